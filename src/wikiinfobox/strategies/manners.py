"""Front matters as three writers of YAML 1.2 have them: npm `yaml` 2.3, `yaml` 2.9 and js-yaml 4.

All three mean the same; readers of YAML 1.1 take each for something else at other places.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple, TypeAlias

from wikiinfobox.frontmatter.core_schema import is_text
from wikiinfobox.frontmatter.scalars import write_key
from wikiinfobox.writing import Json

_STEP: Final = 2
_WIDTH: Final = 80
_LONGEST_KEY: Final = 1000
_FOLD: Final = re.compile(r"(?<=[^ \t\n])[ ](?=[^ \t\n])")
# What npm `yaml` takes for no plain text: signs at the start; a colon, a hash or a blank where it would mean something.
_NOT_PLAIN: Final = re.compile(
    r"""(?s: [\n\t ,\[\]{}#&*!|>'"%@`] | [?-](?:[ \t]|\Z) | .*(?: [\n:][ \t] | [ \t]\n | [\n\t ]\# | [\n\t :-]\Z ))""",
    re.VERBOSE,
)
_ESCAPES: Final = {"\0": "0", "\a": "a", "\b": "b", "\t": "t", "\n": "n", "\v": "v", "\f": "f", "\r": "r", "\x1b": "e"}
_ESCAPES_OF_1_1: Final = {"\x85": "N", "\xa0": "_", "\u2028": "L", "\u2029": "P"}
# A text with one of these stands in double quotes. npm `yaml` writes some of them as they are even there.
_CONTROL: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_UNPRINTABLE: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff]")
_TO_ESCAPE: Final = re.compile(r'["\\\x00-\x1f]')
_TO_ESCAPE_UNPRINTABLE: Final = re.compile(r'["\\\x09\n]|' + _UNPRINTABLE.pattern)

_Write: TypeAlias = Callable[[str, int, int], str]
"""A text, the indentation of its further lines, and what stands before its first: as it is written."""


class Manner(NamedTuple):
    """How one writer writes."""

    name: str
    write: _Write


def write(front_matter: dict[str, Json], manner: Manner) -> str:
    """The text of a front matter.

    >>> print(write({"title": "yes", "text": "Draw: both"}, MANNERS[2]), end="")
    title: 'yes'
    text: 'Draw: both'
    """
    return "".join(line + "\n" for line in _pairs(front_matter, 0, manner.write)) if front_matter else "{}\n"


def _pairs(pairs: dict[str, Json], indent: int, written: _Write) -> Iterator[str]:
    margin = " " * indent
    for key, value in pairs.items():
        head = write_key(key) + ":"
        if len(head) > _LONGEST_KEY:
            yield f"{margin}? {head[:-1]}"
            head = ":"
        if isinstance(value, dict | list) and value:
            yield margin + head
            yield from _nested(value, indent + _STEP, written)
        else:
            yield f"{margin}{head} {_scalar(value, indent + _STEP, indent + len(head) + 1, written)}"


def _nested(value: "dict[str, Json] | list[Json]", indent: int, written: _Write) -> Iterator[str]:
    if isinstance(value, dict):
        yield from _pairs(value, indent, written)
        return
    for item in value:
        if isinstance(item, dict | list) and item:
            first, *rest = _nested(item, indent + _STEP, written)
            yield f"{' ' * indent}- {first[indent + _STEP :]}"
            yield from rest
        else:
            yield f"{' ' * indent}- {_scalar(item, indent + _STEP, indent + _STEP, written)}"


def _scalar(value: Json, indent: int, before: int, written: _Write) -> str:
    if isinstance(value, str):
        return written(value, indent, before)
    if isinstance(value, dict | list):
        return "[]" if isinstance(value, list) else "{}"
    return "null" if value is None else str(value).lower() if isinstance(value, bool) else repr(value)


