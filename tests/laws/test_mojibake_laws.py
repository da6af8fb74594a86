"""What holds for every text, garbled or not."""

from random import Random

import pytest
from ftfy import fix_encoding
from hypothesis import assume, given
from hypothesis import strategies as st

from garbling import garble, with_changes
from wikiinfobox.mojibake import explain_repair, may_be_garbled, repair
from wikiinfobox.strategies import field_texts

# Text a person once wrote, in the scripts and with the signs that fare differently.
WRITTEN = (
    "Kraków – Wieliczka, „Łódź“",
    "L’été à Sète… 73 000 hommes",
    "«Ёлка» на реке Ока — 1914–1918",
    "Θεσσαλονίκη, Ἑλλάς",
    "თბილისი, საქართველო",
    "北京市 “三国” 東京",
    "서울특별시",
    "القاهرة، مصر",
    "ירושלים, צה״ל",
    "दिल्ली, भारत",
    "Đà Nẵng, Huế",
    "GÖTEBORG, ÅRE, MALMÖ",
    "🇵🇱 Poland 🏳️‍🌈",
    "5 °C, 3×10⁻⁷ m², ½ €",
    "Gənçə, Şəki, İstanbul",
    "plain text, no more",
)
PAGES = ("cp1252", "latin-1", "cp1250", "cp1251", "cp1253", "cp1254", "cp1257", "mac_roman", "cp437", "cp850")
# What garbled text is made of, so that made-up texts are full of sequences and of halves of them.
PIECES = st.sampled_from(
    [*"ÃÂâ€“”™É…ƒ° \u00a0\x81\x9déßðŸ×\n.aAéŠ–\ufffd\ud800", "вЂ", "‚Ä", "ΓÇ", "√©", "├┤", "Ã©", "ÃƒÂ©"]
)
odd_texts = st.lists(PIECES | st.characters(), max_size=30).map("".join)
written = st.lists(st.sampled_from(WRITTEN), min_size=1, max_size=4).map("\n".join)
garbled = st.builds(garble, written, st.sampled_from(PAGES))
texts = odd_texts | written | garbled | field_texts() | st.builds(lambda one, two: one + two, garbled, odd_texts)
plain = st.text(st.characters(max_codepoint=0x7E, min_codepoint=0x20), max_size=30)


@given(text=texts, controls=st.booleans())
def test_repair_is_idempotent(text: str, controls: bool) -> None:  # noqa: FBT001
    once = repair(text, controls=controls)
    assert repair(once, controls=controls) is once


@given(text=texts)
def test_a_text_that_is_not_changed_comes_back_as_the_same_object(text: str) -> None:
    repaired = repair(text)
    assert repaired is text or repaired != text
    assert may_be_garbled(text) or repaired is text


@given(text=texts)
def test_line_ends_and_ascii_stay_and_nothing_gets_longer(text: str) -> None:
    def ascii_of(one: str) -> str:
        return "".join(char for char in one if char.isascii() and char != " ")

    repaired = repair(text)
    assert ascii_of(repaired) == ascii_of(text)
    assert len(repaired) <= len(text)


@given(text=texts, line=plain)
def test_a_line_of_ascii_behind_changes_nothing_before_it(text: str, line: str) -> None:
    assert repair(f"{text}\n{line}") == f"{repair(text)}\n{line}"


@given(text=texts)
def test_each_reported_change_made_in_the_given_text_gives_the_repaired_one(text: str) -> None:
    repaired = explain_repair(text)
    assert repaired.text == repair(text)
    assert with_changes(text, repaired) == repaired.text


@given(text=texts)
def test_every_offset_of_the_repaired_text_leads_back(text: str) -> None:
    repaired = explain_repair(text)
    offsets = [repaired.given_offset(offset) for offset in range(len(repaired.text) + 1)]
    assert offsets == sorted(set(offsets))
    assert offsets[0] == 0
    assert offsets[-1] == len(text)
    changed = {offset for one in repaired.repairs for offset in range(one.start, one.start + len(one.before))}
    assert all(
        repaired.text[place] == text[offset] for place, offset in enumerate(offsets[:-1]) if offset not in changed
    )


@given(text=written | st.text(st.characters(exclude_categories=["Cs"])), page=st.sampled_from(["cp1252", "latin-1"]))
def test_a_garbled_document_with_a_strong_sequence_comes_back_exactly(text: str, page: str) -> None:
    text = f"{text}\n1914 – 1918"
    assume(repair(text) is text)
    damaged = garble(text, page)
    assert repair(damaged) == text
    # Damage done twice comes back in as many passes.
    assert repair(garble(damaged, page)) == text


@given(lines=st.lists(st.sampled_from(WRITTEN), min_size=1), chance=st.randoms())
def test_damaged_lines_come_back_among_clean_ones(lines: list[str], chance: Random) -> None:
    damaged = [garble(line) if chance.random() < 0.5 else line for line in lines]
    assert repair("\n".join(damaged)) == "\n".join(lines)


@given(text=texts)
def test_few_passes_do(text: str) -> None:
    # Each pass undoes one garbling, which made every character at least twice as long.
    assert len(explain_repair(text).passes) <= 2 + len(text).bit_length()


@pytest.mark.parametrize(
    "text",
    [
        "Ã" * 30_000,
        "â€" * 20_000,
        "Ã" + "ƒ" * 30_000,
        "‚" + "Äö" * 20_000,
        "Ã\x83" * 20_000 + "Â©",
        "ÃƒÂ" * 10_000,
        "вЂ" * 20_000 + "“",
        "éÃ©\n" * 10_000,
        "Ã " * 20_000 + "Ã©",
    ],
    ids=ascii,
)
def test_hostile_texts_take_few_passes(text: str) -> None:
    assert len(explain_repair(text).passes) <= 4


@pytest.mark.parametrize("text", WRITTEN)
def test_ftfy_restores_nothing_that_we_do_not(text: str) -> None:
    assert fix_encoding(text) == repair(text) == text
    for page in PAGES:
        damaged = garble(text, page)
        assert repair(damaged) == text or fix_encoding(damaged) != text, page
