"""Documents good and bad, as the bytes of files, and what the row functions make of them."""

from collections.abc import Iterable
from typing import Final

from shared import EXAMPLE
from wikiinfobox import Article, WikiInfoboxError, loads
from wikiinfobox.tables import TABLES, Cell, rows

DOCUMENTS: Final = {
    "good/qalamoun.md": EXAMPLE.read_bytes(),
    "good/one field.md": b"---\ntitle: Arsal\ninfoboxes: [{place: {text: Arsal}}]\n---\nA town.\n",
    "good/no field.md": b"---\n---\n",
    "good/marked.md": "---\ntitle: Ärsal\n---\n".encode("utf-16"),
    "good/half a sign.md": b'---\ntitle: "half a sign: \\ud83c"\ninfoboxes: [{"\\ud83c": {text: "\\ud83c"}}]\n---\n',
    "good/large number.md": b"---\ninfoboxes: [{strength1: {text: '1', number: 123456789012345678901234}}]\n---\n",
    "bad/nothing.md": b"",
    "bad/no front matter.md": b"A town.\n",
    "bad/half a character.md": b"---\ntitle: \xc3",
    "bad/twice.md": b'---\ntitle: 1\n"\\ud83c": 1\n"\\ud83c": 2\n---\n',
    "bad/alias.md": b"---\n*a: *b\n---\n",
    "bad/zeros.md": b"\0" * 1000,
}


def read(content: bytes) -> Article | WikiInfoboxError:
    try:
        return loads(content)
    except WikiInfoboxError as error:
        return error


def expected(table: str, documents: Iterable[tuple[str, bytes]]) -> list[tuple[Cell, ...]]:
    """The rows of good documents, and the paths of the bad ones in the place of theirs."""
    found: list[tuple[Cell, ...]] = []
    for path, content in documents:
        loaded = read(content)
        of_file = list(rows(table, path, loaded))
        if isinstance(loaded, WikiInfoboxError) and not of_file:
            of_file = [(path, *[None] * (len(TABLES[table].columns) - 1))]
        found += of_file
    return found
