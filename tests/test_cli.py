import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from shared import EXAMPLE, ROOT, needs_program
from wikiinfobox import __version__, json_schema, load, to_dict
from wikiinfobox.cli import main
from wikiinfobox.render.columns import width

GOOD = """---
title: Café
infoboxes:
  - place:
      text: Arsal, Lebanon
      links: [{type: internal, page: Lebanon}]
---
"""
ODD = "---\ntitle: 1917\n---\n"
BAD = "---\na: b: c\n---\n"


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in (("good.md", GOOD), ("odd.md", ODD), ("bad.md", BAD)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


@pytest.mark.usefixtures("files")
def test_show_prints_title_and_fields(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "good.md"]) == 0
    assert capsys.readouterr().out == "Café\n\nInfobox, 1 field\n  place  Arsal, [Lebanon]\n"


@pytest.mark.usefixtures("files")
def test_show_ends_with_the_findings(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "odd.md"]) == 0
    out = capsys.readouterr().out
    assert out.endswith(
        "1 finding\n"
        "  odd.md:2:8 unexpected-shape\n"
        "    'title' holds a number, not a text; it was taken as text, as written\n"
    )


@pytest.mark.usefixtures("files")
def test_findings_count_only_when_strict(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "--strict", "good.md"]) == 0
    assert main(["show", "--strict", "good.md", "odd.md"]) == 1
    assert main(["show", "--strict", "odd.md", "bad.md", "good.md"]) == 3
    assert capsys.readouterr().out.count("Café") == 3


@pytest.mark.usefixtures("files")
def test_an_unreadable_file_is_told_and_the_others_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "bad.md", "none.md", "good.md"]) == 3
    out, err = capsys.readouterr()
    assert out == "\nCafé\n\nInfobox, 1 field\n  place  Arsal, [Lebanon]\n"
    assert "wikiinfobox: expected quotes around a text that holds ': '\n  bad.md:2:5\n    a: b: c\n        ^\n" in err
    assert "wikiinfobox: No such file or directory\n  none.md\n" in err


@pytest.mark.usefixtures("files")
def test_json_is_one_object_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "--json", "good.md", "odd.md"]) == 0
    lines = capsys.readouterr().out.split("\n")[:-1]
    assert [json.loads(line) for line in lines] == [to_dict(load("good.md")), to_dict(load("odd.md"))]


@pytest.mark.usefixtures("files")
def test_json_tells_findings_aside_where_they_count(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "--json", "--strict", "odd.md", "good.md"]) == 1
    out, err = capsys.readouterr()
    assert len(out.split("\n")) == 3
    assert err == "odd.md:2:8 unexpected-shape 'title' holds a number, not a text; it was taken as text, as written\n"
    assert main(["show", "--json", "odd.md"]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.usefixtures("files")
def test_json_holds_nothing_that_a_terminal_obeys(capsys: pytest.CaptureFixture[str]) -> None:
    Path("odd.md").write_text('---\ntitle: "a\\e\\x7F\\x9b\\u2028\\u202e\\u2066–"\n---\n', encoding="utf-8")
    assert main(["show", "--json", "odd.md"]) == 0
    out = capsys.readouterr().out
    assert re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e\u2066]", out) is None
    assert json.loads(out)["front_matter"]["title"] == "a\x1b\x7f\x9b\u2028\u202e\u2066–"


def test_repair_can_be_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", str(EXAMPLE)]) == 0
    assert "Lebanon–Syria" in capsys.readouterr().out
    assert main(["show", "--no-repair", str(EXAMPLE)]) == 0
    assert "Lebanonâ€“Syria" in capsys.readouterr().out


def test_standard_input_is_a_file(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(GOOD.encode())))
    assert main(["show", "-"]) == 0
    assert capsys.readouterr().out.startswith("Café\n")


