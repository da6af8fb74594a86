"""The command."""

import argparse
import io
import json
import os
import shutil
import sys
from collections.abc import Sequence
from typing import Final, TextIO

import wikiinfobox
from wikiinfobox.document import Article
from wikiinfobox.errors import WikiInfoboxError
from wikiinfobox.findings import Finding
from wikiinfobox.loading import load
from wikiinfobox.render.terminal import to_terminal
from wikiinfobox.writing import to_dict

GOOD: Final = 0
FOUND: Final = 1
UNREADABLE: Final = 3

_EPILOG: Final = """\
exit codes: 0 all went well; 1 with --strict, something was found; 2 the command was not understood;
3 an input could not be read. A file that cannot be read does not keep the others from being shown.

examples:
  wikiinfobox show article.md
  wikiinfobox show --json articles/*.md
  cat article.md | wikiinfobox show -
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command and gives its exit code."""
    options = _parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a lone surrogate, or a narrow locale, must not end the run
            stream.reconfigure(errors="backslashreplace")
    try:
        code = _show(options)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader has seen enough; what Python would still flush at exit goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return GOOD
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="wikiinfobox", description="Read the infoboxes of Wikipedia articles kept as Markdown files."
    )
    parser.add_argument("--version", action="version", version=f"wikiinfobox {wikiinfobox.__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    show = commands.add_parser(
        "show",
        help="show articles and their infoboxes",
        description="Show title, description and infoboxes, links in brackets, and at the end what was odd.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    show.add_argument("files", nargs="+", metavar="FILE", help="a Markdown file with front matter; - is standard input")
    show.add_argument("--json", action="store_true", help="print one JSON object a file, one a line, with all there is")
    show.add_argument("--full", action="store_true", help="do not cut long values")
    show.add_argument("--strict", action="store_true", help="exit with 1 if anything was found odd")
    show.add_argument("--no-repair", action="store_true", help="leave garbled text as it is")
    return parser


def _show(options: argparse.Namespace) -> int:
    code = GOOD
    for number, name in enumerate(options.files):
        try:
            article = _load(name, repair=not options.no_repair)
        except WikiInfoboxError as error:
            print(f"wikiinfobox: {error}", file=sys.stderr)
            code = UNREADABLE
        except OSError as error:
            print(f"wikiinfobox: {error.strerror or error}\n  {name}", file=sys.stderr)
            code = UNREADABLE
        else:
            if options.json:
                print(json.dumps(to_dict(article), ensure_ascii=not _speaks_utf8(sys.stdout)))
            else:
                print("\n" * bool(number) + to_terminal(article, _columns(), full=options.full))
                _print_findings(article.findings, name)
            if options.strict and article.findings:
                code = max(code, FOUND)
    return code


def _load(name: str, *, repair: bool) -> Article:
    if name == "-":
        return load(sys.stdin.buffer, repair=repair)
    return load(name, repair=repair)


def _print_findings(findings: Sequence[Finding], name: str) -> None:
    if findings:
        print(f"\n{len(findings)} {'finding' if len(findings) == 1 else 'findings'}")
    for finding in findings:
        print(f"  {name}:{finding.line}:{finding.column} {finding.code} {finding.message}")


def _columns() -> int:
    return shutil.get_terminal_size().columns


def _speaks_utf8(stream: TextIO) -> bool:
    return (stream.encoding or "").lower().replace("-", "") == "utf8"
