"""Real documents cut, spliced, doubled and encoded anew: each gives an article, or an error that points into it.

A few of them are tried in every run; many, and every prefix of ten documents to the byte, where the variable
WIKIINFOBOX_TESTS says `whole`, as it does in .ci/run.
"""

import os
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from fuzzing.places import assert_points_into
from garbling import garble, garble_latin1
from shared import ROOT, SHARED
from wikiinfobox import WikiInfoboxError, loads

WHOLE = os.environ.get("WIKIINFOBOX_TESTS") == "whole"
CORPUS = sorted((SHARED / "corpus").glob("*/*.md"))
SEEDS = sorted((SHARED / "seed").glob("*.md"))
EXAMPLES = sorted((ROOT / "examples").glob("*.md"))


def some(seed: int, of: int, corpus: Sequence[Path] = CORPUS) -> list[bytes]:
    """Documents: the examples, and as many of the corpus as make *of*, in different writings and languages."""
    chosen = [*EXAMPLES, *SEEDS]
    chosen += random.Random(seed).sample(corpus, min(of - len(chosen), len(corpus)))  # noqa: S311 the same every time
    return [path.read_bytes() for path in chosen]


def holds(document: bytes) -> bool:
    """Whether it gives an article; where it does not, its error points into it."""
    try:
        loads(document)
    except WikiInfoboxError as error:
        assert_points_into(document, error)
        return False
    return True


def number(document: bytes) -> str:
    return f"{len(document)} bytes"


# Neither so short that they hold no infobox, nor so long that all their prefixes take more than a minute.
MIDDLING = [path for path in CORPUS if 1_500 <= path.stat().st_size <= 8_000]
TEN = some(1, 10, MIDDLING)


@pytest.mark.parametrize("document", TEN, ids=number)
def test_every_prefix_gives_an_article_or_an_error_that_points_into_it(document: bytes) -> None:
    lengths = range(len(document) + 1) if WHOLE else _some_lengths(document)
    articles = [length for length in lengths if holds(document[:length])]
    closed = document.find(b"\n---\n", 4) + 5
    assert len(document) in articles or closed < 5
    # Without its closing line a front matter does not end, however much of it is there.
    assert all(length >= closed - 1 for length in articles)


def _some_lengths(document: bytes) -> list[int]:
    """About each line end and each byte that is no ASCII a few, and the last ones."""
    draw = random.Random(len(document))  # noqa: S311 the same every time
    odd = [at for at, byte in enumerate(document) if byte >= 0x80 or byte == 0x0A]
    near = {at + step for at in draw.sample(odd, min(30, len(odd))) for step in (-1, 0, 1, 2)}
    end = len(document)
    return sorted(length for length in {*near, *range(8), *draw.sample(range(end), 30), end - 1, end} if length <= end)


def spliced(document: bytes, other: bytes, draw: random.Random) -> Iterator[bytes]:
    """The document changed as accidents change files."""
    at, end = sorted(draw.sample(range(len(document)), 2))
    there = draw.randrange(len(other))
    lines = document.split(b"\n")
    line = draw.randrange(len(lines))
    yield document[:at] + document[end:]  # a part is gone
    yield document[at:]
    yield document[:at] + other[there:]  # another file goes on
    yield document[:at] + document[at:end] * 2 + document[end:]  # a part came twice
    yield document + document
    yield b"\n".join([*lines[:line], *lines[line + 1 :]])  # a line is gone
    yield b"\n".join([*lines[: line + 1], *lines[line:]])  # a line came twice
    yield b"\n".join([*lines[:line], b" " + lines[line], *lines[line + 1 :]])  # a line slipped
    yield b"\n".join([*lines[:line], lines[line].replace(b": ", b":", 1), *lines[line + 1 :]])
    yield document[:at] + bytes([document[at] ^ 1 << draw.randrange(8)]) + document[at + 1 :]  # a bit flipped
    yield document[:at] + b"\0" * (end - at) + document[end:]  # a disk lost a part
    yield document.replace(b"\n", b"\r\n")
    yield document.replace(b"\n", b"\r")
    yield document.replace(b"  ", b"\t")
    yield document.replace(b"'", b'"')


def encoded_anew(document: bytes) -> Iterator[bytes]:
    """The document as other programs would save it."""
    text = document.decode("utf-8", "replace")
    yield from (text.encode(encoding) for encoding in ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"))
    yield b"\xfe\xff" + text.encode("utf-16-be")
    yield from (
        text.encode(page, "replace") for page in ("cp1252", "latin-1", "cp1251", "mac-roman", "cp850", "shift-jis")
    )
    yield from (text.encode("utf-8").decode(page, "replace").encode() for page in ("cp1251", "cp437", "shift-jis"))
    yield garble(text).encode()
    yield garble_latin1(text).encode()
    yield garble(garble(text)).encode()
    yield text.encode("utf-16")[:-1]
    yield text.encode("utf-7")


def test_a_mutated_document_gives_an_article_or_an_error_that_points_into_it() -> None:
    draw = random.Random(2)  # noqa: S311 the same every time
    documents = some(2, 300 if WHOLE else 12)
    told = [
        holds(mutant)
        for document in documents
        for _ in range(3)
        for mutant in spliced(document, draw.choice(documents), draw)
    ]
    # Neither all are refused nor all are read: the changes reach the front matter, and leave some of it whole.
    assert len(told) // 10 < sum(told) < len(told) * 9 // 10


def test_a_document_encoded_anew_gives_an_article_or_an_error_that_points_into_it() -> None:
    documents = some(3, 300 if WHOLE else 8)
    told = [[holds(mutant) for mutant in encoded_anew(document)] for document in documents]
    # UTF-8 and UTF-16 with a mark are read, and garbled UTF-8 is; without a mark, UTF-16 is not, and UTF-32 never is.
    assert all(one[:5] == [True, True, False, False, False] and one[5] for one in told)
    assert all(all(one[-5:-2]) for one in told)


def test_an_article_that_was_cut_within_its_body_is_the_same_but_for_the_body() -> None:
    for document in some(4, 6):
        whole = loads(document, repair=False)
        body = len(document) - len(whole.body.encode())
        cut = loads(document[: body + 1], repair=False)
        assert (cut.infoboxes, cut.body) == (whole.infoboxes, whole.body[:1])
