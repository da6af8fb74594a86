import importlib.metadata
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TypedDict

import pytest

import wikiinfobox
from shared import ROOT

CHECKS = ROOT / ".ci" / "run"
WORKFLOWS = ROOT / ".github" / "workflows"
PACKAGE = Path(wikiinfobox.__file__).parent

in_a_checkout = pytest.mark.skipif(not CHECKS.is_file(), reason="a source distribution has no .ci and no .github")


Project = TypedDict(
    "Project", {"classifiers": list[str], "optional-dependencies": dict[str, list[str]], "requires-python": str}
)


def project() -> Project:
    table: Project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return table


def test_the_version_is_the_installed_one() -> None:
    assert importlib.metadata.version("wikiinfobox") == wikiinfobox.__version__


def test_the_changelog_knows_the_version_or_what_comes_next() -> None:
    headings = re.findall(r"^## \[(.+?)\]", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert headings[0] in {"Unreleased", wikiinfobox.__version__}
    assert len(headings) == len(set(headings))


def test_the_public_names_are_sorted_and_there() -> None:
    assert wikiinfobox.__all__ == sorted(wikiinfobox.__all__)
    for name in wikiinfobox.__all__:
        assert hasattr(wikiinfobox, name), name


def test_types_are_promised_to_checkers() -> None:
    assert (PACKAGE / "py.typed").is_file()


def test_the_command_is_installed() -> None:
    (entry,) = importlib.metadata.entry_points(group="console_scripts", name="wikiinfobox")
    assert entry.value == "wikiinfobox.cli:main"
    done = subprocess.run(
        [sys.executable, "-m", "wikiinfobox", "--version"], capture_output=True, encoding="utf-8", check=True
    )
    assert done.stdout.strip() == f"wikiinfobox {wikiinfobox.__version__}"


def test_importing_the_package_loads_no_extra() -> None:
    watched = (
        "import sys, wikiinfobox; print(*sorted({'rich', 'pyarrow', 'hypothesis', 'argparse'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", watched], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.split() == []


def test_the_installed_metadata_name_the_same_extras() -> None:
    installed = importlib.metadata.metadata("wikiinfobox").get_all("Provides-Extra") or []
    assert set(installed) == set(project()["optional-dependencies"])


@in_a_checkout
def test_the_checks_run_the_commands_of_the_readme_and_have_no_copy_of_them() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = re.findall(r"^python3 -m venv .*$", readme, re.MULTILINE)
    assert [command.split()[-1] for command in commands] == ["examples/qalamoun-offensive-2017.md", "-q"]
    checks = CHECKS.read_text(encoding="utf-8")
    assert "readme_command" in checks
    assert not any(command in checks for command in commands)


@in_a_checkout
def test_the_workflows_test_each_version_of_python_that_the_metadata_name() -> None:
    named = re.findall(r":: (3\.\d+)", "\n".join(project()["classifiers"]))
    matrix = re.findall(r'"(3\.\d+)"', (WORKFLOWS / "test.yml").read_text(encoding="utf-8"))
    assert set(matrix) == set(named)
    assert project()["requires-python"] == f">={named[0]}"


@in_a_checkout
@pytest.mark.parametrize("workflow", ["release.yml", "test.yml"])
def test_each_action_is_pinned_by_its_hash_beside_its_version(workflow: str) -> None:
    text = (WORKFLOWS / workflow).read_text(encoding="utf-8")
    uses = re.findall(r"uses: (.+)", text)
    assert uses
    for line in uses:
        assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line), line
