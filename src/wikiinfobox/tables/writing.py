"""Rows → files, each of them replaced whole or not at all."""

import contextlib
import os
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import IO, Final, TypeAlias

import attrs

from wikiinfobox.limits import DEFAULT_LIMITS, Limits
from wikiinfobox.loading import Loaded, Paths, files_of, load_or_error, map_files
from wikiinfobox.tables.rows import TABLES, rows
from wikiinfobox.tables.schema import Row, Table
from wikiinfobox.tables.sqlite import sqlite_file
from wikiinfobox.tables.text import csv_head, csv_line, json_line
from wikiinfobox.writing import delete_abandoned, replacement

Add: TypeAlias = Callable[[Iterable[Row]], object]
"""Takes rows of one table."""

Opener: TypeAlias = Callable[[IO[bytes], Table, bool], contextlib.AbstractContextManager[Add]]
"""Takes a file that is open for bytes, the table it will hold and whether a spreadsheet will read it."""

StrPath: TypeAlias = "str | os.PathLike[str]"
Target: TypeAlias = "str | os.PathLike[str] | IO[bytes]"


@contextlib.contextmanager
def _csv(file: IO[bytes], table: Table, spreadsheet: bool) -> Generator[Add, None, None]:  # noqa: FBT001 as Opener has it
    file.write(csv_head(table, spreadsheet=spreadsheet).encode())
    yield lambda rows: file.writelines(csv_line(row, spreadsheet=spreadsheet).encode() for row in rows)


@contextlib.contextmanager
def _jsonl(file: IO[bytes], table: Table, _spreadsheet: bool) -> Generator[Add, None, None]:  # noqa: FBT001 as Opener has it
    yield lambda rows: file.writelines(json_line(table, row).encode() for row in rows)


def _parquet(file: IO[bytes], table: Table, _spreadsheet: bool) -> contextlib.AbstractContextManager[Add]:  # noqa: FBT001 as Opener has it
    from wikiinfobox.arrow import parquet_rows  # noqa: PLC0415 it stands on an extra

    return parquet_rows(file, table)


FORMATS: Final[Mapping[str, Opener]] = MappingProxyType({"csv": _csv, "jsonl": _jsonl, "parquet": _parquet})
"""How a file with one table is written, by what its name ends in."""

SQLITE: Final = ("sqlite", "sqlite3", "db")
"""What the name of a file ends in that holds all tables."""


@attrs.frozen
class Exported:
    """What came of an export: files, those of them that could not be read, and findings, errors not counted."""

    files: int = 0
    unreadable: int = 0
    findings: int = 0


_Rows: TypeAlias = dict[str, list[Row]]


def write(
    articles: Iterable[tuple[StrPath, Loaded]],
    target: Target,
    *tables: str,
    file_format: str | None = None,
    spreadsheet: bool = False,
) -> Exported:
    """Writes tables of articles that are loaded, each with the path it goes by, as `export` does.

    >>> import tempfile
    >>> from wikiinfobox import load_many
    >>> folder = tempfile.mkdtemp()
    >>> write(load_many("examples/qalamoun-offensive-2017.md"), f"{folder}/sides.csv", "sides")
    Exported(files=1, unreadable=0, findings=1)
    """
    names = _all_of(tables)
    found = ((path, _rows_of(path, loaded, names)) for path, loaded in articles)
    return _store(found, opened(target, names, file_format, spreadsheet=spreadsheet), None)


def export(  # noqa: PLR0913 all but the first three have a name at the call
    paths: Paths,
    target: Target,
    *tables: str,
    workers: int | None = 1,
    file_format: str | None = None,
    spreadsheet: bool = False,
    repair: bool = True,
    limits: Limits = DEFAULT_LIMITS,
    after_each: Callable[[Exported], object] | None = None,
) -> Exported:
    """Writes tables of the articles in files and folders, and says what came of it.

    Shape:  the target's name ends in .csv, .jsonl, .parquet or .sqlite, or it is a folder and `file_format` says what
            will be in it. A file holds one table, that of SQLite all: further ones stand beside it, as
            sides.findings.csv beside sides.csv. The table `findings` comes with any other, so that no file is lost
            without a word; but a target that is open for bytes holds one table. Each file is replaced when all is
            written, else it stays as it was. `after_each` is told, after each file, what came of all so far.
    Raises: ValueError for what is no table and for a name with another ending; OSError where it cannot be written;
            ModuleNotFoundError for Parquet without the extra `arrow`.
    """
    names = _all_of(tables)
    writer = opened(target, names, file_format, spreadsheet=spreadsheet)
    found = map_files(partial(_rows_of_file, names=names, repair=repair, limits=limits), files_of(paths), workers)
    with contextlib.closing(found):
        results = ((path, each if isinstance(each, dict) else _rows_of(path, each, names)) for path, each in found)
        return _store(results, writer, after_each)


