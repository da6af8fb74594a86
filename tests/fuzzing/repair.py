"""What is promised of `repair`, tried on any text."""

from garbling import garble, with_changes
from wikiinfobox import explain_repair, repair
from wikiinfobox.mojibake import may_be_garbled

STRONG = "\n1914 – 1918"


def check(document: bytes) -> None:
    """Fails if a promise is broken. What is no UTF-8 becomes lone surrogates, which a str may hold."""
    text = document.decode("utf-8", "surrogateescape")
    repaired = repair(text)
    check_text(text, repaired)
    check_explanation(text, repaired)
    with_controls = repair(text, controls=True)
    assert repair(with_controls, controls=True) is with_controls
    line = "\nplain, and no more"
    assert repair(text + line) == repaired + line
    # What is left was garbled by no known way, so that it comes back from one. Of a lone surrogate there is no UTF-8.
    if is_unicode(text) and repair(repaired + STRONG) == repaired + STRONG:
        assert repair(garble(repaired + STRONG)) == repaired + STRONG


def check_text(text: str, repaired: str) -> None:
    assert repaired is text or repaired != text
    assert may_be_garbled(text) or repaired is text
    assert repair(repaired) is repaired
    assert len(repaired) <= len(text)
    assert ascii_of(repaired) == ascii_of(text)


def ascii_of(text: str) -> str:
    """Every character of ASCII but the blank, for which a no-break space may come back."""
    return "".join(character for character in text if character.isascii() and character != " ")


def is_unicode(text: str) -> bool:
    return not any("\ud800" <= character <= "\udfff" for character in text)


def check_explanation(text: str, repaired: str) -> None:
    explained = explain_repair(text)
    assert explained.text == repaired
    assert len(explained.passes) <= 2 + len(text).bit_length()
    assert with_changes(text, explained) == repaired
    end = 0
    for one in explained.repairs:
        assert end <= one.start
        end = one.start + len(one.before)
    offsets = explained.given_offsets(range(len(repaired) + 1))
    assert offsets == sorted(set(offsets))
    assert (offsets[0], offsets[-1]) == (0, len(text))
    changed = {place for one in explained.repairs for place in range(one.start, one.start + len(one.before))}
    for after, before in zip(repaired, offsets, strict=False):
        assert before in changed or text[before] == after
    for left in explained.unrepaired:
        assert 0 <= left.offset < len(text)
