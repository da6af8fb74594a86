"""Cases as data: one JSON object a line, named as the sentence it proves; `miss` is why it is not read yet."""

import json
from pathlib import Path
from typing import Any

import pytest

CASES = Path(__file__).parent / "cases"


def rows(name: str) -> list[Any]:
    """The rows of one file as parameters; a known miss turns red when it starts to pass."""
    found = []
    for line in (CASES / f"{name}.jsonl").read_text("utf-8").split("\n"):
        if line:
            row: dict[str, Any] = json.loads(line)
            marks = [pytest.mark.xfail(reason=row["miss"], strict=True)] if "miss" in row else []
            found.append(pytest.param(row, id=row["name"], marks=marks))
    return found
