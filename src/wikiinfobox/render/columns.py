"""How many columns of a terminal a text takes, and how it is broken to fit."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

LINES_AT_MOST: Final = 8
"""A longer value is cut, unless all is asked for."""

# Controls, and the marks that turn the direction of all that follows them.
_CONTROL: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
_NO_WIDTH: Final = frozenset({"Mn", "Me", "Cf"})


def harmless(text: str) -> str:
    """The text without characters that a terminal would obey: each becomes U+FFFD."""
    return _CONTROL.sub("\ufffd", text).replace("\t", " ")


def width(text: str) -> int:
    r"""The columns that *text* takes: two for wide characters and for flags, none for marks.

    >>> width("北京"), width("🇱🇧"), width("e\u0301")
    (4, 2, 1)
    """
    if text.isascii():
        return len(text)
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.category(character) in _NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def wrap(line: str, most: int) -> Iterator[str]:
    """The line in pieces of at most *most* columns, broken at blanks where there are any."""
    piece, used = "", 0
    for spaced in re.findall(r" *[^ ]+", line):
        word, wide = spaced, width(spaced)
        if piece and used + wide > most:
            yield piece
            piece, used = "", 0
        if not piece:
            word = spaced.lstrip(" ")
            wide = width(word)
        while wide > most and (cut := _fitting(word, most)) < len(word):
            yield word[:cut]
            word = word[cut:]
            wide = width(word)
        piece, used = piece + word, used + wide
    yield piece


def _fitting(word: str, most: int) -> int:
    """How many characters of *word* fit, at least one."""
    used = 0
    for index, character in enumerate(word):
        used += _columns(character)
        if used > most and index:
            return index
    return len(word)


def pad(text: str, columns: int) -> str:
    return text + " " * (columns - width(text))


def cut(lines: list[str], columns: int, *, full: bool) -> list[str]:
    """The lines of a value, or the first of them and how many are left."""
    if full or len(lines) <= LINES_AT_MOST:
        return lines
    left = len(lines) - LINES_AT_MOST + 1
    return [*lines[: LINES_AT_MOST - 1], *wrap(f"… and {left} more lines (--full)", columns)]
