"""An article, or the error in its place → the rows of a table."""

import os
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from wikiinfobox.document import Article
from wikiinfobox.loading import Loaded
from wikiinfobox.tables.articles import ARTICLES, FIELDS, LINKS, article_cells, field_cells, link_cells
from wikiinfobox.tables.findings import FINDINGS, error_cells, finding_cells
from wikiinfobox.tables.schema import Cell, Row, Table
from wikiinfobox.tables.sides import SIDES, side_cells

TABLES: Final[Mapping[str, Table]] = MappingProxyType(
    {table.name: table for table in (ARTICLES, FIELDS, LINKS, SIDES, FINDINGS)}
)
"""All tables by name; one that refers to another stands after it."""


def rows(name: str, path: str | os.PathLike[str], loaded: Loaded) -> Iterator[Row]:
    """The rows that one file adds to a table.

    >>> from wikiinfobox import load
    >>> path = "examples/qalamoun-offensive-2017.md"
    >>> killed = TABLES["sides"].names.index("killed_high")
    >>> [row[killed] for row in rows("sides", path, load(path))]
    [27, 150, 20]

    Shape:  the cells stand in the order of `TABLES[name].columns`; a file that could not be read has one row in
            `findings` and none elsewhere.
    Raises: ValueError for a name that is no table's.
    """
    table = TABLES.get(name)
    if table is None:
        raise ValueError(f"expected the name of a table ({', '.join(TABLES)}), not {name!r}")
    called = path_text(path)
    if isinstance(loaded, Article):
        return (table.row(cells) for cells in _CELLS[name](called, loaded))
    return iter([table.row(error_cells(called, loaded))] if table is FINDINGS else [])


def path_text(path: str | os.PathLike[str]) -> str:
    r"""The path as text: bytes of a file's name that are no UTF-8 are written as `\xff`."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _article(path: str, article: Article) -> Iterator[dict[str, Cell]]:
    yield article_cells(path, article, sum(1 for _ in finding_cells(path, article)))


_CELLS: Final[Mapping[str, Callable[[str, Article], Iterator[dict[str, Cell]]]]] = {
    "articles": _article,
    "fields": field_cells,
    "links": link_cells,
    "sides": side_cells,
    "findings": finding_cells,
}
