"""Nothing is lost: every digit of any text is read, passed over with a reason, or left as unread."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from growth import assert_linear
from laws.texts import hostile_texts, real_texts, variants
from wikiinfobox.strategies import field_texts
from wikiinfobox.values.quantity import Quantity, parse_quantities, read_quantities

PIECES = [
    "1",
    "22",
    "1,500",
    "1.5",
    "30 000",
    "½",
    "⁄",
    "–",
    "-",
    " ",
    "  ",
    "\n",
    "to",
    " or ",
    "/",
    "+",
    "~",
    "c. ",
    "about ",
]
PIECES += [
    "over ",
    "up to ",
    "between ",
    " and ",
    "two ",
    "forty-",
    "hundred ",
    "dozens",
    "several ",
    "km",
    "million",
    "k",
    "(",
    ")",
]
PIECES += [
    ",",
    ".",
    "st",
    "July ",
    "in ",
    "1812",
    "%",
    "$",
    "T-",
    "x",
    "[1]",
    ":",
    "٣",
    "²",
    "\u200d",
    "9" * 31,
    "a ",
    "or more",
]
texts = st.one_of(st.text(), field_texts(), st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
DIGITS = re.compile(r"\d+")


def lawful(text: str, *, decimal_comma: bool = False) -> None:
    reading = read_quantities(text, decimal_comma=decimal_comma)
    end = 0
    for quantity in reading.quantities:
        assert quantity.span is not None
        assert end <= quantity.span.start < quantity.span.end <= len(text)
        assert quantity.text == text[slice(*quantity.span)]
        assert parse_quantities(quantity.text, decimal_comma=decimal_comma) == (quantity,)
        if quantity.low is not None and quantity.high is not None:
            assert quantity.low <= quantity.high
        end = quantity.span.end
    spans = [*(each.span for each in reading.quantities), *(each.span for each in reading.ignored), *reading.unread]
    for found in DIGITS.finditer(text):
        assert any(span.start <= found.start() and found.end() <= span.end for span in spans if span), found


@given(text=texts, decimal_comma=st.booleans())
@example(text=f"${'0' * 31}", decimal_comma=False)
def test_every_digit_of_a_text_is_accounted_for_and_a_span_alone_reads_the_same(text: str, decimal_comma: bool) -> None:  # noqa: FBT001
    lawful(text, decimal_comma=decimal_comma)


@given(text=texts)
def test_a_quantity_reads_back_from_its_print(text: str) -> None:
    for quantity in parse_quantities(text):
        if (
            isinstance(quantity.low, int)
            and isinstance(quantity.high, int)
            and max(quantity.low, quantity.high) < 10**20
        ):
            assert parse_quantities(str(quantity)) == (quantity,)


@pytest.mark.parametrize("kind", ["strength", "casualties", "date", "place", "units"])
def test_the_laws_hold_for_real_texts_and_for_their_variants(kind: str) -> None:
    for text in real_texts(kind):
        for variant in variants(text):
            lawful(variant)


@given(
    parts=st.lists(
        st.builds(lambda low, more: Quantity(low, low + more), st.integers(0, 999), st.integers(0, 999)), max_size=5
    )
)
def test_a_sum_holds_each_of_its_parts(parts: list[Quantity]) -> None:
    total = sum(parts, Quantity(0, 0))
    assert total.low == sum(part.low or 0 for part in parts)
    assert total.high == sum(part.high or 0 for part in parts)


@pytest.mark.parametrize("part", hostile_texts())
def test_a_hostile_text_takes_linear_time(part: str) -> None:
    assert_linear(parse_quantities, part, 2_000, 16_000)
