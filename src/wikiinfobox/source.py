"""The text an article was read from, and where in it a value stands."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol, TypeVar

import attrs

from wikiinfobox.errors import WikiInfoboxError
from wikiinfobox.pickling import set_state, state_of

E = TypeVar("E", bound=WikiInfoboxError)


class Offsets(Protocol):
    """What a repair knows: where a character of the repaired text stood in the text as given."""

    def given_offsets(self, offsets: Sequence[int], /) -> list[int]: ...


class Place(NamedTuple):
    """A line and a column, 1-based, in code points of the document as given, and the line itself."""

    line: int
    column: int
    excerpt: str


def lines_and_columns(text: str, offsets: Iterable[int]) -> Iterator[tuple[int, int]]:
    r"""The line and the column of each offset, in one walk: the offsets stand in order.

    >>> list(lines_and_columns("a\nbc\n", [0, 2, 3]))
    [(1, 1), (2, 1), (2, 2)]
    """
    line, start, done = 1, 0, 0
    for offset in offsets:
        line += text.count("\n", done, offset)
        start = max(start, text.rfind("\n", done, offset) + 1)
        done = offset
        yield line, offset - start + 1


@attrs.frozen
class Source:
    """A document as given and as it was read: decoded, repaired, its byte order mark taken off.

    Shape:  offsets is None where nothing was repaired; mark says whether there was a byte order mark.
    """

    given: str = attrs.field(repr=False)
    text: str = attrs.field(repr=False)
    path: str | None = None
    encoding: str = "utf-8"
    mark: bool = False
    offsets: Offsets | None = attrs.field(default=None, repr=False)

    __getstate__ = state_of
    __setstate__ = set_state

    def place(self, offset: int) -> Place:
        r"""Where the character at *offset* of the text stands in the document as given.

        >>> Source("---\na: b\n", "---\na: b\n").place(7)
        Place(line=2, column=4, excerpt='a: b')
        """
        (at,) = self.given_offsets([offset])
        start = self.given.rfind("\n", 0, at) + 1
        line = self.given.count("\n", 0, start) + 1
        end = self.given.find("\n", start)
        excerpt = self.given[start : end if end >= 0 else None].removesuffix("\r")
        return Place(line, min(at - start, len(excerpt)) + 1, excerpt)

    def given_offsets(self, offsets: Sequence[int]) -> Sequence[int]:
        """The offsets in the document as given of the characters at *offsets* of the text."""
        return offsets if self.offsets is None else self.offsets.given_offsets(offsets)

    def error(self, kind: type[E], reason: str, offset: int) -> E:
        """An error of this *kind* that points at *offset*."""
        return kind(reason, self.path, *self.place(offset))
