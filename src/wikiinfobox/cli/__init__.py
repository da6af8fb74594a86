"""The command: reads its arguments and runs one of its rooms."""

import argparse
import io
import os
import sys
from collections.abc import Sequence

import wikiinfobox
from wikiinfobox.cli.checking import add_check
from wikiinfobox.cli.common import INTERRUPTED, UNFINISHED, UNREADABLE, examples
from wikiinfobox.cli.exporting import add_export
from wikiinfobox.cli.rendering import add_render
from wikiinfobox.cli.repairing import add_repair
from wikiinfobox.cli.schema import add_schema
from wikiinfobox.cli.showing import add_show


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command and gives its exit code."""
    options = command_line().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a lone surrogate, or a narrow locale, must not end the run
            stream.reconfigure(errors="backslashreplace")
    try:
        code = int(options.run(options))
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        # What Python would still flush at exit goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):  # the reader has seen enough; that all went well cannot be said
            return UNFINISHED
        print(f"wikiinfobox: cannot write the output: {error.strerror}", file=sys.stderr)
        return UNREADABLE
    return code


def command_line() -> argparse.ArgumentParser:
    """What the command understands."""
    parser = argparse.ArgumentParser(
        prog="wikiinfobox",
        description="Read the infoboxes of Wikipedia articles kept as Markdown files.",
        **examples(
            "wikiinfobox show article.md",
            "wikiinfobox check articles",
            "wikiinfobox repair --diff article.md",
            "wikiinfobox show --help",
        ),
    )
    parser.add_argument("--version", action="version", version=f"wikiinfobox {wikiinfobox.__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    for add in (add_show, add_check, add_render, add_repair, add_export, add_schema):
        add(commands)
    return parser
