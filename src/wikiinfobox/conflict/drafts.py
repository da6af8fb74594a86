"""From numbers in their places to drafts of entries: what each number counts, before its role is known."""

import re
from collections.abc import Sequence

import attrs

from wikiinfobox.conflict.clauses import INCLUDING, clause, says_within
from wikiinfobox.conflict.layout import Stand
from wikiinfobox.conflict.lexicon import ARMS, singular
from wikiinfobox.conflict.phrases import Phrase, only_kinds, opens_with_degree, read_phrase
from wikiinfobox.conflict.vocabulary import Category, Kind, Role


@attrs.define
class Draft:
    """An entry in the making: a number where it stands, and what its clause, the words behind it, says of it."""

    stand: Stand
    clause: str
    phrase: Phrase
    kinds: tuple[Kind, ...] = ()
    category: Category = Category.PERSONNEL
    unit: str = ""
    role: Role = Role.PART
    claim: str = ""
    scope: str = ""
    path: tuple[str, ...] = ()
    head: "Draft | None" = None
    subset: bool = False
    out_of: bool = False

    @property
    def low(self) -> int | float | None:
        return self.stand.quantity.low

    @property
    def high(self) -> int | float | None:
        return self.stand.quantity.high

    @property
    def people(self) -> bool:
        return self.category is Category.PERSONNEL

    @property
    def says_nothing(self) -> bool:
        """Nobody knows how many, and of what is not said."""
        nobody_knows = self.stand.quantity.vague.startswith(("unknown", "undisclosed", "uncertain"))
        return nobody_knows and self.phrase.empty and not self.stand.headings

    def take(self, phrase: Phrase) -> None:
        """Its words stand further on."""
        self.phrase, self.kinds, self.unit = phrase, phrase.kinds, phrase.unit
        self.category = phrase.category or self.category

    def counts_as(self, other: "Draft") -> bool:
        """Both count people, or both count things of one sort."""
        return self.category is other.category


_AFTER_BRACKET = re.compile(r"\s*\([^()]*\)(?P<words>[^()\n]*)")
_AIRCRAFT_MODEL = re.compile(
    r"(?:Ju|Bf|He|Do|Fw|Me|Hs|MiG|Yak|Il|Su|Tu|An|Mi|Ka|Ki|UH|AH|CH|OH|SB|I|Po|R)[ -]?\d|[ABCFPN]-?\d"
    r"|Mirage|PBY|[ADGHKN]\d[A-Z]"
)
# "2 armies" are armies, "1,800 regular army" are people of one
_ARMY = re.compile(r"\barmy(?=\s*(?:$|[,;()\n]|killed|wounded|captured|missing|dead|lost))", re.IGNORECASE)
# "203 of 270 brothers killed": the second number is what the first was taken from
_OUT_OF = re.compile(r"\s*(?:out[ ])?of(?:[ ](?:the|their|its|his|a))?\s*")
_RANKS = frozenset({"general", "officer", "admiral", "colonel", "captain"})
_BEHIND = re.compile(r"[^()\n]*\)(?P<words>[^()\n]*)")
_TIMES = re.compile(r"\s*[x×]\s")
_AIR = re.compile(r"\b(?:bombers?|aircraft|squadrons?|planes?|helicopters?|airships?|reconnaissance)\b", re.IGNORECASE)
_WITH_NEXT = re.compile(r"(?:,|\band|&|,\s*and)\s*(?:[a-z]+\s+)?$", re.IGNORECASE)


def draft(text: str, stands: Sequence[Stand], words_of_text: frozenset[str]) -> list[Draft]:
    """A draft for each number, with its own words read and the words it shares with its neighbours."""
    drafts: list[Draft] = []
    within = not INCLUDING.isdisjoint(words_of_text)
    of = "of" in words_of_text
    in_the_air = "fighter" in text.lower() and _AIR.search(text) is not None
    for stand in stands:
        words = clause(stand.tail)
        phrase = _phrase_behind(stand, words)
        each = Draft(stand, words, phrase, phrase.kinds, phrase.category or Category.PERSONNEL, phrase.unit)
        each.head = _head(drafts, each) if stand.bracket >= 0 else None
        each.subset = each.head is not None or (within and says_within(stand.lead, stand.tail))
        if (
            phrase.category is Category.VEHICLE
            and not phrase.unit
            and _AIRCRAFT_MODEL.search(text, stand.end, stand.end + len(words))
        ):
            each.category = Category.AIRCRAFT
        in_the_sky = in_the_air or not _THINGS_ONLY.isdisjoint(phrase.kinds)
        if in_the_sky and singular(phrase.unit.rpartition(" ")[2]) == "fighter":
            each.category = Category.AIRCRAFT
        if phrase.category is None and _TIMES.match(stand.tail):
            # "42 x Centurion": people are not counted so
            each.category = Category.AIRCRAFT if _AIRCRAFT_MODEL.search(phrase.unit) else Category.VEHICLE
        if of and drafts and drafts[-1].stand.item == stand.item and _OUT_OF.fullmatch(drafts[-1].stand.tail):
            drafts[-1].take(phrase)
            each.out_of = True
        if each.head is not None and each.head.phrase.empty and (after := _BEHIND.match(stand.tail)):
            # "732 (402 operational) aircraft"
            each.head.take(read_phrase(clause(after["words"])))
        drafts.append(each)
    return drafts


