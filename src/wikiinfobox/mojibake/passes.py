"""One pass over a text: the whole of it, else its lines, else the runs in them, each read once through a code page."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from wikiinfobox.mojibake.dashes import dash, dashes
from wikiinfobox.mojibake.edits import Edit
from wikiinfobox.mojibake.evidence import IMPOSSIBLE, STRONG, STRONG_ELSEWHERE, Evidence, gain, oddness_of
from wikiinfobox.mojibake.pages import (
    LATIN_1,
    LOST_SPACE,
    WINDOWS_1252,
    Page,
    openings,
    page,
    pages_of,
    western,
)
from wikiinfobox.mojibake.sketch import lines_of_interest, sketch, sketch_may_be_garbled, western_pair

COMMON = (WINDOWS_1252, LATIN_1)
COMMON_BITS = 0b11
# Four sequences in a row are well-formed by no chance.
FOUR_IN_A_ROW = re.compile(r"[^\x00-\xa0]{4}")
# How much of two readings is compared.
SAMPLE = 2000

Gains = dict[tuple[str, str, str, str], int]
"""What runs gained, kept for one pass: the same words come again and again."""


class Reading(NamedTuple):
    """A text read in one step: all that is not ASCII in it is well-formed UTF-8 seen through one page."""

    text: str
    code_page: str
    gain: int


def edits_of_pass(text: str) -> list[Edit]:
    """The edits of one pass, in order; none when nothing in the text is garbled beyond doubt."""
    if text.isascii():
        return []
    drawn = sketch(text)
    if not sketch_may_be_garbled(drawn):
        return []
    gains: Gains = {}
    reading = read_whole(text, opening_pages(drawn.replace("\n", "")), gains)
    if reading is not None and reading.gain >= STRONG:
        return [Edit(0, len(text), reading.text, reading.code_page, Evidence.STRONG)]
    return _by_line(text, drawn, gains)


def _by_line(text: str, drawn: str, gains: Gains) -> list[Edit]:
    edits: list[Edit] = []
    doubtful: list[Edit] = []
    for start, line, high in lines_of_interest(text, drawn):
        pages = opening_pages(high)
        reading = read_whole(line, pages, gains) if pages else None
        if reading is None:
            edits += _by_run(line, start, gains)
        elif reading.gain >= STRONG:
            edits.append(Edit(start, start + len(line), reading.text, reading.code_page, Evidence.STRONG))
        elif reading.gain >= 0 and reading.code_page in COMMON:
            doubtful.append(Edit(start, start + len(line), reading.text, reading.code_page, Evidence.CONTEXT))
    if not edits or not doubtful:
        return edits
    return sorted(edits + doubtful)


def opening_pages(high: str) -> int:
    """The pages, one bit each, in which the first characters that are not ASCII can begin a sequence."""
    leads, tails = openings()
    lead = leads.get(high[0], 0)
    if not lead:
        return 0
    pages = lead & tails.get(high[1:2], 0)
    # In the common pages the tail may be a lost space, where there is better evidence further on.
    return pages | lead & COMMON_BITS if lead & COMMON_BITS and western_pair().search(high) else pages


def read_whole(text: str, pages: int, gains: Gains) -> Reading | None:
    """The text in one reversible step, by the first of the pages that explains it, best of all beyond doubt."""
    best: Reading | None = None
    for through in pages_of(pages):
        reading = _read_through(through, text, gains)
        if reading is None or (best is not None and reading.text == best.text):
            continue
        if through.name in COMMON and reading.gain >= STRONG:
            return reading
        best = reading if best is None else _better(best, reading)
    return best


def _better(one: Reading, other: Reading) -> Reading:
    """Of two readings through different pages the stronger; of two strong ones the one that reads more naturally."""
    if min(one.gain, other.gain) < STRONG:
        return max(one, other, key=lambda reading: reading.gain)
    return min(one, other, key=lambda reading: oddness_of(reading.text[:SAMPLE]))


def _read_through(through: Page, text: str, gains: Gains) -> Reading | None:
    encoded = through.encode(text)
    if encoded is None:
        return None
    common = through.name in COMMON
    spaced = False
    try:
        decoded = encoded.decode()
    except UnicodeDecodeError:
        if not common:
            return None
        spaced = True
        try:
            decoded = LOST_SPACE.sub(lambda lost: lost[0].replace(b" ", b"\xa0"), encoded).decode()
        except UnicodeDecodeError:
            return None
    if not spaced and (row := FOUR_IN_A_ROW.search(decoded)) is not None and row[0].isprintable():
        return Reading(decoded, through.name, STRONG)
    strong = STRONG if common else STRONG_ELSEWHERE
    best = IMPOSSIBLE
    for match in through.run.finditer(text):
        after = text[match.end() : match.end() + 1]
        if spaced and after in through.leads:
            after = ""  # it begins a sequence that lost its end, and is no neighbour
        best = max(best, _gain(through, text[match.start() - 1 : match.start()], match[0], after, gains))
        if best >= strong:
            return Reading(decoded, through.name, best)
    return Reading(decoded, through.name, min(best, STRONG - 1))


def _gain(through: Page, before: str, run: str, after: str, gains: Gains) -> int:
    key = (through.name, before or " ", run, after or " ")
    found = gains.get(key)
    if found is None:
        found = gains[key] = gain(through, *key[1:])
    return found


def _by_run(line: str, offset: int, gains: Gains) -> Iterator[Edit]:
    """The runs of a line in which clean and garbled text stand together."""
    through = western()
    found: list[tuple[Edit, int]] = []
    for match in through.run.finditer(line):
        start, end = match.span()
        gained = _gain(through, line[start - 1 : start], match[0], line[end : end + 1], gains)
        if gained >= 0:
            name = LATIN_1 if page(WINDOWS_1252).encode(match[0]) is None else WINDOWS_1252
            evidence = Evidence.STRONG if gained >= STRONG else Evidence.CONTEXT
            after = (through.encode(match[0]) or b"").decode()
            found.append((Edit(offset + start, offset + end, after, name, evidence), gained))
    for match in dashes().finditer(line):
        name, after = dash(match[0])
        found.append((Edit(offset + match.start(), offset + match.end(), after, name, Evidence.STRONG), STRONG))
    if any(gained >= STRONG for _, gained in found):
        yield from sorted(edit for edit, _ in found)
