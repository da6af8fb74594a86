"""`wikiinfobox export`: a folder of articles as tables."""

import argparse
import errno
import os
import sys
from typing import TYPE_CHECKING, Final

from wikiinfobox.cli.common import (
    FOUND,
    GOOD,
    STANDARD_STREAM,
    UNREADABLE,
    Commands,
    examples,
    on_one_line,
    tell_unreadable,
)
from wikiinfobox.cli.inputs import FILES_ON_DISK, matches
from wikiinfobox.errors import WorkerError
from wikiinfobox.render.progress import running_count

if TYPE_CHECKING:
    from wikiinfobox.tables import Exported

NAMES: Final = ("articles", "fields", "links", "sides", "findings")
"""The tables; that these are all is tested, since to ask the tables themselves would slow each command."""

FORMATS: Final = ("csv", "jsonl", "parquet")


def add_export(commands: Commands) -> None:
    parser = commands.add_parser(
        "export",
        help="make tables of articles",
        description="Make tables of the articles in files and folders; what is odd or unreadable is in a table, too.",
        **examples(
            "wikiinfobox export articles --table sides --to sides.csv",
            "wikiinfobox export articles --to articles.sqlite",
            "wikiinfobox export articles --table fields --to - > fields.csv",
        ),
    )
    parser.add_argument("paths", nargs="+", metavar="FILE", help=FILES_ON_DISK)
    parser.add_argument(
        "--table", action="append", choices=NAMES, help="a table to make; may be given again; without it, all of them"
    )
    parser.add_argument(
        "--to",
        required=True,
        metavar="FILE",
        help="the file to make, .csv, .jsonl, .parquet or .sqlite; with --format a folder; - is standard output",
    )
    parser.add_argument("--format", choices=FORMATS, help="the format of the files in a folder, and of standard output")
    parser.add_argument("--workers", type=_count, metavar="N", help="processes that read; one for each processor")
    parser.add_argument(
        "--spreadsheet", action="store_true", help="alter CSV for spreadsheets: a ' before what they take for a formula"
    )
    parser.add_argument("--strict", action="store_true", help="exit with 1 if anything was found odd")
    parser.add_argument("--no-repair", action="store_true", help="leave garbled text as it is")
    parser.set_defaults(run=run, parser=parser)


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"expected at least 1, not {number}")
    return number


def run(options: argparse.Namespace) -> int:
    from wikiinfobox import tables  # noqa: PLC0415 with all readers, which the other commands may not need

    names = tuple(options.table or NAMES)
    printing = options.to == STANDARD_STREAM
    if printing and len(names) > 1:
        options.parser.error("standard output holds one table: name it with --table")
    paths = [path for name in options.paths for path in matches(name) or [name]]
    if not any(map(os.path.lexists, paths)):  # mistyped: no need to make tables of nothing to say so
        return max(tell_unreadable(FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT)), path) for path in paths)
    with running_count(" files", " unreadable") as tell:
        try:
            done = tables.export(
                paths,
                sys.stdout.buffer if printing else options.to,
                *names,
                workers=options.workers,
                file_format=options.format or ("csv" if printing else None),
                spreadsheet=options.spreadsheet,
                repair=not options.no_repair,
                after_each=lambda so_far: tell(so_far.files, so_far.unreadable),
            )
        except (ValueError, ModuleNotFoundError) as error:  # the one that Parquet needs
            return int(options.parser.error(str(error)))
        except WorkerError as error:  # not of a file, but of the run
            return tell_unreadable(error, options.to)
    _tell(done)
    if done.unreadable:
        return UNREADABLE
    return FOUND if options.strict and done.findings else GOOD


def _tell(done: "Exported") -> None:
    """Says on standard error what came of it: standard output may hold the table."""
    files = f"{done.files:,} {'file' if done.files == 1 else 'files'}"
    found = f"{done.findings:,} {'finding' if done.findings == 1 else 'findings'}"
    unreadable = f", {done.unreadable:,} could not be read: see the table `findings`" if done.unreadable else ""
    print(f"wikiinfobox: {files}, {found}{unreadable}", file=sys.stderr)
    if done.written:
        print("wikiinfobox: wrote", ", ".join(on_one_line(str(path)) for path in done.written), file=sys.stderr)
