"""Adding up: totals in place of their parts, claims apart, subsets only where nothing above them states the kind."""

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import add

import attrs

from wikiinfobox.conflict.entries import Entry
from wikiinfobox.conflict.vocabulary import Role
from wikiinfobox.values.quantity import Quantity

TOLERANCE = 0.02
"""Parts and their total may differ by two in a hundred before they contradict each other."""


@attrs.frozen
class Sum:
    """What several entries come to."""

    quantity: Quantity | None = None
    disputed: bool = False
    inconsistent: bool = False
    complete: bool = True


NOTHING = Sum()


def sum_entries(entries: Sequence[Entry]) -> Sum:
    """The sum of entries of one kind: of the unattributed ones, else the envelope of what each source claims.

    Nothing is less than none: "up to 50" comes to 0–50.
    """
    result = _added(entries) if len(entries) == 1 and entries[0].role is Role.PART else _sum(entries)
    quantity = result.quantity
    if quantity is None or not quantity.stated or quantity.low is not None:
        return result
    return attrs.evolve(result, quantity=attrs.evolve(quantity, low=0))


def _sum(entries: Iterable[Entry]) -> Sum:
    by_claim: dict[str, list[Entry]] = {}
    for entry in entries:
        if entry.role not in {Role.ALTERNATIVE, Role.EXCLUDED}:
            by_claim.setdefault(entry.claim, []).append(entry)
    unattributed = by_claim.pop("", [])
    for claim, group in list(by_claim.items()):
        if unattributed and _of_others(group, unattributed):
            unattributed += by_claim.pop(claim)
    primary = _of_one_source(unattributed)
    if primary.quantity is not None:
        return primary
    sums = [result for group in by_claim.values() if (result := _of_one_source(group)).quantity is not None]
    if not sums:
        return primary
    if len(sums) == 1:
        return sums[0]
    return Sum(
        envelope([result.quantity for result in sums if result.quantity is not None]),
        disputed=True,
        inconsistent=any(result.inconsistent for result in sums),
        complete=all(result.complete for result in sums),
    )


def _of_others(group: Sequence[Entry], unattributed: Sequence[Entry]) -> bool:
    """A source for one people's number is no rival of the numbers of other peoples.

    e.g. "30,000 Moldavians according to a chronicle, 5,000 Székelys"
    """
    ours = {(entry.unit, entry.path) for entry in unattributed}
    theirs = {(entry.unit, entry.path) for entry in group}
    named = all(unit[:1].isupper() or path for unit, path in ours | theirs)
    return named and not ours & theirs and all(entry.role is Role.PART for entry in (*group, *unattributed))


def envelope(quantities: Sequence[Quantity]) -> Quantity:
    """From the lowest low to the highest high; a side that one of them leaves open is open.

    >>> envelope([Quantity(10, 20), Quantity(15, 30)])
    Quantity('10–30')
    """
    stated = [quantity for quantity in quantities if quantity.stated] or list(quantities)
    lows = [quantity.low for quantity in stated if quantity.low is not None]
    highs = [quantity.high for quantity in stated if quantity.high is not None]
    if len(stated) == 1:
        return stated[0]
    return Quantity(
        min(lows) if len(lows) == len(stated) else None,
        max(highs) if len(highs) == len(stated) else None,
        approximate=any(quantity.approximate for quantity in stated),
    )


def _of_one_source(entries: Sequence[Entry]) -> Sum:
    totals = [entry for entry in entries if entry.role is Role.TOTAL and entry.quantity.stated]
    parts = [entry for entry in entries if entry.role is Role.PART]
    if totals:
        return _from_totals(totals, parts)
    if parts and (any(part.quantity.stated for part in parts) or not any(e.role is Role.SUBSET for e in entries)):
        return _added(parts)
    return _added([entry for entry in entries if entry.role is Role.SUBSET])


def _added(entries: Sequence[Entry]) -> Sum:
    """Numbers added; a word such as "several" or "unknown" among them leaves the sum incomplete."""
    stated = [entry.quantity for entry in entries if entry.quantity.stated]
    complete = len(stated) == len(entries)
    if stated:
        return Sum(reduce(add, stated), complete=complete)
    return Sum(entries[0].quantity if entries else None, complete=complete)


def _low(entries: Iterable[Entry]) -> int | float:
    return sum(entry.quantity.low or 0 for entry in entries)


def _from_totals(totals: Sequence[Entry], parts: Sequence[Entry]) -> Sum:
    """A total stands for the parts of its own heading; one without a heading, or as large as all, for everything."""
    whole = max(totals, key=lambda entry: entry.quantity.low or entry.quantity.high or 0)
    rooted = [total for total in totals if not total.path]
    everything = _low(parts)
    if len({total.path for total in totals}) == 1 or rooted:
        root = max(rooted, key=lambda entry: entry.quantity.low or entry.quantity.high or 0) if rooted else whole
        outside = [part for part in parts if root.path and part.path[: len(root.path)] != root.path]
        smaller = (root.quantity.low or 0) < (1 - TOLERANCE) * everything
        if outside and (smaller or any(_start(part) > _start(root) for part in outside)):
            inside = [part for part in parts if part.path[: len(root.path)] == root.path]
            added = _added([root, *outside])
            return attrs.evolve(added, inconsistent=_contradict(root, inside))
        return Sum(root.quantity, inconsistent=_contradict(root, parts))
    covered = {total.path for total in totals}
    outside = [part for part in parts if not any(part.path[: len(path)] == path for path in covered)]
    return _added([*totals, *outside])


def _start(entry: Entry) -> int:
    return entry.span.start if entry.span else 0


def _contradict(total: Entry, parts: Sequence[Entry]) -> bool:
    high, added = total.quantity.high, _low(parts)
    # twice the total is no contradiction: a force told by country, and told again by arm
    told_twice = abs(added - 2 * (total.quantity.low or 0)) <= TOLERANCE * added
    return high is not None and added > (1 + TOLERANCE) * high and not told_twice
