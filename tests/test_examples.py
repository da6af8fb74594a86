"""The programs in examples/ run, and print what they should."""

import subprocess
import sys

import pytest

from shared import ROOT

EXPECTED = {
    "first_look.py": "place           48 characters | Qalamoun Mountains | Lebanon–Syria border",
    "places.py": "  https://en.wikipedia.org/wiki/Qalamoun_Mountains",
    "spark_corpus.py": "3 rows of sides, 0 files that could not be read",
}

ELSEWHERE = {"spark_corpus.py": "tests/test_spark.py runs it, where PySpark and Java are installed"}


def test_every_example_has_something_to_print() -> None:
    assert sorted(path.name for path in (ROOT / "examples").glob("*.py")) == sorted(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_an_example_runs_and_prints_what_it_should(name: str) -> None:
    if name in ELSEWHERE:
        pytest.skip(ELSEWHERE[name])
    done = subprocess.run(
        [sys.executable, str(ROOT / "examples" / name)],
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    assert EXPECTED[name] in done.stdout.split("\n")
    assert done.stderr == ""
