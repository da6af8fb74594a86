"""One document, from a path, an open file, bytes or text → `Article`."""

import os
from pathlib import Path
from typing import Protocol, TypeAlias

from wikiinfobox.building import build
from wikiinfobox.document import Article
from wikiinfobox.errors import DecodingError, LimitError
from wikiinfobox.frontmatter import read, split
from wikiinfobox.limits import DEFAULT_LIMITS, Limits
from wikiinfobox.loading.decoding import Decoded, decode
from wikiinfobox.mojibake import Repaired, explain_repair
from wikiinfobox.mojibake import repair as repair_text
from wikiinfobox.source import Source


class Readable(Protocol):
    """A file that is open, for bytes or for text."""

    def read(self, size: int = -1, /) -> bytes | str: ...


PathOrFile: TypeAlias = "str | os.PathLike[str] | Readable"


def load(source: PathOrFile, *, repair: bool = True, limits: Limits = DEFAULT_LIMITS) -> Article:
    """The article in a file, given as a path or open for reading.

    >>> load("examples/qalamoun-offensive-2017.md").title
    'Qalamoun offensive (2017)'

    Raises: WikiInfoboxError, with path, line and column, for what is no article; OSError from the file.
    """
    if isinstance(source, str | os.PathLike):
        name = os.fspath(source)
        if name.startswith("---") and "\n" in name:
            raise TypeError("expected a path or a file open for reading, found a document: use loads")
        return _loaded(read_bytes(name, limits), name, repair=repair, limits=limits)
    if not hasattr(source, "read"):
        raise TypeError(f"expected a path or a file open for reading, not {type(source).__name__}")
    called = getattr(source, "name", None)
    path = called if isinstance(called, str) else None
    return _loaded(_read(source, path, limits.document + 1), path, repair=repair, limits=limits)


def loads(text: str | bytes, *, repair: bool = True, limits: Limits = DEFAULT_LIMITS) -> Article:
    r"""The article in *text*, or in the bytes of a document.

    >>> loads("---\ntitle: Lebanonâ€“Syria border\n---\n").title
    'Lebanon–Syria border'

    Raises: WikiInfoboxError, with line and column, for what is no article.
    """
    if not isinstance(text, str | bytes):  # pyright: ignore[reportUnnecessaryIsInstance]  # not all callers are typed
        hint = ": use load for a path" if isinstance(text, os.PathLike) else ""
        raise TypeError(f"expected a str or bytes, not {type(text).__name__}{hint}")
    return _loaded(text, None, repair=repair, limits=limits)


def read_bytes(path: str | os.PathLike[str], limits: Limits = DEFAULT_LIMITS) -> bytes:
    """The bytes of a file.

    Raises: LimitError for a file that is too large, of which no more is read than it takes to know; OSError.
    """
    with Path(path).open("rb") as file:
        content = file.read(limits.document + 1)
    _check_size(content, os.fspath(path), limits)
    return content


def _read(file: Readable, path: str | None, most: int) -> str | bytes:
    """All of an open file, or so much of it that it is too large: a pipe gives it in pieces."""
    pieces: list[str | bytes] = []
    left = most
    try:
        while left and (piece := file.read(left)):
            pieces.append(piece)
            left -= len(piece)
    except UnicodeDecodeError as error:
        found = f"found the byte 0x{error.object[error.start]:02X}"
        reason = f"expected {error.encoding.upper()}, in which the file was opened, {found}"
        raise DecodingError(reason, path) from error
    if pieces and isinstance(pieces[0], str):
        return "".join(piece for piece in pieces if isinstance(piece, str))
    return b"".join(piece for piece in pieces if isinstance(piece, bytes))


def _loaded(document: str | bytes, path: str | None, *, repair: bool, limits: Limits) -> Article:
    _check_size(document, path, limits)
    if isinstance(document, str):
        decoded = Decoded(document.removeprefix("\ufeff"), "utf-8", document.startswith("\ufeff"))
    else:
        decoded = decode(document, path)
    repaired = explain_repair(decoded.text) if repair else None
    source = _source(decoded, repaired, path)
    cut = split(source)
    front_matter = read(source, cut.start, cut.end, limits, repair_text if repair else None)
    return build(front_matter, cut, source, repaired)


def _check_size(document: str | bytes, path: str | None, limits: Limits) -> None:
    size = len(document)
    if isinstance(document, str) and not document.isascii() and size <= limits.document < 4 * size:
        size = len(document.encode("utf-8", "surrogatepass"))
    if size > limits.document:
        reason = (
            f"expected at most {limits.document:,} bytes, the limit `document`; limits=Limits(document=…) raises it"
        )
        raise LimitError(reason, path)


def _source(decoded: Decoded, repaired: Repaired | None, path: str | None) -> Source:
    given, encoding, mark = decoded
    if repaired is None or repaired.text is given:
        return Source(given, given, path, encoding, mark)
    return Source(given, repaired.text, path, encoding, mark, repaired)
