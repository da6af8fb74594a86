import gzip
import io
import os
import stat
from pathlib import Path
from typing import Any

import attrs
import pytest

from cases.changes import CHANGES, ODD, ChangeCase
from cases.front_matters import READ, FrontMatterCase
from cases.shapes import SHAPES, ShapeCase
from garbling import garble
from schemas import SCHEMA
from shared import EXAMPLE
from wikiinfobox import (
    Article,
    Field,
    FrontMatterError,
    Infobox,
    LimitError,
    Limits,
    Link,
    NoSuchFieldError,
    WikiInfoboxError,
    dump,
    dumps,
    from_dict,
    json_schema,
    load,
    loads,
    repair,
    to_dict,
)
from wikiinfobox.frozen import FrozenMapping

ARTICLE = Article(
    title="Arsal",
    infoboxes=(Infobox((Field("area", "1,500", number=1500), Field("place", "Lebanon", (Link(page="Lebanon"),)))),),
    body="\nA town.\n",
)
TEXT = """\
---
title: Arsal
infoboxes:
  - area:
      text: 1,500
      number: 1500
    place:
      text: Lebanon
      links:
        - type: internal
          page: Lebanon
---

A town.
"""


def test_an_article_that_was_built_is_front_matter_and_body() -> None:
    assert dumps(ARTICLE) == TEXT
    assert loads(TEXT, repair=False) == ARTICLE
    assert dumps(Article()) == "---\n{}\n---\n"


@pytest.mark.parametrize("case", CHANGES, ids=lambda case: case.name)
def test_of_a_changed_article_the_changed_lines_differ(case: ChangeCase) -> None:
    article = loads(case.before, repair=False)
    assert dumps(article) == case.before
    changed = case.change(article)
    assert dumps(changed) == case.after
    assert loads(case.after, repair=False) == changed


@pytest.mark.usefixtures("yaml_loader")
def test_lines_are_found_with_both_parsers() -> None:
    for case in CHANGES:
        assert dumps(case.change(loads(case.before, repair=False))) == case.after


@pytest.mark.parametrize("case", READ, ids=lambda case: case.name)
def test_what_was_read_is_written_as_it_was_found(case: FrontMatterCase) -> None:
    document = f"---\n{case.text}---\nBody\n"
    article = loads(document, repair=False)
    assert dumps(article) == document
    anew = attrs.evolve(article, source=None)
    assert loads(dumps(anew), repair=False) == article
    assert repr(to_dict(loads(dumps(anew), repair=False))) == repr(to_dict(article))


@pytest.mark.parametrize("case", SHAPES, ids=lambda case: case.name)
def test_an_article_is_what_its_dict_says(case: ShapeCase) -> None:
    article = loads(f"---\n{case.front_matter}---\n")
    again = from_dict(to_dict(article))
    assert again == article == case.article
    assert repr(to_dict(again)) == repr(to_dict(article)) == repr(to_dict(case.article))
    assert loads(dumps(case.article), repair=False) == case.article


def test_an_article_that_was_repaired_is_written_repaired() -> None:
    clean = "---\r\ntitle:   Lebanon–Syria “border”  # so\r\n---\r\nBody – here\r\n"
    article = loads(garble(clean))
    assert dumps(article) == clean
    assert dumps(loads(garble(clean), repair=False)) == garble(clean)


def test_what_escapes_hid_is_written_repaired() -> None:
    article = loads('---\ntitle: "\\xE2\\u20AC\\u0153hi"\nauthor:  x\n---\n')
    assert dumps(article) == "---\ntitle: “hi\nauthor:  x\n---\n"


def test_a_text_that_looks_garbled_is_kept() -> None:
    article = Article(title="Lebanonâ€“Syria", body="Ã© \x9d")
    assert loads(dumps(article), repair=False) == article
    assert loads(dumps(article)) != article


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be"])
def test_a_file_keeps_its_encoding_and_its_mark(encoding: str, tmp_path: Path) -> None:
    mark = "\ufeff" * encoding.startswith("utf-16")
    path = tmp_path / "article.md"
    for document, title in (("---\r\ntitle: é\r\n---\r\n🇱🇧", "é"), ("---\ntitle: x\n---\n", "x")):
        path.write_bytes((mark + document).encode(encoding))
        article = load(path)
        assert article.title == title
        dump(article, path)
        assert path.read_bytes() == (mark + document).encode(encoding)
        dump(attrs.evolve(article, title="ü"), path)
        assert path.read_bytes() == (mark + document.replace(f": {title}", ": ü")).encode(encoding)


