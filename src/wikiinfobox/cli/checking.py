"""`wikiinfobox check`: what is odd in documents, and what cannot be read, a line each."""

import argparse
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from wikiinfobox.cli.common import FOUND, GOOD, UNREADABLE, Commands, as_json, examples
from wikiinfobox.cli.findings import Record, findings_of, line_of, message_of, place_of, record_of, record_of_error
from wikiinfobox.cli.inputs import FILES, Input, inputs
from wikiinfobox.errors import WikiInfoboxError
from wikiinfobox.findings import CODES
from wikiinfobox.loading import load
from wikiinfobox.render.console import console_of
from wikiinfobox.render.progress import tracked
from wikiinfobox.render.reports import drawn_finding, drawn_table

if TYPE_CHECKING:
    from wikiinfobox.render.console import Console

ERRORS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "decoding-error": "the bytes are neither UTF-8 nor UTF-16 with its mark",
        "front-matter-error": "there is no front matter, it does not end, or it is not a mapping that YAML can read",
        "limit-error": "the document asks for more than the limits allow",
        "file-error": "the operating system would not give the file",
    }
)
"""The codes of errors beside those of findings; an error is never left out."""


def add_check(commands: Commands) -> None:
    parser = commands.add_parser(
        "check",
        help="name what is odd in articles",
        description="Name what is odd in documents and in the readings of them, and what cannot be read, "
        "as `path:line:column code message`. The number of them is told on standard error.",
        **examples(
            "wikiinfobox check articles",
            "wikiinfobox check --format counts articles",
            "wikiinfobox check --ignore link-to-undefined,number-disagrees articles",
            'wikiinfobox check --format json "articles/*.md" > findings.jsonl',
        ),
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help=FILES)
    parser.add_argument(
        "--format",
        choices=("text", "json", "counts"),
        default="text",
        metavar="FORM",
        help="text, a line each (the default); json, an object each; counts, how many there are of each code",
    )
    parser.add_argument("--only", type=_codes, metavar="CODES", help="these findings alone, parted by commas")
    parser.add_argument("--ignore", type=_codes, default=(), metavar="CODES", help="all but these findings")
    parser.add_argument("--no-repair", action="store_true", help="leave garbled text as it is")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    wanted = frozenset(options.only or CODES).difference(options.ignore)
    files = inputs(options.files)
    console = None if options.format == "json" else console_of(sys.stdout)
    number: Counter[str] = Counter()
    in_files: Counter[str] = Counter()
    odd = 0
    for file in tracked(files, "Checking", console):
        records = [one for one in _records(file, repair=not options.no_repair) if one["code"] in wanted | ERRORS.keys()]
        number.update(record["code"] for record in records)
        in_files.update({record["code"] for record in records})
        odd += bool(records)
        for record in records if options.format != "counts" else ():
            if options.format == "json":
                print(as_json(record, sys.stdout))
            else:
                _print_finding(record, console)
    if options.format == "counts":
        rows = [(code, number[code], in_files[code], meaning) for code, meaning in _meanings().items() if number[code]]
        _print_table(("code", "times", "files", "means"), rows, console)
    print(_summary(number, odd, len(files)), file=sys.stderr)
    return UNREADABLE if not ERRORS.keys().isdisjoint(number) else FOUND if number else GOOD


def _records(file: Input, *, repair: bool) -> list[Record]:
    try:
        article = load(file.source(), repair=repair)
    except (WikiInfoboxError, OSError) as error:
        return [record_of_error(error, file.shown)]
    return [record_of(finding, file.shown) for finding in findings_of(article)]


def _codes(argument: str) -> frozenset[str]:
    """The codes in an argument, parted by commas."""
    codes = frozenset(code.strip() for code in argument.split(","))
    if unknown := sorted(codes - CODES.keys()):
        raise argparse.ArgumentTypeError(f"expected codes of findings, found {', '.join(map(repr, unknown))}")
    return codes


def _meanings() -> Mapping[str, str]:
    return {code: meaning.replace("`", "") for code, meaning in (*ERRORS.items(), *CODES.items())}


def _print_finding(record: Record, console: "Console | None") -> None:
    if console:
        grave = record["code"] in ERRORS
        drawn = drawn_finding(place_of(record), record["code"], message_of(record), grave=grave)
        # Never broken: a line that a terminal breaks is still one line to whoever copies it.
        console.print(drawn, soft_wrap=True)
    else:
        print(line_of(record))


def _print_table(heads: Sequence[str], rows: Sequence[tuple[str, int, int, str]], console: "Console | None") -> None:
    if console and rows:
        console.print(drawn_table(heads, rows))
    elif rows:
        shown = [heads, *((code, f"{times:,}", f"{files:,}", meaning) for code, times, files, meaning in rows)]
        wide = [max(len(row[index]) for row in shown) for index in range(3)]
        for code, times, files, meaning in shown:
            print(f"{code:<{wide[0]}}  {times:>{wide[1]}}  {files:>{wide[2]}}  {meaning}")


def _summary(number: Counter[str], odd: int, files: int) -> str:
    errors = sum(number[code] for code in ERRORS)
    found = [_counted(number.total() - errors, "finding"), *([_counted(errors, "error")] if errors else [])]
    return (
        f"{' and '.join(found)} in {odd:,} of {_counted(files, 'file')}"
        if odd
        else f"no findings in {_counted(files, 'file')}"
    )


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}{'s' * (number != 1)}"
