"""The nouns: `Link` and `Field`."""

from typing import Final, TypeAlias

import attrs

from wikiinfobox.frozen import EMPTY, FrozenMapping
from wikiinfobox.titles import address, host, parse_title

Layout: TypeAlias = tuple[str | tuple[str, ...], ...]
"""The keys of one value in the file's order: a name, or a name and the names inside it. `()` is the usual order."""

BARE: Final[Layout] = ((),)
"""The layout of a field that the file gives as a bare text, without a mapping around it."""

_FLAG_A: Final = 0x1F1E6  # REGIONAL INDICATOR SYMBOL LETTER A


@attrs.frozen(kw_only=True)
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

    @property
    def label(self) -> str:
        """What a reader sees."""
        return self.text or (self.page or "").removeprefix(":") or self.site or ""

    @property
    def title(self) -> str:
        """The page's title as MediaWiki normalises it, with its namespace; '' where there is no page."""
        return str(parse_title(self.page or ""))

    @property
    def namespace(self) -> str:
        """The English name of the title's namespace; '' for an article's."""
        return parse_title(self.page or "").namespace

    @property
    def dangling(self) -> bool:
        """It leads nowhere: its target is empty, or was `undefined` to the converter."""
        return (self.site if self.type == "external" else self.page) in {None, "", "undefined"}

    @property
    def country(self) -> str | None:
        """The ISO 3166 code of the flag that is the link's text."""
        letters = [ord(character) - _FLAG_A for character in (self.text or "").strip()]
        if len(letters) != 2 or not all(0 <= letter < 26 for letter in letters):
            return None
        return "".join(chr(ord("A") + letter) for letter in letters)

    def url(self, language: str = "en") -> str | None:
        """The address it leads to, percent-encoded; None for a dangling link and for a wiki unknown here.

        >>> Link(page="Straße", anchor="Old name").url("de")
        'https://de.wikipedia.org/wiki/Stra%C3%9Fe#Old_name'
        """
        if self.dangling:
            return None
        if self.type == "external":
            return self.site
        title = parse_title(self.page or "")
        site = host(self.wiki or title.language or None, self.lang or language)
        return site and address(title, site, self.anchor)


@attrs.frozen
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
