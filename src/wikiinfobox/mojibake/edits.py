"""The changes of one pass over a text, and where each repaired character came from."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple, TypeAlias

from wikiinfobox.mojibake.evidence import Evidence

Edit: TypeAlias = tuple[int, int, str, str, Evidence]
"""(start, end, after, code page, evidence): `text[start:end]`, a run, a line or all of it, read once through the page.

Plain, because there is one for each garbled line, and a tuple with names takes ten times as long to make.
"""

_NOT_ASCII: Final = re.compile(r"[^\x00-\x7f]")


class Change(NamedTuple):
    """One character of the repaired text, at offset `at`, and the stretch `given[start:end]` that it stands for."""

    at: int
    start: int
    end: int
    char: str
    code_page: str
    evidence: Evidence


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """The text with the edits made, which stand in order and do not overlap.

    >>> apply_edits("a â€“ b", [(2, 5, "–", "windows-1252", Evidence.STRONG)])
    'a – b'
    """
    parts: list[str] = []
    done = 0
    for start, end, after, _, _ in edits:
        parts += text[done:start], after
        done = end
    return "".join((*parts, text[done:]))


def changes(edits: Iterable[Edit]) -> Iterator[Change]:
    """Every character the edits put in place of others."""
    shorter = 0
    for start_of_edit, end_of_edit, after, code_page, evidence in edits:
        one_for_one = _is_one_for_one(start_of_edit, end_of_edit, after)
        longer = 0
        for match in _NOT_ASCII.finditer(after):
            more = 0 if one_for_one else len(match[0].encode()) - 1
            start = start_of_edit + match.start() + longer
            yield Change(start - shorter, start, start + 1 + more, match[0], code_page, evidence)
            shorter += more
            longer += more


def offset_before(edits: Iterable[Edit], offset: int) -> int:
    """The offset in the text before the edits of what stands at *offset* in the text after them: for one or a few.

    >>> offset_before([(2, 5, "–", "windows-1252", Evidence.STRONG)], 4)
    6
    """
    shorter = 0
    for start, end, after, _, _ in edits:
        inside = offset - (start - shorter)
        if inside <= 0:
            break
        if inside < len(after):
            return start + (inside if _is_one_for_one(start, end, after) else len(after[:inside].encode()))
        shorter += end - start - len(after)
    return offset + shorter


def _is_one_for_one(start: int, end: int, after: str) -> bool:
    """Whether each character came from one; else from as many as its UTF-8 has bytes: a page shows one for each."""
    return end - start == len(after)


def given_offset(earlier: Sequence[Change], offset: int) -> int:
    """The offset in the text before the changes of what stands at *offset* in the text after them."""
    found = bisect_left(earlier, offset, key=lambda change: change.at)
    if found == 0:
        return offset
    last = earlier[found - 1]
    return last.end + offset - last.at - 1


def follow(earlier: Sequence[Change], later: Iterable[Change]) -> Iterator[Change]:
    """The changes that do at once what *earlier* and, on its result, *later* did."""
    kept = 0
    shorter = 0
    for change in later:
        while kept < len(earlier) and earlier[kept].at < change.start:
            yield earlier[kept]._replace(at=earlier[kept].at - shorter)
            kept += 1
        while kept < len(earlier) and earlier[kept].at < change.end:
            kept += 1
        start, end = given_offset(earlier, change.start), given_offset(earlier, change.end)
        yield change._replace(start=start, end=end)
        shorter += change.end - change.start - 1
    for change in earlier[kept:]:
        yield change._replace(at=change.at - shorter)
