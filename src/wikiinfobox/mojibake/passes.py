"""One pass over a text: the whole of it, else its lines, else the runs in them, each read once through a code page."""

import re
from operator import itemgetter
from typing import TypeAlias

from wikiinfobox.mojibake.dashes import dash, dashes
from wikiinfobox.mojibake.edits import Edit
from wikiinfobox.mojibake.evidence import (
    CHANCE,
    IMPOSSIBLE,
    LIKELY,
    STRONG,
    STRONG_ELSEWHERE,
    Evidence,
    gain,
    oddness_of,
)
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
NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
# What a doubtful run may become because its surroundings are garbled: a letter of another script, alone among Latin
# ones, would be too much to believe ("Ó…" → "Ӆ").
EXPECTED = re.compile(r"[\x00-\u017F\u1E00-\u2BFF]*")
# How much of two readings is compared.
SAMPLE = 2000

Gains: TypeAlias = dict[tuple[str, str, str, str], int]
"""What runs gained, kept for one pass: the same words come again and again."""


Reading: TypeAlias = tuple[int, str, str]
"""(gain, text, code page): a text read in one step, all that is not ASCII in it being UTF-8 seen through the page."""


def edits_of_pass(text: str) -> list[Edit]:
    """The edits of one pass, in order; none when nothing in the text is garbled beyond doubt."""
    if text.isascii():
        return []
    drawn = sketch(text)
    if not sketch_may_be_garbled(drawn):
        return []
    gains: Gains = {}
    reading = read_whole(text, opening_pages(drawn.replace("\n", "")), gains)
    if reading is not None and reading[0] >= STRONG:
        _, after, code_page = reading
        return [(0, len(text), after, code_page, Evidence.STRONG)]
    return _by_line(text, drawn, gains)


def _by_line(text: str, drawn: str, gains: Gains) -> list[Edit]:
    """The edits of the lines, some read in one step, the others run by run."""
    edits: list[Edit] = []
    doubtful: list[Edit] = []
    dashed = has_dashes(drawn)
    for start, line, pages in lines_of_interest(text, drawn, dashed=dashed):
        reading = read_whole(line, pages, gains) if pages else None
        if reading is None:
            edits += _by_run(line, start, gains, dashed=dashed)
            continue
        gained, after, code_page = reading
        if gained >= STRONG:
            edits.append((start, start + len(line), after, code_page, Evidence.STRONG))
        elif gained >= 0 and code_page in COMMON and EXPECTED.fullmatch(after):
            doubtful.append((start, start + len(line), after, code_page, Evidence.CONTEXT))
    if not edits or not doubtful:
        return edits
    return sorted(edits + doubtful)


def read_whole(text: str, pages: int, gains: Gains) -> Reading | None:
    """The text in one reversible step, by the first of the pages that explains it, best of all beyond doubt."""
    best: Reading | None = None
    for through in pages_of(pages):
        reading = _read_through(through, text, gains)
        if reading is None or (best is not None and reading[1] == best[1]):
            continue
        if reading[0] >= STRONG and through.name in COMMON:
            return reading
        best = reading if best is None else _better(best, reading)
    return best


def _better(one: Reading, other: Reading) -> Reading:
    """Of two readings through different pages the stronger; of two strong ones the one that reads more naturally."""
    if min(one[0], other[0]) < STRONG:
        return max(one, other, key=itemgetter(0))
    return min(one, other, key=lambda reading: oddness_of(reading[1][:SAMPLE]))


