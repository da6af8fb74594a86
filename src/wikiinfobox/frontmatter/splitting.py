"""Where the front matter of a document begins and ends, and where its body begins."""

import re
from typing import NamedTuple

from wikiinfobox.errors import FrontMatterError
from wikiinfobox.source import Source

# opening := "---" blanks end-of-line, as the first line; a mark that was garbled comes back before it
_OPENING = re.compile(r"\ufeff?---[ \t]*\r?\n")
# closing := ("---" | "...") blanks end-of-line
_CLOSING = re.compile(r"\n(?:---|\.\.\.)[ \t]*\r?(?:\n|\Z)")


class Cut(NamedTuple):
    """Offsets into the text: the front matter is `text[start:end]`, the body `text[body:]`."""

    start: int
    end: int
    body: int


def split(source: Source) -> Cut:
    """Where the front matter lies. The body is all that follows the closing line, its blank lines included."""
    text = source.text
    opening = _OPENING.match(text)
    if not opening:
        if text.rstrip(" \t\r") == "---":
            raise source.error(FrontMatterError, "expected front matter after the line '---'", 0)
        found = "" if text.strip() else "; it is empty"
        if text.endswith(".md") and "\n" not in text:
            found = "; a path is for `load`"
        raise source.error(FrontMatterError, f"expected the line '---' at the start of the document{found}", 0)
    # The end of the opening line is where a closing one may start already.
    closing = _CLOSING.search(text, opening.end() - 1)
    if not closing:
        raise source.error(FrontMatterError, "expected a line '---' or '...' that ends the front matter", 0)
    return Cut(opening.end(), closing.start() + 1, closing.end())
