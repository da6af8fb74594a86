"""The nouns: `Link` and `Field`."""

import re
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias
from urllib.parse import quote

import attrs

from wikiinfobox.frozen import EMPTY, FrozenMapping, short_repr
from wikiinfobox.pickling import Columns, columns_of, from_columns, set_state, state_of
from wikiinfobox.titles import address, host, parse_title
from wikiinfobox.values.countries import country_of

if TYPE_CHECKING:
    from wikiinfobox.values.coordinates import Coordinates
    from wikiinfobox.values.dates import DateRange
    from wikiinfobox.values.outline import Item
    from wikiinfobox.values.quantity import Quantity

Layout: TypeAlias = tuple[str | tuple[str, ...], ...]
"""The keys of one value in the file's order: a name, or a name and the names inside it. `()` is the usual order."""

BARE: Final[Layout] = ((),)
"""The layout of a field that the file gives as a bare text, without a mapping around it."""

# file := ("File:" | "Image:")? name "." one of the endings that Wikimedia Commons takes
_FILE: Final = re.compile(
    r"(?:File|Image)?:?(?P<name>[^\n|:/\[\]<>{}]+\.(?:svg|jpe?g|png|gif|tiff?|webp|xcf|pdf|djvu|webm|og[agv]))",
    re.IGNORECASE,
)
_ADDRESS: Final = re.compile(r"(?:https?:)?//[^\s<>\"]+|www\.[^\s<>\"]+", re.IGNORECASE)

_RESERVED: Final = "%:/?#[]@!$&'()*+,;=~"  # what an address may hold, and what stands encoded in it already


@attrs.frozen(kw_only=True, repr=False)
class Link:
    """A link of a field, as the converter of wikitext wrote it down.

    >>> link = Link(page="united states", text="🇺🇸")
    >>> link.title, link.country, link.url()
    ('United states', 'US', 'https://en.wikipedia.org/wiki/United_states')

    Shape:  text is None where the file has none, for then a reader sees the page; type is `internal`, `interwiki`
            or `external`; layout is () unless the file has its keys in an unusual order, and takes no part in equality.
    """

    text: str | None = None
    type: str | None = "internal"
    page: str | None = None
    anchor: str | None = None
    site: str | None = None
    wiki: str | None = None
    lang: str | None = None
    extra: FrozenMapping = attrs.field(default=EMPTY)
    layout: Layout = attrs.field(default=(), repr=False, eq=False)

    __getstate__ = state_of
    __setstate__ = set_state

    def __repr__(self) -> str:
        return short_repr(self)

    @property
    def label(self) -> str:
        """What a reader sees."""
        return self.text or (self.page or "").strip().removeprefix(":").strip() or self.site or ""

    @property
    def title(self) -> str:
        """The page's title as MediaWiki normalises it, with its namespace; '' where it makes no title of the page."""
        return str(parse_title(self.page or ""))

    @property
    def namespace(self) -> str:
        """The English name of the title's namespace; '' for an article's."""
        return parse_title(self.page or "").namespace

    @property
    def dangling(self) -> bool:
        """It leads nowhere: its target is empty, no title, or was `undefined` to the converter."""
        if self.type == "external":
            return (self.site or "").strip() in {"", "undefined"}
        return (self.page or "").strip() == "undefined" or not self.title

    @property
    def country(self) -> str | None:
        """The ISO 3166 code of the flag that is the link's text, of a subdivision its ISO 3166-2 code."""
        return country_of((self.text or "").strip())

    def url(self, language: str = "en") -> str | None:
        """The address it leads to, percent-encoded; None for a dangling link and for a wiki unknown here.

        >>> Link(page="Straße", anchor="Old name").url("de")
        'https://de.wikipedia.org/wiki/Stra%C3%9Fe#Old_name'
        """
        if self.dangling:
            return None
        if self.type == "external":
            return quote(self.site or "", safe=_RESERVED, errors="replace")
        title = parse_title(self.page or "")
        site = host(self.wiki or title.language or None, self.lang or language)
        return site and address(title, site, self.anchor or (self.page or "").partition("#")[2])


