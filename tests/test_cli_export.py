"""`wikiinfobox export`."""

import io
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from shared import EXAMPLE
from wikiinfobox import Article, Field, Infobox, cli, dumps, tables
from wikiinfobox.cli import exporting
from wikiinfobox.render import progress
from working import hear_interrupts

KILLS = 4

SIDES = (
    ("combatant1", "Hezbollah"),
    ("combatant2", "Tahrir al-Sham"),
    ("strength1", "4,000"),
    ("casualties2", "150 killed, 100+ surrendered"),
)

needs_signals = pytest.mark.skipif(os.name != "posix", reason="signals are sent as POSIX has them")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """400 files, one in a hundred broken."""
    found = tmp_path / "articles"
    found.mkdir()
    text = dumps(Article(title="Arsal", infoboxes=(Infobox(tuple(Field(*pair) for pair in SIDES)),), body="–" * 500))
    for number in range(400):
        broken = number % 100 == 50
        (found / f"{number:03}.md").write_text("broken" if broken else text, encoding="utf-8")
    return found


def test_a_mistyped_folder_is_told_and_no_table_is_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        cli.main(["export", str(tmp_path / "exmaples"), "--to", str(tmp_path / "sides.csv"), "--table", "sides"]) == 3
    )
    assert capsys.readouterr().err == f"wikiinfobox: No such file or directory\n  {tmp_path / 'exmaples'}\n"
    assert list(tmp_path.iterdir()) == []


def test_the_command_knows_the_tables_and_the_formats() -> None:
    from wikiinfobox.tables.formats import FORMATS

    assert tuple(tables.TABLES) == exporting.NAMES
    assert tuple(FORMATS) == exporting.FORMATS