def _all_of(tables: Sequence[str]) -> tuple[str, ...]:
    """The tables that are wanted, and the findings."""
    unknown = [name for name in tables if name not in TABLES]
    if unknown or not tables:
        named = " and ".join(map(repr, unknown)) or "none"
        raise ValueError(f"expected names of tables ({', '.join(TABLES)}), found {named}")
    return tuple(dict.fromkeys((*tables, "findings")))


def _rows_of_file(path: Path, names: Sequence[str], *, repair: bool, limits: Limits) -> _Rows:
    """What a worker sends back: rows, which cost less on their way than an article does."""
    return _rows_of(path, load_or_error(path, repair=repair, limits=limits), names)


def _rows_of(path: StrPath, loaded: Loaded, names: Sequence[str]) -> _Rows:
    return {name: list(rows(name, path, loaded)) for name in names}


def _store(
    found: Iterable[tuple[StrPath, _Rows]],
    writer: contextlib.AbstractContextManager[Mapping[str, Add]],
    after_each: Callable[[Exported], object] | None,
) -> Exported:
    so_far = Exported()
    origin = TABLES["findings"].names.index("origin")
    with writer as add:
        for _, tables in found:
            for name, take in add.items():
                take(tables[name])
            errors = sum(1 for row in tables["findings"] if row[origin] == "error")
            so_far = Exported(
                so_far.files + 1,
                so_far.unreadable + errors,
                so_far.findings + len(tables["findings"]) - errors,
            )
            if after_each:
                after_each(so_far)
    return so_far


def opened(
    target: Target, names: Sequence[str], file_format: str | None, *, spreadsheet: bool
) -> contextlib.AbstractContextManager[Mapping[str, Add]]:
    """For each table a function that takes its rows; when the block ends well, the files take their places."""
    if not isinstance(target, str | os.PathLike):
        opener = FORMATS[file_format or "csv"]
        return _open_file(target, names[0], opener, spreadsheet=spreadsheet)
    path = Path(target)
    ending = path.suffix.lower().removeprefix(".")
    if file_format is None and ending in SQLITE:
        return _sqlite(path, names)
    form = file_format or ending
    if form not in FORMATS or (path.is_dir() and file_format is None):
        known = ", ".join(f".{each}" for each in (*FORMATS, SQLITE[0]))
        raise ValueError(f"expected a name that ends in one of {known}, or a folder and a format, not {str(path)!r}")
    return _files(_places(path, names, form), FORMATS[form], spreadsheet=spreadsheet)


def _places(path: Path, names: Sequence[str], form: str) -> dict[str, Path]:
    """Which file holds which table."""
    if path.suffix.lower() != f".{form}":
        path.mkdir(parents=True, exist_ok=True)
        return {name: path / f"{name}.{form}" for name in names}
    beside = {name: path.with_name(f"{path.stem}.{name}{path.suffix}") for name in names}
    return beside | {names[0]: path}


@contextlib.contextmanager
def _files(
    places: Mapping[str, Path], opener: Opener, *, spreadsheet: bool
) -> Generator[Mapping[str, Add], None, None]:
    with contextlib.ExitStack() as stack:
        add: dict[str, Add] = {}
        for name, path in places.items():
            delete_abandoned(path)
            file = stack.enter_context(stack.enter_context(replacement(path)).open("wb"))
            add[name] = stack.enter_context(opener(file, TABLES[name], spreadsheet))
        yield add


@contextlib.contextmanager
def _sqlite(path: Path, names: Sequence[str]) -> Generator[Mapping[str, Add], None, None]:
    delete_abandoned(path)
    wanted = [table for table in TABLES.values() if table.name in names]  # parents before their children
    with replacement(path) as beside, sqlite_file(beside, wanted) as add:
        yield {table.name: partial(add, table) for table in wanted}


@contextlib.contextmanager
def _open_file(
    file: IO[bytes], name: str, opener: Opener, *, spreadsheet: bool
) -> Generator[Mapping[str, Add], None, None]:
    with opener(file, TABLES[name], spreadsheet) as add:
        yield {name: add}
    file.flush()  # before a word is said of how it went
