"""A quick look: the sketch of a text is what of it is not ASCII, line by line, and most texts are cleared by it."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import accumulate

from wikiinfobox.mojibake.dashes import dash_openings, dashes
from wikiinfobox.mojibake.pages import COMMON_BITS, openings, western

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
def opening_pair() -> re.Pattern[str]:
    """A line that begins with a lead of some page and a tail of some page."""
    leads, tails = ("".join(map(re.escape, sorted(table))) for table in openings())
    return re.compile(f"^[{leads}][{tails}]", re.MULTILINE)


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
    if western().pair.search(drawn) or has_dashes(drawn):
        return True
    leads, tails = openings()
    return any(leads[match[0][0]] & tails[match[0][1]] for match in opening_pair().finditer(drawn))


def opening_pages(high: str) -> int:
    """The pages, one bit each, in which the first characters that are not ASCII can begin a sequence.

    In the common pages it may be a sequence that lost its end to a space.
    """
    leads, tails = openings()
    return leads.get(high[0], 0) & (tails.get(high[1:2], 0) | COMMON_BITS)


def lines_of_interest(text: str, drawn: str, *, dashed: bool) -> Iterator[tuple[int, str, int]]:
    """The lines that can hold a garbled run: the offset in the text, the line, the pages it can begin in."""
    leads, tails = (table.get for table in openings())
    paired = western().pair.search
    lines, sketches = text.split("\n"), drawn.split("\n")
    starts = list(accumulate(map(len, lines), initial=0))
    numbers = [
        number
        for number, high in enumerate(sketches)
        if high and (((lead := leads(high[0])) and lead & tails(high[1:2], 0)) or paired(high) or dashed)
    ]
    for number in numbers:
        high = sketches[number]
        pages = leads(high[0], 0) & (tails(high[1:2], 0) | COMMON_BITS)
        yield starts[number] + number, lines[number], pages
