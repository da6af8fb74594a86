"""How frozen values pickle: their attributes as a tuple, many values of one class as columns.

Where articles go from process to process, pickling is most of what that costs; attrs' own way takes twice the time.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import repeat
from operator import attrgetter
from typing import TypeAlias, TypeVar

import attrs

A = TypeVar("A", bound=attrs.AttrsInstance)

Columns: TypeAlias = dict[str, Sequence[object]]
"""For each attribute what each of the values has."""


def state_of(self: attrs.AttrsInstance, **instead: object) -> tuple[object, ...]:
    """The values of all attributes, for `__getstate__`.

    Shape:  what was worked out and is kept (`cached_property`) is no attribute, and stays behind. *instead* are values
            to send in the place of others.
    """
    state = _values(type(self))(self)
    if not instead:
        return state
    return tuple(instead.get(name, held) for name, held in zip(_names(type(self)), state, strict=True))


def set_state(self: attrs.AttrsInstance, state: Iterable[object]) -> None:
    """Gives a value that has just been made its attributes, for `__setstate__`."""
    give = object.__setattr__.__get__(self)  # its class has one that refuses
    for name, held in zip(_names(type(self)), state, strict=True):
        give(name, held)


def columns_of(values: Sequence[attrs.AttrsInstance]) -> Columns:
    """The values, all of one class, as columns; nothing for none."""
    if not values:
        return {}
    kind = type(values[0])
    return dict(zip(_names(kind), zip(*map(_values(kind), values), strict=True), strict=True))


def from_columns(kind: type[A], columns: Mapping[str, Sequence[object]]) -> list[A]:
    """The values whose columns these are."""
    count = len(next(iter(columns.values()), ()))
    made = [*map(kind.__new__, repeat(kind, count))]
    places = _places(kind)
    for name, column in columns.items():
        any(map(places[name], made, column))  # a loop without a step of the interpreter; what it calls returns None
    return made


@cache
def _values(kind: type[attrs.AttrsInstance]) -> Callable[[object], tuple[object, ...]]:
    return attrgetter(*_names(kind))


@cache
def _places(kind: type[attrs.AttrsInstance]) -> Mapping[str, Callable[[object, object], None]]:
    """What puts a value into the place of each attribute, past a class that refuses."""
    return {name: getattr(kind, name).__set__ for name in _names(kind)}


@cache
def _names(kind: type[attrs.AttrsInstance]) -> tuple[str, ...]:
    return tuple(field.name for field in attrs.fields(kind))
