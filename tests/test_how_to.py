"""The programs in docs/how-to that need a package which is not ours: they run where it is installed."""

import re
from typing import Any

import pytest

from shared import ROOT
from wikiinfobox import Article, to_dict

PAGE = ROOT / "docs" / "how-to" / "cattrs-and-pydantic.md"


def program(heading: str) -> dict[str, Any]:
    """The names that the program under a heading leaves behind."""
    text = PAGE.read_text(encoding="utf-8")
    section = text[text.index(f"\n## {heading}\n") :]
    match = re.search(r"^```python\n(.*?)^```$", section, re.MULTILINE | re.DOTALL)
    assert match
    names: dict[str, Any] = {"__name__": heading}
    exec(compile(match[1], str(PAGE), "exec", dont_inherit=True), names)  # noqa: S102 it is our own page
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
