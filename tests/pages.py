"""What a page says: its elements, checked to be whole, and the texts of its fields."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import get_args

import attrs

from wikiinfobox.render.html.markup import Attributes, Tag

TAGS = frozenset(get_args(Tag))
VOID = {"col", "img", "link", "meta"}
ATTRIBUTES = {name.rstrip("_").replace("_", "-") for name in Attributes.__annotations__}

_BLANK = re.compile("[\x0b\x0c\x1c-\x1f\x85]")
_UNFIT = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def as_shown(text: str) -> str:
    """A text as a page can hold it."""
    return _UNFIT.sub("\ufffd", _BLANK.sub(" ", text))


def letters(text: str) -> str:
    """A text without blanks and bullets, which a page draws in its own way."""
    return "".join(as_shown(text).split()).replace("*", "").replace("•", "")


@attrs.define
class Element:
    """One element of a page."""

    tag: str
    attributes: dict[str, str]
    inside: "list[Element | str]" = attrs.field(factory=list)

    def all(self, tag: str | None = None, **wanted: str) -> "Iterator[Element]":
        """The elements inside with this tag and these attributes; one of several classes is enough."""
        for child in self.inside:
            if isinstance(child, Element):
                held = {**child.attributes, "class": child.attributes.get("class", "")}
                if (tag is None or child.tag == tag) and all(
                    value in (held.get(name, "").split() if name == "class" else [held.get(name)])
                    for name, value in ((name.rstrip("_").replace("_", "-"), value) for name, value in wanted.items())
                ):
                    yield child
                yield from child.all(tag, **wanted)

    def one(self, tag: str | None = None, **wanted: str) -> "Element":
        (found,) = self.all(tag, **wanted)
        return found

    def text(self, *, without: str = "") -> str:
        """All that is written inside, but not in elements of the class *without*."""
        return "".join(
            child if isinstance(child, str) else child.text(without=without)
            for child in self.inside
            if isinstance(child, str) or not without or without not in child.attributes.get("class", "").split()
        )

    def fields(self) -> list[tuple[str, str]]:
        """The key and the text of each field, without the links that stand beside it."""
        return [
            (one.attributes["data-key"], one.text(without="wi-loose"))
            for one in self.all()
            if "data-key" in one.attributes
        ]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs), f"<{tag}> has an attribute twice"
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].inside.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.open.pop().tag, f"</{tag}> closes another element"

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(f"a declaration: {data}")

    def handle_pi(self, data: str) -> None:
        raise AssertionError(f"an instruction: {data}")


def read(page: str) -> Element:
    """The page as a tree; an element that is not closed in its turn is an error."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    (whole,) = reader.open
    return whole
