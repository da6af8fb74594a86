"""Wikipedia infoboxes from Markdown front matter, as typed values: repaired, lossless, traceable."""

from wikiinfobox.document import Article, Infobox
from wikiinfobox.errors import (
    DecodingError,
    FrontMatterError,
    LimitError,
    NoSuchFieldError,
    WikiInfoboxError,
    WorkerError,
)
from wikiinfobox.findings import Finding
from wikiinfobox.limits import Limits
from wikiinfobox.loading import load, loads
from wikiinfobox.models import Field, Link
from wikiinfobox.mojibake import Repaired, explain_repair, repair
from wikiinfobox.writing import dump, dumps, from_dict, json_schema, to_dict

__all__ = [
    "Article",
    "DecodingError",
    "Field",
    "Finding",
    "FrontMatterError",
    "Infobox",
    "LimitError",
    "Limits",
    "Link",
    "NoSuchFieldError",
    "Repaired",
    "WikiInfoboxError",
    "WorkerError",
    "dump",
    "dumps",
    "explain_repair",
    "from_dict",
    "json_schema",
    "load",
    "loads",
    "repair",
    "to_dict",
]

__version__ = "0.1.0"
