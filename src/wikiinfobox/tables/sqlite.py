"""Rows in a file of SQLite."""

import contextlib
import errno
import sqlite3
from collections.abc import Callable, Generator, Iterable, Sequence
from pathlib import Path
from typing import Final

from wikiinfobox.tables.schema import Column, Row, Table

STRICT: Final = sqlite3.sqlite_version_info >= (3, 37)
"""Whether this SQLite can be told to hold each column to its type."""

_TYPES: Final = {"text": "TEXT", "integer": "INTEGER", "real": "REAL", "boolean": "INTEGER"}


@contextlib.contextmanager
def sqlite_file(path: Path, tables: Sequence[Table]) -> Generator[Callable[[Table, Iterable[Row]], None], None, None]:
    """A function that adds rows to a table of a new file; they are all there when the block ends well.

    Raises: ValueError where two rows have one key, or a row has no parent; OSError where the file cannot be written.
    """
    inserts = {
        # The names are those of our own schemas.
        table.name: f"INSERT INTO {table.name} VALUES ({', '.join('?' * len(table.columns))})"  # noqa: S608
        for table in tables
    }
    try:
        with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
            # No journal: should this fail, the file is thrown away as a whole.
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute("PRAGMA synchronous = OFF")
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("BEGIN")
            for table in tables:
                connection.execute(definition(table, {each.name: each for each in tables}))
            yield lambda table, rows: _ignore(connection.executemany(inserts[table.name], rows))
            connection.execute("COMMIT")
    except sqlite3.IntegrityError as error:
        raise ValueError(f"expected each file once: {error}") from error
    except sqlite3.Error as error:
        raise OSError(errno.EIO, str(error), str(path)) from error


def _ignore(_: object) -> None: ...


def definition(table: Table, beside: "dict[str, Table]") -> str:
    """The statement that makes a table, with what its columns mean; it refers to its parent where that is there too."""
    parent = beside.get(table.parent)
    keys = [f"PRIMARY KEY ({_listed(table.key)})"]
    if parent:
        keys.append(f"FOREIGN KEY ({_listed(table.refers)}) REFERENCES {parent.name} ({_listed(parent.key)})")
    lines = [f"    {_column(column)}, -- {column.description}" for column in table.columns]
    constraints = ",\n".join(f"    {key}" for key in keys)
    head = f"CREATE TABLE {table.name} ( -- {table.description}; version {table.version} of its schema"
    return "\n".join([head, *lines, constraints, ") STRICT" if STRICT else ")"])


def _column(column: Column) -> str:
    check = f' CHECK ("{column.name}" IN (0, 1))' if column.type == "boolean" else ""
    return f'"{column.name}" {_TYPES[column.type]}{"" if column.nullable else " NOT NULL"}{check}'


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)
