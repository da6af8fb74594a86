"""The changes of one pass over a text, and where each repaired character came from."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from wikiinfobox.mojibake.evidence import Evidence

Edit: TypeAlias = tuple[int, int, str, str, Evidence]
"""(start, end, after, code page, evidence): `text[start:end]`, a run, a line or all of it, read once through the page.

Plain, because there is one for each garbled line, and a tuple with names takes ten times as long to make.
"""


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
        start = start_of_edit
        replaced = end_of_edit - start == len(after)
        for char in after:
            # A code page shows one character for each byte, so a character came from as many as its UTF-8 has bytes,
            # unless the edit put one character in the place of one.
            end = start + (1 if replaced or char.isascii() else len(char.encode()))
            if not char.isascii():
                yield Change(start - shorter, start, end, char, code_page, evidence)
                shorter += end - start - 1
            start = end


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
