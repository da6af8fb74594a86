"""Which files are meant by paths and folders, and in what order."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, TypeAlias

Paths: TypeAlias = "str | os.PathLike[str] | Iterable[str | os.PathLike[str]]"

_ENDING: Final = ".md"


def files_of(paths: Paths) -> Iterator[Path]:
    """Each file that is given, and the Markdown files in and below each folder that is given.

    >>> [path.name for path in files_of("examples/hundred-days")]
    ['ligny.md', 'quatre-bras.md', 'waterloo.md', 'wavre.md']

    Shape:  the order is that of the paths; within a folder that of the names, and so the same each time. What is
            hidden, its name beginning with a dot, and a folder that is a link within a folder are passed over; a
            folder that cannot be listed stands for itself.
    """
    for path in [paths] if isinstance(paths, str | os.PathLike) else paths:
        if os.path.isdir(path):  # noqa: PTH112 Path.is_dir raises for some names
            yield from _files_below(Path(path))
        else:
            yield Path(path)


def _files_below(folder: Path) -> Iterator[Path]:
    # A stack of our own: folders may lie deeper than calls.
    opened: list[Iterator[os.DirEntry[str] | Path]] = [_listed(folder)]
    while opened:
        entry = next(opened[-1], None)
        if entry is None:
            opened.pop()
        elif isinstance(entry, Path):
            yield entry
        elif entry.is_dir(follow_symlinks=False):
            opened.append(_listed(Path(entry)))
        elif entry.name.lower().endswith(_ENDING) and (entry.is_file() or _leads_nowhere(entry)):
            yield Path(entry)


def _listed(folder: Path) -> "Iterator[os.DirEntry[str] | Path]":
    try:
        with os.scandir(folder) as entries:
            return iter(sorted((each for each in entries if not each.name.startswith(".")), key=lambda each: each.name))
    except OSError:
        return iter([folder])


def _leads_nowhere(entry: "os.DirEntry[str]") -> bool:
    """A link to nothing is a file that cannot be read, which someone will want to know of."""
    return entry.is_symlink() and not entry.is_dir()
