"""What accessors may say, whatever the text: no number made up, none counted twice, none under another's name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wikiinfobox import (
    Casualties,
    Conflict,
    Kind,
    Quantity,
    Status,
    Strength,
    parse_casualties,
    parse_coordinates,
    parse_quantities,
    parse_strength,
)
from wikiinfobox.findings import CODES
from wikiinfobox.strategies import casualties, conflicts, field_texts, quantities, strengths

KINDS = ("killed", "wounded", "captured", "missing", "surrendered", "deserted", "sick", "executed", "displaced")
COUNTED = ("personnel", "ships", "aircraft", "vehicles", "guns", "formations", "animals")
numbers = st.integers(1, 900) | st.integers(2_000, 10**7)


@given(quantity=quantities())
def test_a_best_value_is_stated_and_never_made_up(quantity: Quantity) -> None:
    assert quantity.best is None or quantity.best == quantity.low == quantity.high
    assert quantity.stated == (quantity.low is not None or quantity.high is not None)
    assert quantity.stated or quantity.vague
    assert str(quantity)


@given(parts=st.lists(quantities(), max_size=4))
def test_a_sum_is_open_where_a_part_is_and_approximate_where_one_is(parts: list[Quantity]) -> None:
    total = sum(parts, Quantity(0, 0))
    assert (total.high is None) == any(part.high is None for part in parts)
    assert total.approximate == any(part.approximate for part in parts)
    assert sum(reversed(parts), Quantity(0, 0)).low == pytest.approx(total.low)  # thirds are not exact


@given(killed=numbers, wounded=numbers)
def test_kinds_do_not_leak_and_make_no_total(killed: int, wounded: int) -> None:
    losses = parse_casualties(f"{killed:,} killed, {wounded:,} wounded")
    assert losses.killed == Quantity(killed, killed)
    assert losses.wounded == Quantity(wounded, wounded)
    assert losses.total is None
    assert losses.sum_of_parts == Quantity(killed + wounded, killed + wounded)
    combined = parse_casualties(f"{killed:,} killed or wounded")
    assert combined.killed is None
    assert combined.wounded is None
    assert combined.killed_bounds == Quantity(0, killed)


@given(killed=numbers, wounded=numbers)
def test_a_total_replaces_its_parts(killed: int, wounded: int) -> None:
    total = killed + wounded
    losses = parse_casualties(f"Total: {total:,}\n{killed:,} killed\n{wounded:,} wounded")
    assert losses.total == Quantity(total, total)
    assert not losses.inconsistent
    assert losses.sum_of_parts == losses.total


@given(first=numbers, second=numbers)
def test_rival_claims_are_never_added(first: int, second: int) -> None:
    losses = parse_casualties(f"{first:,} killed (Danish claim)\n{second:,} killed (Norwegian claim)")
    assert losses.killed is not None
    assert (losses.killed.low, losses.killed.high) == (min(first, second), max(first, second))
    assert losses.disputed
    assert len(losses.estimates()) == 2


@given(tanks=numbers, things=st.sampled_from(["tanks", "ships", "guns", "aircraft", "divisions", "elephants"]))
def test_things_are_never_people(tanks: int, things: str) -> None:
    assert parse_strength(f"{tanks:,} {things}").personnel is None
    losses = parse_casualties(f"{tanks:,} {things} lost")
    assert losses.total is None
    assert all(getattr(losses, kind) is None for kind in KINDS)


@given(losses=casualties())
def test_those_killed_for_certain_are_among_those_who_may_be(losses: Casualties) -> None:
    bounds, killed = losses.killed_bounds, losses.killed
    if killed is not None:
        assert bounds is not None
        assert bounds.low == (killed.low or 0) or bounds == killed
        assert bounds.high is None or (killed.high is not None and bounds.high >= killed.high)
    assert all(getattr(losses, kind) is None or Kind(kind) in kinds_of(losses) for kind in KINDS)


def kinds_of(losses: Casualties) -> set[Kind]:
    return {kind for entry in losses.entries for kind in entry.kinds}


@given(stated=strengths() | casualties())
def test_what_is_absent_or_told_elsewhere_has_no_number(stated: Strength | Casualties) -> None:
    names = COUNTED if isinstance(stated, Strength) else (*KINDS, "total")
    found = [value for name in names if (value := getattr(stated, name)) is not None]
    # "Unknown; 46 ships scuttled" is unknown as a whole, and has a number all the same.
    if stated.status in {Status.ABSENT, Status.SEE_ELSEWHERE, Status.TEXT_ONLY}:
        assert not any(quantity.stated for quantity in found)
    assert stated.entries or all(quantity == Quantity(0, 0) for quantity in found)


@given(stated=strengths() | casualties())
def test_views_share_out_the_entries_and_add_none(stated: Strength | Casualties) -> None:
    for view in (dict(stated.estimates()), stated.by_path()):
        shared = [entry for part in view.values() for entry in part.entries]
        assert sorted(shared, key=id) == sorted(stated.entries, key=id)
    countries = [entry for part in stated.by_country().values() for entry in part.entries]
    assert all(entry in stated.entries for entry in countries)


@given(digits=st.integers(31, 60), text=field_texts())
def test_a_number_too_long_to_hold_is_read_as_none(digits: int, text: str) -> None:
    long = "7" * digits
    for reading in (parse_strength(f"{text}\n{long}"), parse_casualties(f"{text}\n{long}")):
        assert not any(long in entry.text for entry in reading.entries)
    assert not any(long in quantity.text for quantity in parse_quantities(f"{text}\n{long}"))


@given(latitude=st.floats(-90, 90), longitude=st.floats(-180, 180))
def test_in_the_converters_form_the_sign_is_the_truth(latitude: float, longitude: float) -> None:
    point = parse_coordinates(f"{latitude:.5f}°N, {longitude:.5f}°W")
    assert point is not None
    assert (point.latitude, point.longitude) == (float(f"{latitude:.5f}"), float(f"{longitude:.5f}"))


@given(conflict=conflicts())
def test_a_conflict_has_a_side_for_each_index_and_findings_with_known_codes(conflict: Conflict) -> None:
    indices = [(side.index, side.suffix) for side in conflict.sides]
    assert indices == sorted(set(indices))
    assert {finding.code for finding in conflict.findings} <= set(CODES)
    for side in conflict.sides:
        assert side.name == (side.belligerents[0].name if side.belligerents else "")
        assert str(side)
