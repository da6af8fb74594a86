"""Who says so: the words by which a text hands a number to its source."""

import re

# claim := words of saying | "according to" name | "per" name
# e.g. "Iraqi claims", "Modern Estimate", "according to Mehmed II", "Total per Smith", "(Dutch source)"
_SAYING = """
    claim claims claimed estimate estimates estimation estimations source sources account accounts version
    record records historian historians scholar scholars figure figures report reports chronicle chronicles
    archive archives annals document documents data official officially media press ministry government modern
    ancient contemporary
"""
CLAIMING = frozenset((*_SAYING.split(), "according", "per"))
"""Words of which one stands wherever a text says who says so."""
_CLAIM = re.compile(
    rf"\b(?:{'|'.join(_SAYING.split())})\b|\baccording[ ]to\b|\b(?:as[ ])?per(?=[ ][A-Z])", re.IGNORECASE
)
_ACCORDING = re.compile(
    r"(?:\baccording[ ]to|\b(?:as[ ])?[Pp]er(?=[ ][A-Z]))[ ]+(?P<name>[^,;()\n]{1,80})", re.IGNORECASE
)
_DRESS = re.compile(
    r"\b(?:total|casualties|losses|strength|range of|himself|itself)\b|[\s:;,()]+$|^[\s:;,()]+", re.IGNORECASE
)
_NAME = re.compile(r"\s*(?:[A-Z][\w'’.-]*\s*(?:(?:of|al|the|and|&|de|von|ibn)\s+)?){1,5}\s*")


def claim_in(words: str) -> str:
    """The source these words name, word for word, or ''.

    >>> claim_in("Total per Smith:"), claim_in("according to Mehmed II himself"), claim_in("Iraqi claims :")
    ('Smith', 'Mehmed II', 'Iraqi claims')
    >>> claim_in("relief force")
    ''
    """
    words = words[:300]
    if not words or not _CLAIM.search(words):
        return ""
    if found := _ACCORDING.search(words):
        words = found["name"]
    return " ".join(_DRESS.sub(" ", _DRESS.sub("", words)).split()) or " ".join(words.split())


def is_name(words: str) -> bool:
    """It could be a person or a book, and nothing else is said.

    >>> is_name("Matthew of Edessa"), is_name("relief force")
    (True, False)
    """
    return _NAME.fullmatch(words) is not None
