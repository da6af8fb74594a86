"""What one clause of a result states of the end: who won or lost, and how clearly."""

import re
from enum import StrEnum
from typing import Final, NamedTuple

import attrs

from wikiinfobox.values.folding import fold


class OutcomeKind(StrEnum):
    """What a result states. A draw is inconclusive; `mixed` is two outcomes on two levels or of two phases."""

    VICTORY = "victory"
    DEFEAT = "defeat"
    INCONCLUSIVE = "inconclusive"
    CEASEFIRE = "ceasefire"
    TREATY = "treaty"
    SURRENDER = "surrender"
    WITHDRAWAL = "withdrawal"
    DISPUTED = "disputed"
    MIXED = "mixed"
    SEE_ELSEWHERE = "see elsewhere"
    UNKNOWN = "unknown"
    OTHER = "other"


_DEGREE_WORDS: Final = """
    decisive major minor pyrrhic tactical strategic operational partial marginal crushing overwhelming complete total
    clear limited narrow significant costly heavy devastating absolute resounding substantial
"""
_DEGREES: Final = frozenset(_DEGREE_WORDS.split())
_LEVELS: Final = frozenset(("tactical", "strategic", "operational"))
_FILLER_WORDS: Final = """
    a an the and but eventual ultimate final initial temporary military naval defensive political moral propaganda local
    quick one two three four five six seven eight nine ten several many
"""
_FILLER: Final = frozenset(_FILLER_WORDS.split())

# victory := degrees? winners degrees? "victory" ("over" losers)? | degrees? "victory" ("for" | "of" | "by") winners
VICTORY: Final = re.compile(r"\b(?:victory|victories|victorious|wins?|won|triumph|success)\b")
_FOR: Final = re.compile(r"\s+(?:for|of|by|to)\s+(?:the\s+)?(?P<who>[^,;(\n]+)", re.IGNORECASE)
_OVER: Final = re.compile(r"\s+(?:over|against)\s+(?:the\s+)?(?P<who>[^,;(\n]+)", re.IGNORECASE)
_DEFEAT: Final = re.compile(
    r"\bdefeat(?P<form>s|ed)?\b(?:\s(?P<how>of|by)\s)?(?:the\s)?(?P<who>[^,;(]*)", re.IGNORECASE
)
_DEGREE: Final = re.compile(rf"\b(?:{'|'.join(sorted(_DEGREES))})(?:ly)?\b", re.IGNORECASE)

_DISPUTED: Final = re.compile(
    r"disputed|contested|debated|conflicting|(?:both|each|all)\b.{0,30}\bclaim\w*|\bclaims?\b.{0,20}\bvictory"
    r"|victory\s(?:is\s)?(?:claimed|disputed)"
)
_INCONCLUSIVE: Final = re.compile(
    r"\b(?:inconclusive|indecisive|stalemate|stand-?off|draw|deadlock|impasse)\b|no\s(?:clear|decisive)|neither\sside"
    r"|status\squo"
)
# For a folded clause, each with pieces of its words, one of which stands wherever it is found.
STATED: Final = (
    (OutcomeKind.DISPUTED, ("disputed", "contested", "debated", "conflicting", "claim"), _DISPUTED),
    (
        OutcomeKind.SEE_ELSEWHERE,
        ("see", "full", "refer"),
        re.compile(r"^\W*see\b|^full\sresults?$|^refer\sto\b"),
    ),
    (
        OutcomeKind.UNKNOWN,
        ("unknown", "unclear", "uncertain", "?"),
        re.compile(r"^(?:unknown|unclear|uncertain|\?)\W*$"),
    ),
    (
        OutcomeKind.INCONCLUSIVE,
        ("conclus", "decis", "stalemate", "stand", "draw", "deadlock", "impasse", "clear", "neither", "status"),
        _INCONCLUSIVE,
    ),
)
VICTORIES: Final = ("victor", "win", "won", "triumph", "success")
"""Pieces of the words for a victory."""
_WEAKER: Final = (
    (OutcomeKind.CEASEFIRE, re.compile(r"\b(?:cease-?fire|armistice|truce)\b", re.IGNORECASE)),
    (
        OutcomeKind.TREATY,
        re.compile(r"\b(?:treaty|peace|accords?|agreement|convention|settlement|compromise)\b", re.IGNORECASE),
    ),
    (OutcomeKind.SURRENDER, re.compile(r"\b(?:surrender(?:s|ed)?|capitulat\w+)\b", re.IGNORECASE)),
    (
        OutcomeKind.WITHDRAWAL,
        re.compile(
            r"\b(?:withdrawal|retreat|evacuation|disengagement)\b|\b(?:withdr[ae]w|retreat)\w*\W*$", re.IGNORECASE
        ),
    ),
)
_AND: Final = re.compile(r"\s*(?:,\s*(?:and\s)?|\s(?:and|&|und)\s|\s?/\s?)\s*")
_OUTCOME_WORD: Final = re.compile(r"victory|defeat|draw|inconclusive|indecisive|disputed")
_LABEL: Final = re.compile(r"[^\n:,;]{1,60}:\s")
_VERBAL: Final = re.compile(r"\b[a-z]+ed\b|\b(?:fails?|ends?|is|are|was|were)\b")
_POSSESSIVE: Final = re.compile(r"\s?['’]s?$")
_ALLIES: Final = re.compile(r"(?:their|his|her|its|the|other)?\s?(?:allies|supporters|others)\b", re.IGNORECASE)


