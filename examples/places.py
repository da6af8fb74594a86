"""Where it happened: the place of each article of a folder, and the pages that its links lead to.

python examples/places.py [FOLDER]
"""

import sys
from pathlib import Path

import wikiinfobox


def main(folder: Path) -> int:
    failures: list[str] = []
    for path in sorted(folder.glob("*.md")):
        try:
            article = wikiinfobox.load(path)
        except (wikiinfobox.WikiInfoboxError, OSError) as error:
            failures.append(str(error))
            continue
        place = article.infobox.get("place")
        if place is not None:
            pages = [link.url() for link in place.links if not link.dangling]
            print(article.title, place.text, *pages, sep="\n  ")
    print(*failures, sep="\n", end="", file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent))
