"""A first look at one article: its fields, and where their links lead.

python examples/first_look.py examples/qalamoun-offensive-2017.md
"""

import sys
from pathlib import Path

import wikiinfobox

EXAMPLE = Path(__file__).with_name("qalamoun-offensive-2017.md")


def main(path: Path = EXAMPLE) -> None:
    article = wikiinfobox.load(path)
    print(f"{article.title}: {len(article.repairs)} stretches of garbled text repaired")
    for key, field in article.infobox.items():
        targets = [link.title for link in field.links if not link.dangling and not link.country]
        print(f"{key:12} {len(field.text):5} characters", *targets[:3], sep=" | ")
    for finding in article.findings:
        print(f"{path.name}:{finding.line}:{finding.column} {finding.code}")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
