"""The words a reading answers in."""

from enum import StrEnum


class Kind(StrEnum):
    """What became of the people or things counted."""

    KILLED = "killed"
    WOUNDED = "wounded"
    CAPTURED = "captured"
    MISSING = "missing"
    SURRENDERED = "surrendered"
    DESERTED = "deserted"
    SICK = "sick"
    EXECUTED = "executed"
    DISPLACED = "displaced"
    INTERNED = "interned"
    CASUALTIES = "casualties"
    DESTROYED = "destroyed"
    DAMAGED = "damaged"
    LOST = "lost"
    OTHER = "other"


class Category(StrEnum):
    """What was counted."""

    PERSONNEL = "personnel"
    FORMATION = "formation"
    SHIP = "ship"
    AIRCRAFT = "aircraft"
    VEHICLE = "vehicle"
    GUN = "gun"
    ANIMAL = "animal"
    MATERIEL = "materiel"


class Role(StrEnum):
    """How an entry stands to the others: adds to them, holds them or repeats them."""

    PART = "part"
    TOTAL = "total"
    SUBSET = "subset"
    ALTERNATIVE = "alternative"
    EXCLUDED = "excluded"


class Status(StrEnum):
    """What a field says as a whole."""

    ABSENT = "absent"
    REPORTED = "reported"
    NONE_REPORTED = "none_reported"
    UNKNOWN = "unknown"
    QUALITATIVE = "qualitative"
    SEE_ELSEWHERE = "see_elsewhere"
    UNITS = "units"
    TEXT_ONLY = "text"


class Severity(StrEnum):
    """How heavy losses were, where only a word says so."""

    LIGHT = "light"
    MODERATE = "moderate"
    HEAVY = "heavy"
    TOTAL = "total"
