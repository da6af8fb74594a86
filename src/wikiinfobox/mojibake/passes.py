"""One pass over a text: the whole of it, else its lines, else the runs in them, each read once through a code page."""

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
    page,
    pages_of,
    western,
)
from wikiinfobox.mojibake.sketch import has_dashes, lines_of_interest, opening_pages, sketch, sketch_may_be_garbled

COMMON = (WINDOWS_1252, LATIN_1)
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
    """The edits of the lines, some read in one step, the others run by run."""
    edits: list[Edit] = []
    doubtful: list[Edit] = []
    for start, line, pages in lines_of_interest(text, drawn):
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
    strong = STRONG if common else STRONG_ELSEWHERE
    best = IMPOSSIBLE
    for match in through.run.finditer(text):
        start, end = match.span()
        after = text[end : end + 1]
        if spaced and after in through.leads:
            after = ""  # it begins a sequence that lost its end, and is no neighbour
        gained = _gain(through, text[start - 1 : start], match[0], after, gains)
        if gained >= strong:
            return Reading(decoded, through.name, gained)
        best = max(best, gained)
    return Reading(decoded, through.name, min(best, STRONG - 1))


def _gain(through: Page, before: str, run: str, after: str, gains: Gains) -> int:
    key = (through.name, before, run, after)
    found = gains.get(key)
    if found is None:
        found = gains[key] = gain(through, before or " ", run, after or " ")
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
    for match in dashes().finditer(line) if has_dashes(line) else ():
        name, after = dash(match[0])
        found.append((Edit(offset + match.start(), offset + match.end(), after, name, Evidence.STRONG), STRONG))
    if any(gained >= STRONG for _, gained in found):
        yield from sorted(edit for edit, _ in found)
