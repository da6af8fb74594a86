import json
from collections.abc import Callable
from itertools import product
from typing import Any

import pytest
import yaml
from ruamel.yaml import YAML

from cases.scalars import KEYS, SCALARS, KeyCase, ScalarCase
from wikiinfobox import FrontMatterError, loads, to_dict
from wikiinfobox.frontmatter import emit, emit_pair

READERS: dict[str, Callable[[str], Any]] = {
    "PyYAML": yaml.safe_load,
    "PyYAML with libyaml": lambda text: yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader)),  # noqa: S506 it is safe
    "ruamel.yaml, YAML 1.2": YAML(typ="safe", pure=True).load,
    "ours": lambda text: to_dict(loads(f"---\n{text}---\n", repair=False))["front_matter"],
}


@pytest.mark.parametrize("case", SCALARS, ids=lambda case: case.name)
def test_a_text_is_as_plain_as_it_may_be(case: ScalarCase) -> None:
    plain: dict[str, Any] = {"a": [{"b": {"text": case.text}}]}
    assert emit(plain) == f"a:\n  - b:\n      text: {case.written}\n"


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("case", SCALARS, ids=lambda case: case.name)
def test_every_reader_takes_a_text_for_what_it_is(case: ScalarCase, reader: str) -> None:
    if "\ud83d" in case.text and reader != "ours":
        pytest.skip("half a character is read by ours alone")
    plain: dict[str, Any] = {"a": [{"b": {"text": case.text, "c": "d"}}], "e": case.text, "f": [case.text]}
    assert READERS[reader](emit(plain)) == plain


@pytest.mark.parametrize("reader", READERS)
def test_no_reader_takes_a_text_of_the_signs_of_numbers_for_a_number(reader: str) -> None:
    texts = ["".join(signs) for length in range(1, 5) for signs in product("+-_01o.", repeat=length)]
    assert READERS[reader](emit({"a": texts})) == {"a": texts}


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("case", KEYS, ids=lambda case: repr(case.key))
def test_a_key_stands_on_one_line(case: KeyCase, reader: str) -> None:
    text = emit({case.key: "v", "b": {case.key: "w"}})
    assert text == f"{case.written}: v\nb:\n  {case.written}: w\n"
    assert READERS[reader](text) == {case.key: "v", "b": {case.key: "w"}}


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("value", ["x", {"a": "b"}, ["x", "y"], {}, None], ids=repr)
def test_a_key_too_long_for_yaml_is_marked_as_one(value: Any, reader: str) -> None:  # noqa: ANN401 any value
    plain = {"k" * 1100: value, "b": {"é" * 999: value}}
    assert READERS[reader](emit(plain)) == plain


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, "null"),
        (True, "true"),
        (False, "false"),
        (5, "5"),
        (-7, "-7"),
        (1.5, "1.5"),
        (5.0, "5.0"),
        (1e16, "1.0e+16"),
        (-2.5e-7, "-2.5e-07"),
        ([], "[]"),
        ({}, "{}"),
    ],
)
@pytest.mark.parametrize("reader", READERS)
def test_a_value_keeps_its_type(value: Any, written: str, reader: str) -> None:  # noqa: ANN401 any value
    assert emit({"a": value, "b": [value]}) == f"a: {written}\nb:\n  - {written}\n"
    assert repr(READERS[reader](emit({"a": value, "b": [value]}))) == repr({"a": value, "b": [value]})


def test_collections_stand_within_one_another_two_columns_deeper() -> None:
    plain: dict[str, Any] = {"a": [["x", ["w"], {}], {"b": {"c": "d"}, "e": ["f"]}, [{"g": "h\ni"}]]}
    text = (
        "a:\n  - - x\n    - - w\n    - {}\n  - b:\n      c: d\n    e:\n      - f\n"
        "  - - g: |-\n        h\n        i\n"
    )  # fmt: skip
    assert emit(plain) == text
    for read in READERS.values():
        assert read(text) == plain


def test_a_text_far_to_the_right_begins_on_the_next_line() -> None:
    words = "many words " * 8 + "more"
    text = emit({"k" * 65: words, "l" * 65: "short"})
    assert text == f"{'k' * 65}:\n  {words[:76]}\n  {words[77:]}\n{'l' * 65}: short\n"
    for read in READERS.values():
        assert read(text) == {"k" * 65: words, "l" * 65: "short"}


def test_nothing_is_an_empty_mapping() -> None:
    assert emit({}) == "{}\n"


def test_one_pair_stands_where_its_key_does() -> None:
    assert emit_pair("a", {"b": "c\nd"}, 4) == "a:\n      b: |-\n        c\n        d\n"


def test_two_halves_of_a_character_cannot_be_told_from_it() -> None:
    with pytest.raises(FrontMatterError, match="expected whole characters"):
        emit({"a": "\ud83d\ude00"})
    assert json.loads('"\\ud83d\\ude00"') == "\U0001f600"
