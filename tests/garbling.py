"""Ways to garble a text, made with Python's own code pages and not with the tables under test."""

from wikiinfobox.mojibake import Repaired


def garble(text: str, code_page: str = "cp1252") -> str:
    """UTF-8 read in a code page; an undefined byte becomes the C1 control of its number (WHATWG)."""
    return "".join(_shown(byte, code_page) for byte in text.encode("utf-8"))


def _shown(byte: int, code_page: str) -> str:
    try:
        return bytes([byte]).decode(code_page)
    except UnicodeDecodeError:
        return chr(byte)


def with_changes(given: str, repaired: Repaired) -> str:
    """The given text with each reported change made in it."""
    text = given
    for one in reversed(repaired.repairs):
        end = one.start + len(one.before)
        assert given[one.start : end] == one.before
        text = text[: one.start] + one.after + text[end:]
    return text
