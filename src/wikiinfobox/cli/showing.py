"""`wikiinfobox show`: what a person wants to see first."""

import argparse
import json
import shutil
import sys
from collections.abc import Sequence
from typing import TextIO

from wikiinfobox.building import findings_of_readings
from wikiinfobox.cli.common import FOUND, GOOD, STANDARD_STREAM, Commands, examples, standard_input, tell_unreadable
from wikiinfobox.errors import WikiInfoboxError
from wikiinfobox.findings import Finding
from wikiinfobox.loading import load
from wikiinfobox.render.terminal import to_terminal
from wikiinfobox.writing import to_dict


def add_show(commands: Commands) -> None:
    parser = commands.add_parser(
        "show",
        help="show articles and their infoboxes",
        description="Show title, description and infoboxes, links in brackets, and at the end what was odd.",
        **examples(
            "wikiinfobox show article.md",
            "wikiinfobox show --json articles/*.md",
            "cat article.md | wikiinfobox show -",
        ),
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help="a file with front matter; - is standard input")
    parser.add_argument("--json", action="store_true", help="print all there is as JSON, one object a line")
    parser.add_argument("--full", action="store_true", help="do not cut long values")
    parser.add_argument("--strict", action="store_true", help="exit with 1 if anything was found odd")
    parser.add_argument("--no-repair", action="store_true", help="leave garbled text as it is")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    code = GOOD
    for number, name in enumerate(options.files):
        try:
            article = load(standard_input() if name == STANDARD_STREAM else name, repair=not options.no_repair)
        except (WikiInfoboxError, OSError) as error:
            code = tell_unreadable(error, name)
            continue
        findings = (*article.findings, *findings_of_readings(article))
        if options.json:
            print(json.dumps(to_dict(article), ensure_ascii=not _speaks_utf8(sys.stdout)))
        else:
            print("\n" * bool(number) + to_terminal(article, shutil.get_terminal_size().columns, full=options.full))
            _print_findings(findings, name if name != STANDARD_STREAM else "<stdin>")
        if options.strict and findings:
            code = max(code, FOUND)
    return code


def _print_findings(findings: Sequence[Finding], name: str) -> None:
    if findings:
        print(f"\n{len(findings)} {'finding' if len(findings) == 1 else 'findings'}")
    for finding in findings:
        place = f"{name}:{finding.line}:{finding.column}" if finding.line else name
        key = f"{finding.key}: " if not finding.line and finding.key else ""
        print(f"  {place} {finding.code} {key}{finding.message}")


def _speaks_utf8(stream: TextIO) -> bool:
    return (stream.encoding or "").lower().replace("-", "") == "utf8"
