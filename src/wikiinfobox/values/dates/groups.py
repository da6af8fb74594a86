"""What stands in brackets beside a date: a duration, another calendar's date, a remark, or a date of its own."""

import re
from typing import Final

import attrs

from wikiinfobox.values.dates.tokens import Token, Tokens

_DATED: Final = re.compile(r"[NOyYIMSCD]")
_YEARED: Final = re.compile(r"[YIyCD]|NE|EN")
_DAY_AND_MONTH: Final = re.compile(r"[NO]M|M[NO]")
_LENGTH: Final = re.compile(r"(?:A?T[,&]?)+")


@attrs.define
class Bracketed:
    """The words outside brackets; the calendar groups by where they open; the asides, in order."""

    outside: Tokens
    calendars: dict[int, Tokens]
    asides: tuple[Tokens, ...]


def part_brackets(tokens: Tokens) -> Bracketed:
    """The words with each bracket decided; one that never closes is left out."""
    if "(" not in tokens.letters:
        return Bracketed(_without_brackets(tokens.words) if ")" in tokens.letters else tokens, {}, ())
    outside: list[Token] = []
    calendars: dict[int, Tokens] = {}
    asides: list[Tokens] = []
    words, letters, index = tokens.words, tokens.letters, 0
    while index < len(words):
        close = letters.find(")", index) if letters[index] == "(" else -1
        if close < 0:
            if letters[index] == "(":  # nothing closes from here on
                outside.extend(words[index:])
                break
            outside.append(words[index])
            index += 1
            continue
        inside = _without_brackets(words[index + 1 : close])
        before, after = outside[-1].letter if outside else "", letters[close + 1 : close + 3]
        second = "K" in inside.letters or _is_second_calendar(outside, inside.letters, after)
        if (
            kept := None if second and _DATED.search(inside.letters) else _keep_inline(inside, before, after)
        ) is not None:
            outside.extend(kept)
        elif second:
            opening = words[index]
            calendars[opening.start] = inside
            outside.append(Token("G", opening.start, words[close].end))
        else:
            asides.append(inside)
        index = close + 1
    return Bracketed(_without_brackets(outside), calendars, tuple(asides))


def _is_second_calendar(outside: list[Token], inside: str, after: str) -> bool:
    """Whether a day and month stand between a day and month and their year: "25 October (7 November) 1917"."""
    before = "".join(word.letter for word in outside[-2:])
    return bool(_DAY_AND_MONTH.fullmatch(before) and _DAY_AND_MONTH.fullmatch(inside) and re.match(r",?Y", after))


def _keep_inline(inside: Tokens, before: str, after: str) -> list[Token] | None:
    """The words of a bracket that belong to the sentence around it; None where they do not."""
    letters = inside.letters
    if _LENGTH.fullmatch(letters):
        return list(inside.words)
    if not _DATED.search(letters):
        return [word for word in inside.words if word.letter in "KBT" or (word.letter == "H" and not before)]
    continues = letters[:1] in ("V", "L") and before
    completed = not _YEARED.search(letters) and re.match(r",?Y", after)
    if continues or completed:
        return list(inside.words)
    return None


def _without_brackets(words: tuple[Token, ...] | list[Token]) -> Tokens:
    return Tokens.of([word for word in words if word.letter not in "()"])
