"""A front matter with some of its values changed, every other line of it as it was.

The smallest part that is written anew is a field, or a key of the front matter itself, with the comments in it. What
comes out may yet mean something else, where an alias points into a part that went: who calls this reads it again.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeAlias

from wikiinfobox.frontmatter import Block, Outline, Writable, emit_pair
from wikiinfobox.writing.alike import alike

_Pairs: TypeAlias = Mapping[str, Writable]


class _Edit(NamedTuple):
    """A stretch of the text, and what takes its place."""

    start: int
    end: int
    text: str


class _CannotSpliceError(Exception):
    """No lines belong to what was changed: keys stand in another order, or within braces, or none of them is left."""


def splice(  # noqa: PLR0913 what is, what shall be, and how
    text: str, outline: Outline, old: _Pairs, new: _Pairs, *, by_field: bool, line_end: str = "\n"
) -> str | None:
    """The front matter *text*, which says *old*, made to say *new*; None where that cannot be done by lines.

    Shape:  infoboxes are changed field by field, or as one key of the front matter.
    """
    splicer = _Splicer(text, outline, line_end)
    try:
        # By place alone: of what is put in at one place, the order is that of the article.
        edits = sorted(splicer.root(old, new, by_field=by_field), key=lambda edit: edit[:2])
    except _CannotSpliceError:
        return None
    done, parts = 0, list[str]()
    for edit in edits:
        parts += (text[done : edit.start], edit.text)
        done = edit.end
    return "".join((*parts, text[done:]))


class _Splicer(NamedTuple):
    text: str
    outline: Outline
    line_end: str

    def root(self, old: _Pairs, new: _Pairs, *, by_field: bool) -> Iterator[_Edit]:
        block, end = self.outline.root, len(self.text)
        if by_field and "infoboxes" in old and "infoboxes" in new and not alike(old["infoboxes"], new["infoboxes"]):
            number = list(old).index("infoboxes")
            after = block.keys[number + 1 : number + 2]
            yield from self.boxes(number, old["infoboxes"], new["infoboxes"], self.line(after[0]) if after else end)
            new = {**new, "infoboxes": old["infoboxes"]}
        yield from self.pairs(block, end, old, new)

    def boxes(self, number: int, old: Writable, new: Writable, end: int) -> Iterator[_Edit]:
        """The edits of each box, where there are as many as before, and all of them are mappings."""
        blocks = self.outline.boxes.get(number, [])
        if not isinstance(old, list) or not isinstance(new, list) or not len(blocks) == len(old) == len(new):
            raise _CannotSpliceError
        ends = [*(self.line(block.start) for block in blocks[1:]), end]
        for block, block_end, before, after in zip(blocks, ends, old, new, strict=True):
            if not isinstance(before, dict) or not isinstance(after, dict):
                raise _CannotSpliceError
            yield from self.pairs(block, block_end, before, after)

    def pairs(self, block: Block, end: int, old: _Pairs, new: _Pairs) -> Iterator[_Edit]:
        """The edits of one mapping, of which the lines end before *end*."""
        if alike(old, new):
            return
        stay = [key for key in old if key in new]
        if not stay or len(block.keys) != len(old) or stay != [key for key in new if key in old]:
            raise _CannotSpliceError
        starts = dict(zip(old, block.keys, strict=True))
        column = block.keys[0] - self.line(block.keys[0])
        follow = [*(self.line(start) for start in block.keys[1:]), end]
        ends = {key: self.end(starts[key], after, column) for key, after in zip(old, follow, strict=True)}
        # The first key stands behind the dash of a list, and whichever comes first must stand there.
        first = starts[stay[0]]
        if block.keys[0] < first:
            yield _Edit(block.keys[0], first, "")
        for key, start in starts.items():
            if key not in new and start > first:
                yield _Edit(self.line(start), ends[key], "")
            elif key in new and not alike(old[key], new[key]):
                yield _Edit(start, ends[key], self.pair(key, new[key], column))
        margin, behind = " " * column, None
        for key, value in new.items():
            if key in old:
                behind = ends[key]
            elif behind is None:
                yield _Edit(first, first, self.pair(key, value, column) + margin)
            else:
                yield _Edit(behind, behind, margin + self.pair(key, value, column))

    def pair(self, key: str, value: Writable, column: int) -> str:
        return emit_pair(key, value, column).replace("\n", self.line_end)

    def line(self, offset: int) -> int:
        """Where the line begins that *offset* is in."""
        return self.text.rfind("\n", 0, offset) + 1

    def end(self, start: int, end: int, column: int) -> int:
        """Where the lines of a key and its value end: before empty lines, and comments no deeper than the key."""
        while (line := self.line(end - 1)) > start:
            words = self.text[line:end].strip()
            if words and not (
                words.startswith("#") and self.text[line : line + column + 1].lstrip(" ").startswith("#")
            ):
                break
            end = line
        return end
