"""A file, replaced whole or not at all."""

import contextlib
import os
import stat
from collections.abc import Generator
from pathlib import Path
from typing import Final

_ENDING: Final = ".tmp"


def replace_file(path: Path, data: bytes) -> None:
    """The file at *path* holds *data*; whatever goes wrong, it holds what it held before.

    Shape:  a new file has the mode that others get, a replaced one keeps its own; a link stays, its target is replaced.
            What is no file, such as /dev/stdout, is written to.
    """
    with replacement(path) as beside:
        beside.write_bytes(data)


@contextlib.contextmanager
def replacement(path: Path) -> Generator[Path, None, None]:
    """The path of a new file, which takes the place of that at *path* when the block ends well, else is deleted."""
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        yield target
        return
    beside = target.with_name(f"{_beginning(target)}{os.urandom(4).hex()}{_ENDING}")
    try:
        with beside.open("xb") as file:
            _lock(file.fileno())
            yield beside
            os.fsync(file.fileno())
        with contextlib.suppress(FileNotFoundError):
            beside.chmod(stat.S_IMODE(target.stat().st_mode))
        beside.replace(target)
    except BaseException:  # an interrupt, too, must leave nothing behind
        beside.unlink(missing_ok=True)
        raise


def delete_abandoned(path: Path) -> None:
    """Deletes what writers of *path* left beside it that were killed; those that still write keep their files."""
    target = Path(os.path.realpath(path))
    for beside in target.parent.glob(f"{_escaped(_beginning(target))}????????{_ENDING}"):
        with contextlib.suppress(OSError):
            with beside.open("rb") as file:
                _lock(file.fileno())
            beside.unlink()


def _beginning(target: Path) -> str:
    return f".{target.name[:50]}."  # of the 255 bytes that a name may have


def _escaped(name: str) -> str:
    return "".join(f"[{character}]" if character in "[*?" else character for character in name)


def _lock(file: int) -> None:
    """Takes the lock of a file, which its owner's end sets free, however that end comes.

    Raises: OSError where it is taken.
    """
    with contextlib.suppress(ImportError):  # Windows has none, and deletes no file that is open
        import fcntl  # noqa: PLC0415 not everywhere

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
