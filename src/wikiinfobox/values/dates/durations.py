"""How long a text says something took, and whether the dates beside it allow that."""

import re
from datetime import date, timedelta
from typing import Final

import attrs

from wikiinfobox.values.dates.calendar import Bounds
from wikiinfobox.values.folding import fold
from wikiinfobox.values.quantity.numerals import ONES
from wikiinfobox.values.span import Span

# part := number unit      e.g. "3 weeks", "1 day", "two months"
# Source: Template:Age in years, months, weeks and days, which stands behind most date ranges.
UNIT: Final = r"(?:years?|months?|weeks?|days?|hours?|minutes?|hrs?|mins?)"
_WORDS: Final = ("zero", *ONES[:12])
NUMBER: Final = rf"(?:\d{{1,5}}|{'|'.join(_WORDS)}|half)"
_PART: Final = re.compile(
    rf"(?P<number>\d{{1,5}}|{'|'.join(_WORDS)})[\s-]*(?P<unit>year|month|week|day|hour|minute|hr|min)"
)
_FIELD: Final = {"hr": "hours", "min": "minutes"}
_DAYS_OF: Final = {"years": 366, "months": 31, "weeks": 7}
_LONGEST: Final = 9000


@attrs.frozen
class StatedDuration:
    """How long something took, as the text says: not computed, only checked.

    >>> str(StatedDuration(weeks=1, days=6))
    '1 week and 6 days'
    """

    years: int = 0
    months: int = 0
    weeks: int = 0
    days: int = 0
    hours: int = 0
    minutes: int = 0
    text: str = attrs.field(default="", eq=False, repr=False)
    span: Span | None = attrs.field(default=None, eq=False, repr=False)

    def __str__(self) -> str:
        parts = [f"{n} {name if n != 1 else name[:-1]}" for name, n in self._parts() if n]
        if not parts:
            return "0 days"
        return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else parts[0]

    def _parts(self) -> tuple[tuple[str, int], ...]:
        return (
            ("years", self.years),
            ("months", self.months),
            ("weeks", self.weeks),
            ("days", self.days),
            ("hours", self.hours),
            ("minutes", self.minutes),
        )

    @property
    def slack(self) -> int:
        """The days by which two ways of counting may differ: the smallest unit named, and the length of a month."""
        named = [name for name, number in self._parts() if number]
        months = 3 if self.years or self.months else 0
        return (_DAYS_OF.get(named[-1], 1) if named else 1) + months


def read_duration(text: str, start: int, end: int) -> StatedDuration:
    """The duration in `text[start:end]`; numbers of a unit named twice are added."""
    found: dict[str, int] = dict.fromkeys(("years", "months", "weeks", "days", "hours", "minutes"), 0)
    for part in _PART.finditer(fold(text[start:end])):
        number, unit = part["number"], part["unit"]
        found[_FIELD.get(unit, f"{unit}s")] += _WORDS.index(number) if number in _WORDS else int(number)
    return StatedDuration(**found, text=text[start:end], span=Span(start, end))


def duration_fits(duration: StatedDuration, earliest: Bounds, latest: Bounds, ends: tuple[Bounds, Bounds]) -> bool:
    """Whether something that began between *earliest* and *latest* and took *duration* can have ended between *ends*.

    >>> duration_fits(StatedDuration(months=1, days=4), (2016, 11, 26), (2016, 11, 26), ((2016, 11, 30),) * 2)
    False

    Shape:  true where the calendar of Python cannot say (before Christ, after 9999).
    """
    first, last = _after(earliest, duration), _after(latest, duration)
    low, high = _day(ends[0]), _day(ends[1])
    if first is None or last is None or low is None or high is None:
        return True
    slack = timedelta(days=duration.slack)
    return first - slack <= high and low <= last + slack


def _after(bounds: Bounds, duration: StatedDuration) -> date | None:
    year, month, day = bounds
    days = duration.weeks * 7 + duration.days
    if not 0 < year < _LONGEST or duration.years > _LONGEST or days > _LONGEST * 366:
        return None
    year, month = year + duration.years + (month - 1 + duration.months) // 12, (month - 1 + duration.months) % 12 + 1
    start = _day((year, month, day))
    try:
        return None if start is None else start + timedelta(days=days)
    except OverflowError:
        return None


def _day(bounds: Bounds) -> date | None:
    year, month, day = bounds
    for shorter in range(4):  # 31 February is the last day of February
        try:
            return date(year, month, day - shorter)
        except ValueError:
            continue
    return None