@attrs.define
class Statement:
    kind: OutcomeKind
    winners: tuple[str, ...] = ()
    losers: tuple[str, ...] = ()
    degrees: tuple[str, ...] = ()
    labelled: bool = False

    @property
    def on_a_level(self) -> bool:
        return not _LEVELS.isdisjoint(self.degrees)


class Sought(NamedTuple):
    """The pieces of words that stand somewhere in a result: in its clauses no others need to be looked for."""

    victories: tuple[str, ...]
    stated: tuple[tuple[OutcomeKind, tuple[str, ...], re.Pattern[str]], ...]


def seek(folded: str) -> Sought:
    """What to look for in the clauses of a folded text."""
    stands = folded.__contains__
    stated = [(kind, here, pattern) for kind, pieces, pattern in STATED if (here := tuple(filter(stands, pieces)))]
    return Sought(tuple(filter(stands, VICTORIES)), tuple(stated))


def state(clause: str, labels: frozenset[str], sought: Sought) -> tuple[Statement | None, list[str], str]:
    """What a clause states of the end, the clauses before it, and the words after it."""
    label = _LABEL.match(clause) if ":" in clause else None
    if label and not _OUTCOME_WORD.search(fold(label[0])):
        statement, before, rest = _plainly(clause[label.end() :], labels, sought)
        return attrs.evolve(statement, labelled=True) if statement else None, before, rest
    return _plainly(clause, labels, sought)


def _plainly(said: str, labels: frozenset[str], sought: Sought) -> tuple[Statement | None, list[str], str]:
    folded = fold(said)
    stands = folded.__contains__
    victory = VICTORY.search(folded) if any(map(stands, sought.victories)) else None
    defeat = _DEFEAT.search(said) if "defeat" in folded else None
    stated = [
        (match, kind)
        for kind, pieces, pattern in sought.stated
        if any(map(stands, pieces)) and (match := pattern.search(folded))
    ]
    if not (victory or defeat or stated):
        return None, [], ""
    stated.sort(key=lambda one: one[0].start())
    first = min((match.start() for match in (victory, defeat) if match), default=len(said))
    if stated and stated[0][0].start() <= first:
        match, kind = stated[0]
        degrees = tuple(word[0].lower().removesuffix("ly") for word in _DEGREE.finditer(said, 0, match.start()))
        return Statement(kind, degrees=degrees), [], said[match.end() :] if kind is OutcomeKind.INCONCLUSIVE else ""
    if defeat and defeat.start() == first:
        return _defeat(said, defeat, labels)
    return _victory(said, victory, labels) if victory else (None, [], "")


