import json

import pytest

from shared import EXAMPLE, SHARED, needs_shared
from wikiinfobox import (
    Article,
    Commander,
    DateRange,
    Field,
    HistoricalDate,
    Infobox,
    Link,
    OutcomeKind,
    Quantity,
    Status,
    Unit,
    load,
    loads,
    repair,
)
from wikiinfobox.findings import CODES
from wikiinfobox.render.terminal import to_terminal


def box(**texts: str) -> Infobox:
    return Infobox(tuple(Field(key, text) for key, text in texts.items()))


def test_the_example_says_all_this_in_typed_values() -> None:
    conflict = load(EXAMPLE).conflict
    assert conflict is not None
    first, second, third = conflict.sides
    assert [side.name for side in conflict.sides] == [
        "Hezbollah",
        "Tahrir al-Sham",
        "Islamic State of Iraq and the Levant",
    ]
    fought = [(party.name, party.group, party.country) for party in first.belligerents]
    assert fought == [
        ("Hezbollah", "", None),
        ("Syrian Arab Republic", "", None),
        ("Iran", "", "IR"),
        ("Lebanon", "", "LB"),
        ("United States", "Support", "US"),
    ]
    assert first.commanders[0] == Commander(
        "Hassan Nasrallah", page="Hassan Nasrallah", role="Secretary-General of Hezbollah"
    )
    assert [(leader.name, leader.country) for leader in first.commanders[1:]] == [
        ("Qasem Soleimani", "IR"),
        ("Joseph Aoun", "LB"),
    ]
    assert second.commanders == (Commander("Abu Malek al-Tali", role="HTS emir of Qalamoun", fate="captured"),)
    syrian = first.units[1]
    army = syrian.children[1]
    assert (syrian.name, army.name) == ("Syrian Armed Forces", "Syrian Army")
    assert army.children[1].name == "3rd Armoured Division"
    assert army.children[1].children == (Unit("Qalamoun Shield Forces", page="Qalamoun Shield Forces", depth=3),)
    assert [side.strength.personnel for side in conflict.sides] == [
        Quantity(7000, 7000),
        Quantity(1500, 1500),
        Quantity(600, 600),
    ]
    assert [(entry.quantity.low, entry.country) for entry in first.strength.entries] == [(4000, None), (3000, "LB")]
    assert [side.casualties.killed for side in conflict.sides] == [
        Quantity(27, 27),
        Quantity(150, 150),
        Quantity(20, 20),
    ]
    surrendered = third.casualties.surrendered
    assert surrendered == Quantity(100, None)
    assert str(surrendered) == "100+"
    assert third.casualties.total is None
    assert third.casualties.wounded is None
    (entry,) = (entry for entry in third.casualties.entries if entry.quantity == surrendered)
    assert entry.quantity.span is not None
    assert third.casualties.text[slice(*entry.quantity.span)] == "100+"
    assert conflict.date == DateRange(HistoricalDate(2017, 7, 21), HistoricalDate(2017, 8, 28))
    assert conflict.date.edtf() == "2017-07-21/2017-08-28"
    assert conflict.place is not None
    assert conflict.place.pages == ("Qalamoun Mountains", "Lebanon–Syria border")
    assert conflict.result is not None
    assert conflict.result.kind is OutcomeKind.VICTORY
    assert conflict.result.winners == ("Syrian Army", "Hezbollah", "Lebanese Army")
    assert conflict.result.degree == "decisive"
    assert len(conflict.result.details) == 6
    assert conflict.findings == ()


@pytest.mark.parametrize(
    "other",
    [
        box(name="Arsal", population="30,000", unit_pref="metric"),
        box(unit_name="5th Brigade", commander1="A", battles="B", strength="3,000"),
        box(name="Match", side1="Reds", side2="Blues"),
        box(conflict="of interest"),
        Infobox(),
    ],
)
def test_a_box_of_another_kind_is_no_conflict(other: Infobox) -> None:
    assert other.conflict is None
    assert Article(infoboxes=(other,)).conflicts == ()
    assert Article(infoboxes=(other,)).conflict is None


def test_several_boxes_may_be_conflicts() -> None:
    war, town, battle = box(combatant1="A", combatant2="B"), box(name="C"), box(conflict="D", date="1812")
    article = Article(infoboxes=(war, town, battle))
    assert article.conflicts == (war.conflict, battle.conflict)
    assert article.conflict == war.conflict
    assert battle.conflict is not None
    assert battle.conflict.name == "D"


def test_a_side_may_have_a_suffix_and_no_combatant() -> None:
    conflict = box(combatant1="A", combatant1a="B", Strength_2="3,000", combatant10="D").conflict
    assert conflict is not None
    assert [(side.index, side.suffix, side.name) for side in conflict.sides] == [
        (1, "", "A"),
        (1, "a", "B"),
        (2, "", ""),
        (10, "", "D"),
    ]
    assert [str(side) for side in conflict.sides] == ["A", "B", "side 2", "D"]
    assert conflict.sides[2].strength.personnel == Quantity(3000, 3000)
    assert conflict.sides[0].strength.status is Status.ABSENT
    assert conflict.sides[0].casualties.status is Status.ABSENT
    assert conflict.sides[0].casualties.killed is None


