"""`wikiinfobox repair`: garbled files, put right."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from wikiinfobox.cli.common import FOUND, GOOD, STANDARD_STREAM, Commands, examples, standard_input, tell_unreadable
from wikiinfobox.errors import WikiInfoboxError
from wikiinfobox.loading import decode, encode
from wikiinfobox.mojibake import repair
from wikiinfobox.render.progress import tracked
from wikiinfobox.writing import replace_file

CONTEXT: Final = 3  # lines shown about a change, as diff does


def add_repair(commands: Commands) -> None:
    parser = commands.add_parser(
        "repair",
        help="put garbled text right",
        description="Print documents with their garbled text repaired; nothing else in them changes, not a byte.",
        **examples(
            "wikiinfobox repair --diff article.md",
            "wikiinfobox repair --write articles/*.md",
            "wikiinfobox repair --check articles/*.md",
        ),
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help="a text file; - is standard input")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--diff", action="store_true", help="print what would change, as a unified diff")
    how.add_argument("--write", action="store_true", help="replace each file by its repair, at once or not at all")
    how.add_argument("--check", action="store_true", help="name the files that would change; exit with 1 if any would")
    parser.add_argument(
        "--controls", action="store_true", help="read C1 controls that stand alone as windows-1252, too"
    )
    parser.set_defaults(run=run, parser=parser)


def run(options: argparse.Namespace) -> int:
    if options.write and STANDARD_STREAM in options.files:
        options.parser.error("--write needs files; standard input cannot be replaced")
    code = GOOD
    for name in tracked(options.files, "Repairing"):
        try:
            changed, output = _repair_file(name, options)
        except (WikiInfoboxError, OSError) as error:
            code = tell_unreadable(error, name)
            continue
        sys.stdout.buffer.write(output)
        if changed and options.check:
            code = max(code, FOUND)
    return code


def _repair_file(name: str, options: argparse.Namespace) -> tuple[bool, bytes]:
    """Repairs one file as the options say: whether it was garbled, and what is to be printed."""
    data = standard_input().read() if name == STANDARD_STREAM else Path(name).read_bytes()
    shown = "<stdin>" if name == STANDARD_STREAM else name
    given = decode(data, shown)
    repaired = repair(given.text, controls=options.controls)
    garbled = repaired != given.text
    if options.diff:
        lines = _differences(given.text, repaired, shown)
        return garbled, "".join(f"{line}\n" for line in lines).encode("utf-8", "backslashreplace")
    if options.check:
        return garbled, f"{shown}: garbled\n".encode() if garbled else b""
    if options.write:
        if garbled:
            replace_file(Path(name), encode(given._replace(text=repaired)))
        return garbled, b""
    return garbled, encode(given._replace(text=repaired))


def _differences(before: str, after: str, name: str) -> Iterator[str]:
    """The lines of a unified diff. Repair keeps every line end, so line stands against line, and the walk is one."""
    old, new = before.split("\n"), after.split("\n")
    changed = [number for number, (one, other) in enumerate(zip(old, new, strict=True)) if one != other]
    if not changed:
        return
    yield f"--- {name}"
    yield f"+++ {name} (repaired)"
    last = len(old) - (not old[-1])  # a text that ends with a line end has no line after it
    start = 0
    while start < len(changed):
        stop = start + 1
        while stop < len(changed) and changed[stop] - changed[stop - 1] <= 2 * CONTEXT:
            stop += 1
        first, end = max(0, changed[start] - CONTEXT), min(last, changed[stop - 1] + CONTEXT + 1)
        yield f"@@ -{first + 1},{end - first} +{first + 1},{end - first} @@"
        yield from _hunk(old, new, first, end)
        start = stop


def _hunk(old: list[str], new: list[str], first: int, end: int) -> Iterator[str]:
    number = first
    while number < end:
        run = number
        while run < end and old[run] != new[run]:
            run += 1
        for sign, lines in (("-", old), ("+", new)) if run > number else ((" ", old),):
            for index in range(number, max(run, number + 1)):
                yield sign + lines[index]
                if index == len(lines) - 1:
                    yield "\\ No newline at end of file"
        number = max(run, number + 1)
