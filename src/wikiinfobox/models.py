"""The nouns: `Link` and `Field`."""

from typing import TypeAlias

import attrs

from wikiinfobox.frozen import EMPTY, FrozenMapping

Layout: TypeAlias = tuple[str | tuple[str, ...], ...]
"""The keys of one value as the file has them: a name, or a name and the names inside it."""


@attrs.frozen(kw_only=True)
class Link:
    text: str | None = None
    type: str | None = "internal"
    page: str | None = None
    anchor: str | None = None
    site: str | None = None
    wiki: str | None = None
    lang: str | None = None
    extra: FrozenMapping = EMPTY
    layout: Layout = attrs.field(default=(), repr=False)


@attrs.frozen
class Field:
    key: str
    text: str
    links: tuple[Link, ...] = ()
    number: int | float | None = None
    bold: tuple[str, ...] = ()
    italic: tuple[str, ...] = ()
    extra: FrozenMapping = attrs.field(default=EMPTY, kw_only=True)
    layout: Layout = attrs.field(default=(), repr=False, kw_only=True)
