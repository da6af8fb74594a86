"""The changes of one pass over a text, and where each repaired character came from."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from wikiinfobox.mojibake.evidence import Evidence

_NOT_ASCII: Final = re.compile(r"[^\x00-\x7f]")


class Edit(NamedTuple):
    """`text[start:end]` becomes `after`: a run, a line or a whole document, read once through `code_page`."""

    start: int
    end: int
    after: str
    code_page: str
    evidence: Evidence


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

    >>> apply_edits("a â€“ b", [Edit(2, 5, "–", "windows-1252", Evidence.STRONG)])
    'a – b'
    """
    parts: list[str] = []
    done = 0
    for edit in edits:
        parts += text[done : edit.start], edit.after
        done = edit.end
    return "".join((*parts, text[done:]))


def changes(edits: Iterable[Edit]) -> Iterator[Change]:
    """Every character the edits put in place of others."""
    shorter = 0
    for edit in edits:
        longer = 0
        for match in _NOT_ASCII.finditer(edit.after):
            # A code page shows one character for each byte, so a character came from as many as its UTF-8 has bytes.
            more = len(match[0].encode()) - 1
            start = edit.start + match.start() + longer
            yield Change(start - shorter, start, start + 1 + more, match[0], edit.code_page, edit.evidence)
            shorter += more
            longer += more


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
