"""What is odd in the readings of an article's infoboxes, with the lines it stands in."""

from collections.abc import Iterator, Mapping

import attrs

from wikiinfobox.document import Article, Infobox
from wikiinfobox.findings import Finding
from wikiinfobox.frontmatter import outline, split
from wikiinfobox.source import Source, lines_and_columns


def findings_of_readings(article: Article) -> Iterator[Finding]:
    r"""The findings of all conflicts, each with its infobox and, where the article was read from a document, its place.

    >>> from wikiinfobox.loading import loads
    >>> text = "---\ninfoboxes:\n  - combatant1: {text: A}\n    date: {text: 5 May – 2 May 1812}\n---\n"
    >>> [(found.code, found.line, found.column) for found in findings_of_readings(loads(text))]
    [('end-before-start', 4, 5)]
    """
    for index, box in enumerate(article.infoboxes):
        if box.conflict is None or not box.conflict.findings:
            continue
        places: Mapping[str, tuple[int, int]] = _places(article.source, index, box) if article.source else {}
        for finding in box.conflict.findings:
            line, column = places.get(finding.key or "", (None, None))
            yield attrs.evolve(finding, infobox=index, line=line, column=column)


def _places(source: Source, index: int, box: Infobox) -> Mapping[str, tuple[int, int]]:
    """The line and column of each key of a box; nothing where they cannot be told, as within braces."""
    cut = split(source)
    drawn = outline(source, cut.start, cut.end)
    (boxes,) = drawn.boxes.values() if len(drawn.boxes) == 1 else ([],)
    names = box.layout or tuple(field.key for field in box.fields)
    if index >= len(boxes) or len(boxes[index].keys) != len(names):
        return {}
    offsets = source.given_offsets([cut.start + offset for offset in boxes[index].keys])
    return dict(zip(names, lines_and_columns(source.given, offsets), strict=True))
