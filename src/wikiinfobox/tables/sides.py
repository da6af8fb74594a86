"""The sides of conflicts as rows: the table that people otherwise make by hand."""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from wikiinfobox.conflict import Belligerent, Casualties, Conflict, Side, Strength
from wikiinfobox.conflict.keys import Keys, Part, SideKey
from wikiinfobox.document import Article
from wikiinfobox.tables.articles import INFOBOX, PATH
from wikiinfobox.tables.schema import Cell, Column, Table
from wikiinfobox.values.dates import HistoricalDate
from wikiinfobox.values.quantity import Quantity

BETWEEN: Final = "; "
"""What stands between several names in one cell."""

_STRENGTHS: Final[Mapping[str, tuple[str, Callable[[Strength], Quantity | None]]]] = {
    "strength": ("people", lambda strength: strength.personnel),
    "ships": ("ships", lambda strength: strength.ships),
    "aircraft": ("aircraft", lambda strength: strength.aircraft),
    "vehicles": ("vehicles", lambda strength: strength.vehicles),
    "guns": ("guns", lambda strength: strength.guns),
    "formations": ("divisions, regiments and the like", lambda strength: strength.formations),
    "animals": ("animals", lambda strength: strength.animals),
}
_LOSSES: Final[Mapping[str, tuple[str, Callable[[Casualties], Quantity | None]]]] = {
    "killed": ("those killed", lambda losses: losses.killed),
    "wounded": ("those wounded", lambda losses: losses.wounded),
    "captured": ("those captured", lambda losses: losses.captured),
    "missing": ("those missing", lambda losses: losses.missing),
    "surrendered": ("those who surrendered", lambda losses: losses.surrendered),
    "deserted": ("those who deserted", lambda losses: losses.deserted),
    "sick": ("the sick", lambda losses: losses.sick),
    "executed": ("those executed", lambda losses: losses.executed),
    "displaced": ("those displaced", lambda losses: losses.displaced),
    "total": ("all losses, where the text states a total", lambda losses: losses.total),
    "sum_of_parts": ("the losses that the text names, added up", lambda losses: losses.sum_of_parts),
    "killed_bounds": (
        "those killed, and all who may be among the killed or wounded",
        lambda losses: losses.killed_bounds,
    ),
}


def _of_quantity(name: str, what: str) -> tuple[Column, ...]:
    return (
        Column(f"{name}_low", "integer", f"{what}: the lowest number; empty where it is open or not stated"),
        Column(f"{name}_best", "integer", f"{what}: the number, where exactly one is stated"),
        Column(f"{name}_high", "integer", f"{what}: the highest number; empty where it is open or not stated"),
        Column(f"{name}_approximate", "boolean", f"{what}: the text says about; empty where nothing is stated"),
    )


def _of_field(name: str) -> tuple[Column, ...]:
    return (
        Column(
            f"{name}_status", "text", f"what the {name} field says as a whole; `absent` without one", nullable=False
        ),
        Column(f"{name}_severity", "text", "light, moderate, heavy or total, where only a word says so"),
        Column(f"{name}_disputed", "boolean", "sources differ: low and high are the envelope", nullable=False),
        Column(f"{name}_inconsistent", "boolean", "a total is less than its parts", nullable=False),
        Column(f"{name}_complete", "boolean", "no part of a sum is unknown or only a word", nullable=False),
        Column(f"{name}_claims", "text", "who is named as the source of a number"),
        Column(f"{name}_text", "text", f"the text of the {name} field"),
    )


def _all_quantities(quantities: Iterable[tuple[str, str]]) -> tuple[Column, ...]:
    return tuple(column for name, what in quantities for column in _of_quantity(name, what))


SIDES: Final = Table(
    "sides",
    version=1,
    description="one row a side of a conflict",
    columns=(
        PATH,
        INFOBOX,
        Column("side", "integer", "the number in the keys of the side: 1 of `combatant1`", nullable=False),
        Column("suffix", "text", "the letter after it: a of `combatant1a`, else empty", nullable=False),
        Column("title", "text", "the title of the article"),
        Column("conflict", "text", "the name of the conflict"),
        Column("part_of", "text", "what it was part of"),
        Column("name", "text", "the first belligerent"),
        Column("belligerents", "text", "the belligerents, those under a heading left out"),
        Column("supporters", "text", "belligerents under a heading such as Support"),
        Column("commanders", "text", "the names of the commanders"),
        Column("start_date", "text", "the first day, in the Extended Date/Time Format"),
        Column("start_year", "integer", "the year of it; 490 BC is -490"),
        Column("end_date", "text", "the last day, in the Extended Date/Time Format"),
        Column("end_year", "integer", "the year of it"),
        Column("ongoing", "boolean", "the conflict had not ended; empty without a date"),
        Column("date_approximate", "boolean", "the text says about; empty without a date"),
        Column("date_text", "text", "the text of the date field"),
        Column("place", "text", "where it was"),
        Column("country", "text", "the ISO 3166 code of the country that the place names"),
        Column("latitude", "real", "degrees north"),
        Column("longitude", "real", "degrees east"),
        Column("outcome", "text", "how it ended: victory, inconclusive, treaty, …"),
        Column("degree", "text", "how clearly: decisive, pyrrhic, …"),
        Column("winners", "text", "who won, in the words of the result"),
        Column("losers", "text", "who lost, in the words of the result"),
        Column("result_text", "text", "the text of the result field"),
        *_all_quantities((name, what) for name, (what, _) in _STRENGTHS.items()),
        *_of_field("strength"),
        *_all_quantities((name, what) for name, (what, _) in _LOSSES.items()),
        *_of_field("casualties"),
        Column("belligerents_text", "text", "the text of the belligerents' field"),
        Column("commanders_text", "text", "the text of the commanders' field"),
    ),
    key=("path", "infobox", "side", "suffix"),
    parent="articles",
    refers=("path",),
)


