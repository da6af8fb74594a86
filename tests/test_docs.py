import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import attrs
import pytest

import wikiinfobox
from shared import ROOT
from wikiinfobox import strategies
from wikiinfobox.cli import command_line
from wikiinfobox.cli.checking import ERRORS
from wikiinfobox.cli.common import EXIT_CODES
from wikiinfobox.cli.findings import Record
from wikiinfobox.findings import CODES

PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("[!_]*/**/*.md")), ROOT / "docs" / "index.md")
REFERENCE = ROOT / "docs" / "reference"
BLOCK = re.compile(r"^```(?P<language>[\w+-]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)

each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())


def blocks(page: Path, language: str) -> list[str]:
    found = BLOCK.finditer(page.read_text(encoding="utf-8"))
    return [block["text"] for block in found if block["language"] == language]


def rows(page: Path, heading: str) -> list[list[str]]:
    """The rows of the table that begins with *heading*, as the texts of their cells."""
    table = page.read_text(encoding="utf-8").partition(f"| {heading} |")[2].partition("\n\n")[0]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table.split("\n")[2:]]


def test_the_page_of_findings_and_the_package_have_the_same_codes() -> None:
    documented = {code.strip("`"): sentence for code, sentence in rows(REFERENCE / "findings.md", "code")}
    assert documented == dict(CODES)


def test_the_page_of_limits_has_each_limit_and_its_default() -> None:
    documented = {
        name.strip("`"): int(value.replace(",", ""))
        for name, value, _ in rows(REFERENCE / "errors-and-limits.md", "limit")
    }
    assert documented == attrs.asdict(wikiinfobox.Limits())


def test_the_page_of_errors_has_each_error_and_its_other_base() -> None:
    documented = {
        name.strip("`"): base.strip("`") for name, _, base in rows(REFERENCE / "errors-and-limits.md", "error")
    }
    public = [getattr(wikiinfobox, name) for name in wikiinfobox.__all__]
    errors = [one for one in public if isinstance(one, type) and issubclass(one, Exception)]
    bases = {error.__name__: [base.__name__ for base in error.__bases__] for error in errors}
    assert documented == {
        name: "".join(base for base in found if base != "WikiInfoboxError") for name, found in bases.items()
    }


def test_the_page_of_the_command_has_each_exit_code_and_each_code_of_an_error() -> None:
    page = REFERENCE / "command.md"
    assert {int(code): meaning for code, meaning in rows(page, "exit code")} == dict(EXIT_CODES)
    assert {code.strip("`"): meaning for code, meaning in rows(page, "error code")} == dict(ERRORS)
    keys = " ".join(key for key, _ in rows(page, "key")).replace("`", "").split()
    assert keys == list(Record.__annotations__)


def test_the_page_of_the_command_has_the_help_of_each_command() -> None:
    commands = re.findall(r"^    (\w+) ", command_line().format_help(), re.MULTILINE)
    helps = [block.split("\n")[0] for block in blocks(REFERENCE / "command.md", "console") if "--help\n" in block]
    assert helps == ["$ wikiinfobox --help", *(f"$ wikiinfobox {command} --help" for command in commands)]


def test_the_page_of_names_has_each_public_name_once() -> None:
    text = (REFERENCE / "api.md").read_text(encoding="utf-8")
    documented = re.findall(r"^\.\. auto(?:class|data|exception|function):: (\w+)$", text, re.MULTILINE)
    assert sorted(documented) == sorted(wikiinfobox.__all__), "give each new name a line in docs/reference/api.md"


def test_the_page_of_strategies_has_each_of_them_once() -> None:
    text = (REFERENCE / "strategies.md").read_text(encoding="utf-8")
    documented = re.findall(r"^\.\. auto(?:class|function):: (\w+)$", text, re.MULTILINE)
    assert sorted(documented) == sorted(strategies.__all__)


@each_page
def test_python_on_a_page_is_written_so_that_it_runs(page: Path) -> None:
    if page.name in {"cattrs-and-pydantic.md", "data-frames.md", "scale.md"}:
        pytest.skip("tests/test_how_to.py or test_spark.py runs it, where the packages it is for are installed")
    assert not blocks(page, "python"), "use ```pycon and >>>, and end the block with a blank line"
    for block in blocks(page, "pycon"):
        assert block.startswith(">>> ")
        assert block.endswith("\n\n"), "without a blank line the closing fence is taken for output"


def test_a_sample_with_a_wrong_result_fails_on_a_page_and_in_a_docstring(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text("```pycon\n>>> 1 + 1\n3\n\n```\n", encoding="utf-8")
    (tmp_path / "module.py").write_text('"""\n>>> 1 + 1\n3\n"""\n', encoding="utf-8")
    settings = str(ROOT / "pyproject.toml")
    done = in_a_shell(["python", "-m", "pytest", "-q", "-p", "no:cacheprovider", "-c", settings, str(tmp_path)])
    assert done.returncode == pytest.ExitCode.TESTS_FAILED, done.stdout
    assert "2 failed" in done.stdout


def in_a_shell(words: list[str]) -> subprocess.CompletedProcess[str]:
    """What `wikiinfobox …` or `python …` prints on a terminal of 80 columns."""
    program = {"wikiinfobox": [sys.executable, "-m", "wikiinfobox"], "python": [sys.executable]}[words[0]]
    return subprocess.run(
        [*program, *words[1:]],
        cwd=ROOT,
        env=os.environ | {"COLUMNS": "80", "PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )


@each_page
def test_a_command_on_a_page_prints_what_stands_below_it(page: Path) -> None:
    code = 0
    for block in blocks(page, "console"):
        for sample in block.removeprefix("$ ").split("\n$ "):
            command, _, shown = sample.partition("\n")
            if command == "echo $?":
                printed = f"{code}\n"
            else:
                done = in_a_shell(shlex.split(command))
                code, printed = done.returncode, done.stdout
            # A line "…" stands for any lines, or none.
            pieces = re.split(r"^…\n?", shown.rstrip("\n") + "\n" if shown else "", flags=re.MULTILINE)
            pattern = "(?:.*\n)*".join(re.escape(piece) for piece in pieces)
            assert re.fullmatch(pattern, printed), f"$ {command}\n{printed}"


@each_page
def test_a_link_to_another_page_leads_to_a_file(page: Path) -> None:
    for target in re.findall(r"\]\((?!\w+:)([^)#]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).is_file(), target


@each_page
def test_an_import_on_a_page_is_public(page: Path) -> None:
    for names in re.findall(r"^>>> from wikiinfobox import (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE):
        assert set(names.split(", ")) <= {*wikiinfobox.__all__, "arrow", "tables"}, names
