"""How far a command has come, on standard error, where that is a terminal."""

import contextlib
import sys
import time
from collections.abc import Callable, Generator, Iterable, Sequence
from typing import Final, TypeVar

T = TypeVar("T")

FEW: Final = 20
_PAUSE: Final = 0.2  # seconds between two lines


def tracked(items: Sequence[T], what: str) -> Iterable[T]:
    """The items, one after another; with `rich`, and for more than a few, a bar tells how far it has come."""
    if len(items) <= FEW or not sys.stderr.isatty():
        return items
    try:
        from rich.console import Console  # noqa: PLC0415 an extra, and slow to import
        from rich.progress import track  # noqa: PLC0415 as above
    except ImportError:
        return items
    return track(items, what, console=Console(stderr=True), transient=True)


@contextlib.contextmanager
def running_count(done: str, bad: str) -> Generator[Callable[[int, int], None], None, None]:
    """Takes how many are done, and how many of them went bad, of nobody knows how many; tells them and the speed."""
    stream, start = sys.stderr, time.monotonic()
    told = start

    def tell(number: int, failed: int) -> None:
        nonlocal told
        now = time.monotonic()
        if now - told >= _PAUSE:
            told = now
            stream.write(f"\r\x1b[K{number:,}{done}, {number / (now - start):,.0f} a second, {failed:,}{bad}")
            stream.flush()

    if not stream.isatty():
        yield lambda _number, _failed: None
        return
    try:
        yield tell
    finally:
        stream.write("\r\x1b[K")
        stream.flush()
