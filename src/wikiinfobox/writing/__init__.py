"""The doors out: `Article` → a path, an open file, text, or plain values, and back from these."""

import os
from pathlib import Path
from typing import Protocol, TypeAlias

from wikiinfobox.document import Article
from wikiinfobox.errors import WikiInfoboxError
from wikiinfobox.source import Source
from wikiinfobox.writing.files import replace_file
from wikiinfobox.writing.from_plain import from_dict
from wikiinfobox.writing.schema import json_schema
from wikiinfobox.writing.text import dumps, dumps_anew
from wikiinfobox.writing.to_plain import Json, to_dict

__all__ = ["Json", "dump", "dumps", "from_dict", "json_schema", "to_dict"]


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
    if isinstance(target, str | os.PathLike):
        replace_file(Path(os.fspath(target)), _encoded(article))
    elif not hasattr(target, "write"):
        raise TypeError(f"expected a path or a file open for writing, not {type(target).__name__}")
    elif _takes_text(target):
        target.write(dumps(article))  # type: ignore[arg-type]  # it was asked just now
    else:
        target.write(_encoded(article))  # type: ignore[arg-type]  # as above


def _takes_text(file: object) -> bool:
    """Whether a file takes a str. Not all that do are of one class, or say so: it is tried."""
    try:
        file.write("")  # type: ignore[attr-defined]  # it was looked for just now
    except TypeError:
        return False
    return True


def _encoded(article: Article) -> bytes:
    encoding = article.source.encoding if article.source else "utf-8"
    try:
        return dumps(article).encode(encoding)
    except UnicodeEncodeError:
        # Half a character, which a str can hold: in a front matter written anew, an escape stands for it.
        document = dumps_anew(article)
    try:
        return document.encode(encoding)
    except UnicodeEncodeError as error:
        place = Source(document, document).place(error.start)
        reason = f"expected text that {encoding.upper()} can hold, found a lone surrogate in the body"
        raise WikiInfoboxError(reason, None, *place) from error
