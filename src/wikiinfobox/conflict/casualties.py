"""What a side lost: people by what became of them, and things."""

from collections.abc import Sequence
from functools import cached_property, reduce
from operator import add

import attrs

from wikiinfobox.conflict.entries import Entry
from wikiinfobox.conflict.stated import Stated, primary
from wikiinfobox.conflict.statement import read_statement
from wikiinfobox.conflict.status import status_of
from wikiinfobox.conflict.sums import NOTHING, Sum, sum_entries
from wikiinfobox.conflict.vocabulary import Category, Kind, Role, Status
from wikiinfobox.models import Link
from wikiinfobox.values.quantity import Quantity


@attrs.frozen
class Materiel:
    """The things a side lost: entries, for ships and guns do not add up."""

    entries: tuple[Entry, ...] = ()

    @property
    def destroyed(self) -> tuple[Entry, ...]:
        """Sunk, scuttled, burnt, shot down."""
        return self._of(Kind.DESTROYED)

    @property
    def captured(self) -> tuple[Entry, ...]:
        """Taken by the enemy."""
        return self._of(Kind.CAPTURED)

    @property
    def damaged(self) -> tuple[Entry, ...]:
        """Damaged, and not said to be lost."""
        return self._of(Kind.DAMAGED)

    @property
    def lost(self) -> tuple[Entry, ...]:
        """Lost, without a word on how."""
        return self._of(Kind.LOST)

    def _of(self, kind: Kind) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if kind in entry.kinds)


