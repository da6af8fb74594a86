"""A user's program: what a type checker makes of conflicts and of the readings of texts. It is checked, and not run."""

from collections.abc import Mapping
from datetime import date
from typing import assert_type

import wikiinfobox
from wikiinfobox import (
    Belligerent,
    Casualties,
    Category,
    Commander,
    Conflict,
    Coordinates,
    DateRange,
    Entry,
    Finding,
    HistoricalDate,
    Item,
    Kind,
    Link,
    Outcome,
    OutcomeKind,
    Place,
    Quantity,
    Role,
    Severity,
    Side,
    Span,
    Status,
    Strength,
    Unit,
)


def conflicts(conflict: Conflict) -> None:
    assert_type(conflict.name, str | None)
    assert_type(conflict.part_of, str | None)
    assert_type(conflict.date, DateRange | None)
    assert_type(conflict.place, Place | None)
    assert_type(conflict.coordinates, Coordinates | None)
    assert_type(conflict.result, Outcome | None)
    assert_type(conflict.territory, str | None)
    assert_type(conflict.status, str | None)
    assert_type(conflict.sides, tuple[Side, ...])
    assert_type(conflict.casualties, Casualties)
    assert_type(conflict.notes, str | None)
    assert_type(conflict.findings, tuple[Finding, ...])


def sides(side: Side) -> None:
    assert_type(side.index, int)
    assert_type(side.suffix, str)
    assert_type(side.name, str)
    assert_type(side.belligerents, tuple[Belligerent, ...])
    assert_type(side.commanders, tuple[Commander, ...])
    assert_type(side.units, tuple[Unit, ...])
    assert_type(side.strength, Strength)
    assert_type(side.casualties, Casualties)


def strengths(strength: Strength) -> None:
    assert_type(strength.personnel, Quantity | None)
    assert_type(strength.ships, Quantity | None)
    assert_type(strength.aircraft, Quantity | None)
    assert_type(strength.vehicles, Quantity | None)
    assert_type(strength.guns, Quantity | None)
    assert_type(strength.formations, Quantity | None)
    assert_type(strength.animals, Quantity | None)
    assert_type(strength.by_country(), Mapping[str, Strength])
    assert_type(strength.by_path(), Mapping[tuple[str, ...], Strength])
    assert_type(strength.estimates(), tuple[tuple[str, Strength], ...])
    assert_type(strength.status, Status)
    assert_type(strength.severity, Severity | None)
    assert_type(strength.wording, str)
    assert_type(strength.entries, tuple[Entry, ...])
    assert_type(strength.elsewhere, Link | None)
    assert_type(strength.claims, tuple[str, ...])
    assert_type(strength.complete, bool)
    assert_type(strength.disputed, bool)
    assert_type(strength.inconsistent, bool)
    assert_type(strength.text, str)
    assert_type(strength.headings, tuple[Span, ...])
    assert_type([(one.span, one.reason) for one in strength.ignored], list[tuple[Span, str]])
    assert_type(strength.remainder, tuple[Span, ...])
    assert_type(strength.unread, tuple[Span, ...])


