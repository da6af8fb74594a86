"""What a front matter may hold for which there is no model: numbers, lists and mappings, as `extra` keeps them."""

from operator import itemgetter

import hypothesis.strategies as st
from hypothesis.strategies import SearchStrategy

from wikiinfobox.frozen import EMPTY, FrozenMapping, Plain
from wikiinfobox.strategies.arguments import thrice


def numbers() -> SearchStrategy[int | float]:
    """Numbers that a file can hold: of at most thirty digits, and finite."""
    whole: SearchStrategy[int | float] = st.integers(-(10**30) + 1, 10**30 - 1)
    return whole | st.floats(allow_nan=False, allow_infinity=False)


def plain(texts: SearchStrategy[str]) -> SearchStrategy[Plain]:
    """Values of any shape."""
    leaves: SearchStrategy[Plain] = st.none() | st.booleans() | numbers() | texts
    return st.recursive(leaves, lambda inner: _nested(inner, texts), max_leaves=4)


def _nested(inner: SearchStrategy[Plain], texts: SearchStrategy[str]) -> SearchStrategy[Plain]:
    listed: SearchStrategy[Plain] = st.lists(inner, max_size=3).map(tuple)
    return listed | _mappings(texts, inner, 3)


def _mappings(keys: SearchStrategy[str], values: SearchStrategy[Plain], most: int) -> SearchStrategy[FrozenMapping]:
    """Mappings of up to *most* pairs."""
    pairs = st.lists(st.tuples(keys, values), max_size=most, unique_by=itemgetter(0))
    return st.builds(FrozenMapping, pairs.map(tuple))


def extras(
    keys: SearchStrategy[str], texts: SearchStrategy[str], taken: tuple[str, ...]
) -> SearchStrategy[FrozenMapping]:
    """What stands beside the known keys: nothing, more often than not."""
    free = keys.filter(lambda key: key not in taken)
    return st.one_of(*thrice(st.just(EMPTY)), _mappings(free, plain(texts), 2))
