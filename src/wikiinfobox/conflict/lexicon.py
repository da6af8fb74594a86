"""Nouns of armies: what a counted thing is."""

from wikiinfobox.conflict.vocabulary import Category

# Head nouns in the singular. A noun that is not here counts people, unless what became of it says otherwise.
_NOUNS: dict[Category, str] = {
    Category.PERSONNEL: """
        man infantry cavalry horse foot soldier troop trooper personnel sailor marine seaman crewman
        oarsman rower knight archer bowman longbowman crossbowman spearman lancer pikeman musketeer
        arquebusier grenadier hussar dragoon cuirassier janissary sipahi mamluk hoplite phalangite
        peltast hypaspist legionary legionnaire auxiliary slinger skirmisher militia militiaman
        volunteer regular irregular conscript recruit guerrilla partisan rebel insurgent militant
        mercenary warrior fighter combatant civilian peasant villager farmer native ally paratrooper
        commando ranger gunner artilleryman engineer sapper officer general colonel commander
        captain admiral king noble nobleman squire horseman footman cavalryman infantryman crew
        policeman police gendarme guard guardsman people person inhabitant worker slave prisoner
        captive student monk samurai ashigaru ninja settler colonist tribesman brave chief prince
        sergeant lieutenant pilot airman aviator charioteer mahout defender attacker survivor
        protester reservist reinforcement force lance sabre saber bayonet rifle musket sword shield
        garrison levy woman child spy member operative tirailleur zouave cossack legionaire
        crusader pilgrim templar hospitaller escort besieged noncombatant
    """,
    Category.FORMATION: """
        army corps division brigade regiment battalion company platoon squadron battery legion
        cohort tercio squad unit wing group flotilla fleet detachment maniple century tumen
        kampfgruppe team element contingent tribe gruppe staffel geschwader front fort fortress camp
        castle redoubt bastion column post outpost station base town city village taxis mora lochos
        chiliarchy bandon turma ala vexillation commandery fyrd convoy
    """,
    Category.SHIP: """
        ship warship boat vessel craft battleship dreadnought cruiser battlecruiser destroyer
        frigate corvette sloop brig brigantine schooner cutter ketch lugger galley galliot galiot
        galleass galleon carrack caravel caravela nao cog hulk barque bark barge fusta foist urca
        dhow junk sampan longship trireme quadrireme quinquereme bireme penteconter pentekonter
        liburnian dromon xebec polacca felucca fireship submarine u-boat minesweeper minelayer
        gunboat steamer steamship steamboat transport troopship tanker oiler collier freighter
        merchantman merchantmen indiaman privateer carrier seaplane-carrier tender tug tugboat
        trawler drifter whaler launch pinnace canoe raft lighter ironclad monitor ram turtle
        panokseon atakebune sekibune kobaya aviso packet pram prame gunvessel torpedo-boat timberclad tinclad lst lct
        lci landing-craft chaser minelayer flagship man-of-war men-of-war horse-carrier catamaran
        ferry yacht lorcha balinger birlinn nef tarida bergantine bergantin escort-ship three-decker
        two-decker escorts
    """,
    Category.AIRCRAFT: """
        aircraft airplane aeroplane plane bomber airship zeppelin balloon helicopter drone uav
        glider seaplane floatplane biplane interceptor jet gunship spitfire hurricane stuka warplane
        sortie dive-bomber fighter-bomber airliner
    """,
    Category.VEHICLE: """
        tank vehicle car apc afv ifv mbt tankette truck lorry jeep chariot wagon carriage cart
        halftrack half-track train locomotive technical humvee bulldozer armor armour motorcycle
        bicycle ambulance wagenburg carrier-vehicle ambulances bus stug btr bmp brdm mrap mlrs lav
        panzer sherman panther tiger
    """,
    Category.GUN: """
        gun cannon artillery mortar howitzer culverin falconet carronade bombard catapult trebuchet
        ballista mangonel onager bofors pounder launcher mg rocket missile piece-of-artillery
        fieldpiece pdr atgm manpad gatling mitrailleuse demi-culverin swivel sam katyusha
        siege-engine recoilless field-piece
    """,
    Category.ANIMAL: """
        elephant camel horses mule donkey ox oxen sumpter pony livestock cattle sheep animal dog goat mount packhorse
    """,
    Category.MATERIEL: """
        colour color standard flag banner eagle weapon building house depot radar bridge supply
        baggage ammunition firearm machine-rifle grenade mine bomb torpedo container tent
    """,
}
ARMS = frozenset(["rifle", "musket", "sabre", "saber", "bayonet", "sword", "lance", "shield"])
"""Arms count those who bear them in a strength, and themselves among losses."""

CATEGORY_OF: dict[str, Category] = {noun: category for category, nouns in _NOUNS.items() for noun in nouns.split()}


_PLURAL = ("s", "men")


def singular(word: str) -> str:
    """A noun as the lexicon has it.

    >>> [singular(word) for word in ("batteries", "galleys", "cannons", "men-of-war", "foot-soldiers", "Corps")]
    ['battery', 'galley', 'cannon', 'men-of-war', 'soldier', 'corps']
    """
    word = word.lower()
    for form in (word, word.rpartition("-")[2]) if "-" in word else (word,):
        if form in CATEGORY_OF:
            return form
        if not form.endswith(_PLURAL):
            continue
        for ending, instead in (("ies", "y"), ("men", "man"), ("ches", "ch"), ("es", "e"), ("es", ""), ("s", "")):
            if form.endswith(ending) and (base := form.removesuffix(ending) + instead) in CATEGORY_OF:
                return base
    return word


_ALIKE = (
    "craft",
    "men",
    "oxen",
    "sheep",
    "cattle",
    "livestock",
    "artillery",
    "armour",
    "armor",
    "ammunition",
    "baggage",
)
_HISSES = ("s", "x", "ch", "sh")


def plural(unit: str) -> str:
    """A unit as it is written behind a number other than one.

    >>> [plural(unit) for unit in ("destroyer", "heavy battery", "ship of the line", "aircraft", "corps", "fireman")]
    ['destroyers', 'heavy batteries', 'ships of the line', 'aircraft', 'corps', 'firemen']
    """
    head, of, rest = unit.partition(" of ")
    if head.endswith((*_ALIKE, "s")) and not head.endswith("bus"):
        return unit
    if head.endswith("man"):
        head = f"{head.removesuffix('man')}men"
    elif head.endswith("y") and head[-2:-1] not in {*"aeiou"}:
        head = f"{head.removesuffix('y')}ies"
    else:
        head += "es" if head.endswith(_HISSES) else "s"
    return head + of + rest
