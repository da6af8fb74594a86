"""A progress bar: with `rich`, on a terminal, and for more than a few files; otherwise nothing."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, TypeVar

from wikiinfobox.render.console import console_of

if TYPE_CHECKING:
    from rich.console import Console

T = TypeVar("T")

FEW: Final = 20


def tracked(items: Sequence[T], what: str, output: "Console | None" = None) -> Iterable[T]:
    """The items, one after another, while a bar tells how far it has come.

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
