"""What a worker process does: it takes paths, and answers for each of them, until nobody asks any more."""

import pickle
from collections.abc import Callable
from typing import IO, Any, Final

BEGUN: Final = b""
"""What a worker says before a file, so that it is known which one it had when it dies."""

_LENGTH: Final = 8  # bytes that say how long a message is


def serve(requests: IO[bytes], replies: IO[bytes]) -> None:
    """Answers requests: first for a function, then for lists of paths, one answer a path, in order."""
    function: Callable[[Any], object] = pickle.loads(receive(requests))  # noqa: S301 from the process that started this
    send(replies, BEGUN)
    while True:
        try:
            paths: list[Any] = pickle.loads(receive(requests))  # noqa: S301 as above
        except EOFError:
            return
        for path in paths:
            send(replies, BEGUN)
            send(replies, _answer(function, path))


def send(file: IO[bytes], message: bytes) -> None:
    """Writes a message, after its length."""
    file.write(len(message).to_bytes(_LENGTH, "big"))
    file.write(message)
    file.flush()


def receive(file: IO[bytes]) -> bytes:
    """The next message.

    Raises: EOFError where there is none, or not all of it.
    """
    return _exactly(file, int.from_bytes(_exactly(file, _LENGTH), "big"))


def _exactly(file: IO[bytes], size: int) -> bytes:
    read = file.read(size)
    if len(read) < size:
        raise EOFError
    return read


def _answer(function: Callable[[Any], object], path: object) -> bytes:
    """The result, and whether it is one, or an exception that is none of the values that stand for errors."""
    try:
        return pickle.dumps((True, function(path)), pickle.HIGHEST_PROTOCOL)
    except Exception as error:  # noqa: BLE001 it is raised where the results are read
        return pickle.dumps((False, error), pickle.HIGHEST_PROTOCOL)
