"""How many columns of a terminal a text takes, and how it is broken to fit."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

LINES_AT_MOST: Final = 8
"""A longer value is cut, unless all is asked for."""

WIDEST: Final = 2
"""No line can be narrower: so many columns a single character may take."""

# Controls, line ends that are none to us, the marks that turn the direction of all that follows them, and what is no
# character, of which no two programs know the width.
_CONTROL: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]",
)
_NO_WIDTH: Final = frozenset({"Mn", "Me", "Mc", "Cf", "Cc"})
# Format characters that are seen: the soft hyphen, and the Arabic and Syriac signs that stand over numbers.
_SEEN: Final = frozenset("\u00ad\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")
# Vowels and finals of Korean syllables, which join the letter before them, and the letters that fill an empty place.
_JOINING: Final = re.compile("[\u1160-\u11ff\ud7b0-\ud7fb\u3164\uffa0]")

_JOINER, _AS_EMOJI = "\u200d", "\ufe0f"


def harmless(text: str) -> str:
    """The text without characters that a terminal would obey: each becomes U+FFFD."""
    return _CONTROL.sub("\ufffd", text).replace("\t", " ")


def width(text: str) -> int:
    r"""The columns that *text* takes: two for wide characters and for flags, none for marks.

    >>> width("北京"), width("🇱🇧"), width("e\u0301"), width("👩\u200d🚀")
    (4, 2, 1, 2)

    Source: wcwidth, the Python package, in what most terminals agree upon.
    """
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(columns for _, columns in clusters(text))


def clusters(text: str) -> Iterator[tuple[str, int]]:
    """The text in pieces that must not be parted, each with the columns it takes.

    >>> list(clusters("🇱🇧🇸🇾!"))
    [('🇱🇧', 2), ('🇸🇾', 2), ('!', 1)]
    """
    piece, columns = "", 0
    for character in text:
        own = _columns(character)
        if not piece:
            piece, columns = character, own
        elif _belongs(character, own, piece, columns):
            if character == _AS_EMOJI or _is_half_a_flag(character):
                columns = max(columns, min(columns, 1) + 1)
            piece += character
        else:
            yield piece, columns
            piece, columns = character, own
    if piece:
        yield piece, columns


def _belongs(character: str, own: int, piece: str, columns: int) -> bool:
    """Whether a character stands in the place of the piece before it."""
    if own == 0:
        return True
    if columns == 2 and (piece[-1] == _JOINER or "\U0001f3fb" <= character <= "\U0001f3ff"):  # a family, a skin tone
        return True
    return len(piece) == 1 and _is_half_a_flag(piece) and _is_half_a_flag(character)


def _is_half_a_flag(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _columns(character: str) -> int:
    if unicodedata.category(character) in _NO_WIDTH:
        return int(character in _SEEN)
    if _JOINING.match(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def wrap(line: str, most: int) -> Iterator[str]:
    """The line in pieces of at most *most* columns, broken at blanks where there are any."""
    piece, used = "", 0
    for match in re.finditer(" *[^ ]+", line):
        word = match[0]
        wide = width(word)
        if piece and used + wide > most:
            yield piece
            piece, used = "", 0
        if not piece:
            word = word.lstrip(" ")
            wide = width(word)
        if wide > most:
            *before, word = _chopped(word, most)
            yield from before
            wide = width(word)
        piece, used = piece + word, used + wide
    yield piece


def _chopped(word: str, most: int) -> Iterator[str]:
    """A word in pieces of at most *most* columns, but of one character at least."""
    piece, used = "", 0
    for cluster, columns in clusters(word):
        if piece and used + columns > most:
            yield piece
            piece, used = "", 0
        piece, used = piece + cluster, used + columns
    yield piece


def pad(text: str, columns: int) -> str:
    return text + " " * (columns - width(text))


def cut(lines: list[str], columns: int, *, full: bool) -> list[str]:
    """The lines of a value, or the first of them and how many are left."""
    shown, more = shortened(lines, columns, full=full)
    return [*shown, *more]


def shortened(lines: list[str], columns: int, *, full: bool) -> tuple[list[str], list[str]]:
    """The lines of a value that are shown, and the lines that say how many are not."""
    if full or len(lines) <= LINES_AT_MOST:
        return lines, []
    left = len(lines) - LINES_AT_MOST + 1
    return lines[: LINES_AT_MOST - 1], list(wrap(f"… and {left} more lines (--full)", columns))
