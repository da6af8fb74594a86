"""Parties, units, places and outcomes as infoboxes write them."""

from typing import Any

import pytest

from rows import rows
from wikiinfobox.conflict.belligerents import parse_belligerents
from wikiinfobox.conflict.outcome import Outcome, OutcomeKind, parse_outcome
from wikiinfobox.conflict.place import parse_place
from wikiinfobox.conflict.units import Unit, parse_units
from wikiinfobox.models import Link
from wikiinfobox.values.quantity import Quantity


@pytest.mark.parametrize("row", rows("outcomes"))
def test_a_text_gives_its_outcome(row: dict[str, Any]) -> None:
    outcome = parse_outcome(row["text"], tuple(Link(page=page) for page in row.get("links", ())))
    assert outcome == Outcome(
        OutcomeKind(row["kind"]),
        tuple(row.get("winners", ())),
        tuple(row.get("losers", ())),
        row.get("degree"),
        tuple(row.get("details", ())),
    )
    if "reads" in row:
        assert str(outcome) == row["reads"]


def test_no_text_has_no_outcome() -> None:
    assert parse_outcome(" \n ") is None


@pytest.mark.parametrize("row", rows("belligerents"))
def test_a_text_gives_its_parties(row: dict[str, Any]) -> None:
    parties = parse_belligerents(row["text"], tuple(Link(**link) for link in row.get("links", ())))
    said = [
        {
            "name": str(one),
            "page": one.page,
            "country": one.country,
            "group": one.group,
            "depth": one.depth,
            "period": str(one.period) if one.period else None,
            "note": one.note,
        }
        for one in parties
    ]
    plain = {"page": None, "country": None, "group": "", "depth": 0, "period": None, "note": ""}
    assert said == [plain | party for party in row["parties"]]


def drawn(units: tuple[Unit, ...]) -> list[object]:
    return [[str(unit), *drawn(unit.children)] if unit.children else str(unit) for unit in units]


def test_units_stand_under_each_other_as_their_bullets_say() -> None:
    text = "Guard\n*Foot\n**1st Foot\n***A.png 2nd Company\n* Horse\n🇮🇷 Levy\n\nReserve:"
    units = parse_units(text)
    assert drawn(units) == [["Guard", ["Foot", ["1st Foot", "2nd Company"]], "Horse"], "Levy", "Reserve"]
    assert [(unit.country, unit.depth) for unit in units] == [(None, 0), ("IR", 0), (None, 0)]
    assert units[0].children[0].children[0].children[0].depth == 3


def test_bullets_without_a_line_above_are_units() -> None:
    assert drawn(parse_units("** 1st Foot\n* Guard\n*** 2nd Foot")) == ["1st Foot", ["Guard", "2nd Foot"]]


def test_links_part_units_where_a_line_break_was_lost() -> None:
    links = (
        Link(page="Rangers"),
        Link(text="8th Brigade (North)", page="8th Brigade"),
        Link(page="undefined", text="Fleet"),
    )
    units = parse_units("Rangers 8th Brigade (North) Fleet", links)
    assert [(unit.name, unit.page) for unit in units] == [
        ("Rangers", "Rangers"),
        ("8th Brigade (North)", "8th Brigade"),
        ("Fleet", None),
    ]


def test_a_unit_has_the_number_said_with_it() -> None:
    units = parse_units("(all)\n6th Army (250,000)\n2 battalions\nFleet (west)\n27th, 37th Foot")
    assert [(unit.name, unit.quantity and unit.quantity.best) for unit in units] == [
        ("6th Army", 250_000),
        ("2 battalions", 2),
        ("Fleet (west)", None),
        ("27th, 37th Foot", None),
    ]
    assert isinstance(units[0].quantity, Quantity)


@pytest.mark.parametrize(
    ("text", "parts", "country"),
    [
        ("Adwa , Tigray , Ethiopia", ("Adwa", "Tigray", "Ethiopia"), "ET"),
        ("Delium (present-day Greece )", ("Delium", "present-day Greece"), "GR"),
        ("Lincoln\nEngland 🏴󠁧󠁢󠁥󠁮󠁧󠁿", ("Lincoln", "England"), "GB-ENG"),
        ("Off Naupactus", ("Off Naupactus",), None),
        ("Lewes 50°52′43″N 0°0′50″W\ufeff / \ufeff50.87861°N 0.01389°W\ufeff / 50.87861; -0.01389", ("Lewes",), None),
        ("Lewes 50.87861; -0.01389 (north)", ("Lewes", "north"), None),
        ("[[\n   Curaçao]], [[Batavian Republic|the\n  Republic]]", ("Curaçao", "the Republic"), "CW"),
    ],
)
def test_a_place_has_its_parts(text: str, parts: tuple[str, ...], country: str | None) -> None:
    place = parse_place(text, (Link(page="Lewes"), Link(page="undefined"), Link(text="🇬🇧", page="united kingdom")))
    assert place is not None
    assert (place.parts, place.country, place.pages) == (parts, country, ("Lewes",))
    assert str(place) == ", ".join(parts)
    assert (place.coordinates is None) == ("50" not in text)


def test_nowhere_is_no_place() -> None:
    assert parse_place("Unknown") is parse_place(" , ") is None
    assert parse_place("34.5°N, 36.5°W") is not None
