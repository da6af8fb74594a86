"""An article as plain lines for a terminal: what it is about, then each infobox as aligned rows."""

from collections.abc import Iterator
from typing import Final

from wikiinfobox.document import Article, Infobox
from wikiinfobox.models import Field
from wikiinfobox.render.columns import cut, harmless, pad, width, wrap
from wikiinfobox.render.conflict import conflict_lines

NARROW: Final = 60
"""Below this width a value stands under its key, not beside it."""


def to_terminal(article: Article, columns: int = 80, *, full: bool = False) -> str:
    """The article as lines of at most *columns* columns; with *full*, no value is cut.

    >>> from wikiinfobox.models import Field, Link
    >>> box = Infobox((Field("place", "Arsal, Lebanon", (Link(page="Lebanon"),)), Field("strength1", "4,000")))
    >>> print(to_terminal(Article(title="Battle of Arsal", infoboxes=(box,))))
    Battle of Arsal
    <BLANKLINE>
    Infobox, 2 fields
      place      Arsal, [Lebanon]
      strength1  4,000

    Shape:  a link stands in brackets; one that leads nowhere in brackets with a question mark.
    """
    return "\n".join(_article(article, max(columns, 20), full=full))


def _article(article: Article, columns: int, *, full: bool) -> Iterator[str]:
    yield from wrap(harmless(article.title or "(no title)"), columns)
    if article.short_description:
        yield from wrap(harmless(article.short_description), columns)
    if article.description:
        yield ""
        yield from cut(_value(article.description, columns), columns, full=full)
    for number, box in enumerate(article.infoboxes, 1):
        yield ""
        which = f" {number} of {len(article.infoboxes)}" if len(article.infoboxes) > 1 else ""
        yield f"Infobox{which}, {len(box)} {'field' if len(box) == 1 else 'fields'}"
        yield from _infobox(box, columns, full=full)
        if box.conflict:
            yield ""
            yield "As a conflict"
            yield from (f"  {line}".rstrip() for line in conflict_lines(box.conflict, columns - 2, full=full))


def _infobox(box: Infobox, columns: int, *, full: bool) -> Iterator[str]:
    keys = [harmless(key).replace("\n", " ") for key in box]
    beside = min(max(map(width, keys), default=0), columns // 3)
    for key, field in zip(keys, box.values(), strict=True):
        if columns < NARROW or width(key) > beside:
            yield from (f"  {line}" for line in wrap(key, columns - 2))
            indent = "    " if columns < NARROW else " " * (beside + 4)
            first = indent
        else:
            first, indent = f"  {pad(key, beside)}  ", " " * (beside + 4)
        for line in cut(_value(_marked(field), columns - len(indent)), columns - len(indent), full=full):
            yield (first + line).rstrip()
            first = indent


def _value(text: str, columns: int) -> list[str]:
    """The lines of a text, without blank ones: the converter of wikitext parts most items by two."""
    lines = [line.strip() for line in harmless(text).split("\n")]
    return [piece for line in lines if line for piece in wrap(line, columns)] or [""]


def _marked(field: Field) -> str:
    """The field's text with its links in brackets. They stand in the text's order, so each is sought after the last."""
    pieces: list[str] = []
    done = 0
    for link in field.links:
        label = link.label
        at = field.text.find(label, done) if label and not link.country else -1
        if at >= 0:
            pieces += (field.text[done:at], f"[{label}?]" if link.dangling else f"[{label}]")
            done = at + len(label)
    return "".join((*pieces, field.text[done:]))