def losses(casualties: Casualties) -> None:
    assert_type(casualties.killed, Quantity | None)
    assert_type(casualties.killed_bounds, Quantity | None)
    assert_type(casualties.wounded, Quantity | None)
    assert_type(casualties.captured, Quantity | None)
    assert_type(casualties.missing, Quantity | None)
    assert_type(casualties.surrendered, Quantity | None)
    assert_type(casualties.deserted, Quantity | None)
    assert_type(casualties.sick, Quantity | None)
    assert_type(casualties.executed, Quantity | None)
    assert_type(casualties.displaced, Quantity | None)
    assert_type(casualties.total, Quantity | None)
    assert_type(casualties.sum_of_parts, Quantity | None)
    assert_type(casualties.civilian, Casualties)
    assert_type(casualties.military, Casualties)
    assert_type(casualties.materiel.destroyed, tuple[Entry, ...])
    assert_type(casualties.materiel.captured, tuple[Entry, ...])
    assert_type(casualties.materiel.damaged, tuple[Entry, ...])
    assert_type(casualties.materiel.lost, tuple[Entry, ...])
    assert_type(casualties.by_country()["LB"], Casualties)
    assert_type(casualties.by_path()["Prussia", "Navy"], Casualties)
    assert_type(casualties.estimates(), tuple[tuple[str, Casualties], ...])
    assert_type(casualties.status, Status)
    assert_type(casualties.severity, Severity | None)
    assert_type(casualties.wording, str)
    assert_type(casualties.entries, tuple[Entry, ...])
    assert_type(casualties.elsewhere, Link | None)
    assert_type(casualties.claims, tuple[str, ...])
    assert_type(casualties.complete, bool)
    assert_type(casualties.disputed, bool)
    assert_type(casualties.inconsistent, bool)
    assert_type(casualties.text, str)
    assert_type(casualties.headings, tuple[Span, ...])
    assert_type([one.reason for one in casualties.ignored], list[str])
    assert_type(casualties.remainder, tuple[Span, ...])
    assert_type(casualties.unread, tuple[Span, ...])


def entries(entry: Entry) -> None:
    assert_type(entry.quantity, Quantity)
    assert_type(entry.category, Category)
    assert_type(entry.kinds, tuple[Kind, ...])
    assert_type(entry.unit, str)
    assert_type(entry.cause, str)
    assert_type(entry.path, tuple[str, ...])
    assert_type(entry.label, str)
    assert_type(entry.role, Role)
    assert_type(entry.claim, str)
    assert_type(entry.scope, str)
    assert_type(entry.country, str | None)
    assert_type(entry.links, tuple[Link, ...])
    assert_type(entry.text, str)
    assert_type(entry.span, Span | None)


def quantities(quantity: Quantity) -> None:
    assert_type(quantity.low, int | float | None)
    assert_type(quantity.high, int | float | None)
    assert_type(quantity.best, int | float | None)
    assert_type(quantity.stated, bool)
    assert_type(quantity.approximate, bool)
    assert_type(quantity.qualifier, str)
    assert_type(quantity.alternative, bool)
    assert_type(quantity.vague, str)
    assert_type(quantity.unit, str)
    assert_type(quantity.text, str)
    assert_type(quantity.span, Span | None)
    assert_type(quantity + quantity, Quantity)
    assert_type(sum([quantity], Quantity(0, 0)), Quantity)


def belligerents(belligerent: Belligerent) -> None:
    assert_type(belligerent.name, str)
    assert_type(belligerent.page, str | None)
    assert_type(belligerent.country, str | None)
    assert_type(belligerent.group, str)
    assert_type(belligerent.depth, int)
    assert_type(belligerent.period, DateRange | None)
    assert_type(belligerent.note, str)
    assert_type(belligerent.span, Span | None)


def commanders(commander: Commander) -> None:
    assert_type(commander.name, str)
    assert_type(commander.page, str | None)
    assert_type(commander.rank, str)
    assert_type(commander.role, str)
    assert_type(commander.fate, str)
    assert_type(commander.country, str | None)
    assert_type(commander.span, Span | None)


def units(unit: Unit) -> None:
    assert_type(unit.name, str)
    assert_type(unit.page, str | None)
    assert_type(unit.country, str | None)
    assert_type(unit.depth, int)
    assert_type(unit.children, tuple[Unit, ...])
    assert_type(unit.quantity, Quantity | None)
    assert_type(unit.span, Span | None)


def outcomes(outcome: Outcome) -> None:
    assert_type(outcome.kind, OutcomeKind)
    assert_type(outcome.winners, tuple[str, ...])
    assert_type(outcome.losers, tuple[str, ...])
    assert_type(outcome.degree, str | None)
    assert_type(outcome.details, tuple[str, ...])
    assert_type(outcome.text, str)
    assert_type(outcome.span, Span | None)


