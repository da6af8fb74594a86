import io
from pathlib import Path

import pytest

from cases.shapes import NUMBERS, SHAPES, NumberCase, ShapeCase
from garbling import garble, garble_latin1
from shared import EXAMPLE
from wikiinfobox import (
    Article,
    DecodingError,
    Field,
    FrontMatterError,
    LimitError,
    Limits,
    Link,
    load,
    loads,
    to_dict,
)

DOCUMENT = "---\ntitle: Lebanon–Syria “border”\ninfoboxes:\n  - a:\n      text: \u00c1\u00a0b 🇱🇧\n---\n\nBody – here\n"


@pytest.mark.usefixtures("yaml_loader")
@pytest.mark.parametrize("case", SHAPES, ids=lambda case: case.name)
def test_a_value_of_another_shape_is_kept_and_noted(case: ShapeCase) -> None:
    article = loads(f"---\n{case.front_matter}---\n")
    assert article == case.article
    assert tuple((found.code, found.line, found.column) for found in article.findings) == case.findings


@pytest.mark.parametrize("case", [case for case in SHAPES if not case.written], ids=lambda case: case.name)
def test_a_dict_has_the_shape_of_the_file(case: ShapeCase) -> None:
    from ruamel.yaml import YAML

    truth = YAML(typ="safe", pure=True).load(case.front_matter.replace("!x ", "").replace("1" * 40, f"'{'1' * 40}'"))
    written = to_dict(case.article)["front_matter"]
    assert written == _texts(truth)
    assert repr(written) == repr(_texts(truth))  # which is to say: in the same order


def _texts(truth: object) -> object:
    """What a reader of YAML 1.1 made a date is the text it was."""
    if isinstance(truth, dict):
        return {key: _texts(value) for key, value in truth.items()}
    if isinstance(truth, list):
        return [_texts(value) for value in truth]
    return truth if isinstance(truth, bool | int | float | None) else str(truth)


@pytest.mark.parametrize("case", [case for case in SHAPES if case.written], ids=lambda case: case.name)
def test_a_scalar_taken_for_text_is_text_in_the_dict(case: ShapeCase) -> None:
    assert to_dict(case.article)["front_matter"] == case.written


def test_what_was_changed_is_written_where_it_belongs() -> None:
    import attrs

    article = loads("---\nmore: 1\ntitle: x\ninfoboxes:\n  - b: y\n    a: [1]\n---\n")
    changed = attrs.evolve(article, author="z", title=None).replace_infobox(
        0, article.infobox.replace("b", links=(Link(page="p", anchor="q"),))
    )
    assert to_dict(changed)["front_matter"] == {
        "more": 1,
        "author": "z",
        "infoboxes": [{"b": {"text": "y", "links": [{"type": "internal", "page": "p", "anchor": "q"}]}, "a": [1]}],
    }


@pytest.mark.parametrize("case", NUMBERS, ids=lambda case: f"{case.text} beside {case.number}")
def test_a_number_that_its_text_does_not_state_is_found(case: NumberCase) -> None:
    article = loads(f"---\ninfoboxes:\n  - a:\n      text: '{case.text}'\n      number: {case.number}\n---\n")
    assert article.infobox["a"].number == float(case.number)
    assert [found.code for found in article.findings] == ([] if case.agrees else ["number-disagrees"])
    assert all((found.infobox, found.key, found.line, found.column) == (0, "a", 5, 15) for found in article.findings)


def test_a_number_keeps_the_type_it_has_in_the_file() -> None:
    box = loads("---\ninfoboxes:\n  - a: {text: '5', number: 5}\n    b: {text: '5', number: 5.0}\n---\n").infobox
    assert (type(box["a"].number), type(box["b"].number)) == (int, float)


