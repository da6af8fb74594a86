"""Plain values, in the shape of a file → the article."""

import math
import re
from collections.abc import Mapping
from typing import Final, TypeAlias, TypeGuard

from wikiinfobox.building import build_plain
from wikiinfobox.document import Article
from wikiinfobox.errors import FrontMatterError, LimitError
from wikiinfobox.frontmatter import DIGITS_AT_MOST, Node, Pairs, Scalar, Sequence

_WORD: Final = re.compile(r"\w+")
_SHAPE: Final = "{'front_matter': {…}, 'body': '…'}"

# Where in the plain values the walk is: one way in, and all that came before it.
_Way: TypeAlias = "tuple[_Way, str | int] | None"


def from_dict(plain: Mapping[str, object]) -> Article:
    """The article that `to_dict` made these plain values of.

    >>> from_dict({"front_matter": {"title": "Arsal"}, "body": "A town."})
    <Article 'Arsal': 0 infoboxes, 7 characters of body>

    Shape:  what `loads` would keep in `extra` goes there here too, and is found as it would be, without a line.
    Raises: FrontMatterError, with the way to the value, for what no front matter can hold.
    """
    if not isinstance(plain, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance]  # not all callers are typed
        raise TypeError(f"expected a mapping {_SHAPE}, not {type(plain).__name__}")
    odd = [key for key in plain if key not in {"front_matter", "body"}]
    if odd:
        raise FrontMatterError(f"expected {_SHAPE}, found the key {odd[0]!r} beside them")
    front_matter, body = plain.get("front_matter"), plain.get("body")
    if not _is_mapping(front_matter):
        raise FrontMatterError(f"expected a mapping as front_matter, found {_kind(front_matter)}")
    if not isinstance(body, str):
        raise FrontMatterError(f"expected a text as body, found {_kind(body)}")
    try:
        return build_plain(_pairs(front_matter, (None, "front_matter")), body)
    except RecursionError as error:
        raise LimitError("expected fewer levels of lists and mappings than these") from error


def _is_mapping(value: object) -> TypeGuard[Mapping[object, object]]:
    return isinstance(value, Mapping)


def _is_list(value: object) -> TypeGuard[list[object] | tuple[object, ...]]:
    return isinstance(value, list | tuple)


def _node(value: object, way: _Way) -> Node:
    if isinstance(value, str):
        return Scalar(value, typed=False, offset=0)
    if value is None or isinstance(value, bool):
        return Scalar({None: "null", True: "true", False: "false"}[value], typed=True, offset=0)
    if isinstance(value, int | float):
        return Scalar(_number(value, way), typed=True, offset=0)
    if _is_list(value):
        return Sequence([_node(item, (way, index)) for index, item in enumerate(value)], 0)
    if _is_mapping(value):
        return _pairs(value, way)
    raise FrontMatterError(f"expected what JSON can hold as {_named(way)}, found {_kind(value)}")


def _pairs(pairs: Mapping[object, object], way: _Way) -> Pairs:
    items: dict[str, Node] = {}
    for key, value in pairs.items():
        if not isinstance(key, str):
            raise FrontMatterError(f"expected texts as keys of {_named(way)}, found {_kind(key)}")
        items[key] = _node(value, (way, key))
    return Pairs(items, 0)


def _number(number: float, way: _Way) -> str:
    """A number as YAML has it; such as are read as texts, for they are too long or endless, are refused."""
    if isinstance(number, int):
        if abs(number) < 10**DIGITS_AT_MOST:
            return str(int(number))
        raise FrontMatterError(f"expected a number of at most {DIGITS_AT_MOST} digits as {_named(way)}")
    if math.isfinite(number):
        return repr(float(number))
    raise FrontMatterError(f"expected a finite number as {_named(way)}, found {number}")


def _named(way: _Way) -> str:
    """The way as a person would write it: `front_matter.infoboxes[0].place`."""
    steps: list[str] = []
    while way is not None:
        way, step = way
        steps.append(f".{step}" if isinstance(step, str) and _WORD.fullmatch(step) else f"[{step!r}]")
    return "".join(reversed(steps)).removeprefix(".")


def _kind(value: object) -> str:
    return "nothing" if value is None else type(value).__name__
