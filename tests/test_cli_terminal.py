"""What the command draws on a terminal, with `rich` and without."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from garbling import garble
from shared import EXAMPLE
from wikiinfobox import load
from wikiinfobox.cli import main
from wikiinfobox.render import progress
from wikiinfobox.render.columns import width
from wikiinfobox.render.terminal import to_terminal

WIDE = """---
title: "a\\e[31mb\\x9bc\\u202ed"
shortDescription: 北京
description: "Of many words, each of which is wide: 北京市東城區 北京市東城區 北京市東城區 北京市東城區"
infoboxes:
  - place:
      text: "北京市東城區 🇱🇧 ⚔️ 👩‍👩‍👧 e\u0301 of Peking, where much was said and nothing was done for a long time"
      links: [{type: internal, page: 北京市}, {type: internal, page: "where much was said and nothing was done"}]
    website:
      text: here and there
      links: [{type: external, site: "javascript:alert(1)", text: here}, {type: internal, page: undefined, text: there}]
    a_key_that_is_much_longer_than_any_other: {text: x}
    combatant1: {text: 明朝}
    combatant2: {text: "* 🇱🇧 Lebanon\\n* 後金"}
    strength1: {text: "100,000"}
    date: {text: 5 May – 3 May 1999}
  - conflict: {text: none}
    result: {text: a victory}
    casualties3: {text: 5 civilians killed}
---
"""

# What may be sent to a terminal: how letters look, and where a link leads.
SENT = re.compile(r"\x1b\[[\d;]*m|\x1b\]8;[^;\x1b\x07]*;[!-~]*\x1b\\")


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "80")


@pytest.fixture
def wide(tmp_path: Path) -> Path:
    path = tmp_path / "wide.md"
    path.write_text(WIDE, encoding="utf-8")
    return path


def shown(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    """What a person sees of the output."""
    main([str(one) for one in arguments])
    return SENT.sub("", capsys.readouterr().out)


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text))


@pytest.mark.parametrize("columns", [20, 33, 40, 60, 80, 200])
def test_every_line_of_a_panel_ends_in_the_same_column(
    columns: int, wide: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    for file in (wide, EXAMPLE):
        lines = shown(capsys, "show", file).split("\n")
        framed = [line for line in lines if line[:1] in {"│", "╭", "╰"}]
        assert len(framed) > 20
        assert {width(line) for line in framed} == {columns}
        heads = lines[: lines.index(framed[0])]
        assert max(map(width, heads)) <= columns


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_a_panel_says_what_the_plain_lines_say(
    columns: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    drawn = shown(capsys, "show", "--full", EXAMPLE)
    plain = to_terminal(load(EXAMPLE), columns, full=True)
    assert words(plain) - words(drawn) <= words("Secretary General of Hezbollah")  # a word is broken elsewhere
    assert ("Hezbollah" in drawn) == ("╭" in drawn) == ("╭" not in plain)


BARE = """---
infoboxes:
  - {place: {text: Arsal}}
  - {conflict: {text: A quarrel}, date: {text: 5 May 1999}, result: {text: Stalemate}}
  - {combatant1: {text: "?"}, partof: {text: no war at all}}
