"""What an unquoted text means in YAML 1.2: the core schema, section 10.3 of the specification.

YAML 1.1, which PyYAML speaks, makes a boolean of `yes`, 98.232 of `1:38.232`, and a date of `2008-12-31`.
"""

import math
import re
from typing import Final

DIGITS_AT_MOST: Final = 30
"""A longer number is an id or noise: it stays text, so that nothing is rounded and no int grows without bound."""

_WORDS: Final[dict[str, bool | None]] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
VALUE_STARTS: Final = frozenset(("", *"-+.0123456789~nNtTfF"))
"""What a text may begin with that is no string to the core schema; the empty text is one of them."""

_INTEGER: Final = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT: Final = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_NOT_FINITE: Final = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")


def is_text(text: str) -> bool:
    """Whether an unquoted *text* is a string, and nothing else, to the core schema."""
    if text[:1] not in VALUE_STARTS:
        return True
    return not (text in _WORDS or _INTEGER.fullmatch(text) or _FLOAT.fullmatch(text) or _NOT_FINITE.fullmatch(text))


def resolve(text: str) -> bool | int | float | str | None:
    """The value of an unquoted *text*; numbers too long to hold exactly, infinite, or none, stay text.

    >>> resolve("1,500"), resolve("1500"), resolve("yes"), resolve("010"), resolve(".nan")
    ('1,500', 1500, 'yes', 10, '.nan')
    """
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in VALUE_STARTS:
        return text
    if _INTEGER.fullmatch(text):
        if len(text) > DIGITS_AT_MOST and len(text.lstrip("-+")) > DIGITS_AT_MOST:
            return text
        return int(text) if text[:2] not in {"0o", "0x"} else int(text, 0)
    if _FLOAT.fullmatch(text) and sum(map(str.isdigit, text[:1000])) <= DIGITS_AT_MOST:
        number = float(text)
        return number if math.isfinite(number) else text
    return text
