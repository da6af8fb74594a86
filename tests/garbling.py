"""Ways to garble a text, made with Python's own code pages and not with the tables under test."""

from wikiinfobox.mojibake import Repaired
from wikiinfobox.strategies.documents import garble

__all__ = ["garble", "garble_latin1", "with_changes"]


def garble_latin1(text: str) -> str:
    """UTF-8 read as latin-1."""
    return garble(text, "latin-1")


def with_changes(given: str, repaired: Repaired) -> str:
    """The given text with each reported change made in it."""
    text = given
    for one in reversed(repaired.repairs):
        end = one.start + len(one.before)
        assert given[one.start : end] == one.before
        text = text[: one.start] + one.after + text[end:]
    return text
