"""How it ended: what a result says, who won, how clearly, and what else came of it."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Final

import attrs

from wikiinfobox.models import Link
from wikiinfobox.values.outline import Item, parse_outline
from wikiinfobox.values.span import Span


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


@attrs.frozen
class Outcome:
    r"""The end of a conflict.

    >>> outcome = parse_outcome("Decisive Polish victory\n* Treaty of Riga")
    >>> outcome.winners, outcome.degree, outcome.details
    (('Polish',), 'decisive', ('Treaty of Riga',))

    Shape:  winners and losers as the text calls them ("Anglo-Dutch" is one); degree None where none is named, and
            for a mixed outcome; details are the further items and clauses, word for word.
    """

    kind: OutcomeKind
    winners: tuple[str, ...] = ()
    losers: tuple[str, ...] = ()
    degree: str | None = None
    details: tuple[str, ...] = ()
    text: str = attrs.field(default="", eq=False, repr=False)
    span: Span | None = attrs.field(default=None, eq=False, repr=False)

    def __str__(self) -> str:
        who = self.losers if self.kind is OutcomeKind.DEFEAT else self.winners
        names = " and ".join([", ".join(who[:-1]), who[-1]]) if len(who) > 1 else "".join(who)
        what = f"mixed: {names} victory" if self.kind is OutcomeKind.MIXED and names else str(self.kind)
        if self.kind in (OutcomeKind.VICTORY, OutcomeKind.DEFEAT) and names:
            what = f"{names} {self.kind}"
        what = f"{self.degree} {what}" if self.degree else what
        return what[:1].upper() + what[1:]


_DEGREES: Final = (
    "decisive|major|minor|pyrrhic|tactical|strategic|operational|partial|marginal|crushing|overwhelming|complete|total"
    "|clear|limited|narrow|significant|costly|heavy|devastating|absolute|resounding|substantial"
)
_LEVELS: Final = frozenset(("tactical", "strategic", "operational"))
_FILLER_WORDS: Final = """
    a an the and but eventual ultimate final initial temporary military naval defensive political moral propaganda local
    quick one two three four five six seven eight nine ten several many
