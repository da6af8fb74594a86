"""Texts as the fields of infoboxes hold them: statements of a kind, thrown together, and characters thrown in."""

import hypothesis.strategies as st
from hypothesis.strategies import SearchStrategy

from wikiinfobox.strategies import vocabulary
from wikiinfobox.strategies.arguments import check_sizes, late, lists, parts, thrice

PIECES = 5
"""So many pieces make a text, unless more are asked for."""


def field_texts(*, min_size: int = 0, max_size: int | None = None) -> SearchStrategy[str]:
    r"""Texts of the fields of infoboxes: numbers, dates, names, lists, flags, with all that has broken readers of them.

    >>> from hypothesis import find
    >>> find(field_texts(), lambda text: "\x85" in text)
    '\x85'

    Shape:  any characters but surrogates; now and then a text looks garbled, for such are stored, too.
    Units:  *min_size* and *max_size* in characters.
    """

    def make() -> SearchStrategy[str]:
        check_sizes(min_size, max_size)
        return _sized(_pieces(garbled=True), min_size, max_size)

    return late("field_texts", make, min_size=min_size, max_size=max_size)


def clean_texts() -> SearchStrategy[str]:
    """The same without what looks garbled; by chance a text may look so still."""
    return late("clean_texts", lambda: _sized(_pieces(garbled=False), 0, None))


def _sized(pieces: SearchStrategy[str], min_size: int, max_size: int | None) -> SearchStrategy[str]:
    """Texts of pieces, none of which is empty; what is too much is cut off."""
    most = max_size if max_size is None else max(min_size, min(PIECES, max_size))
    texts = lists(pieces, min_size, most, PIECES).map("".join)
    return texts if max_size is None else texts.map(lambda text: text[:max_size])


def joined(*parts: SearchStrategy[str]) -> SearchStrategy[str]:
    """One of each, put together."""
    return st.tuples(*parts).map("".join)


def words(words: tuple[str, ...]) -> SearchStrategy[str]:
    """Some of the vocabulary."""
    return st.sampled_from(words)


def characters() -> SearchStrategy[str]:
    """Any but surrogates, which no file in UTF-8 holds."""
    return st.characters(exclude_categories=["Cs"])


def _pieces(*, garbled: bool) -> SearchStrategy[str]:
    # What nobody sees is what breaks readers: half of the signs are of that kind.
    signs = words(vocabulary.SIGNS + 3 * vocabulary.UNSEEN + (vocabulary.GARBLED if garbled else ()))
    several = (signs, words(vocabulary.TYPED_TEXTS), _said(), words(vocabulary.BETWEEN))
    return st.one_of(characters(), *map(parts, several))


def bodies() -> SearchStrategy[str]:
    """Bodies: Markdown with headings, and lists before the prose of their section."""
    return late("bodies", _bodies)


def _bodies() -> SearchStrategy[str]:
    said, end = parts(_said()), st.just("\n")
    heading = joined(st.sampled_from(("# ", "## ", "### ")), said, end)
    item = joined(st.sampled_from((" * ", "  * ")), said, end)
    prose = joined(said | characters(), st.sampled_from((".\n\n", "\r\n", ". ", "")))
    odd = st.sampled_from(("---\n", "\n", "```\n", "\ufeff", "\x85"))
    lines = st.lists(st.one_of(prose, item, heading, odd), max_size=4).map("".join)
    return st.one_of(st.just(""), joined(end, lines), lines)


def _said() -> SearchStrategy[str]:
    """One statement."""
    named = (*vocabulary.NAMES, *vocabulary.PLACES, *vocabulary.OUTCOMES, *vocabulary.FLAGS, *vocabulary.NUMBERLESS)
    return st.one_of(words(named), counted(), dated())


def statements(kind: SearchStrategy[str]) -> SearchStrategy[str]:
    """Statements of one kind, with names and signs among them."""
    other = words((*vocabulary.NAMES, *vocabulary.FLAGS, *vocabulary.SIGNS, *vocabulary.UNSEEN))
    one = parts(kind)
    further = st.lists(joined(words(vocabulary.BETWEEN), st.one_of(*thrice(one), other)), max_size=4).map("".join)
    return joined(one, further)


def _grouped(sign: str, numbers: SearchStrategy[int]) -> SearchStrategy[str]:
    return numbers.map(lambda number: f"{number:,}".replace(",", sign))


def numerals() -> SearchStrategy[str]:
    """Numbers as people write them, ranges and open bounds among them."""
    small, large = st.integers(1, 999), st.integers(1000, 2_000_000)
    one = st.one_of(
        small.map(str),
        _grouped(",", large),
        large.map(str),
        _grouped("\u00a0", large),
        _grouped("’", large),
        words(vocabulary.NUMBER_WORDS),
    )
    dash = st.sampled_from(("–", "-", " to ", " – ", "\u200a–\u200a", " or ", "/", "−"))
    ranged = joined(_grouped(",", small), dash, _grouped(",", large | small))
    return st.one_of(one, ranged, joined(one, st.just("+")))


def counted() -> SearchStrategy[str]:
    """A number with what is counted."""
    return joined(words(vocabulary.BEFORE_NUMBERS), numerals(), words(vocabulary.UNITS))


def count_texts() -> SearchStrategy[str]:
    """Texts of strengths and of casualties."""
    return late("count_texts", lambda: statements(counted() | words(vocabulary.NUMBERLESS)))


def _days() -> SearchStrategy[str]:
    """One day, month, or year, as people write it."""
    day, year, blank = st.integers(1, 28).map(str), st.integers(1, 2030).map(str), st.just(" ")
    month = words(vocabulary.MONTHS)
    return st.one_of(
        year,
        joined(month, blank, year),
        joined(day, blank, month, blank, year),
        joined(month, blank, day, st.just(", "), year),
        st.dates().map(str),
    )


def dated() -> SearchStrategy[str]:
    """A date or a stretch of time with what is said about it."""
    day, few = _days(), st.integers(1, 28).map(str)
    dash = st.sampled_from((" – ", "–", " - ", " to ", " and ", "/", " or "))
    said = st.one_of(day, joined(day, dash, day), joined(few, dash, day))
    return joined(words(vocabulary.BEFORE_DATES), said, words(vocabulary.AROUND_DATES))


def date_texts() -> SearchStrategy[str]:
    """Texts of dates."""
    return late("date_texts", lambda: statements(dated()))
