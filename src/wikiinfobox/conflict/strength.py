"""What a side had: people, formations, ships, aircraft, vehicles, guns, animals."""

from collections.abc import Sequence
from functools import cached_property

import attrs

from wikiinfobox.conflict.entries import Entry, counted
from wikiinfobox.conflict.stated import Stated
from wikiinfobox.conflict.statement import read_statement
from wikiinfobox.conflict.status import status_of
from wikiinfobox.conflict.sums import Sum, sum_entries
from wikiinfobox.conflict.vocabulary import Category, Status
from wikiinfobox.models import Link
from wikiinfobox.values.quantity import Quantity


@attrs.frozen(repr=False)
class Strength(Stated):
    """What a side had, as its field states it.

    Shape:  what is not named is None, not zero; rival claims are never added, and a total stands for its parts.
    """

    @property
    def personnel(self) -> Quantity | None:
        """People; formations are not counted into them."""
        return self._sum(Category.PERSONNEL)

    @property
    def ships(self) -> Quantity | None:
        """Ships and boats of every sort."""
        return self._sum(Category.SHIP)

    @property
    def aircraft(self) -> Quantity | None:
        """Aeroplanes, helicopters, airships, balloons."""
        return self._sum(Category.AIRCRAFT)

    @property
    def vehicles(self) -> Quantity | None:
        """Tanks, cars, wagons, chariots."""
        return self._sum(Category.VEHICLE)

    @property
    def guns(self) -> Quantity | None:
        """Guns, mortars, launchers, engines of siege."""
        return self._sum(Category.GUN)

    @property
    def formations(self) -> Quantity | None:
        """Divisions, regiments, batteries, forts."""
        return self._sum(Category.FORMATION)

    @property
    def animals(self) -> Quantity | None:
        """Animals that are not ridden by those counted: "2,500 horse" are people."""
        return self._sum(Category.ANIMAL)

    @property
    def disputed(self) -> bool:
        """Sources differ and none is preferred: an accessor is the envelope of their claims."""
        return any(each.disputed for each in self._sums.values())

    @property
    def inconsistent(self) -> bool:
        """A total is less than its parts."""
        return any(each.inconsistent for each in self._sums.values())

    @property
    def complete(self) -> bool:
        """No part of a sum is unknown or only a word."""
        return all(each.complete for each in self._sums.values())

    @cached_property
    def _sums(self) -> dict[Category, Sum]:
        of_category: dict[Category, list[Entry]] = {}
        for entry in self.entries:
            of_category.setdefault(entry.category, []).append(entry)
        return {category: sum_entries(of_category[category]) for category in Category if category in of_category}

    def _sum(self, category: Category) -> Quantity | None:
        return self._sums[category].quantity if category in self._sums else None

    def __str__(self) -> str:
        said = [
            str(result.quantity) if category is Category.PERSONNEL else counted(result.quantity, _NAMES[category])
            for category, result in self._sums.items()
            if result.quantity is not None
        ]
        return ", ".join(said) or self._words()

    def __repr__(self) -> str:
        return f"Strength({str(self)!r})"


_NAMES = {
    Category.SHIP: "ship",
    Category.AIRCRAFT: "aircraft",
    Category.VEHICLE: "vehicle",
    Category.GUN: "gun",
    Category.FORMATION: "formation",
    Category.ANIMAL: "animal",
    Category.MATERIEL: "piece of materiel",
}


def parse_strength(text: str, links: Sequence[Link] = ()) -> Strength:
    r"""What *text* says a side had.

    >>> strength = parse_strength("4,000\n\n🇱🇧 3,000\n5 guns")
    >>> print(strength.personnel, strength.guns, strength.ships)
    7,000 5 None
    >>> strength.by_country()["LB"].personnel
    Quantity('3,000')

    Shape:  what is not named is None, not zero.
    Source: Template:Infobox military conflict, strength1–3.
    """
    statement = read_statement(text, links, strength=True)
    status, severity, wording = status_of(text, statement)
    if status is Status.NONE_REPORTED and statement.entries:
        status = Status.REPORTED
    return Strength(
        status=status,
        severity=severity,
        wording=wording,
        entries=statement.entries,
        elsewhere=next(iter(links), None) if status is Status.SEE_ELSEWHERE else None,
        text=text,
        headings=statement.headings,
        ignored=statement.ignored,
        remainder=statement.remainder,
        unread=statement.unread,
    )
