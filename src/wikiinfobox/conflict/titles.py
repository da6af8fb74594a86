"""Words that stand before a name and are none: ranks and titles."""

import re
from itertools import takewhile
from typing import Final

# rank := (modifier | rank word)+ of?      e.g. "Lt. Col.", "Rear Admiral", "1st Lieutenant", "Marshal of the Empire"
# Source: Wikipedia, Comparative army and navy officer ranks; abbreviations as seen in infoboxes.
_RANK_WORDS: Final = """
    general gen major maj lieutenant lieut lt colonel col captain capt cpt commander cmdr cdr commandant admiral adm
    brigadier brig marshal marshall commodore cdre sergeant sgt corporal cpl ensign cornet midshipman private subaltern
    generalissimo strategos polemarch legate tribune hetman ataman voivode serdar sardar seraskier
    generalmajor generalleutnant generaloberst generalfeldmarschall feldmarschall feldzeugmeister oberst oberstleutnant
    hauptmann leutnant oberleutnant rittmeister obergruppenführer gruppenführer brigadeführer
    général maréchal capitaine amiral général contre-amiral capitán almirante mariscal coronel teniente generale
"""
_MODIFIER_WORDS: Final = """
    vice rear field air wing group squadron fleet flag grand master staff chief first second senior acting 1st 2nd lord
    flight flying officer leader ss of the in army navy
"""
_LOOSE_WORDS: Final = "of the in army navy lord chief officer leader first second senior acting grand"
_TITLE_WORDS: Final = """
    king queen emperor empress tsar czar kaiser sultan shah khan emir amir caliph prince princess crown duke duchess
    earl count viscount baron marquess marquis margrave landgrave elector lord lady sir dame graf fürst herzog archduke
    president premier prime minister chancellor governor viceroy consul proconsul praetor dictator doge regent chief
    chieftain sheikh shaykh sayyid imam mullah maulana pope bishop archbishop cardinal abbot father dr mr mrs ras negus
    dejazmach fitawrari maharaja maharana raja rana rajah nawab nizam peshwa vizier pasha bey aga agha begum datu datuk
    lakan rajamuda shogun daimyo saint st grand comrade chairman secretary tribal warchief high
"""
_RANKS: Final = frozenset(_RANK_WORDS.split())
_MODIFIERS: Final = frozenset(_MODIFIER_WORDS.split())
_OF_RANKS: Final = _RANKS | _MODIFIERS
_LOOSE: Final = frozenset(_LOOSE_WORDS.split())
_TITLES: Final = frozenset(_TITLE_WORDS.split())
# What follows a name and belongs to it: "Ahmed Djemal Paşa", "Halsey, Jr.", "Leo III", "Otto the Great".
SUFFIX: Final = re.compile(
    r"(?:(?i:pasha|paşa|bey|beg|khan|agha?|efendi|effendi|hanım|sahib|jr|sr|esq)\b\.?|[IVX]{1,5}\b"
    r"|(?:the|of|von|van|de|da|di|du|del|ibn|bin|al)\b[ -]\w+|-\w+)"
)
# What follows a name and a comma and belongs to it: "Edward, Duke of York", "John Churchill, 1st Duke …", "Smith, KCB".
AFTER_COMMA: Final = re.compile(
    r"(?:Jr|Sr|Esq|[IVX]{1,5}|[A-Z]{2,4}|(?:the\s)?(?:\d+(?:st|nd|rd|th)\s|Grand\s|Crown\s)?"
    r"(?i:duke|duchess|earl|count|marquess|marquis|viscount|baron|lord|prince|king|queen|bishop|archbishop|elector|margrave"
    r"|landgrave|comte|duc|graf|herzog|fürst|conde|duque)\s(?:of|de|von|zu|d')\b.*"
    r"|(?:the\s)?\d+(?:st|nd|rd|th)\s(?i:duke|earl|marquess|marquis|viscount|baron|lord|prince|count)\s.*)\.?"
)
# What a rank is of: "Marshal of the Soviet Union", "General der Infanterie", "Général de division".
_OF: Final = re.compile(
    r"of\s(?:the\s)?(?:Soviet\sUnion|Empire|Fleet|Army|Air\sForce|RAF|Royal\sAir\sForce|Navy|France|Cavalry|Infantry"
    r"|Artillery|Guard|Militia|Marines)\b|der\s(?:Infanterie|Kavallerie|Artillerie|Panzertruppe|Flieger|Pioniere)\b"
    r"|de\s(?:division|brigade|corps)\b"
)


def _word(word: str) -> str:
    return word.strip(".,").casefold()


def is_rank_word(word: str) -> bool:
    """Whether a word is of a military rank: "Gen.", "Lieutenant-Colonel", "Rear"."""
    word = _word(word)
    return word in _OF_RANKS or ("-" in word and all(part in _OF_RANKS for part in word.split("-")))


def length_of_rank(words: list[str]) -> int:
    """How many of the first *words* are a military rank; 0 where none of them is.

    >>> length_of_rank("Lt. Col. Edip Servet".split()), length_of_rank("Lord Fairfax".split())
    (2, 0)
    """
    if not words or not is_rank_word(words[0]):
        return 0
    last = 0
    for length, word in enumerate(takewhile(is_rank_word, words), 1):
        if any(part in _RANKS for part in _word(word).split("-")):
            last = length
    if last and (of := _OF.match(" ".join(words[last : last + 4]))):
        last += len(of[0].split())
    return last


def length_of_title(words: list[str]) -> int:
    """How many of the last *words* are a rank or a title, "of the Empire" included: what stands before a link."""

    def belongs(word: str) -> bool:
        return is_rank_word(word) or _word(word) in _TITLES or word[:1].islower()

    length = len(list(takewhile(belongs, reversed(words))))
    while length and _word(words[len(words) - length]) in _LOOSE - {"lord", "chief", "grand", "first", "second"}:
        length -= 1
    return length


def is_title(text: str) -> bool:
    """Whether a text is nothing but ranks and titles.

    >>> is_title("Crown Prince"), is_title("Prince Eugene")
    (True, False)
    """
    words = text.split()
    loose = all(_word(word) in _LOOSE for word in words)
    return not loose and all(is_rank_word(word) or _word(word) in _TITLES for word in words)
