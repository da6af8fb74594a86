"""Plain values → YAML, a line at a time."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from wikiinfobox.frontmatter.scalars import write_key, write_text

Writable: TypeAlias = "bool | int | float | str | Sequence[Writable] | Mapping[str, Writable] | None"
"""What a front matter can hold."""

_STEP: Final = 2
_LONGEST_KEY: Final = 1000  # YAML ends its search for the colon after 1,024 characters


def emit(pairs: Mapping[str, Writable]) -> str:
    r"""A mapping as the text of a front matter.

    >>> emit({"title": "Arsal", "infoboxes": [{"place": {"text": "Lebanon"}}]})
    'title: Arsal\ninfoboxes:\n  - place:\n      text: Lebanon\n'
    """
    return "".join(line + "\n" for line in _pairs(pairs, 0)) if pairs else "{}\n"


def emit_pair(key: str, value: Writable, indent: int) -> str:
    r"""One key and its value; what follows the first line stands deeper than *indent*.

    >>> emit_pair("place", {"text": "Lebanon"}, 4)
    'place:\n      text: Lebanon\n'
    """
    return "".join(line + "\n" for line in _pair(key, value, indent)).removeprefix(" " * indent)


def _pairs(pairs: Mapping[str, Writable], indent: int) -> Iterator[str]:
    for key, value in pairs.items():
        yield from _pair(key, value, indent)


def _pair(key: str, value: Writable, indent: int) -> Iterator[str]:
    margin = " " * indent
    written = write_key(key) + ":"
    if len(written) > _LONGEST_KEY:
        yield f"{margin}? {written[:-1]}"
        written = ":"
    if isinstance(value, Mapping | Sequence) and not isinstance(value, str) and value:
        yield margin + written
        yield from _nested(value, indent + _STEP)
    else:
        yield from _joined(margin + written, _scalar(value, indent + _STEP, len(written) + 1))


def _nested(value: Sequence[Writable] | Mapping[str, Writable], indent: int) -> Iterator[str]:
    return _pairs(value, indent) if isinstance(value, Mapping) else _items(value, indent)


def _items(items: Iterable[Writable], indent: int) -> Iterator[str]:
    """The items of a list; a collection begins on the line of its dash."""
    for item in items:
        if isinstance(item, Mapping | Sequence) and not isinstance(item, str) and item:
            lines = _nested(item, indent + _STEP)
            yield " " * indent + "- " + next(lines)[indent + _STEP :]
            yield from lines
        else:
            yield from _joined(" " * indent + "-", _scalar(item, indent + _STEP, indent + _STEP))


def _joined(head: str, written: str) -> Iterator[str]:
    """A scalar behind what stands before it; one that begins on the next line leaves no blank behind."""
    first, *rest = written.split("\n")
    yield f"{head} {first}" if first else head
    yield from rest


def _scalar(value: Writable, indent: int, before: int) -> str:
    if isinstance(value, str):
        return write_text(value, indent, before)
    if isinstance(value, float):
        digits, exponent, power = repr(value).partition("e")
        # Without its point, YAML 1.1 takes 1e+16 for a text.
        return digits + ("" if "." in digits else ".0") + exponent + power
    if isinstance(value, Mapping | Sequence):
        return "{}" if isinstance(value, Mapping) else "[]"
    return "null" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
