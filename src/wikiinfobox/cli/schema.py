"""`wikiinfobox schema`: what the JSON of `show --json` looks like."""

import argparse
import json

from wikiinfobox.cli.common import GOOD, Commands, examples
from wikiinfobox.writing import json_schema


def add_schema(commands: Commands) -> None:
    parser = commands.add_parser(
        "schema",
        help="print the JSON Schema of an article",
        description="Print the JSON Schema (2020-12) of what `show --json` and `to_dict` give for an article.",
        **examples("wikiinfobox schema > article.schema.json"),
    )
    parser.set_defaults(run=run)


def run(_options: argparse.Namespace) -> int:
    print(json.dumps(json_schema(), indent=2))
    return GOOD
