"""Readings of dates, commanders and results, in the labels' own words."""

from collections.abc import Sequence

from wikiinfobox.conflict.commanders import Commander, parse_commanders
from wikiinfobox.conflict.outcome import OutcomeKind, parse_outcome
from wikiinfobox.models import Link
from wikiinfobox.values.dates import DateRange, HistoricalDate, parse_dates

Answer = dict[str, object]

_OUTCOMES = {OutcomeKind.SEE_ELSEWHERE: "see_elsewhere", OutcomeKind.UNKNOWN: "other"}


def day(date: HistoricalDate | None) -> Answer | None:
    if date is None:
        return None
    parts = {"year": date.year, "month": date.month, "day": date.day}
    return {name: number for name, number in parts.items() if number is not None}


def ends(stretch: DateRange) -> Answer:
    return {"start": day(stretch.start), "end": day(stretch.end)}


def date(text: str, _links: Sequence[Link]) -> Answer:
    """The first stretch of time: what a box calls its date; those after it are of something else."""
    stretch = next(iter(parse_dates(text)), DateRange())
    answer = ends(stretch) | {
        "ongoing": stretch.ongoing,
        "approx": stretch.approximate,
        "alternatives": bool(stretch.alternatives),
    }
    start = stretch.start or HistoricalDate()
    answer |= {"season": start.season} if start.season else {}
    answer |= {"calendar": start.calendar} if start.calendar else {}
    return answer | ({"phases": [ends(phase) for phase in stretch.phases]} if stretch.phases else {})


def person(commander: Commander) -> Answer:
    names = ("name", "page", "rank", "role", "fate", "country")
    return {name: value for name in names if (value := getattr(commander, name))}


def commander(text: str, links: Sequence[Link]) -> Answer:
    people = [person(one) for one in parse_commanders(text, tuple(links))]
    nobody = "none_reported" if text.strip().lower() == "none" else "unknown"
    return {"status": "reported" if people else nobody, "commanders": people}


def result(text: str, links: Sequence[Link]) -> Answer:
    outcome = parse_outcome(text, tuple(links))
    if outcome is None:
        return {"outcome": "other", "winners": [], "degree": None, "details": 0}
    return {
        "outcome": _OUTCOMES.get(outcome.kind, outcome.kind.value),
        "winners": list(outcome.winners),
        "degree": outcome.degree,
        "details": len(outcome.details),
    }
