"""How strategies are made: late, so that nonsense is refused when something is drawn, and with a name to print."""

from collections.abc import Callable, Hashable
from functools import cached_property
from typing import Any, Final, Generic, TypeVar

import hypothesis.strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import DrawFn, SearchStrategy

T = TypeVar("T")
S = TypeVar("S", bound="str | list[Any]")

_KEPT: Final = 1000  # many more than a text has characters, so that few are cut


class Recipe(Generic[T]):
    """A strategy that is made when it is first drawn from, and its name until then and after.

    Hypothesis prints the strategies that it retries; all that stands in ours would fill pages.
    """

    def __init__(self, name: str, make: Callable[[], SearchStrategy[T]], arguments: dict[str, object]) -> None:
        self._name = name
        self._make = make
        self._arguments = arguments

    @cached_property
    def strategy(self) -> SearchStrategy[T]:
        return self._make()

    def __repr__(self) -> str:
        given = ", ".join(f"{name}={value!r}" for name, value in self._arguments.items() if value not in (None, 0))
        return f"{self._name}({given})"


@st.composite
def drawn(draw: DrawFn, recipe: Recipe[T]) -> T:
    """What the recipe's strategy draws."""
    return draw(recipe.strategy)


def late(name: str, make: Callable[[], SearchStrategy[T]], **arguments: object) -> SearchStrategy[T]:
    """The strategy that *make* makes, when it is first drawn from."""
    return drawn(Recipe(name, make, arguments))


def check_sizes(min_size: int, max_size: int | None) -> None:
    """Raises InvalidArgument unless there is a size between the two."""
    for name, size in (("min_size", min_size), ("max_size", max_size)):
        if size is None and name == "max_size":
            continue
        if isinstance(size, bool) or not isinstance(size, int):
            raise InvalidArgument(f"expected an integer as {name}, found {size!r}")
        if size < 0:
            raise InvalidArgument(f"expected {name} to be at least 0, found {size}")
    if max_size is not None and min_size > max_size:
        raise InvalidArgument(f"expected min_size to be at most max_size, found {min_size} and {max_size}")


def given_or(name: str, given: SearchStrategy[T] | None, usual: Callable[[], SearchStrategy[T]]) -> SearchStrategy[T]:
    """The strategy that was given as *name*, else the *usual* one; InvalidArgument for what is no strategy."""
    if given is None:
        return usual()
    if isinstance(given, SearchStrategy):  # pyright: ignore[reportUnnecessaryIsInstance]  # not all callers are typed
        return given
    raise InvalidArgument(f"expected a strategy as {name}, found {given!r}; st.just(…) makes one of a value")


def lists(
    elements: SearchStrategy[T],
    min_size: int,
    max_size: int | None,
    usual: int,
    unique_by: Callable[[T], Hashable] | None = None,
) -> SearchStrategy[list[T]]:
    """Lists of up to *usual* elements, unless more are asked for; one in seven is empty, if it may be."""
    most = max(usual, min_size) if max_size is None else max_size
    if min_size or not most:
        return st.lists(elements, min_size=min_size, max_size=most, unique_by=unique_by)
    some = st.lists(elements, min_size=1, max_size=most, unique_by=unique_by)
    # An empty list comes first: it is what a list shrinks to.
    return st.one_of(st.builds(list[T]), *thrice(some), *thrice(some.map(_itself)))


def parts(several: SearchStrategy[S]) -> SearchStrategy[S]:
    """Nearly always the whole of a text or a list; what it shrinks to is the part that does the harm."""
    kept = st.integers(1, _KEPT)
    return st.builds(_part, several, kept, kept)


def _part(whole: S, first: int, last: int) -> S:
    return whole[:first][-last:]  # type: ignore[return-value]  # a part of a text is a text, and one of a list a list


def thrice(strategy: SearchStrategy[T]) -> tuple[SearchStrategy[T], SearchStrategy[T], SearchStrategy[T]]:
    """Three that draw the same: `one_of` takes one that it is given three times for one."""
    return strategy, strategy.map(_itself), strategy.map(_itself)


def _itself(value: T) -> T:
    return value
