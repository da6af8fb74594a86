"""What a side lost."""

import pickle

import pytest

from cases.fields import CASUALTIES, Case
from wikiinfobox.conflict.casualties import Casualties, parse_casualties
from wikiinfobox.conflict.vocabulary import Kind, Severity, Status


def check(case: Case) -> None:
    read = parse_casualties(case.text)
    said = {name: None if (value := getattr(read, name)) is None else str(value) for name in case.said}
    assert said == case.said
    if case.roles:
        assert [entry.role.value for entry in read.entries] == case.roles.split()


@pytest.mark.parametrize("case", [pytest.param(case, id=case.text[:40]) for case in CASUALTIES if not case.miss])
def test_casualties_read_as_they_are_meant(case: Case) -> None:
    check(case)


@pytest.mark.xfail(strict=True, reason="known misses")
@pytest.mark.parametrize("case", [pytest.param(case, id=case.miss) for case in CASUALTIES if case.miss])
def test_a_known_miss_turns_red_when_it_passes(case: Case) -> None:
    check(case)


def test_absent_casualties_are_none_and_not_zero() -> None:
    absent = Casualties()
    assert absent.status is Status.ABSENT
    assert (absent.killed, absent.total, absent.sum_of_parts, absent.killed_bounds) == (None, None, None, None)


@pytest.mark.parametrize(
    ("text", "status", "severity"),
    [
        ("20 killed", Status.REPORTED, None),
        ("Unknown", Status.UNKNOWN, None),
        ("Heavy", Status.QUALITATIVE, Severity.HEAVY),
        ("Light", Status.QUALITATIVE, Severity.LIGHT),
        ("Moderate", Status.QUALITATIVE, Severity.MODERATE),
        ("Entire garrison", Status.QUALITATIVE, Severity.TOTAL),
        ("Unknown, but heavy", Status.QUALITATIVE, Severity.HEAVY),
        ("Heavy\n ~400 killed", Status.QUALITATIVE, Severity.HEAVY),
        ("Total: 400 killed", Status.REPORTED, None),
        ("None", Status.NONE_REPORTED, None),
        ("no losses", Status.NONE_REPORTED, None),
        ("0", Status.NONE_REPORTED, None),
        ("See casualties", Status.SEE_ELSEWHERE, None),
        ("Show map of Norway", Status.TEXT_ONLY, None),
    ],
)
def test_casualties_have_a_status(text: str, status: Status, severity: Severity | None) -> None:
    read = parse_casualties(text)
    assert (read.status, read.severity) == (status, severity)


def test_each_source_can_be_asked() -> None:
    read = parse_casualties("20 killed\n 30 killed (Danish claim)")
    assert [(claim, str(said.killed)) for claim, said in read.estimates()] == [("", "20"), ("Danish claim", "30")]
    assert read.claims == ("", "Danish claim")


def test_things_are_never_people() -> None:
    read = parse_casualties("20 killed\n 3 ships sunk\n 2 tanks captured\n 1 gun damaged\n 5 camels killed\n 7 guns")
    assert str(read.killed) == "20"
    things = read.materiel
    assert [str(entry) for entry in things.destroyed] == ["3 ships destroyed"]
    assert [str(entry) for entry in things.captured] == ["2 tanks captured"]
    assert [str(entry) for entry in things.damaged] == ["1 gun damaged"]
    assert [str(entry) for entry in things.lost] == ["7 guns lost"]


def test_a_cause_of_death_is_kept() -> None:
    (entry,) = parse_casualties("108 died of disease").entries
    assert entry.kinds == (Kind.KILLED,)
    assert entry.cause == "disease"


def test_civilians_and_soldiers_can_be_told_apart() -> None:
    read = parse_casualties("300 civilians killed\n 20 soldiers killed")
    assert str(read.civilian.killed) == "300"
    assert str(read.military.killed) == "20"


def test_contradictions_are_flags_on_the_value() -> None:
    assert parse_casualties("Total: 100\n• 30 killed\n• 80 wounded").inconsistent
    assert parse_casualties("5 killed (Danish claim)\n 8 killed (Swedish claim)").disputed
    assert not parse_casualties("5 killed, unknown wounded").complete
    assert parse_casualties("5 killed").complete


def test_casualties_print_compare_and_pickle() -> None:
    read = parse_casualties("20 killed, 100+ surrendered")
    assert str(read) == "20 killed, 100+ surrendered"
    assert repr(read) == "Casualties('20 killed, 100+ surrendered')"
    assert str(parse_casualties("500: 200 killed, 300 wounded")) == "500 in total, 200 killed, 300 wounded"
    assert str(parse_casualties("Heavy")) == "heavy"
    assert str(parse_casualties("None")) == "0 in total"
    assert pickle.loads(pickle.dumps(read)) == read


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("24,000–26,000 killed or wounded\n 15,000 missing", "15,000 missing, 24,000–26,000 killed/wounded"),
        ("5 killed, 3 tanks destroyed", "5 killed, 3 tanks destroyed"),
        ("Heavy, 3 guns captured", "heavy, 3 guns captured"),
        ("Total: 300 killed or wounded", "300 in total"),
    ],
)
def test_casualties_print_with_all_that_they_state(text: str, said: str) -> None:
    assert str(parse_casualties(text)) == said
