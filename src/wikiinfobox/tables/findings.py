"""What was odd, and what could not be read at all, as rows."""

import re
from collections.abc import Iterator
from typing import Final

from wikiinfobox.building import findings_of_readings
from wikiinfobox.document import Article
from wikiinfobox.errors import WikiInfoboxError
from wikiinfobox.findings import Finding
from wikiinfobox.tables.articles import PATH
from wikiinfobox.tables.schema import Cell, Column, Table

FINDINGS: Final = Table(
    "findings",
    version=1,
    description="one row an oddity, and one for each file that could not be read",
    columns=(
        PATH,
        Column("position", "integer", "which finding of the file, from 0", nullable=False),
        Column(
            "origin",
            "text",
            "`document` or `reading`, which say where it was odd; `error`: the file could not be read",
            nullable=False,
        ),
        Column("code", "text", "the code of the finding; of an error its kind, as in `limit-error`", nullable=False),
        Column("message", "text", "the finding in words, for people", nullable=False),
        Column("infobox", "integer", "which infobox of the article, from 0"),
        Column("key", "text", "the key of the field"),
        Column("line", "integer", "the line in the file, from 1"),
        Column("column", "integer", "the column in that line, from 1, in code points"),
    ),
    key=("path", "position"),
)

_WORD: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")


def finding_cells(path: str, article: Article) -> Iterator[dict[str, Cell]]:
    """A row for each finding: those of the document, then those of the readings."""
    found = [("document", finding) for finding in article.findings]
    found += [("reading", finding) for finding in findings_of_readings(article)]
    for position, (origin, finding) in enumerate(found):
        yield _cells(path, position, origin, finding)


def error_cells(path: str, error: WikiInfoboxError | OSError) -> dict[str, Cell]:
    """The one row of a file that could not be read."""
    if isinstance(error, OSError):
        return _cells(path, 0, "error", Finding("os-error", error.strerror or str(error)))
    code = _WORD.sub("-", type(error).__name__).lower()
    return _cells(path, 0, "error", Finding(code, error.reason, line=error.line, column=error.column))


def _cells(path: str, position: int, origin: str, finding: Finding) -> dict[str, Cell]:
    return {
        "path": path,
        "position": position,
        "origin": origin,
        "code": finding.code,
        "message": finding.message,
        "infobox": finding.infobox,
        "key": finding.key,
        "line": finding.line,
        "column": finding.column,
    }