def test_a_text_keeps_its_mark() -> None:
    assert dumps(loads("\ufeff" + TEXT)) == "\ufeff" + TEXT
    assert dumps(loads(garble("\ufeff" + TEXT))) == "\ufeff" + TEXT


def test_an_article_goes_to_a_path_or_to_any_open_file(tmp_path: Path) -> None:
    path = tmp_path / "article.md"
    dump(ARTICLE, path)
    assert path.read_bytes() == TEXT.encode()
    dump(ARTICLE, str(path))
    assert path.read_bytes() == TEXT.encode()
    with path.open("wb") as binary:
        dump(ARTICLE, binary)
    assert path.read_bytes() == TEXT.encode()
    with path.open("w", encoding="utf-8", newline="") as text:
        dump(ARTICLE, text)
    assert path.read_bytes() == TEXT.encode()
    with gzip.open(path, "wb") as packed:
        dump(ARTICLE, packed)
    assert gzip.decompress(path.read_bytes()) == TEXT.encode()
    memory = io.BytesIO()
    dump(ARTICLE, memory)
    assert memory.getvalue() == TEXT.encode()


@pytest.mark.parametrize("wrong", [None, 5, b"article.md", io.StringIO])
def test_a_wrong_target_is_a_type_error(wrong: Any) -> None:  # noqa: ANN401 whatever is wrong
    with pytest.raises(TypeError):
        dump(ARTICLE, wrong)


def test_a_replaced_file_keeps_its_mode_and_a_new_one_has_the_usual(tmp_path: Path) -> None:
    new, usual, old = (tmp_path / name for name in ("new.md", "usual.md", "old.md"))
    dump(ARTICLE, new)
    usual.write_text("")
    assert stat.S_IMODE(new.stat().st_mode) == stat.S_IMODE(usual.stat().st_mode)
    old.write_text("")
    old.chmod(0o640)
    dump(ARTICLE, old)
    assert stat.S_IMODE(old.stat().st_mode) == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new.md", "old.md", "usual.md"]


def test_a_link_stays_and_its_target_is_replaced(tmp_path: Path) -> None:
    target, link = tmp_path / "article.md", tmp_path / "link.md"
    target.write_text("")
    link.symlink_to(target)
    dump(ARTICLE, link)
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == TEXT


