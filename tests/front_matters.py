"""Front matters of any shape, and texts that no file in UTF-8 holds: what a program may hand to `from_dict`."""

from typing import Any

import hypothesis.strategies as st

from wikiinfobox.frozen import FrozenMapping, Plain
from wikiinfobox.strategies import field_texts
from wikiinfobox.strategies.arguments import late
from wikiinfobox.strategies.plain import numbers, plain


def texts() -> st.SearchStrategy[str]:
    """Texts of fields, and such with halves of characters, or the escapes of them."""
    halves = st.sampled_from(["\ud83d", "\ude00", "\\ud83d", "\\ude00", "\\", '"', "a", "\n", " "])
    return field_texts() | st.lists(halves, max_size=4).map("".join).map(_whole)


def _whole(text: str) -> str:
    """Two halves of a character, one after the other, are the character."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


def front_matters() -> st.SearchStrategy[dict[str, Any]]:
    """Front matters of any shape, that of an article more often than not."""
    odd: st.SearchStrategy[Any] = plain(texts()).map(_listed)

    def mapping(**known: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
        # In any order, with the known keys or others.
        keys = [st.tuples(st.just(name), known[name]) for name in sorted(known)]
        pairs = st.one_of(*keys, st.tuples(texts(), odd))
        drawn = st.lists(pairs, max_size=4, unique_by=lambda pair: pair[0]).map(dict)
        return late("mapping", lambda: drawn)

    link = mapping(
        text=texts(),
        type=st.just("internal"),
        page=texts() | odd,
        wiki=st.just("fr") | mapping(wiki=texts(), lang=texts() | odd),
    )
    runs = st.lists(texts() | odd, max_size=2)
    field = mapping(
        text=texts() | odd,
        number=numbers() | odd,
        links=st.lists(link | odd, max_size=2) | odd,
        formatting=mapping(bold=runs, italic=runs | odd),
    )
    box = st.dictionaries(texts(), field | field | texts() | odd, max_size=3)
    return mapping(
        title=texts() | odd, description=texts(), img=odd, infoboxes=st.lists(box | box | odd, max_size=3) | odd
    )


def _listed(value: Plain) -> object:
    if isinstance(value, tuple):
        return [_listed(item) for item in value]
    if isinstance(value, FrozenMapping):
        return {key: _listed(item) for key, item in value.items()}
    return value