def side_cells(path: str, article: Article) -> Iterator[dict[str, Cell]]:
    """A row for each side of each conflict, in the order of the file."""
    for index, box in enumerate(article.infoboxes):
        conflict = box.conflict
        if conflict is None:
            continue
        shared: dict[str, Cell] = {"path": path, "infobox": index, "title": article.title}
        keys = conflict.keys or Keys({}, {})
        shared |= _of_conflict(conflict, keys)
        for side in conflict.sides:
            fields = keys.sides[SideKey(side.index, side.suffix)]
            yield shared | _of_side(side, {part: field.text for part, field in fields.items()})


def _of_conflict(conflict: Conflict, keys: Keys) -> dict[str, Cell]:
    date, place, point, result = conflict.date, conflict.place, conflict.coordinates, conflict.result
    return {
        "conflict": conflict.name,
        "part_of": conflict.part_of,
        "start_date": _edtf(date.start) if date else None,
        "start_year": date.start.year if date and date.start else None,
        "end_date": _edtf(date.end) if date else None,
        "end_year": date.end.year if date and date.end else None,
        "ongoing": date.ongoing if date else None,
        "date_approximate": date.approximate if date else None,
        "date_text": keys.whole["date"].text if "date" in keys.whole else None,
        "place": place.name if place else None,
        "country": place.country if place else None,
        "latitude": point.latitude if point else None,
        "longitude": point.longitude if point else None,
        "outcome": result.kind.value if result else None,
        "degree": result.degree if result else None,
        "winners": _joined(result.winners) if result else None,
        "losers": _joined(result.losers) if result else None,
        "result_text": keys.whole["result"].text if "result" in keys.whole else None,
    }


def _of_side(side: Side, texts: Mapping[Part, str]) -> dict[str, Cell]:
    cells: dict[str, Cell] = {
        "side": side.index,
        "suffix": side.suffix,
        "name": side.name or None,
        "belligerents": _joined(one.name for one in side.belligerents if not _under_heading(one)),
        "supporters": _joined(one.name for one in side.belligerents if _under_heading(one)),
        "commanders": _joined(one.name for one in side.commanders),
        "belligerents_text": texts.get(Part.BELLIGERENTS),
        "commanders_text": texts.get(Part.COMMANDERS),
    }
    cells |= _said("strength", side.strength, texts.get(Part.STRENGTH))
    cells |= _said("casualties", side.casualties, texts.get(Part.CASUALTIES))
    for name, (_, quantity) in _STRENGTHS.items():
        cells |= _bounds(name, quantity(side.strength))
    for name, (_, loss) in _LOSSES.items():
        cells |= _bounds(name, loss(side.casualties))
    return cells


def _said(name: str, stated: Strength | Casualties, text: str | None) -> dict[str, Cell]:
    return {
        f"{name}_status": stated.status.value,
        f"{name}_severity": stated.severity.value if stated.severity else None,
        f"{name}_disputed": stated.disputed,
        f"{name}_inconsistent": stated.inconsistent,
        f"{name}_complete": stated.complete,
        f"{name}_claims": _joined(filter(None, stated.claims)),
        f"{name}_text": text,
    }


def _bounds(name: str, quantity: Quantity | None) -> dict[str, Cell]:
    """Whole numbers: of "2.5" the low is 2 and the high is 3, which are still its bounds."""
    low, high = (quantity.low, quantity.high) if quantity else (None, None)
    return {
        f"{name}_low": None if low is None else math.floor(low),
        f"{name}_best": low if low == high and isinstance(low, int) else None,
        f"{name}_high": None if high is None else math.ceil(high),
        f"{name}_approximate": quantity.approximate if quantity else None,
    }


def _under_heading(party: Belligerent) -> bool:
    return bool(party.group) and not party.group.lower().startswith(("co-bell", "cobell"))


def _joined(names: Iterable[str]) -> str | None:
    return BETWEEN.join(names) or None


def _edtf(moment: HistoricalDate | None) -> str | None:
    return moment.edtf() if moment else None