@pytest.mark.parametrize("step", ["fsync", "replace"])
@pytest.mark.parametrize("error", [OSError("the disk is full"), KeyboardInterrupt()], ids=["error", "interrupt"])
def test_a_file_stays_as_it_was_when_writing_fails(
    step: str, error: BaseException, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise error

    path = tmp_path / "article.md"
    path.write_text("before")
    monkeypatch.setattr(*{"fsync": (os, "fsync"), "replace": (Path, "replace")}[step], fails)
    with pytest.raises(type(error)):
        dump(ARTICLE, path)
    assert [path.read_text() for path in tmp_path.iterdir()] == ["before"]


def test_what_is_no_file_is_written_to_or_refused_by_the_system(tmp_path: Path) -> None:
    if not Path(os.devnull).is_char_device():
        pytest.skip("this system has no device to write to")
    dump(ARTICLE, os.devnull)
    assert Path(os.devnull).is_char_device()
    with pytest.raises(IsADirectoryError):
        dump(ARTICLE, tmp_path)
    with pytest.raises(FileNotFoundError):
        dump(ARTICLE, tmp_path / "nowhere" / "article.md")


def test_half_a_character_is_an_escape_in_the_front_matter() -> None:
    article = loads("---\ntitle: x\ud83d\nauthor:  z\n---\n", repair=False)
    assert dumps(article) == "---\ntitle: x\ud83d\nauthor:  z\n---\n"
    file = io.BytesIO()
    dump(article, file)
    assert file.getvalue() == b'---\ntitle: "x\\ud83d"\nauthor: z\n---\n'
    assert loads(file.getvalue(), repair=False) == article


def test_half_a_character_in_the_body_has_no_bytes(tmp_path: Path) -> None:
    article = Article(title="x", body="\nA \ud83d\n")
    assert loads(dumps(article)) == article
    path = tmp_path / "article.md"
    with pytest.raises(WikiInfoboxError, match="expected text that UTF-8 can hold") as caught:
        dump(article, path)
    assert (caught.value.line, caught.value.column, caught.value.excerpt) == (5, 3, "A \ud83d")
    assert not path.exists()


def test_a_file_for_text_may_be_unable_to_hold_one(tmp_path: Path) -> None:
    path = tmp_path / "article.md"
    with (
        path.open("w", encoding="ascii") as file,
        pytest.raises(WikiInfoboxError, match="expected text that ASCII can hold, found 'é'"),
    ):
        dump(Article(title="Café"), file)
    assert path.read_bytes() == b""


@pytest.mark.parametrize(
    ("article", "way"),
    [
        (Article(title="x", extra=FrozenMapping((("title", "y"),))), "front_matter would"),
        (Article(extra=FrozenMapping((("title", "y"),))), "front_matter would"),
        (ARTICLE.replace_infobox(0, ARTICLE.infobox.replace("area", number=True)), r"infoboxes\[0\]\.area would"),
        (Article(infoboxes=(Infobox(), Infobox(extra=FrozenMapping((("a", "b"),))))), r"infoboxes\[1\] would"),
        (ARTICLE.replace_infobox(0, Infobox(extra=FrozenMapping((("a", "b"),)))), r"infoboxes\[0\] would"),
        (Article(extra=FrozenMapping((("a", float("nan")),))), r"finite number as front_matter\.a, found nan"),
        (Article(extra=FrozenMapping((("a b", (10**30,)),))), r"at most 30 digits as front_matter\['a b'\]\[0\]"),
        (Article(title="\ud83d\ude00"), "expected whole characters"),
    ],
)
def test_an_article_that_would_be_read_as_another_is_refused(article: Article, way: str) -> None:
    with pytest.raises(FrontMatterError, match=way):
        dumps(article)


def test_an_article_too_deep_for_the_interpreter_is_refused() -> None:
    deep: Any = "x"
    listed: Any = "x"
    for _ in range(100_000):
        deep, listed = (deep,), [listed]
    with pytest.raises(LimitError, match="expected fewer levels"):
        from_dict({"front_matter": {"a": listed}, "body": ""})
    with pytest.raises(LimitError, match="expected fewer levels"):
        dumps(Article(extra=FrozenMapping((("a", deep),))))


def test_what_was_read_beyond_the_usual_limits_is_written() -> None:
    document = f"---\na: {'[' * 90}{']' * 90}\nb: &b 1\nc: [{'*b, ' * 200}]\ntitle: x\n---\n"
    limits = Limits(depth=100, aliases=300)
    article = loads(document, limits=limits)
    assert dumps(article) == document
    assert dumps(attrs.evolve(article, title="z")) == document.replace("title: x", "title: z")


def test_where_an_article_comes_from_is_kept_by_a_change_and_a_copy() -> None:
    import copy
    import pickle

    article = loads(ODD)
    for twin in (copy.deepcopy(article), pickle.loads(pickle.dumps(article)), attrs.evolve(article)):
        assert dumps(twin) == ODD


@pytest.mark.parametrize(
    ("plain", "reason"),
    [
        ({"front_matter": {}, "body": "", "more": 1}, "found the key 'more' beside them"),
        ({"body": ""}, "expected a mapping as front_matter, found nothing"),
        ({"front_matter": [], "body": ""}, "expected a mapping as front_matter, found list"),
        ({"front_matter": {}}, "expected a text as body, found nothing"),
        ({"front_matter": {}, "body": b""}, "expected a text as body, found bytes"),
        (
            {"front_matter": {"infoboxes": [{"place": {"links": [{}, {}, {"page": {1}}]}}]}, "body": ""},
            r"as front_matter\.infoboxes\[0\]\.place\.links\[2\]\.page, found set",
        ),
        (
            {"front_matter": {"infoboxes": [{"image size": {2: "x"}}]}, "body": ""},
            r"expected texts as keys of front_matter\.infoboxes\[0\]\['image size'\], found int",
        ),
        ({"front_matter": {"a": float("inf")}, "body": ""}, r"finite number as front_matter\.a, found inf"),
        ({"front_matter": {"a": -(10**30)}, "body": ""}, r"at most 30 digits as front_matter\.a"),
    ],
)
def test_what_no_front_matter_can_hold_is_refused_with_the_way_to_it(plain: Any, reason: str) -> None:  # noqa: ANN401
    with pytest.raises(FrontMatterError, match=reason):
        from_dict(plain)


def test_plain_values_of_a_wrong_type_are_a_type_error() -> None:
    with pytest.raises(TypeError, match="expected a mapping"):
        from_dict([])  # type: ignore[arg-type]  # not all callers are typed


def test_what_is_odd_in_plain_values_is_found_without_a_line() -> None:
    article = from_dict(
        {"front_matter": {"title": 1917, "infoboxes": [{"a": {"text": "891,68", "number": 89168}}]}, "body": ""}
    )
    assert article.title == "1917"
    found = [(finding.code, finding.infobox, finding.key, finding.line) for finding in article.findings]
    assert found == [("unexpected-shape", None, None, None), ("number-disagrees", 0, "a", None)]


def test_numbers_keep_their_type() -> None:
    plain = {"front_matter": {"a": [1, 1.0, True, 1e16, -0.0, 10**30 - 1]}, "body": ""}
    assert repr(to_dict(from_dict(plain))) == repr(plain)
    assert repr(to_dict(loads(dumps(from_dict(plain))))) == repr(plain)


def test_a_layout_that_no_longer_fits_does_not_part_equals() -> None:
    article = loads("---\ninfoboxes:\n  - more: [1]\n    b: y\n    a: x\n---\n")
    box = article.infobox
    changed = article.replace_infobox(0, attrs.evolve(box, fields=box.fields[::-1]))
    front_matter: Any = to_dict(changed)["front_matter"]
    assert list(front_matter["infoboxes"][0]) == ["more", "a", "b"]
    assert loads(dumps(changed), repair=False) == changed
    plain = article.replace_infobox(0, box.replace("b", bold=("y",)))
    assert loads(dumps(plain), repair=False) == plain


def test_a_box_is_replaced_by_its_place() -> None:
    article = Article(infoboxes=(Infobox(), ARTICLE.infobox))
    assert article.replace_infobox(-1, Infobox()).infoboxes == (Infobox(), Infobox())
    with pytest.raises(NoSuchFieldError, match="found 2; the article has 2 infoboxes"):
        article.replace_infobox(2, Infobox())
    with pytest.raises(NoSuchFieldError, match=r"found 1; the article has 1 infobox$"):
        ARTICLE.replace_infobox(1, Infobox())
    with pytest.raises(NoSuchFieldError, match="found 0; the article has no infobox"):
        Article().replace_infobox(0, Infobox())
    with pytest.raises(TypeError):
        article.replace_infobox("0", Infobox())  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        article.replace_infobox(slice(0, 1), Infobox())  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="expected an Infobox, not dict"):
        article.replace_infobox(0, {})  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        ARTICLE.infobox.replace("area", txt="x")  # type: ignore[call-arg]


