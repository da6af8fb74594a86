"""Bytes → a file, whole or not at all."""

import contextlib
import os
import stat
from pathlib import Path


def replace_file(path: Path, data: bytes) -> None:
    """The file at *path* holds *data*; whatever goes wrong, it holds what it held before.

    Shape:  a new file has the mode that others get, a replaced one keeps its own; a link stays, its target is replaced.
            What is no file, such as /dev/stdout, is written to.
    """
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        with target.open("wb") as file:
            file.write(data)
        return
    beside = target.with_name(f".{os.urandom(8).hex()}.tmp")
    try:
        with beside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(FileNotFoundError):
            beside.chmod(stat.S_IMODE(target.stat().st_mode))
        beside.replace(target)
    except BaseException:  # an interrupt, too, must leave nothing behind
        beside.unlink(missing_ok=True)
        raise
