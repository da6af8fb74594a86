"""Strategies for what is read from texts. Each value was read by its reader from a text, which it keeps."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeGuard, TypeVar

import hypothesis.strategies as st
from hypothesis.strategies import SearchStrategy

from wikiinfobox.document import Infobox
from wikiinfobox.models import Field
from wikiinfobox.strategies import vocabulary
from wikiinfobox.strategies.arguments import given_or, late
from wikiinfobox.strategies.texts import clean_texts, count_texts, date_texts, field_texts, statements, words

if TYPE_CHECKING:
    from wikiinfobox.conflict import Casualties, Conflict, Strength
    from wikiinfobox.values.dates import DateRange, HistoricalDate
    from wikiinfobox.values.quantity import Quantity

T = TypeVar("T")

# The readers come with the first text: who draws articles has no use for their patterns, and no time to wait for them.


def quantities(*, texts: SearchStrategy[str] | None = None) -> "SearchStrategy[Quantity]":
    """Quantities, exact, open and vague, each of them read from one of *texts*; its own text is the part it stood in.

    >>> import hypothesis.strategies as st
    >>> from hypothesis import find
    >>> find(quantities(texts=st.just("100+ surrendered")), lambda quantity: True)
    Quantity('100+')
    """
    return _read("quantities", texts, count_texts, _quantities)


def _quantities(text: str) -> "list[Quantity]":
    from wikiinfobox.values.quantity import parse_quantities  # noqa: PLC0415 as above

    return [*parse_quantities(text)]


def strengths(*, texts: SearchStrategy[str] | None = None) -> "SearchStrategy[Strength]":
    """Strengths, each read from one of *texts*, which is its `text`.

    >>> import hypothesis.strategies as st
    >>> from hypothesis import find
    >>> find(strengths(texts=st.just("1,500 men and 4 guns")), lambda strength: strength.guns is not None)
    Strength('1,500, 4 guns')
    """
    return _read("strengths", texts, lambda: count_texts() | field_texts(), _strength)


def _strength(text: str) -> "list[Strength]":
    from wikiinfobox.conflict import parse_strength  # noqa: PLC0415 as above

    return [parse_strength(text)]


def casualties(*, texts: SearchStrategy[str] | None = None) -> "SearchStrategy[Casualties]":
    """Casualties, each read from one of *texts*, which is its `text`.

    >>> import hypothesis.strategies as st
    >>> from hypothesis import find
    >>> find(casualties(texts=st.just("3 killed")), lambda casualties: True)
    Casualties('3 killed')
    """
    return _read("casualties", texts, lambda: count_texts() | field_texts(), _casualties)


def _casualties(text: str) -> "list[Casualties]":
    from wikiinfobox.conflict import parse_casualties  # noqa: PLC0415 as above

    return [parse_casualties(text)]


def dates(*, texts: SearchStrategy[str] | None = None) -> "SearchStrategy[DateRange]":
    """Dates and stretches of time, each read from one of *texts*; its own text is the part it stood in.

    >>> import hypothesis.strategies as st
    >>> from hypothesis import find
    >>> find(dates(texts=st.just("21 July – 28 August 2017")), lambda date: True)
    <DateRange 21 July – 28 August 2017>
    """
    return _read("dates", texts, date_texts, _dates)


def _dates(text: str) -> "list[DateRange]":
    from wikiinfobox.values.dates import parse_dates  # noqa: PLC0415 as above

    return [*parse_dates(text)]


def historical_dates(*, texts: SearchStrategy[str] | None = None) -> "SearchStrategy[HistoricalDate]":
    """Days, months, years and centuries: the ends of `dates`.

    >>> import hypothesis.strategies as st
    >>> from hypothesis import find
    >>> find(historical_dates(texts=st.just("21 July – 28 August 2017")), lambda date: True).edtf()
    '2017-07-21'
    """

    def ends(text: str) -> "list[HistoricalDate]":
        return [date for one in _dates(text) for date in (one.start, one.end) if date is not None]

    return _read("historical_dates", texts, date_texts, ends)


def _read(
    name: str,
    texts: SearchStrategy[str] | None,
    usual: Callable[[], SearchStrategy[str]],
    read: Callable[[str], list[T]],
) -> SearchStrategy[T]:
    """What is first read from texts; those in which nothing can be read are passed over."""

    def make() -> SearchStrategy[T]:
        return given_or("texts", texts, usual).map(read).filter(bool).map(lambda found: found[0])

    return late(name, make, texts=texts)


def conflicts() -> "SearchStrategy[Conflict]":
    """Conflicts, each read from an infobox with the keys of one.

    >>> from hypothesis import find
    >>> find(conflicts(), lambda conflict: not conflict.sides).sides
    ()
    """
    return late("conflicts", _conflicts)


def _conflicts() -> "SearchStrategy[Conflict]":
    names = statements(words(vocabulary.NAMES))
    texts = {
        **dict.fromkeys(("combatant1", "combatant2", "combatant1a", "commander1", "commander2", "units1"), names),
        **dict.fromkeys(("strength1", "strength2", "casualties1", "casualties2", "casualties3"), count_texts()),
        "date": date_texts(),
        "place": words(vocabulary.PLACES),
        "result": statements(words(vocabulary.OUTCOMES)),
    }
    # With these two, a box is one of a conflict.
    required = {"conflict": names, "partof": st.just("")}
    entries = st.fixed_dictionaries(required, optional=texts | {"notes": clean_texts()})
    boxes = entries.map(lambda held: Infobox(tuple(Field(key, text) for key, text in held.items())))
    return boxes.map(lambda box: box.conflict).filter(_is_conflict)


def _is_conflict(conflict: "Conflict | None") -> "TypeGuard[Conflict]":
    return conflict is not None
