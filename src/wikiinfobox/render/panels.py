"""An article drawn with `rich`: each infobox a panel, a conflict a table with a column a side."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from wikiinfobox.conflict import Conflict, Side
from wikiinfobox.document import Article, Infobox
from wikiinfobox.models import Field, Link
from wikiinfobox.render.columns import cut, harmless, width
from wikiinfobox.render.conflict import cell_lines, column_width, facts, side_rows, stacked, title_of
from wikiinfobox.render.terminal import NARROWEST, Brackets, heading_of, infobox_rows, linked, value_lines
from wikiinfobox.render.terminal import title_of as title_of_article

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.text import Text

FRAME: Final = 4  # columns of a panel's border and the blanks within it
GAP: Final = 3  # a line and two blanks between the columns of a table

KEY: Final = "cyan"
QUIET: Final = "dim"
TITLE: Final = "bold"
LINK: Final = "blue underline"
LOST: Final = "red"

# Shift out and shift in: no text holds them after `harmless`, and they take no columns.
OPENING, CLOSING = "\x0e", "\x0f"


def print_article(article: Article, console: "Console", *, full: bool = False) -> None:
    """Draws the article on a console, at most as wide as it; with *full*, no value is cut."""
    for drawn in _article(article, max(console.width, NARROWEST), full=full):
        console.print(drawn)


def _article(article: Article, columns: int, *, full: bool) -> "Iterator[RenderableType]":
    from rich.text import Text  # noqa: PLC0415 an extra, and slow to import

    yield Text(title_of_article(article), TITLE)
    if article.short_description:
        yield Text(harmless(article.short_description), QUIET)
    if article.description:
        yield Text("\n" + "\n".join(cut(value_lines(harmless(article.description), columns), columns, full=full)))
    for number, box in enumerate(article.infoboxes):
        yield Text()
        yield _panel(_infobox(box, columns - FRAME, full=full), heading_of(article, number), columns)
        if box.conflict:
            yield _panel(_conflict(box.conflict, columns - FRAME, full=full), "As a conflict", columns)


def _panel(content: "RenderableType", title: str, columns: int) -> "RenderableType":
    from rich.box import ROUNDED  # noqa: PLC0415 as above
    from rich.panel import Panel  # noqa: PLC0415 as above
    from rich.text import Text  # noqa: PLC0415 as above

    return Panel(content, ROUNDED, title=Text(title, TITLE), title_align="left", border_style=QUIET, width=columns)


def _infobox(box: Infobox, columns: int, *, full: bool) -> "Text":
    from rich.text import Text  # noqa: PLC0415 as above

    brackets = Brackets(f"{OPENING}[", f"]{CLOSING}")
    lines: list[Text] = []
    for field, rows in infobox_rows(box, columns, brackets, full=full):
        values = _styled(field, [row.value for row in rows])
        lines += [Text.assemble((row.start, KEY), value) for row, value in zip(rows, values, strict=True)]
    return Text("\n").join(lines)


def _styled(field: Field, lines: list[str]) -> "Iterator[Text]":
    """The lines of a value, its links drawn as links; one that is broken is a link on both lines."""
    from rich.text import Text  # noqa: PLC0415 as above

    links = (link for _, link in linked(field) if link)
    style = ""
    for line in lines:
        drawn = Text()
        for run in re.split(f"([{OPENING}{CLOSING}])", line):
            if run == OPENING:
                style = _style_of(next(links))
            elif run == CLOSING:
                style = ""
            else:
                drawn.append(run, style)
        yield drawn


def _style_of(link: Link) -> str:
    address = link.url()
    if address is None:
        return LOST
    # Blanks part the words of a style; an address has none.
    return f"{LINK} link {address}" if address.startswith(("https://", "http://")) else LINK


def _conflict(conflict: Conflict, columns: int, *, full: bool) -> "RenderableType":
    from rich.console import Group  # noqa: PLC0415 as above
    from rich.table import Table  # noqa: PLC0415 as above
    from rich.text import Text  # noqa: PLC0415 as above

    known = Table.grid(padding=(0, 2, 0, 0))
    known.add_column(style=KEY)
    for name, text in facts(conflict):
        known.add_row(name, Text(text))
    if not conflict.sides:
        return known
    return Group(known, Text(), _sides(conflict.sides, columns, full=full))


def _sides(sides: tuple[Side, ...], columns: int, *, full: bool) -> "RenderableType":
    from rich.box import MINIMAL  # noqa: PLC0415 as above
    from rich.table import Table  # noqa: PLC0415 as above
    from rich.text import Text  # noqa: PLC0415 as above

    rows = list(side_rows(sides))
    labels = max((width(name) for name, _ in rows), default=0)
    column = column_width(columns - labels - GAP, len(sides), GAP)
    if column is None:
        parts = stacked(sides, rows, columns, full=full)
        return Text("\n").join(Text.assemble((start, KEY if line else TITLE), line) for start, line in parts)
    table = Table(box=MINIMAL, show_lines=True, show_edge=False, pad_edge=False, border_style=QUIET)
    table.add_column(width=labels, style=KEY)
    for side in sides:
        table.add_column(Text(title_of(side), TITLE), width=column)
    for name, cells in rows:
        table.add_row(name, *(Text("\n".join(cell_lines(cell, column, full=full))) for cell in cells))
    return table
