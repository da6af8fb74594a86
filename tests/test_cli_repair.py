import io
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from garbling import garble, garble_latin1
from shared import EXAMPLE, needs_program
from wikiinfobox import repair
from wikiinfobox.cli import main
from wikiinfobox.render import progress
from wikiinfobox.writing import replace_file

CLEAN = "---\r\ntitle: Lebanon–Syria\r\n---\r\n“Body”\n\x0b no end"


@pytest.fixture
def garbled(tmp_path: Path) -> Path:
    path = tmp_path / "article.md"
    path.write_bytes(garble(CLEAN).encode())
    return path


def test_repair_prints_the_repaired_document_byte_for_byte(
    garbled: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["repair", str(garbled)]) == 0
    assert capfdbinary.readouterr().out == CLEAN.encode()
    assert garbled.read_bytes() == garble(CLEAN).encode()


def test_repair_reads_standard_input(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(garble(CLEAN).encode())))
    assert main(["repair", "-"]) == 0
    assert capfdbinary.readouterr().out == CLEAN.encode()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_write_keeps_encoding_mark_mode_and_links(encoding: str, garbled: Path) -> None:
    garbled.write_bytes(garble(CLEAN).encode(encoding))
    garbled.chmod(0o640)
    link = garbled.parent / "link.md"
    link.symlink_to(garbled)
    assert main(["repair", "--write", str(link)]) == 0
    assert garbled.read_bytes() == CLEAN.encode(encoding)
    assert stat.S_IMODE(garbled.stat().st_mode) == 0o640
    assert link.is_symlink()
    assert {path.name for path in garbled.parent.iterdir()} == {"article.md", "link.md"}


def test_write_leaves_a_clean_file_alone(garbled: Path) -> None:
    garbled.write_bytes(CLEAN.encode())
    before = garbled.stat()
    assert main(["repair", "--write", str(garbled)]) == 0
    assert garbled.stat() == before


def test_a_mark_that_was_garbled_comes_back(garbled: Path) -> None:
    garbled.write_bytes(garble_latin1("\ufeff" + CLEAN).encode())
    assert main(["repair", "--write", str(garbled)]) == 0
    assert garbled.read_bytes() == CLEAN.encode("utf-8-sig")


def test_a_failure_leaves_the_file_as_it_was(garbled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    assert main(["repair", "--write", str(garbled)]) == 3
    assert garbled.read_bytes() == garble(CLEAN).encode()
    assert list(garbled.parent.iterdir()) == [garbled]


def test_a_file_that_is_not_there_is_made_with_the_usual_mode(tmp_path: Path) -> None:
    replace_file(tmp_path / "new", b"x")
    (tmp_path / "other").touch()
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_check_names_what_is_garbled_and_changes_nothing(garbled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    clean = garbled.parent / "clean.md"
    clean.write_bytes(CLEAN.encode())
    assert main(["repair", "--check", str(clean), str(garbled)]) == 1
    assert capsys.readouterr().out == f"{garbled}: garbled\n"
    assert main(["repair", "--check", str(clean)]) == 0
    assert garbled.read_bytes() == garble(CLEAN).encode()


@needs_program("patch")
def test_the_diff_is_one_that_patch_takes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for text in (garble(CLEAN), EXAMPLE.read_bytes().decode(), "a\nâ€“", "â€“\n" + "b\n" * 20 + "â€“ c\nâ€“ d\n"):
        path = tmp_path / "a.md"
        path.write_bytes(text.encode())
        assert main(["repair", "--diff", str(path)]) == 0
        diff = capsys.readouterr().out
        assert path.read_bytes() == text.encode()
        patched = subprocess.run(
            ["patch", "--binary", "-s", "-o", "-", str(path)], input=diff.encode(), capture_output=True, check=True
        )
        assert patched.stdout == repair(text).encode()


def test_a_clean_file_has_no_diff(garbled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    garbled.write_bytes(CLEAN.encode())
    assert main(["repair", "--diff", str(garbled)]) == 0
    assert capsys.readouterr().out == ""


def test_controls_are_read_where_it_is_asked_for(garbled: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    garbled.write_bytes("\x93q\x94".encode())
    assert main(["repair", str(garbled)]) == 0
    assert main(["repair", "--controls", str(garbled)]) == 0
    assert capfdbinary.readouterr().out.decode() == "\x93q\x94“q”"


def test_a_file_that_cannot_be_read_is_told(garbled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = garbled.parent / "bad.md"
    bad.write_bytes(b"\xff\xff")
    assert main(["repair", "--check", str(bad), str(garbled.parent / "none.md"), str(garbled)]) == 3
    out, err = capsys.readouterr()
    assert out == f"{garbled}: garbled\n"
    assert f"{bad}:1:1" in err
    assert "No such file or directory" in err


def test_standard_input_cannot_be_replaced(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["repair", "--write", "-"])
    assert caught.value.code == 2
    assert "--write needs files" in capsys.readouterr().err


def test_a_bar_is_drawn_for_many_files_on_a_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [str(number) for number in range(progress.FEW + 1)]
    assert progress.tracked(files, "Repairing") is files
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert progress.tracked(files[:3], "Repairing") == files[:3]
    assert list(progress.tracked(files, "Repairing")) == files
    assert "Repairing" in capsys.readouterr().err
    monkeypatch.setitem(sys.modules, "rich.console", None)
    assert progress.tracked(files, "Repairing") is files


@pytest.mark.parametrize("options", [[], ["--diff"]])
def test_a_terminal_is_shown_text_and_not_sent_what_it_would_obey(
    options: list[str],
    garbled: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    garbled.write_bytes(garble("a\x1b[31m –\r\nb\u202e–\r\n").encode())
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setitem(sys.modules, "rich.console", None)
    assert main(["repair", *options, str(garbled)]) == 0
    out = capsys.readouterr().out
    assert out.endswith("a\ufffd[31m –\nb\ufffd–\n".replace("a", "+a", bool(options)).replace("b", "+b", bool(options)))
    assert not {"\x1b", "\u202e", "\r"} & set(out)
    garbled.write_bytes(CLEAN.encode())
    main(["repair", "--diff", str(garbled)])
    assert capsys.readouterr().out == ""
