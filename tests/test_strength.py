"""What a side had."""

import pickle
from collections.abc import Iterator, Sequence

import pytest

from cases.fields import STRENGTHS, Case
from wikiinfobox.conflict import headlines, roles
from wikiinfobox.conflict.drafts import Draft
from wikiinfobox.conflict.lexicon import CATEGORY_OF, plural, singular
from wikiinfobox.conflict.strength import Strength, parse_strength
from wikiinfobox.conflict.vocabulary import Status
from wikiinfobox.models import Link


def check(case: Case) -> None:
    read = parse_strength(case.text)
    said = {name: None if (value := getattr(read, name)) is None else str(value) for name in case.said}
    assert said == case.said
    if case.roles:
        assert [entry.role.value for entry in read.entries] == case.roles.split()


@pytest.mark.parametrize("case", [pytest.param(case, id=case.text[:40]) for case in STRENGTHS if not case.miss])
def test_a_strength_reads_as_it_is_meant(case: Case) -> None:
    check(case)


@pytest.mark.xfail(strict=True, reason="known misses")
@pytest.mark.parametrize("case", [pytest.param(case, id=case.miss) for case in STRENGTHS if case.miss])
def test_a_known_miss_turns_red_when_it_passes(case: Case) -> None:
    check(case)


def test_an_absent_strength_says_nothing() -> None:
    absent = Strength()
    assert absent.status is Status.ABSENT
    assert absent.personnel is None
    assert str(absent) == ""


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("300", Status.REPORTED),
        ("Unknown", Status.UNKNOWN),
        ("?", Status.UNKNOWN),
        ("Unknown, perhaps 300", Status.UNKNOWN),
        ("North: unknown", Status.UNKNOWN),
        ("See § Forces", Status.SEE_ELSEWHERE),
        ("XIII Corps", Status.UNITS),
        ("1st Foot", Status.UNITS),
        ("as before", Status.TEXT_ONLY),
        ("0", Status.REPORTED),
        ("None", Status.NONE_REPORTED),
    ],
)
def test_a_strength_has_a_status(text: str, status: Status) -> None:
    assert parse_strength(text).status is status


def test_a_flag_gives_its_country_to_its_line_and_to_what_is_under_it() -> None:
    read = parse_strength("4,000\n\n🇱🇧 3,000\n🇳🇴\n* 20 men\n* 30 men")
    assert {country: str(said.personnel) for country, said in read.by_country().items()} == {"LB": "3,000", "NO": "50"}


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("10 NLA and LC battalions", "NLA and LC battalion"),
        ("4,300 Turkish and Albanian soldiers", "Turkish and Albanian soldiers"),
        ("2,400 men-at-arms and mostly mounted sergeants", "men-at-arms and mounted sergeants"),
        ("4 Canberra B-57 bombers", "Canberra bomber"),
        ("300 37th and 15th Volunteer Infantry", "Volunteer Infantry"),
    ],
)
def test_a_unit_keeps_the_word_that_joins_two_and_loses_what_is_covered(text: str, unit: str) -> None:
    assert [entry.unit for entry in parse_strength(text).entries] == [unit]


def test_headings_nest() -> None:
    read = parse_strength("Norway:\n* Navy: 300\n* Army: 400\n\nSweden: 500")
    assert {path: str(said) for path, said in read.by_path().items()} == {
        ("Norway", "Navy"): "300",
        ("Norway", "Army"): "400",
        ("Sweden",): "500",
    }
    assert [entry.label for entry in read.entries] == ["Navy", "Army", "Sweden"]
    assert parse_strength("5").entries[0].label == ""


def test_contradictions_are_flags_on_the_value() -> None:
    assert parse_strength("Total: 100\n• 30 men\n• 80 men").inconsistent
    assert not parse_strength(
        "9,500 Swedes\n 8,500 Danes\n Total: 18,000\n 5,500 infantry\n 12,500 cavalry"
    ).inconsistent
    assert parse_strength("5 (Danish claim)\n 8 (Swedish claim)").disputed
    assert not parse_strength("5 men").disputed
    assert not parse_strength("several hundred men\n 50 men").complete


def test_what_no_reading_accounts_for_is_the_remainder() -> None:
    text = "1,2345 men and the whole fleet\n 300 men (in May)"
    read = parse_strength(text)
    assert [text[slice(*span)] for span in read.remainder] == ["1,2345 men and the whole fleet"] or read.headings
    assert [text[slice(*span)] for span in read.unread] == ["1,2345"]
    assert [entry.scope for entry in read.entries] == ["in May"]


def test_links_stay_with_what_they_were_read_from() -> None:
    link = Link(page="Hussar", text="hussars")
    read = parse_strength("300 hussars\n 500 foot", (link,))
    assert [entry.links for entry in read.entries] == [(link,), ()]
    see = Link(page="Order of battle")
    assert parse_strength("See Order of battle", [see]).elsewhere == see


def test_a_strength_prints_compares_hashes_and_pickles() -> None:
    read = parse_strength("300 men, 5 guns, several ships")
    assert str(read) == "300, several ships, 5 guns"
    assert repr(read) == "Strength('300, several ships, 5 guns')"
    assert str(parse_strength("Unknown")) == "unknown"
    assert pickle.loads(pickle.dumps(read)) == read
    assert hash(read) == hash(parse_strength("300 men, 5 guns, several ships"))
    assert repr(read.entries[0]) == "Entry('300 men')"
    assert repr(parse_strength("300 total").entries[0]) == "Entry('300', role='total')"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1 destroyer", "1 destroyer"),
        ("4 heavy cruisers", "4 heavy cruisers"),
        ("77–83 divisions", "77–83 divisions"),
        ("7 ships of the line", "7 ships of the line"),
        ("6 landing craft", "6 landing craft"),
        ("3 batteries", "3 batteries"),
        ("5,000 infantry", "5,000 infantry"),
    ],
)
def test_an_entry_prints_as_it_would_be_written(text: str, said: str) -> None:
    assert [str(entry) for entry in parse_strength(text).entries] == [said]


@pytest.mark.parametrize("noun", sorted(CATEGORY_OF))
def test_the_plural_of_a_noun_is_read_as_that_noun(noun: str) -> None:
    own = {"horse", "escort"}  # are people, horses are animals, escorts are ships
    assert noun in own or CATEGORY_OF[singular(plural(noun))] is CATEGORY_OF[noun]


def test_a_total_is_sought_among_the_parts_near_it_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    walked: list[Draft] = []

    class Walked(list[Draft]):
        def __iter__(self) -> Iterator[Draft]:
            for each in super().__iter__():
                walked.append(each)
                yield each

    def name_headlines(drafts: Sequence[Draft], *, strength: bool) -> None:
        headlines.name_headlines(Walked(drafts), strength=strength)

    monkeypatch.setattr(roles, "name_headlines", name_headlines)
    assert len(parse_strength("1 " * 500).entries) == 500
    assert len(walked) <= 2 * 500  # as many for each part would be the square of it
