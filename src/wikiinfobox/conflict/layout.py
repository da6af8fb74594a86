"""Where each number of a field stands: under which headings, in which brackets, between which words."""

import re
from bisect import bisect_right
from collections.abc import Sequence

import attrs

from wikiinfobox.conflict.phrases import end_of_kinds, has_kind, opens_with_kind
from wikiinfobox.values.outline import Item, parse_outline
from wikiinfobox.values.quantity import Quantity
from wikiinfobox.values.span import Span


@attrs.define
class Heading:
    """What labels the numbers under it: a line of its own, or the words before a colon."""

    text: str
    plain: str
    level: int
    start: int
    country: str | None = None


@attrs.define
class Stand:
    """A quantity where it stands.

    `lead` and `tail` are the words before and behind it on its line, up to its neighbours; `remarks` are the
    brackets behind it that hold no number; `bracket` is where the bracket about it opens, or -1.
    """

    quantity: Quantity
    start: int
    end: int
    item: int
    depth: int
    country: str | None
    remarks: list[str]
    headings: tuple[Heading, ...] = ()
    lead: str = ""
    tail: str = ""
    bracket: int = -1
    colon: bool = False
    apart: bool = False
    closing: Sequence[Span] = ()


# A dash at the start of a line is a bullet: "- 36 dead"
_DASHED = re.compile(r"[-–—]\s+")
_BRACKET = re.compile(r"[()\n]")
_REMARK = re.compile(r"\(([^()\d]*)\)?")
_ONLY_REMARK = re.compile(r"\([^()]*\)?[\s.,;]*")
_GOES_ON = re.compile(r"(?:and|or|&|/|of|in|at|from|by|with|as|who|which|were|was)\b")
# How far before a number its words are looked for, and how far behind it
_NEAR = 200
_FAR = 2000
_STOP = re.compile(r"[;,)(]")
_TOTAL = re.compile(r"(?<![\w-])Total\b")
_CAPITAL = re.compile(r"(?<![\w-])[A-Z\x1a]")


def lay_out(text: str, plain: str, quantities: Sequence[Quantity]) -> tuple[list[Stand], list[Heading]]:
    """Where each quantity stands, in the order of the text; and every heading of the text."""
    layout = _Layout(text, plain, _brackets(plain), [], [], [])
    following = end = 0
    for index, item in enumerate(_items(plain)):
        start, stop = item.span or (0, 0)
        first = following
        while following < len(quantities) and start_of(quantities[following]) < stop:
            following += 1
        apart = plain.count("\n", end, start) > 1
        end = stop
        if first < following:
            layout.add_numbers(item, index, quantities[first:following], apart=apart)
        elif not _goes_on(item.text, layout.stands, _bracket_at(layout.brackets, start)):
            layout.add_heading(item, Span(start, start + len(text[start:stop].rstrip(" :"))), 10 * item.depth)
            # the line right under a heading is under it, whatever its bullet
            layout.headed = True
    return layout.stands, layout.headings


@attrs.define
class _Layout:
    """The headings that are open, while the items of a text are laid out one by one."""

    text: str
    plain: str
    brackets: tuple[list[int], list[int]]
    stands: list[Stand]
    headings: list[Heading]
    stack: list[Heading]
    headed: bool = False

    def add_heading(self, item: Item, span: Span, level: int) -> None:
        """Open a heading, which closes those of its level and below."""
        heading = Heading(self.text[slice(*span)], self.plain[slice(*span)], level, span.start, item.country)
        self.headings.append(heading)
        self._close(level)
        self.stack.append(heading)

    def add_numbers(self, item: Item, index: int, quantities: Sequence[Quantity], *, apart: bool) -> None:
        """Place the numbers of one item under the headings that are open."""
        if not self.headed:
            self._close(10 * item.depth + 10)
        self.headed = False
        labelled = False
        for stand, labels in _stands(self.plain, item, index, quantities):
            if labels and apart and not labelled:
                # a blank line and a label of its own: no longer under the heading before
                self._close(10 * item.depth)
            labelled = labelled or bool(labels)
            for nested, span in enumerate(labels):
                self.add_heading(item, span, 10 * item.depth + 5 + min(nested, 4))
            before = self.stands[-1] if self.stands else None
            if before and before.item < index and not before.tail.strip() and opens_with_kind(stand.lead.lstrip()):
                # "18\n killed and 81 wounded": the line break came too early
                before.tail = f" {stand.lead.strip()}"
            stand.headings, stand.apart = tuple(self.stack), apart
            stand.bracket = _bracket_at(self.brackets, stand.start)
            self.stands.append(stand)
        for span in self.stands[-1].closing:
            # "7,234 casualties Naval :" closes its line with the heading of the next: a line break was lost
            self.add_heading(item, span, 10 * item.depth)

    def _close(self, level: int) -> None:
        if self.stack:
            self.stack = [each for each in self.stack if each.level < level]


def start_of(quantity: Quantity) -> int:
    """Where a quantity that was read from a text begins there."""
    return quantity.span.start if quantity.span else 0


def end_of(quantity: Quantity) -> int:
    """Where a quantity that was read from a text ends there."""
    return quantity.span.end if quantity.span else 0


def _items(plain: str) -> list[Item]:
    return [
        attrs.evolve(item, depth=item.depth + 1) if _DASHED.match(item.text) else item for item in parse_outline(plain)
    ]