def test_the_schema_is_a_schema_and_the_example_follows_it() -> None:
    SCHEMA.validate(to_dict(load(EXAMPLE)))
    SCHEMA.validate(to_dict(Article()))
    wrongs: tuple[dict[str, Any], ...] = (
        {},
        {"front_matter": {}},
        {"front_matter": {"title": 5}, "body": ""},
        {"front_matter": {"infoboxes": [{"a": {}}]}, "body": ""},
        {"front_matter": {"infoboxes": [{"a": {"text": "", "links": [{"page": 5}]}}]}, "body": ""},
        {"front_matter": {}, "body": "", "more": ""},
    )
    for wrong in wrongs:
        assert not SCHEMA.is_valid(wrong)


def test_a_schema_is_the_caller_s_own() -> None:
    json_schema().clear()
    assert json_schema()["$defs"] is not json_schema()["$defs"]
    assert json_schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_of_the_example_one_field_is_changed_in_its_lines() -> None:
    assert dumps(load(EXAMPLE, repair=False)) == EXAMPLE.read_bytes().decode()
    article = load(EXAMPLE)
    document = dumps(article)
    assert document == repair(EXAMPLE.read_bytes().decode())
    changed = article.replace_infobox(0, article.infobox.replace("result", text="Draw"))
    before, after = document.split("\n"), dumps(changed).split("\n")
    assert [line for line in after if line not in before] == ["      text: Draw"]
