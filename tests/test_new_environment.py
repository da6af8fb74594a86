"""A project that has nothing but our wheel with the extra: annotations are all that its tests need.

It builds, and installs from a package index, which takes its time: .ci/run asks for it.
"""

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from shared import ROOT

ASKED = "WIKIINFOBOX_NEW_ENVIRONMENT"

PROJECT = '''
"""Tests of a program that makes tables of infoboxes."""

from hypothesis import given, strategies as st

from wikiinfobox import Article, Infobox, Strength, dumps, loads


def rows(box: Infobox) -> list[tuple[str, str]]:
    return [(field.key, " ".join(field.text.split())) for field in box.values()]


@given(st.from_type(Article))
def test_an_article_comes_back(article):
    assert isinstance(article, Article)
    assert loads(dumps(article), repair=False) == article


@given(st.from_type(Infobox))
def test_a_row_is_one_line(box):
    assert isinstance(box, Infobox)
    assert len(rows(box)) == len(box)
    assert not any("\\n" in text for _, text in rows(box))


@given(...)
def test_annotations_do(box: Infobox, strength: Strength):
    assert isinstance(box, Infobox)
    assert isinstance(strength.text, str)


@given(st.builds(rows))
def test_builds_finds_what_a_function_takes(made):
    assert isinstance(made, list)


seen = []


@given(st.from_type(Article))
def test_articles_are_messy(article):
    seen.append("".join(field.text for box in article.infoboxes for field in box.fields))


def test_they_were():
    said = "".join(seen)
    assert any(character.isdigit() for character in said)
    assert not said.isascii()
    assert len(set(seen)) > 10
'''


@pytest.mark.skipif(
    not os.environ.get(ASKED), reason=f"builds and installs from a package index where {ASKED}=1 asks for it"
)
def test_a_new_project_draws_articles_with_no_setup(tmp_path: Path) -> None:
    run(tmp_path, sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--wheel-dir", str(tmp_path), str(ROOT))
    (wheel,) = tmp_path.glob("*.whl")
    venv.create(tmp_path / "venv", with_pip=True)
    python = next(str(path) for path in (tmp_path / "venv").glob("*/python*") if path.name in {"python", "python.exe"})
    run(tmp_path, python, "-m", "pip", "install", "-q", f"{wheel}[hypothesis]", "pytest")
    project = tmp_path / "project"
    project.mkdir()
    (project / "test_rows.py").write_text(PROJECT, encoding="utf-8")
    printed = run(project, python, "-W", "error", "-m", "pytest", "-q", "-p", "no:cacheprovider")
    assert "6 passed" in printed


def run(folder: Path, *command: str) -> str:
    variables = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "COV_"))}
    done = subprocess.run(
        command,
        cwd=folder,
        env=variables,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout
