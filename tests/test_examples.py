"""The programs in examples/ run, and print what they should."""

import subprocess
import sys

from shared import ROOT

EXPECTED = {
    "first_look.py": "place           48 characters | Qalamoun Mountains | Lebanon–Syria border",
    "places.py": "  https://en.wikipedia.org/wiki/Qalamoun_Mountains",
}


def test_every_example_runs_and_prints_what_it_should() -> None:
    programs = sorted(path.name for path in (ROOT / "examples").glob("*.py"))
    assert programs == sorted(EXPECTED)
    for name in programs:
        done = subprocess.run(
            [sys.executable, str(ROOT / "examples" / name)],
            capture_output=True,
            check=True,
            encoding="utf-8",
        )
        assert EXPECTED[name] in done.stdout.split("\n")
        assert done.stderr == ""
