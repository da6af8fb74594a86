"""The grammar of one date: which words make a moment, and what each says of it."""

import re
from typing import Final, Literal

import attrs

from wikiinfobox.values.dates.calendar import day_exists
from wikiinfobox.values.dates.models import HistoricalDate
from wikiinfobox.values.dates.tokens import Token, Tokens
from wikiinfobox.values.span import Span

# moment := calendar? about? part? (date | month year | season year | century | year | number) doubt? calendar?
#   e.g. "21 April 1526", "April 21, 1526", "early 623", "summer of 480 BC", "2 September 31 BC", "AD 70"
# year   := about? era? number era?      a number of one or two digits is a year only with its era, or after a day
# G is another calendar's date in brackets: "28 May [O.S. 17 May] 1792".
_YEAR: Final = r"A?(?: E[YyN] | YE? | [yN]E )"
MOMENT: Final = re.compile(
    rf"""
    K? [AQ]{{0,3}} P? A?
    (?: I
      | [NO] M (?: ,?G?,? (?: {_YEAR} | y ) )?
      | M (?: N (?!E) | O ) (?: ,?G?,? (?: {_YEAR} | y ) )?
      | M ,?G?,? (?: {_YEAR} )
      | Y ,? M (?: [NO] (?!,?[YE]) | (?![NO,]{{0,6}}[YE]) )
      | M
      | S ,? (?: {_YEAR} )?
      | [CD] E?
      | {_YEAR}
      | [NOy]
      | (?<=P)
    )
    Q? G? (?:(?<!K)K)?
    """,
    re.VERBOSE,
)
# In "April 3–9, 2003" the right side has its day and its year, and its month stands on the left.
AFTER_MONTH_DAY: Final = re.compile(rf"[AQ]{{0,3}} [NO] ,? G? (?: {_YEAR} ) (?!M) Q? G? K?", re.VERBOSE)


@attrs.define
class Draft:
    """A moment as far as its own words go; what it lacks its neighbours may say."""

    first: int
    last: int
    year: int | None = None
    era: int = 0
    era_is_lent: bool = False
    month: int | None = None
    day: int | None = None
    number: int | None = None
    digits: int = 0
    season: str = ""
    part: str = ""
    scale: Literal["", "decade", "century"] = ""
    calendar: str = ""
    approximate: bool = False

    @property
    def below_year(self) -> bool:
        return bool(self.month or self.day or self.season or self.number)

    @property
    def complete(self) -> bool:
        whole_day = self.day is not None and self.month is not None and not self.impossible
        return self.number is None and (self.year is not None or whole_day)

    @property
    def impossible(self) -> bool:
        """Its month has no such day, in any calendar it can be of."""
        if self.day is None:
            return False
        if self.month is not None and 0 < self.day < 29 and 0 < self.month <= 12:
            return False
        return self.month is None or not day_exists(self.day, self.month, self.signed_year, self.calendar)

    @property
    def signed_year(self) -> int | None:
        return None if self.year is None else -self.year if self.era < 0 else self.year

    def finish(self, text: str, words: tuple[Token, ...]) -> HistoricalDate:
        """The date; a day that does not exist is left out, and is not guessed."""
        span = Span(words[self.first].start, words[self.last - 1].end)
        year = self.signed_year
        if self.scale == "century" and year is not None:
            year = year * 100 if year < 0 else year * 100 - 99
        elif self.scale == "decade" and year is not None and year < 0:
            year -= 9
        date = HistoricalDate(
            year,
            self.month,
            None if self.impossible else self.day,
            season=self.season,
            part=self.part,
            calendar=self.calendar,
            approximate=self.approximate,
            text=text[span.start : span.end],
            span=span,
        )
        return attrs.evolve(date, precision=self.scale) if self.scale else date


def read_moment(tokens: Tokens, match: re.Match[str], groups: dict[int, Tokens]) -> Draft:
    """What the words of one match say."""
    start, end = match.span()
    draft = Draft(start, end)
    inside = match[0]
    for place, token in enumerate(tokens.words[start:end]):
        _say(draft, inside, place, token)
    if "G" in inside:
        for token in tokens.words[start:end]:
            if token.letter == "G":
                draft = _prefer_new_style(draft, groups[token.start])
    return draft


def _say(draft: Draft, inside: str, place: int, token: Token) -> None:
    """What one word of a moment says; *inside* are the letters of all its words."""
    match token.letter:
        case "N" | "O" | "y" | "Y":
            _number(draft, inside, place, token)
        case "M":
            draft.month = token.number
        case "E":
            draft.era = token.number
        case "A" | "Q" if place or token.letter == "A":  # "1243?"; but "? July 2015" only lacks its day
            draft.approximate = True
        case "S":
            draft.season = token.word
        case "P":
            draft.part = token.word
        case "K":
            draft.calendar = "julian" if token.word == "old" else "gregorian"
        case "C" | "D":
            draft.year, draft.scale = token.number, "century" if token.letter == "C" else "decade"
        case "I":
            draft.year, draft.era = abs(token.number), -1 if token.number < 0 else 1
            draft.month, draft.day = token.month or None, token.day or None
        case _:
            pass


def _number(draft: Draft, inside: str, place: int, token: Token) -> None:
    """A number is the year beside an era or with three digits, the day beside a month; alone it waits."""
    letter = token.letter
    if letter == "Y" or inside[place + 1 : place + 2] == "E" or (place and inside[place - 1] == "E"):
        draft.year, draft.digits = token.number, token.end - token.start
    elif letter == "y" and "M" in inside:
        draft.year, draft.digits = token.number, 2
    elif letter == "O" or not _DATED.isdisjoint(inside):
        draft.day = token.number if token.number <= 31 else None
    else:
        draft.number, draft.digits = token.number, token.end - token.start


_DATED: Final = frozenset("MYE")


def _prefer_new_style(draft: Draft, group: Tokens) -> Draft:
    """Of two calendars the new style is kept; where neither is named, "25 October (7 November) 1917", the later."""
    plain = Tokens.of([word for word in group.words if word.letter != "K"])
    match = MOMENT.search(plain.letters)
    other = read_moment(plain, match, {}) if match else None
    named = next((word.word for word in group.words if word.letter == "K"), "")
    if other is None or named == "old":
        return attrs.evolve(draft, calendar="gregorian")
    if not named:
        days = (_place_in_year(other) - _place_in_year(draft)) % _YEAR_OF_31S
        if days > _YEAR_OF_31S // 2:
            return attrs.evolve(draft, calendar="gregorian")
    return attrs.evolve(
        draft,
        day=other.day or other.number or draft.day,
        month=other.month or draft.month,
        year=draft.year if other.year is None else other.year,
        calendar="gregorian",
    )


_YEAR_OF_31S: Final = 12 * 31


def _place_in_year(draft: Draft) -> int:
    return (draft.month or 1) * 31 + (draft.day or 1)
