"""What the commands share: exit codes, streams, and how they speak of files that cannot be read."""

import argparse
import errno
import json
import re
import sys
import textwrap
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, BinaryIO, Final, Protocol, TextIO, TypedDict

from wikiinfobox.errors import WikiInfoboxError
from wikiinfobox.render.columns import harmless

GOOD: Final = 0
FOUND: Final = 1
MISUNDERSTOOD: Final = 2
UNREADABLE: Final = 3
INTERRUPTED: Final = 130
UNFINISHED: Final = 141

EXIT_CODES: Final[Mapping[int, str]] = MappingProxyType(
    {
        GOOD: "all went well",
        FOUND: "something was found that was asked about",
        MISUNDERSTOOD: "the command was not understood",
        UNREADABLE: "a file could not be read or written; the others were dealt with",
        INTERRUPTED: "interrupted from the keyboard",
        UNFINISHED: "whoever read the output stopped before its end, as `head` does",
    }
)
"""Each exit code and what it means. The last two are what a shell gives for a program that SIGINT or SIGPIPE ended."""

STANDARD_STREAM: Final = "-"

# What JSON lets stand as it is and a terminal obeys: C1 controls, false line ends, turns of direction.
_OBEYED: Final = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


class Commands(Protocol):
    """Where a command is added; argparse has no public name for it."""

    def add_parser(self, name: str, **options: Any) -> argparse.ArgumentParser: ...  # noqa: ANN401 argparse's own


class _HelpText(TypedDict):
    epilog: str
    formatter_class: type[argparse.HelpFormatter]


class _HelpFormatter(argparse.HelpFormatter):
    """Breaks sentences to fit, and leaves lines that are indented: commands, and lists."""

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        lines = (line if line.startswith("  ") else textwrap.fill(line, width) for line in text.split("\n"))
        return textwrap.indent("\n".join(lines), indent)


def examples(*commands: str) -> _HelpText:
    """What stands below a command's options: examples, and the exit codes."""
    shown = "\n".join(f"  {command}" for command in commands)
    return {
        "epilog": f"examples:\n{shown}\n\n{exit_codes()}",
        "formatter_class": _HelpFormatter,
    }


def exit_codes() -> str:
    """The exit codes as lines of a help text."""
    return "exit codes:\n" + "\n".join(f"  {code:<3}  {meaning}" for code, meaning in EXIT_CODES.items())


def standard_input() -> BinaryIO:
    """The bytes of standard input, which may be closed."""
    if sys.stdin is None:  # pyright: ignore[reportUnnecessaryComparison]  # it is None where it was closed
        raise OSError(errno.EBADF, "standard input is closed")
    return sys.stdin.buffer


def tell_unreadable(error: WikiInfoboxError | OSError, name: str) -> int:
    """Tells on standard error what is wrong with a file, and gives the exit code for it."""
    text = f"{error.strerror or error}\n  {on_one_line(name)}" if isinstance(error, OSError) else str(error)
    print(f"wikiinfobox: {harmless(text)}", file=sys.stderr)
    return UNREADABLE


def on_one_line(text: str) -> str:
    """The text without what a terminal would obey, line ends included: a name, a message."""
    return harmless(text.replace("\n", "\ufffd"))


def as_json(value: object, stream: TextIO) -> str:
    """The value as JSON on one line, which a terminal may be shown.

    Shape:  characters that a terminal would obey are escaped, and all but ASCII for a stream that is not UTF-8.
    """
    is_utf8 = (stream.encoding or "").lower().replace("-", "") == "utf8"
    text = json.dumps(value, ensure_ascii=not is_utf8)
    return _OBEYED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
