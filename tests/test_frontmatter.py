from collections.abc import Mapping

import pytest

from cases.front_matters import READ, REFUSED, FrontMatterCase, RefusedCase
from wikiinfobox import FrontMatterError, LimitError, Limits, loads, to_dict
from wikiinfobox.frontmatter import core_schema
from wikiinfobox.frozen import FrozenMapping


def document(front_matter: str, body: str = "") -> str:
    return f"---\n{front_matter}---\n{body}"


@pytest.mark.usefixtures("yaml_loader")
@pytest.mark.parametrize("case", READ, ids=lambda case: case.name)
def test_front_matter_reads_as_written(case: FrontMatterCase) -> None:
    read = to_dict(loads(document(case.text)))["front_matter"]
    assert read == case.front_matter
    assert isinstance(read, dict)
    assert list(read) == list(case.front_matter)
    assert {key: type(value) for key, value in read.items()} == {k: type(v) for k, v in case.front_matter.items()}


@pytest.mark.usefixtures("yaml_loader")
@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case.name)
def test_what_yaml_cannot_read_is_refused_with_its_place(case: RefusedCase) -> None:
    with pytest.raises(FrontMatterError) as caught:
        loads(document(case.text))
    error = caught.value
    assert (error.line, error.column, error.reason) == (case.line, case.column, case.reason)
    assert error.excerpt == document(case.text).split("\n")[case.line - 1]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "expected the line '---' at the start of the document; it is empty"),
        ("# Heading\n", "expected the line '---' at the start of the document"),
        ("\n---\na: b\n---\n", "expected the line '---' at the start of the document"),
        ("---- \na: b\n---\n", "expected the line '---' at the start of the document"),
        ("---", "expected front matter after the line '---'"),
        ("---\n", "expected a line '---' or '...' that ends the front matter"),
        ("---\na: b\n ---\n", "expected a line '---' or '...' that ends the front matter"),
        ("---\na: b\n---x\n", "expected a line '---' or '...' that ends the front matter"),
    ],
)
def test_a_document_without_front_matter_is_refused_at_its_first_line(text: str, reason: str) -> None:
    with pytest.raises(FrontMatterError) as caught:
        loads(text)
    assert (caught.value.reason, caught.value.line, caught.value.column) == (reason, 1, 1)


@pytest.mark.parametrize("closing", ["---", "...", "--- ", "...\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_body_is_all_that_follows_the_closing_line(closing: str, end: str) -> None:
    body = f"{end}  Text \x85 \u2028 with blanks {end}---{end}and more\n\n "
    article = loads(f"---{end}title: x{end}{closing}{end}{body}")
    assert (article.title, article.body) == ("x", body)


def test_a_document_may_end_with_its_closing_line() -> None:
    assert loads("---\ntitle: x\n---").body == ""
    assert loads("---\n---") == loads("---\n...\n")


def test_a_placeholder_is_never_taken_from_the_document() -> None:
    # All of the private use area of four digits is taken, so the stand-ins come from the one beyond.
    taken = "".join(map(chr, range(0xE000, 0xF900)))
    assert loads(document(f"title: \x81{taken}\n")).title == "\x81" + taken


def test_a_document_without_a_character_to_spare_is_refused() -> None:
    taken = "".join(map(chr, range(0xE000, 0xF900)))
    with pytest.raises(LimitError, match="stand in for those that YAML refuses"):
        loads(document(f'title: "\\ud83d {taken}"\n'))


@pytest.mark.usefixtures("yaml_loader")
@pytest.mark.parametrize(
    ("limits", "text", "line", "column"),
    [
        (Limits(depth=2), "a:\n  - [x]\n", 3, 5),
        (Limits(depth=3), "a: &x [[b]]\nc:\n  - *x\n", 4, 5),
        (Limits(aliases=1), "a: &x 1\nb: *x\nc: *x\n", 4, 4),
        (Limits(nodes=3), "a: [1, 2, 3, 4]\n", 2, 14),
        (Limits(nodes=9), "a: &x [1, 2, 3]\nb: [*x, *x]\n", 3, 9),
    ],
)
def test_more_than_a_limit_allows_is_refused_where_it_begins(limits: Limits, text: str, line: int, column: int) -> None:
    with pytest.raises(LimitError, match=r"limits=Limits\(\w+=…\) raises it") as caught:
        loads(document(text), limits=limits)
    assert (caught.value.line, caught.value.column) == (line, column)


def test_what_a_limit_just_allows_is_read() -> None:
    article = loads(document("a: &x [[b]]\nc:\n  - *x\n"), limits=Limits(depth=4, aliases=1, nodes=9))
    assert article.extra["c"] == ((("b",),),)


@pytest.mark.parametrize("text", ["x", "1 500", "0x", "1.2.3", "--1", "nil", "0o8", "+", ".", "e3", "٣"])
def test_text_that_only_resembles_a_value_is_text(text: str) -> None:
    assert core_schema.is_text(text)
    assert core_schema.resolve(text) == text


def test_a_frozen_mapping_is_a_mapping_that_hashes() -> None:
    pairs = (("a", 1), ("b", ("x",)))
    frozen = FrozenMapping(pairs)
    assert dict(frozen) == frozen == FrozenMapping(pairs[::-1])
    assert hash(frozen) == hash(FrozenMapping(pairs[::-1]))
    assert isinstance(frozen, Mapping)
    assert len(frozen) == 2
    assert repr(frozen) == "FrozenMapping({'a': 1, 'b': ('x',)})"
    with pytest.raises(KeyError):
        frozen["c"]


def test_events_of_another_import_of_pyyaml_are_told_and_do_not_go_on_for_ever(
    monkeypatch: pytest.MonkeyPatch, yaml_loader: str
) -> None:
    assert yaml_loader
    monkeypatch.setattr("wikiinfobox.frontmatter.reading.StreamEndEvent", type("StreamEndEvent", (), {}))
    with pytest.raises(RuntimeError, match="loaded twice"):
        loads("---\ntitle: Arsal\n---\n")
