"""An article from the tree of its front matter and from its body, with the places of what was odd."""

from collections.abc import Iterator
from typing import NamedTuple

import attrs

from wikiinfobox.building.builder import Builder, Note, Parts
from wikiinfobox.document import Article
from wikiinfobox.findings import Finding
from wikiinfobox.frontmatter import Cut, FrontMatter, Pairs
from wikiinfobox.mojibake import Repair, Repaired, explain_repair
from wikiinfobox.source import Source, lines_and_columns


def build(front_matter: FrontMatter, cut: Cut, source: Source, repaired: Repaired | None) -> Article:
    """The article of a front matter, and of the body that stands after it in the source's text."""
    builder = Builder()
    for offset in front_matter.unknown_tags:
        builder.note("unknown-tag", "a tag unknown to YAML's core schema was passed over", offset)
    parts = builder.article(front_matter.root)
    noted = tuple(_placed(builder.notes, cut.start, source))
    hidden = tuple(_hidden(front_matter, cut.start, source))
    return _article(parts, source.text[cut.body :], noted, _Origin(source, repaired, hidden))


def build_plain(root: Pairs, body: str) -> Article:
    """The article of a front matter that stands in no document: what is odd in it has no line."""
    builder = Builder()
    parts = builder.article(root)
    return _article(parts, body, tuple(note.finding for note in builder.notes), _Origin())


class _Origin(NamedTuple):
    """Where an article comes from."""

    source: Source | None = None
    repaired: Repaired | None = None
    hidden_repairs: tuple[Repair, ...] = ()


def _article(parts: Parts, body: str, noted: tuple[Finding, ...], origin: _Origin) -> Article:
    return Article(
        title=parts.texts.get("title"),
        short_description=parts.texts.get("shortDescription"),
        description=parts.texts.get("description"),
        author=parts.texts.get("author"),
        image_url=parts.texts.get("img"),
        infoboxes=parts.infoboxes,
        body=body,
        extra=parts.extra,
        layout=parts.layout,
        noted=noted,
        repaired=origin.repaired,
        hidden_repairs=origin.hidden_repairs,
        source=origin.source,
    )


def _placed(notes: list[Note], start: int, source: Source) -> Iterator[Finding]:
    """The findings in the order of the document, each with its line and column there."""
    notes.sort(key=lambda note: note.offset)
    offsets = source.given_offsets([start + note.offset for note in notes])
    for note, (line, column) in zip(notes, lines_and_columns(source.given, offsets), strict=True):
        yield attrs.evolve(note.finding, line=line, column=column)


def _hidden(front_matter: FrontMatter, start: int, source: Source) -> Iterator[Repair]:
    """The repairs of texts that escapes had hidden; each stands where its text begins."""
    mended = front_matter.mended
    offsets = source.given_offsets([start + one.offset for one in mended])
    places = lines_and_columns(source.given, offsets)
    for one, offset, (line, column) in zip(mended, offsets, places, strict=True):
        first = explain_repair(one.before).repairs[0]
        yield attrs.evolve(first, start=offset, before=one.before, after=one.after, line=line, column=column)
