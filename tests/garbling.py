"""Ways to garble a text, made with Python's own code pages and not with the tables under test."""

from functools import cache

from wikiinfobox.mojibake import Repaired


def garble(text: str, code_page: str = "cp1252") -> str:
    """UTF-8 read in a code page; an undefined byte becomes the C1 control of its number (WHATWG)."""
    return text.encode("utf-8", "surrogatepass").decode("latin-1").translate(_shown(code_page))


def garble_latin1(text: str) -> str:
    """UTF-8 read as latin-1."""
    return garble(text, "latin-1")


@cache
def _shown(code_page: str) -> dict[int, str]:
    return {byte: bytes([byte]).decode(code_page, "ignore") or chr(byte) for byte in range(256)}


def with_changes(given: str, repaired: Repaired) -> str:
    """The given text with each reported change made in it."""
    text = given
    for one in reversed(repaired.repairs):
        end = one.start + len(one.before)
        assert given[one.start : end] == one.before
        text = text[: one.start] + one.after + text[end:]
    return text
