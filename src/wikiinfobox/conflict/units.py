"""The order of battle: units and the units under them."""

from typing import Final

import attrs

from wikiinfobox.conflict.names import Named, Note, names_in
from wikiinfobox.conflict.runs import read_runs
from wikiinfobox.frozen import short_repr
from wikiinfobox.models import Link
from wikiinfobox.values.quantity import Quantity, may_hold, parse_quantities
from wikiinfobox.values.span import Span

_DEEPEST: Final = 31
"""Of nesting; what stands deeper joins its neighbours, so that no tree is too deep to compare or to print."""


@attrs.frozen(repr=False)
class Unit:
    """A unit with those under it.

    Shape:  `depth` is the number of bullets before it, 0 for a line without; `quantity` is the one number said with
            it ("6th Army (250,000 men)"), None where there is none or more than one; "6th" is none.
    """

    name: str
    page: str | None = None
    country: str | None = None
    depth: int = 0
    children: tuple["Unit", ...] = ()
    quantity: Quantity | None = None
    span: Span | None = attrs.field(default=None, eq=False, repr=False)

    def __repr__(self) -> str:
        return short_repr(self)

    def __str__(self) -> str:
        return self.name


def parse_units(text: str, links: tuple[Link, ...] = ()) -> tuple[Unit, ...]:
    r"""The units of the highest level, each with its own.

    >>> army = parse_units("Army\n* 1st Division\n** 2nd Brigade\n* 3rd Division")[0]
    >>> [str(unit) for unit in army.children], str(army.children[0].children[0])
    (['1st Division', '3rd Division'], '2nd Brigade')

    Source: Template:Infobox military conflict, units1–3.
    """
    units: list[Unit] = []  # those behind what is read, the next one last
    for named, depth, quantity in reversed(_in_a_row(text, links)):
        level = min(depth, _DEEPEST)
        children: list[Unit] = []
        while units and min(units[-1].depth, _DEEPEST) > level:
            children.append(units.pop())
        units.append(Unit(named.name, named.page, named.country, depth, tuple(children), quantity, named.span))
    return tuple(reversed(units))


def _in_a_row(text: str, links: tuple[Link, ...]) -> list[tuple[Named, int, Quantity | None]]:
    """The units in the order of the text, each with its depth and its number."""
    numbers = may_hold(text)
    row: list[tuple[Named, int, Quantity | None]] = []
    for run in read_runs(text, links):
        for event in names_in(run, lists=False):
            if isinstance(event, Named):
                row.append((event, run.depth, _number(event.name) if numbers else None))
            elif row:
                row[-1] = _noted(*row[-1], event)
    return row


def _number(words: str) -> Quantity | None:
    quantities = parse_quantities(words)
    return quantities[0] if len(quantities) == 1 else None


def _noted(named: Named, depth: int, quantity: Quantity | None, note: Note) -> tuple[Named, int, Quantity | None]:
    """The unit with a bracket: its number where it has one, else a part of its name."""
    said = _number(note.text)
    if said is not None and quantity is None:
        return named, depth, said
    return attrs.evolve(named, name=f"{named.name} ({note.text})"), depth, quantity
