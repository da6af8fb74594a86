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
        if self.day is None:
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
    said: dict[str, object] = {}
    for index in range(*match.span()):
        said.update(_say(tokens, match, index))
    draft = Draft(match.start(), match.end(), **said)  # type: ignore[arg-type]  # the names and types are Draft's own
    for index in range(*match.span()):
        if tokens.letters[index] == "G":
            draft = _prefer_new_style(draft, groups[tokens.words[index].start])
    return draft


_ATTRIBUTE: Final = {"M": "month", "E": "era"}
_SCALES: Final = {"C": "century", "D": "decade"}


def _say(tokens: Tokens, match: re.Match[str], index: int) -> dict[str, object]:
    token = tokens.words[index]
    said: dict[str, object] = {}
    match token.letter:
        case "A":
            said = {"approximate": True}
        case "Q" if index > match.start():  # "1243?"; but "? July 2015" only lacks its day
            said = {"approximate": True}
        case "M" | "E":
            said = {_ATTRIBUTE[token.letter]: token.number}
        case "S":
            said = {"season": token.word}
        case "P":
            said = {"part": token.word}
        case "K":
            said = {"calendar": "julian" if token.word == "old" else "gregorian"}
        case "C" | "D":
            said = {"year": token.number, "scale": _SCALES[token.letter]}
        case "I":
            year, era = abs(token.number), -1 if token.number < 0 else 1
            said = {"year": year, "era": era, "month": token.month or None, "day": token.day or None}
        case "N" | "O" | "y" | "Y":
            said = _number(tokens.letters, index, match, token)
        case _:
            pass
    return said


def _number(letters: str, index: int, match: re.Match[str], token: Token) -> dict[str, object]:
    """A number is the year beside an era or with three digits, the day beside a month; alone it waits."""
    after = letters[index + 1 : index + 2] if index + 1 < match.end() else ""
    before = letters[index - 1] if index > match.start() else ""
    if letters[index] == "Y" or after == "E" or before == "E":
        return {"year": token.number, "digits": token.end - token.start}
    inside = letters[match.start() : match.end()]
    if letters[index] == "y" and "M" in inside:
        return {"year": token.number, "digits": 2}
    if "M" in inside or letters[index] == "O" or ("Y" in inside or "E" in inside):
        return {"day": token.number if token.number <= 31 else None}
    return {"number": token.number, "digits": token.end - token.start}


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