def _phrase_behind(stand: Stand, words: str) -> Phrase:
    """What the words behind a number say of it, and the words behind or in its bracket."""
    phrase = read_phrase(words)
    if not phrase.kinds and (after := _AFTER_BRACKET.match(stand.tail, len(words))):
        more = read_phrase(clause(after["words"]))
        phrase = more if phrase.empty else attrs.evolve(phrase, kinds=more.kinds)
    if set(phrase.kinds) <= {Kind.CASUALTIES} and (fates := next(filter(only_kinds, stand.remarks), "")):
        phrase = attrs.evolve(phrase, kinds=read_phrase(fates).kinds)  # "700 (dead and wounded)"
    if phrase.category is Category.FORMATION and stand.quantity.low != 1 and _ARMY.search(words):
        phrase = attrs.evolve(phrase, category=Category.PERSONNEL)
    return phrase


def _head(drafts: list[Draft], inner: Draft) -> Draft | None:
    """The number whose bracket this one stands in."""
    bracket = inner.stand.bracket
    for outer in reversed(drafts[-12:]):
        if outer.stand.bracket < 0 and outer.stand.end <= bracket:
            near = outer.stand.item == inner.stand.item or inner.stand.headings == outer.stand.headings
            more = outer.counts_as(inner) and (inner.low or 0) > (outer.high or outer.low or 0)
            return outer if near and not more else None
    return None


def name_kinds(drafts: list[Draft]) -> None:
    """What became of those counted: said behind the number, by a heading, or by a neighbour."""
    before: Draft | None = None
    for position, each in enumerate(drafts):
        following = drafts[position + 1] if position + 1 < len(drafts) else None
        if before is not None and _says_how_badly(each, before):
            each.category, each.unit, each.kinds, each.role = before.category, before.unit, before.kinds, Role.SUBSET
        _name_things(drafts, position, each, before)
        if not each.kinds:
            each.kinds = _inherited(each, drafts[max(0, position - 20) : position], following)
        each.kinds = _of_people(each.kinds) if each.people else _of_things(each.kinds)
        before = each


_THINGS_ONLY = {Kind.DESTROYED, Kind.DAMAGED}
_OF_EITHER = {Kind.CAPTURED, Kind.LOST, Kind.SURRENDERED}


def _says_how_badly(each: Draft, before: Draft) -> bool:
    """A number with nothing but an adverb is of some of those before it."""
    near = before.stand.item == each.stand.item and (each.low or 0) <= (before.high or before.low or 0)
    return near and bool(before.phrase.kinds) and opens_with_degree(each.stand.tail)


def _name_things(drafts: list[Draft], position: int, each: Draft, before: Draft | None) -> None:
    """Things are told from people by their noun, by their fate, or by the noun before: "and 3 damaged"."""
    kinds = set(each.kinds)
    if each.phrase.category is Category.PERSONNEL and singular(each.unit.rpartition(" ")[2]) in ARMS:
        each.category = Category.MATERIEL
    if each.phrase.category is not None or not each.people:
        return
    thing = next((draft for draft in reversed(drafts[max(0, position - 6) : position]) if not draft.people), None)
    outer = each.head or (before if each.subset else None)
    bare = not each.unit or each.unit.islower()
    if outer is not None and not outer.people and not each.unit and not kinds & {Kind.KILLED, Kind.WOUNDED}:
        thing = outer
    elif kinds & _THINGS_ONLY:
        if each.unit:
            each.category = Category.MATERIEL
            return
    elif kinds and kinds <= _OF_EITHER and bare and not each.unit:
        near = before is not None and before is thing and before.stand.item == each.stand.item
        joined = _WITH_NEXT.search(each.stand.lead) is not None
        if not (near and joined and _no_more(each, thing)):
            return
    elif Kind.LOST in kinds and each.unit.islower() and each.unit:
        each.category = Category.MATERIEL
        return
    else:
        return
    if thing is None:
        each.category = Category.MATERIEL
    else:
        each.category, each.unit = thing.category, thing.unit


def _no_more(each: Draft, thing: Draft | None) -> bool:
    return thing is not None and (each.low or 0) <= max(50, (thing.high or thing.low or 0))


