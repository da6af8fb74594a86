"""The floors of the house: a room imports from the floors below its own, or from itself."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import wikiinfobox

PACKAGE = Path(wikiinfobox.__file__).parent

FLOORS = {
    "errors": 0,
    "findings": 0,
    "frozen": 0,
    "layouts": 0,
    "limits": 0,
    "pickling": 0,
    "source": 0.5,  # points errors at places
    "titles": 0,
    "mojibake": 1,
    "frontmatter": 1,
    "values": 1,
    "models": 2,
    "conflict": 3,
    "document": 4,
    "building": 4.5,  # shared by the doors: loads and from_dict must give the same article
    "loading": 5,
    "writing": 5,
    "render": 6,
    "strategies": 6,
    "tables": 6,
    "arrow": 6.5,  # the rows of tables, as columns
    "cli": 7,
    "__main__": 8,
    "__init__": 9,
    "_hypothesis_plugin": 10,  # Hypothesis calls it
}

UPWARDS: set[tuple[str, str]] = {
    ("cli", "__init__"),  # for the version it prints
    ("document", "render"),  # when a notebook asks for `_repr_html_`
    ("tables", "arrow"),  # when a Parquet file is asked for
}

AT_HOME = {
    "yaml": {"frontmatter"},
    "hypothesis": {"strategies", "_hypothesis_plugin"},
    "pyarrow": {"arrow"},
    "rich": {"render"},
}
"""Packages of others that one room alone may import."""

OPENS_FILES = {"loading", "writing", "tables", "arrow", "cli"}


def modules() -> Iterator[tuple[str, ast.Module]]:
    for path in PACKAGE.rglob("*.py"):
        room = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        yield room, ast.parse(path.read_text(encoding="utf-8"))


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports name the whole path"
            yield node.module or ""


def test_imports_go_down() -> None:
    astray = {
        (room, target)
        for room, tree in modules()
        for name in imported(tree)
        if name.split(".")[0] == "wikiinfobox"
        and (target := [*name.split("."), "__init__"][1]) != room
        and FLOORS[target] >= FLOORS[room]
    }
    assert astray == UPWARDS & astray


def test_every_room_has_a_floor() -> None:
    assert {room for room, _ in modules()} <= set(FLOORS)


@pytest.mark.parametrize("package", AT_HOME)
def test_a_package_of_others_is_imported_in_its_room_alone(package: str) -> None:
    rooms = {room for room, tree in modules() for name in imported(tree) if name.split(".")[0] == package}
    assert rooms <= AT_HOME[package]


def test_files_are_opened_at_the_doors_alone() -> None:
    openers = {
        room
        for room, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and (
            (isinstance(node.func, ast.Name) and node.func.id == "open")
            or (isinstance(node.func, ast.Attribute) and node.func.attr in {"open", "read_text", "read_bytes"})
        )
    }
    # `self.open` and the like are calls of our own; what is left must be doors.
    assert openers <= OPENS_FILES


def test_importing_the_package_registers_and_prints_nothing_and_stays_light() -> None:
    heavy = {"argparse", "ftfy", "hypothesis", "pyarrow", "rich"}
    code = f"import sys, wikiinfobox; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("[]\n", "")
