"""What `--help` says is true: its examples run, its exit codes are all there are."""

import contextlib
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from shared import EXAMPLE
from wikiinfobox.cli import command_line, main
from wikiinfobox.cli.common import EXIT_CODES

SUBCOMMANDS = re.findall(r"^    (\w+) ", command_line().format_help(), re.MULTILINE)


def help_of(command: str, capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit) as caught:
        main([command, "--help"])
    assert caught.value.code == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("command", SUBCOMMANDS)
def test_the_examples_of_a_help_run(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "articles" / "below").mkdir(parents=True)
    for name in ("article.md", "articles/one.md", "articles/below/two.md"):
        (tmp_path / name).write_bytes(EXAMPLE.read_bytes())
    monkeypatch.chdir(tmp_path)
    shown = help_of(command, capsys).partition("examples:\n")[2].partition("\n\n")[0]
    for line in shown.split("\n"):
        words = shlex.split(line)
        assert words[:2] == ["wikiinfobox", command]
        with contextlib.ExitStack() as files:
            into = files.enter_context(Path(words[-1]).open("wb")) if words[-2] == ">" else subprocess.PIPE
            out_of = files.enter_context(Path(words[-1]).open("rb")) if words[-2] == "<" else subprocess.DEVNULL
            end = -2 if words[-2] in {"<", ">"} else None
            run = [sys.executable, "-m", *words[:end]]
            done = subprocess.run(run, stdin=out_of, stdout=into, stderr=subprocess.PIPE, check=False)
        assert done.returncode in ({0, 1} if "check" in line else {0}), line
        assert b"Traceback" not in done.stderr
        printed = Path(words[-1]).read_bytes() if words[-2] == ">" else done.stdout
        into_files = "--to" in words and words[words.index("--to") + 1] != "-"
        assert bool(printed) == ({"--write", "--ignore", "-o"}.isdisjoint(words) and not into_files), line


def test_each_help_names_each_exit_code_and_fits(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    for command in ("--help", *SUBCOMMANDS):
        text = help_of(command, capsys)
        assert max(map(len, text.split("\n"))) <= 80
        for code, meaning in EXIT_CODES.items():
            assert f"\n  {code:<3}  {meaning}\n" in text
