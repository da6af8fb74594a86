"""Whether a field's `number` says what its text says."""

import re
from typing import Final

# Commas part groups of three, or there is none: "1,500", "-7", "1500.5". The converter drops any comma: "891,68".
_STATED: Final = re.compile(r"-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)?(?:\.[0-9]*)?")


def agrees(text: str, number: float) -> bool:
    """Whether *number* is what *text* states, its commas parting groups of three.

    >>> agrees("1,500", 1500), agrees("891,68", 89168)
    (True, False)
    """
    if len(text) > 100 or not _STATED.fullmatch(text):
        return False
    plain = text.replace(",", "")
    try:
        return (float(plain) if "." in plain else int(plain)) == number
    except ValueError:
        return False
