"""Tables → Arrow schemas, of their rows alone and of what `parse_batch` gives."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

import pyarrow as pa

from wikiinfobox.tables import TABLES, Cell, Column, ColumnType, Table

# Text is "large", with offsets of 64 bits: the bodies of one batch may hold more than 2 GiB.
_TYPES: Final[Mapping[ColumnType, pa.DataType]] = MappingProxyType(
    {"text": pa.large_string(), "integer": pa.int64(), "real": pa.float64(), "boolean": pa.bool_()}
)

_ERROR: Final = Column("error", "text", "why the file could not be read; empty where it was")

_DOCUMENT: Final = (("path", pa.string(), False), ("content", pa.binary(), True), ("error", pa.string(), True))

SCHEMA_DOCUMENTS: Final = pa.schema([pa.field(name, kind, nullable) for name, kind, nullable in _DOCUMENT])
"""What `batches_of` and `pack` give and `parse_batch` takes: the path of a file and its bytes, or the error."""


def table_named(name: str) -> Table:
    """The table of that name.

    Raises: ValueError for a name that is no table's.
    """
    table = TABLES.get(name)
    if table is None:
        raise ValueError(f"expected the name of a table ({', '.join(TABLES)}), not {name!r}")
    return table


def table_schema(table: Table) -> pa.Schema:
    """The schema of a table's rows, as they stand in a Parquet file."""
    return _schema(table, ((column, column.nullable) for column in table.columns))


def batch_schema(table: Table) -> pa.Schema:
    """The schema of `parse_batch`: the table's, and the error.

    Shape:  a file that could not be read has a row here, of which little is known but its path. A column that is then
            empty is nullable, whatever the table promises for files that could be read.
    """
    columns = [(column, column.nullable or not stands_beside_error(table, column)) for column in table.columns]
    return _schema(table, [*columns, (_ERROR, True)])


def stands_beside_error(table: Table, column: Column) -> bool:
    """Whether the column has its cell for a file that could not be read: that is what `findings` are about."""
    return column.name == "path" or table.name == "findings"


def batch_of(schema: pa.Schema, rows: Iterable[Sequence[Cell | bytes]]) -> pa.RecordBatch:
    """Rows as one batch; the cells stand in the order of the schema."""
    cells = list(zip(*rows, strict=True)) or [()] * len(schema)
    return pa.record_batch(dict(zip(schema.names, cells, strict=True)), schema=schema)


def _schema(table: Table, columns: Iterable[tuple[Column, bool]]) -> pa.Schema:
    fields = [
        pa.field(column.name, _TYPES[column.type], nullable, {"description": column.description})
        for column, nullable in columns
    ]
    return pa.schema(fields, {"wikiinfobox.table": table.name, "wikiinfobox.version": str(table.version)})


SCHEMA_ARTICLES: Final = batch_schema(table_named("articles"))
"""What `parse_batch(batch, "articles")` gives."""
SCHEMA_FIELDS: Final = batch_schema(table_named("fields"))
"""What `parse_batch(batch, "fields")` gives."""
SCHEMA_LINKS: Final = batch_schema(table_named("links"))
"""What `parse_batch(batch, "links")` gives."""
SCHEMA_SIDES: Final = batch_schema(table_named("sides"))
"""What `parse_batch(batch, "sides")` gives, which is what it gives when no table is named."""
SCHEMA_FINDINGS: Final = batch_schema(table_named("findings"))
"""What `parse_batch(batch, "findings")` gives."""
