"""Real texts, where they are beside the checkout, and what befalls them; and texts made to slow a reader down."""

import json
import random
from collections.abc import Iterator

import pytest

from shared import SHARED

# Of our own making, in the manner of the real ones; read where the corpus is not beside this checkout.
OURS = [
    "3,410 410 lancers\n 3,000 foot",
    "Total: 12,000\n\nNorth:\n * 3,500 killed\n * 1,000 wounded\nSouth: 7,500",
    "1,200–1,400 killed (including 2 generals)\n c. 300 captured\n 5 guns",
    "40 killed, 100+ captured, 3 ships sunk and 2 damaged (Norwegian claim)",
    "At least 14 killed or wounded\n 6 × 24-pounders\n 1st Division (from 8 July 1813)",
    "🇳🇴 4,000\n🇸🇪 3,000 – 3,500 men; 12 guns",
]


def real_texts(kind: str) -> list[str]:
    """Every text of this kind of field, and our own."""
    path = SHARED / "texts" / f"{kind}.jsonl"
    if not path.exists():
        pytest.skip("the corpus of real documents is not beside this checkout")
    return [*OURS, *(json.loads(line)["text"] for line in path.read_text(encoding="utf-8").split("\n") if line)]


def variants(text: str) -> Iterator[str]:
    """A text as it is, without its line breaks, doubled, and with its words in another order."""
    yield text
    yield text.replace("\n", " ")
    yield f"{text}\n{text}"
    words = text.split(" ")
    random.Random(text).shuffle(words)  # noqa: S311 - the same order every time
    yield " ".join(words)


def hostile_texts() -> list[str]:
    """Each of them repeated is long; a pattern that looks too far ahead or back would never end."""
    return [
        *("1 ", "(", ")", "1,", "1.", "a or ", "1 or ", "killed ", "1 killed ", "about ", "~", "1–"),
        *("one hundred and ", "1:", "A: ", "(1 ", "total ", "\n", "* 1\n", "  ", "unknown ", "including ", "or\n"),
        *("No. ", "in ", "1/", "Flag ", "a.", "1(a)", "A", "[1", "5 ⁄", "°", "1 (A) 2 ", "1 men and ", "- ", "1 Jan "),
        *("1 fighter ", "x.svg", "🇳🇴", "Total: 1 killed or wounded\n", "Total: 1 "),
    ]
