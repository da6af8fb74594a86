"""Many files → their articles, one after another; what goes wrong with one of them is a value beside its path."""

import os
from collections.abc import Callable, Generator, Iterable
from functools import partial
from pathlib import Path
from typing import TypeAlias, TypeVar

from wikiinfobox.document import Article
from wikiinfobox.errors import WikiInfoboxError
from wikiinfobox.limits import DEFAULT_LIMITS, Limits
from wikiinfobox.loading.folders import Paths, files_of
from wikiinfobox.loading.reading import load, read_bytes
from wikiinfobox.loading.workers import map_files

Loaded: TypeAlias = "Article | WikiInfoboxError | OSError"
"""What came of a file: its article, or what kept it from being read."""

_Read = TypeVar("_Read", Article, bytes)
_Error = TypeVar("_Error", WikiInfoboxError, OSError)


def load_many(
    paths: Paths, *, workers: int | None = 1, repair: bool = True, limits: Limits = DEFAULT_LIMITS
) -> Generator[tuple[Path, Loaded], None, None]:
    """Each file with its article, or with the error that kept it from being read; nothing is raised for a file.

    >>> for path, loaded in load_many("examples/hundred-days"):
    ...     print(path.name, loaded.title if isinstance(loaded, Article) else loaded)
    ligny.md Battle of Ligny
    quatre-bras.md Battle of Quatre Bras
    waterloo.md Battle of Waterloo
    wavre.md Battle of Wavre

    Shape:  in the order of the paths, a folder's Markdown files in the order of their names; read as they are asked
            for, and but a few files ahead. With workers=1 all is done in this process, with None there is a worker
            process for each processor. A file at which a worker dies has a `WorkerError`.
    Raises: ValueError for workers below 1; WorkerError if no worker process can be started.
    """
    if not isinstance(paths, Iterable | os.PathLike):  # pyright: ignore[reportUnnecessaryIsInstance]  # as in `load`
        raise TypeError(f"expected a path or paths, not {type(paths).__name__}")
    return map_files(partial(load_or_error, repair=repair, limits=limits), files_of(paths), workers)


def load_or_error(path: Path, *, repair: bool = True, limits: Limits = DEFAULT_LIMITS) -> Loaded:
    """The article of a file, or what kept it from being read."""
    return _or_error(partial(load, repair=repair, limits=limits), path)


def read_or_error(path: Path, *, limits: Limits = DEFAULT_LIMITS) -> bytes | WikiInfoboxError | OSError:
    """The bytes of a file, or what kept it from being read."""
    return _or_error(partial(read_bytes, limits=limits), path)


def _or_error(function: Callable[[Path], _Read], path: Path) -> _Read | WikiInfoboxError | OSError:
    try:
        return function(path)
    except IsADirectoryError as error:
        return _why_not_listed(path) or _alone(error)
    except WikiInfoboxError as error:
        return _alone(error)
    except OSError as error:
        return _alone(error)


def _why_not_listed(folder: Path) -> OSError | None:
    """A folder gets this far when it could not be listed: that is the error to tell of."""
    try:
        os.scandir(folder).close()
    except OSError as error:
        return _alone(error)
    return None


def _alone(error: _Error) -> _Error:
    """The error without what it came from, which would keep whole documents in memory, and which no pickle keeps."""
    error.__cause__ = error.__context__ = None
    return error.with_traceback(None)