def _read_through(through: Page, text: str, gains: Gains) -> Reading | None:
    encoded = through.encode(text)
    if encoded is None:
        return None
    try:
        decoded = encoded.decode()
    except UnicodeDecodeError as error:
        # Where the first of what is no UTF-8 lost no space, all of them put back would not help.
        spaced = through.name in COMMON and LOST_SPACE.match(encoded, error.start)
        return _read_spaced(through, text, encoded, gains) if spaced else None
    strong = LIKELY if through.name in COMMON else STRONG_ELSEWHERE
    best = IMPOSSIBLE
    position = 0
    # All that is not ASCII is sequences here, so that a simple search finds the runs.
    while match := NOT_ASCII.search(text, position):
        start, position = match.span()
        if position - start >= CHANCE and decoded.isprintable():
            return STRONG, decoded, through.name
        key = (through.name, _before(text, start), match[0], text[position : position + 1])
        gained = gains[key] if key in gains else _gain(through, key, gains)
        if gained >= strong:
            return STRONG, decoded, through.name
        best = max(best, gained)
    return min(best, 0), decoded, through.name


def _read_spaced(through: Page, text: str, encoded: bytes, gains: Gains) -> Reading | None:
    """The text with the spaces put back to U+00A0 that its sequences miss, where other runs are evidence enough."""
    try:
        decoded = LOST_SPACE.sub(lambda lost: lost[0].replace(b" ", b"\xa0"), encoded).decode()
    except UnicodeDecodeError:
        return None
    for match in through.runs(text):
        start, end = match.span()
        after = text[end : end + 1]
        # What begins a sequence that lost its end is no neighbour.
        key = (through.name, _before(text, start), match[0], "" if after in through.leads else after)
        if _gain(through, key, gains) >= STRONG:
            return STRONG, decoded, through.name
    return IMPOSSIBLE, decoded, through.name


def _before(text: str, start: int) -> str:
    """The character before a run; behind a number and a blank the number's end, because units stand there: "5 Å"."""
    before = text[start - 1 : start]
    return (
        text[start - 2] if before == " " and text[start] == "Å" and text[start - 2 : start - 1].isdecimal() else before
    )


def _gain(through: Page, key: tuple[str, str, str, str], gains: Gains) -> int:
    found = gains.get(key)
    if found is None:
        _, before, run, after = key
        found = gains[key] = gain(through, before or " ", run, after or " ")
    return found


def _by_run(line: str, offset: int, gains: Gains, *, dashed: bool) -> list[Edit]:
    """The edits of a line in which clean and garbled text stand together."""
    through = western()
    found: list[Edit] = []
    strong = False
    taken: set[int] = set()
    for match in dashes().finditer(line) if dashed else ():
        name, after = dash(match[0])
        strong = True
        found.append((offset + match.start(), offset + match.end(), after, name, Evidence.STRONG))
        taken.update(range(*match.span()))
    for match in through.runs(line):
        start, end = match.span()
        if taken and not taken.isdisjoint(range(start, end)):
            continue  # "Ç£" in "ΓÇ£", which is a quote
        gained = _gain(through, (through.name, _before(line, start), match[0], line[end : end + 1]), gains)
        after = (through.encode(match[0]) or b"").decode()
        if gained < STRONG and (gained < 0 or not EXPECTED.fullmatch(after)):
            continue
        goes_on = after[0] in through.tails or line[end : end + 1] in through.tails
        if not goes_on or not _goes_on(through, line[max(0, start - 3) : start], after, line[end : end + 3]):
            name = LATIN_1 if page(WINDOWS_1252).encode(match[0]) is None else WINDOWS_1252
            evidence = Evidence.STRONG if gained >= STRONG else Evidence.CONTEXT
            strong = strong or gained >= STRONG
            found.append((offset + start, offset + end, after, name, evidence))
    return sorted(found) if strong else []


def _goes_on(through: Page, before: str, after: str, behind: str) -> bool:
    """Whether what a run becomes makes a sequence with its neighbours: text that was garbled twice never does.

    It would be repaired in the next pass, the result of that in the one after, and so on: without end for time.
    """
    edges = (len(before), len(before) + len(after))
    joined = before + after + behind
    return any(match.start() < edge < match.end() for match in through.sequence.finditer(joined) for edge in edges)
