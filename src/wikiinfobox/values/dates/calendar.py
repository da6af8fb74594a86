"""What a day, a month and a year can be, in whatever calendar a text counts."""

from typing import Final, Literal, TypeAlias

Bounds: TypeAlias = tuple[int, int, int]
Precision: TypeAlias = Literal["day", "month", "season", "year", "decade", "century", ""]

MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
SEASONS: Final = ("spring", "summer", "autumn", "winter")

_DAYS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LAST_JULIAN_YEAR: Final = 1923
"""Greece changed over in 1923; until then a date may count every fourth year as a leap year."""


def day_exists(day: int, month: int, year: int | None, calendar: str) -> bool:
    """Whether some calendar the text can mean has this day.

    >>> day_exists(31, 6, 2015, ""), day_exists(29, 2, 1700, ""), day_exists(29, 2, 1700, "gregorian")
    (False, True, False)
    """
    if not 1 <= day <= _DAYS[month - 1]:
        return False
    if (month, day) != (2, 29) or year is None or year < 0:
        return True
    gregorian = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    julian = calendar != "gregorian" and year <= _LAST_JULIAN_YEAR and year % 4 == 0
    return gregorian or julian


def length_of_month(month: int) -> int:
    """The most days the month ever has."""
    return _DAYS[month - 1]
