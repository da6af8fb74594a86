"""Loose files → Arrow batches with their paths and bytes, and the Parquet file that holds many of them."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final, TypeAlias

import pyarrow as pa
from pyarrow.parquet import ParquetWriter

from wikiinfobox.arrow.parquet import COMPRESSION
from wikiinfobox.arrow.parsing import error_text
from wikiinfobox.arrow.schemas import SCHEMA_DOCUMENTS, batch_of
from wikiinfobox.limits import DEFAULT_LIMITS, Limits
from wikiinfobox.loading import Paths, files_of, read_or_error
from wikiinfobox.tables.rows import path_text
from wikiinfobox.writing import delete_abandoned, replacement

FILES: Final = 200  # in a batch, and so in a row group, which is the least that Spark gives to a task
BYTES: Final = 2**25  # and so many, of few files that are large

_Cells: TypeAlias = tuple[str, bytes | None, str | None]


def batches_of(paths: Paths, *, limits: Limits = DEFAULT_LIMITS) -> Iterator[pa.RecordBatch]:
    """Each file with its bytes, in batches: what `parse_batch` takes.

    >>> [batch.to_pydict()["path"] for batch in batches_of("examples/qalamoun-offensive-2017.md")]
    [['examples/qalamoun-offensive-2017.md']]

    Shape:  files and folders as in `load_many`, and in that order. At most 200 files or about 32 MiB a batch; read as
            they are asked for. A file that cannot be read, or is larger than the limit, has no bytes but an error.
    """
    waiting: list[_Cells] = []
    size = 0
    for path in files_of(paths):
        found = read_or_error(path, limits=limits)
        if isinstance(found, bytes):
            waiting.append((path_text(path), found, None))
            size += len(found)
        else:
            waiting.append((path_text(path), None, error_text(found)))
        if len(waiting) == FILES or size >= BYTES:
            yield _batch(waiting)
            waiting, size = [], 0
    if waiting:
        yield _batch(waiting)


def pack(paths: Paths, target: str | os.PathLike[str], *, limits: Limits = DEFAULT_LIMITS) -> int:
    """Writes the files into one Parquet file, and says how many there are. Many small files would take Spark longer to
    find and open than to read.

    >>> import tempfile
    >>> from pyarrow.parquet import read_table
    >>> target = Path(tempfile.mkdtemp()) / "articles.parquet"
    >>> pack("examples/qalamoun-offensive-2017.md", target)
    1
    >>> read_table(target).column_names
    ['path', 'content', 'error']

    Shape:  rows as in `batches_of`, a row group for each batch; the target is replaced when all is written, else it
            stays as it was.
    Raises: OSError where it cannot be written.
    """
    count = 0
    place = Path(target)
    delete_abandoned(place)
    with replacement(place) as beside, ParquetWriter(str(beside), SCHEMA_DOCUMENTS, compression=COMPRESSION) as writer:
        for batch in batches_of(paths, limits=limits):
            writer.write_batch(batch)
            count += len(batch)
    return count


def _batch(cells: list[_Cells]) -> pa.RecordBatch:
    return batch_of(SCHEMA_DOCUMENTS, cells)