def _goes_on(words: str, stands: list[Stand], bracket: int) -> bool:
    """A line without a number goes on with the number before it, where it is a bracket or the end of a phrase."""
    if not stands:
        return False
    last = stands[-1]
    if remark := _ONLY_REMARK.fullmatch(words):
        last.remarks.append(remark[0].strip("() .,;\n"))
        return True
    unended = not has_kind(last.tail) or last.tail.rstrip().endswith((" or", " and", "&", ","))
    if bracket >= 0 or _GOES_ON.match(words) or (words[:1].islower() and opens_with_kind(words) and unended):
        if len(last.tail) < _FAR:
            last.tail += f"\n{words}"
        return True
    return False


def _stands(plain: str, item: Item, index: int, quantities: Sequence[Quantity]) -> list[tuple[Stand, list[Span]]]:
    """The quantities of one item, each with the labels that open before it."""
    start, stop = item.span or (0, 0)
    stands: list[tuple[Stand, list[Span]]] = []
    before: Stand | None = None
    for position, quantity in enumerate(quantities):
        stand = Stand(quantity, start_of(quantity), end_of(quantity), index, item.depth, item.country, [])
        if before is None:
            labels, lead = _opening_labels(plain, start, stand.start)
        else:
            labels, tail_end, lead = _inner_label(plain, before.end, stand.start)
            before.tail = plain[before.end : tail_end]
            before.colon = not labels and plain.find(":", before.end, stand.start) >= 0
            before.remarks += _remarks(before.tail)
        stand.lead = plain[max(lead, stand.start - _NEAR) : stand.start]
        if position + 1 == len(quantities):
            closing, tail_end, _ = _closing_label(plain, stand.end, stop)
            stand.tail = plain[stand.end : tail_end]
            stand.colon = not closing and stand.tail.rstrip().endswith(":")
            stand.remarks += _remarks(stand.tail)
            stand.closing = closing
        before = stand
        stands.append((stand, labels))
    return stands


def _remarks(words: str) -> list[str]:
    """What the brackets without a number say."""
    return _REMARK.findall(words) if "(" in words else []


def _opening_labels(plain: str, start: int, end: int) -> tuple[list[Span], int]:
    """The labels between a line's start and its first number, and where the words after them begin."""
    labels: list[Span] = []
    if start == end:
        return labels, start
    while (colon := plain.find(":", start, end)) >= 0:
        labels += _trimmed(plain, start, colon)
        start = colon + 1
    words = plain[start:end].rstrip()
    label = words.rstrip("-–—")
    if label != words and label.endswith((" ", "\t")):
        labels += _trimmed(plain, start, start + len(label))
        start = end
    return labels, start


def _trimmed(plain: str, start: int, end: int) -> list[Span]:
    """The place of these words without the blanks about them; none where they are blank."""
    words = plain[start:end]
    start += len(words) - len(words.lstrip(" \t\xa0("))
    words = words.strip(" \t\xa0(")
    return [Span(start, start + len(words))] if words else []


def _inner_label(plain: str, start: int, end: int) -> tuple[list[Span], int, int]:
    """Between two numbers: the label of the second, where the words of the first end, where its own begin."""
    colon = plain.rfind(":", start, end)
    if colon < 0:
        return [], end, start
    words = plain[start:colon]
    stop = max((found.end() for found in _STOP.finditer(words)), default=0)
    if words.rstrip().endswith(")"):
        stop = 0  # "Relief (north): 300"
    cut = max(stop, end_of_kinds(words))
    capital = _CAPITAL.search(words, cut)
    if not capital and (total := _TOTAL.search(words, stop)):
        # "900 Total casualties: 3,700"
        cut, capital = 0, total
    if stop and has_kind(words[stop:]) and not capital:
        cut = stop  # "(killed: 200, wounded: 300)"
    elif not capital:
        return [], end, colon + 1
    first = start + (cut or (capital.start() if capital else 0))
    while first < colon and plain[first].isspace():
        first += 1
    return [Span(first, first + len(plain[first:colon].rstrip()))], first, colon + 1


def _closing_label(plain: str, start: int, end: int) -> tuple[list[Span], int, int]:
    """The heading of the next line, where a line ends with one."""
    if plain[start:end].rstrip().endswith(":"):
        return _inner_label(plain, start, end)
    return [], end, start


def _brackets(plain: str) -> tuple[list[int], list[int]]:
    """Places where the innermost open bracket changes, and where that bracket opens (-1 for none).

    A bracket that never closes holds its line.
    """
    if "(" not in plain:
        return [-1], [-1]
    closed: set[int] = set()
    opened: list[int] = []
    for found in _BRACKET.finditer(plain):
        if found[0] == "(":
            opened.append(found.start())
        elif found[0] == ")" and opened:
            closed.add(opened.pop())
    places, opens = [-1], [-1]
    opened = []
    for found in _BRACKET.finditer(plain):
        if found[0] == "(":
            opened.append(found.start())
        elif found[0] == ")":
            if opened:
                opened.pop()
        else:
            while opened and opened[-1] not in closed:
                opened.pop()
        places.append(found.start())
        opens.append(opened[-1] if opened else -1)
    return places, opens


def _bracket_at(brackets: tuple[list[int], list[int]], place: int) -> int:
    places, opens = brackets
    return opens[bisect_right(places, place) - 1]
