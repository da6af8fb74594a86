"""Words that stand where a number would: none, unknown, most."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from wikiinfobox.conflict.clauses import clause
from wikiinfobox.conflict.phrases import read_phrase
from wikiinfobox.values.folding import fold


def missing_words(text: str, plain: str, taken: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, str, bool]]:
    """Words that stand for a number: none of them ("no ships lost"), or one nobody knows ("unknown wounded")."""
    stops = [stop for _, stop in taken]
    for found in _NUMBERLESS.finditer(fold(plain)):
        start, end = found.span()
        nearest = bisect_right(stops, start)
        if nearest < len(taken) and taken[nearest][0] < end:
            continue
        words = clause(plain[end : end + 80].partition("\n")[0])
        phrase = read_phrase(words)
        if found["none"] and (phrase.kinds or phrase.category):
            yield start, end, text[start:end], True
        elif found["unknown"] or (found["most"] and phrase.kinds):
            yield start, end, text[start:end], False


NUMBERLESS = frozenset(["no", "zero", "nil", "unknown", "undisclosed", "uncertain", "most", "all", "half"])
"""Words of which one stands wherever a word stands for a number."""
_NUMBERLESS = re.compile(
    r"\b(?=[nzumah])(?:(?P<none>no|zero|nil)(?=\s+[a-z])|(?P<unknown>unknown|undisclosed|uncertain)(?:\s+numbers?)?"
    r"(?:\s+of)?|(?P<most>most|all|half|almost\s+all|nearly\s+all))\b(?!-)"
)
