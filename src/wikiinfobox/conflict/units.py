"""The order of battle: units and the units under them."""

from collections.abc import Iterator
from typing import Final

import attrs

from wikiinfobox.conflict.names import Named, Note, names_in
from wikiinfobox.conflict.runs import read_runs
from wikiinfobox.frozen import short_repr
from wikiinfobox.models import Link
from wikiinfobox.values.quantity import Quantity, may_hold, parse_quantities
from wikiinfobox.values.span import Span

_DEEPEST: Final = 32
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
    roots: list[Unit] = []
    above: list[_Open] = []
    for unit in _open(text, links):
        while above and (unit.depth <= above[-1].depth or len(above) >= _DEEPEST):
            _close(above, roots)
        above.append(unit)
    while above:
        _close(above, roots)
    return tuple(roots)


@attrs.define
class _Open:
    """A unit as far as it is read, with those under it that are whole."""

    said: Named
    depth: int
    quantity: Quantity | None
    children: list[Unit]


def _open(text: str, links: tuple[Link, ...]) -> Iterator[_Open]:
    """The units in the order of the text, each with the brackets behind it."""
    numbers = may_hold(text)
    held: _Open | None = None
    for run in read_runs(text, links):
        for event in names_in(run, lists=False):
            if isinstance(event, Named):
                if held is not None:
                    yield held
                held = _Open(event, run.depth, _number(event.name) if numbers else None, [])
            elif held is not None:
                _add_note(held, event)
    if held is not None:
        yield held


def _number(words: str) -> Quantity | None:
    quantities = parse_quantities(words)
    return quantities[0] if len(quantities) == 1 else None


def _add_note(unit: _Open, note: Note) -> None:
    """What a bracket says of a unit: its number where it has one, else a part of its name."""
    quantity = _number(note.text)
    if quantity is not None and unit.quantity is None:
        unit.quantity = quantity
    else:
        unit.said = attrs.evolve(unit.said, name=f"{unit.said.name} ({note.text})")


def _close(above: list[_Open], roots: list[Unit]) -> None:
    """The last open unit is whole, and is given to the one above it."""
    unit = above.pop()
    said = unit.said
    whole = Unit(said.name, said.page, said.country, unit.depth, tuple(unit.children), unit.quantity, said.span)
    (above[-1].children if above else roots).append(whole)
