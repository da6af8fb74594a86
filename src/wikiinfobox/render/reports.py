"""What a command tells of many files, drawn with `rich`: a finding, the number of findings, a difference."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text

PLACE: Final = "bold"
ODD: Final = "yellow"
GRAVE: Final = "red"
DIFFERENCE: Final = {"-": "red", "+": "green", "@": "cyan"}


def drawn_finding(place: str, code: str, message: str, *, grave: bool) -> "Text":
    from rich.text import Text  # noqa: PLC0415 an extra, and slow to import

    return Text.assemble((place, PLACE), " ", (code, GRAVE if grave else ODD), " ", message)


def drawn_table(heads: Iterable[str], rows: Iterable[Iterable[object]]) -> "Table":
    """A table of texts and numbers; numbers stand to the right."""
    from rich.box import SIMPLE_HEAD  # noqa: PLC0415 as above
    from rich.table import Table  # noqa: PLC0415 as above
    from rich.text import Text  # noqa: PLC0415 as above

    cells = [list(row) for row in rows]
    table = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for index, head in enumerate(heads):
        numbers = all(isinstance(row[index], int) for row in cells)
        table.add_column(head, justify="right" if numbers else "left", style=None if index else ODD)
    for row in cells:
        table.add_row(*(Text(f"{cell:,}" if isinstance(cell, int) else str(cell)) for cell in row))
    return table


def drawn_difference(lines: Iterable[str]) -> "Text":
    """The lines of a unified diff."""
    from rich.text import Text  # noqa: PLC0415 as above

    return Text("\n").join(Text(line, DIFFERENCE.get(line[:1], "")) for line in lines)
