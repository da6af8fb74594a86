"""One column of a conflict: who fought, under whom, with what, and at what cost."""

from collections.abc import Mapping

import attrs

from wikiinfobox.conflict.belligerents import Belligerent, parse_belligerents
from wikiinfobox.conflict.casualties import Casualties, parse_casualties
from wikiinfobox.conflict.commanders import Commander, parse_commanders
from wikiinfobox.conflict.keys import Part, SideKey
from wikiinfobox.conflict.strength import Strength, parse_strength
from wikiinfobox.conflict.units import Unit, parse_units
from wikiinfobox.models import Field


@attrs.frozen(repr=False)
class Side:
    """One side of a conflict.

    Shape:  index and suffix are the key's: `combatant1a` is of the side 1, "a"; strength and casualties are always
            there, with the status `absent` where the box says nothing of them.
    """

    index: int
    suffix: str = ""
    belligerents: tuple[Belligerent, ...] = ()
    commanders: tuple[Commander, ...] = ()
    units: tuple[Unit, ...] = ()
    strength: Strength = attrs.field(factory=Strength)
    casualties: Casualties = attrs.field(factory=Casualties)

    @property
    def name(self) -> str:
        """The first belligerent's name; '' where none is named."""
        return self.belligerents[0].name if self.belligerents else ""

    def __str__(self) -> str:
        return self.name or f"side {self.index}{self.suffix}"

    def __repr__(self) -> str:
        return f"<Side {self.index}{self.suffix}: {self.name or 'unnamed'}>"


def read_side(key: SideKey, fields: Mapping[Part, Field]) -> Side:
    """The side that these fields speak of."""
    belligerents, commanders = fields.get(Part.BELLIGERENTS), fields.get(Part.COMMANDERS)
    units = fields.get(Part.UNITS)
    strength, casualties = fields.get(Part.STRENGTH), fields.get(Part.CASUALTIES)
    return Side(
        key.index,
        key.suffix,
        parse_belligerents(belligerents.text, belligerents.links) if belligerents else (),
        parse_commanders(commanders.text, commanders.links) if commanders else (),
        parse_units(units.text, units.links) if units else (),
        parse_strength(strength.text, strength.links) if strength else Strength(),
        parse_casualties(casualties.text, casualties.links) if casualties else Casualties(),
    )
