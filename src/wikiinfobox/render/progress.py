"""A progress bar on standard error: with `rich`, on a terminal, and for more than a few files; otherwise nothing."""

import sys
from collections.abc import Iterable, Sequence
from typing import Final, TypeVar

T = TypeVar("T")

FEW: Final = 20


def tracked(items: Sequence[T], what: str) -> Iterable[T]:
    """The items, one after another, while a bar tells how far it has come."""
    if len(items) <= FEW or not sys.stderr.isatty():
        return items
    try:
        from rich.console import Console  # noqa: PLC0415 an extra, and slow to import
        from rich.progress import track  # noqa: PLC0415 as above
    except ImportError:
        return items
    return track(items, what, console=Console(stderr=True), transient=True)
