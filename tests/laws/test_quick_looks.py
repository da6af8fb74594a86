"""What is told at once is told right: where a quick look finds nothing, the reading it spares finds nothing."""

import re
import string
import sys

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from laws.texts import OURS
from wikiinfobox.conflict import statement as statements
from wikiinfobox.conflict.claims import CLAIMING
from wikiinfobox.conflict.clauses import INCLUDING, clause
from wikiinfobox.conflict.counts import read_counts
from wikiinfobox.conflict.endings import STATED, VICTORIES, VICTORY, seek, state
from wikiinfobox.conflict.lexicon import CATEGORY_OF, plural
from wikiinfobox.conflict.numberless import NUMBERLESS
from wikiinfobox.conflict.outcome import POINTER, POINTER_WORDS
from wikiinfobox.conflict.phrases import read_phrase, read_words
from wikiinfobox.conflict.roles import TELLING
from wikiinfobox.conflict.runs import CUT, CUT_AT_BLANKS
from wikiinfobox.conflict.statement import Statement, read_statement, read_words_and_numbers
from wikiinfobox.conflict.status import status_of
from wikiinfobox.conflict.wording import words_in
from wikiinfobox.models import Link
from wikiinfobox.mojibake.leftovers import broken, leftovers
from wikiinfobox.mojibake.pages import LOST_SPACE, western
from wikiinfobox.values.countries import FLAG
from wikiinfobox.values.folding import fold
from wikiinfobox.values.quantity.lexer import LEXEMES, OPENING, may_hold
from wikiinfobox.values.quantity.masks import COMMON_MASKS, MAY_BE_RARE, MAY_MASK, RARE_MASKS
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


@given(text=st.lists(st.sampled_from("â€™\x80\x93\xa0Ã©ðŸï¿½í –a\n")).map("".join))
def test_runs_stand_where_their_whole_grammar_finds_them(text: str) -> None:
    grammar = re.compile(f"(?:{western().sequence.pattern})+")
    assert [run.span() for run in western().runs(text)] == [run.span() for run in grammar.finditer(text)]


def first_break(octets: bytes) -> int | None:
    """Where it stops being UTF-8."""
    try:
        octets.decode()
    except UnicodeDecodeError as error:
        return error.start
    return None


@given(octets=st.lists(st.sampled_from(b" a\xc3\xa0\xe2\x80\x93\xed\xf0\x9f\xff")).map(bytes))
def test_spaces_put_back_mend_nothing_whose_first_break_lost_none(octets: bytes) -> None:
    place = first_break(octets)
    assume(place is not None and not LOST_SPACE.match(octets, place))
    assert first_break(LOST_SPACE.sub(lambda lost: lost[0].replace(b" ", b"\xa0"), octets)) == place


RARE = [
    "1", "5 million", " ", "[a]", "[12]", "Flag x.svg", "class=map|", "34° N", "$", "€5", "%", "per cent", "1/2",
    "½ of", "\n1. ", "1979:", "one-third", "two quarters", "5 dollars", "3 pounds sterling", "7 yen", "marks", "⁄",
    "3 of",
]  # fmt: skip


@given(text=st.lists(st.sampled_from(RARE), max_size=5).map("".join))
def test_what_rarely_counts_nothing_holds_one_of_its_marks(text: str) -> None:
    for _, marks, pattern in RARE_MASKS:
        assert (any(mark in text for mark in marks) and MAY_BE_RARE.search(text)) or not pattern.search(text)


@given(clause=st.lists(st.sampled_from(CLAUSES), max_size=4).map("".join))
def test_what_is_stated_holds_a_piece_of_its_words(clause: str) -> None:
    folded = fold(clause)
    for pieces, pattern in [*((pieces, pattern) for _, pieces, pattern in STATED), (VICTORIES, VICTORY)]:
        assert any(piece in folded for piece in pieces) or not pattern.search(folded)
    assert state(clause, frozenset(), seek(folded)) == state(clause, frozenset(), seek(f"{folded} draw won see claim"))


@given(text=st.lists(st.sampled_from(POINTERS), max_size=6).map("".join))
def test_a_pointer_holds_one_of_its_words(text: str) -> None:
    folded = fold(text)
    assert any(word in folded for word in POINTER_WORDS) or not POINTER.search(folded)


# What a cut is, told at every place: what the patterns tell that first look for the signs it begins with.
CUTS = re.compile(
    rf"""
      \n \s* (?: \*[^\S\n]* )* •?
    | (?: {FLAG.pattern} ) (?: [^\S\n]? / )?
    | (?<!\S)• | (?<=\w)\*(?=\s?\w)
    | <(?i:br)\s?/?\s?> | (?<!\S)·(?!\S) | ; | (?<=\S)[^\S\n]{{2}} | \x00+
    | \[ (?i: \d{{1,3}} | [a-z] | (?:note|nb)\s\d{{1,3}} | citation\sneeded ) \]
    """,
    re.VERBOSE,
)


