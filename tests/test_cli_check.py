import io
import json
from pathlib import Path

import pytest

from wikiinfobox import WikiInfoboxError, load
from wikiinfobox.cli import main
from wikiinfobox.cli.checking import ERRORS
from wikiinfobox.cli.findings import findings_of, record_of, record_of_error

ODD = "---\ntitle: 1917\ninfoboxes:\n  - combatant1: {text: A}\n    date:\n      text: 5 May – 3 May 1999\n---\n"
ODD_LINES = (
    "odd.md:2:8 unexpected-shape 'title' holds a number, not a text; it was taken as text, as written\n"
    "odd.md:5:5 end-before-start a date ends before it starts\n"
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two articles, one of them odd, a page that is no article, and what no command should look at."""
    texts = {
        "good.md": "---\ntitle: Arsal\n---\n",
        "odd.md": ODD,
        "below/deep/bad.MD": "---\na: b: c\n---\n",
        "notes.txt": "no article",
        ".hidden/x.md": "no article",
        ".hidden.md": "no article",
    }
    for name, text in texts.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_each_finding_is_a_line_with_its_place(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "good.md", "odd.md"]) == 1
    assert capsys.readouterr() == (ODD_LINES, "2 findings in 1 of 2 files\n")


def test_nothing_odd_ends_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "good.md"]) == 0
    assert capsys.readouterr() == ("", "no findings in 1 file\n")


def test_what_cannot_be_read_is_a_line_of_the_same_form(capsys: pytest.CaptureFixture[str]) -> None:
    Path("latin.md").write_bytes(b"---\ntitle: K\xf6ln\n---\n")
    assert main(["check", "below", "none.md", "latin.md", "odd.md"]) == 3
    out, err = capsys.readouterr()
    assert out == (
        f"{Path('below/deep/bad.MD')}:2:5 front-matter-error expected quotes around a text that holds ': '\n"
        "none.md file-error No such file or directory\n"
        "latin.md:2:9 decoding-error expected UTF-8, found the byte 0xF6\n" + ODD_LINES
    )
    assert err == "2 findings and 3 errors in 4 of 4 files\n"


def test_show_and_check_agree(capsys: pytest.CaptureFixture[str]) -> None:
    for file, code in (("good.md", 0), ("odd.md", 1), ("below/deep/bad.MD", 3)):
        assert main(["check", file]) == main(["show", "--strict", file]) == code
    main(["show", "--json", "--strict", "odd.md"])
    assert capsys.readouterr().err.endswith(ODD_LINES)


def test_json_is_an_object_for_each_finding(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", "json", "odd.md", "none.md"]) == 3
    records = [json.loads(line) for line in capsys.readouterr().out.split("\n")[:-1]]
    assert records == [
        *(record_of(finding, "odd.md") for finding in findings_of(load("odd.md"))),
        record_of_error(FileNotFoundError(2, "No such file or directory"), "none.md"),
    ]
    assert records[1] == {
        "path": "odd.md",
        "line": 5,
        "column": 5,
        "code": "end-before-start",
        "message": "a date ends before it starts",
        "infobox": 0,
        "key": "date",
    }


def test_each_error_that_load_raises_has_a_code() -> None:
    raised = {kind for kind in WikiInfoboxError.__subclasses__() if issubclass(kind, ValueError)}
    codes = {record_of_error(kind("reason"), "x")["code"] for kind in raised}
    assert codes | {"file-error"} == set(ERRORS)
    assert record_of_error(OSError("closed"), "x")["message"] == "closed"


def test_findings_are_counted_by_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", "counts", "."]) == 3
    assert capsys.readouterr().out == (
        "code                times  files  means\n"
        "front-matter-error      1      1  there is no front matter, it does not end, or it is not a mapping that YAML "
        "can read\n"
        "unexpected-shape        1      1  a value has another shape than its key is known for\n"
        "end-before-start        1      1  a date ends before it starts\n"
    )
    assert main(["check", "--format", "counts", "good.md"]) == 0
    assert capsys.readouterr().out == ""


def test_codes_are_chosen_and_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--only", "end-before-start, lost-bytes", "odd.md"]) == 1
    assert capsys.readouterr().out == ODD_LINES.split("\n")[1] + "\n"
    assert main(["check", "--ignore", "end-before-start,unexpected-shape", "odd.md"]) == 0
    assert main(["check", "--ignore", "end-before-start", "below"]) == 3, "an error is never left out"


@pytest.mark.parametrize("option", ["--only", "--ignore"])
def test_a_code_that_is_none_is_not_understood(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["check", option, "end-before-start,wrong", "odd.md"])
    assert caught.value.code == 2
    assert "expected codes of findings, found 'wrong'" in capsys.readouterr().err


def test_a_folder_is_read_to_its_ground_in_order(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "below" / "a.md").write_text(ODD, encoding="utf-8")
    main(["check", "."])
    places = [line.partition(":")[0] for line in capsys.readouterr().out.split("\n")[:-1]]
    assert places == [str(Path("below/a.md"))] * 2 + [str(Path("below/deep/bad.MD"))] + ["odd.md"] * 2


def test_a_pattern_that_the_shell_left_is_read_here(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "*d.md"]) == 1
    assert capsys.readouterr() == (ODD_LINES, "2 findings in 1 of 2 files\n")
    assert main(["check", str(folder / "**" / "*.MD"), "be*"]) == 3
    assert capsys.readouterr().err == "0 findings and 2 errors in 2 of 2 files\n"
    (folder / "what[1].md").write_text(ODD, encoding="utf-8")
    assert main(["check", "what[1].md"]) == 1


def test_a_folder_and_a_pattern_that_hold_nothing_are_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "empty").mkdir()
    assert main(["check", "empty", "*.html"]) == 3
    assert capsys.readouterr().out == (
        "empty file-error expected a file that ends in .md in this folder\n"
        "*.html file-error expected a file, no path matches this pattern\n"
    )
    assert main(["show", "empty"]) == 3
    assert capsys.readouterr().err == ("wikiinfobox: expected a file that ends in .md in this folder\n  empty\n")


def test_a_folder_that_cannot_be_read_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(path: str) -> None:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr("os.scandir", refuse)
    assert main(["check", "below"]) == 3
    assert capsys.readouterr().out == "below file-error Permission denied\n"


def test_standard_input_is_a_file(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(ODD.encode())))
    assert main(["check", "-"]) == 1
    assert capsys.readouterr().out == ODD_LINES.replace("odd.md", "<stdin>")


def test_a_place_that_is_not_known_is_left_out_and_the_key_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    text = "---\ninfoboxes: [{combatant1: {text: A}, date: {text: 5 May – 3 May 1999}}]\n---\n"
    Path("flow.md").write_text(text, encoding="utf-8")
    assert main(["check", "flow.md"]) == 1
    assert capsys.readouterr().out == "flow.md end-before-start date: a date ends before it starts\n"


def test_repair_decides_what_is_odd(capsys: pytest.CaptureFixture[str]) -> None:
    Path("garbled.md").write_text("---\ntitle: cafÃ\x83 \x81\n---\n", encoding="utf-8")
    main(["check", "garbled.md"])
    repaired = capsys.readouterr().out
    main(["check", "--no-repair", "garbled.md"])
    assert capsys.readouterr().out != repaired


def test_neither_names_nor_texts_reach_a_terminal_as_they_are(capsys: pytest.CaptureFixture[str]) -> None:
    name = "a\x1b[31m\u202e.md"
    Path(name).write_text('---\ninfoboxes:\n  - "k\\e\\u202e": {text: "1", number: 2}\n---\n', encoding="utf-8")
    for command in (["check"], ["show"], ["show", "--strict", "--json"], ["repair", "--check"]):
        main([*command, name, "none\x1b.md"])
        out, err = capsys.readouterr()
        assert not {"\x1b", "\u202e"} & set(out + err)
    main(["check", name])
    assert capsys.readouterr().out.startswith("a\ufffd[31m\ufffd.md:3:")
