"""Dates as infoboxes write them."""

import copy
import pickle
from datetime import date
from typing import Any

import pytest

from rows import rows
from wikiinfobox.values.dates import DateRange, HistoricalDate, StatedDuration, parse_dates


@pytest.mark.parametrize("row", rows("dates"))
def test_a_text_gives_its_dates(row: dict[str, Any]) -> None:
    found = parse_dates(row["text"])
    assert [one.edtf() for one in found] == row["edtf"]
    if "reads" in row:
        assert [str(one) for one in found] == row["reads"]


def only(text: str) -> DateRange:
    (stretch,) = parse_dates(text)
    return stretch


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("6–12 May 2017 (6 days)", ()),
        ("2017(9 days)", ()),
        ("9 February – June 2015(3 months, 3 weeks and 2 days)", ()),
        ("18 June – 31 July 2018(1 month, 1 week and 6 days)", ()),
        ("30 January – 2 March 2015 (one month)", ()),
        ("5 BC – 3 BC (40 years)", ()),
        ("8900–8901 (99999 weeks)", ()),
        ("1914–1918 (9000 years)", ()),
        ("9998–9999 (500 weeks)", ()),
        ("1914–1918 (8999 years)", ()),
        ("1914–1918 (99999 weeks)", ("duration-disagrees",)),
        ("26–30 November 2016(1 month and 4 days)", ("duration-disagrees",)),
        ("4–11 September 2015, 9–10 May 2016 (5 months)", ("duration-disagrees",)),
        ("25–20 August 1526", ("end-before-start",)),
        ("5 May 1999 – 3 May 1999 (2 days)", ("end-before-start",)),
        ("31 June 2015", ("impossible-day",)),
        ("since 31 June 2015 (2 days)", ("impossible-day",)),
        ("31 June – 31 September 2015, 9–5 May 2016", ("impossible-day", "end-before-start")),
    ],
)
def test_what_a_text_says_against_itself_is_on_the_value(text: str, codes: tuple[str, ...]) -> None:
    assert only(text).contradictions == codes


@pytest.mark.parametrize(
    ("text", "duration", "said"),
    [
        ("2017 (1 week and 6 days)", StatedDuration(weeks=1, days=6), "1 week and 6 days"),
        ("2017 (2 years, 1 month, 3 hours)", StatedDuration(2, 1, hours=3), "2 years, 1 month and 3 hours"),
        ("4 May 2013(0 days)", StatedDuration(), "0 days"),
        ("4 May 2013 (two hours 5 mins)", StatedDuration(hours=2, minutes=5), "2 hours and 5 minutes"),
        ("4 May 2013, about 3 days", StatedDuration(days=3), "3 days"),
    ],
)
def test_a_stated_duration_is_kept(text: str, duration: StatedDuration, said: str) -> None:
    assert only(text).stated_duration == duration
    assert str(duration) == said


def test_a_date_knows_how_exact_it_is() -> None:
    precisions = [
        only(text).start for text in ("1 May 1900", "May 1900", "Spring 1900", "1900", "1900s", "5th century")
    ]
    assert [one.precision for one in precisions if one] == ["day", "month", "season", "year", "decade", "century"]
    assert HistoricalDate().precision == ""


def test_only_a_gregorian_day_is_a_date_of_python() -> None:
    assert HistoricalDate(1907, 3, 4).to_date() == date(1907, 3, 4)
    assert HistoricalDate(1907, 3, 4, calendar="julian").to_date() is None
    assert HistoricalDate(1700, 2, 29).to_date() is None
    assert HistoricalDate(-490, 9, 12).to_date() is None
    assert HistoricalDate(1907, 3).to_date() is None


def test_the_calendar_is_kept_where_it_is_said() -> None:
    assert [only(text).start for text in ("1 May 1700 (O.S.)", "12 May [O.S. 1 May] 1700", "1 May 1700")] == [
        HistoricalDate(1700, 5, 1, calendar="julian"),
        HistoricalDate(1700, 5, 12, calendar="gregorian"),
        HistoricalDate(1700, 5, 1),
    ]
    assert only("1 May 1700 O.S.").start == only("Old Style 1 May 1700").start


def test_a_range_of_nothing_writes_nothing() -> None:
    assert str(DateRange()) == ""
    assert DateRange().edtf() == ""
    assert str(DateRange(end=HistoricalDate(1945))) == "until 1945"
    assert HistoricalDate(12345).edtf() == "Y12345"


def test_alternatives_and_phases_are_ranges_themselves() -> None:
    assert [str(one) for one in only("5–7 or 9 August 1200").alternatives] == ["5–7 August 1200", "5–9 August 1200"]
    assert [str(one) for one in only("1941–45, 1948").phases] == ["1941–1945", "1948"]
    assert [str(one) for one in only("May 1, 1900 (1 day), May 2, 1900").phases] == ["1 May 1900", "2 May 1900"]


def test_dates_compare_by_what_they_say_and_travel() -> None:
    left, right = only("4 March 1907"), only("March 4, 1907")
    assert left == right
    assert hash(left) == hash(right)
    assert left.text != right.text
    assert pickle.loads(pickle.dumps(left)) == copy.deepcopy(left) == left  # our own
    assert repr(left) == "<DateRange 4 March 1907>"
    assert repr(left.start) == "<HistoricalDate 4 March 1907>"
