"""What a repair leaves broken: bytes that are gone, controls that nobody writes."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

import attrs

from wikiinfobox.mojibake.pages import western
from wikiinfobox.mojibake.sketch import sketch

LOST_BYTES = "lost-bytes"
C1_CONTROL = "c1-control"


@attrs.frozen
class Leftover:
    """Something broken that is as it was given.

    Shape:  offset and excerpt are of the given text; the code is that of the finding made from it.
    """

    code: str
    offset: int
    excerpt: str


def leftovers(text: str) -> Iterator[Leftover]:
    """What is broken in a text in which nothing more can be repaired.

    >>> [(one.code, one.excerpt) for one in leftovers("“lossyâ€\ufffd")]
    [('lost-bytes', 'â€\ufffd')]
    """
    if text.isascii() or not _MAY_BE_LEFT(sketch(text)):
        return
    for match in broken().finditer(text):
        code = C1_CONTROL if match["control"] else LOST_BYTES
        yield Leftover(code, match.start(), match[0])


# One of these is in all that is left; few texts have any, and to look for them among what is not ASCII takes no time.
_MAY_BE_LEFT: Final = re.compile("[\x80-\x9f\ufffd]|â€").search


@cache
def broken() -> re.Pattern[str]:
    # lost    := lead tail* U+FFFD | general         the replacement character stands for the byte
    # general := "â" "€" not followed by a tail      the byte is gone without a trace
    through = western()
    leads, tails = ("".join(map(re.escape, sorted(chars))) for chars in (through.leads, through.tails))
    return re.compile(
        rf"""
          [{leads}] [{tails}]{{0,2}} \ufffd
        | â€ (?![{tails}])
        | (?P<control> [\x80-\x9f] )
        """,
        re.VERBOSE,
    )
