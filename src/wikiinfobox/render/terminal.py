"""An article as plain lines for a terminal: what it is about, then each infobox as aligned rows."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from wikiinfobox.document import Article, Infobox
from wikiinfobox.models import Field, Link
from wikiinfobox.render.columns import cut, harmless, pad, shortened, width, wrap
from wikiinfobox.render.conflict import conflict_lines

NARROW: Final = 60
"""Below this width a value stands under its key, not beside it."""

NARROWEST: Final = 20
"""No terminal is taken to be narrower."""

_BULLET: Final = re.compile(r"(\*+|•)\s*")


class Brackets(NamedTuple):
    """What stands about a link."""

    opening: str = "["
    closing: str = "]"


PLAIN: Final = Brackets()


class Row(NamedTuple):
    """One line of an infobox: what stands before the value (its key, or blanks), and a line of the value."""

    start: str
    value: str = ""


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
    return "\n".join(_article(article, max(columns, NARROWEST), full=full))


def _article(article: Article, columns: int, *, full: bool) -> Iterator[str]:
    yield from wrap(title_of(article), columns)
    if article.short_description:
        yield from wrap(harmless(article.short_description), columns)
    if article.description:
        yield ""
        yield from cut(value_lines(harmless(article.description), columns), columns, full=full)
    for number, box in enumerate(article.infoboxes):
        yield ""
        yield from wrap(heading_of(article, number), columns)
        for _, rows in infobox_rows(box, columns - 2, full=full):
            yield from (f"  {row.start}{row.value}".rstrip() for row in rows)
        if box.conflict:
            yield ""
            yield "As a conflict"
            yield from (f"  {line}".rstrip() for line in conflict_lines(box.conflict, columns - 2, full=full))


def title_of(article: Article) -> str:
    return harmless(article.title or "(no title)")


def heading_of(article: Article, index: int) -> str:
    """What stands above an infobox: which one it is, and how much is in it."""
    which = f" {index + 1} of {len(article.infoboxes)}" if len(article.infoboxes) > 1 else ""
    count = len(article.infoboxes[index])
    return f"Infobox{which}, {count} {'field' if count == 1 else 'fields'}"


def infobox_rows(
    box: Infobox,
    columns: int,
    brackets: Brackets = PLAIN,
    *,
    full: bool = False,
) -> Iterator[tuple[Field, list[Row]]]:
    """The lines of each field, keys beside values, or above them where there is no room."""
    keys = [harmless(key).replace("\n", " ") for key in box]
    beside = min(max(map(width, keys), default=0), (columns + 2) // 3)
    narrow = columns < NARROW - 2
    for key, field in zip(keys, box.values(), strict=True):
        indent = "  " if narrow else " " * (beside + 2)
        above = narrow or width(key) > beside
        rows = [Row(line) for line in wrap(key, columns)] if above else []
        room = columns - len(indent)
        shown, more = shortened(value_lines(_marked(field, brackets), room), room, full=full)
        start = indent if above else f"{pad(key, beside)}  "
        for line in shown:
            rows.append(Row(start, line))
            start = indent
        yield field, [*rows, *(Row(indent + line) for line in more)]


def value_lines(text: str, columns: int) -> list[str]:
    """The lines of a text, without blank ones: the converter of wikitext parts most items by two."""
    lines = [line.strip() for line in text.split("\n")]
    is_list = len(lines) > 1
    return [piece for line in lines if line for piece in _broken(line, columns, is_list=is_list)] or [""]


def _broken(line: str, columns: int, *, is_list: bool) -> Iterator[str]:
    """The line in pieces; those of a bullet stand a little further in than it."""
    bullet = _BULLET.match(line) if is_list else None
    if bullet is None:
        yield from wrap(line, columns)
        return
    indent = " " * min(2 * (bullet[1].count("*") - 1), columns // 3)
    start = f"{indent}• "
    for piece in wrap(line[bullet.end() :], columns - width(start)):
        yield (start + piece).rstrip()
        start = f"{indent}  "


def linked(field: Field) -> Iterator[tuple[str, Link | None]]:
    """The field's text in runs, each with its link. Links stand in the text's order: each is sought after the last."""
    done = 0
    for link in field.links:
        label = link.label
        at = field.text.find(label, done) if label and not link.country else -1
        if at >= 0:
            yield field.text[done:at], None
            yield label, link
            done = at + len(label)
    yield field.text[done:], None


def _marked(field: Field, brackets: Brackets) -> str:
    """The field's text with its links in brackets."""
    return "".join(
        f"{brackets.opening}{harmless(run)}{'?' * link.dangling}{brackets.closing}" if link else harmless(run)
        for run, link in linked(field)
    )
