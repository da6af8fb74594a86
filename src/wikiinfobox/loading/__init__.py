"""The doors in: one document or many → `Article`."""

from wikiinfobox.loading.decoding import Decoded, decode, encode
from wikiinfobox.loading.folders import Paths, files_of
from wikiinfobox.loading.many import Loaded, load_many, load_or_error, read_or_error
from wikiinfobox.loading.reading import Readable, load, loads
from wikiinfobox.loading.workers import map_files

__all__ = [
    "Decoded",
    "Loaded",
    "Paths",
    "Readable",
    "decode",
    "encode",
    "files_of",
    "load",
    "load_many",
    "load_or_error",
    "loads",
    "map_files",
    "read_or_error",
]
