"""Any text at all gives dates, in time linear in it, and says where each stands."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from growth import assert_linear
from shared import needs_shared
from wikiinfobox.values.dates import DateRange, HistoricalDate, parse_dates
from written import DATE_WORDS, real, texts

# A date of EDTF level 1, and of level 2 what this package writes: one of a set.
YEAR = r"(?:-?\d{4}|Y-?\d{5,}|-?\d\dXX|-?\d{3}X|XXXX)"
DATE = rf"{YEAR}(?:-\d\d(?:-\d\d)?)?~?"
EDTF = re.compile(rf"{DATE}|\[{DATE}(?:,{DATE})+\]|(?:{DATE})?/(?:{DATE}|\.\.)?")


def check(text: str) -> None:
    end = 0
    for stretch in parse_dates(text):
        assert stretch.span is not None
        assert end <= stretch.span.start < stretch.span.end <= len(text)
        assert text[slice(*stretch.span)] == stretch.text
        open_on_both_sides = stretch.start is None and stretch.end is None and not stretch.ongoing
        assert EDTF.fullmatch(stretch.edtf()) or (open_on_both_sides and not stretch.edtf()), stretch.edtf()
        assert str(stretch)
        check_parts(stretch)
        end = stretch.span.end


def check_parts(stretch: DateRange) -> None:
    for date in (stretch.start, stretch.end):
        if date is not None:
            assert date.year != 0
            assert date.year is not None or (date.month and date.day)
            assert date.to_date() is None or date.year is not None
    assert isinstance(stretch.contradictions, tuple)
    for part in (*stretch.phases, *stretch.alternatives):
        check_parts(part)


@given(text=texts)
@example("5 May 1999 (3 May 1998")
@example("winter 1941–42")
@example("UNTIL001UNTIL")
def test_any_text_gives_dates_that_say_where_they_stand(text: str) -> None:
    check(text)


@given(text=texts)
def test_a_date_read_alone_is_the_same_date(text: str) -> None:
    for stretch in parse_dates(text):
        assert parse_dates(stretch.text)[:1] == (stretch,)


@needs_shared
def test_real_dates_say_where_they_stand_and_read_alone_the_same() -> None:
    for text, _ in real("date", "place", "result"):
        check(text)
        for stretch in parse_dates(text):
            assert parse_dates(stretch.text)[:1] == (stretch,), (text, stretch.text)


years = st.integers(1, 3000) | st.integers(-3000, -1)
dates = st.one_of(
    st.builds(HistoricalDate, years),
    st.builds(HistoricalDate, years, st.integers(1, 12)),
    st.builds(HistoricalDate, years, st.integers(1, 12), st.integers(1, 28)),
    st.builds(HistoricalDate, years, season=st.sampled_from(["spring", "summer", "autumn", "winter"])),
    st.builds(HistoricalDate, years, st.integers(1, 12), part=st.sampled_from(["early", "mid", "late"])),
    st.builds(HistoricalDate, years, approximate=st.just(value=True)),
)


@given(start=dates, end=dates)
def test_what_a_range_writes_it_reads(start: HistoricalDate, end: HistoricalDate) -> None:
    first, last = sorted((start, end), key=lambda date: (date.earliest, date.latest))
    approximate = first.approximate or last.approximate
    stretch = DateRange(first, last, approximate=approximate)
    assert parse_dates(str(stretch)) == (stretch,), str(stretch)


@pytest.mark.parametrize(
    "part", [*DATE_WORDS, "(", "((", "(1 ", "1999 (3 May 1998) ", "1,", "A.", "5 June/", "1-", "  "]
)
def test_a_hostile_text_takes_linear_time(part: str) -> None:
    assert_linear(parse_dates, f"{part} ", 800, 6_400)