def test_losses_of_no_side_are_the_conflict_s() -> None:
    conflict = box(combatant1="A", combatant2="B", casualties1="5 killed", casualties3="40 civilians killed").conflict
    assert conflict is not None
    assert len(conflict.sides) == 2
    assert conflict.casualties.killed == Quantity(40, 40)
    assert box(combatant1="A", casualties="9 killed").conflict.casualties.killed == Quantity(9, 9)  # type: ignore[union-attr]


def test_a_civil_conflict_has_sides_too() -> None:
    conflict = box(title="Strike", side1="Miners", leadfigures1="Ann Lee", howmany1="300").conflict
    assert conflict is not None
    assert (conflict.name, conflict.sides[0].name) == ("Strike", "Miners")
    assert conflict.sides[0].commanders[0].name == "Ann Lee"
    assert conflict.sides[0].strength.personnel == Quantity(300, 300)


def test_what_speaks_against_itself_is_found() -> None:
    conflict = box(
        combatant1="A",
        combatant2="B",
        date="5 March – 2 March 1812",
        strength1="1,2345 men",
        casualties1="Total: 100\n* 80 killed\n* 70 wounded",
    ).conflict
    assert conflict is not None
    found = {(finding.code, finding.key) for finding in conflict.findings}
    assert found == {
        ("end-before-start", "date"),
        ("unread-number", "strength1"),
        ("total-below-parts", "casualties1"),
    }
    assert all(finding.code in CODES for finding in conflict.findings)


def test_the_fields_of_any_box_have_readings() -> None:
    fields = loads(
        "---\ninfoboxes:\n  - population: {text: '1,2 million (2015 census)'}\n    born: {text: 3 May 1901}\n"
        "    website: {text: x.org, links: [{type: external, site: 'https://x.org', text: x.org}]}\n"
        "    url: {text: 'https://y.org/a'}\n    image: {text: '[[File:Big_Ben.jpg|300px]]'}\n"
        "    members: {text: \"* 🇱🇧 Lebanon\\n** Beirut\"}\n    coordinates: {text: '34.01667°N, -36.03333°W'}\n---\n"
    ).infobox
    assert [str(date) for date in fields["born"].dates] == ["3 May 1901"]
    assert (fields["website"].url, fields["url"].url, fields["born"].url) == ("https://x.org", "https://y.org/a", None)
    assert (fields["image"].image, fields["born"].image) == ("Big Ben.jpg", None)
    assert [(item.text, item.depth, item.country) for item in fields["members"].items] == [
        ("Lebanon", 1, "LB"),
        ("Beirut", 2, None),
    ]
    point = fields["coordinates"].coordinates
    assert point is not None
    assert (point.latitude, point.longitude) == (34.01667, -36.03333)
    assert Field("area", "3,000 km²").quantities[0] == Quantity(3000, 3000, unit="km²")


def test_a_short_repr_names_the_sides() -> None:
    conflict = box(conflict="War", combatant1="A", strength2="5").conflict
    assert repr(conflict) == "<Conflict 'War': A – side 2>"
    assert conflict is not None
    assert repr(conflict.sides[1]) == "<Side 2: unnamed>"


@needs_shared
def test_every_conflict_of_the_corpus_is_one_and_nothing_else_is() -> None:
    for path in sorted((SHARED / "corpus" / "truth").glob("*.json")):
        truth = json.loads(path.read_bytes())
        text = (SHARED / "corpus" / "clean" / f"{path.stem}.md").read_bytes()
        for infobox, kind in zip(loads(text).infoboxes, truth["infobox_types"], strict=True):
            assert (infobox.conflict is not None) == (kind == "military conflict"), (path.stem, kind)


@needs_shared
def test_the_seed_reads_as_the_example_does() -> None:
    seed = load(SHARED / "seed" / EXAMPLE.name)
    assert seed.infobox == load(EXAMPLE).infobox
    assert repair("Lebanonâ€“Syria") in seed.body
    assert Link(page="Lebanon–Syria border") in seed.infobox.links


def test_a_conflict_of_which_nothing_is_odd_has_no_findings() -> None:
    conflict = box(combatant1="A", combatant2="B", strength1="300").conflict
    assert conflict is not None
    assert conflict.findings == ()
    assert type(conflict)().findings == ()


def test_a_conflict_without_sides_shows_what_it_says() -> None:
    battle = box(conflict="D", date="1812", place="Arsal")
    shown = to_terminal(Article(title="D", infoboxes=(battle,)))
    assert shown.endswith("As a conflict\n  date          1812\n  place         Arsal")


def test_those_who_support_stand_under_their_heading() -> None:
    war = box(combatant1="A\n\nSupport:\n* B\n\nC", combatant2="D")
    shown = to_terminal(Article(title="W", infoboxes=(war,)))
    assert "Support:" in shown
    assert repr(Infobox()) == "<Infobox without fields>"
