"""A mapping that cannot change: ordered, hashable, picklable. `MappingProxyType` is neither of the last two."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TypeAlias

import attrs

Plain: TypeAlias = "bool | int | float | str | tuple[Plain, ...] | FrozenMapping | None"
"""A value of a front matter for which there is no model, as it is kept in `extra`."""


@attrs.frozen(eq=False, repr=False)
class FrozenMapping(Mapping[str, Plain]):
    """Pairs in file order; equal to any mapping with the same pairs, in whatever order they stand.

    >>> FrozenMapping((("a", 1), ("b", (2, 3))))["b"]
    (2, 3)
    """

    pairs: tuple[tuple[str, Plain], ...] = ()

    def __getitem__(self, key: str) -> Plain:
        return self._by_key[key]

    @cached_property
    def _by_key(self) -> dict[str, Plain]:
        return dict(self.pairs)

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_key)

    def __len__(self) -> int:
        return len(self._by_key)

    def __hash__(self) -> int:
        return hash(frozenset(self._by_key.items()))

    def __repr__(self) -> str:
        return f"FrozenMapping({self._by_key!r})"


EMPTY = FrozenMapping()


def short_repr(value: attrs.AttrsInstance) -> str:
    """The call that makes the value, without what it would have anyway."""
    said = ((field, getattr(value, field.name)) for field in attrs.fields(type(value)) if field.repr)
    shown = ", ".join(f"{field.name}={held!r}" for field, held in said if held != field.default)
    return f"{type(value).__name__}({shown})"