def _defeat(said: str, defeat: re.Match[str], labels: frozenset[str]) -> tuple[Statement | None, list[str], str]:
    """What "French defeat", "defeat of the French", "the rebels defeated by the king", "A defeats B" say."""
    before = re.split("[,;(]", said[: defeat.start()])[-1]
    degrees, who = _strip(before)
    rest = said[defeat.end() :]
    if defeat["how"] == "of":
        return Statement(OutcomeKind.DEFEAT, (), _names(defeat["who"], labels), degrees), [], rest
    if defeat["how"] == "by":
        return Statement(OutcomeKind.DEFEAT, _names(defeat["who"], labels), _names(who, labels), degrees), [], rest
    if defeat["form"] and defeat["who"].strip() and who:
        return Statement(OutcomeKind.VICTORY, _names(who, labels), _names(defeat["who"], labels), degrees), [], rest
    return Statement(OutcomeKind.DEFEAT, (), _names(who, labels), degrees), [], said[defeat.start("who") :]


def _victory(said: str, victory: re.Match[str], labels: frozenset[str]) -> tuple[Statement, list[str], str]:
    head, _, before = said[: victory.start()].rpartition(". ")
    earlier = [head] if head else []
    degrees, who = _strip(before)
    pieces = who.split(", ")
    verbal = next((n for n, piece in enumerate(pieces) if not _VERBAL.search(piece)), len(pieces) - 1)
    earlier.extend(pieces[:verbal])
    rest = said[victory.end() :]
    winners = _names(", ".join(pieces[verbal:]), labels)
    losers: tuple[str, ...] = ()
    if not winners and (named := _FOR.match(rest)):
        winners, rest = _names(named["who"], labels), rest[named.end() :]
    if over := _OVER.match(rest):
        losers, rest = _names(over["who"], labels), rest[over.end() :]
    kind = OutcomeKind.MIXED if victory[0] == "victories" else OutcomeKind.VICTORY
    return Statement(kind, winners, losers, degrees), earlier, rest


def _strip(text: str) -> tuple[tuple[str, ...], str]:
    """The degrees at both ends of the words, and what stands between: "American tactical" → American.

    At the end only small letters are a degree: "Army Major" is a person.
    """
    words = text.strip(' "“”•*-–').split()
    degrees: list[str] = []
    first, last = 0, len(words)
    while first < last and _is_about_victory(words[first], degrees):
        first += 1
    while first < last and words[last - 1].islower() and _is_about_victory(words[last - 1], degrees):
        last -= 1
    return tuple(degrees), " ".join(words[first:last])


def _is_about_victory(word: str, degrees: list[str]) -> bool:
    """Whether a word says what kind of victory it was; degrees are noted."""
    bare = word.strip(",/-").lower()
    parts = bare.replace("/", "-").split("-")
    if all(part in _DEGREES or part.removesuffix("ly") in _DEGREES for part in parts):
        degrees.extend(parts)
        return True
    return bare in _FILLER


def _names(words: str, labels: frozenset[str]) -> tuple[str, ...]:
    """The parties named, each as the text calls it."""
    words = " ".join(words.strip(" \t,.'’\"•*-–").split())
    if not words or words in labels:
        return (words,) if words else ()
    names: list[str] = []
    for piece in _AND.split(words):
        name = piece.strip()
        name = _POSSESSIVE.sub("", name[4:] if name.lower().startswith("the ") else name)
        if names and (_ALLIES.fullmatch(name) or f"{names[-1]} and {name}" in labels):
            names[-1] = f"{names[-1]} and {piece.strip()}"
        elif name:
            names.append(name)
    return tuple(names)


def state_weakly(clause: str) -> OutcomeKind:
    """What a clause without winner, draw or dispute speaks of."""
    found = [(match.start(), kind) for kind, pattern in _WEAKER if (match := pattern.search(clause))]
    return min(found, default=(0, OutcomeKind.OTHER))[1]
