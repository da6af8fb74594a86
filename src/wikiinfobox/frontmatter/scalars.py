"""A text → YAML, in the style of npm `yaml` 2: as plain as may be, and folded before column 80.

Quotes stand where YAML 1.2 needs them, and also where a reader of YAML 1.1 would make something else of a text.
"""

import re
from typing import Final

from wikiinfobox.errors import FrontMatterError
from wikiinfobox.frontmatter.core_schema import is_text

_WIDTH: Final = 80
_NARROWEST: Final = 20  # a line holds as much, however deep it stands

# Refused by YAML 1.1 or by one of its readers, or taken for a line break: such a character is written as an escape.
_ESCAPED: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]", re.UNICODE)
_TWO_HALVES: Final = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_NAMED_ESCAPES: Final = {
    "\0": r"\0", "\a": r"\a", "\b": r"\b", "\t": r"\t", "\n": r"\n", "\v": r"\v", "\f": r"\f", "\r": r"\r",
    "\x1b": r"\e", "\x85": r"\N", "\u2028": r"\L", "\u2029": r"\P", '"': r"\"", "\\": r"\\",
}  # fmt: skip
_IN_DOUBLE_QUOTES: Final = re.compile(r'[\\"\t\n]|' + _ESCAPED.pattern)

# What a plain text may not be: it starts like something else, holds ": " or " #", or has blanks at an end.
# A tab is good YAML there, and refused by a reader of 1.1.
_NOT_PLAIN: Final = re.compile(
    r"[ ,\[\]{}#&*!|>'\"%@`] | [?:-](?:[ ]|\Z) | .*(?: \t | :[ ] | [ ]\# | [ :]\Z )", re.VERBOSE
)
# What some reader takes for a boolean, a number, a date, or a sign, and YAML 1.2 for a text: those of YAML 1.1 do, and
# there are readers of 1.2 that let more be a number than it says.
_NOT_TEXT_TO_OTHERS: Final = re.compile(
    r"""
      y | Y | yes | Yes | YES | on  | On  | ON
    | n | N | no  | No  | NO  | off | Off | OFF
    | = | <<
    | [-+]? 0b[01_]+
    | [-+]? 0o[0-7_]+
    | [-+]? 0x[0-9a-fA-F_]+
    | [-+] [0-9_]+
    | [-+]? (?: [0-9][0-9_]* (?:\.[0-9_]*)? | \.[0-9_]+ ) (?:[eE][-+]?[0-9]+)?
    | [-+]? [0-9][0-9_]* (?: :[0-5]?[0-9] )+ (?:\.[0-9_]*)?              # 1:38.232, to the base of 60
    | [0-9]{4} -[0-9]{2} -[0-9]{2}
    | [0-9]{4} -[0-9]{1,2} -[0-9]{1,2} (?:[Tt]|[ ]+) [0-9]{1,2} :[0-9]{2} :[0-9]{2} .*
    """,
    re.VERBOSE,
)
# A blank at which a line may end: one alone, for YAML makes one blank of it again.
_FOLD: Final = re.compile(r"(?<=[^ \t\n])[ ](?=[^ \t\n])")


def write_text(text: str, indent: int, before: int) -> str:
    r"""A text as the value of a key, or as the item of a list; what follows its first line stands at *indent*.

    >>> write_text("1:38.232", 2, 6), write_text("Total: 5", 2, 6), write_text("a\nb", 2, 6)
    ('"1:38.232"', '"Total: 5"', '|-\n  a\n  b')

    Shape:  *before* is what the key takes up of the first line, its own indentation aside; a list's item: *indent*.
    """
    if "\n" in text and _fits_block(text):
        return _block(text, indent)
    plain = _is_plain(text)
    return _folded(text if plain else _quoted(text), indent, before)


def write_key(key: str) -> str:
    """A text as a key, on one line.

    >>> write_key("strength1"), write_key("1")
    ('strength1', '"1"')
    """
    # At a line's start these would part documents.
    return key if _is_plain(key) and not key.startswith(("---", "...")) else _quoted(key)


def _is_plain(text: str) -> bool:
    return not (
        "\n" in text
        or _NOT_PLAIN.match(text)
        or _ESCAPED.search(text)
        or not is_text(text)
        or _NOT_TEXT_TO_OTHERS.fullmatch(text)
    )


def _quoted(text: str) -> str:
    if '"' in text and "'" not in text and "\n" not in text and "\t" not in text and not _ESCAPED.search(text):
        return f"'{text}'"
    if _TWO_HALVES.search(text):
        raise FrontMatterError("expected whole characters; this text has two surrogates that would become one")
    return '"' + _IN_DOUBLE_QUOTES.sub(_escape, text) + '"'


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    code = ord(character)
    return _NAMED_ESCAPES.get(character) or (f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}")


def _width(text: str) -> int:
    """The length of a text to JavaScript, which counts a character beyond U+FFFF as two."""
    return len(text) if text.isascii() else len(text) + sum(character > "\uffff" for character in text)


def _folded(text: str, indent: int, before: int) -> str:
    """A text on one line, or, where it is long, on several, as full as may be."""
    room = max(_NARROWEST, _WIDTH - indent)
    if _width(text) <= room + 1:
        return text
    far = before > _WIDTH - _NARROWEST
    lines = ["", *_wrapped(text, room, room)] if far else _wrapped(text, _WIDTH - before, room)
    return ("\n" + " " * indent).join(lines)


def _wrapped(text: str, first: int, room: int) -> list[str]:
    """The lines of *text*, each as full as may be; what has no place to fold stays whole, however long."""
    lines: list[str] = []
    line: list[str] = []
    width = -1
    for word in _FOLD.split(text):
        if line and width + 1 + _width(word) > (room if lines else first):
            lines.append(" ".join(line))
            line, width = [], -1
        line.append(word)
        width += 1 + _width(word)
    return [*lines, " ".join(line)]


def _fits_block(text: str) -> bool:
    """Whether a block can hold the text: blanks at its end would be lost, a tab before its first word taken amiss."""
    last = text[text.rfind("\n", 0, len(text.rstrip("\n"))) + 1 :]
    return bool(last.strip(" \t\n")) and text.lstrip("\n ")[:1] != "\t" and not _ESCAPED.search(text)


def _block(text: str, indent: int) -> str:
    content = text.rstrip("\n")
    ends = len(text) - len(content)
    lines = content.split("\n")
    room = _WIDTH - indent
    folds = any(_width(line) > room for line in lines)
    first = next(line for line in lines if line)
    header = (">" if folds else "|") + ("2" if first.startswith(" ") else "") + ("-", "", "+")[min(ends, 2)]
    written = _folded_lines(lines, max(_NARROWEST, room)) if folds else lines
    margin = " " * indent
    return "\n".join((header, *(margin + line if line else "" for line in written), *[""] * (ends - 1)))


def _folded_lines(lines: list[str], room: int) -> list[str]:
    """The lines of a folded block: a break between two of them takes an empty line, unless one begins with a blank.

    Of all of them that dumper folds the first alone, and so does this: a document must not change where it is read
    and written again.
    """
    written: list[str] = []
    before: str | None = None
    for line in lines:
        if line:
            spaced = line[0] in " \t"
            if before is not None and not spaced and before[0] not in " \t":
                written.append("")
            written += [line] if spaced or written else _wrapped(line, room, room)
            before = line
        else:
            written.append("")
    return written