@pytest.mark.parametrize("columns", [20, 40, 59, 60, 80, 200])
def test_no_line_is_wider_than_the_terminal(
    columns: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    assert main(["show", str(EXAMPLE)]) == 0
    place = f"  {EXAMPLE}:239:17 link-to-undefined"
    shown = capsys.readouterr().out.replace(place, "")  # a place is never broken
    assert max(map(width, shown.split("\n"))) <= columns


def test_a_long_value_is_cut_unless_all_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    main(["show", str(EXAMPLE)])
    short = capsys.readouterr().out
    assert "more lines (--full)" in short
    assert "Artillery" not in short
    main(["show", "--full", str(EXAMPLE)])
    full = capsys.readouterr().out
    assert "more lines" not in full
    assert "1st Artillery" in full


def test_a_terminal_is_not_sent_what_it_would_obey(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "x.md"
    path.write_text('---\ntitle: "\\e[31mred\\x9b"\n---\n', encoding="utf-8")
    assert main(["show", str(path)]) == 0
    assert capsys.readouterr().out == "\ufffd[31mred\ufffd\n"


@pytest.mark.parametrize("arguments", [[], ["show"], ["show", "--nonsense", "x.md"], ["fly"]])
def test_a_command_that_is_not_understood_ends_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert "usage: wikiinfobox" in capsys.readouterr().err


def test_the_version_is_the_package_s(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--version"])
    assert caught.value.code == 0
    assert capsys.readouterr().out == f"wikiinfobox {__version__}\n"


def run(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-m", "wikiinfobox", *arguments],
        capture_output=True,
        check=False,
        cwd=ROOT,
        env=os.environ | environment,
    )


@pytest.mark.usefixtures("files")
def test_a_lone_surrogate_and_a_narrow_locale_end_no_run() -> None:
    Path("odd.md").write_text('---\ntitle: "x\\uD83D – y"\n---\n', encoding="utf-8")
    path = str(Path("odd.md").resolve())
    for encoding in ("utf-8", "ascii"):
        shown = run("show", path, PYTHONIOENCODING=encoding)
        assert (shown.returncode, shown.stderr) == (0, b"")
        dumped = run("show", "--json", path, PYTHONIOENCODING=encoding)
        assert json.loads(dumped.stdout)["front_matter"]["title"] == "x\ud83d – y"


@needs_program("bash")
def test_a_reader_that_has_seen_enough_is_no_error() -> None:
    command = f'"{sys.executable}" -m wikiinfobox show {" ".join([str(EXAMPLE)] * 30)} | head -n 1'
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False)
    assert (done.stdout, done.stderr) == (b"Qalamoun offensive (2017)\n", b"")


@needs_program("bash")
@pytest.mark.parametrize("command", ["show", "check --format json", "repair"])
def test_that_all_went_well_is_not_said_of_an_output_nobody_read_to_its_end(command: str) -> None:
    line = (
        f'"{sys.executable}" -m wikiinfobox {command} {" ".join([str(EXAMPLE)] * 30)} | true; exit ${{PIPESTATUS[0]}}'
    )
    done = subprocess.run(["bash", "-c", line], capture_output=True, check=False)
    assert done.returncode == 141
    assert b"Traceback" not in done.stderr


def test_the_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out) == json_schema()


def test_what_speaks_against_itself_in_a_conflict_is_printed_with_its_place(
    files: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "---\ninfoboxes:\n  - combatant1:\n      text: A\n    date:\n      text: 5 May – 3 May 1999\n---\n"
    (files / "war.md").write_text(text, encoding="utf-8")
    assert main(["show", "--strict", "war.md"]) == 1
    assert "war.md:5:5 end-before-start a date ends before it starts" in capsys.readouterr().out
    (files / "flow.md").write_text(
        "---\ninfoboxes: [{combatant1: {text: A}, date: {text: 5 May – 3 May 1999}}]\n---\n", encoding="utf-8"
    )
    assert main(["show", "flow.md"]) == 0
    assert "flow.md end-before-start date: a date ends before it starts" in capsys.readouterr().out


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("command", ["show", "repair"])
def test_an_output_that_cannot_be_written_is_told(command: str) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "wikiinfobox", command, str(EXAMPLE)],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (done.returncode, done.stderr) == (3, b"wikiinfobox: cannot write the output: No space left on device\n")


@needs_program("bash")
@pytest.mark.parametrize("command", ["show", "repair"])
def test_a_standard_input_that_is_closed_is_told(command: str) -> None:
    line = f'"{sys.executable}" -m wikiinfobox {command} - <&-'
    done = subprocess.run(["bash", "-c", line], capture_output=True, check=False)
    assert done.returncode == 3
    assert done.stderr.startswith(b"wikiinfobox: ")
    assert b"Traceback" not in done.stderr


def test_what_is_left_to_write_goes_nowhere_when_nobody_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w", encoding="utf-8") as broken:
        monkeypatch.setattr("sys.stdout", broken)
        assert main(["show", str(EXAMPLE)]) == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_ends_with_3(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        monkeypatch.setattr("sys.stdout", full)
        assert main(["show", str(EXAMPLE)]) == 3
    assert capsys.readouterr().err == "wikiinfobox: cannot write the output: No space left on device\n"


def test_a_standard_input_that_is_not_there_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", None)
    assert main(["check", "-"]) == 3
    assert capsys.readouterr().out == "<stdin> file-error standard input is closed\n"


def test_any_stream_can_be_written_to(monkeypatch: pytest.MonkeyPatch) -> None:
    notebook = io.StringIO()
    monkeypatch.setattr("sys.stdout", notebook)
    assert main(["show", str(EXAMPLE)]) == 0
    assert notebook.getvalue().startswith("Qalamoun offensive (2017)\n")


def test_an_interrupt_ends_a_run_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("wikiinfobox.cli.showing.load", interrupted)
    assert main(["show", str(EXAMPLE)]) == 130
    assert capsys.readouterr() == ("", "")
