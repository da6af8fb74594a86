"""Fields of nothing but counts, as most are: numbers with a word behind each, or none, in lines or in a row."""

import re
from collections.abc import Sequence
from typing import Final

from wikiinfobox.conflict.entries import Entry, links_in
from wikiinfobox.conflict.phrases import read_phrase
from wikiinfobox.conflict.vocabulary import Category, Kind
from wikiinfobox.models import Link
from wikiinfobox.values.outline import iso_of
from wikiinfobox.values.quantity import Quantity, Reading
from wikiinfobox.values.span import Span

# counts := flag? count (("," | newline flag?) count)*        count := number word?
# e.g. "20 killed, 100+ surrendered", "4,000 ⏎⏎ 🇱🇧 3,000", "25,000 men"
_FLAG: Final = "(?P<flag>[\U0001f1e6-\U0001f1ff]{2})? *"
_FIRST: Final = re.compile(rf"(?P<line>\s*){_FLAG}")
_NEXT: Final = re.compile(rf"(?P<word>(?: [^\W\d_]+)?)(?: *, ?|(?P<line>\s*\n\s*){_FLAG}|\s*$)")
_OF_THINGS: Final = frozenset({Kind.DESTROYED, Kind.DAMAGED, Kind.LOST})
_NO_KIND: Final = ((), (Kind.CASUALTIES,))
_NOWHERE: Final = Span(-1, -1)
_FEW: Final = 2
"""Among more numbers, one without a kind may be the sum of the others, which is told elsewhere."""


def read_counts(reading: Reading, text: str, links: Sequence[Link], *, strength: bool) -> tuple[Entry, ...] | None:
    """The entries of a text that is nothing but counts of people; None where it says more.

    They are what they are where a text is laid out: no heading, no bracket and no word of saying stands there, and no
    number hangs on another.
    """
    behind = _FIRST.match(text)
    if reading.ignored or reading.unread:
        return None
    few = len(reading.quantities) <= _FEW
    entries: list[Entry] = []
    country: str | None = None
    for quantity in reading.quantities:
        start, end = quantity.span or _NOWHERE
        if behind is None or behind.end() != start or not _is_count(quantity):
            return None
        if behind["line"] is not None:
            country = iso_of(behind["flag"]) if behind["flag"] else None
        behind = _NEXT.match(text, end)
        word = behind["word"] if behind else ""
        said = _of_people(word, strength=strength)
        if said is None or not (few or said[0] not in _NO_KIND):
            return None
        kinds, unit = said
        end += len(word)
        entries.append(
            Entry(
                quantity=quantity,
                kinds=kinds,
                unit=unit,
                country=country,
                links=links_in(text[start:end], links) if links else (),
                text=text[start:end],
                span=Span(start, end),
            )
        )
    ended = behind is not None and behind.end() == len(text) and not behind["flag"]
    return tuple(entries) if entries and ended else None


def _is_count(quantity: Quantity) -> bool:
    """It is a number, of one line, of something whole."""
    low = quantity.low
    share = low is not None and 0 < low < 1
    return not (share or quantity.unit or quantity.alternative or quantity.vague or "\n" in quantity.text)


def _of_people(word: str, *, strength: bool) -> tuple[tuple[Kind, ...], str] | None:
    """What became of people, or what people they are, by the one word behind their number; None if it is of others."""
    if not word:
        return (() if strength else (Kind.CASUALTIES,)), ""
    phrase = read_phrase(word)
    if strength:
        return ((), phrase.unit) if phrase.category is Category.PERSONNEL and not phrase.kinds else None
    if phrase.unit or not phrase.kinds or not _OF_THINGS.isdisjoint(phrase.kinds):
        return None
    return phrase.kinds, ""
