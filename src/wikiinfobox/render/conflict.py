"""A conflict as a table of plain lines: a column a side."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import Final

from wikiinfobox.conflict import Belligerent, Conflict, Side, Unit
from wikiinfobox.render.columns import WIDEST, cut, harmless, pad, width, wrap

GAP: Final = "  "
LABEL: Final = 16  # columns for the name of a row where the sides stand under one another

NARROWEST: Final = 16
"""A column narrower than this is no column: the sides then stand under one another."""


def conflict_lines(conflict: Conflict, columns: int, *, full: bool = False) -> Iterator[str]:
    """The conflict in lines of at most *columns* columns.

    Shape:  one row for belligerents, commanders, units, strength and casualties, where any side has them; totals as
            they are read, open bounds as people write them ("100+").
    """
    for name, text in facts(conflict):
        yield from _labelled(name, text, columns)
    if not conflict.sides:
        return
    yield ""
    rows = list(side_rows(conflict.sides))
    labels = max(width(name) for name, _ in rows) + len(GAP) if rows else 0
    column = column_width(columns - labels, len(conflict.sides), len(GAP))
    if column is None:
        yield from (start + line for start, line in stacked(conflict.sides, rows, columns, full=full))
        return
    titles = [[title_of(side)] for side in conflict.sides]
    for name, cells in (("", titles), *rows):
        broken = [cell_lines(cell, column, full=full) for cell in cells]
        for number, lines in enumerate(zip_longest(*broken, fillvalue="")):
            start = pad(name if not number else "", labels)
            yield (start + GAP.join(pad(line, column) for line in lines)).rstrip()


def facts(conflict: Conflict) -> Iterator[tuple[str, str]]:
    """What is said of the conflict as a whole: a name, and a line of text."""
    named = (
        ("date", conflict.date),
        ("place", conflict.place),
        ("result", conflict.result),
        ("casualties", conflict.casualties),
    )
    for name, value in named:
        if value is not None and str(value):
            yield name, harmless(str(value)).replace("\n", " ")


def side_rows(sides: tuple[Side, ...]) -> Iterator[tuple[str, list[list[str]]]]:
    """What any side has, a cell a side, each in lines as long as they are."""
    rows = (
        ("belligerents", [list(_belligerents(side.belligerents)) for side in sides]),
        ("commanders", [[harmless(str(commander)) for commander in side.commanders] for side in sides]),
        ("units", [list(_units(side.units, 0)) for side in sides]),
        ("strength", [_said(side.strength) for side in sides]),
        ("casualties", [_said(side.casualties) for side in sides]),
    )
    yield from (row for row in rows if any(row[1]))


def title_of(side: Side) -> str:
    return harmless(str(side) if side.name else f"(side {side.index}{side.suffix})")


def column_width(columns: int, sides: int, gap: int) -> int | None:
    """The columns for each side; None where they are too few, and the sides stand under one another."""
    each = (columns - gap * (sides - 1)) // sides
    return each if each >= NARROWEST else None


def cell_lines(cell: list[str], column: int, *, full: bool) -> list[str]:
    """The lines of a cell, broken to fit and cut where they are too many."""
    return cut([piece for line in cell for piece in _wrapped(line, column)], column, full=full)


def stacked(
    sides: Iterable[Side], rows: list[tuple[str, list[list[str]]]], columns: int, *, full: bool
) -> Iterator[tuple[str, str]]:
    """The sides under one another: lines in two parts, the title of a side or the name of a row, and what it says."""
    for number, side in enumerate(sides):
        yield from ((line, "") for line in wrap(title_of(side), columns))
        for name, cells in rows:
            for index, line in enumerate(cell_lines(cells[number], columns - LABEL, full=full)):
                yield "  " + pad(name if not index else "", LABEL - 2), line


def _belligerents(parties: Iterable[Belligerent]) -> Iterator[str]:
    group = ""
    for party in parties:
        if party.group != group:
            group = party.group
            if group:
                yield harmless(f"{group}:")
        yield ("  " if group else "") + harmless(str(party))


def _units(units: Iterable[Unit], depth: int) -> Iterator[str]:
    for unit in units:
        yield "  " * depth + harmless(str(unit))
        yield from _units(unit.children, depth + 1)


def _said(value: object) -> list[str]:
    text = harmless(str(value))
    return [text] if text else []


def _wrapped(line: str, column: int) -> Iterator[str]:
    """The line in pieces; those that follow stand a little further in than the first, where there is room."""
    indent = len(line) - len(line.lstrip(" "))
    room = max(column - indent - 1, WIDEST)
    for number, piece in enumerate(wrap(line.lstrip(" "), room)):
        yield " " * min(indent + bool(number), column - room) + piece


def _labelled(name: str, text: str, columns: int) -> Iterator[str]:
    start = f"{pad(name, 12)}{GAP}"
    for piece in wrap(text, columns - width(start)):
        yield (start + piece).rstrip()
        start = " " * width(start)
