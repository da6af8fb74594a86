"""A file replaced at once, or not at all."""

import contextlib
import os
import shutil
import tempfile
from pathlib import Path


def replace_file(path: "str | os.PathLike[str]", data: bytes) -> None:
    """Puts *data* in the place of the file at *path*, which may be missing; on any failure the file stays as it was.

    A symbolic link stays one: what it leads to is replaced. The file's mode is kept.

    Raises: OSError.
    """
    target = Path(os.path.realpath(path))
    # In the same folder, for only within one file system is a file replaced in one step.
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, name)
        else:
            Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
