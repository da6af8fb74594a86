"""Fields of nothing but counts, as one in five is: numbers with a word behind each, or none, in lines or in a row."""

import re
from collections.abc import Sequence
from typing import Final

from wikiinfobox.conflict.entries import Entry, links_in
from wikiinfobox.conflict.phrases import read_phrase
from wikiinfobox.conflict.vocabulary import Category, Kind
from wikiinfobox.models import Link
from wikiinfobox.values.outline import iso_of
from wikiinfobox.values.quantity import Quantity
from wikiinfobox.values.span import Span

# counts := flag? count ((", " | newline flag?) count)*        count := number "+"? word?
# e.g. "20 killed, 100+ surrendered", "4,000 ⏎⏎ 🇱🇧 3,000", "25,000 men"
# A number opens with no nought, for "4, 000" is one number; it has thirty digits at most, for more are no number.
_FLAG: Final = "(?P<flag>[\U0001f1e6-\U0001f1ff]{2})? *"
_FIRST: Final = re.compile(rf"(?P<line>\s*){_FLAG}")
_COUNT: Final = re.compile(
    r"(?P<number>[1-9][0-9]{0,2}(?:,[0-9]{3}){1,9}|[1-9][0-9]{0,29}|0)(?P<plus>\+?)(?P<word>(?: [a-z]+)?)"
    rf"(?: *, |(?P<line>\s*\n\s*){_FLAG}|\s*\Z)"
)
_OF_THINGS: Final = frozenset({Kind.DESTROYED, Kind.DAMAGED, Kind.LOST})
_NO_KIND: Final = ((), (Kind.CASUALTIES,))
_FEW: Final = 2
"""Among more numbers, one without a kind may be the sum of the others, which is told elsewhere."""


def read_counts(text: str, links: Sequence[Link], *, strength: bool) -> tuple[Entry, ...] | None:
    """The entries of a text that is nothing but counts of people; None where it says more.

    They are what they are where a text is laid out: no heading, no bracket and no word of saying stands there, nothing
    but counts has digits, and no number hangs on another.
    """
    behind = _FIRST.match(text)
    entries: list[Entry] = []
    country: str | None = None
    bare = False
    while behind is not None and (behind.end() < len(text) or not entries):
        if behind["line"] is not None:
            country = iso_of(behind["flag"]) if behind["flag"] else None
        start = behind.end()
        behind = _COUNT.match(text, start)
        said = _of_people(behind["word"], strength=strength) if behind else None
        if behind is None or said is None:
            return None
        kinds, unit = said
        bare = bare or kinds in _NO_KIND
        end = behind.end("word")
        entries.append(
            Entry(
                quantity=_quantity(behind),
                kinds=kinds,
                unit=unit,
                country=country,
                links=links_in(text[start:end], links) if links else (),
                text=text[start:end],
                span=Span(start, end),
            )
        )
    flies = behind is not None and behind["flag"]
    return None if flies or (bare and len(entries) > _FEW) else tuple(entries)


def _quantity(count: re.Match[str]) -> Quantity:
    """The number of a count; with a sign behind it, that or more."""
    start, end = count.start(), count.end("plus")
    low = int(count["number"].replace(",", ""))
    if count["plus"]:
        return Quantity(low, None, qualifier="+", text=f"{count['number']}+", span=Span(start, end))
    return Quantity(low, low, text=count["number"], span=Span(start, end))


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
