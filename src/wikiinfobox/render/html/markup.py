"""Text → markup. What is of the type `Markup` was escaped or built here; a bare text never becomes part of a page."""

import html
import re
from collections.abc import Iterable
from typing import Final, Literal, NewType, TypeAlias, TypedDict, Unpack

Markup = NewType("Markup", str)
"""A piece of HTML that is whole: every element closed, every text escaped."""

NOTHING: Final = Markup("")

Tag: TypeAlias = Literal[
    "a", "b", "bdi", "body", "caption", "col", "colgroup", "details", "div", "h1", "h2", "head", "header",
    "html", "i", "img", "li", "link", "main", "meta", "p", "pre", "span", "style", "summary", "table", "tbody", "td",
    "th", "thead", "title", "tr", "ul",
]  # fmt: skip
"""Every element that a page can have."""

_VOID: Final = frozenset({"col", "img", "link", "meta"})


class Attributes(TypedDict, total=False):
    """Every attribute that an element can have; `None` leaves one out."""

    alt: str | None
    aria_disabled: str | None
    aria_label: str | None
    charset: str | None
    class_: str | None
    colspan: str | None
    content: str | None
    data_key: str | None
    decoding: str | None
    dir: str | None
    href: str | None
    hreflang: str | None
    http_equiv: str | None
    lang: str | None
    loading: str | None
    name: str | None
    open: str | None
    referrerpolicy: str | None
    rel: str | None
    role: str | None
    scope: str | None
    src: str | None
    title: str | None


# Controls that HTML does not take, halves of characters, and code points that are none; some controls are blanks.
_UNFIT: Final = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_BLANK: Final = re.compile("[\x0b\x0c\x1c-\x1f\x85]")


def escaped(text: str) -> Markup:
    """The text as markup that shows it; what no page can hold becomes U+FFFD.

    >>> escaped('<b onclick="x">')
    '&lt;b onclick=&quot;x&quot;&gt;'
    """
    return Markup(html.escape(_BLANK.sub(" ", _UNFIT.sub("\ufffd", text))))


def joined(pieces: Iterable[Markup]) -> Markup:
    return Markup("".join(pieces))


def element(tag: Tag, *inside: Markup, **attributes: Unpack[Attributes]) -> Markup:
    """One element, and what is inside it.

    >>> element("a", escaped("Q&A"), href='https://example.org/?a="b"', title=None)
    '<a href="https://example.org/?a=&quot;b&quot;">Q&amp;A</a>'
    """
    said = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escaped(value)}"'
        for name, value in attributes.items()
        if isinstance(value, str)
    )
    return Markup(f"<{tag}{said}>" if tag in _VOID else f"<{tag}{said}>{''.join(inside)}</{tag}>")
