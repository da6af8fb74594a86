"""The lines of a field's text, as a page lists them."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from wikiinfobox.values.countries import FLAG

DEEPEST: Final = 6
"""A list that goes deeper is drawn no deeper: on a phone there is no room."""

# bullets := ("*" blank*)+ | "•"      at the start of a line
_BULLETS: Final = re.compile(r"[^\S\n]*((?:\*[^\S\n]*)+|•)")
_FLAG_OPENS: Final = re.compile(rf"(?<=\s)(?:{FLAG.pattern})")


class Line(NamedTuple):
    """Where a line stands in the text, without its bullets, and how many it has."""

    depth: int
    start: int
    end: int


def lines_of(text: str, *, at_flags: bool = False) -> tuple[Line, ...]:
    r"""The lines that are not blank; with *at_flags*, a flag opens a line, for a break before it came as a blank.

    >>> lines_of("A\n\n* B")
    (Line(depth=0, start=0, end=1), Line(depth=1, start=5, end=6))
    """
    return tuple(line for line in _lines(text, at_flags=at_flags) if text[line.start : line.end].strip())


def _lines(text: str, *, at_flags: bool) -> Iterator[Line]:
    start = 0
    while start <= len(text):
        end = text.find("\n", start) % (len(text) + 1)
        bullets = _BULLETS.match(text, start, end)
        depth = min(bullets[1].count("*") or 1, DEEPEST) if bullets else 0
        begin = bullets.end() if bullets else start
        for flag in _FLAG_OPENS.finditer(text, begin, end) if at_flags and not text.isascii() else ():
            if FLAG.sub("", text[begin : flag.start()]).strip():
                yield Line(depth, begin, flag.start())
                begin = flag.start()
        yield Line(depth, begin, end)
        start = end + 1
