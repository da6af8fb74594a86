"""A text → the words of the language of dates, each one letter, so that the grammar is a pattern over letters."""

import re
from typing import Final, NamedTuple

import attrs

from wikiinfobox.values.dates.calendar import MONTHS, SEASONS
from wikiinfobox.values.dates.durations import NUMBER, UNIT
from wikiinfobox.values.folding import fold


class Token(NamedTuple):
    """One word: its letter, where it stands, and what it is worth."""

    letter: str
    start: int
    end: int
    number: int = 0
    word: str = ""
    month: int = 0
    day: int = 0


@attrs.define
class Tokens:
    """The words of one text, and their letters in a row."""

    words: tuple[Token, ...]
    letters: str

    @classmethod
    def of(cls, words: list[Token]) -> "Tokens":
        return cls(tuple(words), "".join([word.letter for word in words]))


# What each letter means:
#   N number to 31 · y to 99 · Y longer · O ordinal · I whole date · M month · S season · P part · C century · D decade
#   E era · A about · Q ? · K calendar · R dash or "to" · V or · L / · & and · T duration · H phase · B present
#   b now · F from · Z since · X between · J after · U until · W any other word · , ; : ( ) newline themselves
_PHASES: Final = ("phase", "stage", "wave", "round", "part", "siege", "battle", "attack", "assault", "raid")
_PHASE: Final = f"(?:{'|'.join(_PHASES)})"
_MEANINGS: Final = {
    "P": "early mid late",
    "E": "bc bce",
    "B": "present ongoing continuing",
    "b": "now today current currently",
    "A": "c ca circa about around approx approximately probably possibly perhaps traditionally est",
    "K": "julian gregorian",
    "R": "to through",
    "H": f"day days first second third fourth fifth sixth final initial then again main last {'s '.join(_PHASES)}s",
    "U": "until till before by",
    "S": " ".join(SEASONS),
    "F": "from",
    "Z": "since",
    "X": "between",
    "J": "after",
    "V": "or",
    "&": "and",
    "": "of the on in at dated sometime night noon calendar style "
    "monday tuesday wednesday thursday friday saturday sunday",
}
_WORDS: Final = {
    **{word: letter for letter, words in _MEANINGS.items() for word in words.split()},
    **dict.fromkeys(_PHASES, "H"),
}
_CAPITALS: Final = {"AD": "E", "CE": "E", "OS": "K", "NS": "K"}
_SIGNS: Final = str.maketrans("–—−‒―‑-*•·.'’\"([)]~≈,;:&\n/?", "RRRRRRR       (())AA,;:&\nLQ")
_MONTH_NAMES: Final = {
    **{name.lower(): index for index, name in enumerate(MONTHS, 1)},
    **{name[:3].lower(): index for index, name in enumerate(MONTHS, 1)},
    "sept": 9,
}
_PARTS: Final = {
    "beginning": "early",
    "start": "early",
    "end": "late",
    "middle": "mid",
    "1st": "first",
    "2nd": "second",
}

_NUMBERS: Final = frozenset("NyYOICDT")

# For folded text. Each alternative takes a bounded run, or a run nothing else can begin in, so that no text is read
# twice. They stand in three groups, by what they begin with: a digit, a letter, a sign; a kind that begins with either
# of two has a second name there, with a line under it.
_TOKEN: Final = re.compile(
    rf"""
    (?= [\S\n] ) (?: (?= \d ) (?:
        (?P<clock> (?<!\w) \d{{1,2}} : \d{{2}} (?: : \d{{2}} )? (?: \s? [ap]\.?m\b\.? )? (?: \s? (?:utc|gmt) )? (?!\w) )
      | (?P<hijri> (?<!\w) \d{{1,5}} \s? a\.?h\b\.? )                                                       # 1 AH
      | (?P<T> (?<!\w) {NUMBER} [\s-]{{0,2}} {UNIT} (?!\w) )                                             # 3 weeks
      | (?P<iso> (?<![\w-]) \d{{4}} - \d\d - \d\d (?!\d) )                                                # 1526-04-21
      | (?P<isomonth> (?<![\w–-]) \d{{4}} - (?: 0[1-9] | 1[0-2] ) (?![\w–/-]) )                           # 2017-07
      | (?P<dotted> (?<![\w./]) \d{{1,2}} (?P<sign>[./]) \d{{1,2}} (?P=sign) \d{{4}} (?![\w/]) )           # 21.04.1526
      | (?P<C> (?<!\w) \d{{1,2}} (?:st|nd|rd|th) [\s-]{{0,2}} centur(?:y|ies) (?!\w) )                    # 5th century
      | (?P<D> (?<!\w) \d{{2,3}} 0 ['’]? s (?!\w) )                                                      # 1980s
      | (?P<H> (?<!\w) \d (?:st|nd|rd|th) \s (?:{_PHASE}|day) (?!\w) )                                   # 2nd phase
      | (?P<O> (?<!\w) \d{{1,2}} (?:st|nd|rd|th) (?!\w) )                                                 # 21st
      | (?P<number> \d{{1,3}} (?:,\d{{3}}){{1,3}} (?![\d,]) | \d+ )
    ) | (?= [^\W\d_] ) (?:
        (?P<hijri_> (?<!\w) a\.?h\.? \s? \d{{1,5}} )                                                       # AH 1
      | (?P<T_> (?<!\w) {NUMBER} [\s-]{{0,2}} {UNIT} (?!\w) )                                            # three weeks
      | (?P<H_> (?<!\w) (?:{_PHASE}|day) \s (?: \d{{1,2}} | [ivx]{{1,4}} ) (?= \s? [:)] ) )                  # Phase 2:
      | (?P<P> (?<!\w) (?: (?: beginning | start | end | middle | (?:first|second) [\s-] half ) \s of (?!\w)
          | (?: early | mid | late ) - (?=[\s\w]) ) )
      | (?P<fall> (?<!\w) fall (?= \s (?:of\s)? \d ) )
      | (?P<W> (?<!\w) (?: present-day | (?:old|new) \s style | swedish \s calendar ) (?!\w)
          | [^\W\d_] (?: \. [^\W\d_] ){{1,2}} \.? (?!\w) | [^\W\d_]+ )
    ) | (?P<note> \[ (?: \d{{1,4}} | [a-z]{{1,2}} | (?:note|nb) \s? \d{{1,3}} | citation \s needed ) \]
        | & (?: nbsp | \#160 ) ; )                                                                       # [4], [a]
      | (?P<iso_> (?<![\w-]) - \d{{4}} - \d\d - \d\d (?!\d) )                                            # -0490-09-12
      | (?P<R> --+ | \ufffd{{3}} | & (?: [nm]dash | \#821[12] ) ; )
      | (?P<other> [^\w\u200b-\u200d\u2060\ufeff] (?<![^\S\n]) )
    )
    """,
    re.VERBOSE,
)


