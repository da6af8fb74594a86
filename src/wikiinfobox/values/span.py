"""Where in a text a value was read from."""

from typing import NamedTuple


class Span(NamedTuple):
    """`text[start:end]` is what a value was read from.

    >>> "20 killed"[slice(*Span(0, 2))]
    '20'
    """

    start: int
    end: int
