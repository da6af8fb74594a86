"""Rows → a Parquet file, a group of rows at a time."""

import contextlib
from collections.abc import Callable, Generator, Iterable
from typing import IO, Final

from pyarrow.parquet import ParquetWriter

from wikiinfobox.arrow.schemas import batch_of, table_schema
from wikiinfobox.tables import Row, Table

COMPRESSION: Final = "zstd"

GROUP: Final = 2**24  # bytes of a group of rows, about: it is held until it is full
_CELL: Final = 16  # bytes of a cell, about, beside its text


@contextlib.contextmanager
def parquet_rows(file: IO[bytes], table: Table) -> Generator[Callable[[Iterable[Row]], object], None, None]:
    """A function that adds rows of a table to a Parquet file, which is complete when the block ends well.

    Shape:  the columns have the types of the table, those that are never empty are marked so, and the schema's metadata
            tell its name and version.
    """
    schema = table_schema(table)
    with ParquetWriter(file, schema, compression=COMPRESSION) as writer:
        waiting: list[Row] = []
        size = 0

        def write_group() -> None:
            nonlocal size
            writer.write_batch(batch_of(schema, waiting))
            waiting.clear()
            size = 0

        def add(rows: Iterable[Row]) -> None:
            nonlocal size
            for row in rows:
                waiting.append(row)
                size += sum(_CELL + len(cell) if isinstance(cell, str) else _CELL for cell in row)
                if size >= GROUP:
                    write_group()

        yield add
        if waiting:
            write_group()
