"""Numbers that are the total of others, though no word says so."""

from collections.abc import Sequence

from wikiinfobox.conflict.drafts import Draft
from wikiinfobox.conflict.lexicon import singular
from wikiinfobox.conflict.vocabulary import Kind, Role

_TOLERANCE = 0.02
_NEAR = 60
"""So many numbers may stand between a headline and the last of its parts."""
_GENERIC = frozenset(
    [
        "",
        "man",
        "soldier",
        "troop",
        "personnel",
        "people",
        "person",
        "combatant",
        "total",
        "casualty",
        "warrior",
        "force",
        "effective",
        "fighter",
        "strong",
    ]
)
_SORTS = frozenset(
    [
        "ship",
        "warship",
        "vessel",
        "boat",
        "craft",
        "aircraft",
        "plane",
        "vehicle",
        "tank",
        "gun",
        "cannon",
        "artillery",
        "unit",
    ]
)


def name_headlines(drafts: Sequence[Draft], *, strength: bool) -> None:
    """A bare number that the following parts, or the parts before it, add up to is their total."""
    if len(drafts) == 2 and not drafts[0].stand.colon and drafts[1].stand.depth <= drafts[0].stand.depth:
        return  # one number adds up to another only where the list or a colon says so
    for position, each in enumerate(drafts):
        if each.role is not Role.PART or each.stand.bracket >= 0:
            continue
        if _is_headline(drafts, position) if _bare(each) else _is_told_again(drafts, position):
            each.role = Role.TOTAL
    if len(drafts) > 2 and (last := drafts[-1]).role is Role.PART and _bare(last) and last.head is None:
        parts = [each for each in drafts[:-1] if _adds_up(each, last)]
        known = _Running(last)
        for part in parts:
            known.add(part)
        if len(parts) > 1 and known.agrees() and (strength or all(each.phrase.kinds for each in parts)):
            last.role = Role.TOTAL


class _Running:
    """A sum that grows part by part, against the whole it may come to."""

    def __init__(self, whole: Draft) -> None:
        self.whole = whole
        self.count = 0
        self.low: int | float = 0
        self.high: int | float | None = 0

    def add(self, part: Draft) -> None:
        self.count += 1
        self.low += part.low or 0
        self.high = None if self.high is None or part.high is None else self.high + part.high

    def agrees(self) -> bool:
        """The parts sum to the whole, within two in a hundred, at both ends."""
        whole = self.whole.low or 0
        if abs(self.low - whole) > _TOLERANCE * whole:
            return False
        if self.whole.high is None or self.high is None:
            return True
        return abs(self.high - self.whole.high) <= _TOLERANCE * self.whole.high


def _bare(each: Draft) -> bool:
    """It says only how many, not of what sort."""
    if not each.people:
        return " " not in each.unit
    named = [kind for kind in each.kinds if kind is not Kind.CASUALTIES]
    return not named and singular(each.unit.rpartition(" ")[2]) in _GENERIC


def _is_told_again(drafts: Sequence[Draft], position: int) -> bool:
    r"""A number with a kind or a noun is a total where a list under it, or behind its colon, adds up to it.

    e.g. "14 killed:\n* 6 officers\n* 8 men"
    """
    whole = drafts[position]
    if whole.low is None or not whole.people:
        return False
    known = _Running(whole)
    for part in drafts[position + 1 : position + _NEAR]:
        if not (whole.stand.colon or part.stand.depth > whole.stand.depth) or part.role is Role.TOTAL:
            break
        if _adds_up(part, whole) and part.kinds == whole.kinds:
            known.add(part)
            if known.count > 1 and known.agrees():
                return True
    return False


def _adds_up(part: Draft, whole: Draft) -> bool:
    return (
        part is not whole
        and part.role is Role.PART
        and part.counts_as(whole)
        and (part.people or _is_sort_of(part, whole))
        and part.claim == whole.claim
        and part.low is not None
    )


def _is_sort_of(part: Draft, whole: Draft) -> bool:
    """Frigates are ships and field guns are guns; cruisers are no destroyers."""
    noun = whole.unit.rpartition(" ")[2]
    return not noun or noun in _SORTS or part.unit.rpartition(" ")[2] == noun


def _is_headline(drafts: Sequence[Draft], position: int) -> bool:
    """A number without a noun is the total of what follows where the list or the sum says so."""
    whole = drafts[position]
    if whole.low is None:
        return False
    known = _Running(whole)
    deeper = True
    for part in drafts[position + 1 : position + _NEAR]:
        deeper = deeper and part.stand.depth > whole.stand.depth
        if deeper and _adds_up(part, whole):
            return True
        if part.role is Role.TOTAL or (part.stand.apart and part.stand.headings != whole.stand.headings):
            break
        if _adds_up(part, whole):
            known.add(part)
            if whole.people and known.count > 1 and known.agrees():
                return True
            if known.low > (1 + _TOLERANCE) * whole.low:
                break
    return whole.stand.colon and known.count > 0
