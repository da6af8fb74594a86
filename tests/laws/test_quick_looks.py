"""What is told at once is told right: where a quick look finds nothing, the reading it spares finds nothing."""

import re
import string
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laws.texts import OURS
from wikiinfobox.conflict.endings import STATED, VICTORIES, VICTORY
from wikiinfobox.conflict.outcome import POINTER, POINTER_WORDS
from wikiinfobox.conflict.runs import CUT, LOOK
from wikiinfobox.conflict.statement import Statement, read_statement, read_words_and_numbers
from wikiinfobox.models import Link
from wikiinfobox.mojibake.leftovers import broken, leftovers
from wikiinfobox.values.folding import fold
from wikiinfobox.values.quantity.lexer import LEXEMES, OPENING, may_hold
from wikiinfobox.values.quantity.masks import COMMON_MASKS, MAY_MASK
from wikiinfobox.values.quantity.reader import read_quantities

PIECES = [
    "1", "22", "1943", "1,500", " ", " in ", "in guns", "mm", "pounders", "st", "–", "-", "/", ".", '"', "+", ":", "(",
    ")", "May ", "BC", "T", "p. ", "½", "⁄", "a ", "few ", "dozen", "ten", "killed ", "\n", "٣", "K", "ı", "İ",
]  # fmt: skip
CLAUSES = [
    "dİsputed", "conteſted", "both claım", "victory is claimed", "indecısive", "ſtand-off", "no clear", "status quo",
    " ", "neıther ſide", "ſee", "Full result", "refer to", "unclear", "?", "DEADLOCK", "ımpaſſe", "x", "; ",
    "no decisive", "inconclusıve", "Vıctorıes", "won", "wİn", "ſucceſſ", "a triumph", "victorious", "uncertaın",
]  # fmt: skip
POINTERS = ["(", " ", "- ", "ſee also", "SEE", "full reſults", "[1]", ".", ")", "x"]

made = st.lists(st.sampled_from(PIECES), max_size=8).map("".join) | st.sampled_from(OURS)


@given(text=made)
def test_a_text_that_may_hold_no_quantity_has_none(text: str) -> None:
    assert may_hold(text) or not read_quantities(text).quantities


@given(text=made)
def test_a_text_that_may_mask_nothing_has_no_digits_that_count_nothing(text: str) -> None:
    assert MAY_MASK.search(text) or not COMMON_MASKS.search(text)


@given(
    text=st.lists(st.sampled_from(["â", "€", "\ufffd", "\x80", "\x9f", "\xa0", "Ã", "™", "a", "–", "\n"])).map("".join)
)
def test_a_text_of_which_nothing_may_be_left_broken_has_nothing_left_broken(text: str) -> None:
    assert [left.offset for left in leftovers(text)] == [found.start() for found in broken().finditer(text)]


@given(clause=st.lists(st.sampled_from(CLAUSES), max_size=4).map("".join))
def test_what_is_stated_holds_a_piece_of_its_words(clause: str) -> None:
    folded = fold(clause)
    for pieces, pattern in [*((pieces, pattern) for _, pieces, pattern in STATED), (VICTORIES, VICTORY)]:
        assert any(piece in folded for piece in pieces) or not pattern.search(folded)


@given(text=st.lists(st.sampled_from(POINTERS), max_size=6).map("".join))
def test_a_pointer_holds_one_of_its_words(text: str) -> None:
    folded = fold(text)
    assert any(word in folded for word in POINTER_WORDS) or not POINTER.search(folded)


@given(
    text=made
    | st.lists(st.sampled_from(["\n* ", "•", "a", " ", "·", "<br>", "[a]", ";", "*", "\0", "🇳🇴", "/"])).map("".join)
)
def test_no_cut_is_passed_over(text: str) -> None:
    at_every_place = re.compile(CUT.pattern.replace(LOOK, ""), re.VERBOSE)
    assert [found.span() for found in CUT.finditer(text)] == [found.span() for found in at_every_place.finditer(text)]


WORDS = [
    "About", "c. ", "c5", "aN ", "a dozen", "up to", "between", "vary from", "or more", " and ", "~", "(est.)", "½",
    "exceeding", "somewhere between", "no fewer than", "K", "twelve", "1 million", "3t", "+", "–", " ", "x",
]  # fmt: skip


@given(text=made | st.lists(st.sampled_from(WORDS)).map("".join))
def test_no_lexeme_is_passed_over(text: str) -> None:
    at_every_place = re.compile(LEXEMES.pattern.replace(OPENING, ""), re.VERBOSE)
    assert [one.span() for one in LEXEMES.finditer(fold(text))] == [
        one.span() for one in at_every_place.finditer(fold(text))
    ]


EVERY_CHARACTER = "".join(map(chr, range(sys.maxunicode + 1)))


@pytest.mark.parametrize("letter", [*string.ascii_lowercase, "[a-z]", r"\w", r"\d", r"\s", r"[^\W\d_]"])
def test_a_folded_text_is_to_a_pattern_what_the_text_is_without_regard_to_case(letter: str) -> None:
    folded = fold(EVERY_CHARACTER)
    assert len(folded) == len(EVERY_CHARACTER)
    found = re.finditer(letter, EVERY_CHARACTER, re.IGNORECASE)
    assert [one.start() for one in re.finditer(letter, folded)] == [one.start() for one in found]


NUMBERS = [
    "600", "1,500", " ", "\n", "c. ", "About ", "over ", "up to ", "+", "–", " or ", " or more", " (est.)", "twelve",
    "several ", "no more than ", "1.2 million", "½", "3 km", "1943", "1st", "* ", "- ", "🇳🇴 ", "men", "(", ")", ";",
]  # fmt: skip
LINKS = (Link(text="1,500"), Link(page="c. 600"), Link(page="600"), Link(text="🇳🇴", page="norway"))


def all_of(statement: Statement) -> list[object]:
    return [statement, *((entry.text, entry.span) for entry in statement.entries)]


@given(text=st.lists(st.sampled_from(NUMBERS), max_size=5).map("".join), strength=st.booleans())
def test_a_number_by_itself_says_what_it_says_where_words_are_looked_for(text: str, *, strength: bool) -> None:
    at_length = read_words_and_numbers(read_quantities(text), text, LINKS, strength=strength)
    assert all_of(read_statement(text, LINKS, strength=strength)) == all_of(at_length)


@pytest.mark.parametrize(
    "text", ["600", " 1,500\n", "c. 600", "500–1,000", "12 or more", "2,000 (est.)", "twelve", "0"]
)
def test_such_a_number_is_its_one_entry(text: str) -> None:
    (entry,) = read_statement(text, LINKS, strength=True).entries
    assert entry.text == text.strip()
