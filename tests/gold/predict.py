"""Readings of labelled texts, in the labels' own words.

Reads lines `{id, field, text, links?}` on standard input and writes lines `{id, expected}`.
"""

import json
import sys
from collections.abc import Callable, Sequence

from wikiinfobox.conflict.casualties import parse_casualties
from wikiinfobox.conflict.entries import Entry
from wikiinfobox.conflict.stated import Stated
from wikiinfobox.conflict.strength import parse_strength
from wikiinfobox.conflict.vocabulary import Category, Status
from wikiinfobox.models import Link
from wikiinfobox.values.quantity import Quantity

Answer = dict[str, object]

_OF_LOSSES = {Category.PERSONNEL: "person", Category.ANIMAL: "animal"}
_STATUSES = {Status.QUALITATIVE: "qualitative:"}


def pair(quantity: Quantity | None) -> list[int | float | None] | None:
    """Both bounds, or None where no number is stated."""
    return None if quantity is None or not quantity.stated else [quantity.low, quantity.high]


def status(stated: Stated) -> str:
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


READERS: dict[str, Callable[[str, Sequence[Link]], Answer]] = {
    "casualties": casualties,
    "strength": strength,
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
