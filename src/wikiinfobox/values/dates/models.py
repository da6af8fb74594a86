"""A day, a month or a year as a text has it, and the stretch between two of them."""

from datetime import date

import attrs

from wikiinfobox.values.dates.calendar import SEASONS, Bounds, Precision, length_of_month
from wikiinfobox.values.dates.durations import StatedDuration, duration_fits
from wikiinfobox.values.dates.wording import write_date, write_range
from wikiinfobox.values.span import Span


def _finest(moment: "HistoricalDate") -> Precision:
    for name in ("day", "month", "season", "year"):
        if getattr(moment, name):
            return name
    return ""


@attrs.frozen(repr=False)
class HistoricalDate:
    """A date as exact as the text, no more.

    >>> moment = HistoricalDate(-490, 9)
    >>> str(moment), moment.edtf(), moment.to_date()
    ('September 490 BC', '-0489-09', None)

    Shape:  490 BC is −490, and there is no year 0; a year is None where a text names only day and month. Of a
            decade or a century the year is its first. `season` is spring, summer, autumn or winter; `part` is
            early, mid, late, first half or second half; `calendar` is '' where the text does not say, else
            gregorian or julian.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: str = ""
    part: str = ""
    precision: Precision = attrs.field(default=attrs.Factory(_finest, takes_self=True))
    calendar: str = ""
    approximate: bool = False
    text: str = attrs.field(default="", eq=False)
    span: Span | None = attrs.field(default=None, eq=False)

    def __str__(self) -> str:
        return write_date(self)

    def __repr__(self) -> str:
        return f"<HistoricalDate {self}>"

    def edtf(self) -> str:
        """The date in the Extended Date/Time Format; what the format cannot say, such as `early`, is left out.

        >>> HistoricalDate(-480, season="summer").edtf(), HistoricalDate(401, precision="century").edtf()
        ('-0479-22', '04XX')

        Source: Library of Congress, Extended Date/Time Format, 2019; years before Christ count from a year 0.
        """
        year = "XXXX" if self.year is None else _edtf_year(self.year if self.year > 0 else self.year + 1)
        if self.precision == "century" and self.year is not None:
            year = f"{self.year // 100:02}XX" if self.year > 0 else f"-{-self.year // 100 - 1:02}XX"
        elif self.precision == "decade" and self.year is not None:
            year = f"{self.year // 10:03}X" if self.year > 0 else f"-{-self.year // 10:03}X"
        below = f"-{SEASONS.index(self.season) + 21}" if self.season else f"-{self.month:02}" if self.month else ""
        return f"{year}{below}{f'-{self.day:02}' if self.day else ''}{'~' if self.approximate else ''}"

    def to_date(self) -> date | None:
        """The day as Python knows it; None without a day, before Christ, or in another calendar than the Gregorian."""
        if self.year is None or self.month is None or self.day is None or self.calendar not in ("", "gregorian"):
            return None
        try:
            return date(self.year, self.month, self.day)
        except ValueError:  # before Christ; 29 February of a Julian leap year
            return None

    @property
    def earliest(self) -> Bounds:
        """The first day it can mean: year, month, day."""
        return (self.year or 0, self.month or 1, self.day or 1)

    @property
    def latest(self) -> Bounds:
        """The last day it can mean: year, month, day."""
        years = {"century": 99, "decade": 9}.get(self.precision, 0)
        month = self.month or 12
        return ((self.year or 0) + years, month, self.day or length_of_month(month))


@attrs.frozen(repr=False)
class DateRange:
    """From one date to another; a single date is both its start and its end.

    >>> stretch = DateRange(HistoricalDate(2017, 7, 21), HistoricalDate(2017, 8, 28))
    >>> str(stretch), stretch.edtf()
    ('21 July – 28 August 2017', '2017-07-21/2017-08-28')

    Shape:  start or end is None where it is open or unknown. With `alternatives` or `phases`, start and end are
            the envelope of those. `contradictions` are the codes of what the text says against itself:
            end-before-start, duration-disagrees, impossible-day.
    """

    start: HistoricalDate | None = None
    end: HistoricalDate | None = None
    ongoing: bool = False
    approximate: bool = False
    alternatives: tuple["DateRange", ...] = ()
    phases: tuple["DateRange", ...] = ()
    stated_duration: StatedDuration | None = None
    impossible: bool = attrs.field(default=False, eq=False)
    text: str = attrs.field(default="", eq=False)
    span: Span | None = attrs.field(default=None, eq=False)

    def __str__(self) -> str:
        if self.phases:
            return ", ".join(map(str, self.phases))
        if self.alternatives:
            return " or ".join(map(str, self.alternatives))
        if self.start is None or self.end is None:
            return self._open()
        return str(self.start) if self.start == self.end else write_range(self.start, self.end)

    def _open(self) -> str:
        if self.start is not None:
            return f"{self.start} – present" if self.ongoing else f"from {self.start}"
        return f"until {self.end}" if self.end is not None else "ongoing" if self.ongoing else ""

    def __repr__(self) -> str:
        return f"<DateRange {self}>"

    def edtf(self) -> str:
        """The range in the Extended Date/Time Format: a date, an interval, one of a set; '' where no end is known.

        >>> DateRange(HistoricalDate(2014), ongoing=True).edtf()
        '2014/..'
        """
        if self.alternatives and all(one.start == one.end and one.start for one in self.alternatives):
            return f"[{','.join(one.edtf() for one in self.alternatives)}]"
        if self.start is not None and self.start == self.end:
            return self.start.edtf()
        start = self.start.edtf() if self.start is not None else ""
        end = ".." if self.ongoing else self.end.edtf() if self.end is not None else ""
        return f"{start}/{end}" if start or end else ""

    @property
    def contradictions(self) -> tuple[str, ...]:
        """The codes of what the text says against itself, those of its phases included."""
        own = [code for one in (*self.phases, *self.alternatives) for code in one.contradictions]
        if self.impossible:
            own.append("impossible-day")
        if self.start is not None and self.end is not None and self.start.year and self.end.year:
            start, end = self.start, self.end
            if end.latest < start.earliest:
                own.append("end-before-start")
            elif self.stated_duration and not duration_fits(
                self.stated_duration, start.earliest, start.latest, (end.earliest, end.latest)
            ):
                own.append("duration-disagrees")
        return tuple(dict.fromkeys(own))


def _edtf_year(year: int) -> str:
    if abs(year) > 9999:
        return f"Y{year}"
    return f"{year:04}" if year >= 0 else f"-{-year:04}"
