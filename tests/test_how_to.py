"""The programs in docs/how-to that need a package which is not ours: they run where it is installed."""

import re
import shutil
from typing import Any

import pytest

from shared import ROOT
from wikiinfobox import Article, to_dict

PAGES = ROOT / "docs" / "how-to"


def program(heading: str, page: str = "cattrs-and-pydantic.md", number: int = 0, **names: Any) -> dict[str, Any]:  # noqa: ANN401
    """The names that a program under a heading leaves behind."""
    text = (PAGES / page).read_text(encoding="utf-8")
    section = text.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    found = re.findall(r"^```python\n(.*?)^```$", section, re.MULTILINE | re.DOTALL)
    names["__name__"] = heading
    exec(compile(found[number], page, "exec", dont_inherit=True), names)  # noqa: S102 it is our own page
    return names


@pytest.mark.parametrize("package", ["cattrs", "pydantic"])
def test_an_article_goes_through_another_package_and_back(package: str) -> None:
    pytest.importorskip(package)
    names = program(package)
    assert names["plain"] == {"article": to_dict(Article(title="Arsal")), "stars": 4}
    assert names["again"] == names["review"]
    assert names["again"].article == Article(title="Arsal")


def test_pydantic_reports_what_is_no_article() -> None:
    pydantic = pytest.importorskip("pydantic")
    review = program("pydantic")["Review"]
    with pytest.raises(pydantic.ValidationError, match=r"expected a finite number as front_matter\.a"):
        review(article={"front_matter": {"a": float("nan")}, "body": ""}, stars=4)


KILLED = [("Hezbollah", 27, 27), ("Tahrir al-Sham", 150, 150), ("Islamic State of Iraq and the Levant", 20, 20)]


@pytest.mark.parametrize("package", ["polars", "DuckDB", "pandas"])
def test_a_table_is_read_by_another_package(package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pyarrow")
    pytest.importorskip(package.lower())
    monkeypatch.chdir(ROOT)
    target = program("A Parquet file", "data-frames.md")["target"]
    assert program(package, "data-frames.md", target=target)["killed"] == KILLED
    shutil.rmtree(target.parent)


def test_a_table_becomes_a_frame_without_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pyarrow")
    pytest.importorskip("polars")
    monkeypatch.chdir(ROOT)
    assert program("Batches, without a file", "data-frames.md")["killed"] == KILLED


def test_what_cannot_be_read_is_a_row_as_the_page_shows_it() -> None:
    pytest.importorskip("pyarrow")
    errors = program("Batches, without a file", "data-frames.md", 1)["errors"]
    shown = re.findall(r"^```text\n(.*?)^```$", (PAGES / "data-frames.md").read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert shown == ["".join(f"{error}\n" for error in errors)]
