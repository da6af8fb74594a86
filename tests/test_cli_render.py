import io
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pages import read
from shared import EXAMPLE, ROOT
from wikiinfobox import load, to_html
from wikiinfobox.cli import main

GOOD = "---\ntitle: Café\ninfoboxes:\n  - website: {text: x, links: [{type: external, site: 'http://e.org/'}]}\n---\nBody.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "good.md").write_text(GOOD, encoding="utf-8")
    (tmp_path / "bad.md").write_text("---\na: b: c\n---\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_page_is_written_to_a_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["render", str(EXAMPLE), "-o", "page.html"]) == 0
    assert (folder / "page.html").read_text(encoding="utf-8") == to_html(load(EXAMPLE), page=True)
    assert capsys.readouterr() == ("", "")


def test_a_page_goes_to_standard_output(folder: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["render", str(folder / "good.md")]) == 0
    assert capfdbinary.readouterr().out.decode() == to_html(load("good.md"), page=True)


def test_standard_input_is_a_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for target, page in (("a.html", "a.html"), (".", "stdin.html")):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(GOOD.encode())))
        assert main(["render", "-", "-o", target]) == 0
        assert "Café" in (folder / page).read_text(encoding="utf-8")


def test_several_pages_go_to_a_folder_and_one_that_cannot_be_read_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["render", "good.md", "bad.md", "none.md", str(EXAMPLE), "-o", "a/pages"]) == 3
    assert sorted(path.name for path in (folder / "a" / "pages").iterdir()) == [
        "good.html",
        "qalamoun-offensive-2017.html",
    ]
    told = capsys.readouterr().err
    assert "bad.md:2:5" in told
    assert "none.md" in told


def test_one_page_goes_into_a_folder_that_is_there(folder: Path) -> None:
    assert main(["render", "good.md", "-o", str(folder)]) == 0
    assert (folder / "good.html").is_file()


def test_a_page_that_cannot_be_written_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["render", "good.md", "-o", "bad.md/page.html"]) == 3
    assert main(["render", "good.md", str(EXAMPLE), "-o", "good.md/pages"]) == 3
    told = capsys.readouterr().err
    assert told.count("Not a directory") + told.count("File exists") == 3
    assert sorted(path.name for path in folder.iterdir()) == ["bad.md", "good.md"]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ([], {"page": True}),
        (["--fragment"], {}),
        (["--no-body"], {"page": True, "body": False}),
        (["--images"], {"page": True, "images": True}),
        (["--language", "fr"], {"page": True, "language": "fr"}),
        (["--allow", "http:", "--allow", "mailto:"], {"page": True, "allow": ["http:", "mailto:"]}),
    ],
)
@pytest.mark.usefixtures("folder")
def test_the_options_are_those_of_the_function(options: list[str], expected: dict[str, Any]) -> None:
    assert main(["render", *options, "good.md", "-o", "page.html"]) == 0
    assert Path("page.html").read_text(encoding="utf-8") == to_html(load("good.md"), **expected)


@pytest.mark.usefixtures("folder")
def test_repair_can_be_left_out() -> None:
    assert main(["render", "--no-repair", str(EXAMPLE), "-o", "page.html"]) == 0
    assert "Lebanonâ€“Syria" in Path("page.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["good.md", "bad.md"], "several files need a folder to put their pages in: -o FOLDER"),
        (["good.md", "a/good.md", "-o", "pages"], "several files would become pages"),
        (["good.md", "--allow", "javascript:"], "would run or hold a program"),
        (["good.md", "--language", "../"], "expected the code of a language"),
    ],
)
def test_a_command_that_cannot_be_meant_ends_with_2_and_writes_nothing(
    folder: Path, arguments: list[str], reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["render", *arguments])
    assert caught.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert reason in err
    assert sorted(path.name for path in folder.iterdir()) == ["bad.md", "good.md"]


def test_the_examples_of_the_help_run(folder: Path) -> None:
    shown = subprocess.run(
        [sys.executable, "-m", "wikiinfobox", "render", "--help"], capture_output=True, encoding="utf-8", check=True
    ).stdout
    samples = [line.split() for line in shown.partition("examples:\n")[2].partition("\n\n")[0].split("\n")]
    assert [sample[:2] for sample in samples] == [["wikiinfobox", "render"]] * 3
    (folder / "articles").mkdir()
    for name in ("article.md", "articles/one.md", "articles/two.md"):
        (folder / name).write_text(GOOD, encoding="utf-8")
    for _, *words in samples:
        arguments = [
            path for word in words for path in (sorted(map(str, Path().glob(word))) if "*" in word else [word])
        ]
        target = arguments.index(">") if ">" in arguments else len(arguments)
        done = subprocess.run(
            [sys.executable, "-m", "wikiinfobox", *arguments[:target]], capture_output=True, check=True
        )
        for name in arguments[target + 1 :]:
            (folder / name).write_bytes(done.stdout)
    pages = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))
    assert pages == ["article.html", "pages/one.html", "pages/two.html"]
    for page in pages:
        assert read((folder / page).read_text(encoding="utf-8")).one("h1").text() == "Café"


def test_a_garbled_example_is_a_repaired_page() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "wikiinfobox", "render", str(EXAMPLE.relative_to(ROOT))],
        capture_output=True,
        check=True,
        cwd=ROOT,
    )
    assert "Lebanon–Syria border" in done.stdout.decode()


def test_several_files_are_not_put_into_a_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["render", str(EXAMPLE), str(EXAMPLE), "-o", str(tmp_path / "page.html")])
    assert "page.html is named as a page" in capsys.readouterr().err
    assert main(["render", str(EXAMPLE), "-o", str(tmp_path / "pages" / "page.html")]) == 0
    assert (tmp_path / "pages" / "page.html").read_bytes().startswith(b"<!DOCTYPE html>")
