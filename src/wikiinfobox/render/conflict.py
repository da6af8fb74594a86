"""A conflict as a table of plain lines: a column a side."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import Final

from wikiinfobox.conflict import Belligerent, Conflict, Side, Unit
from wikiinfobox.render.columns import cut, harmless, pad, width, wrap

GAP: Final = "  "
LABEL: Final = 16  # columns for the name of a row where the sides stand under one another

NARROWEST: Final = 16
"""A column narrower than this is no column: the sides then stand under one another."""


def conflict_lines(conflict: Conflict, columns: int, *, full: bool = False) -> Iterator[str]:
    """The conflict in lines of at most *columns* columns.

    Shape:  one row for belligerents, commanders, units, strength and casualties, where any side has them; totals as
            they are read, open bounds as people write them ("100+").
    """
    facts = (
        ("date", conflict.date),
        ("place", conflict.place),
        ("result", conflict.result),
        ("casualties", conflict.casualties),
    )
    for name, value in facts:
        if value is not None and str(value):
            yield from _labelled(name, harmless(str(value)), columns)
    if not conflict.sides:
        return
    yield ""
    rows = [row for row in _rows(conflict.sides) if any(row[1])]
    labels = max(width(name) for name, _ in rows) + len(GAP) if rows else 0
    column = (columns - labels - len(GAP) * (len(conflict.sides) - 1)) // len(conflict.sides)
    if column < NARROWEST:
        yield from _one_under_another(conflict.sides, rows, columns, full=full)
        return
    yield (pad("", labels) + GAP.join(pad(_first(_title(side), column), column) for side in conflict.sides)).rstrip()
    for name, cells in rows:
        broken = [cut(list(_broken(cell, column)), column, full=full) for cell in cells]
        for number, lines in enumerate(zip_longest(*broken, fillvalue="")):
            start = pad(name if not number else "", labels)
            yield (start + GAP.join(pad(line, column) for line in lines)).rstrip()


def _one_under_another(
    sides: Iterable[Side], rows: list[tuple[str, list[list[str]]]], columns: int, *, full: bool
) -> Iterator[str]:
    for number, side in enumerate(sides):
        yield from wrap(harmless(_title(side)), columns)
        for name, cells in rows:
            column = columns - LABEL
            for index, line in enumerate(cut(list(_broken(cells[number], column)), column, full=full)):
                yield ("  " + pad(name if not index else "", LABEL - 2) + line).rstrip()


def _rows(sides: tuple[Side, ...]) -> list[tuple[str, list[list[str]]]]:
    return [
        ("belligerents", [list(_belligerents(side.belligerents)) for side in sides]),
        ("commanders", [[harmless(str(commander)) for commander in side.commanders] for side in sides]),
        ("units", [list(_units(side.units, 0)) for side in sides]),
        ("strength", [_said(side.strength) for side in sides]),
        ("casualties", [_said(side.casualties) for side in sides]),
    ]


def _title(side: Side) -> str:
    return str(side) if side.name else f"(side {side.index}{side.suffix})"


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


def _first(text: str, column: int) -> str:
    """The text, cut to one line."""
    text = harmless(text)
    return text if width(text) <= column else next(wrap(text, column - 1)) + "…"


def _wrapped(line: str, column: int) -> Iterator[str]:
    """The line in pieces; those that follow stand a little further in than the first."""
    indent = len(line) - len(line.lstrip(" "))
    for number, piece in enumerate(wrap(line.lstrip(" "), max(column - indent - 1, 1))):
        yield " " * (indent + bool(number)) + piece


def _broken(cell: list[str], column: int) -> Iterator[str]:
    for line in cell:
        yield from _wrapped(line, column)


def _labelled(name: str, text: str, columns: int) -> Iterator[str]:
    start = f"{pad(name, 12)}{GAP}"
    for piece in wrap(text.replace("\n", " "), columns - width(start)):
        yield (start + piece).rstrip()
        start = " " * width(start)