@attrs.frozen(repr=False)
class Field:
    """One entry of an infobox: its text, and what the converter found in it.

    Shape:  number is the file's, present where the whole text looks like one, and not to be trusted alone;
            layout is () unless the file has the value's keys in an unusual order, and takes no part in equality.
    """

    key: str
    text: str
    links: tuple[Link, ...] = ()
    number: int | float | None = None
    bold: tuple[str, ...] = ()
    italic: tuple[str, ...] = ()
    extra: FrozenMapping = attrs.field(default=EMPTY, kw_only=True)
    layout: Layout = attrs.field(default=(), repr=False, eq=False, kw_only=True)

    __getstate__ = state_of
    __setstate__ = set_state

    def __repr__(self) -> str:
        return short_repr(self)

    @property
    def items(self) -> "tuple[Item, ...]":
        """The list as drawn: its items with depth and flag."""
        from wikiinfobox.values.outline import parse_outline  # noqa: PLC0415 many patterns, which not all have a use for

        return parse_outline(self.text)

    @property
    def quantities(self) -> "tuple[Quantity, ...]":
        """The numbers that the text states."""
        from wikiinfobox.values.quantity import parse_quantities  # noqa: PLC0415 as above

        return parse_quantities(self.text)

    @property
    def dates(self) -> "tuple[DateRange, ...]":
        """The dates that the text states."""
        from wikiinfobox.values.dates import parse_dates  # noqa: PLC0415 as above

        return parse_dates(self.text)

    @property
    def coordinates(self) -> "Coordinates | None":
        """The point on the earth that the text gives."""
        from wikiinfobox.values.coordinates import parse_coordinates  # noqa: PLC0415 as above

        return parse_coordinates(self.text)

    @property
    def url(self) -> str | None:
        """The address of the first link that leads out of the wiki, else the one that is the whole text.

        >>> Field("website", "unesco.org", (Link(type="external", site="https://unesco.org", text="unesco.org"),)).url
        'https://unesco.org'
        """
        out = next((link.site for link in self.links if link.type == "external" and link.site), None)
        return out or (self.text.strip() if _ADDRESS.fullmatch(self.text.strip()) else None)

    @property
    def image(self) -> str | None:
        """The name of the file that the text is, as it is on Wikimedia Commons.

        >>> Field("image", "File:Flag of Syria.svg").image
        'Flag of Syria.svg'
        """
        # "[[File:X.svg|300px]]" has brackets and a size about it, where the converter did not know the syntax.
        name = self.text.strip().removeprefix("[[").removesuffix("]]").partition("|")[0].strip()
        match = _FILE.fullmatch(name)
        return " ".join(match["name"].replace("_", " ").split()) if match else None


class Packed(NamedTuple):
    """What pickles in the place of fields: columns of them, how many links each has, columns of those."""

    fields: Columns
    counts: list[int]
    links: Columns


def pack(fields: tuple[Field, ...]) -> tuple[Field, ...] | Packed:
    """The fields packed; as they are where one of them, or of their links, is of a class derived from ours."""
    links = [link for field in fields for link in field.links]
    if {*map(type, fields)} != {Field} or not {*map(type, links)} <= {Link}:
        return fields
    counts = [len(field.links) for field in fields]
    return Packed(columns_of(fields) | {"links": ()}, counts, columns_of(links))


def unpack(packed: tuple[Field, ...] | Packed) -> tuple[Field, ...]:
    """The fields that were packed."""
    if not isinstance(packed, Packed):
        return packed
    links = iter(from_columns(Link, packed.links))
    of_each = [tuple(islice(links, count)) for count in packed.counts]
    return tuple(from_columns(Field, packed.fields | {"links": of_each}))
