"""A quick look: the sketch of a text is what of it is not ASCII, line by line, and most texts are cleared by it."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import accumulate

from wikiinfobox.mojibake.dashes import dash_openings, dashes
from wikiinfobox.mojibake.pages import openings, western

# Deleting bytes is the fastest way through a text: the multi-byte characters of UTF-8 have no ASCII byte in them.
ASCII_IN_LINES = bytes(byte for byte in range(128) if byte != ord("\n"))


def sketch(text: str) -> str:
    r"""The characters that are not ASCII, and the line ends.

    >>> sketch("café\nthé – eau\n")
    'é\né–\n'
    """
    encoded = text.encode("utf-8", "surrogatepass")
    return encoded.translate(None, ASCII_IN_LINES).decode("utf-8", "surrogatepass")


@cache
def western_pair() -> re.Pattern[str]:
    """The beginning of every run that went through one of the two common pages."""
    return re.compile(_pair(western().leads, western().tails))


@cache
def of_interest() -> re.Pattern[str]:
    """What a line of the sketch has when a run or all of it can be garbled: such a pair, or a beginning like one."""
    leads, tails = openings()
    return re.compile(f"^{_pair(leads, tails)}|{western_pair().pattern}", re.MULTILINE)


def _pair(leads: Iterable[str], tails: Iterable[str]) -> str:
    return "".join(f"[{''.join(map(re.escape, sorted(characters)))}]" for characters in (leads, tails))


def has_dashes(drawn: str) -> bool:
    """Whether a dash or quote went through one of the rarer pages."""
    return any(opening in drawn for opening in dash_openings()) and dashes().search(drawn) is not None


def may_be_garbled(text: str) -> bool:
    """Whether there is anything to look at more closely; where it says no, no repair changes the text.

    >>> may_be_garbled("Lebanon–Syria"), may_be_garbled("Lebanonâ€“Syria"), may_be_garbled("CAFÉ…")
    (False, True, True)
    """
    return not text.isascii() and sketch_may_be_garbled(sketch(text))


def sketch_may_be_garbled(drawn: str) -> bool:
    return of_interest().search(drawn) is not None or has_dashes(drawn)


def lines_of_interest(text: str, drawn: str) -> Iterator[tuple[int, str, str]]:
    """The lines that can hold a garbled run, each with its offset in the text and with its own sketch."""
    dashed = has_dashes(drawn)
    lines, sketches = text.split("\n"), drawn.split("\n")
    ends = list(accumulate(map(len, lines)))
    search = of_interest().search
    number = position = 0
    found = search(drawn) if not dashed else None
    while found:
        number += drawn.count("\n", position, found.start())
        yield ends[number] - len(lines[number]) + number, lines[number], sketches[number]
        position = drawn.find("\n", found.start())
        found = search(drawn, position + 1) if position >= 0 else None
        position += 1
        number += 1
    if dashed:
        for number, (line, high) in enumerate(zip(lines, sketches, strict=True)):
            if high:
                yield ends[number] - len(line) + number, line, high
