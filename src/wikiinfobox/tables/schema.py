"""What a table is: its columns with their types, its keys, its version. Plain data, for every writer alike."""

import math
from typing import Final, Literal, TypeAlias

import attrs

ColumnType: TypeAlias = Literal["text", "integer", "real", "boolean"]
Cell: TypeAlias = str | int | float | bool | None
Row: TypeAlias = tuple[Cell, ...]

LARGEST: Final = 2**63 - 1  # what a signed integer of 64 bits holds, in SQLite and Arrow alike


@attrs.frozen
class Column:
    """One column of a table.

    Shape:  type is `text`, `integer` (64 bits, signed), `real` (a finite double) or `boolean`; nullable says whether a
            cell may be None, which means that the document does not say.
    """

    name: str
    type: ColumnType
    description: str
    nullable: bool = True


@attrs.frozen
class Table:
    """The schema of a table. A change of its columns or of what one means changes its version.

    Shape:  key are the columns that no two rows have alike; `refers` are those that name a row of the table `parent`
            by its key, both empty where there is none.
    """

    name: str
    version: int
    description: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    parent: str = ""
    refers: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(column.name for column in self.columns)

    def row(self, cells: dict[str, Cell]) -> Row:
        """The cells in the order of the columns, each as its type wants it."""
        return tuple(fitted(cells[column.name], column.type) for column in self.columns)


def fitted(cell: Cell, kind: ColumnType) -> Cell:
    r"""The cell as every format can hold it.

    >>> fitted("half a sign: \ud83c", "text"), fitted(10**20, "integer"), fitted(1500, "real")
    ('half a sign: \ufffd', None, 1500.0)

    Shape:  a lone surrogate, which UTF-8 cannot hold, becomes U+FFFD; a number that does not fit its column is None.
    """
    if cell is None:
        return None
    if isinstance(cell, str):
        return whole_characters(cell)
    if kind == "integer":
        return cell if -LARGEST <= cell <= LARGEST else None
    return _real(cell) if kind == "real" else cell


def _real(number: float) -> float | None:
    try:
        real = float(number)
    except OverflowError:
        return None
    return real if math.isfinite(real) else None


def whole_characters(text: str) -> str:
    """The text with each lone surrogate as U+FFFD."""
    if text.isascii():
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
