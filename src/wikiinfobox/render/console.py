"""Whether a stream is a terminal that `rich` can draw on."""

import os
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.console import Console as Console  # noqa: PLC0414 for the rooms that only pass one on


def console_of(stream: TextIO) -> "Console | None":
    """A console of rich for the stream, where rich is installed and the stream is a terminal; otherwise None.

    Shape:  FORCE_COLOR makes a terminal of any stream, NO_COLOR leaves the colours out, TERM=dumb asks for plain lines.
    """
    if not (stream.isatty() or os.environ.get("FORCE_COLOR")):
        return None
    try:
        from rich.console import Console  # noqa: PLC0415 an extra, and slow to import
    except ImportError:
        return None
    console = Console(file=stream, highlight=False, markup=False, emoji=False)
    return console if console.is_terminal and not console.is_dumb_terminal else None
