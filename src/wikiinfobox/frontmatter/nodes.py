"""The tree that a front matter is read into: texts as written, with the place where each stands."""

from typing import TypeAlias

import attrs

from wikiinfobox.frontmatter.core_schema import resolve


# Not frozen, for a frozen object takes three times as long to make, and a tree has hundreds. Nobody changes them.
@attrs.define
class Scalar:
    """One text. `typed` says that the core schema makes of it something else than text."""

    text: str
    typed: bool
    offset: int

    @property
    def value(self) -> bool | int | float | str | None:
        """What YAML's core schema makes of it."""
        return resolve(self.text) if self.typed else self.text


@attrs.define
class Sequence:
    items: list["Node"]
    offset: int


@attrs.define
class Pairs:
    """A mapping, its keys as written and in file order."""

    items: dict[str, "Node"]
    offset: int


Node: TypeAlias = Scalar | Sequence | Pairs
