"""How far a command has come, on standard error, where that is a terminal."""

import contextlib
import sys
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, TypeVar

from wikiinfobox.render.console import console_of

if TYPE_CHECKING:
    from rich.console import Console

T = TypeVar("T")

FEW: Final = 20
_PAUSE: Final = 0.2  # seconds between two lines


def tracked(items: Sequence[T], what: str, output: "Console | None" = None) -> Iterable[T]:
    """The items, one after another; with `rich`, and for more than a few, a bar tells how far it has come.

    Shape:  *output* is the console that the results are printed on, if it is one; the bar then stays below them.
            Otherwise the bar is drawn on standard error, and standard output is left alone.
    """
    if len(items) <= FEW:
        return items
    console = output or console_of(sys.stderr)
    return items if console is None else _with_bar(items, what, console)


def _with_bar(items: Sequence[T], what: str, console: "Console") -> Iterator[T]:
    from rich.progress import Progress  # noqa: PLC0415 an extra, and slow to import

    with Progress(console=console, transient=True, redirect_stdout=False) as progress:
        yield from progress.track(items, description=what)


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