def tokenize(text: str) -> Tokens:
    """The words of *text*; filler ("the", "of", a weekday, a time of day, a note mark) is left out.

    >>> tokenize("20–25 August 1526").letters
    'NRNMY'
    """
    words: list[Token] = []
    for match in _TOKEN.finditer(fold(text)):
        start, end = match.span()
        kind, said = (match.lastgroup or "").rstrip("_"), text[start:end]
        if kind == "isomonth" and int(said[5:]) > int(said[2:4]):  # "2005-06" is two years
            words.append(_number(said[:4], start, start + 4, parted=False))
            words.append(Token("R", start + 4, start + 5))
            token = _number(said[5:], start + 5, end, parted=False)
        else:
            token = _one(kind, said, start, end)
        glued = words and words[-1].end == start and words[-1].letter == "W"
        if glued and token.letter in _NUMBERS and text[start - 1].isalpha():
            words.append(Token("W", start, end))  # "A1943", "km2"
        elif token.letter:
            words.append(token)
    return Tokens.of(words)


def _one(kind: str, text: str, start: int, end: int) -> Token:
    """The word *text* is; its letter is empty where it is filler."""
    match kind:
        case "number":
            token = _number(text.replace(",", ""), start, end, parted="," in text)
        case "W":
            token = _word(text, start, end)
        case "other":
            token = Token(text.translate(_SIGNS).strip(" ") if ord(text) in _SIGNS else "W", start, end)
        case "iso" | "isomonth" | "dotted":
            token = _numeric(text, start, end)
        case "C" | "D" | "O":
            number = int(text[: len(text) - len(text.lstrip("0123456789"))])
            token = Token(kind if number else "W", start, end, number)  # there is no year 0, nor a decade of it
        case "P":
            head, _, half = text.lower().removesuffix(" of").rstrip("-").replace("-", " ").partition(" ")
            token = Token("P", start, end, word=f"{_PARTS.get(head, head)} {half}".rstrip())
        case "fall":
            token = Token("S", start, end, word="autumn")
        case "note" | "clock" | "hijri":
            token = Token("", start, end)
        case _:
            token = Token(kind, start, end)
    return token


def _number(digits: str, start: int, end: int, *, parted: bool) -> Token:
    if len(digits) > 6 or not digits.isascii() or int(digits) == 0:
        return Token("W", start, end)
    number = int(digits)
    if parted or len(digits) > 4:
        return Token("y", start, end, number)  # a year only with its era: "10,000 BC"
    return Token("N" if number <= 31 and len(digits) <= 2 else "y" if len(digits) <= 2 else "Y", start, end, number)


def _numeric(text: str, start: int, end: int) -> Token:
    """A date all in digits. Of 4/5/2001 only the year is certain: either number may be the month."""
    if "-" in text:
        sign = -1 if text.startswith("-") else 1
        year, month, *day = (int(part) for part in text.lstrip("-").split("-"))
        year = year * sign if sign > 0 else -year - 1
        number, days = year, day[0] if day else 0
        if not 1 <= month <= 12 or (day and not 1 <= days <= 31) or year == 0:
            return Token("W", start, end)
        return Token("I", start, end, number, month=month, day=days)
    first, second, year = (int(part) for part in re.split("[./]", text))
    if "/" in text and first <= 12:
        first, second = (second, first) if second > 12 or first == second else (0, 0)
    if year == 0 or second > 12 or first > 31 or (second == 0) != (first == 0):
        return Token("W", start, end)
    return Token("I", start, end, year, month=second, day=first)


def _word(text: str, start: int, end: int) -> Token:
    word = text.replace(".", "").lower()
    if (month := _MONTH_NAMES.get(word)) and not (text.islower() and len(word) <= 5):
        return Token("M", start, end, month)
    letter = _CAPITALS.get(text.replace(".", ""))
    if letter is None:
        letter = "E" if word in ("ad", "ce") and "." in text else _WORDS.get(word, "W")
    if " " in word:
        return Token("K", start, end, word="new" if word == "new style" else "old")
    if letter == "K":
        word = "old" if word in ("julian", "os") else "new"
    return Token(letter, start, end, -1 if word in ("bc", "bce") else 1, word)
