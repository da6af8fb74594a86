"""What is told at once is told right: where a quick look finds nothing, the reading it spares finds nothing."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laws.texts import OURS
from wikiinfobox.conflict.endings import STATED, OutcomeKind
from wikiinfobox.conflict.outcome import POINTER, POINTER_WORDS
from wikiinfobox.conflict.runs import CUT, LOOK
from wikiinfobox.values.quantity.lexer import MAY_HOLD
from wikiinfobox.values.quantity.masks import COMMON_MASKS, MAY_MASK
from wikiinfobox.values.quantity.reader import read_quantities

PIECES = [
    "1", "22", "1943", "1,500", " ", " in ", "in guns", "mm", "pounders", "st", "–", "-", "/", ".", '"', "+", ":", "(",
    ")", "May ", "BC", "T", "p. ", "½", "⁄", "a ", "few ", "dozen", "ten", "killed ", "\n", "٣", "K", "ı", "İ",
]  # fmt: skip
CLAUSES = [
    "dİsputed", "conteſted", "both claım", "victory is claimed", "indecısive", "ſtand-off", "no clear", "status quo",
    " ", "neıther ſide", "ſee", "Full result", "refer to", "unclear", "?", "DEADLOCK", "ımpaſſe", "x", "; ",
]  # fmt: skip
POINTERS = ["(", " ", "- ", "ſee also", "SEE", "full reſults", "[1]", ".", ")", "x"]

made = st.lists(st.sampled_from(PIECES), max_size=8).map("".join) | st.sampled_from(OURS)


@given(text=made)
def test_a_text_that_may_hold_no_quantity_has_none(text: str) -> None:
    assert MAY_HOLD.search(text) or not read_quantities(text).quantities


@given(text=made)
def test_a_text_that_may_mask_nothing_has_no_digits_that_count_nothing(text: str) -> None:
    assert MAY_MASK.search(text) or not COMMON_MASKS.search(text)


@given(clause=st.lists(st.sampled_from(CLAUSES), max_size=4).map("".join))
def test_what_is_stated_holds_a_piece_of_its_words(clause: str) -> None:
    for _, pieces, pattern in STATED:
        assert any(piece in clause.casefold() for piece in pieces) or not pattern.search(clause)


@given(text=st.lists(st.sampled_from(POINTERS), max_size=6).map("".join))
def test_a_pointer_holds_one_of_its_words(text: str) -> None:
    assert any(word in text.casefold() for word in POINTER_WORDS) or not POINTER.search(text)


@pytest.mark.parametrize("kind", [kind for kind, _, _ in STATED])
def test_no_piece_holds_an_i(kind: OutcomeKind) -> None:
    assert not any("i" in piece for each, pieces, _ in STATED if each is kind for piece in pieces)


@given(
    text=made
    | st.lists(st.sampled_from(["\n* ", "•", "a", " ", "·", "<br>", "[a]", ";", "*", "\0", "🇳🇴", "/"])).map("".join)
)
def test_no_cut_is_passed_over(text: str) -> None:
    at_every_place = re.compile(CUT.pattern.replace(LOOK, ""), re.VERBOSE)
    assert [found.span() for found in CUT.finditer(text)] == [found.span() for found in at_every_place.finditer(text)]
