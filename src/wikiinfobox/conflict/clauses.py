"""The words behind a number: where what they say of it ends, and whether they make it a part of another."""

import re

from wikiinfobox.conflict.phrases import KIND
from wikiinfobox.values.folding import fold

# A clause goes on over a comma or a line break only to another kind: "killed, wounded\n and missing"
_CLAUSE = re.compile(
    rf"""
    (?= [^\w] | \b[abceiopt] ) (?:
      [;()•·*:] | (?<!\b[a-z])\.(?=\s|$) | \s[-–—]\s
    | [,\n] (?! \s* (?: (?:and/or|and|or|&) \s+ )? (?:{KIND})\b )
    | \b(?:including|inclusive|incl\.?|excluding|of[ ]wh(?:om|ich)|thereof|amongst?|plus|compared|but)\b
    )
    """,
    re.VERBOSE,
)


# One of these by itself ends a clause right there.
_ENDING_WORDS = "including inclusive incl excluding thereof among amongst plus compared but"
_ENDING = frozenset(_ENDING_WORDS.split())

# "300 killed, 20 of them officers": right behind a number, with more to say of it
_OF_THEM = re.compile(r"\s+of[ ](?:them|these|those|whom|which)(?=\s+[^\W\d_])")


def end_of_them(words: str) -> int:
    """Where "of them" ends that stands right behind a number, or 0."""
    found = _OF_THEM.match(fold(words)) if words else None
    return found.end() if found else 0


# subset := "including" | "of whom" | "among them" | …   right before the number or opening its clause
# e.g. "9,200 including 4,000 prisoners", "570 captured, of whom 30 executed", "7,000, thereof 360 nobles"
_SUBSET = re.compile(
    r"\b(?:incl(?:uding|udes?|\.)?|of[ ](?:whom|which|these|those|them)|among(?:st)?(?:[ ](?:them|whom"
    r"|which|these))?|inclusive[ ]of|thereof)\b[^;\n]*$",
    re.IGNORECASE,
)


INCLUDING = frozenset(["incl", "include", "includes", "including", "inclusive", "of", "among", "amongst", "thereof"])
"""Words of which one stands wherever words make a number a part of another."""


def says_within(lead: str, tail: str) -> bool:
    """The words before a number, or those right behind it, make it a part of another.

    >>> says_within(", including ", ""), says_within(" ", " of them officers"), says_within(" of them sick, ", "")
    (True, True, False)
    """
    # "5 of whom were officers, 20 wounded": those words belong to the number before
    before = bool(lead) and _SUBSET.search(lead, end_of_them(lead)) is not None
    return before or end_of_them(tail) > 0


def clause(words: str) -> str:
    """The words behind a number up to the end of what they say of it.

    >>> clause(" killed, wounded and missing, of whom ")
    ' killed, wounded and missing'
    """
    bare = words.strip(" ")
    if not bare or (bare.isalpha() and fold(bare) not in _ENDING):
        return words
    folded = fold(words)
    found = _CLAUSE.search(folded, end_of_them(folded))
    return words[: found.start()] if found else words
