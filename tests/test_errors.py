import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from wikiinfobox import (
    DecodingError,
    Field,
    FrontMatterError,
    Infobox,
    LimitError,
    NoSuchFieldError,
    WikiInfoboxError,
    WorkerError,
    load,
    loads,
)


@pytest.mark.parametrize("kind", [WikiInfoboxError, FrontMatterError, LimitError, NoSuchFieldError, WorkerError])
def test_an_error_survives_pickle(kind: type[WikiInfoboxError]) -> None:
    error = kind("expected more", "a.md", 3, 4, "a: b")
    twin = pickle.loads(pickle.dumps(error))
    assert type(twin) is kind
    assert str(twin) == str(error)
    assert (twin.reason, twin.path, twin.line, twin.column, twin.excerpt) == ("expected more", "a.md", 3, 4, "a: b")


def test_an_error_of_decoding_keeps_its_offset_in_pickle() -> None:
    twin = pickle.loads(pickle.dumps(DecodingError("expected UTF-8", "a.md", 1, 2, "x\ufffd", 1)))
    assert (str(twin), twin.offset) == ("expected UTF-8\n  a.md:1:2\n    x\ufffd\n     ^", 1)


@pytest.mark.parametrize(
    ("kind", "builtin"),
    [
        (DecodingError, ValueError),
        (FrontMatterError, ValueError),
        (LimitError, ValueError),
        (NoSuchFieldError, KeyError),
    ],
)
def test_an_error_is_of_the_kind_python_has_for_it(kind: type[WikiInfoboxError], builtin: type[Exception]) -> None:
    assert issubclass(kind, builtin)
    assert issubclass(kind, WikiInfoboxError)


def test_a_message_shows_reason_place_line_and_caret() -> None:
    with pytest.raises(FrontMatterError) as caught:
        loads("---\ntitle: x\nplace: Foo: bar\n---\n")
    assert str(caught.value) == (
        "expected quotes around a text that holds ': '\n  <text>:3:11\n    place: Foo: bar\n              ^"
    )


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (WikiInfoboxError("expected more"), "expected more"),
        (LimitError("expected less", "a.md"), "expected less\n  a.md"),
        (FrontMatterError("x", None, 1, 4, "日本 x"), "x\n  <text>:1:4\n    日本 x\n         ^"),
        (FrontMatterError("x", None, 1, 3, "e\u0301 x"), "x\n  <text>:1:3\n    e\u0301 x\n     ^"),
        (FrontMatterError("x", None, 1, 2, "\tx"), "x\n  <text>:1:2\n    \tx\n    \t^"),
        (FrontMatterError("x", None, 1, 2, "\x1b\x9bx"), "x\n  <text>:1:2\n    \ufffd\ufffdx\n     ^"),
        (FrontMatterError("x", None, 1, 3, "\u202e\u2028x"), "x\n  <text>:1:3\n    \ufffd\ufffdx\n      ^"),
    ],
)
def test_a_caret_stands_under_its_column(error: WikiInfoboxError, message: str) -> None:
    assert str(error) == message


def test_of_a_long_line_the_part_about_the_caret_is_shown() -> None:
    line = "a" * 500 + "!" + "b" * 500
    shown, caret = str(FrontMatterError("x", None, 1, 501, line)).split("\n")[2:]
    assert len(shown) < 110
    assert shown[caret.index("^")] == "!"
    assert shown.strip().startswith("…a")
    assert shown.endswith("b…")


def test_what_was_meant_for_the_other_door_is_told() -> None:
    with pytest.raises(FrontMatterError, match="a path is for `load`"):
        loads("examples/qalamoun-offensive-2017.md")
    with pytest.raises(TypeError, match="use load for a path"):
        loads(Path("examples"))  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="found a document: use loads"):
        load("---\ntitle: Arsal\n---\n")


def test_of_two_keys_that_are_as_near_the_first_is_named() -> None:
    with pytest.raises(NoSuchFieldError, match="the nearest is 'strength1'"):
        Infobox((Field("name", "A"), Field("strength1", "5"), Field("strength2", "6")))["strength"]
    with pytest.raises(NoSuchFieldError, match=r"in the infobox$"):
        Infobox((Field("name", "A"),))["strength"]


def test_public_modules_come_with_the_package() -> None:
    code = "import wikiinfobox; print(*wikiinfobox.tables.TABLES)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "articles fields links sides findings\n"
