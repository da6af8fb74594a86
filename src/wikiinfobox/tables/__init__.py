"""Articles as tables: fixed schemas with a version, and the rows of each.

>>> [table.name for table in TABLES.values()]
['articles', 'fields', 'links', 'sides', 'findings']
"""

from wikiinfobox.tables.rows import TABLES, rows
from wikiinfobox.tables.schema import Cell, Column, ColumnType, Row, Table

__all__ = ["TABLES", "Cell", "Column", "ColumnType", "Row", "Table", "rows"]
