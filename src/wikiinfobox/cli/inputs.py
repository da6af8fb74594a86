"""The files a command is given: paths, folders, patterns and standard input."""

import errno
import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

from wikiinfobox.cli.common import STANDARD_STREAM, on_one_line, standard_input
from wikiinfobox.loading import files_of

FILES_ON_DISK: Final = 'a file, a folder (all .md in it), or a pattern ("articles/**/*.md")'
FILES: Final = 'a file, a folder (all .md in it), a pattern ("articles/**/*.md"), or - for standard input'
"""What the help of a command says of its FILE."""


class Input(NamedTuple):
    """One file to be read, or what kept it from being found."""

    name: str
    error: OSError | None = None

    @property
    def shown(self) -> str:
        """The name as it may be printed."""
        return "<stdin>" if self.name == STANDARD_STREAM else on_one_line(self.name)

    def source(self) -> str | BinaryIO:
        """What `load` takes: the path, or the open standard input.

        Raises: OSError where there is no such file.
        """
        if self.error is not None:
            raise self.error
        return standard_input() if self.name == STANDARD_STREAM else self.name

    def read(self) -> bytes:
        """All that is in it."""
        source = self.source()
        return Path(source).read_bytes() if isinstance(source, str) else source.read()


def inputs(names: Iterable[str]) -> list[Input]:
    """The files that the names stand for, in the order of the names, those of a folder and of a pattern sorted.

    Shape:  a name that stands for no file is an Input with its error, so that the others are dealt with all the same.
            A file may be called `what[1].md`: what is there is never taken for a pattern.
    """
    return [found for name in names for found in _named(name)]


def matches(name: str) -> list[str]:
    """What a pattern stands for, sorted; a name that is there, or that is no pattern, stands for itself."""
    if not glob.has_magic(name) or os.path.lexists(name):
        return [name]
    # A pattern may begin at the root, or hold "..", both of which Path.glob refuses.
    return sorted(glob.glob(name, recursive=True), key=lambda path: Path(path).parts)  # noqa: PTH207


def _named(name: str) -> Iterator[Input]:
    if name == STANDARD_STREAM:
        yield Input(name)
        return
    found = matches(name)
    if not found:
        yield Input(name, FileNotFoundError(errno.ENOENT, "expected a file, no path matches this pattern", name))
    for path in found:
        yield from _in_folder(path) if Path(path).is_dir() else [Input(path)]


def _in_folder(folder: str) -> Iterator[Input]:
    found = [_listed(path) for path in files_of(folder)]
    if not found:
        yield Input(folder, FileNotFoundError(errno.ENOENT, "expected a file that ends in .md in this folder", folder))
    yield from found


def _listed(path: Path) -> Input:
    """A file, or a folder that cannot be listed, with the reason."""
    if path.is_dir():
        try:
            os.scandir(path).close()
        except OSError as error:
            return Input(str(path), error)
    return Input(str(path))
