"""What the commands share: exit codes, and how they speak of files that cannot be read."""

import argparse
import errno
import sys
from typing import Any, BinaryIO, Final, Protocol, TypedDict

from wikiinfobox.errors import WikiInfoboxError

GOOD: Final = 0
FOUND: Final = 1
UNREADABLE: Final = 3

STANDARD_STREAM: Final = "-"

_EXIT_CODES: Final = """\
exit codes: 0 all went well; 1 something was found that was asked about; 2 the command was not understood;
3 a file could not be read, or not be written; the other files were dealt with all the same"""


class Commands(Protocol):
    """Where a command is added; argparse has no public name for it."""

    def add_parser(self, name: str, **options: Any) -> argparse.ArgumentParser: ...  # noqa: ANN401 argparse's own


class _HelpText(TypedDict):
    epilog: str
    formatter_class: type[argparse.HelpFormatter]


def examples(*commands: str) -> _HelpText:
    """What stands below a command's options: examples, and the exit codes."""
    shown = "\n".join(f"  {command}" for command in commands)
    return {"epilog": f"examples:\n{shown}\n\n{_EXIT_CODES}", "formatter_class": argparse.RawDescriptionHelpFormatter}


def standard_input() -> BinaryIO:
    """The bytes of standard input, which may be closed."""
    if sys.stdin is None:  # pyright: ignore[reportUnnecessaryComparison]  # it is None where it was closed
        raise OSError(errno.EBADF, "standard input is closed")
    return sys.stdin.buffer


def tell_unreadable(error: WikiInfoboxError | OSError, name: str) -> int:
    """Tells on standard error what is wrong with a file, and gives the exit code for it."""
    text = f"{error.strerror or error}\n  {name}" if isinstance(error, OSError) else str(error)
    print(f"wikiinfobox: {text}", file=sys.stderr)
    return UNREADABLE
