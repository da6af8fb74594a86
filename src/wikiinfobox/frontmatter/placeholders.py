"""Characters that YAML refuses, or takes for line breaks, carried through its reader by others of the same number.

Garbled text is full of C1 controls, which YAML refuses, and of U+0085, at which it breaks the line; a document
also may hold U+2028, byte order marks and lone surrogates. Each kind is replaced by one character that does not
occur in the document, and put back in every value that was read. One stands for one, so places stay the same.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final

from wikiinfobox.errors import LimitError
from wikiinfobox.source import Source

# Refused: all outside of YAML 1.1's c-printable. Taken for breaks: U+0085, U+2028, U+2029. U+FEFF: one loader only.
_UNSAFE: Final = re.compile("[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
# What a JSON writer makes of a character beyond U+FFFF: half of it, one loader of PyYAML refuses that.
_SURROGATE_ESCAPE: Final = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}|\\u[dD][c-fC-F][0-9a-fA-F]{2}")
_ANY_ESCAPE: Final = re.compile(r"\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))")
# A block scalar whose first line starts with a tab: libyaml takes that for indentation.
_FIRST_TAB: Final = re.compile(r"((?:^|[ \t])[|>][-+]?[ \t]*\r?\n(?:[ ]*\r?\n)*[ ]+)\t", re.MULTILINE)

Restore = Callable[[str], str]


def stand_in(source: Source, start: int, end: int) -> tuple[str, Restore | None]:
    """The front matter as YAML can read it, and the function that puts the characters back in a value."""
    text = source.text[start:end]
    escapes = set(_SURROGATE_ESCAPE.findall(text)) if "\\u" in text else set[str]()
    first_tab = "\t" in text and _FIRST_TAB.search(text) is not None
    # All that Python calls printable is safe, and that is told in half the time.
    printable = text.replace("\n", " ").replace("\xa0", " ").isprintable()
    if not escapes and not first_tab and (printable or not _UNSAFE.search(text)):
        return text, None
    free = _free_characters(text)
    try:
        # The escapes come first: theirs must be a stand-in of four hexadecimal digits, to keep the length.
        escaped = {escape: _escape(next(free)) for escape in sorted(escapes)}
        unsafe: dict[str, str] = {character: next(free) for character in sorted(set(_UNSAFE.findall(text)))}
        tab = next(free)
    except StopIteration:
        reason = "expected characters that the document does not hold, to stand in for those that YAML refuses"
        raise source.error(LimitError, reason, start) from None
    if escaped:
        text = _SURROGATE_ESCAPE.sub(lambda match: escaped[match[0]], text)
    if first_tab:
        text = _FIRST_TAB.sub(lambda match: match[1] + tab, text)
    text = text.translate({ord(character): stand for character, stand in unsafe.items()})
    return text, _restorer(unsafe | {"\t": tab}, escaped)


def _free_characters(text: str) -> Iterator[str]:
    """Characters of the private use areas that the text holds neither as such nor as an escape."""
    taken = set(text)
    taken.update(
        chr(int(four or eight, 16)) for four, eight in _ANY_ESCAPE.findall(text) if int(four or eight, 16) < 0x110000
    )
    for area in (range(0xE000, 0xF900), range(0xF0000, 0xFFFFE), range(0x100000, 0x10FFFE)):
        yield from (chr(point) for point in area if chr(point) not in taken)


def _escape(character: str) -> str:
    if ord(character) > 0xFFFF:
        raise StopIteration
    return f"\\u{ord(character):04x}"


def _unescaped(escape: str) -> str:
    return chr(int(escape.removeprefix("\\u"), base=16))


def _restorer(unsafe: dict[str, str], escaped: dict[str, str]) -> Restore:
    back = {ord(stand): character for character, stand in unsafe.items()}
    back |= {ord(_unescaped(stand)): _unescaped(escape) for escape, stand in escaped.items()}
    stands = re.compile("[" + "".join(map(chr, back)) + "]")
    # In all but double quotes an escape is what it looks like, and gets its letters back.
    letters = re.compile("|".join(map(re.escape, escaped.values()))) if escaped else None
    written = {stand: escape for escape, stand in escaped.items()}

    def restore(text: str) -> str:
        if letters and "\\u" in text:
            text = letters.sub(lambda match: written[match[0]], text)
        if stands.search(text):
            text = text.translate(back)
            if letters:  # two halves that were escaped one after the other are one character
                text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
        return text

    return restore
