"""A repaired text, and what became of it on the way."""

from collections.abc import Sequence
from functools import cached_property
from typing import Final

import attrs

from wikiinfobox.mojibake.edits import Change, Edit, changes, follow, given_offset, offset_before
from wikiinfobox.mojibake.evidence import Evidence
from wikiinfobox.mojibake.leftovers import Leftover, leftovers
from wikiinfobox.pickling import set_state, state_of

FEW: Final = 8
"""So many offsets are looked up one by one; more are worth a record of all changes."""


@attrs.frozen
class Repair:
    """One stretch that was garbled: `given[start : start + len(before)] == before` became `after`.

    Shape:  line and column are 1-based; None until a document fills them in.
    """

    start: int
    before: str
    after: str
    code_page: str
    evidence: Evidence
    line: int | None = None
    column: int | None = None


@attrs.frozen(repr=False)
class Repaired:
    """A text, repaired; what was changed is worked out when it is asked for.

    >>> from wikiinfobox.mojibake import explain_repair
    >>> repaired = explain_repair("Lebanonâ€“Syria")
    >>> repaired.text
    'Lebanon–Syria'
    >>> [(one.start, one.before, one.after, one.code_page, str(one.evidence)) for one in repaired.repairs]
    [(7, 'â€“', '–', 'windows-1252', 'strong')]
    >>> repaired.given_offset(repaired.text.index("Syria"))
    10
    """

    given: str = attrs.field(repr=False)
    text: str
    passes: tuple[tuple[Edit, ...], ...] = attrs.field(default=(), repr=False, eq=False)

    __getstate__ = state_of
    __setstate__ = set_state

    def __repr__(self) -> str:
        shown = self.text if len(self.text) <= 60 else self.text[:59] + "…"
        return f"<Repaired {shown!r}>"

    @cached_property
    def _changes(self) -> tuple[Change, ...]:
        found: tuple[Change, ...] = ()
        for edits in self.passes:
            found = tuple(follow(found, changes(edits)) if found else changes(edits))
        return found

    @cached_property
    def repairs(self) -> tuple[Repair, ...]:
        """Every change, in order. Made in the given text from last to first, they give the repaired one."""
        found: list[Repair] = []
        group: list[Change] = []
        for change in self._changes:
            if group and (change.start, change[4:]) != (group[-1].end, group[-1][4:]):
                found.append(self._repair(group))
                group = []
            group.append(change)
        return (*found, self._repair(group)) if group else ()

    def _repair(self, group: list[Change]) -> Repair:
        first, last = group[0], group[-1]
        after = "".join(change.char for change in group)
        return Repair(first.start, self.given[first.start : last.end], after, first.code_page, first.evidence)

    @cached_property
    def unrepaired(self) -> tuple[Leftover, ...]:
        """What is broken still, because bytes are gone or because its repair has to be asked for."""
        left = tuple(leftovers(self.text))
        places = self.given_offsets([one.offset for one in left])
        return tuple(attrs.evolve(one, offset=offset) for one, offset in zip(left, places, strict=True))

    def given_offset(self, offset: int) -> int:
        """The offset in the given text of what stands at *offset* in the repaired one."""
        for edits in reversed(self.passes):
            offset = offset_before(edits, offset)
        return offset

    def given_offsets(self, offsets: Sequence[int]) -> list[int]:
        """The same for many: the record of all changes is made once, for each edit to be walked once."""
        if len(offsets) <= FEW:
            return [self.given_offset(offset) for offset in offsets]
        return [given_offset(self._changes, offset) for offset in offsets]
