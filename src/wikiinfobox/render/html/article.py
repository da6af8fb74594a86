"""An article → its title, its infoboxes, and what is to be said of the document, all in one piece."""

import json
from collections.abc import Iterator

from wikiinfobox.building import findings_of_readings
from wikiinfobox.document import Article
from wikiinfobox.render.html.box import box_table, label_of
from wikiinfobox.render.html.manner import Manner
from wikiinfobox.render.html.markup import NOTHING, Markup, Tag, element, escaped, joined
from wikiinfobox.render.html.text import flagged
from wikiinfobox.writing.to_plain import plain


def article_markup(article: Article, manner: Manner, *, heading: Tag, body: bool) -> Markup:
    """The article, with its text where *body* is true."""
    boxes = joined(box_table(box, manner, article.title) for box in article.infoboxes)
    return joined(
        (
            element("header", *_header(article, heading, manner)),
            element("div", boxes, class_="wi-boxes") if boxes else NOTHING,
            element("div", *_prose(article, manner, body=body), class_="wi-prose"),
        )
    )


def _header(article: Article, heading: Tag, manner: Manner) -> Iterator[Markup]:
    if article.title:
        yield element(heading, escaped(article.title), class_="wi-title", dir="auto")
    else:
        yield element(heading, escaped("(no title)"), class_="wi-title", lang=manner.ours)
    if article.short_description:
        yield element("p", escaped(article.short_description), class_="wi-short", dir="auto")


def _prose(article: Article, manner: Manner, *, body: bool) -> Iterator[Markup]:
    body = body and bool(article.body.strip())
    if article.description and not (body and _begins_with(article.body, article.description)):
        yield element("p", escaped(article.description), dir="auto")
    if body:
        # A line break that opens a <pre> is none to a browser, and the body's own would only leave a gap.
        text = element("pre", escaped(article.body.strip("\n")), dir="auto")
        yield _folded("Text of the article, as written", text, manner, opened=True)
    yield from _findings(article, manner)
    yield from _repairs(article, manner)
    yield from _document(article, manner)


def _begins_with(body: str, description: str) -> bool:
    """Whether the text opens with the description, as it does where the converter cut that from it."""
    return body[: 2 * len(description)].split()[: len(description.split())] == description.split()


def _findings(article: Article, manner: Manner) -> Iterator[Markup]:
    found = (*article.findings, *findings_of_readings(article))
    rows = [(_place(finding.line, finding.column, finding.key), finding.code, finding.message) for finding in found]
    if rows:
        title = f"{len(rows)} {'finding' if len(rows) == 1 else 'findings'}: what is odd in the document"
        yield _folded(title, _table(title, ("Line", "Code", "What was found"), rows, manner), manner)


def _repairs(article: Article, manner: Manner) -> Iterator[Markup]:
    rows = [(_place(repair.line, repair.column), repair.before, repair.after) for repair in article.repairs]
    if rows:
        title = f"{len(rows)} {'repair' if len(rows) == 1 else 'repairs'} of garbled text"
        yield _folded(title, _table(title, ("Line", "Written", "Read as"), rows, manner), manner)


def _place(line: int | None, column: int | None, key: str | None = None) -> str:
    return f"{line}:{column}" if line else key or "–"


def _document(article: Article, manner: Manner) -> Iterator[Markup]:
    """What the front matter says besides."""
    facts: list[tuple[str, Markup]] = []
    if article.author:
        facts.append(("Author", escaped(article.author)))
    if article.image_url:
        address = manner.allowed(article.image_url)
        shown = escaped(article.image_url)
        facts.append(("Image", element("a", shown, href=address, class_="wi-external") if address else shown))
    facts += [
        (label_of(key), escaped(json.dumps(plain(kept), ensure_ascii=False))) for key, kept in article.extra.items()
    ]
    if facts:
        title = "About the document"
        rows = (
            element("tr", element("th", escaped(label), scope="row", dir="auto"), element("td", said, dir="auto"))
            for label, said in facts
        )
        yield _folded(title, _listed(title, element("tbody", *rows)), manner)


def _table(title: str, heads: tuple[str, ...], rows: list[tuple[str, str, str]], manner: Manner) -> Markup:
    head = element("tr", *(element("th", escaped(name), scope="col") for name in heads))
    cells = (
        element("tr", *(element("td", element("bdi", flagged(text))) for text in row), lang=manner.ours) for row in rows
    )
    return _listed(title, element("thead", head), element("tbody", *cells))


def _listed(title: str, *parts: Markup) -> Markup:
    """A table that stands beside the boxes, not below them."""
    caption = element("caption", element("span", escaped(title), class_="wi-unseen"))
    return element("div", element("table", caption, *parts, class_="wi-list-table"), class_="wi-beside")


def _folded(title: str, content: Markup, manner: Manner, *, opened: bool = False) -> Markup:
    summary = element("summary", escaped(title), lang=manner.ours)
    return element("details", summary, content, class_="wi-folded", open="open" if opened else None)
