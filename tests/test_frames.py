"""Data frames and query engines read what we write: the same rows, column by column."""

import math
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from packed import DOCUMENTS
from shared import EXAMPLE
from wikiinfobox import load_many
from wikiinfobox.tables import TABLES, Cell, rows, write

pytest.importorskip("pyarrow", reason="needs the extra `arrow`")

import pyarrow as pa

from wikiinfobox import arrow

Reader = Callable[[Path], "tuple[Sequence[str], list[tuple[object, ...]]]"]

each_table = pytest.mark.parametrize("table", TABLES)


def with_polars(path: Path) -> tuple[Sequence[str], list[tuple[object, ...]]]:
    polars = pytest.importorskip("polars", reason="needs the group `frames`")
    frame = polars.read_parquet(path)
    return frame.columns, frame.rows()


def with_duckdb(path: Path) -> tuple[Sequence[str], list[tuple[object, ...]]]:
    duckdb = pytest.importorskip("duckdb", reason="needs the group `frames`")
    with duckdb.connect() as database:
        found = database.execute("SELECT * FROM read_parquet(?)", [str(path)])
        return [column[0] for column in found.description], found.fetchall()


def with_pandas(path: Path) -> tuple[Sequence[str], list[tuple[object, ...]]]:
    pandas = pytest.importorskip("pandas", reason="needs the group `frames`")
    # Its own types have no integer that may be missing; those of Arrow have.
    frame = pandas.read_parquet(path, dtype_backend="pyarrow")
    found = [tuple(None if cell is pandas.NA else cell for cell in row) for row in frame.itertuples(index=False)]
    return list(frame.columns), found


each_reader = pytest.mark.parametrize("reader", [with_polars, with_duckdb, with_pandas])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("articles")
    for path, content in DOCUMENTS.items():
        (folder / path.replace("/", " ")).write_bytes(content)
    return folder


@each_reader
@each_table
def test_a_parquet_file_is_read_as_the_rows_that_were_written(
    reader: Reader, table: str, folder: Path, tmp_path: Path
) -> None:
    target = tmp_path / f"{table}.parquet"
    loaded = list(load_many(folder))
    write(loaded, target, table)
    names, found = reader(target)
    assert list(names) == [*TABLES[table].names]
    expected = [row for path, each in loaded for row in rows(table, path, each)]
    assert expected
    assert [tuple(map(plain, row)) for row in found] == expected


def plain(cell: object) -> object:
    """The cell as Python's own value: pandas gives a missing number as NaN, which no table holds."""
    return None if isinstance(cell, float) and math.isnan(cell) else cell


@each_table
def test_a_batch_becomes_a_frame_without_a_file(table: str) -> None:
    polars = pytest.importorskip("polars", reason="needs the group `frames`")
    batch = pa.record_batch({"path": [*DOCUMENTS], "content": [*DOCUMENTS.values()]})
    found = arrow.parse_batch(batch, table)
    frame = polars.from_arrow(found)
    assert frame.columns == found.schema.names
    assert frame.to_dicts() == found.to_pylist()


def test_duckdb_asks_batches_as_they_are_read() -> None:
    duckdb = pytest.importorskip("duckdb", reason="needs the group `frames`")
    found = arrow.parse_batches(arrow.batches_of(EXAMPLE))
    with duckdb.connect() as database:
        database.register("sides", pa.RecordBatchReader.from_batches(arrow.SCHEMA_SIDES, found))
        answer: list[tuple[Cell, ...]] = database.execute("SELECT sum(killed_low), max(name) FROM sides").fetchall()
    assert answer == [(197, "Tahrir al-Sham")]
