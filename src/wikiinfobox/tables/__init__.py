"""Articles as tables: fixed schemas with a version, the rows of each, and files that hold them.

>>> [table.name for table in TABLES.values()]
['articles', 'fields', 'links', 'sides', 'findings']
"""

from wikiinfobox.tables.rows import TABLES, rows
from wikiinfobox.tables.schema import Cell, Column, ColumnType, Row, Table
from wikiinfobox.tables.writing import Exported, export, write

__all__ = ["TABLES", "Cell", "Column", "ColumnType", "Exported", "Row", "Table", "export", "rows", "write"]