@given(
    text=made
    | st.lists(st.sampled_from(["\n* ", "•", "a", " ", "·", "<br>", "[a]", ";", "*", "\0", "🇳🇴", "/"])).map("".join)
)
def test_no_cut_is_passed_over(text: str) -> None:
    cuts = [found.span() for found in CUTS.finditer(text)]
    assert [found.span() for found in CUT_AT_BLANKS.finditer(text)] == cuts
    assert "  " in text or [found.span() for found in CUT.finditer(text)] == cuts


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
COUNTS = [
    "600", "4,000", "22", "0", "5+", " killed", " wounded", " captured", " casualties", " lost", " sunk", " soldiers",
    " ships", " rifles", " taken", " x", " DEAD", " m", ", ", ",", "\n", "\n\n", " \n🇳🇴 ", "🇱🇧", " ", " 000", "1943",
]  # fmt: skip
WORDED = [
    "600", "1,500 ", "20", " killed", " men", "including ", "of whom ", "of them ", "total", "Total: ", "in all ",
    "or ", "later ", "initially ", "no ", "most ", "unknown ", "(claimed)", "according to Smith", "per Smith",
    " did not fight", "all but ", "None", "none", "Heavy", "?", "not known", ", ", "\n", "; ", "(", ")", ": ", "🇳🇴 ",
    "T-34", "/", "fell",
]  # fmt: skip
LINKS = (Link(text="1,500"), Link(page="c. 600"), Link(page="600"), Link(text="🇳🇴", page="norway"))


def all_of(text: str, statement: Statement) -> list[object]:
    return [statement, status_of(text, statement), *((entry.text, entry.span) for entry in statement.entries)]


@given(
    text=st.lists(st.sampled_from(NUMBERS) | st.sampled_from(COUNTS), max_size=6).map("".join)
    | st.lists(st.sampled_from(COUNTS), max_size=6).map("".join),
    strength=st.booleans(),
)
def test_counts_say_what_they_say_where_they_are_laid_out(text: str, *, strength: bool) -> None:
    at_length = read_words_and_numbers(read_quantities(text), text, LINKS, strength=strength)
    counts = read_counts(text, LINKS, strength=strength)
    assert counts is None or all_of(text, read_statement(text, LINKS, strength=strength)) == all_of(text, at_length)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("600", ["600"]),
        (" 1,500\n", ["1,500"]),
        ("0", ["0"]),
        ("4,000\n\n🇱🇧 3,000", ["4,000", "3,000"]),
        ("25,000 men, 300 knights", ["25,000 men", "300 knights"]),
    ],
)
def test_such_a_text_is_read_as_its_counts(text: str, said: list[str]) -> None:
    assert [entry.text for entry in read_counts(text, (), strength=True) or ()] == said


@pytest.mark.parametrize("text", ["", "🇱🇧", "5 ships", "1 2", "600 killed", "3,000\n🇱🇧", "4, 000", "1,000\n600\n400"])
def test_a_text_that_says_more_is_laid_out(text: str) -> None:
    assert read_counts(text, (), strength=True) is None


EVERY_WORD = TELLING | CLAIMING | NUMBERLESS | INCLUDING | {"none", "unknown"}


@given(text=st.lists(st.sampled_from(WORDED), max_size=7).map("".join) | st.sampled_from(OURS), strength=st.booleans())
def test_a_reading_misses_nothing_where_none_of_its_words_stands(text: str, *, strength: bool) -> None:
    reading = read_quantities(text)
    said = all_of(text, read_words_and_numbers(reading, text, LINKS, strength=strength))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(statements, "words_in", lambda text: words_in(text) | EVERY_WORD)
        assert all_of(text, read_words_and_numbers(reading, text, LINKS, strength=strength)) == said


ONE_WORD = st.sampled_from([*CATEGORY_OF, *map(plural, CATEGORY_OF)]) | st.from_regex(
    r"[A-Za-z]{1,12}|(?:kill|captur|wound|surrender)(?:ed|s)|dead|taken|shot|being|were|including|but|ſunk|Kılled",
    fullmatch=True,
)


@given(word=ONE_WORD)
def test_one_word_says_what_it_says_among_several(word: str) -> None:
    assert read_phrase(f" {word} ") == read_words(f" {word} ")


@given(word=ONE_WORD)
def test_a_clause_of_one_word_ends_where_it_would_with_a_sign_behind_it(word: str) -> None:
    assert clause(f" {word}") == clause(f" {word}'").rstrip("'")