---
"""


@pytest.mark.parametrize("columns", ["40", "80"])
def test_what_an_article_has_not_takes_no_line(
    columns: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bare.md").write_text(BARE, encoding="utf-8")
    monkeypatch.setenv("COLUMNS", columns)
    drawn = shown(capsys, "show", tmp_path / "bare.md")
    assert drawn.startswith("(no title)\n\n╭─ Infobox 1 of 3, 1 field ")
    monkeypatch.delenv("FORCE_COLOR")
    plain = shown(capsys, "show", tmp_path / "bare.md")
    assert plain.startswith("(no title)\n\nInfobox 1 of 3, 1 field\n")
    assert words(plain) == words(drawn)


def test_a_conflict_is_a_table_with_a_column_a_side(capsys: pytest.CaptureFixture[str]) -> None:
    drawn = shown(capsys, "show", EXAMPLE)
    assert "│ strength     │ 7,000              │ 1,500              │ 600                 │\n" in drawn


def test_without_rich_the_lines_are_plain(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setitem(sys.modules, "rich.console", None)
    assert main(["show", str(EXAMPLE)]) == 0
    assert capsys.readouterr().out.startswith(to_terminal(load(EXAMPLE), 80) + "\n")
    assert main(["check", str(EXAMPLE)]) == 1
    assert "\x1b" not in capsys.readouterr().out


@pytest.mark.parametrize(("name", "value"), [("TERM", "dumb"), ("FORCE_COLOR", "")])
def test_a_terminal_that_cannot_be_drawn_on_gets_plain_lines(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(name, value)
    main(["show", str(EXAMPLE)])
    assert capsys.readouterr().out.startswith(to_terminal(load(EXAMPLE), 80) + "\n")


def test_a_pipe_gets_plain_lines_though_rich_is_there(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("FORCE_COLOR")
    main(["show", str(EXAMPLE)])
    assert capsys.readouterr().out.startswith(to_terminal(load(EXAMPLE), 80) + "\n")


def test_colours_are_left_out_where_nobody_wants_them(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    colour = re.compile(r"\x1b\[(?:\d+;)*[349]\d(?:;\d+)*m")
    for command in ("show", "check"):
        monkeypatch.delenv("NO_COLOR", raising=False)
        main([command, str(EXAMPLE)])
        assert colour.search(capsys.readouterr().out)
        monkeypatch.setenv("NO_COLOR", "1")
        main([command, str(EXAMPLE)])
        assert not colour.search(capsys.readouterr().out)


def test_links_lead_where_a_browser_may_go(wide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["show", str(wide)])
    targets = set(re.findall(r"\x1b\]8;[^;]*;([^\x1b]+)\x1b", capsys.readouterr().out))
    assert targets == {
        "https://en.wikipedia.org/wiki/%E5%8C%97%E4%BA%AC%E5%B8%82",
        "https://en.wikipedia.org/wiki/Where_much_was_said_and_nothing_was_done",
    }


@pytest.mark.parametrize("command", [["show"], ["check"], ["check", "--format", "counts"], ["repair", "--diff"]])
def test_a_terminal_obeys_nothing_that_a_document_says(
    command: list[str], wide: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    wide.write_text(garble(WIDE.replace("\\e", "\x9b").replace("\\u202e", "\u202e")), encoding="utf-8")
    seen = shown(capsys, *command, wide)
    assert seen
    assert re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", seen) is None


def test_a_finding_is_one_line_however_narrow_the_terminal(
    wide: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    seen = shown(capsys, "check", wide, "none.md")
    assert seen.endswith(
        f"{wide}:16:5 end-before-start a date ends before it starts\nnone.md file-error No such file or directory\n"
    )
    assert seen.count("\n") == 3


def test_counts_are_a_table(wide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    seen = shown(capsys, "check", "--format", "counts", wide)
    assert re.search(r"^end-before-start +1 +1 +a date ends before it starts *$", seen, re.MULTILINE)


def test_a_difference_is_in_colour(
    wide: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    wide.write_text("---\ntitle: cafÃ©\n---\n", encoding="utf-8")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    main(["repair", "--diff", str(wide)])
    assert "\x1b[31m-title: cafÃ©\x1b[0m\n\x1b[32m+title: café\x1b[0m\n" in capsys.readouterr().out


def test_a_bar_stays_below_the_findings(
    wide: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(progress, "FEW", 2)
    main(["check", *[str(wide)] * 3])
    out, err = capsys.readouterr()
    assert "Checking" in out
    assert out.count("a date ends before it starts\n") == 3
    assert err == "6 findings in 3 of 3 files\n"


def test_a_terminal_that_knows_ascii_only_gets_lines_of_ascii() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "wikiinfobox", "show", str(EXAMPLE)],
        env=os.environ | {"PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=True,
    )
    assert done.stdout.isascii()
    assert b"+- Infobox, 23 fields -" in SENT.sub("", done.stdout.decode("ascii")).encode()