def _by_yaml(*, all_lines: bool) -> _Write:
    """Npm `yaml`: plain where YAML 1.2 allows it, double quotes else, folded before column 80."""

    def written(text: str, indent: int, before: int) -> str:
        if _CONTROL.search(text):
            return '"' + _TO_ESCAPE.sub(_json_escape, text) + '"'
        if "\n" in text and _fits_block(text):
            return _block(text, indent, fold=_folds(text, indent), all_lines=all_lines)
        if "\n" in text or not is_text(text) or _NOT_PLAIN.match(text):
            single = '"' in text and "'" not in text and "\n" not in text
            text = f"'{text}'" if single else '"' + _TO_ESCAPE.sub(_json_escape, text) + '"'
        room = _WIDTH - indent
        return ("\n" + " " * indent).join(_wrapped(text, _WIDTH - before, room) if len(text) > room else [text])

    return written


def _by_js_yaml(text: str, indent: int, _before: int) -> str:
    """js-yaml: single quotes for what YAML 1.1 would not take as text, a folded block for all that is long."""
    if _UNPRINTABLE.search(text) or ("\n" in text and not _fits_block(text)) or "\t" in text:
        return '"' + _TO_ESCAPE_UNPRINTABLE.sub(_short_escape, text) + '"'
    long = _folds(text, indent)
    if "\n" in text or (long and text.strip() and not text.startswith(" ")):
        return _block(text, indent, fold=long, all_lines=True)
    # Of plain texts our own writer allows no more, for it has readers of YAML 1.1 in mind, too.
    return text if write_key(text) == text else "'" + text.replace("'", "''") + "'"


MANNERS: Final = (
    Manner("yaml 2.3", _by_yaml(all_lines=False)),
    Manner("yaml 2.9", _by_yaml(all_lines=True)),
    Manner("js-yaml 4", _by_js_yaml),
)


def _json_escape(match: re.Match[str]) -> str:
    """As JSON has it: a control above U+007F stays as it is."""
    character = match[0]
    return "\\" + (_ESCAPES.get(character) or (character if character in '"\\' else f"x{ord(character):02x}"))


def _short_escape(match: re.Match[str]) -> str:
    character, code = match[0], ord(match[0])
    named = _ESCAPES.get(character) or _ESCAPES_OF_1_1.get(character)
    return "\\" + (named or (character if character in '"\\' else f"x{code:02X}" if code < 0x100 else f"u{code:04X}"))


def _folds(text: str, indent: int) -> bool:
    return any(len(line) > _WIDTH - indent for line in text.split("\n"))


def _fits_block(text: str) -> bool:
    """Whether a block can hold the text: blanks at its end would be lost, a tab before its first word taken amiss."""
    last = text[text.rfind("\n", 0, len(text.rstrip("\n"))) + 1 :]
    return bool(last.strip(" \t\n")) and text.lstrip("\n ")[:1] != "\t"


def _block(text: str, indent: int, *, fold: bool, all_lines: bool) -> str:
    content = text.rstrip("\n")
    ends = len(text) - len(content)
    lines = content.split("\n")
    first = next(line for line in lines if line)
    header = (">" if fold else "|") + ("2" if first.startswith(" ") else "") + ("-", "", "+")[min(ends, 2)]
    written = _folded(lines, _WIDTH - indent, all_lines=all_lines) if fold else lines
    margin = " " * indent
    return "\n".join((header, *(margin + line if line else "" for line in written), *[""] * (ends - 1)))


def _folded(lines: list[str], room: int, *, all_lines: bool) -> list[str]:
    """A break between two lines takes an empty line more, unless one of them begins with a blank."""
    written: list[str] = []
    before = " "
    for line in lines:
        if not line:
            written.append("")
            continue
        if line[0] not in " \t" and before[0] not in " \t":
            written.append("")
        whole = line[0] in " \t" or (written and not all_lines)
        written += [line] if whole else _wrapped(line, room, room)
        before = line
    return written


def _wrapped(text: str, first: int, room: int) -> list[str]:
    """The lines of a text, each as full as may be; what has no place to fold stays whole."""
    lines: list[str] = []
    line = ""
    for word in _FOLD.split(text):
        if line and len(line) + 1 + len(word) > (room if lines else first):
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, line]
