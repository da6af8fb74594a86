"""The order of battle: units and the units under them."""

from typing import Final

import attrs

from wikiinfobox.conflict.names import Named, Note, names_in
from wikiinfobox.conflict.runs import read_runs
from wikiinfobox.frozen import short_repr
from wikiinfobox.models import Link
from wikiinfobox.values.quantity import Quantity, parse_quantities
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
    flat: list[Unit] = []
    for run in read_runs(text, links):
        for event in names_in(run, lists=False):
            if isinstance(event, Named):
                flat.append(
                    Unit(
                        event.name, event.page, event.country, run.depth, quantity=_number(event.name), span=event.span
                    )
                )
            elif flat:
                flat[-1] = _noted(flat[-1], event)
    return _tree(flat)


def _number(words: str) -> Quantity | None:
    quantities = parse_quantities(words)
    return quantities[0] if len(quantities) == 1 else None


def _noted(unit: Unit, note: Note) -> Unit:
    """The unit with a bracket: its number where it has one, else a part of its name."""
    quantity = _number(note.text)
    if quantity is not None and unit.quantity is None:
        return attrs.evolve(unit, quantity=quantity)
    return attrs.evolve(unit, name=f"{unit.name} ({note.text})")


def _tree(flat: list[Unit]) -> tuple[Unit, ...]:
    """The units with those of greater depth that follow under them."""
    roots: list[Unit] = []
    open_units: list[tuple[Unit, list[Unit]]] = []
    for unit in flat:
        while open_units and (unit.depth <= open_units[-1][0].depth or len(open_units) >= _DEEPEST):
            _close(open_units, roots)
        open_units.append((unit, []))
    while open_units:
        _close(open_units, roots)
    return tuple(roots)


def _close(open_units: list[tuple[Unit, list[Unit]]], roots: list[Unit]) -> None:
    """The last open unit is given its children, and to the one above it."""
    unit, children = open_units.pop()
    whole = unit
    if children:
        whole = Unit(unit.name, unit.page, unit.country, unit.depth, tuple(children), unit.quantity, unit.span)
    (open_units[-1][1] if open_units else roots).append(whole)
