"""What was odd in a document or in a reading of it, and stopped neither."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import attrs

CODES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "link-to-undefined": "a link leads to the page `undefined`: its target was lost when the document was made",
        "number-disagrees": "the number beside a text is not what the text says",
        "unexpected-shape": "a value has another shape than its key is known for",
        "unknown-tag": "a value carries a YAML tag that is not of the core schema; the tag was passed over",
        "lost-bytes": "garbled text lost bytes that no repair can bring back; it was left as it is",
        "end-before-start": "a date ends before it starts",
        "duration-disagrees": "the duration stated beside a date is not that of the date",
        "impossible-day": "a date names a day that its month has not",
        "total-below-parts": "the parts of a total add up to more than it",
        "unread-number": "a number of the text can be read in no way that is sure",
        "c1-control": "a C1 control stands in the text, by itself; it was left as it is",
    }
)
"""Each code with the sentence that explains it. Codes are stable between releases."""


@attrs.frozen
class Finding:
    """One oddity. The code is stable between releases; the message is for people and is not.

    Shape:  infobox counts from 0; line and column are 1-based, in code points of the document as given;
            None where there is none.
    """

    code: str
    message: str
    infobox: int | None = None
    key: str | None = None
    line: int | None = None
    column: int | None = None
