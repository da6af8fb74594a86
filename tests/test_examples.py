"""The programs in examples/ run, and print what they should."""

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from shared import ROOT
from wikiinfobox import Field, Quantity, load

EXAMPLES = ROOT / "examples"
EXPECTED = {
    "first_look.py": "place           48 characters | Qalamoun Mountains | Lebanon–Syria border",
    "places.py": "  https://en.wikipedia.org/wiki/Qalamoun_Mountains",
    "plot_conflicts.py": "strengths-and-casualties.png: 4 conflicts",
    "settlements.py": "Houston: 2,304,580 people, 1,651.1 km²",
    "spark_corpus.py": "11 rows of sides, 0 files that could not be read",
}
NEEDS = {"plot_conflicts.py": "matplotlib"}

ELSEWHERE = {"spark_corpus.py": "tests/test_spark.py runs it, where PySpark and Java are installed"}


def test_every_program_is_run() -> None:
    assert sorted(path.name for path in EXAMPLES.glob("*.py")) == sorted(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_an_example_runs_and_prints_what_it_should(name: str, tmp_path: Path) -> None:
    if name in ELSEWHERE:
        pytest.skip(ELSEWHERE[name])
    if name in NEEDS and importlib.util.find_spec(NEEDS[name]) is None:
        pytest.skip(f"this machine has no {NEEDS[name]}")
    done = subprocess.run(
        [sys.executable, "-W", "error", str(EXAMPLES / name)],
        capture_output=True,
        check=True,
        cwd=tmp_path,
        encoding="utf-8",
    )
    assert EXPECTED[name] in done.stdout.split("\n")
    assert done.stderr == ""


def test_a_program_says_which_package_it_needs() -> None:
    code = "import runpy, sys; sys.modules['matplotlib'] = None; runpy.run_path(sys.argv[1])"
    done = subprocess.run(
        [sys.executable, "-c", code, str(EXAMPLES / "plot_conflicts.py")],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert (done.returncode, done.stderr) == (1, "this program needs matplotlib: pip install matplotlib\n")


def test_the_documents_to_be_drawn_hold_nothing_odd() -> None:
    for path in (EXAMPLES / "hundred-days").glob("*.md"):
        article = load(path)
        assert article.conflict is not None
        assert article.conflict.date is not None
        assert not article.findings
        assert not article.conflict.findings
        assert all(side.strength.personnel and side.casualties.sum_of_parts for side in article.conflict.sides)


def test_a_picture_shows_open_bounds_years_before_christ_and_what_goes_on(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib", reason="this machine has no matplotlib")
    boxes = {
        "marathon": "{combatant1: {text: Athens}, date: {text: September 490 BC}, casualties1: {text: 203 killed}}",
        "long": "{combatant1: {text: A}, date: {text: 1914 – present}, strength1: {text: 1000+}}",
        "short": "{combatant1: {text: A}, strength1: {text: several}}",
    }
    for name, box in boxes.items():
        (tmp_path / f"{name}.md").write_text(f"---\ntitle: {name}\ninfoboxes: [{box}]\n---\n", encoding="utf-8")
    (tmp_path / "none.md").write_text("no article", encoding="utf-8")
    (tmp_path / "pictures").mkdir()
    done = subprocess.run(
        [sys.executable, "-W", "error", str(EXAMPLES / "plot_conflicts.py"), str(tmp_path), str(tmp_path / "pictures")],
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    assert done.stdout == "strengths-and-casualties.png: 3 conflicts\ntimeline.png: 3 conflicts\n"
    assert "none.md:1:1" in done.stderr
    for name in ("strengths-and-casualties.png", "timeline.png"):
        assert (tmp_path / "pictures" / name).read_bytes().startswith(b"\x89PNG")


def settlements() -> ModuleType:
    spec = importlib.util.spec_from_file_location("settlements", EXAMPLES / "settlements.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["settlements"] = module  # dataclasses look there
    spec.loader.exec_module(module)
    return module


def test_a_view_of_one_s_own_reads_a_dict_and_leaves_other_boxes_alone() -> None:
    view = settlements()
    fields = {key: Field(key, text) for key, text in (("population", "over 1,200"), ("area_total_sq_mi", "10"))}
    town = view.read_settlement(fields)
    assert town == view.Settlement(population=Quantity(1200, None), area=Quantity(25.9, 25.9, unit="km²"))
    assert view.read_settlement({"population": Field("population", "unknown")}) == view.Settlement()
    assert view.read_settlement({"combatant1": Field("combatant1", "A")}) is None
