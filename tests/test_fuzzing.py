"""What fuzzing tries holds for the inputs it begins with, and for those it found; and the checks can fail."""

import importlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cases.found import FOUND, Found
from fuzzing import loads as loads_target
from fuzzing import readers as readers_target
from fuzzing import repair as repair_target
from fuzzing.places import assert_points_into
from fuzzing.seeds import SEEDS, WORDS, plant, seeds
from wikiinfobox import FrontMatterError, WikiInfoboxError, loads
from wikiinfobox.values.quantity import Quantity
from wikiinfobox.values.span import Span

DOCUMENT = b"---\nmore: x\ntitle: Arsal\n---\nBody\n"


def check_of(target: str) -> Callable[[bytes], None]:
    check: Callable[[bytes], None] = importlib.import_module(f"fuzzing.{target}").check
    return check


@pytest.mark.parametrize("found", FOUND, ids=lambda found: found.name)
def test_what_fuzzing_found_keeps_every_promise_now(found: Found) -> None:
    check_of(found.target)(found.document)


@pytest.mark.parametrize("target", SEEDS)
def test_what_fuzzing_begins_with_keeps_every_promise(target: str) -> None:
    check = check_of(target)
    assert len(seeds(target)) > 50
    for seed in seeds(target):
        check(seed)


def test_seeds_and_words_are_written_as_libfuzzer_takes_them(tmp_path: Path) -> None:
    words = plant("loads", tmp_path / "loads")
    assert {path.read_bytes() for path in (tmp_path / "loads").iterdir()} == set(seeds("loads"))
    first, *_ = lines = words.read_text("ascii").split("\n")
    assert first == r'"\x2d\x2d\x2d\x0a"'
    assert len(lines) - 1 == len(WORDS["loads"])


def error_of(document: bytes) -> WikiInfoboxError:
    with pytest.raises(WikiInfoboxError) as caught:
        loads(document)
    return caught.value


BROKEN = b"---\r\ntitle: Arsal\r\nplace: 'Lebanon\r\n---\r\n"


def test_an_error_points_into_its_document() -> None:
    error = error_of(BROKEN)
    assert (error.line, error.column, error.excerpt) == (3, 8, "place: 'Lebanon")
    assert_points_into(BROKEN, error)


@pytest.mark.parametrize(
    ("line", "column", "excerpt"),
    [(0, 1, ""), (6, 1, ""), (3, 0, "place: 'Lebanon"), (3, 17, "place: 'Lebanon"), (2, 1, "place"), (3, None, None)],
)
def test_an_error_that_points_elsewhere_is_told(line: int, column: int | None, excerpt: str | None) -> None:
    with pytest.raises(AssertionError):
        assert_points_into(BROKEN, FrontMatterError("expected more", None, line, column, excerpt))


def returns(value: object) -> Callable[..., object]:
    return lambda *_, **__: value


@pytest.mark.parametrize(
    ("name", "broken"),
    [
        ("dumps", returns("---\ntitle: Idlib\n---\n")),
        ("dump", lambda _, file: file.write(b"---\n---\n")),
        ("to_dict", iter([{"front_matter": {}}, {}]).__next__),
        ("from_dict", returns(None)),
        ("repair", returns("another text")),
    ],
)
def test_a_broken_promise_of_loading_is_told(name: str, broken: Any, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ANN401 whatever stands for the function
    loads_target.check(DOCUMENT)
    monkeypatch.setattr(loads_target, name, broken)
    with pytest.raises((AssertionError, TypeError)):
        loads_target.check(DOCUMENT)


def test_an_error_of_another_kind_leaves_loads_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_: object, **__: object) -> None:
        raise RecursionError

    monkeypatch.setattr(loads_target, "loads", crash)
    with pytest.raises(RecursionError):
        loads_target.check(DOCUMENT)


@pytest.mark.parametrize("broken", [str.upper, str.strip, lambda text: text + " ", lambda text: text[::-1]])
def test_a_broken_promise_of_repair_is_told(broken: Callable[[str], str], monkeypatch: pytest.MonkeyPatch) -> None:
    document = " 1 Ã©tÃ© –\n".encode()
    repair_target.check(document)
    monkeypatch.setattr(repair_target, "repair", lambda text, **_: broken(text))
    with pytest.raises(AssertionError):
        repair_target.check(document)


def test_a_broken_promise_of_a_reader_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    readers_target.check(b"20 killed")
    elsewhere = Quantity(20, 20, text="20", span=Span(3, 5))
    monkeypatch.setattr(readers_target, "parse_quantities", returns((elsewhere,)))
    with pytest.raises(AssertionError):
        readers_target.check(b"20 killed, 30 wounded")
