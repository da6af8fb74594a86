"""Wikipedia infoboxes from Markdown front matter, as typed values: repaired, lossless, traceable."""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wikiinfobox.conflict import (
        Belligerent,
        Casualties,
        Category,
        Commander,
        Conflict,
        Entry,
        Kind,
        Outcome,
        OutcomeKind,
        Place,
        Role,
        Severity,
        Side,
        Status,
        Strength,
        Unit,
        parse_belligerents,
        parse_casualties,
        parse_commanders,
        parse_outcome,
        parse_place,
        parse_strength,
        parse_units,
    )
    from wikiinfobox.document import Article, Infobox
    from wikiinfobox.errors import (
        DecodingError,
        FrontMatterError,
        LimitError,
        NoSuchFieldError,
        WikiInfoboxError,
        WorkerError,
    )
    from wikiinfobox.findings import Finding
    from wikiinfobox.limits import Limits
    from wikiinfobox.loading import load, load_many, loads
    from wikiinfobox.models import Field, Link
    from wikiinfobox.mojibake import Repair, Repaired, explain_repair, repair
    from wikiinfobox.render import to_html
    from wikiinfobox.values.coordinates import Coordinates, parse_coordinates
    from wikiinfobox.values.dates import DateRange, HistoricalDate, parse_dates
    from wikiinfobox.values.outline import Item
    from wikiinfobox.values.quantity import Quantity, parse_quantities
    from wikiinfobox.values.span import Span
    from wikiinfobox.writing import dump, dumps, from_dict, json_schema, to_dict

# Each name comes when it is asked for. The readers hold hundreds of patterns, which cost more to compile than all else;
# and a program that merely has the package installed imports it with Hypothesis, for the plug-in's sake.
_LATE = {
    "conflict": (
        "Belligerent Casualties Category Commander Conflict Entry Kind Outcome OutcomeKind Place Role Severity Side "
        "Status Strength Unit parse_belligerents parse_casualties parse_commanders parse_outcome parse_place "
        "parse_strength parse_units"
    ),
    "document": "Article Infobox",
    "errors": "DecodingError FrontMatterError LimitError NoSuchFieldError WikiInfoboxError WorkerError",
    "findings": "Finding",
    "limits": "Limits",
    "loading": "load load_many loads",
    "models": "Field Link",
    "mojibake": "Repair Repaired explain_repair repair",
    "render": "to_html",
    "values.coordinates": "Coordinates parse_coordinates",
    "values.dates": "DateRange HistoricalDate parse_dates",
    "values.outline": "Item",
    "values.quantity": "Quantity parse_quantities",
    "values.span": "Span",
    "writing": "dump dumps from_dict json_schema to_dict",
}
_FACES = frozenset({"arrow", "strategies", "tables"})
"""Public modules, which come in the same way."""

_ROOMS = {name: room for room, names in _LATE.items() for name in names.split()}

__all__ = [
    "Article",
    "Belligerent",
    "Casualties",
    "Category",
    "Commander",
    "Conflict",
    "Coordinates",
    "DateRange",
    "DecodingError",
    "Entry",
    "Field",
    "Finding",
    "FrontMatterError",
    "HistoricalDate",
    "Infobox",
    "Item",
    "Kind",
    "LimitError",
    "Limits",
    "Link",
    "NoSuchFieldError",
    "Outcome",
    "OutcomeKind",
    "Place",
    "Quantity",
    "Repair",
    "Repaired",
    "Role",
    "Severity",
    "Side",
    "Span",
    "Status",
    "Strength",
    "Unit",
    "WikiInfoboxError",
    "WorkerError",
    "dump",
    "dumps",
    "explain_repair",
    "from_dict",
    "json_schema",
    "load",
    "load_many",
    "loads",
    "parse_belligerents",
    "parse_casualties",
    "parse_commanders",
    "parse_coordinates",
    "parse_dates",
    "parse_outcome",
    "parse_place",
    "parse_quantities",
    "parse_strength",
    "parse_units",
    "repair",
    "to_dict",
    "to_html",
]

__version__ = "0.1.0"

_TOLD: list[Callable[[], None]] = []
"""Who is told when a name has come: nobody, until Hypothesis calls the plug-in."""


def __getattr__(name: str) -> object:
    if name in _FACES:
        return import_module(f"wikiinfobox.{name}")
    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"wikiinfobox.{_ROOMS[name]}"), name)
    globals()[name] = value
    for tell in _TOLD:
        tell()
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