@attrs.frozen(repr=False)
class Casualties(Stated):
    """What a side lost, as its field states it.

    Shape:  a kind that is not named is None, not zero; "300 killed or wounded" is in neither.
    """

    @property
    def killed(self) -> Quantity | None:
        """Killed and nothing else: see `killed_bounds`."""
        return self._sums[Kind.KILLED].quantity

    @property
    def wounded(self) -> Quantity | None:
        """Wounded and nothing else."""
        return self._sums[Kind.WOUNDED].quantity

    @property
    def captured(self) -> Quantity | None:
        """Taken prisoner and nothing else."""
        return self._sums[Kind.CAPTURED].quantity

    @property
    def missing(self) -> Quantity | None:
        """Missing and nothing else."""
        return self._sums[Kind.MISSING].quantity

    @property
    def surrendered(self) -> Quantity | None:
        """Surrendered; the text does not say captured."""
        return self._sums[Kind.SURRENDERED].quantity

    @property
    def deserted(self) -> Quantity | None:
        """Deserted or went over."""
        return self._sums[Kind.DESERTED].quantity

    @property
    def sick(self) -> Quantity | None:
        """Ill; those who died of it are killed, with a cause."""
        return self._sums[Kind.SICK].quantity

    @property
    def executed(self) -> Quantity | None:
        """Put to death."""
        return self._sums[Kind.EXECUTED].quantity

    @property
    def displaced(self) -> Quantity | None:
        """Driven from where they lived."""
        return self._sums[Kind.DISPLACED].quantity

    @property
    def total(self) -> Quantity | None:
        """The stated total: a total, else numbers without a kind. Never a sum of named kinds."""
        return self._total.quantity

    @property
    def sum_of_parts(self) -> Quantity | None:
        """The parts added up, named kinds and all; not what the text calls its total."""
        parts = [
            entry.quantity
            for entry in primary(self.entries)
            if entry.category is Category.PERSONNEL and entry.role is Role.PART and entry.quantity.stated
        ]
        return reduce(add, parts) if parts else None

    @property
    def killed_bounds(self) -> Quantity | None:
        """From those killed for certain to those and all who may be among "killed or wounded"."""
        combined = [
            entry.quantity
            for entry in primary(self.entries)
            if entry.category is Category.PERSONNEL and Kind.KILLED in entry.kinds and len(entry.kinds) > 1
        ]
        if not combined:
            return self.killed
        most = reduce(add, [*combined, self.killed or Quantity(0, 0)])
        return attrs.evolve(most, low=(self.killed.low or 0) if self.killed else 0)

    @property
    def civilian(self) -> "Casualties":
        """What is said of civilians; absent where nothing is."""
        return self._only(_civilian) if any(map(_civilian, self.entries)) else Casualties()

    @property
    def military(self) -> "Casualties":
        """What is not said of civilians."""
        return self._only(lambda entry: not _civilian(entry))

    @property
    def materiel(self) -> Materiel:
        """Ships, guns, vehicles, animals: nothing of it is counted among people."""
        return Materiel(tuple(entry for entry in self.entries if entry.category is not Category.PERSONNEL))

    @property
    def disputed(self) -> bool:
        """Sources differ and none is preferred: an accessor is the envelope of their claims."""
        return any(each.disputed for each in (*self._sums.values(), self._total))

    @property
    def inconsistent(self) -> bool:
        """A total is less than its parts."""
        return any(each.inconsistent for each in (*self._sums.values(), self._total))

    @property
    def complete(self) -> bool:
        """No part of a sum is unknown or only a word."""
        return all(each.complete for each in (*self._sums.values(), self._total))

    @cached_property
    def _sums(self) -> dict[Kind, Sum]:
        of_kind: dict[Kind, list[Entry]] = {}
        for entry in self.entries:
            if entry.category is Category.PERSONNEL and len(entry.kinds) == 1:
                of_kind.setdefault(entry.kinds[0], []).append(entry)
        return {kind: sum_entries(of_kind[kind]) if kind in of_kind else NOTHING for kind in Kind}

    @cached_property
    def _total(self) -> Sum:
        if self.status is Status.NONE_REPORTED and not self.entries:
            return Sum(Quantity(0, 0))
        people = [
            entry for entry in self.entries if entry.category is Category.PERSONNEL and entry.role is not Role.SUBSET
        ]
        wholes = [entry for entry in people if entry.kinds == (Kind.CASUALTIES,)]
        totals = [
            entry
            for entry in people
            if entry.role is Role.TOTAL and (len(entry.kinds) > 1 or entry.kinds == (Kind.CASUALTIES,))
        ]
        # "81 dead or missing" and "280 sick or wounded" under one total are totals of their kinds, not of all
        told: dict[tuple[object, ...], set[tuple[Kind, ...]]] = {}
        for entry in people:
            if entry.role is Role.TOTAL:
                told.setdefault((entry.path, entry.claim), set()).add(entry.kinds)
        totals = [each for each in totals if Kind.CASUALTIES in each.kinds or len(told[each.path, each.claim]) == 1]
        if not totals:
            return sum_entries(wholes)
        stated = sum_entries([*totals, *(entry for entry in wholes if entry.role is Role.PART)])
        against = sum_entries([*totals, *(entry for entry in people if entry.role is Role.PART)])
        return attrs.evolve(stated, inconsistent=against.inconsistent)

    def __str__(self) -> str:
        said = [self.wording] if self.wording else []
        said += [f"{self.total} in total"] if self.total is not None else []
        said += [
            f"{result.quantity} {kind}"
            for kind, result in self._sums.items()
            if result.quantity and kind != Kind.CASUALTIES
        ]
        # what the accessors cannot tell apart, and things: as they are stated
        said += [
            str(entry)
            for entry in primary(self.entries)
            if entry.quantity.stated
            and entry.role is Role.PART
            and (len(entry.kinds) > 1 or entry.category is not Category.PERSONNEL)
        ]
        return ", ".join(said) or self._words()

    def __repr__(self) -> str:
        return f"Casualties({str(self)!r})"


def _civilian(entry: Entry) -> bool:
    return any("civil" in words.lower() for words in (entry.unit, entry.text, *entry.path))


def parse_casualties(text: str, links: Sequence[Link] = ()) -> Casualties:
    """The losses named in *text*, by what became of the people.

    >>> casualties = parse_casualties("20 killed, 100+ surrendered")
    >>> print(casualties.killed, casualties.surrendered, casualties.wounded, casualties.total)
    20 100+ None None

    Shape:  a kind that is not named is None, not zero.
    Units:  people; "3 tanks lost" is in `materiel`.
    Source: Template:Infobox military conflict, casualties1–3.
    """
    statement = read_statement(text, links, strength=False)
    status, severity, wording = status_of(text, statement)
    return Casualties(
        status=status,
        severity=severity,
        wording=wording,
        entries=() if status is Status.NONE_REPORTED else statement.entries,
        elsewhere=next(iter(links), None) if status is Status.SEE_ELSEWHERE else None,
        text=text,
        headings=statement.headings,
        ignored=statement.ignored,
        remainder=statement.remainder,
        unread=statement.unread,
    )
