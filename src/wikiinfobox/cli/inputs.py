"""The files a command is given: paths, folders, patterns and standard input."""

import errno
import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

from wikiinfobox.cli.common import STANDARD_STREAM, on_one_line, standard_input

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


def _named(name: str) -> Iterator[Input]:
    if name == STANDARD_STREAM:
        yield Input(name)
    elif Path(name).is_dir():
        yield from _in_folder(name)
    elif glob.has_magic(name) and not os.path.lexists(name):
        # A pattern may begin at the root, or hold "..", both of which Path.glob refuses.
        matches = sorted(glob.glob(name, recursive=True), key=_parts)  # noqa: PTH207
        if not matches:
            yield Input(name, FileNotFoundError(errno.ENOENT, "expected a file, no path matches this pattern", name))
        for match in matches:
            yield from _in_folder(match) if Path(match).is_dir() else [Input(match)]
    else:
        yield Input(name)


def _in_folder(folder: str) -> Iterator[Input]:
    """The files in a folder and in the folders below it that end in .md; hidden ones are passed over."""
    found: list[Input] = []

    def tell(error: OSError) -> None:
        found.append(Input(error.filename or folder, error))

    for parent, folders, files in os.walk(folder, onerror=tell):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [
            Input(str(Path(parent, name)))
            for name in files
            if name.lower().endswith(".md") and not name.startswith(".")
        ]
    if not found:
        yield Input(folder, FileNotFoundError(errno.ENOENT, "expected a file that ends in .md in this folder", folder))
    yield from sorted(found, key=lambda one: _parts(one.name))


def _parts(path: str) -> tuple[str, ...]:
    """What paths are sorted by, so that a folder's files stay together."""
    return Path(path).parts
