"""An infobox of a conflict → its sides, when, where, and how it ended."""

from collections.abc import Iterator, Mapping
from functools import cached_property

import attrs

from wikiinfobox.conflict.casualties import Casualties, parse_casualties
from wikiinfobox.conflict.keys import Keys, Part, SideKey, sort_out
from wikiinfobox.conflict.outcome import Outcome, parse_outcome
from wikiinfobox.conflict.place import Place, parse_place
from wikiinfobox.conflict.sides import Side, read_side
from wikiinfobox.conflict.stated import Stated
from wikiinfobox.findings import CODES, Finding
from wikiinfobox.models import Field
from wikiinfobox.values.coordinates import Coordinates, parse_coordinates
from wikiinfobox.values.dates import DateRange, parse_dates


@attrs.frozen(repr=False, kw_only=True)
class Conflict:
    """What an infobox says of a war, a battle or an operation.

    Shape:  a text that the box has not is None; casualties are those of no one side, such as civilians.
    Source: Template:Infobox military conflict, Template:Infobox civil conflict.
    """

    name: str | None = None
    part_of: str | None = None
    date: DateRange | None = None
    place: Place | None = None
    coordinates: Coordinates | None = None
    result: Outcome | None = None
    territory: str | None = None
    status: str | None = None
    sides: tuple[Side, ...] = ()
    casualties: Casualties = attrs.field(factory=Casualties)
    notes: str | None = None
    keys: Keys | None = attrs.field(default=None, eq=False)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What is odd in what was read; each names the key it was read from."""
        return tuple(_findings(self, self.keys)) if self.keys else ()

    def __repr__(self) -> str:
        name = "" if self.name is None else f" {self.name!r}"
        return f"<Conflict{name}: {' – '.join(map(str, self.sides)) or 'no sides'}>"


def read_conflict(fields: Mapping[str, Field]) -> Conflict | None:
    """The conflict of an infobox; None where the box is of another kind.

    >>> box = {"combatant1": Field("combatant1", "Persia"), "strength1": Field("strength1", "c. 25,000")}
    >>> conflict = read_conflict(box)
    >>> print(conflict.sides[0].name, conflict.sides[0].strength, sep=": ")
    Persia: c. 25,000
    """
    keys = sort_out(fields)
    if keys is None:
        return None
    dates = parse_dates(_text(keys, "date") or "")
    place = keys.whole.get("place") or keys.whole.get("location")
    where = parse_place(place.text, place.links) if place else None
    result = keys.whole.get("result")
    of_nobody = _of_nobody(keys)
    losses = keys.whole.get("casualties") or (keys.sides[of_nobody][Part.CASUALTIES] if of_nobody else None)
    return Conflict(
        name=_text(keys, "conflict") or _text(keys, "title"),
        part_of=_text(keys, "partof"),
        date=dates[0] if dates else None,
        place=where,
        coordinates=parse_coordinates(_text(keys, "coordinates") or "") or (where.coordinates if where else None),
        result=parse_outcome(result.text, result.links) if result else None,
        territory=_text(keys, "territory"),
        status=_text(keys, "status"),
        sides=tuple(read_side(key, parts) for key, parts in keys.sides.items() if key != of_nobody),
        casualties=parse_casualties(losses.text, losses.links) if losses else Casualties(),
        notes=_text(keys, "notes"),
        keys=keys,
    )


def _text(keys: Keys, key: str) -> str | None:
    return keys.whole[key].text if key in keys.whole else None


def _of_nobody(keys: Keys) -> SideKey | None:
    """The last side, where it is nothing but losses beside sides that are named: those of civilians, or a note."""
    if len(keys.sides) < 3:
        return None
    last = list(keys.sides)[-1]
    return last if set(keys.sides[last]) == {Part.CASUALTIES} else None


def _findings(conflict: Conflict, keys: Keys) -> Iterator[Finding]:
    if conflict.date:
        for code in conflict.date.contradictions:
            yield Finding(code, CODES[code], key=keys.whole["date"].key)
    for side in conflict.sides:
        parts = keys.sides[SideKey(side.index, side.suffix)]
        if Part.STRENGTH in parts:
            yield from _of_numbers(side.strength, parts[Part.STRENGTH].key, inconsistent=side.strength.inconsistent)
        if Part.CASUALTIES in parts:
            yield from _of_numbers(
                side.casualties, parts[Part.CASUALTIES].key, inconsistent=side.casualties.inconsistent
            )


def _of_numbers(stated: Stated, key: str, *, inconsistent: bool) -> Iterator[Finding]:
    if inconsistent:
        yield Finding("total-below-parts", CODES["total-below-parts"], key=key)
    for span in stated.unread:
        yield Finding("unread-number", f"{CODES['unread-number']}: {stated.text[slice(*span)]!r}", key=key)
