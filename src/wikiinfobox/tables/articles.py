"""Articles, their fields and their links as rows."""

from collections.abc import Iterator
from typing import Final

from wikiinfobox.document import Article
from wikiinfobox.models import Link
from wikiinfobox.tables.schema import Cell, Column, Table

PATH: Final = Column("path", "text", "the file, as it was given", nullable=False)
INFOBOX: Final = Column("infobox", "integer", "which infobox of the article, from 0", nullable=False)

ARTICLES: Final = Table(
    "articles",
    version=1,
    description="one row an article",
    columns=(
        PATH,
        Column("title", "text", "the title"),
        Column("short_description", "text", "the short description"),
        Column("description", "text", "the description"),
        Column("author", "text", "the author"),
        Column("image_url", "text", "the address of the image"),
        Column("infoboxes", "integer", "how many infoboxes it has", nullable=False),
        Column("conflicts", "integer", "how many of them describe a conflict", nullable=False),
        Column("repairs", "integer", "how many garbled places were put right", nullable=False),
        Column("findings", "integer", "how many rows it has in the table `findings`", nullable=False),
        Column("body", "text", "the text below the front matter", nullable=False),
    ),
    key=("path",),
)

FIELDS: Final = Table(
    "fields",
    version=1,
    description="one row a field of an infobox",
    columns=(
        PATH,
        INFOBOX,
        Column("position", "integer", "which field of the infobox, from 0", nullable=False),
        Column("key", "text", "its key, as written", nullable=False),
        Column("text", "text", "its text", nullable=False),
        Column("number", "real", "the number that the file gives beside the text, not to be trusted alone"),
        Column("links", "integer", "how many rows it has in the table `links`", nullable=False),
    ),
    key=("path", "infobox", "position"),
    parent="articles",
    refers=("path",),
)

LINKS: Final = Table(
    "links",
    version=1,
    description="one row a link of a field",
    columns=(
        PATH,
        INFOBOX,
        Column("field", "integer", "which field of the infobox, from 0", nullable=False),
        Column("position", "integer", "which link of the field, from 0", nullable=False),
        Column("key", "text", "the key of the field", nullable=False),
        Column("label", "text", "what a reader sees", nullable=False),
        Column("text", "text", "the text of the link, where the file has one"),
        Column("type", "text", "`internal`, `interwiki` or `external`"),
        Column("page", "text", "the page it leads to, as in the file"),
        Column("anchor", "text", "the section of that page"),
        Column("site", "text", "the address of an external link"),
        Column("wiki", "text", "the wiki of an interwiki link"),
        Column("lang", "text", "the language of that wiki"),
        Column("title", "text", "the title of the page, as MediaWiki normalises it"),
        Column("namespace", "text", "the English name of the title's namespace, empty for articles"),
        Column("url", "text", "the address it leads to, in the English Wikipedia where the link names none"),
        Column("country", "text", "the ISO 3166 code of the flag that is its text"),
        Column("dangling", "boolean", "it leads nowhere", nullable=False),
    ),
    key=("path", "infobox", "field", "position"),
    parent="fields",
    refers=("path", "infobox", "field"),
)


def article_cells(path: str, article: Article, findings: int) -> dict[str, Cell]:
    """The one row of an article."""
    return {
        "path": path,
        "title": article.title,
        "short_description": article.short_description,
        "description": article.description,
        "author": article.author,
        "image_url": article.image_url,
        "infoboxes": len(article.infoboxes),
        "conflicts": len(article.conflicts),
        "repairs": len(article.repairs),
        "findings": findings,
        "body": article.body,
    }


def field_cells(path: str, article: Article) -> Iterator[dict[str, Cell]]:
    """A row for each field, in the order of the file."""
    for index, box in enumerate(article.infoboxes):
        for position, field in enumerate(box.fields):
            yield {
                "path": path,
                "infobox": index,
                "position": position,
                "key": field.key,
                "text": field.text,
                "number": field.number,
                "links": len(field.links),
            }


def link_cells(path: str, article: Article) -> Iterator[dict[str, Cell]]:
    """A row for each link of a field, in the order of the file."""
    for index, box in enumerate(article.infoboxes):
        for number, field in enumerate(box.fields):
            for position, link in enumerate(field.links):
                place: dict[str, Cell] = {"path": path, "infobox": index, "field": number, "position": position}
                yield place | {"key": field.key} | _of_link(link)


def _of_link(link: Link) -> dict[str, Cell]:
    leads_to_page = link.page is not None
    return {
        "label": link.label,
        "text": link.text,
        "type": link.type,
        "page": link.page,
        "anchor": link.anchor,
        "site": link.site,
        "wiki": link.wiki,
        "lang": link.lang,
        "title": link.title if leads_to_page else None,
        "namespace": link.namespace if leads_to_page else None,
        "url": link.url(),
        "country": link.country,
        "dangling": link.dangling,
    }