def _inherited(each: Draft, earlier: Sequence[Draft], following: Draft | None) -> tuple[Kind, ...]:
    """The kinds of the number it belongs to, of the next one, of the words before it or of a heading: the nearest."""
    before = earlier[-1] if earlier else None
    kinds = _from_above(each, earlier) or _from_next(each, following)
    if kinds:
        return kinds
    ranked = each.people and singular(each.unit.rpartition(" ")[2]) in _RANKS
    if ranked and before is not None and len(before.kinds) > 1:
        return before.kinds  # "3,000 killed or wounded\n 27 generals"
    if before is None or before.stand.item != each.stand.item:
        kinds = read_phrase(each.stand.lead).kinds
    for heading in reversed(each.stand.headings):
        kinds = kinds or read_phrase(heading.plain).kinds
    return kinds


def _from_above(each: Draft, earlier: Sequence[Draft]) -> tuple[Kind, ...]:
    """What became of those in whose bracket, or in the list under whom, the number stands."""
    outer = each.head or (earlier[-1] if each.subset and earlier else None)
    if outer is not None:
        own = next((h for h in each.stand.headings[-1:] if h.start > outer.stand.end), None)
        return (own and read_phrase(own.plain).kinds) or (outer.kinds if outer.counts_as(each) else ())
    above = next((draft for draft in reversed(earlier) if draft.stand.depth < each.stand.depth), None)
    if above is None or not above.counts_as(each):
        return ()
    headed = above.stand.headings
    return above.kinds if headed == each.stand.headings[: len(headed)] else ()


def _from_next(each: Draft, following: Draft | None) -> tuple[Kind, ...]:
    """What became of the next number too: "12 officers and 300 men killed"."""
    if following is None or not each.unit or not following.phrase.kinds:
        return ()
    stands = each.stand, following.stand
    if stands[0].item != stands[1].item or stands[0].bracket != stands[1].bracket:
        return ()
    noun = following.phrase.category
    alike = noun is Category.PERSONNEL if each.people else noun not in {None, Category.PERSONNEL}
    return following.phrase.kinds if alike and _WITH_NEXT.search(following.stand.lead) else ()


def _of_things(kinds: Sequence[Kind]) -> tuple[Kind, ...]:
    """Of things among the "losses" or "casualties" no more is said than that they were lost."""
    return tuple(kind for kind in kinds if kind is not Kind.CASUALTIES) or (Kind.LOST,)


def _of_people(kinds: Sequence[Kind]) -> tuple[Kind, ...]:
    """People are not destroyed or damaged; of people that were lost, no more is said than that they are casualties."""
    named = {kind for kind in kinds if kind not in {Kind.DESTROYED, Kind.DAMAGED, Kind.LOST, Kind.CASUALTIES}}
    return tuple(sorted(named)) or (Kind.CASUALTIES,)


def name_forces(drafts: list[Draft]) -> None:
    """What each number of a strength counts where its own words do not say: the bracket's noun or the heading's."""
    for position, each in enumerate(drafts):
        each.kinds = ()
        near = position and drafts[position - 1].stand.item == each.stand.item
        before = drafts[position - 1] if near else None
        if each.phrase.category is not None or each.category is not Category.PERSONNEL:
            continue
        if each.head is not None and not each.head.people and (not each.unit or each.unit.islower()):
            few = (each.low or 0) <= (each.head.high or each.head.low or 0)
            if each.head.category is not Category.FORMATION or few:
                each.category = each.head.category
        elif before is not None and not before.people and _is_said_of(each, before):
            each.category, each.subset = before.category, True  # "50 ships, 5 paid for by the Crown"
        elif before is not None and not before.people and not each.unit and _BY_THEN.match(each.stand.tail):
            each.category = before.category  # "600 aircraft, 1,600 by September"
        elif before is not None and not before.people and _is_of_those(each, before):
            each.category = before.category  # "90 galleys, of which 20 engaged"
        elif not each.unit and each.stand.headings:
            each.category = _of_heading(each) or Category.PERSONNEL


def _is_said_of(each: Draft, before: Draft) -> bool:
    """A number behind a comma, with a word that is no plural, says something of some of those before it."""
    no_noun = each.unit.islower() and not each.unit.endswith("s")
    return (
        no_noun
        and _LISTED.fullmatch(each.stand.lead) is not None
        and (each.low or 0) <= (before.high or before.low or 0)
    )


def _is_of_those(each: Draft, before: Draft) -> bool:
    """A number behind "of which", without a noun of its own, is of those before it."""
    alike = before.category is not Category.FORMATION and (not each.unit or each.unit.islower())
    return alike and each.subset and (each.low or 0) <= (before.high or before.low or 0)


_LISTED = re.compile(r"[^,\n]*,\s*")
_BY_THEN = re.compile(r"\s+(?:by|later|at the end|in the end|finally)\b")


def _of_heading(each: Draft) -> Category | None:
    heading = each.stand.headings[-1]
    if heading.level % 10 < 5 or "artillery" in heading.plain.lower():
        return None
    category = read_phrase(heading.plain).category
    return category if category not in {Category.FORMATION, Category.MATERIEL} else None
