"""Arrow batches of files → Arrow batches of a table's rows. Functions of modules, which any worker can import."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

import pyarrow as pa

from wikiinfobox.arrow.schemas import batch_of, batch_schema, stands_beside_error, table_named
from wikiinfobox.errors import LimitError, WikiInfoboxError
from wikiinfobox.limits import DEFAULT_LIMITS, Limits
from wikiinfobox.loading import loads
from wikiinfobox.tables import Cell, Row, Table, rows
from wikiinfobox.tables.findings import error_cells
from wikiinfobox.tables.schema import whole_characters

AT_ONCE: Final = 500  # files whose rows are held at once


class _Document(NamedTuple):
    path: str
    content: bytes | None
    error: str | None


def parse_batch(
    batch: pa.RecordBatch, table: str = "sides", *, repair: bool = True, limits: Limits = DEFAULT_LIMITS
) -> pa.RecordBatch:
    r"""The rows that a batch of files adds to a table, in the order of the files.

    >>> import pyarrow as pa
    >>> batch = pa.record_batch({"path": ["arsal.md", "note.md"], "content": [b"---\ntitle: Arsal\n---\n", b"Hello."]})
    >>> for row in parse_batch(batch, "articles").select(["path", "title", "error"]).to_pylist():
    ...     print(*row.values(), sep=" | ")
    arsal.md | Arsal | None
    note.md | None | 1:1 front-matter-error expected the line '---' at the start of the document

    Shape:  the batch has the columns `path` (text) and `content` (bytes), and may have `error` as `pack` writes it;
            others are passed over. The result has the schema of the table, as `SCHEMA_SIDES`: its columns, and `error`.
            A file that could not be read has one row in any table, with its path and its error, as
            `line:column code message`.
    Raises: ValueError for a name that is no table's; TypeError for a batch without those columns. Nothing is raised
            for what a file holds.
    """
    wanted = table_named(table)
    found = (row for document in _documents(batch) for row in _rows(wanted, document, repair=repair, limits=limits))
    return batch_of(batch_schema(wanted), found)


def parse_batches(
    batches: Iterable[pa.RecordBatch], table: str = "sides", *, repair: bool = True, limits: Limits = DEFAULT_LIMITS
) -> Iterator[pa.RecordBatch]:
    r"""Batch after batch what `parse_batch` gives: as it stands, the function for Spark's `mapInArrow`.

    >>> import pyarrow as pa
    >>> batch = pa.record_batch({"path": ["arsal.md"], "content": [b"---\ntitle: Arsal\n---\n"]})
    >>> [found.num_rows for found in parse_batches([batch, batch], "articles")]
    [1, 1]

    Shape:  at most 500 files a batch; larger ones are cut, so that their rows need not be held all at once. Another
            table than `sides` is asked for with `functools.partial(parse_batches, table="fields")`.
    Raises: as `parse_batch`.
    """
    for batch in batches:
        for start in range(0, batch.num_rows, AT_ONCE):
            yield parse_batch(batch.slice(start, AT_ONCE), table, repair=repair, limits=limits)


def error_text(error: WikiInfoboxError | OSError) -> str:
    """The error as one line of a column: `line:column code message`, without a place that is not known."""
    cells = error_cells("", error)
    place = f"{cells['line']}:{cells['column']} " if cells["line"] else ""
    return whole_characters(f"{place}{cells['code']} {cells['message']}")


def _rows(table: Table, document: _Document, *, repair: bool, limits: Limits) -> list[Row]:
    path, content, error = document
    try:
        if content is None:
            return [_error_row(table, path, _not_read(error))]
        article = loads(content, repair=repair, limits=limits)
        return [(*row, None) for row in rows(table.name, path, article)]
    except WikiInfoboxError as wrong:
        return [_error_row(table, path, wrong)]
    except Exception as wrong:  # noqa: BLE001 whatever ails one file, a run over millions of others goes on
        reason = f"expected an error of this package, found {type(wrong).__name__}: {wrong}"
        return [_error_row(table, path, WikiInfoboxError(reason))]


def _error_row(table: Table, path: str, error: WikiInfoboxError | OSError) -> Row:
    known = table.row({column.name: None for column in table.columns} | _of_error(table, path, error))
    return (*known, error_text(error))


def _of_error(table: Table, path: str, error: WikiInfoboxError | OSError) -> dict[str, Cell]:
    names = {column.name for column in table.columns if stands_beside_error(table, column)}
    return {name: cell for name, cell in error_cells(path, error).items() if name in names}


def _not_read(error: str | None) -> WikiInfoboxError | OSError:
    """The error that a packed file has instead of its content."""
    code, _, message = (error or "").partition(" ")
    if code == "os-error":
        return OSError(0, message)
    return LimitError(message) if code == "limit-error" else WikiInfoboxError(error or "expected bytes, found null")


def _documents(batch: pa.RecordBatch) -> Iterator[_Document]:
    names = batch.schema.names
    if not {"path", "content"} <= {*names}:
        raise TypeError(f"expected a batch with the columns path and content, not {', '.join(names) or 'none'}")
    columns = batch.select([name for name in _Document._fields if name in names])
    # One after another: of large documents, no two need be copied at a time.
    return (_document(columns.slice(number, 1).to_pylist()[0]) for number in range(len(batch)))


def _document(cells: Mapping[str, object]) -> _Document:
    path, content, error = cells["path"] or "", cells["content"], cells.get("error")
    if isinstance(path, str) and isinstance(content, bytes | None) and isinstance(error, str | None):
        return _Document(path, content, error)
    kinds = ", ".join(type(cell).__name__ for cell in cells.values())
    raise TypeError(f"expected path as string, content as binary and error as string, not {kinds}")
