"""The fields of a conflict's infobox → its sides, what they had and what they lost."""

from wikiinfobox.conflict.belligerents import Belligerent, parse_belligerents
from wikiinfobox.conflict.casualties import Casualties, parse_casualties
from wikiinfobox.conflict.commanders import Commander, parse_commanders
from wikiinfobox.conflict.entries import Entry
from wikiinfobox.conflict.outcome import Outcome, OutcomeKind, parse_outcome
from wikiinfobox.conflict.place import Place, parse_place
from wikiinfobox.conflict.sides import Side
from wikiinfobox.conflict.strength import Strength, parse_strength
from wikiinfobox.conflict.units import Unit, parse_units
from wikiinfobox.conflict.view import Conflict, read_conflict
from wikiinfobox.conflict.vocabulary import Category, Kind, Role, Severity, Status

__all__ = [
    "Belligerent",
    "Casualties",
    "Category",
    "Commander",
    "Conflict",
    "Entry",
    "Kind",
    "Outcome",
    "OutcomeKind",
    "Place",
    "Role",
    "Severity",
    "Side",
    "Status",
    "Strength",
    "Unit",
    "parse_belligerents",
    "parse_casualties",
    "parse_commanders",
    "parse_outcome",
    "parse_place",
    "parse_strength",
    "parse_units",
    "read_conflict",
]
