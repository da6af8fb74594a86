"""Why YAML could not read a front matter, in words that help a person mend it.

PyYAML's two parsers name different reasons and places for one mistake, so neither is passed on: the lines that
follow the last thing understood are searched for the mistakes people make.
"""

import re
from collections.abc import Iterator
from typing import Final

# A block scalar opens at a line's end: "key: |-". Its lines are text, whatever they look like.
_BLOCK: Final = re.compile(r"(?:^|[ \t])[|>][-+0-9]{0,2}[ \t]*(?:\#.*)?$")
# head := indentation, dashes, and "key:", as far as there is one
_HEAD: Final = re.compile(r"[ ]*(?:-[ ]+)*(?:[^\s\"'\[{|>&*!\#@`%][^:]*:(?:[ ]+|$))?")
_QUOTED: Final = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'", re.DOTALL)
_AFTER_QUOTED: Final = re.compile(r"[ \t]*(?:\#.*|:(?:[ \t].*)?|[,\]}].*)?$")
_BAD_ESCAPE: Final = re.compile(
    r"(?<!\\)(?:\\\\)*(?P<bad>\\)"
    r"(?![0abtnvfre \"/\\N_LP\t\r\n]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U00(?:0[0-9a-fA-F]|10)[0-9a-fA-F]{4})"
)
# "*name", "&name value", "!tag value": what these marks are for
_MARKED: Final = re.compile(r"\*[^\s,\[\]{}*]+[ \t]*$|[&!][^\s,\[\]{}]*(?:[ \t]+[^&!\s].*)?$")

Mistake = tuple[str, int]


def diagnose(text: str, last: int) -> Mistake:
    r"""The reason why *text* cannot be read beyond what starts at *last*, and the offset it points to.

    >>> diagnose("place: Sarajevo\nresult: Draw: both withdrew\n", 7)
    ("expected quotes around a text that holds ': '", 28)
    """
    for start, line in _structure(text, text.rfind("\n", 0, last) + 1):
        mistake = _mistake(text, start, line)
        if mistake:
            return mistake
    return "expected a key, a value or a list; YAML cannot read on from here", last


def _structure(text: str, start: int) -> Iterator[tuple[int, str]]:
    """The lines from *start* on, with their offsets, that are neither blank, nor a comment, nor within a text."""
    block: int | None = None
    while start < len(text):
        end = text.find("\n", start) % (len(text) + 1)  # no more line ends: the text's end
        line = text[start:end].rstrip("\r")
        indent = len(line) - len(line.lstrip(" "))
        if block is not None and indent <= block and line.strip():
            block = None
        if block is None and line.strip() and line[indent] != "#":
            yield start, line
            if _BLOCK.search(line):
                block = indent
            value = start + _value_at(line)
            quoted = _QUOTED.match(text, value)
            if quoted and quoted.end() > end:
                end = text.find("\n", quoted.end()) % (len(text) + 1)
        start = end + 1


def _value_at(line: str) -> int:
    match = _HEAD.match(line)
    return match.end() if match else 0


def _mistake(text: str, start: int, line: str) -> Mistake | None:  # noqa: PLR0911 one return a mistake
    """What is wrong with one line, and at which offset."""
    indent = len(line) - len(line.lstrip(" "))
    if line[indent] == "\t":
        return "expected blanks as indentation, found a tab", start + indent
    column = _value_at(line)
    value, at = line[column:], start + column
    if not value:
        return None
    if not indent and ":" not in line and not line.startswith(("-", "?", '"', "'", "[", "{", "}", "]")):
        return "expected a key and a value, 'key: value'", at
    if column and value.startswith("- ") and ":" in line[:column]:
        return "expected a list to start on a line of its own", at
    first = value[0]
    if first in "\"'":
        return _quoting_mistake(text, at, first)
    if first in "@`%]},*&!" and not _MARKED.match(value):
        return f"expected quotes around a text that starts with {first!r}", at
    colon = re.search(r":(?:[ \t]|$)", value)
    if colon and first not in "[{|>#&!" and " #" not in value[: colon.start()]:
        return "expected quotes around a text that holds ': '", at + colon.start()
    return None


def _quoting_mistake(text: str, at: int, quote: str) -> Mistake | None:
    quoted = _QUOTED.match(text, at)
    end = quoted.end() if quoted else len(text)
    if quote == '"' and (escape := _BAD_ESCAPE.search(text, at, end)):
        return r"expected '\\' for a backslash within double quotes", escape.start("bad")
    if not quoted:
        return f"expected a closing {quote}", at
    rest = text[end : text.find("\n", end) % (len(text) + 1)].rstrip("\r")
    return None if _AFTER_QUOTED.match(rest) else (f"expected nothing after the closing {quote}", end)
