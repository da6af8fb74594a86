"""`wikiinfobox show`: what a person wants to see first."""

import argparse
import shutil
import sys

from wikiinfobox.cli.common import FOUND, GOOD, Commands, as_json, examples, tell_unreadable
from wikiinfobox.cli.findings import findings_as_lines, findings_of, line_of, record_of
from wikiinfobox.cli.inputs import FILES, inputs
from wikiinfobox.errors import WikiInfoboxError
from wikiinfobox.loading import load
from wikiinfobox.render.console import console_of
from wikiinfobox.render.panels import print_article
from wikiinfobox.render.terminal import to_terminal
from wikiinfobox.writing import to_dict


def add_show(commands: Commands) -> None:
    parser = commands.add_parser(
        "show",
        help="show articles and their infoboxes",
        description="Show title, description and infoboxes, links in brackets, and at the end what was odd. "
        "On a terminal, with the extra `cli`, infoboxes are panels and conflicts tables.",
        **examples(
            "wikiinfobox show article.md",
            "wikiinfobox show --full articles",
            'wikiinfobox show --json "articles/**/*.md" > articles.jsonl',
            "wikiinfobox show - < article.md",
        ),
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help=FILES)
    parser.add_argument("--json", action="store_true", help="print all there is as JSON, one object a line")
    parser.add_argument("--full", action="store_true", help="do not cut long values")
    parser.add_argument(
        "--strict", action="store_true", help="exit with 1 if anything was found odd; with --json, say what on stderr"
    )
    parser.add_argument("--no-repair", action="store_true", help="leave garbled text as it is")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    code = GOOD
    console = None if options.json else console_of(sys.stdout)
    columns = console.width if console else shutil.get_terminal_size().columns
    for number, file in enumerate(inputs(options.files)):
        try:
            article = load(file.source(), repair=not options.no_repair)
        except (WikiInfoboxError, OSError) as error:
            code = tell_unreadable(error, file.name)
            continue
        findings = [record_of(finding, file.shown) for finding in findings_of(article)]
        if options.json:
            print(as_json(to_dict(article), sys.stdout))
            for finding in findings if options.strict else ():
                print(line_of(finding), file=sys.stderr)
        else:
            print("\n" * bool(number), end="")
            if console:
                print_article(article, console, full=options.full)
            else:
                print(to_terminal(article, columns, full=options.full))
            for line in findings_as_lines(findings, columns):
                print(line)
        if options.strict and findings:
            code = max(code, FOUND)
    return code
