"""The same front matter in two readers of YAML: ours and ruamel.yaml's; and with both of PyYAML's parsers."""

import math
import warnings
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.error import ReusedAnchorWarning, YAMLError

from cases.yaml_differences import PARSERS, REFUSED, YAML_12, Difference, ParserDifference
from differential.manners import FrontMatter, front_matters
from fuzzing.loads import pure_parser
from wikiinfobox import WikiInfoboxError, loads, to_dict
from wikiinfobox.frontmatter import parsers

slowly = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
needs_libyaml = pytest.mark.skipif(
    parsers.DEFAULT_PARSER is parsers.PureParser, reason="this PyYAML was built without libyaml"
)

PIECES = (
    *("a", "b", "é", "🇱🇧", "1", "1.5", "word", "x: y", "~", "-", "- ", "\n", "\n  ", "\n- ", "\n  - ", "\n    "),
    *("\r\n", ": ", ":", "a: ", "\nb: ", "? ", "?", "'", '"', "#", " #", "[", "]", "{", "}", ", ", ",", "|-\n", ">\n"),
    *("&a ", "*a", " ", "  ", "!!str ", "%", "@", "`", "\\", "\\n", "\\x9d", "\\ud83d", "...", "---", "\x85", "\u2028"),
    "\x9d",
)
ODD_PIECES = (*PIECES, "!", "!t ", "|", ">", "\t", "|\t", "!<", ">", "\0", "\x7f", "\ufeff")


def ours(text: str) -> object:
    try:
        return to_dict(loads(f"---\n{text}---\n", repair=False))["front_matter"]
    except WikiInfoboxError:
        return REFUSED


def theirs(text: str) -> object:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ReusedAnchorWarning)  # YAML 1.2 lets an anchor stand twice
            read: object = YAML(typ="safe", pure=True).load(text)
    except (YAMLError, ValueError):
        return REFUSED
    return read


@given(written=front_matters())
@slowly
def test_a_front_matter_in_any_manner_says_the_same_to_both(written: FrontMatter) -> None:
    assert repr(ours(written.text)) == repr(written.says)
    assert repr(theirs(written.text)) == repr(written.says)
    with pure_parser():
        assert repr(ours(written.text)) == repr(written.says)


@pytest.mark.usefixtures("yaml_loader")
@pytest.mark.parametrize("row", YAML_12, ids=lambda row: row.reason)
def test_where_both_differ_it_is_by_design(row: Difference) -> None:
    assert repr(ours(row.text)) == repr(row.ours)
    assert repr(theirs(row.text)) == repr(row.theirs)
    assert repr(row.ours) != repr(row.theirs)


@given(pieces=st.lists(st.sampled_from(PIECES), max_size=14))
@slowly
def test_a_text_that_only_looks_like_yaml_says_the_same_to_both_or_nothing(pieces: list[str]) -> None:
    text = f"k: {''.join(pieces)}\n"
    mine, other = ours(text), theirs(text)
    refused = [one == REFUSED for one in (mine, other)]
    event(f"refused: {refused}")
    if not any(refused) and not any(piece in {"\x85", "\u2028", "\\ud83d"} for piece in pieces):
        assert said(mine) == said(other)


def said(value: object) -> object:
    """The value with each key as the text that it is with us; an empty key says nothing, or an empty text."""
    if isinstance(value, dict):
        return {"" if key in {None, ""} else _key(key): said(one) for key, one in value.items()}
    if isinstance(value, list):
        return [said(one) for one in value]
    assert not isinstance(value, float) or math.isfinite(value)
    return (type(value), value)


def _key(key: object) -> object:
    return {"1": 1, "1.5": 1.5, "~": ""}.get(key, key) if isinstance(key, str) else key


@needs_libyaml
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=16))
@slowly
def test_both_parsers_accept_the_same_texts_and_read_the_same(pieces: list[str]) -> None:
    text = f"k: {''.join(pieces)}\n"
    assert in_python(text) == repr(ours(text))


@needs_libyaml
@given(pieces=st.lists(st.sampled_from(ODD_PIECES), max_size=16))
@slowly
def test_of_odd_texts_too_both_parsers_read_the_same_where_both_read(pieces: list[str]) -> None:
    text = f"k: {''.join(pieces)}\n"
    found = {in_python(text), repr(ours(text))}
    assert len(found) == 1 or repr(REFUSED) in found


def in_python(text: str) -> str:
    with pure_parser():
        return repr(ours(text))


@needs_libyaml
@pytest.mark.parametrize("row", PARSERS, ids=lambda row: row.reason)
def test_where_the_parsers_differ_is_known(row: ParserDifference) -> None:
    assert (ours(row.text) != REFUSED, in_python(row.text) != repr(REFUSED)) == (row.libyaml, not row.libyaml)


def _bytes(read: Callable[[bytes], object], document: bytes) -> object:
    try:
        return read(document)
    except WikiInfoboxError as error:
        return type(error)


@needs_libyaml
@given(
    start=st.sampled_from([b"", b"---\n", b"---\na: ", b"\xff\xfe", b"\xef\xbb\xbf---\n"]),
    middle=st.binary(max_size=60),
)
@slowly
def test_of_any_bytes_both_parsers_make_the_same_or_one_makes_nothing(start: bytes, middle: bytes) -> None:
    document = start + middle + b"\n---\n"
    with_libyaml = _bytes(loads, document)
    with pure_parser():
        pure = _bytes(loads, document)
    if not isinstance(with_libyaml, type) and not isinstance(pure, type):
        assert with_libyaml == pure
