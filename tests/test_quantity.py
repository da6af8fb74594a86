"""Quantities, from text a person once wrote."""

import pickle

import pytest

from cases.quantities import ALL, Case
from wikiinfobox.values.quantity import Quantity, parse_quantities, read_quantities
from wikiinfobox.values.span import Span


@pytest.mark.parametrize("case", [pytest.param(case, id=case.text[:40]) for case in ALL if not case.miss])
def test_a_text_states_its_quantities(case: Case) -> None:
    assert [str(quantity) for quantity in parse_quantities(case.text)] == case.read


@pytest.mark.xfail(strict=True, reason="known misses")
@pytest.mark.parametrize("case", [pytest.param(case, id=case.miss) for case in ALL if case.miss])
def test_a_known_miss_turns_red_when_it_passes(case: Case) -> None:
    assert [str(quantity) for quantity in parse_quantities(case.text)] == case.read


def test_a_decimal_comma_is_read_where_the_caller_says_so() -> None:
    assert [str(each) for each in parse_quantities("1.500 und 3,5 km", decimal_comma=True)] == ["1,500", "3.5 km"]
    assert [each.low for each in parse_quantities("1.500")] == [1.5]


def test_a_whole_number_is_an_int_and_a_quantity_knows_its_place() -> None:
    (quantity,) = parse_quantities("some 1.2 million men")
    assert isinstance(quantity.low, int)
    assert quantity.text == "some 1.2 million"
    assert quantity.span == Span(0, 16)


def test_an_open_side_is_none_and_keeps_its_wording() -> None:
    over, upto, plus = parse_quantities("over 600, up to 50, 100+")
    assert (over.low, over.high, over.qualifier) == (600, None, "over")
    assert (upto.low, upto.high, upto.qualifier) == (None, 50, "up to")
    assert (plus.low, plus.high, plus.qualifier) == (100, None, "+")


def test_best_is_never_a_midpoint() -> None:
    assert Quantity(27, 27).best == 27
    assert Quantity(20, 30).best is None
    assert Quantity(None, None, vague="several").best is None


def test_a_vague_word_is_no_number() -> None:
    (quantity,) = parse_quantities("hundreds of men")
    assert not quantity.stated
    assert quantity.vague == "hundreds"
    assert Quantity(1, None).stated


def test_quantities_add_up() -> None:
    assert sum(parse_quantities("20 killed, 30–40 wounded"), Quantity(0, 0)) == Quantity(50, 60)
    assert Quantity(5, 5) + Quantity(100, None) == Quantity(105, None)
    assert Quantity(5, 5) + Quantity(None, 10) == Quantity(5, 15)
    assert (Quantity(5, 5, approximate=True) + Quantity(1, 1)).approximate
    assert (Quantity(0, 0) + Quantity(5, 5, unit="km")).unit == "km"
    assert (Quantity(1, 1, unit="km") + Quantity(5, 5, unit="km")).unit == "km"
    assert (Quantity(1, 1, unit="t") + Quantity(5, 5, unit="km")).unit == ""


def test_a_quantity_does_not_add_to_a_number() -> None:
    with pytest.raises(TypeError):
        Quantity(1, 1) + 1


def test_quantities_print_as_people_write() -> None:
    assert str(Quantity(None, 50)) == "up to 50"
    assert str(Quantity(None, None)) == "?"
    assert str(Quantity(5, None)) == "5+"
    assert repr(Quantity(5, 5)) == "Quantity('5')"


def test_quantities_compare_by_what_they_say_and_pickle() -> None:
    here, there = parse_quantities("300 men and 300 more")
    assert here == there
    assert hash(here) == hash(there)
    copy = pickle.loads(pickle.dumps(here))
    assert (copy, copy.span, copy.text) == (here, here.span, here.text)


def test_what_is_passed_over_has_a_reason() -> None:
    reading = read_quantities("1st, 50%, in 1812, 1,2345, " + "9" * 40)
    assert {each.reason for each in reading.ignored} == {"ordinal", "share", "year"}
    assert [span.end - span.start for span in reading.unread] == [6, 40]
