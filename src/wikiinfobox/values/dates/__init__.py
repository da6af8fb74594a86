"""A text → the dates in it: days, years before Christ, seasons, ranges, alternatives and phases."""

from wikiinfobox.values.dates.durations import StatedDuration
from wikiinfobox.values.dates.models import DateRange, HistoricalDate
from wikiinfobox.values.dates.reading import parse_dates

__all__ = ["DateRange", "HistoricalDate", "StatedDuration", "parse_dates"]
