"""Dates as people write them: `21 July – 28 August 2017`, `87–86 BC`."""

from typing import Protocol

from wikiinfobox.values.dates.calendar import MONTHS


class Dated(Protocol):
    """What the wording needs to know of a date."""

    @property
    def year(self) -> int | None: ...
    @property
    def month(self) -> int | None: ...
    @property
    def day(self) -> int | None: ...
    @property
    def season(self) -> str: ...
    @property
    def part(self) -> str: ...
    @property
    def precision(self) -> str: ...
    @property
    def approximate(self) -> bool: ...


def ordinal(number: int) -> str:
    """The number as it is counted.

    >>> ordinal(1), ordinal(12), ordinal(22)
    ('1st', '12th', '22nd')
    """
    teen = 10 <= number % 100 <= 20
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def write_era(year: int | None) -> str:
    """`BC`, or `AD` where a bare number would hardly be taken for a year."""
    if year is None:
        return ""
    return "BC" if year < 0 else "AD" if year < 100 else ""


def write_year(date: Dated) -> str:
    """The year without its era."""
    if date.year is None:
        return ""
    if date.precision == "century":
        return f"{ordinal((abs(date.year) + (0 if date.year < 0 else 99)) // 100)} century"
    if date.precision == "decade":
        return f"{abs(date.year) // 10 * 10}s"
    return str(abs(date.year))


def write_within_year(date: Dated) -> str:
    """All of the date that stands before its year."""
    month = MONTHS[date.month - 1] if date.month else ""
    day = str(date.day) if date.day else ""
    part = f"{date.part} of" if date.part.endswith("half") else date.part
    return " ".join(word for word in (part, date.season, day, month) if word)


def write_date(date: Dated, *, beside: Dated | None = None) -> str:
    """The whole date, `c.` before it where it is approximate; `AD` also beside a date before Christ."""
    other = beside.year if beside is not None else None
    era = "AD" if (date.year or -1) > 0 > (other or 0) else write_era(date.year)
    words = ("c." if date.approximate else "", write_within_year(date), write_year(date), era)
    return " ".join(word for word in words if word)


def _are_years_of_one_era(start: Dated, end: Dated) -> bool:
    """Whether the era can be written once: not in "105 BC – 1 BC", which would read as 105–101."""
    if write_within_year(start) or write_within_year(end) or write_era(start.year) != write_era(end.year):
        return False
    return len(write_year(start)) == len(write_year(end)) or (start.year or 0) > 0


def write_range(start: Dated, end: Dated) -> str:
    """Two dates, saying once what they share.

    Source: Wikipedia's Manual of Style, Dates and numbers: a spaced en dash where either side has a blank.
    """
    left, right = write_date(start, beside=end), write_date(end, beside=start)
    same_year = start.year == end.year and start.precision not in ("decade", "century")
    if start.approximate or end.approximate:
        return f"{left} – {right}"
    if same_year and write_within_year(start) and write_within_year(end):
        left = write_within_year(start)
        if start.day and end.day and start.month == end.month and not start.part:
            return f"{start.day}–{right}"
    elif _are_years_of_one_era(start, end):
        left = left.removesuffix(write_era(start.year)).rstrip()
    compact = (
        " " not in left
        and " " not in right.removesuffix(write_era(end.year)).rstrip().removesuffix(write_year(end)).rstrip()
    )
    return f"{left}–{right}" if compact else f"{left} – {right}"
