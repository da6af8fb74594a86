"""Readings of labelled texts, in the labels' own words.

Reads lines `{id, field, text, links?}` on standard input and writes lines `{id, expected}`.
"""

import json
import sys
from collections.abc import Callable, Sequence

from wikiinfobox import (
    Casualties,
    Category,
    Commander,
    DateRange,
    Entry,
    HistoricalDate,
    Link,
    OutcomeKind,
    Quantity,
    Status,
    Strength,
    parse_casualties,
    parse_commanders,
    parse_dates,
    parse_outcome,
    parse_strength,
)

Answer = dict[str, object]

_OF_LOSSES = {Category.PERSONNEL: "person", Category.ANIMAL: "animal"}
_OUTCOMES = {OutcomeKind.SEE_ELSEWHERE: "see_elsewhere", OutcomeKind.UNKNOWN: "other"}
_STATUSES = {Status.QUALITATIVE: "qualitative:"}


def pair(quantity: Quantity | None) -> list[int | float | None] | None:
    """Both bounds, or None where no number is stated."""
    return None if quantity is None or not quantity.stated else [quantity.low, quantity.high]


def status(stated: Strength | Casualties) -> str:
    return _STATUSES.get(stated.status, stated.status.value) + (stated.wording if stated.status in _STATUSES else "")


def entry(each: Entry, category: str) -> Answer:
    quantity = each.quantity
    answer: Answer = {
        "low": quantity.low,
        "high": quantity.high,
        "approx": quantity.approximate,
        "category": category,
        "unit": each.unit or None,
        "label": each.label or each.scope or None,
        "claim": each.claim or None,
        "role": each.role.value,
        "span": list(quantity.span or ()),
    }
    return answer | ({"vague": quantity.vague} if quantity.vague else {})


def casualties(text: str, links: Sequence[Link]) -> Answer:
    read = parse_casualties(text, links)
    entries = [
        entry(each, _OF_LOSSES.get(each.category, "materiel")) | {"kinds": [kind.value for kind in each.kinds]}
        for each in read.entries
    ]
    people = {name: pair(getattr(read, name)) for name in ("killed", "wounded", "captured", "missing", "total")}
    return {"status": status(read), "entries": entries, **people}


def strength(text: str, links: Sequence[Link]) -> Answer:
    read = parse_strength(text, links)
    entries = [entry(each, each.category.value) for each in read.entries]
    return {"status": status(read), "entries": entries, "personnel": pair(read.personnel)}


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


READERS: dict[str, Callable[[str, Sequence[Link]], Answer]] = {
    "casualties": casualties,
    "strength": strength,
    "date": date,
    "commander": commander,
    "result": result,
}


def main() -> None:
    for line in sys.stdin:
        case = json.loads(line)
        if reader := READERS.get(case["field"]):
            links = tuple(_link(link) for link in case.get("links") or ())
            print(json.dumps({"id": case["id"], "expected": reader(case["text"], links)}))  # noqa: T201 - a program


def _link(link: dict[str, str | None]) -> Link:
    return Link(
        text=link.get("text"),
        type=link.get("type"),
        page=link.get("page"),
        anchor=link.get("anchor"),
        site=link.get("site"),
        wiki=link.get("wiki"),
        lang=link.get("lang"),
    )


if __name__ == "__main__":
    main()
