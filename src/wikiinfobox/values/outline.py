"""The list a field draws: its items, how deep each stands, and whose flag it flies."""

import re

import attrs

from wikiinfobox.values.span import Span


@attrs.frozen(repr=False)
class Item:
    """One item of a list: what it says, its depth (0 without a bullet) and the country of its flag."""

    text: str
    depth: int = 0
    country: str | None = None
    span: Span | None = attrs.field(default=None, eq=False)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        depth = f", depth={self.depth}" if self.depth else ""
        flag = f", country={self.country!r}" if self.country else ""
        return f"Item({self.text!r}{depth}{flag})"


# bullets := ("*" blank*)+ | "•"          at the start of a line; "•" also between blanks, where a line break was lost
# Seen in: {{plainlist}} and bare wikitext lists ("*"); pages copied from a browser ("•").
_BULLETS = re.compile(r"\s*((?:\*[^\S\n]*)+|•)")

# cut := " · " | " • " | flag             what ends one item of a line and opens the next
# A flag is two regional indicators, or the black flag and its tags (England, Scotland, Wales).
# Seen in: {{hlist}}; {{flag}} after <br>, which arrives as one blank.
_CUT = re.compile(
    r"""
    (?=[^\x00-\x7F]) (?:
      (?<!\S) (?P<dot> · ) (?!\S)
    | (?<!\S) (?P<bullet> • )
    | (?P<flag> [\U0001F1E6-\U0001F1FF]{2} )
    | (?P<tagged> \U0001F3F4[\U000E0020-\U000E007F]+ )
    )
    """,
    re.VERBOSE,
)


_INDICATOR = 0x1F1E6 - ord("A")


def parse_outline(text: str) -> tuple[Item, ...]:
    r"""The items of a list, as drawn: one for each line, bullet, middle dot and flag.

    >>> parse_outline("Syria\n* Army\n** 1st Division\n🇱🇧 Lebanon")
    (Item('Syria'), Item('Army', depth=1), Item('1st Division', depth=2), Item('Lebanon', country='LB'))

    Shape:  a flag labels what follows on its line; a flag alone is an item without text.
    Source: wikitext rendered to text: lists keep their `*`, {{hlist}} becomes ` · `.
    """
    items: list[Item] = []
    start, size = 0, len(text)
    drawn, plain = "*" in text or "•" in text, text.isascii()
    while start <= size:
        end = text.find("\n", start) % (size + 1)
        first, depth = start, 0
        if drawn and (bullets := _BULLETS.match(text, start, end)):
            depth, first = bullets[1].count("*") or 1, bullets.end()
        if plain:
            items += _item(text, first, end, depth, None)
        else:
            items += _parted(text, first, end, depth)
        start = end + 1
    return tuple(items)


def _parted(text: str, start: int, end: int, depth: int) -> list[Item]:
    """The items of one line that dots, bullets and flags part."""
    items: list[Item] = []
    flag: str | None = None
    for cut in _CUT.finditer(text, start, end):
        items += _item(text, start, cut.start(), depth, flag)
        start, flag = cut.end(), "" if cut["tagged"] else cut["flag"]
        depth = 1 if cut["bullet"] else depth
    items += _item(text, start, end, depth, flag)
    return items


def _item(text: str, start: int, end: int, depth: int, flag: str | None) -> tuple[Item, ...]:
    """The item of a stretch of text, without the blanks about it; none where it is blank and has no flag."""
    stretch = text[start:end]
    said = stretch.strip()
    if not said and flag is None:
        return ()
    if said != stretch and said:
        start += len(stretch) - len(stretch.lstrip())
    return (Item(said, depth, iso_of(flag) if flag else None, Span(start, start + len(said))),)


def iso_of(flag: str) -> str:
    """The two letters a flag is made of.

    >>> iso_of("🇱🇧")
    'LB'
    """
    return chr(ord(flag[0]) - _INDICATOR) + chr(ord(flag[1]) - _INDICATOR)