def test_all_readable_is_0_findings_are_1_only_when_asked_and_unreadable_is_3(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    base = ["export", "--workers", "1", "--table", "sides", "--to", str(tmp_path / "sides.csv")]
    assert cli.main([*base, str(EXAMPLE)]) == 0
    written = f"wikiinfobox: wrote {tmp_path / 'sides.csv'}, {tmp_path / 'sides.findings.csv'}\n"
    assert capsys.readouterr() == ("", "wikiinfobox: 1 file, 1 finding\n" + written)
    assert cli.main([*base, "--strict", str(EXAMPLE)]) == 1
    assert cli.main([*base, "--strict", str(tmp_path)]) == 0  # no file, no finding
    assert capsys.readouterr().err.endswith("wikiinfobox: 0 files, 0 findings\n" + written)
    assert cli.main([*base, str(EXAMPLE), str(tmp_path / "missing.md")]) == 3
    shown = "wikiinfobox: 2 files, 1 finding, 1 could not be read: see the table `findings`\n"
    assert capsys.readouterr() == ("", shown + written)
    assert "os-error" in (tmp_path / "sides.findings.csv").read_text("utf-8")


def test_standard_output_takes_one_table(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    command = ["export", "--workers", "1", "--to", "-", str(EXAMPLE)]
    assert cli.main([*command, "--table", "sides"]) == 0
    assert capsysbinary.readouterr().out.startswith(b"path,infobox,side,suffix,title,")
    assert cli.main([*command, "--table", "articles", "--format", "jsonl", "--no-repair"]) == 0
    assert json.loads(capsysbinary.readouterr().out)["repairs"] == 0
    with pytest.raises(SystemExit) as left:
        cli.main(command)
    assert left.value.code == 2
    assert b"standard output holds one table" in capsysbinary.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--to", "sides.xlsx"], "expected a name that ends in one of"),
        (["--to", "sides.csv", "--workers", "0"], "expected at least 1, not 0"),
        (["--to", "sides.csv", "--workers", "many"], "invalid _count value"),
    ],
)
def test_what_is_not_understood_is_2(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    with pytest.raises(SystemExit) as left:
        cli.main(["export", str(tmp_path), *arguments])
    assert left.value.code == 2
    assert said in capsys.readouterr().err


def test_a_folder_of_tables_and_a_spreadsheet(tmp_path: Path) -> None:
    command = ["export", str(EXAMPLE), "--workers", "1", "--format", "csv", "--spreadsheet"]
    assert cli.main([*command, "--to", str(tmp_path / "tables")]) == 0
    assert {path.stem for path in (tmp_path / "tables").iterdir()} == set(tables.TABLES)
    assert all(path.read_bytes().startswith(b"\xef\xbb\xbf") for path in (tmp_path / "tables").iterdir())


def test_an_output_that_cannot_be_written_is_3(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    command = [sys.executable, "-m", "wikiinfobox", "export", str(EXAMPLE), "--to"]
    done = subprocess.run([*command, str(tmp_path / "none" / "a.csv")], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (3, "wikiinfobox: cannot write the output: No such file or directory\n")
    assert capfd.readouterr() == ("", "")


def test_no_worker_that_starts_is_3(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from wikiinfobox.loading import workers

    monkeypatch.setattr(workers, "_PROGRAM", "raise SystemExit(3)")
    target = tmp_path / "a.csv"
    assert cli.main(["export", str(EXAMPLE), "--workers", "2", "--to", str(target)]) == 3
    assert capsys.readouterr().err.startswith("wikiinfobox: expected a worker process to start")
    assert list(tmp_path.iterdir()) == []


def test_a_terminal_is_told_how_fast_it_goes_and_what_went_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    now = 100.0
    monkeypatch.setattr(sys, "stderr", Terminal())
    monkeypatch.setattr(time, "monotonic", lambda: now)
    with progress.running_count(" files", " unreadable") as tell:
        tell(1, 0)
        now = 104.0
        tell(2400, 3)
        tell(2401, 3)
    assert isinstance(sys.stderr, Terminal)
    assert sys.stderr.getvalue() == "\r\x1b[K2,400 files, 600 a second, 3 unreadable\r\x1b[K"


@needs_signals
@pytest.mark.parametrize("name", ["sides.csv", "all.sqlite"])
def test_killed_at_any_moment_nothing_half_written_is_left_and_run_again_it_gives_the_same(
    folder: Path, tmp_path: Path, name: str
) -> None:
    wanted = tmp_path / "wanted" / name
    wanted.parent.mkdir()
    command = ["export", str(folder), "--table", "sides", "--workers", "2", "--to"]
    start = time.monotonic()
    assert subprocess.run([sys.executable, "-m", "wikiinfobox", *command, str(wanted)], check=False).returncode == 3
    took = time.monotonic() - start
    target = tmp_path / "killed" / name
    target.parent.mkdir()
    whole = {path.name: path.read_bytes() for path in wanted.parent.iterdir()}
    moments = random.Random(name)  # noqa: S311 no secret
    for _ in range(KILLS):
        with subprocess.Popen(
            [sys.executable, "-m", "wikiinfobox", *command, str(target)], stderr=subprocess.DEVNULL
        ) as running:
            time.sleep(moments.uniform(0.1, 0.95) * took)
            running.kill()
        left = {path.name: path.read_bytes() for path in target.parent.iterdir() if path.suffix != ".tmp"}
        assert left.items() <= whole.items()  # nothing, or all of a file
        assert len(list(target.parent.glob(".*.tmp"))) <= 2 * len(whole)  # the last run's own, not those of all
    assert cli.main([*command, str(target)]) == 3
    assert {path.name: path.read_bytes() for path in target.parent.iterdir()} == whole


def test_an_interrupt_is_no_traceback(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_paths: object, **_settings: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(tables, "export", interrupted)
    assert cli.main(["export", str(EXAMPLE), "--to", str(tmp_path / "a.csv")]) == 130


@needs_signals
def test_ctrl_c_leaves_no_file_and_ends_the_run(folder: Path, tmp_path: Path) -> None:
    command = ["export", str(folder), "--workers", "2", "--to", str(tmp_path / "out" / "all.sqlite")]
    (tmp_path / "out").mkdir()
    with subprocess.Popen(
        [sys.executable, "-m", "wikiinfobox", *command],
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=hear_interrupts,  # noqa: PLW1509 no threads that it could get in the way of
    ) as running:
        while not list((tmp_path / "out").iterdir()):
            time.sleep(0.01)
        os.killpg(running.pid, signal.SIGINT)
        _, errors = running.communicate(timeout=60)
    assert running.returncode == 130
    assert errors == ""
    assert list((tmp_path / "out").iterdir()) == []


def test_every_good_file_is_in_the_table_and_every_bad_one_in_the_findings(folder: Path, tmp_path: Path) -> None:
    assert cli.main(["export", str(folder), "--to", str(tmp_path / "t"), "--format", "jsonl", "--workers", "2"]) == 3
    names = {
        name: [json.loads(line)["path"] for line in (tmp_path / "t" / f"{name}.jsonl").read_text("utf-8").splitlines()]
        for name in ("articles", "findings", "sides")
    }
    paths = [str(path) for path in sorted(folder.iterdir())]
    bad = [path for path in paths if path.endswith("50.md")]
    assert names["articles"] == [path for path in paths if path not in bad]
    assert sorted(set(names["sides"])) == names["articles"]
    lines = (tmp_path / "t" / "findings.jsonl").read_text("utf-8").splitlines()
    assert [row["path"] for row in map(json.loads, lines) if row["origin"] == "error"] == bad
