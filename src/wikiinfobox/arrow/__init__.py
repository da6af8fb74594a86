"""Files as Arrow batches, and their rows as Arrow batches: for data frames, query engines and Spark.

>>> [field.name for field in SCHEMA_SIDES][:4]
['path', 'infobox', 'side', 'suffix']
"""

import importlib.util

if importlib.util.find_spec("pyarrow") is None:
    raise ModuleNotFoundError("wikiinfobox.arrow needs pyarrow: pip install pyarrow", name="pyarrow")

from wikiinfobox.arrow.packing import batches_of, pack
from wikiinfobox.arrow.parquet import parquet_rows
from wikiinfobox.arrow.parsing import parse_batch, parse_batches
from wikiinfobox.arrow.schemas import (
    SCHEMA_ARTICLES,
    SCHEMA_DOCUMENTS,
    SCHEMA_FIELDS,
    SCHEMA_FINDINGS,
    SCHEMA_LINKS,
    SCHEMA_SIDES,
)

__all__ = [
    "SCHEMA_ARTICLES",
    "SCHEMA_DOCUMENTS",
    "SCHEMA_FIELDS",
    "SCHEMA_FINDINGS",
    "SCHEMA_LINKS",
    "SCHEMA_SIDES",
    "batches_of",
    "pack",
    "parquet_rows",
    "parse_batch",
    "parse_batches",
]
