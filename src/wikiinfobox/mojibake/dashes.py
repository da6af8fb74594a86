"""Dashes and quotes that went through a rare code page, in a line that went through another one or none."""

import re
from functools import cache

from wikiinfobox.mojibake.evidence import GENERAL_PUNCTUATION
from wikiinfobox.mojibake.pages import CODECS, page, western

# The dashes, quotes, dots and primes people write; the other characters of E2 80 are spaces and controls. ‚ is not
# among them, because it begins these very sequences in the Macintosh page.
WRITTEN = "‐‑‒–—―‘’“”„†‡•…‰′″‹›⁄"


@cache
def _shown() -> dict[str, tuple[str, str]]:
    """What stands in the text → the page it went through, the character it was."""
    common = western()
    return {
        run: (name, char)
        for name in reversed(CODECS)
        for char in WRITTEN
        if char.encode().startswith(GENERAL_PUNCTUATION)
        and common.encode(run := "".join(page(name).shown[byte] for byte in char.encode())) is None
    }


@cache
def dash_openings() -> frozenset[str]:
    """The first two characters of each: where none of them is, no dash is."""
    return frozenset(run[:2] for run in _shown())


@cache
def dashes() -> re.Pattern[str]:
    """A dash or quote as one of the rarer pages shows it: "вЂ“", "ΓÇô", "‚Äì"."""
    ends: dict[str, str] = {}
    for run in _shown():
        ends[run[:2]] = ends.get(run[:2], "") + re.escape(run[2:])
    return re.compile("|".join(f"{re.escape(opening)}[{last}]" for opening, last in ends.items()))


def dash(run: str) -> tuple[str, str]:
    """The page a run went through and the character it was.

    >>> dash("вЂ“")
    ('windows-1251', '–')
    """
    return _shown()[run]
