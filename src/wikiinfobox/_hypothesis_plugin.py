"""What Hypothesis calls when it is imported, so that `st.from_type(Article)` draws from `wikiinfobox.strategies`.

Nothing here costs the import of Hypothesis anything: no strategy is made, and no class imported to be registered. Who
asks for a class has taken it from `wikiinfobox`, and is told of then.
"""

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Final, TypeVar

import wikiinfobox

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import SearchStrategy

T = TypeVar("T")

DRAWN: Final = {
    "document": {"Article": "articles", "Infobox": "infoboxes"},
    "models": {"Field": "fields", "Link": "links"},
    "conflict": {"Casualties": "casualties", "Conflict": "conflicts", "Strength": "strengths"},
    "values.dates": {"DateRange": "dates", "HistoricalDate": "historical_dates"},
    "values.quantity": {"Quantity": "quantities"},
}
"""The classes of each room, with the strategies that draw them."""


def register() -> None:
    """Has the classes registered that were imported already, and the others as they are."""
    waiting = [(f"wikiinfobox.{room}", name, drawn) for room, names in DRAWN.items() for name, drawn in names.items()]

    def register_opened() -> None:
        for entry in tuple(waiting):
            room, name, drawn = entry
            kind = getattr(sys.modules.get(room), name, None)
            if kind is not None:
                waiting.remove(entry)
                _register(kind, drawn)

    wikiinfobox._TOLD.append(register_opened)  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]  # kept for this room
    register_opened()


def _register(kind: type[T], drawn: str) -> None:
    from hypothesis.strategies import register_type_strategy  # noqa: PLC0415 it is imported, or is being so

    def resolve(wanted: type[T]) -> "SearchStrategy[T]":
        # Asked for any `Mapping`, Hypothesis asks each mapping that it knows: an infobox must not turn up there.
        if wanted is not kind:
            return NotImplemented  # type: ignore[no-any-return]  # Hypothesis takes it, as operators do
        draw: Callable[[], SearchStrategy[T]] = getattr(import_module("wikiinfobox.strategies"), drawn)
        return draw()

    register_type_strategy(kind, resolve)