def dates(stretch: DateRange, moment: HistoricalDate) -> None:
    assert_type(stretch.start, HistoricalDate | None)
    assert_type(stretch.end, HistoricalDate | None)
    assert_type(stretch.ongoing, bool)
    assert_type(stretch.approximate, bool)
    assert_type(stretch.alternatives, tuple[DateRange, ...])
    assert_type(stretch.phases, tuple[DateRange, ...])
    assert_type(str(stretch.stated_duration), str)
    assert_type(stretch.impossible, bool)
    assert_type(stretch.contradictions, tuple[str, ...])
    assert_type(stretch.edtf(), str)
    assert_type(stretch.text, str)
    assert_type(stretch.span, Span | None)
    assert_type(moment.year, int | None)
    assert_type(moment.month, int | None)
    assert_type(moment.day, int | None)
    assert_type(moment.season, str)
    assert_type(moment.part, str)
    assert_type(moment.precision == "day", bool)
    assert_type(moment.calendar, str)
    assert_type(moment.approximate, bool)
    assert_type(moment.earliest, tuple[int, int, int])
    assert_type(moment.latest, tuple[int, int, int])
    assert_type(moment.to_date(), date | None)
    assert_type(moment.edtf(), str)
    assert_type(moment.text, str)
    assert_type(moment.span, Span | None)


def places(place: Place, point: Coordinates, span: Span, item: Item) -> None:
    assert_type(place.name, str)
    assert_type(place.parts, tuple[str, ...])
    assert_type(place.pages, tuple[str, ...])
    assert_type(place.country, str | None)
    assert_type(place.coordinates, Coordinates | None)
    assert_type(place.text, str)
    assert_type(point.latitude, float)
    assert_type(point.longitude, float)
    assert_type(point.text, str)
    assert_type(point.span, Span | None)
    assert_type(span.start, int)
    assert_type(span.end, int)
    assert_type(place.text[slice(*span)], str)
    assert_type(item.text, str)
    assert_type(item.depth, int)
    assert_type(item.country, str | None)
    assert_type(item.span, Span | None)


def reading_texts(text: str, link: Link) -> None:
    assert_type(wikiinfobox.parse_strength(text, [link]), Strength)
    assert_type(wikiinfobox.parse_casualties(text, [link]), Casualties)
    assert_type(wikiinfobox.parse_quantities(text, decimal_comma=True), tuple[Quantity, ...])
    assert_type(wikiinfobox.parse_dates(text), tuple[DateRange, ...])
    assert_type(wikiinfobox.parse_outcome(text, (link,)), Outcome | None)
    assert_type(wikiinfobox.parse_commanders(text, (link,)), tuple[Commander, ...])
    assert_type(wikiinfobox.parse_belligerents(text, (link,)), tuple[Belligerent, ...])
    assert_type(wikiinfobox.parse_units(text, (link,)), tuple[Unit, ...])
    assert_type(wikiinfobox.parse_place(text, (link,)), Place | None)
    assert_type(wikiinfobox.parse_coordinates(text), Coordinates | None)


def a_match_that_a_checker_knows_to_be_complete(severity: Severity) -> int:
    match severity:
        case Severity.LIGHT:
            return 1
        case Severity.MODERATE:
            return 2
        case Severity.HEAVY:
            return 3
        case Severity.TOTAL:
            return 4


def mistakes_that_a_checker_must_find(conflict: Conflict, quantity: Quantity) -> None:
    print(conflict.date.edtf())  # type: ignore[union-attr]  # pyright: ignore[reportOptionalMemberAccess]
    print(quantity.low + 1)  # type: ignore[operator]  # pyright: ignore[reportOptionalOperand]
    print(conflict.sides[0].strength.killed)  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
    wikiinfobox.parse_dates(1917)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
