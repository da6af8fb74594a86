"""`wikiinfobox render`: articles as pages."""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from wikiinfobox.cli.common import GOOD, STANDARD_STREAM, Commands, examples, tell_unreadable
from wikiinfobox.cli.inputs import FILES, Input, inputs
from wikiinfobox.errors import WikiInfoboxError
from wikiinfobox.loading import load
from wikiinfobox.render import to_html
from wikiinfobox.render.html.manner import manner
from wikiinfobox.render.progress import tracked
from wikiinfobox.writing import replace_file


def add_render(commands: Commands) -> None:
    parser = commands.add_parser(
        "render",
        help="write articles as HTML pages",
        description="Write articles as pages that look like Wikipedia's: each infobox a table, its links working.",
        **examples(
            "wikiinfobox render article.md -o article.html",
            "wikiinfobox render articles/*.md -o pages",
            "wikiinfobox render --allow http: --images article.md > article.html",
        ),
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help=FILES)
    parser.add_argument(
        "-o",
        dest="output",
        default=STANDARD_STREAM,
        metavar="PATH",
        help="the page to write; for several files the folder of their pages, made if need be; - is standard output",
    )
    # Two names in one line of help look otherwise from Python 3.13 on; the long one is there for those who try it.
    parser.add_argument("--output", dest="output", default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    parser.add_argument("--images", action="store_true", help="show the pictures, which a browser fetches from Commons")
    parser.add_argument(
        "--allow",
        action="append",
        default=[],
        metavar="ADDRESS",
        help="link also to addresses that begin so: a scheme (http:) or more (http://example.org/); can be repeated",
    )
    parser.add_argument("--language", default="en", metavar="CODE", help="of which Wikipedia the articles are (en)")
    parser.add_argument("--fragment", action="store_true", help="write a piece to put into a page, not a whole one")
    parser.add_argument("--no-body", action="store_true", help="leave out the text of the article")
    parser.add_argument("--no-repair", action="store_true", help="leave garbled text as it is")
    parser.set_defaults(run=run, parser=parser)


def run(options: argparse.Namespace) -> int:
    try:
        manner(allow=options.allow, images=options.images, language=options.language)
    except ValueError as error:
        options.parser.error(str(error))
    pages = _pages(options.files, options.output, options.parser)
    code = GOOD
    for file, target in tracked(pages, "Rendering"):
        try:
            article = load(file.source(), repair=not options.no_repair)
        except (WikiInfoboxError, OSError) as error:
            code = tell_unreadable(error, file.shown)
            continue
        page = to_html(
            article,
            page=not options.fragment,
            images=options.images,
            allow=options.allow,
            language=options.language,
            body=not options.no_body,
        )
        if target is None:
            sys.stdout.buffer.write(page.encode())
            continue
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            replace_file(target, page.encode())
        except OSError as error:
            code = tell_unreadable(error, str(target))
    return code


def _pages(names: Sequence[str], output: str, parser: argparse.ArgumentParser) -> list[tuple[Input, Path | None]]:
    """Each file with where its page goes; None is standard output. The page of a file in a folder keeps its place."""
    files = [(file, _place(file, name)) for name in names for file in inputs([name])]
    if output == STANDARD_STREAM:
        if len(files) > 1:
            parser.error("several files need a folder to put their pages in: -o FOLDER")
        return [(file, None) for file, _ in files]
    folder = Path(output)
    if not folder.is_dir():
        if len(files) == 1:
            return [(files[0][0], folder)]
        if folder.suffix == ".html":
            parser.error(f"several files need a folder to put their pages in, and {folder} is named as a page")
    twice = [place for place, number in Counter(place for _, place in files).items() if number > 1]
    if twice:
        parser.error(f"several files would become {folder / twice[0]}")
    return [(file, folder / place) for file, place in files]


def _place(file: Input, name: str) -> Path:
    """Where in a folder of pages the page of a file stands that was found under *name*."""
    path = Path("stdin" if file.name == STANDARD_STREAM else file.name)
    return (path.relative_to(name) if path != Path(name) and Path(name).is_dir() else Path(path.name)).with_suffix(
        ".html"
    )
