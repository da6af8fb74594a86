"""The words behind a number → what was counted and what became of it."""

import re

import attrs

from wikiinfobox.conflict.lexicon import CATEGORY_OF, singular
from wikiinfobox.conflict.vocabulary import Category, Kind
from wikiinfobox.values.folding import fold
from wikiinfobox.values.quantity import COVER, MODEL

# Words of what became of people and things, for folded text.
_KINDS: dict[Kind, str] = {
    Kind.KILLED: (
        r"kill(?:ed|s)?|dead|died|dying|deaths?|fatal(?:ities|ity|ly)?|k\.?i\.?a\.?|kias|dow|slain|slaughtered|drown(?:ed|ings?)|massacred|perished"
        r"|suicides?|butchered|fallen|lynched|murdered|beheaded(?=[ ]in)|martyr(?:s|ed)"
    ),
    Kind.WOUNDED: r"wounded|injur(?:ed|ies)|w\.?i\.?a\.?|wias|woundings?|burned(?=[ ]men)",
    Kind.CAPTURED: (
        r"captur(?:ed|es)|prisoners?|p\.?o\.?w\.?s?|captives?|captivity|hostages?|enslaved|slavery|imprisoned|arrest(?:ed|s)|detained"
        r"|taken(?=[ ]*$|[ ]prisoner)|seized|(?:kept|taken|sold)[ ]as[ ]slaves|interned(?=[ ]and[ ]captured)"
    ),
    Kind.MISSING: r"missing|m\.?i\.?a\.?|mias|unaccounted(?:[ ]for)?",
    Kind.SURRENDERED: r"surrender(?:ed|s)?|capitulated",
    Kind.DESERTED: r"desert(?:ed|ers?|ions?)|defect(?:ed|ors?|ions?)",
    Kind.SICK: r"sick(?:ness|ened)?|ill|illness(?:es)?|invalided|frostbitten|frostbite|diseased",
    Kind.EXECUTED: r"execut(?:ed|ions?)|hanged|beheaded|guillotined|shot(?=[ ]after|[ ]*$|[ ]by)",
    Kind.DISPLACED: r"displaced|refugees?|expelled|deported|exiled",
    Kind.INTERNED: r"interned|internees?",
    Kind.CASUALTIES: r"casualt(?:y|ies)|losses|loss|hors[ ]de[ ]combat",
    Kind.DESTROYED: (
        r"destroyed|sunk(?:en)?|sank|scuttled|wrecked|burn(?:ed|t)|shot[ ]down|downed|blown[ ]up|foundered"
        r"|knocked[ ]out|written[ ]off|grounded|beached"
        r"|ran[ ]aground|run[ ]aground|capsized|crashed|razed|exploded|torpedoed"
    ),
    Kind.DAMAGED: r"damaged|disabled|crippled",
    Kind.LOST: r"lost|abandoned",
    Kind.OTHER: (
        r"holding[ ]out|hiding|fled|escap(?:ed|ees)|evacuated|released|freed|rescued|repatriated"
        r"|surviv(?:ed|ors?)|paroled|dispersed|routed|ransomed"
        r"|stranded|exhausted|fatigued"
    ),
}
# One of them right behind "prisoners" says what became of the prisoners.
_FATE = re.compile(
    r"\b(?:prisoners?|captives?|POWs?|captured\s+(?!and\b|or\b|then\b|later\b|were\b)[^\W\d_]+)\s+(?:were\s+|later\s+)?(?=killed|executed|died|massacred|released|murdered|dead)",
    re.IGNORECASE,
)
_FORMS_OF_BE = ("were", "was", "are", "being")
_WERE = re.compile(rf"^\s*(?:{'|'.join(_FORMS_OF_BE)})\b")
_CAUSE = re.compile(
    r"\b(?:of|from|by|through|to|due\s+to)\s+(?:[a-z]+[\s,]+){0,3}?(?P<cause>disease|illness|sickness|starvation|hunger|cold|exposure|fever|cholera"
    r"|typhus|dysentery|malaria|plague|wounds|frostbite|scurvy|friendly\s+fire|famine|injuries|accidents?)\b",
    re.IGNORECASE,
)
KIND = "|".join(f"(?:{pattern})" for pattern in _KINDS.values())
_KIND = re.compile(
    rf"\b(?:{'|'.join(f'(?P<{kind.name}>{pattern})' for kind, pattern in _KINDS.items())})(?!\w)", re.VERBOSE
)

_KIND_OF = {kind.name: kind for kind in _KINDS}
_ONLY_KINDS = re.compile(rf"\s*(?:{KIND})(?:(?:\s*(?:[,/&]|\b(?:and|or)\b))+\s*(?:{KIND}))*\s*", re.VERBOSE)
# "4 cruisers damaged, 2 heavily", "30 wounded, 5 of them badly"
_DEGREE = re.compile(
    r"\s+(?:of\s+(?:them|whom|which)\s+)?(?:very\s+)?(?:heavily|badly|severely|seriously|critically|gravely|lightly|slightly)"
    r"\s*(?:[,;.)\n]|$)",
    re.IGNORECASE,
)
_OF_THINGS = frozenset({Kind.DESTROYED, Kind.DAMAGED, Kind.LOST})
_WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*|[\x1a\x1b]+|[,;/&+]")
_ENDS = frozenset(
    [
        "in",
        "on",
        "with",
        "from",
        "at",
        "under",
        "to",
        "for",
        "by",
        "who",
        "which",
        "were",
        "was",
        "had",
        "that",
        "into",
        "during",
        "against",
        "near",
        "as",
        "per",
        "after",
        "before",
        "when",
        "while",
        "led",
        "commanded",
        "including",
        "include",
        "not",
        "is",
        "are",
        "than",
        "then",
    ]
)
_JOINS = frozenset({*["and", "or", "plus"], *",;/&+"})
_JOINING_WORDS = frozenset(["and", "or"])
_SKIP = frozenset(["the", "a", "an", "of", "x", "total", "more", "other", "least", "them", "these", "those", "whom"])


