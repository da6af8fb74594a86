"""The same garbled text in two hands: ours and ftfy's."""

import json
import random
import re

import pytest
from ftfy import fix_encoding
from hypothesis import given, settings
from hypothesis import strategies as st

from garbling import garble
from shared import SHARED, needs_shared
from wikiinfobox import repair

SOME_WORDS = """
Kraków Łódź Sète L’été „Groß“ Ёлка реке Ока Θεσσαλονίκη თბილისი 北京市 東京 서울 القاهرة ירושלים दिल्ली Đà Nẵng Huế ÅRE
MALMÖ GÖTEBORG 🇵🇱 5 °C 3×10⁻⁷ m² ½ € Gənçə Şəki İstanbul plain 1914–1918 “so” … Úžasné KŘÍŽOVÁ CAFÉ… Å². naïve
Curaçao São Ærø ñandú Straße 1,500 – — (é) «oui» Þór ð
"""
LEFT_ALONE = re.compile(r"MALMÖ|[\x00-\x7f]+")
"""What is left alone when it stands alone: "MALMÃ–" may be a name that ends in Ã, and a dash."""
OVERDONE = {"Å²."}
"""What ftfy changes though it is not garbled: a letter and an exponent."""

# The first example builds the tables, which takes longer than an example may.
law = settings(deadline=None)
texts = st.lists(st.sampled_from(SOME_WORDS.split()), min_size=1, max_size=6).map(" ".join)
pages = st.sampled_from(["cp1252", "latin-1"])


def only_left_alone(text: str) -> bool:
    return all(LEFT_ALONE.fullmatch(word) for word in text.split(" "))


@law
@given(text=texts, page=pages, times=st.integers(1, 2))
def test_what_ftfy_restores_is_restored_here(text: str, page: str, times: int) -> None:
    damaged = text
    for _ in range(times):
        damaged = garble(damaged, page)
    if fix_encoding(damaged) == text and not only_left_alone(text):
        assert repair(damaged) == text


@law
@given(text=texts, page=pages)
def test_a_text_garbled_once_is_restored_or_left_alone(text: str, page: str) -> None:
    damaged = garble(text, page)
    assert repair(damaged) in ({text, damaged} if only_left_alone(text) else {text})


@law
@given(text=texts)
def test_a_text_that_is_not_garbled_is_changed_by_neither(text: str) -> None:
    assert repair(text) is text
    assert fix_encoding(text) == text or OVERDONE & set(text.split(" "))


@law
@given(text=texts, page=pages)
def test_in_what_was_restored_here_ftfy_finds_nothing_more(text: str, page: str) -> None:
    repaired = repair(garble(text, page))
    assert fix_encoding(repaired) == repaired or OVERDONE & set(text.split(" ")) or only_left_alone(text)


@pytest.mark.parametrize(
    ("text", "here", "there"),
    [
        ("MALMÃ–", "MALMÃ–", "MALMÖ"),
        ("Ã…RE", "ÅRE", "Ã…RE"),
        ("Å².", "Å².", "Ų."),
        ("deÄŸiÅŸtirdi 10\xa0Å\xa0long", "değiştirdi 10\xa0Å\xa0long", "deÄŸiÅŸtirdi 10\xa0Å\xa0long"),
    ],
)
def test_where_both_differ_is_known(text: str, here: str, there: str) -> None:
    assert (repair(text), fix_encoding(text)) == (here, there)


@needs_shared
@pytest.mark.parametrize("page", ["cp1252", "latin-1"])
def test_of_real_lines_what_ftfy_restores_is_restored_here(page: str) -> None:
    found: dict[str, list[str]] = json.loads((SHARED / "mojibake" / "clean_lines.json").read_bytes())
    lines = [line for several in found.values() for line in several if not line.isascii()]
    restored = 0
    for line in random.Random(7).sample(lines, 600):  # noqa: S311 the same lines every time
        damaged = garble(line, page)
        ours = repair(damaged)
        assert ours in {line, damaged}
        assert ours == line or fix_encoding(damaged) != line
        restored += ours == line
    assert restored >= 594
