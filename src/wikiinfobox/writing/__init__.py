"""The doors out: `Article` → a path, an open file, text, or plain values, and back from these."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeAlias, TypeGuard

from wikiinfobox.document import Article
from wikiinfobox.errors import WikiInfoboxError
from wikiinfobox.source import Source
from wikiinfobox.writing.files import delete_abandoned, replace_file, replacement
from wikiinfobox.writing.from_plain import from_dict
from wikiinfobox.writing.schema import json_schema
from wikiinfobox.writing.text import dumps, dumps_anew
from wikiinfobox.writing.to_plain import Json, to_dict

__all__ = [
    "Json",
    "delete_abandoned",
    "dump",
    "dumps",
    "from_dict",
    "json_schema",
    "replace_file",
    "replacement",
    "to_dict",
]


class WritableText(Protocol):
    """A file that is open for text."""

    def write(self, text: str, /) -> object: ...


class WritableBytes(Protocol):
    """A file that is open for bytes."""

    def write(self, data: bytes, /) -> object: ...


PathOrWritable: TypeAlias = "str | os.PathLike[str] | WritableText | WritableBytes"


def dump(article: Article, target: PathOrWritable) -> None:
    r"""Writes the article to a path, or to a file open for writing, as `dumps` has it.

    >>> import io
    >>> file = io.StringIO()
    >>> dump(Article(title="Arsal"), file)
    >>> file.getvalue()
    '---\ntitle: Arsal\n---\n'

    Shape:  bytes are in the encoding that the article was read from, else in UTF-8. A file at a path is replaced
            when all is written, and kept as it was if that fails. Lines end as the text has them: let a file for
            text be open with newline="".
    Raises: WikiInfoboxError where `dumps` does, and for a text that the encoding cannot hold; OSError from the file.
    """
    encoding = article.source.encoding if article.source else "utf-8"
    if isinstance(target, str | os.PathLike):
        path = Path(os.fspath(target))
        _write(article, lambda text: replace_file(path, text.encode(encoding)))
    elif not hasattr(target, "write"):
        raise TypeError(f"expected a path or a file open for writing, not {type(target).__name__}")
    elif _takes_text(target):
        _write(article, target.write)
    else:
        _write(article, lambda text: target.write(text.encode(encoding)))  # type: ignore[arg-type]  # not a file for text


def _takes_text(file: WritableText | WritableBytes) -> TypeGuard[WritableText]:
    """Whether a file takes a str. Not all that do are of one class, or say so: it is tried."""
    try:
        file.write("")  # type: ignore[arg-type]  # it is tried
    except TypeError:
        return False
    return True


def _write(article: Article, write: Callable[[str], object]) -> None:
    try:
        write(dumps(article))
    except UnicodeEncodeError:
        # Half a character, which a str can hold: in a front matter written anew, an escape stands for it.
        document = dumps_anew(article)
    else:
        return
    try:
        write(document)
    except UnicodeEncodeError as error:
        place = Source(document, document).place(error.start)
        reason = f"expected text that {error.encoding.upper()} can hold, found {document[error.start]!r}"
        raise WikiInfoboxError(reason, None, *place) from error