@attrs.define
class Phrase:
    """What was counted (`category`, `unit`) and what became of it (`kinds`, `cause`)."""

    kinds: tuple[Kind, ...] = ()
    category: Category | None = None
    unit: str = ""
    cause: str = ""

    @property
    def empty(self) -> bool:
        return not self.kinds and self.category is None and not self.unit


def read_phrase(words: str) -> Phrase:
    """What the words behind (or before) a number say of it.

    >>> read_phrase("transport ships sunk")
    Phrase(kinds=(<Kind.DESTROYED: 'destroyed'>,), category=<Category.SHIP: 'ship'>, unit='transport ship', cause='')
    """
    bare = words.strip(" ")
    if bare.isalpha() and bare not in _FORMS_OF_BE:
        return _of_one_word(bare)
    return read_words(words) if words and not words.isspace() else _EMPTY


def _of_one_word(word: str) -> Phrase:
    """What one word says: no cause, and of a prisoner no more than that."""
    found = _KIND.match(fold(word))
    if found:
        return Phrase((_KIND_OF[found.lastgroup or ""],))
    return Phrase((), *_counted(word))


def read_words(words: str) -> Phrase:
    """What several words say of a number."""
    cause = ""
    if found := _CAUSE.search(words):
        cause = " ".join(found["cause"].lower().split())
        words = words[: found.start()] + words[found.end() :]
    words = _FATE.sub("", _WERE.sub("", words))
    kinds: set[Kind] = set()
    between: list[str] = []
    end = 0
    for found in _KIND.finditer(fold(words)):
        kinds.add(_KIND_OF[found.lastgroup or ""])
        between.append(words[end : found.start()])
        end = found.end()
    if len(kinds) > 1:
        kinds.discard(Kind.CASUALTIES)
    between.append(words[end:])
    category, unit = _counted(";".join(between)) if any(map(str.strip, between)) else (None, "")
    return Phrase(tuple(sorted(kinds)), category, unit, cause)


_EMPTY = Phrase()


def _counted(words: str) -> tuple[Category | None, str]:
    """The head noun of the first noun phrase: the last noun that is known before a preposition."""
    phrase = _noun_phrase(words)
    for position in range(len(phrase) - 1, -1, -1):
        noun = singular(phrase[position])
        category = CATEGORY_OF.get(noun)
        if category is None:
            continue
        if noun == "carrier" and position and phrase[position - 1].lower() == "personnel":
            category = Category.VEHICLE
        if noun == "rifle" and position and phrase[position - 1].lower() in {"recoilless", "anti-tank"}:
            category = Category.GUN
        if category is Category.PERSONNEL:
            return category, _written(phrase[: position + 1])
        # "ships of the line" keep their name whole
        line = " of the line" if _OF_THE_LINE.search(words) else ""
        return category, _written([*phrase[:position], noun]) + line
    if any(MODEL in word for word in phrase):
        return Category.VEHICLE, ""  # "3 T-34": a model's name stands where a noun would
    return None, _written(phrase)


def _written(phrase: list[str]) -> str:
    """The words as a unit has them, without what is covered among them."""
    words = [word for word in phrase if word[0] not in _COVERS]
    return " ".join(words[1:] if words and words[0] in _JOINING_WORDS else words)


_COVERS = (COVER, MODEL)
_OF_THE_LINE = re.compile(r"^\s*(?:\w+\s+)?\w+\s+of\s+the\s+line\b", re.IGNORECASE)


def _known(word: str) -> bool:
    return singular(word) in CATEGORY_OF


def _noun_phrase(words: str) -> list[str]:
    """The words up to a preposition, a relative clause or a second noun phrase."""
    phrase: list[str] = []
    joint = ""
    for word in _WORD.findall(words):
        lowered = word.lower()
        # "batteries of artillery" are batteries, "pieces of artillery" are guns;
        # "infantry and archers" are infantry, "Danish and Swedish ships" are ships
        named = (lowered == "of" or lowered in _JOINS) and any(map(_known, phrase))
        if lowered in _ENDS or lowered == ";" or named:
            if named or phrase or lowered in _ENDS:
                break
            continue
        if phrase and word[0].isupper() and phrase[-1].islower() and _known(phrase[-1]) and not _known(word):
            break  # "1 frigate Royal Navy": a line break was lost
        adverb = lowered.endswith("ly") and not _known(word)
        if lowered in _JOINING_WORDS and phrase:
            joint = lowered
        elif lowered not in _JOINS and lowered not in _SKIP and not adverb:
            phrase += [joint, word] if joint else [word]
            joint = ""
    return phrase


def has_kind(words: str) -> bool:
    """A word of what became of people or things stands here."""
    return _KIND.search(fold(words)) is not None


def only_kinds(words: str) -> bool:
    """The words say what became of people or things, and nothing else.

    >>> only_kinds("dead and wounded"), only_kinds("mostly wounded")
    (True, False)
    """
    return _ONLY_KINDS.fullmatch(fold(words)) is not None


def opens_with_degree(words: str) -> bool:
    """The words say how badly, and nothing else: " heavily, "."""
    return _DEGREE.match(words) is not None


def opens_with_kind(words: str) -> bool:
    """The words begin with what became of people or things."""
    return _KIND.match(fold(words)) is not None


def end_of_kinds(words: str) -> int:
    """Where the last word of what became of people or things ends, or 0."""
    end = 0
    for found in _KIND.finditer(fold(words)):
        end = found.end()
    return end
