"""Whether an error points into the document that it is about."""

import codecs

from wikiinfobox import DecodingError, WikiInfoboxError

_MARKS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


def text_of(document: bytes) -> str:
    """The document as a person would see it: without its mark, and with a sign for each byte that is no character."""
    mark, encoding = next((pair for pair in _MARKS.items() if document.startswith(pair[0])), (b"", "utf-8"))
    return document[len(mark) :].decode(encoding, "replace")


def assert_points_into(document: bytes, error: WikiInfoboxError) -> None:
    """An error has no place at all, as one about the document's size, or one that exists, and shows its line."""
    assert error.reason
    assert error.path is None
    place = (error.line, error.column, error.excerpt)
    if place == (None, None, None):
        assert "the limit `document`" in error.reason, error.reason
        return
    assert error.line is not None
    assert error.column is not None
    if isinstance(error, DecodingError):
        assert error.offset is not None
        assert 0 <= error.offset <= len(document)
        if not error.excerpt:  # of UTF-32, or of UTF-16 without its mark, there is no line to show
            assert (error.line, error.column) == (1, 1) or error.offset
    lines = text_of(document).split("\n")
    assert 1 <= error.line <= len(lines), (error.line, len(lines))
    line = lines[error.line - 1].removesuffix("\r")
    assert 1 <= error.column <= len(line) + 1, (error.column, line)
    if error.excerpt or not isinstance(error, DecodingError):
        assert error.excerpt == line, (error.excerpt, line)
    assert str(error).startswith(f"{error.reason}\n  <text>:{error.line}:{error.column}")
    if error.excerpt:
        assert str(error).endswith("^")
