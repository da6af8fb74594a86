"""C1 controls that were windows-1252 characters: another repair, made only where it is asked for."""

import re

from wikiinfobox.mojibake.edits import Edit
from wikiinfobox.mojibake.evidence import Evidence
from wikiinfobox.mojibake.pages import WINDOWS_1252, page

CONTROL = re.compile(r"[\x80-\x9f]")


def edits_of_controls(text: str) -> list[Edit]:
    r"""Each lone C1 control as the character windows-1252 has in its place; the five it has none for stay.

    >>> [after for _, _, after, _, _ in edits_of_controls("\x93quoted\x94\x81")]
    ['“', '”']
    """
    shown = page(WINDOWS_1252).shown
    return [
        (match.start(), match.end(), after, WINDOWS_1252, Evidence.CONTEXT)
        for match in CONTROL.finditer(text)
        if (after := shown[ord(match[0])]) != match[0]
    ]
