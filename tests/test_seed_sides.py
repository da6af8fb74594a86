"""The people, parties and units of the document the project began with."""

import json

from shared import SHARED, needs_shared
from wikiinfobox.conflict.belligerents import parse_belligerents
from wikiinfobox.conflict.commanders import parse_commanders
from wikiinfobox.conflict.units import parse_units
from wikiinfobox.models import Link


def fields(kind: str) -> list[tuple[str, tuple[Link, ...]]]:
    lines = (SHARED / "texts" / f"{kind}.jsonl").read_text("utf-8").split("\n")
    values = [json.loads(line) for line in lines if "Qalamoun offensive (2017)" in line]
    return [(value["text"], tuple(Link(**link) for link in value.get("links", ()))) for value in values]


@needs_shared
def test_the_seed_has_its_commanders() -> None:
    people = [person for text, links in fields("commander") for person in parse_commanders(text, links)]
    assert [(person.name, person.role, person.fate, person.country) for person in people] == [
        ("Hassan Nasrallah", "Secretary-General of Hezbollah", "", None),
        ("Qasem Soleimani", "", "", "IR"),
        ("Joseph Aoun", "Commander of the LAF", "", "LB"),
        ("Abu Malek al-Tali", "HTS emir of Qalamoun", "captured", None),
        ("Muawfaq Abu al-Sus", "ISIL emir of Qalamoun", "", None),
        ("Ahmad Wahid al-Abd", "ISIL commander and high-ranking jurist", "", None),
    ]


@needs_shared
def test_the_seed_has_support_apart() -> None:
    parties = parse_belligerents(*next(one for one in fields("combatant") if "Support" in one[0]))
    assert [(party.name, party.group, party.country) for party in parties] == [
        ("Hezbollah", "", None),
        ("Syrian Arab Republic", "", None),
        ("Iran", "", "IR"),
        ("Lebanon", "", "LB"),
        ("United States", "Support", "US"),
    ]


@needs_shared
def test_the_seed_has_its_units_three_deep() -> None:
    units = parse_units(*fields("units")[0])
    assert [unit.name for unit in units if unit.country] == [
        "Quds Force",
        "Lebanese Armed Forces",
        "United States special operations forces",
    ]
    army = units[1].children[1]
    assert [child.name for child in army.children] == ["1st Armoured Division", "3rd Armoured Division"]
    (shield,) = army.children[1].children
    assert (shield.name, shield.page, shield.depth) == ("Qalamoun Shield Forces", "Qalamoun Shield Forces", 3)