"""
_FILLER: Final = frozenset(_FILLER_WORDS.split())

# victory := degrees? winners degrees? "victory" ("over" losers)? | degrees? "victory" ("for" | "of" | "by") winners
_VICTORY: Final = re.compile(r"\b(?:victory|victories|victorious|wins?|won|triumph|success)\b", re.IGNORECASE)
_FOR: Final = re.compile(r"\s+(?:for|of|by|to)\s+(?:the\s+)?(?P<who>[^,;(\n]+)", re.IGNORECASE)
_OVER: Final = re.compile(r"\s+(?:over|against)\s+(?:the\s+)?(?P<who>[^,;(\n]+)", re.IGNORECASE)
_DEFEAT: Final = re.compile(
    r"\bdefeat(?P<form>s|ed)?\b(?:\s(?P<how>of|by)\s)?(?:the\s)?(?P<who>[^,;(]*)", re.IGNORECASE
)
_DEGREE: Final = re.compile(rf"\b(?:{_DEGREES})(?:ly)?\b", re.IGNORECASE)

_DISPUTED: Final = re.compile(
    r"disputed|contested|debated|conflicting|(?:both|each|all)\b.{0,30}\bclaim\w*|\bclaims?\b.{0,20}\bvictory"
    r"|victory\s(?:is\s)?(?:claimed|disputed)",
    re.IGNORECASE,
)
_INCONCLUSIVE: Final = re.compile(
    r"\b(?:inconclusive|indecisive|stalemate|stand-?off|draw|deadlock|impasse)\b|no\s(?:clear|decisive)|neither\sside"
    r"|status\squo",
    re.IGNORECASE,
)
_STATED: Final = (
    (OutcomeKind.DISPUTED, _DISPUTED),
    (OutcomeKind.SEE_ELSEWHERE, re.compile(r"^\W*see\b|^full\sresults?$|^refer\sto\b", re.IGNORECASE)),
    (OutcomeKind.UNKNOWN, re.compile(r"^(?:unknown|unclear|uncertain|\?)\W*$", re.IGNORECASE)),
    (OutcomeKind.INCONCLUSIVE, _INCONCLUSIVE),
)
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
_POINTER: Final = re.compile(
    r"\(?\s*(?:[-–,;]\s*)?(?:see\b(?:\salso)?(?:\s§)?[^,;()\n]{0,60}|full\sresults?|\[\w{1,3}\])\s*\)?\.?$",
    re.IGNORECASE,
)
_AND: Final = re.compile(r"\s*(?:,\s*(?:and\s)?|\s(?:and|&|und)\s|\s?/\s?)\s*")
_OUTCOME_WORD: Final = re.compile(r"victory|defeat|draw|inconclusive|indecisive|disputed", re.IGNORECASE)
_LABEL: Final = re.compile(r"(?P<label>[^\n:,;]{1,60}):\s")
_WHERE: Final = re.compile(r"(?:on|at|in|near|during|after|under|with|off)\s")
_VERBAL: Final = re.compile(r"\b[a-z]+ed\b|\b(?:fails?|ends?|is|are|was|were)\b")
_ALLIES: Final = re.compile(r"(?:their|his|her|its|the|other)?\s?(?:allies|supporters|others)\b", re.IGNORECASE)
_UNFINISHED: Final = re.compile(r"(?:\b(?:of|the|and|to|in|by|a|an|from|with|for|at|on)|,)$")


@attrs.frozen
class _Statement:
    kind: OutcomeKind
    winners: tuple[str, ...] = ()
    losers: tuple[str, ...] = ()
    degrees: tuple[str, ...] = ()
    labelled: bool = False

    @property
    def on_a_level(self) -> bool:
        return not _LEVELS.isdisjoint(self.degrees)


def parse_outcome(text: str, links: tuple[Link, ...] = ()) -> Outcome | None:
    """What a result says; None where it says nothing.

    >>> print(parse_outcome("Swedish and Danish victory"))
    Swedish and Danish victory

    Shape:  "A and B victory" has two winners, unless "A and B" is one link.
    Source: Template:Infobox military conflict, result: who won, or inconclusive, or "see" a section; then bullets.
    """
    items = list(_items(text))
    if not items:
        return None
    labels = frozenset(filter(None, ((link.text or link.page or "") for link in links)))
    statements: list[_Statement] = []
    details: list[str] = []
    for number, item in enumerate(items):
        said = _without_pointer(item.text)
        if not said and number:
            continue
        for clause in _clauses(said or item.text):
            statement, before, rest = _state(clause, labels)
            if statement is not None and _counts(statement, statements, first=not number, drawn=item.depth > 0):
                statements.append(statement)
                details.extend(before)
                details.extend(_rest(rest, statements, labels))
            else:
                details.append(clause)
    if not statements:
        statements.append(_Statement(_weaker(details[0]) if details else OutcomeKind.SEE_ELSEWHERE))
        details = details[1:]
    return _sum_up(text, statements, details)


def _items(text: str) -> Iterator[Item]:
    """The items of the list; a line that begins in the middle of a sentence belongs to the one before."""
    held: list[Item] = []
    for item in parse_outline(text):
        if not item.text:
            continue
        if held and held[0].depth and not item.depth and _UNFINISHED.search(held[-1].text[-9:]):
            held.append(item)
        else:
            yield from _one_item(held)
            held = [item]
    yield from _one_item(held)


def _one_item(lines: list[Item]) -> Iterator[Item]:
    if lines:
        yield attrs.evolve(lines[0], text=" ".join(word for line in lines for word in line.text.split()))


def _without_pointer(text: str) -> str:
    """The text without "(see Aftermath)" or "Full results" at its end; all of it where nothing else stands."""
    tail = max(0, len(text) - 90)
    match = _POINTER.search(text, tail)
    while match and match.end() == len(text):
        text = text[: match.start()].rstrip(" ,;–-")
        match = _POINTER.search(text, max(0, len(text) - 90))
    return text


def _clauses(text: str) -> Iterator[str]:
    for clause in text.split(";"):
        if said := clause.strip(" \n\t,"):
            yield said


def _counts(statement: _Statement, before: list[_Statement], *, first: bool, drawn: bool) -> bool:
    """Whether a statement is one of the whole: the first is; a later one where it speaks of another level."""
    if not before:
        return first
    if drawn and not (statement.on_a_level and before[-1].on_a_level):
        return False
    if statement.labelled and before[-1].labelled:
        return True
    return statement.on_a_level or (before[-1].on_a_level and statement.kind is OutcomeKind.INCONCLUSIVE)


def _state(clause: str, labels: frozenset[str]) -> tuple[_Statement | None, list[str], str]:
    """What a clause states of the end, the clauses before it, and the words after it."""
    label = _LABEL.match(clause)
    if label and not _OUTCOME_WORD.search(label[0]):
        statement, before, rest = _state_plainly(clause[label.end() :], labels)
        return attrs.evolve(statement, labelled=True) if statement else None, before, rest
    return _state_plainly(clause, labels)


def _state_plainly(said: str, labels: frozenset[str]) -> tuple[_Statement | None, list[str], str]:
    victory, defeat = _VICTORY.search(said), _DEFEAT.search(said)
    stated = [(match, kind) for kind, pattern in _STATED if (match := pattern.search(said))]
    stated.sort(key=lambda one: one[0].start())
    first = min((match.start() for match in (victory, defeat) if match), default=len(said))
    if stated and stated[0][0].start() <= first:
        match, kind = stated[0]
        degrees = tuple(word[0].lower().removesuffix("ly") for word in _DEGREE.finditer(said, 0, match.start()))
        return _Statement(kind, degrees=degrees), [], said[match.end() :] if kind is OutcomeKind.INCONCLUSIVE else ""
    if defeat and defeat.start() == first:
        return _defeat(said, defeat, labels)
    if victory:
        return _victory(said, victory, labels)
    return None, [], ""


def _defeat(said: str, defeat: re.Match[str], labels: frozenset[str]) -> tuple[_Statement | None, list[str], str]:
    """What "French defeat", "defeat of the French", "the rebels defeated by the king", "A defeats B" say."""
    before = re.split("[,;(]", said[: defeat.start()])[-1]
    degrees, who = _strip(before)
    rest = said[defeat.end() :]
    if defeat["how"] == "of":
        return _Statement(OutcomeKind.DEFEAT, (), _names(defeat["who"], labels), degrees), [], rest
    if defeat["how"] == "by":
        return _Statement(OutcomeKind.DEFEAT, _names(defeat["who"], labels), _names(who, labels), degrees), [], rest
    if defeat["form"] and defeat["who"].strip() and who:
        return _Statement(OutcomeKind.VICTORY, _names(who, labels), _names(defeat["who"], labels), degrees), [], rest
    return _Statement(OutcomeKind.DEFEAT, (), _names(who, labels), degrees), [], said[defeat.start("who") :]


def _victory(said: str, victory: re.Match[str], labels: frozenset[str]) -> tuple[_Statement, list[str], str]:
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
    kind = OutcomeKind.MIXED if victory[0].lower() == "victories" else OutcomeKind.VICTORY
    return _Statement(kind, winners, losers, degrees), earlier, rest


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
    parts = re.split("[/-]", bare)
    if all(_DEGREE.fullmatch(part) for part in parts):
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
        name = re.sub(r"\s?['’]s?$", "", name[4:] if name.lower().startswith("the ") else name)
        if names and (_ALLIES.fullmatch(name) or f"{names[-1]} and {name}" in labels):
            names[-1] = f"{names[-1]} and {piece.strip()}"
        elif name:
            names.append(name)
    return tuple(names)


def _rest(rest: str, statements: list[_Statement], labels: frozenset[str]) -> Iterator[str]:
    """The details after a statement; a statement of another level among them joins the others."""
    said = _without_pointer(rest.strip()).strip(" \n\t,.:–-")
    if said.startswith("(") and said.endswith(")"):
        said = said[1:-1].strip()
    if not any(map(str.isalnum, said)) or _WHERE.match(said):
        return
    statement, before, after = _state(said, labels)
    if statement is not None and _counts(statement, statements, first=False, drawn=False):
        statements.append(statement)
        yield from before
        yield from filter(None, [after.strip(" ,.")])
    elif said[:1].islower() and statements[-1].kind is OutcomeKind.INCONCLUSIVE:
        return  # "Draw as the battle is interrupted": why, not what else
    else:
        yield said


def _weaker(clause: str) -> OutcomeKind:
    """What a clause without winner, draw or dispute speaks of."""
    found = [(match.start(), kind) for kind, pattern in _WEAKER if (match := pattern.search(clause))]
    return min(found, default=(0, OutcomeKind.OTHER))[1]


def _sum_up(text: str, statements: list[_Statement], details: list[str]) -> Outcome:
    first = statements[0]
    winners = tuple(dict.fromkeys(name for statement in statements for name in statement.winners))
    losers = tuple(dict.fromkeys(name for statement in statements for name in statement.losers))
    differ = any((other.kind, other.winners) != (first.kind, first.winners) for other in statements)
    kind = OutcomeKind.MIXED if differ else first.kind
    degree = None if differ else next(iter(first.degrees), None)
    return Outcome(kind, winners, losers, degree, tuple(details), text, Span(0, len(text)))
