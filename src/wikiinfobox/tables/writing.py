"""Rows → files, each of them replaced whole or not at all."""

import contextlib
import os
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import IO, Any, Final, NamedTuple, TypeAlias, TypeVar

import attrs

from wikiinfobox.document import Article
from wikiinfobox.errors import WorkerError
from wikiinfobox.limits import DEFAULT_LIMITS, Limits
from wikiinfobox.loading import Loaded, Paths, files_of, load_or_error, map_files
from wikiinfobox.tables.formats import FORMATS, Add, Format, Render, as_they_are
from wikiinfobox.tables.rows import TABLES, rows
from wikiinfobox.tables.schema import Row
from wikiinfobox.tables.sqlite import sqlite_file
from wikiinfobox.writing import delete_abandoned, replacement

T = TypeVar("T")

StrPath: TypeAlias = "str | os.PathLike[str]"
Target: TypeAlias = "str | os.PathLike[str] | IO[bytes]"


SQLITE: Final = ("sqlite", "sqlite3", "db")
"""What the name of a file ends in that holds all tables."""


@attrs.frozen
class Exported:
    """What came of an export: files, those of them that could not be read, and findings, errors not counted.

    Shape:  `written` are the files that were made, empty for one that was open already.
    """

    files: int = 0
    unreadable: int = 0
    findings: int = 0
    written: tuple[Path, ...] = attrs.field(default=(), repr=False, eq=False)


class _Found(NamedTuple):
    """What one file adds: to each table, rows or what a format makes of them; and what is told of it."""

    tables: dict[str, Any]
    unreadable: bool
    findings: int


@attrs.frozen
class _Target:
    """What is to be written, and how: the files, and for each table a function that takes what `render` made."""

    places: tuple[Path, ...]
    render: Render[Any]
    opened: contextlib.AbstractContextManager[Mapping[str, Add[Any]]]


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
    >>> done = write(load_many("examples/qalamoun-offensive-2017.md"), f"{folder}/sides.csv", "sides")
    >>> done, [path.name for path in done.written]
    (Exported(files=1, unreadable=0, findings=1), ['sides.csv', 'sides.findings.csv'])
    """
    names = _all_of(tables)
    wanted = _target(target, names, file_format, spreadsheet=spreadsheet)
    return _store((_found(path, loaded, names, wanted.render) for path, loaded in articles), wanted, None)


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
    wanted = _target(target, names, file_format, spreadsheet=spreadsheet)
    reading = partial(_found_in_file, names=names, render=wanted.render, repair=repair, limits=limits)
    with contextlib.closing(map_files(reading, files_of(paths), workers)) as found:
        results = (
            _found(path, each, names, wanted.render) if isinstance(each, WorkerError) else each for path, each in found
        )
        return _store(results, wanted, after_each)


def _all_of(tables: Sequence[str]) -> tuple[str, ...]:
    """The tables that are wanted, and the findings."""
    unknown = [name for name in tables if name not in TABLES]
    if unknown or not tables:
        named = " and ".join(map(repr, unknown)) or "none"
        raise ValueError(f"expected names of tables ({', '.join(TABLES)}), found {named}")
    return tuple(dict.fromkeys((*tables, "findings")))


def _found_in_file(path: Path, names: Sequence[str], render: Render[Any], *, repair: bool, limits: Limits) -> _Found:
    """What a worker sends back, which costs less on its way than an article does."""
    return _found(path, load_or_error(path, repair=repair, limits=limits), names, render)


def _found(path: StrPath, loaded: Loaded, names: Sequence[str], render: Render[Any]) -> _Found:
    found = {name: list(rows(name, path, loaded)) for name in names}
    unreadable = not isinstance(loaded, Article)
    tables = {name: render(TABLES[name], of_table) for name, of_table in found.items() if of_table}
    return _Found(tables, unreadable, len(found["findings"]) - unreadable)


def _store(found: Iterable[_Found], target: _Target, after_each: Callable[[Exported], object] | None) -> Exported:
    so_far = Exported(written=target.places)
    with target.opened as add:
        for each in found:
            for name, made in each.tables.items():
                if name in add:
                    add[name](made)
            so_far = Exported(
                so_far.files + 1,
                so_far.unreadable + each.unreadable,
                so_far.findings + each.findings,
                so_far.written,
            )
            if after_each:
                after_each(so_far)
    return so_far


def _target(target: Target, names: Sequence[str], file_format: str | None, *, spreadsheet: bool) -> _Target:
    if not isinstance(target, str | os.PathLike):
        form = FORMATS[file_format or "csv"](spreadsheet)
        return _Target((), form.render, _open_file(target, names[0], form))
    path = Path(target)
    ending = path.suffix.lower().removeprefix(".")
    if file_format is None and ending in SQLITE:
        return _Target((path,), as_they_are, _sqlite(path, names))
    name = file_format or ending
    if name not in FORMATS or (path.is_dir() and file_format is None):
        known = ", ".join(f".{each}" for each in (*FORMATS, SQLITE[0]))
        raise ValueError(f"expected a name that ends in one of {known}, or a folder and a format, not {str(path)!r}")
    form = FORMATS[name](spreadsheet)
    places = _places(path, names, name)
    return _Target(tuple(places.values()), form.render, _files(places, form))


def _places(path: Path, names: Sequence[str], form: str) -> dict[str, Path]:
    """Which file holds which table."""
    if path.suffix.lower() != f".{form}":
        path.mkdir(parents=True, exist_ok=True)
        return {name: path / f"{name}.{form}" for name in names}
    beside = {name: path.with_name(f"{path.stem}.{name}{path.suffix}") for name in names}
    return beside | {names[0]: path}


@contextlib.contextmanager
def _files(places: Mapping[str, Path], form: Format[T]) -> Generator[Mapping[str, Add[T]], None, None]:
    with contextlib.ExitStack() as stack:
        add: dict[str, Add[T]] = {}
        for name, path in places.items():
            delete_abandoned(path)
            file = stack.enter_context(stack.enter_context(replacement(path)).open("wb"))
            add[name] = stack.enter_context(form.file(file, TABLES[name]))
        yield add


@contextlib.contextmanager
def _sqlite(path: Path, names: Sequence[str]) -> Generator[Mapping[str, Add[list[Row]]], None, None]:
    delete_abandoned(path)
    wanted = [table for table in TABLES.values() if table.name in names]  # parents before their children
    with replacement(path) as beside, sqlite_file(beside, wanted) as add:
        yield {table.name: partial(add, table) for table in wanted}


@contextlib.contextmanager
def _open_file(file: IO[bytes], name: str, form: Format[T]) -> Generator[Mapping[str, Add[T]], None, None]:
    with form.file(file, TABLES[name]) as add:
        yield {name: add}
    file.flush()  # before a word is said of how it went