def test_findings_stand_in_the_order_of_the_document() -> None:
    text = "---\ntitle: 5\nmore: !x {}\ninfoboxes:\n- a: b\n---\nlost â€\ufffd and a \x81 control\n"
    codes = [(found.code, found.line, found.column) for found in loads(text).findings]
    assert codes == [
        ("unexpected-shape", 2, 8),
        ("unknown-tag", 3, 7),
        ("unexpected-shape", 5, 6),
        ("lost-bytes", 7, 6),
        ("c1-control", 7, 16),
    ]


@pytest.mark.parametrize("damage", [garble, garble_latin1], ids=["windows-1252", "latin-1"])
def test_garbled_text_is_repaired_before_it_is_read(damage: type[str]) -> None:
    assert loads(damage(DOCUMENT)) == loads(DOCUMENT)
    assert loads(damage(DOCUMENT).encode()) == loads(DOCUMENT)


@pytest.mark.parametrize("damage", [garble, garble_latin1], ids=["windows-1252", "latin-1"])
@pytest.mark.usefixtures("yaml_loader")
def test_without_repair_garbled_text_stays_as_it_stands(damage: type[str]) -> None:
    article = loads(damage(DOCUMENT), repair=False)
    assert article.title == damage("Lebanon–Syria “border”")
    assert article.infobox["a"].text == damage("\u00c1\u00a0b 🇱🇧")
    assert article.body == damage("\nBody – here\n")
    assert (article.repairs, article.findings) == ((), ())


def test_each_repair_says_where_in_the_document_as_given() -> None:
    given = garble(DOCUMENT)
    repairs = loads(given).repairs
    assert [repair.after for repair in repairs] == ["–", "“", "”", "\u00c1\u00a0", "🇱🇧", "–"]
    for repair in repairs:
        assert repair.line is not None
        assert repair.column is not None
        line = given.split("\n")[repair.line - 1]
        assert line[repair.column - 1 :].startswith(repair.before)


def test_what_escapes_hid_is_repaired_too_and_reported() -> None:
    article = loads('---\ntitle: x\ndescription: "say \\xE2\\u20AC\\u0153hi\\xE2\\u20AC\\x9D"\n---\n')
    assert article.description == "say “hi”"
    (repair,) = article.repairs
    assert (repair.line, repair.column, repair.start) == (3, 14, 26)
    assert (repair.before, repair.after) == ("say â€œhiâ€\x9d", "say “hi”")
    assert loads('---\ntitle: "\\xE2\\u20AC\\u0153hi"\n---\n', repair=False).title == "â€œhi"


def test_a_document_of_another_encoding_says_so_by_its_mark() -> None:
    expected = loads(DOCUMENT)
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        assert loads(DOCUMENT.encode(encoding)) == expected
    assert loads(b"\xfe\xff" + DOCUMENT.encode("utf-16-be")) == expected
    assert loads("\ufeff" + DOCUMENT) == expected
    assert loads(garble("\ufeff" + DOCUMENT)) == expected


def test_a_place_is_right_after_a_mark_that_was_garbled() -> None:
    text = garble("\ufeff---\ntitle: “x”\ndescription: 5\n---\n")
    (finding,) = loads(text).findings
    assert (finding.line, finding.column) == (3, 14)


@pytest.mark.parametrize(
    ("data", "offset", "line", "column", "reason"),
    [
        (b"---\ntitle: caf\xe9\n---\n", 14, 2, 11, "expected UTF-8, found the byte 0xE9"),
        ("---\ntitle: é".encode()[:-1], 11, 2, 8, "expected UTF-8, found the end of the document within a character"),
        (b"\xef\xbb\xbf---\n\xff", 7, 2, 1, "expected UTF-8, found the byte 0xFF"),
        (b"\xff\xfe-\0\n\0\0\xd8x\0", 6, 2, 1, "expected UTF-16, found the byte 0x00"),
        ("---\n".encode("utf-16-le"), 1, 1, 1, "this looks like UTF-16 without its mark"),
        ("---\n".encode("utf-16-be"), 0, 1, 1, "this looks like UTF-16 without its mark"),
        ("---\n".encode("utf-32"), 0, 1, 1, "this has the mark of UTF-32"),
    ],
)
def test_bytes_that_are_no_text_are_refused_where_they_fail(
    data: bytes, offset: int, line: int, column: int, reason: str
) -> None:
    with pytest.raises(DecodingError, match=reason) as caught:
        loads(data)
    assert (caught.value.offset, caught.value.line, caught.value.column) == (offset, line, column)


