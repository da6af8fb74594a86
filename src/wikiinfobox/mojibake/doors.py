"""The doors: a text in, a text out, with or without the record of what was changed."""

from wikiinfobox.mojibake.controls import edits_of_controls
from wikiinfobox.mojibake.edits import Edit, apply_edits
from wikiinfobox.mojibake.passes import edits_of_pass
from wikiinfobox.mojibake.repaired import Repaired


def repair(text: str, *, controls: bool = False) -> str:
    r"""The text with every run that is garbled beyond doubt put back; the same object when there is none.

    >>> repair("Lebanonâ€“Syria")
    'Lebanon–Syria'
    >>> repair("CAFÉ… DE LA PAIX")
    'CAFÉ… DE LA PAIX'

    With *controls*, C1 controls that stand alone are read as windows-1252 too.

    >>> repair("\x93quoted\x94", controls=True)
    '“quoted”'
    """
    _refuse_all_but_text(text)
    return text if text.isascii() else _repair(text, controls=controls)[0]


def explain_repair(text: str, *, controls: bool = False) -> Repaired:
    """The same repair with the record of it.

    >>> [(one.start, one.before, one.after) for one in explain_repair("cafÃ© â€“ thÃ©").repairs]
    [(3, 'Ã©', 'é'), (6, 'â€“', '–'), (12, 'Ã©', 'é')]
    """
    _refuse_all_but_text(text)
    return Repaired(text, *_repair(text, controls=controls))


def _refuse_all_but_text(text: object) -> None:
    # Bytes would do for half of the way, and come out as they went in.
    if not isinstance(text, str):
        raise TypeError(f"expected a str, not {type(text).__name__}")


def _repair(text: str, *, controls: bool) -> tuple[str, tuple[tuple[Edit, ...], ...]]:
    passes: list[tuple[Edit, ...]] = []
    while edits := edits_of_pass(text) or (edits_of_controls(text) if controls else []):
        passes.append(tuple(edits))
        text = apply_edits(text, edits)
    return text, tuple(passes)
