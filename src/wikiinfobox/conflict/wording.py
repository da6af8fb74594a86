"""Which words a text holds, told once: where none of its own stands there, a reading has nothing to look for."""

import re
from typing import Final

from wikiinfobox.values.folding import fold

_WORD: Final = re.compile(r"[^\W\d_]+")


def words_in(text: str) -> frozenset[str]:
    r"""The words of a text in small letters, each once; digits and signs part them.

    >>> sorted(words_in("Total: 20 killed, 5 of them by Smith's men"))
    ['by', 'killed', 'men', 'of', 's', 'smith', 'them', 'total']

    Shape:  every word a pattern finds between two `\b` is among them, whatever capitals it is written in.
    """
    return frozenset(_WORD.findall(fold(text)))
