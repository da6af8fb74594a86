"""How it ended: what a result says, who won, how clearly, and what else came of it."""

import re
from collections.abc import Iterator
from typing import Final

import attrs

from wikiinfobox.conflict.endings import OutcomeKind, Sought, Statement, seek, state, state_weakly
from wikiinfobox.frozen import short_repr
from wikiinfobox.models import Link
from wikiinfobox.values.folding import fold
from wikiinfobox.values.outline import parse_outline
from wikiinfobox.values.span import Span

__all__ = ["Outcome", "OutcomeKind", "parse_outcome"]

POINTER: Final = re.compile(
    r"\(?\s*(?:[-–,;]\s*)?(?:see\b(?:\salso)?(?:\s§)?[^,;()\n]{0,60}|full\sresults?|\[\w{1,3}\])\s*\)?\.?$"
)
POINTER_WORDS: Final = ("see", "result", "[")
_LONGEST_POINTER: Final = 90
_WHERE: Final = re.compile(r"(?:on|at|in|near|during|after|under|with|off)\s")
_UNFINISHED: Final = re.compile(r"(?:\b(?:of|the|and|to|in|by|a|an|from|with|for|at|on)|,)$")


@attrs.frozen(repr=False)
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

    def __repr__(self) -> str:
        return short_repr(self)

    def __str__(self) -> str:
        who = self.losers if self.kind is OutcomeKind.DEFEAT else self.winners
        names = " and ".join([", ".join(who[:-1]), who[-1]]) if len(who) > 1 else "".join(who)
        what = f"mixed: {names} victory" if self.kind is OutcomeKind.MIXED and names else str(self.kind)
        if self.kind in (OutcomeKind.VICTORY, OutcomeKind.DEFEAT) and names:
            what = f"{names} {self.kind}"
        what = f"{self.degree} {what}" if self.degree else what
        return what[:1].upper() + what[1:]


def parse_outcome(text: str, links: tuple[Link, ...] = ()) -> Outcome | None:
    """What a result says; None where it says nothing.

    >>> print(parse_outcome("Swedish and Danish victory"))
    Swedish and Danish victory

    Shape:  "A and B victory" has two winners, unless "A and B" is one link.
    Source: Template:Infobox military conflict, result: who won, or inconclusive, or "see" a section; then bullets.
    """
    items = _items(text)
    if not items:
        return None
    folded = fold(text)
    pointing = any(word in folded for word in POINTER_WORDS)
    sought = seek(folded)
    labels = frozenset(filter(None, ((link.text or link.page or "") for link in links)))
    statements: list[Statement] = []
    details: list[str] = []
    for number, (words, depth) in enumerate(items):
        said = _without_pointer(words) if pointing else words
        if not said and number:
            continue
        for clause in _clauses(said or words):
            statement, before, rest = state(clause, labels, sought)
            if statement is not None and _counts(statement, statements, first=not number, drawn=depth > 0):
                statements.append(statement)
                details.extend(before)
                details.extend(_rest(rest, statements, labels, sought))
            else:
                details.append(clause)
    if not statements:
        statements.append(Statement(state_weakly(details[0]) if details else OutcomeKind.SEE_ELSEWHERE))
        details = details[1:]
    return _sum_up(text, statements, details)


def _items(text: str) -> list[tuple[str, int]]:
    """The items of the list and their depths; a line that begins in mid-sentence belongs to the one before."""
    items: list[tuple[str, int]] = []
    for item in parse_outline(text):
        words = " ".join(item.text.split())
        if not words:
            continue
        if items and items[-1][1] and not item.depth and _UNFINISHED.search(items[-1][0][-9:]):
            items[-1] = (f"{items[-1][0]} {words}", items[-1][1])
        else:
            items.append((words, item.depth))
    return items


def _without_pointer(text: str) -> str:
    """The text without "(see Aftermath)" or "Full results" at its end; all of it where nothing else stands."""
    match = _pointer(text)
    while match and match.end() == len(text):
        text = text[: match.start()].rstrip(" ,;–-")
        match = _pointer(text)
    return text


def _pointer(text: str) -> re.Match[str] | None:
    """The pointer at the end of the text, which is looked for only where one of its words stands there."""
    tail = fold(text[-_LONGEST_POINTER:])
    if any(map(tail.__contains__, POINTER_WORDS)):
        return POINTER.search(fold(text), max(0, len(text) - _LONGEST_POINTER))
    return None


def _clauses(text: str) -> list[str]:
    return [said for clause in text.split(";") if (said := clause.strip(" \n\t,"))]


def _counts(statement: Statement, before: list[Statement], *, first: bool, drawn: bool) -> bool:
    """Whether a statement is one of the whole: the first is; a later one where it speaks of another level."""
    if not before:
        return first
    if drawn and not (statement.on_a_level and before[-1].on_a_level):
        return False
    if statement.labelled and before[-1].labelled:
        return True
    return statement.on_a_level or (before[-1].on_a_level and statement.kind is OutcomeKind.INCONCLUSIVE)


def _rest(rest: str, statements: list[Statement], labels: frozenset[str], sought: Sought) -> Iterator[str]:
    """The details after a statement; a statement of another level among them joins the others."""
    said = _without_pointer(rest.strip()).strip(" \n\t,.:–-")
    if said.startswith("(") and said.endswith(")"):
        said = said[1:-1].strip()
    if not any(map(str.isalnum, said)) or _WHERE.match(said):
        return
    statement, before, after = state(said, labels, sought)
    if statement is not None and _counts(statement, statements, first=False, drawn=False):
        statements.append(statement)
        yield from before
        yield from filter(None, [after.strip(" ,.")])
    elif said[:1].islower() and statements[-1].kind is OutcomeKind.INCONCLUSIVE:
        return  # "Draw as the battle is interrupted": why, not what else
    else:
        yield said


def _sum_up(text: str, statements: list[Statement], details: list[str]) -> Outcome:
    first = statements[0]
    winners = tuple(dict.fromkeys(name for statement in statements for name in statement.winners))
    losers = tuple(dict.fromkeys(name for statement in statements for name in statement.losers))
    differ = any((other.kind, other.winners) != (first.kind, first.winners) for other in statements)
    kind = OutcomeKind.MIXED if differ else first.kind
    degree = None if differ else next(iter(first.degrees), None)
    return Outcome(kind, winners, losers, degree, tuple(details), text, Span(0, len(text)))
