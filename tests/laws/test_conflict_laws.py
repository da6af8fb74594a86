"""Nothing of a strength or of casualties is lost."""

import pickle
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from growth import assert_linear
from laws.texts import hostile_texts, real_texts, variants
from wikiinfobox.conflict.casualties import Casualties, parse_casualties
from wikiinfobox.conflict.strength import Strength, parse_strength
from wikiinfobox.conflict.vocabulary import Status
from wikiinfobox.strategies import field_texts
from wikiinfobox.strategies.texts import count_texts

PIECES = [
    "1",
    "22 ",
    "1,500 ",
    "500–600 ",
    "100+ ",
    "killed",
    " wounded",
    " or ",
    " and ",
    ", ",
    "; ",
    "\n",
    "\n\n",
    "* ",
    "• ",
    "(",
]
PIECES += [
    ")",
    "Total: ",
    "Total :\n",
    "North: ",
    "South:\n",
    "ships ",
    "sunk",
    "guns ",
    "men ",
    "horse ",
    "including ",
    "of whom ",
]
PIECES += [
    "(Danish claim)",
    "according to Saxo ",
    "unknown ",
    "several ",
    "no ",
    "later ",
    "initially ",
    "did not engage",
    "🇳🇴 ",
]
PIECES += [
    "1st Division ",
    "8 July:\n",
    "T-34 ",
    " x ",
    "None",
    "Heavy ",
    "See ",
    "?",
    " - ",
    "of the ",
    "missing",
    "captured ",
]
texts = st.one_of(st.text(), field_texts(), count_texts(), st.lists(st.sampled_from(PIECES), max_size=16).map("".join))
DIGITS = re.compile(r"\d+")


def lawful(text: str) -> None:
    readings: tuple[Strength | Casualties, ...] = (parse_strength(text), parse_casualties(text))
    for reading in readings:
        end = 0
        for entry in reading.entries:
            assert entry.span is not None
            assert end <= entry.span.start <= entry.span.end <= len(text)
            assert entry.text == text[slice(*entry.span)]
            end = entry.span.end
        spans = [entry.span for entry in reading.entries if entry.span]
        spans += [*reading.headings, *(each.span for each in reading.ignored), *reading.remainder]
        if reading.status is not Status.NONE_REPORTED:  # "0" says that there were none, and is no entry
            for found in DIGITS.finditer(text):
                assert any(span.start <= found.start() and found.end() <= span.end for span in spans), found
        assert isinstance(str(reading), str)
        assert isinstance(repr(reading), str)
        views = [reading.estimates(), reading.by_country(), reading.by_path()]
        assert all(len(view) <= max(1, len(reading.entries)) for view in views)
        assert {reading.disputed, reading.inconsistent, reading.complete} <= {True, False}


@given(text=texts)
def test_a_reading_is_hashable_and_pickles(text: str) -> None:
    for reading in (parse_strength(text), parse_casualties(text)):
        copy = pickle.loads(pickle.dumps(reading))
        assert (copy, hash(copy)) == (reading, hash(reading))


@given(text=texts)
def test_every_digit_is_in_an_entry_a_heading_a_reason_or_the_remainder(text: str) -> None:
    lawful(text)


@pytest.mark.parametrize("kind", ["strength", "casualties", "result", "commander"])
def test_the_laws_hold_for_real_texts_and_for_their_variants(kind: str) -> None:
    for text in real_texts(kind):
        for variant in variants(text):
            lawful(variant)


@pytest.mark.parametrize("part", hostile_texts())
def test_a_hostile_text_takes_linear_time(part: str) -> None:
    assert_linear(parse_strength, part, 1_000, 8_000)
    assert_linear(parse_casualties, part, 1_000, 8_000)
