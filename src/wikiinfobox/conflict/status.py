"""Fields that give no number, or a word beside it: unknown, none, heavy, see elsewhere."""

import re

from wikiinfobox.conflict.statement import Statement
from wikiinfobox.conflict.vocabulary import Severity, Status

_SEVERITIES: dict[Severity, str] = {
    Severity.TOTAL: r"total|entire|all|annihilated|almost[ ]total|complete|whole",
    Severity.HEAVY: (
        r"(?:very[ ]|extremely[ ]|purportedly[ ]|relatively[ ]|comparatively[ ])?(?:heavy|heavily|severe"
        r"|massive|high|huge|large|enormous|extensive)"
        r"|considerable|significant|substantial|serious|many|numerous|most"
    ),
    Severity.MODERATE: r"moderate|medium|some",
    Severity.LIGHT: (
        r"(?:very[ ]|extremely[ ]|relatively[ ]|comparatively[ ])?(?:light|low|few|small|minor|minimal"
        r"|slight)|negligible|insignificant|little"
    ),
}
_SEVERITY = re.compile(
    "|".join(rf"(?P<{severity.name}>\b(?:{words})\b)" for severity, words in _SEVERITIES.items()),
    re.VERBOSE | re.IGNORECASE,
)
_UNKNOWN = re.compile(
    r"[\s\"“(]*(?:(?:exact|total|precise)\s+(?:numbers?\s+)?)?(?:(?:\w+\s+){0,3}?(?:unknown|undisclosed|uncertain|unclear|unspecified|unrecorded|disputed)\b|not\s+(?:known|available|recorded)|n/a\b|\?+(?!\d))",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"[\s\"“(]*(?:none|nil|zero|0|no\s+(?:\w+\s+){0,2}?(?:casualties|losses|deaths|fatalities|men lost"
    r"|loss(?:\s+of\s+life)?))\b[^\d]*",
    re.IGNORECASE,
)
# Of the words of both, one stands wherever they match; else a nought or a question mark does.
_NOTHING = frozenset(["none", "nil", "zero", "no"])
_UNSURE = frozenset(
    ["unknown", "undisclosed", "uncertain", "unclear", "unspecified", "unrecorded", "disputed", "not", "n"]
)
_SEE = re.compile(
    r"[\s\"“(…]*(?:see\b|§)|.{0,60}\bsee\s+(?:§|[A-Za-z]+\s+(?:and|section|below))", re.IGNORECASE | re.DOTALL
)


def none_reported(text: str) -> bool:
    """The whole text says that there were none.

    >>> none_reported("None"), none_reported("No ships lost"), none_reported("No casualties")
    (True, False, True)
    """
    return _NONE.fullmatch(text) is not None


def status_of(text: str, statement: Statement) -> tuple[Status, Severity | None, str]:
    """What the field says as a whole, how heavy its losses were, and the word for it."""
    words = statement.words
    if (_opens_with_nought(text) or not _NOTHING.isdisjoint(words)) and none_reported(text):
        return Status.NONE_REPORTED, None, ""
    said = [entry for entry in statement.entries if entry.quantity.stated or entry.quantity.vague not in _NOBODY_KNOWS]
    opening = text[: said[0].span.start] if said and said[0].span else text
    vaguely = not said or (opening and (_OPENING.match(opening) or _UNKNOWN.match(opening)))
    severity = _SEVERITY.search(opening) if vaguely else None
    if severity and not (said and severity.lastgroup == "TOTAL"):
        return (
            Status.QUALITATIVE,
            Severity[severity.lastgroup or ""],
            severity[0].lower().rpartition("ly ")[2].removeprefix("very "),
        )
    if said and "?" not in text and _UNSURE.isdisjoint(words):
        return Status.REPORTED, None, ""
    return _plain_status(text, statement, said=bool(said)), None, ""


def _opens_with_nought(text: str) -> bool:
    """The first nought of the text is no digit of another number."""
    place = text.find("0")
    return place == 0 or (place > 0 and (text[place - 1] in '"“(' or text[place - 1].isspace()))


def _plain_status(text: str, statement: Statement, *, said: bool) -> Status:
    if _UNKNOWN.match(text):
        return Status.UNKNOWN
    if said:
        return Status.REPORTED
    if _SEE.match(text):
        return Status.SEE_ELSEWHERE
    if any(ignored.reason in {"ordinal", "unit"} for ignored in statement.ignored) or _FORMATION.search(text):
        return Status.UNITS
    return Status.UNKNOWN if statement.entries else Status.TEXT_ONLY


# "Heavy", "Heavy losses;" before the numbers
_OPENING = re.compile(
    rf"[\s\"“'(:•*]*(?:{_SEVERITY.pattern})\s*(?:losses|casualties)?\s*(?:$|[\n;,.:–-])", re.VERBOSE | re.IGNORECASE
)
_NOBODY_KNOWS = frozenset({"unknown", "unknown number", "unknown number of", "undisclosed", "uncertain"})
_FORMATION = re.compile(
    r"\b(?:army|corps|division|brigade|regiment|battalion|legion?|legio|fleet|squadron|battery|garrison)\b",
    re.IGNORECASE,
)
