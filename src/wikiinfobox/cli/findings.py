"""How the commands speak of findings: all of an article's, in its order, a line each."""

import re
from typing import TypedDict

from wikiinfobox.building import findings_of_readings
from wikiinfobox.cli.common import on_one_line
from wikiinfobox.document import Article
from wikiinfobox.errors import WikiInfoboxError
from wikiinfobox.findings import Finding
from wikiinfobox.render.columns import width, wrap


class Record(TypedDict):
    """What `check` says of a file: a finding or an error. The keys are those of `check --format json`."""

    path: str
    line: int | None
    column: int | None
    code: str
    message: str
    infobox: int | None
    key: str | None


def findings_of(article: Article) -> list[Finding]:
    """What is odd in a document and in the readings of it, in the order of its lines; what has no line comes last."""
    return sorted(
        (*article.findings, *findings_of_readings(article)),
        key=lambda finding: (finding.line is None, finding.line or 0, finding.column or 0),
    )


def record_of(finding: Finding, path: str) -> Record:
    return {
        "path": path,
        "line": finding.line,
        "column": finding.column,
        "code": finding.code,
        "message": finding.message,
        "infobox": finding.infobox,
        "key": finding.key,
    }


def record_of_error(error: WikiInfoboxError | OSError, path: str) -> Record:
    """An error in the form of a finding; its code is the name of its class."""
    if isinstance(error, OSError):
        return record_of(Finding("file-error", error.strerror or str(error)), path)
    code = re.sub(r"\B[A-Z]", r"-\g<0>", type(error).__name__).lower()
    return record_of(Finding(code, error.reason, line=error.line, column=error.column), path)


def place_of(record: Record) -> str:
    """`path:line:column`, or the path alone where there is no line."""
    path = on_one_line(record["path"])
    return path if record["line"] is None else f"{path}:{record['line']}:{record['column']}"


def message_of(record: Record) -> str:
    """The message; where no line tells which field it is about, its key says so."""
    named = f"{record['key']}: " if record["line"] is None and record["key"] else ""
    return on_one_line(named + record["message"])


def line_of(record: Record) -> str:
    """`path:line:column code message`, the form that editors and other programs know."""
    return f"{place_of(record)} {record['code']} {message_of(record)}"


def findings_as_lines(records: list[Record], columns: int) -> list[str]:
    """The findings under their number; a line too long for the terminal is broken, but never in its place."""
    if not records:
        return []
    lines = ["", f"{len(records)} {'finding' if len(records) == 1 else 'findings'}"]
    for record in records:
        line = f"  {line_of(record)}"
        if width(line) <= columns:
            lines.append(line)
        else:
            lines.append(f"  {place_of(record)} {record['code']}")
            lines += [f"    {piece}" for piece in wrap(message_of(record), max(columns - 4, 16))]
    return lines
