"""`wikiinfobox repair`: garbled files, put right."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from wikiinfobox.cli.common import FOUND, GOOD, STANDARD_STREAM, Commands, examples, tell_unreadable
from wikiinfobox.cli.inputs import FILES, Input, inputs
from wikiinfobox.errors import WikiInfoboxError
from wikiinfobox.loading import Decoded, decode, encode
from wikiinfobox.mojibake import repair
from wikiinfobox.render.columns import harmless
from wikiinfobox.render.console import console_of
from wikiinfobox.render.progress import tracked
from wikiinfobox.render.reports import drawn_difference
from wikiinfobox.writing import replace_file

CONTEXT: Final = 3  # lines shown about a change, as diff does


def add_repair(commands: Commands) -> None:
    parser = commands.add_parser(
        "repair",
        help="put garbled text right",
        description="Print documents with their garbled text repaired; nothing else in them changes, not a byte.",
        **examples(
            "wikiinfobox repair article.md > repaired.md",
            "wikiinfobox repair --diff article.md",
            "wikiinfobox repair --check articles",
            'wikiinfobox repair --write "articles/*.md"',
        ),
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help=FILES)
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
    files = inputs(options.files)
    # A bar and lines on the same terminal would write into one another.
    for file in files if sys.stdout.isatty() and not options.write else tracked(files, "Repairing"):
        try:
            given, repaired = _repair_file(file, options)
        except (WikiInfoboxError, OSError) as error:
            code = tell_unreadable(error, file.name)
            continue
        garbled = repaired != given.text
        if options.check and garbled:
            print(f"{file.shown}: garbled")
            code = max(code, FOUND)
        elif options.diff:
            _print_differences(list(_differences(given.text, repaired, file.name)))
        elif not (options.check or options.write):
            _print_document(encode(given._replace(text=repaired)), repaired)
    return code


def _repair_file(file: Input, options: argparse.Namespace) -> tuple[Decoded, str]:
    """One file as given, and its text repaired, which with --write takes its place."""
    given = decode(file.read(), file.shown)
    repaired = repair(given.text, controls=options.controls)
    if options.write and repaired != given.text:
        replace_file(Path(file.name), encode(given._replace(text=repaired)))
    return given, repaired


def _print_document(document: bytes, text: str) -> None:
    """The document, byte for byte; on a terminal its text, without what a terminal would obey."""
    if sys.stdout.isatty():
        print(harmless(text.replace("\r\n", "\n")), end="")
    else:
        sys.stdout.buffer.write(document)


def _print_differences(lines: list[str]) -> None:
    """The lines of a diff, as `patch` takes them; on a terminal without what it would obey, and in colour."""
    if sys.stdout.isatty():
        shown = [harmless(line.removesuffix("\r")) for line in lines]
        if not shown:
            return
        if console := console_of(sys.stdout):
            console.print(drawn_difference(shown), soft_wrap=True)
        else:
            print(*shown, sep="\n")
    else:
        sys.stdout.buffer.write("".join(f"{line}\n" for line in lines).encode("utf-8", "backslashreplace"))


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
