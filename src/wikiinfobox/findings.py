"""What was odd in a document or in a reading of it, and stopped neither."""

import attrs


@attrs.frozen
class Finding:
    """One oddity. The code is stable between releases; the message is for people and is not.

    Shape:  line and column are 1-based, in code points of the document as given; None where there is no line.
    """

    code: str
    message: str
    infobox: int | None = None
    key: str | None = None
    line: int | None = None
    column: int | None = None
