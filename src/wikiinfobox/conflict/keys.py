"""Which part of a conflict each key of an infobox holds, and for which side."""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Final, NamedTuple

import attrs

from wikiinfobox.models import Field


class Part(StrEnum):
    """What a numbered key holds of its side."""

    BELLIGERENTS = "belligerents"
    COMMANDERS = "commanders"
    UNITS = "units"
    STRENGTH = "strength"
    CASUALTIES = "casualties"


_PARTS: Final = {
    **dict.fromkeys(("combatant", "belligerent", "belligerents", "side"), Part.BELLIGERENTS),
    **dict.fromkeys(("commander", "commanders", "leadfigures"), Part.COMMANDERS),
    **dict.fromkeys(("unit", "units"), Part.UNITS),
    **dict.fromkeys(("strength", "howmany"), Part.STRENGTH),
    **dict.fromkeys(("casualties", "losses"), Part.CASUALTIES),
}
# key := part number letter?      "combatant1", "combatant1a", "strength_2"
# Seen in: Template:Infobox military conflict; side, leadfigures and howmany in Template:Infobox civil conflict.
_KEY: Final = re.compile(rf"(?P<part>{'|'.join(_PARTS)})(?P<index>[0-9]{{1,2}})(?P<suffix>[a-z]?)")
_PASSED_OVER: Final = re.compile(r"[\s_-]+")


@attrs.frozen(order=True)
class SideKey:
    """Of `combatant1a` the 1 and the "a"."""

    index: int
    suffix: str


class Keys(NamedTuple):
    """The fields of a conflict's box, sorted out: those of each side, and those of the whole."""

    sides: Mapping[SideKey, Mapping[Part, Field]]
    whole: Mapping[str, Field]


def sort_out(fields: Mapping[str, Field]) -> Keys | None:
    """The fields by side; None where the box is of another kind.

    A box is a conflict if it names combatants, or says "conflict" and when, where or how it ended. The kind of a box
    is nowhere said, and other kinds have commanders, units and strengths of their own.
    """
    sides: dict[tuple[int, str], dict[Part, Field]] = {}
    whole: dict[str, Field] = {}
    for key, field in fields.items():
        plain = key if key.isalnum() and key.islower() else _PASSED_OVER.sub("", key).lower()
        if plain.isalpha():
            whole.setdefault(plain, field)
        elif match := _KEY.fullmatch(plain):
            part, index, suffix = match.groups()
            sides.setdefault((int(index), suffix), {}).setdefault(_PARTS[part], field)
        else:
            whole.setdefault(plain, field)
    # "side1" is also a team, and a record has one.
    fought = any(Part.BELLIGERENTS in parts and len(parts) > 1 for parts in sides.values())
    said = "conflict" in whole and not whole.keys().isdisjoint({"date", "place", "result", "partof"})
    if not (fought or said or (sides and _names_combatants(fields))):
        return None
    return Keys({SideKey(*key): sides[key] for key in sorted(sides)}, whole)


def _names_combatants(fields: Mapping[str, Field]) -> bool:
    return any(field.key.lower().startswith(("combatant", "belligerent")) for field in fields.values())
