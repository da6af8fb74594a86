"""Rows as lines of text: CSV and JSON Lines."""

import json
import re
from collections.abc import Iterable
from typing import Final

from wikiinfobox.tables.schema import Cell, Row, Table

_TO_QUOTE: Final = re.compile(r'[",\r\n]')

# What a spreadsheet takes for a formula, wide forms of the signs included, and what may hide one.
_FORMULA: Final = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")


def csv_head(table: Table, *, spreadsheet: bool = False) -> str:
    """The first line of a CSV file. Spreadsheets take a file for UTF-8 by its mark alone."""
    return "\ufeff" * spreadsheet + ",".join(table.names) + "\r\n"


def csv_text(_table: Table, rows: Iterable[Row], *, spreadsheet: bool = False) -> bytes:
    """Rows as lines of a CSV file."""
    return "".join([csv_line(row, spreadsheet=spreadsheet) for row in rows]).encode()


def csv_line(row: Row, *, spreadsheet: bool = False) -> str:
    r"""A row as RFC 4180 has it: None is nothing, and an empty text is a pair of quotation marks.

    >>> csv_line(("Arsal, Lebanon", 27, None, "", True, "-5"))
    '"Arsal, Lebanon",27,,"",true,-5\r\n'
    >>> csv_line(("=1+1", -5, "-5"), spreadsheet=True)
    "'=1+1,-5,'-5\r\n"
    """
    return ",".join([_csv_cell(cell, spreadsheet=spreadsheet) for cell in row]) + "\r\n"


def _csv_cell(cell: Cell, *, spreadsheet: bool) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if not isinstance(cell, str):
        return repr(cell)
    if spreadsheet and _FORMULA.match(cell):
        cell = f"'{cell}"
    return '"{}"'.format(cell.replace('"', '""')) if not cell or _TO_QUOTE.search(cell) else cell


def json_text(table: Table, rows: Iterable[Row]) -> bytes:
    """Rows as JSON Lines."""
    return "".join([json_line(table, row) for row in rows]).encode()


def json_line(table: Table, row: Row) -> str:
    """A row as an object on a line of its own."""
    return json.dumps(dict(zip(table.names, row, strict=True)), ensure_ascii=False) + "\n"