def test_a_path_a_file_and_a_text_give_the_same_article(tmp_path: Path) -> None:
    path = tmp_path / "article.md"
    path.write_text(DOCUMENT, encoding="utf-8", newline="")
    expected = loads(DOCUMENT)
    with path.open("rb") as binary, path.open(encoding="utf-8", newline="") as text:
        assert load(path) == load(str(path)) == load(binary) == load(text) == expected
    assert load(io.BytesIO(DOCUMENT.encode())) == load(io.StringIO(DOCUMENT)) == expected


def test_an_error_names_the_file(tmp_path: Path) -> None:
    path = tmp_path / "article.md"
    path.write_text("---\na: b: c\n---\n", encoding="utf-8")
    for source in (path, str(path), path.open("rb")):
        with pytest.raises(FrontMatterError) as caught:
            load(source)
        assert caught.value.path == str(path)
        if isinstance(source, io.BufferedReader):
            source.close()


def test_an_error_of_the_system_passes_through(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        load(tmp_path / "nothing.md")
    with pytest.raises(IsADirectoryError):
        load(tmp_path)


@pytest.mark.parametrize("wrong", [None, 5, ["---"], bytearray(b"---")])
def test_a_wrong_argument_is_a_type_error(wrong: object) -> None:
    with pytest.raises(TypeError, match="expected"):
        loads(wrong)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="expected"):
        load(wrong)  # type: ignore[arg-type]


def test_a_document_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    limits = Limits(document=20)
    path = tmp_path / "article.md"
    path.write_text("---\ntitle: " + "x" * 20, encoding="utf-8")
    for document in ("---\ntitle: " + "x" * 20, "---\nt: ééééé\n---\n", b"---\ntitle: xxxxxxxxxx"):
        with pytest.raises(LimitError, match="expected at most 20 bytes"):
            loads(document, limits=limits)
    with pytest.raises(LimitError, match=str(path)):
        load(path, limits=limits)
    assert loads("---\nt: éééé\n---\n", limits=limits).extra == {"t": "éééé"}


def test_the_example_reads_as_it_says() -> None:
    article = load(EXAMPLE)
    assert article.title == "Qalamoun offensive (2017)"
    assert article.short_description == "Military operation of the Syrian Civil War"
    assert article.author == "Wikipedia"
    assert article.infobox["place"] == Field(
        "place",
        "Western Qalamoun Mountains, Lebanon–Syria border",
        (Link(page="Qalamoun Mountains"), Link(page="Lebanon–Syria border")),
    )
    assert article.infobox["strength2"].number == 1500
    assert article.infobox["combatant1"].bold == ("Support:",)
    assert [(found.code, found.key) for found in article.findings] == [("link-to-undefined", "units3")]
    assert len(article.infobox) == 23
    assert "both standing" not in article.body
    assert article.body.startswith("\nIn July and August 2017")
    assert isinstance(article, Article)


class Dribble(io.BytesIO):
    """A file that gives a few bytes at a time, as a pipe may."""

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(min(size or 7, 7) if size != -1 else 7)


def test_a_file_that_comes_in_pieces_is_read_to_its_end() -> None:
    assert load(Dribble(DOCUMENT.encode())) == loads(DOCUMENT)
    assert load(Dribble(DOCUMENT.encode()), limits=Limits(document=200)) == loads(DOCUMENT)
    with pytest.raises(LimitError):
        load(Dribble(DOCUMENT.encode()), limits=Limits(document=20))


def test_a_file_opened_in_another_encoding_than_it_has_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"---\ntitle: caf\xe9\n---\n")
    with path.open(encoding="utf-8") as file, pytest.raises(DecodingError, match="expected UTF-8, in which the file"):
        load(file)
