"""Formats: what rows become where they are read, and the file that takes it.

CSV and JSON Lines are made of rows by whoever reads the articles, which may be several processes: the one that writes
gets bytes, and has little to do.
"""

import contextlib
from collections.abc import Callable, Generator, Mapping
from contextlib import AbstractContextManager
from functools import partial
from types import MappingProxyType
from typing import IO, Any, Final, Generic, TypeAlias, TypeVar

import attrs

from wikiinfobox.tables.schema import Row, Table
from wikiinfobox.tables.text import csv_head, csv_text, json_text

T = TypeVar("T")

Render: TypeAlias = Callable[[Table, list[Row]], T]
"""Takes the rows that one file adds to a table; a function that other processes can import, for it goes to them."""

Add: TypeAlias = Callable[[T], object]
"""Takes what those rows have become."""


@attrs.frozen
class Format(Generic[T]):
    """How a file with one table is made.

    Shape:  `file` takes a file that is open for bytes and the table it will hold; the file is complete when the block
            ends well.
    """

    render: Render[T]
    file: Callable[[IO[bytes], Table], AbstractContextManager[Add[T]]]


def as_they_are(_table: Table, rows: list[Row]) -> list[Row]:
    """The rows, for a file that takes rows."""
    return rows


@contextlib.contextmanager
def _csv_file(file: IO[bytes], table: Table, *, spreadsheet: bool) -> Generator[Add[bytes], None, None]:
    file.write(csv_head(table, spreadsheet=spreadsheet).encode())
    yield file.write


@contextlib.contextmanager
def _jsonl_file(file: IO[bytes], _table: Table) -> Generator[Add[bytes], None, None]:
    yield file.write


def _parquet_file(file: IO[bytes], table: Table) -> AbstractContextManager[Add[list[Row]]]:
    from wikiinfobox.arrow import parquet_rows  # noqa: PLC0415 it stands on an extra

    return parquet_rows(file, table)


def _csv(*, spreadsheet: bool) -> Format[bytes]:
    return Format(partial(csv_text, spreadsheet=spreadsheet), partial(_csv_file, spreadsheet=spreadsheet))


FORMATS: Final[Mapping[str, Callable[[bool], Format[Any]]]] = MappingProxyType(
    {
        "csv": lambda spreadsheet: _csv(spreadsheet=spreadsheet),
        "jsonl": lambda _: Format(json_text, _jsonl_file),
        "parquet": lambda _: Format(as_they_are, _parquet_file),
    }
)
"""By what the name of a file ends in its format, which may depend on whether a spreadsheet will read it."""
