"""What stops a reading. Each error says what was expected, where, and shows the line."""

import unicodedata
from os import PathLike
from typing import TypeAlias

PathLikeStr: TypeAlias = "str | PathLike[str]"

_TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

_WINDOW = 100  # characters of a long line shown about its caret


class WikiInfoboxError(Exception):
    """The root of all errors of this package.

    Shape:  line and column are 1-based, in code points of the document as given; they and excerpt are None
            where there is no line, path is None for text that came from no file.
    """

    def __init__(
        self,
        reason: str,
        path: str | None = None,
        line: int | None = None,
        column: int | None = None,
        excerpt: str | None = None,
    ) -> None:
        # All of it goes up, and in order: that is what pickle hands back to the constructor.
        super().__init__(reason, path, line, column, excerpt)
        self.reason = reason
        self.path = path
        self.line = line
        self.column = column
        self.excerpt = excerpt

    def __str__(self) -> str:
        if self.line is None or self.column is None:
            return self.reason if self.path is None else f"{self.reason}\n  {self.path}"
        place = f"{self.path or '<text>'}:{self.line}:{self.column}"
        if not self.excerpt:
            return f"{self.reason}\n  {place}"
        shown, caret = _window(self.excerpt, self.column)
        return f"{self.reason}\n  {place}\n    {shown}\n    {caret}^"


class DecodingError(WikiInfoboxError, ValueError):
    """The bytes are neither UTF-8 nor UTF-16 with its mark; `offset` counts bytes from the start of the document."""

    def __init__(  # noqa: PLR0913, PLR0917 as its parent, and one more
        self,
        reason: str,
        path: str | None = None,
        line: int | None = None,
        column: int | None = None,
        excerpt: str | None = None,
        offset: int | None = None,
    ) -> None:
        super().__init__(reason, path, line, column, excerpt)
        self.args = (*self.args, offset)
        self.offset = offset


class FrontMatterError(WikiInfoboxError, ValueError):
    """There is no front matter, it does not end, or it is not a mapping that YAML can read."""


class LimitError(WikiInfoboxError, ValueError):
    """The document asks for more than `Limits` allow."""


class WorkerError(WikiInfoboxError):
    """A worker process died; `path` is the file it had."""


class NoSuchFieldError(WikiInfoboxError, KeyError):
    """The infobox has no such field."""


def _window(line: str, column: int) -> tuple[str, str]:
    """The part of *line* about *column* that fits a terminal, and the blanks that put a caret under the column."""
    start = max(0, column - 1 - _WINDOW // 2) if len(line) > _WINDOW else 0
    cut = line[start : start + _WINDOW]
    before, after = "…" if start else "", "…" if len(line) > start + _WINDOW else ""
    shown = "".join(_visible(character) for character in cut)
    caret = "".join(_blank(character) for character in before + shown[: column - 1 - start])
    return before + shown + after, caret


def _visible(character: str) -> str:
    # A terminal must not obey what a document says: controls, false line ends, marks that turn the direction.
    obeyed = unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"} or character in _TURNS
    return "\ufffd" if obeyed and character != "\t" else character


def _blank(character: str) -> str:
    if character == "\t":
        return "\t"
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return ""
    return "  " if unicodedata.east_asian_width(character) in "WF" else " "
