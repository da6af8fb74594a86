"""The tree of a front matter → the models. What has no place in a model stays in `extra`; a wrong shape is noted."""

from typing import Final, NamedTuple

import attrs

from wikiinfobox.building.numbers import agrees
from wikiinfobox.document import Infobox
from wikiinfobox.findings import Finding
from wikiinfobox.frontmatter import Node, Pairs, Scalar, Sequence
from wikiinfobox.frozen import EMPTY, FrozenMapping, Plain
from wikiinfobox.layouts import (
    ARTICLE_TEXTS,
    FORMATTING_KEYS,
    LINK_KEYS,
    USUAL_ARTICLES,
    USUAL_FIELDS,
    USUAL_LINKS,
    WIKI_KEYS,
)
from wikiinfobox.models import BARE, Field, Layout, Link

_LINK_TEXTS: Final = frozenset(LINK_KEYS)
_KINDS: Final = {type(None): "nothing", bool: "a boolean", int: "a number", float: "a number", str: "a text"}


class Parts(NamedTuple):
    """What a front matter says of an article."""

    texts: dict[str, str]
    infoboxes: tuple[Infobox, ...]
    extra: FrozenMapping
    layout: tuple[str, ...]


class Note(NamedTuple):
    """A finding at an offset into the front matter."""

    offset: int
    finding: Finding


@attrs.define
class Builder:
    """Builds the models of one article; `box` and `key` say where it is."""

    notes: list[Note] = attrs.field(factory=list[Note])
    box: int | None = None
    key: str | None = None

    def note(self, code: str, message: str, offset: int) -> None:
        self.notes.append(Note(offset, Finding(code, message, self.box, self.key)))

    def unexpected(self, name: str, node: Node, wanted: str, outcome: str) -> None:
        self.note("unexpected-shape", f"{name!r} holds {_kind(node)}, not {wanted}; {outcome}", node.offset)

    def article(self, root: Pairs) -> Parts:
        texts: dict[str, str] = {}
        extra: list[tuple[str, Plain]] = []
        boxes: list[Infobox] | None = None
        for name, node in root.items.items():
            if name in ARTICLE_TEXTS and (text := self.text(name, node)) is not None:
                texts[name] = text
            elif name == "infoboxes" and (boxes := self.boxes(node)) is not None:
                pass
            else:
                extra.append((name, self.plain(name, node)))
        keys = tuple(root.items)
        layout = () if keys in USUAL_ARTICLES and boxes != [] and not extra else keys
        return Parts(texts, tuple(boxes or ()), _frozen(extra), layout)

    def boxes(self, node: Node) -> list[Infobox] | None:
        if not isinstance(node, Sequence):
            self.unexpected("infoboxes", node, "a list", "it was kept in `extra`")
            return None
        odd = next((item for item in node.items if not isinstance(item, Pairs)), None)
        if odd is not None:
            self.unexpected("infoboxes", odd, "mappings alone", "the list was kept in `extra`")
            return None
        boxes: list[Infobox] = []
        for self.box, item in enumerate(node.items):
            if isinstance(item, Pairs):
                boxes.append(self.infobox(item))
        self.box = None
        return boxes

    def infobox(self, node: Pairs) -> Infobox:
        fields: list[Field] = []
        extra: list[tuple[str, Plain]] = []
        for self.key, value in node.items.items():
            field = self.field(self.key, value)
            if field is None:
                extra.append((self.key, self.plain(self.key, value)))
            else:
                fields.append(field)
        self.key = None
        return Infobox(tuple(fields), extra=_frozen(extra), layout=tuple(node.items) if extra else ())

    def field(self, key: str, node: Node) -> Field | None:
        if not isinstance(node, Pairs):
            text = self.text(key, node, "a mapping with a text")
            return None if text is None else Field(key, text, layout=BARE)
        items = node.items
        if "text" not in items:
            self.unexpected(key, node, "a mapping with a text", "it was kept in `extra`")
            return None
        text = self.text("text", items["text"])
        if text is None:
            return None
        if len(items) == 1:
            return Field(key, text)
        return self.rich_field(key, text, items)

    def rich_field(self, key: str, text: str, items: dict[str, Node]) -> Field:
        links: tuple[Link, ...] | None = None
        number: int | float | None = None
        bold: tuple[str, ...] = ()
        italic: tuple[str, ...] = ()
        extra: list[tuple[str, Plain]] = []
        layout: list[str | tuple[str, ...]] = []
        for name, node in items.items():
            place: str | tuple[str, ...] = name
            if name == "links":
                links = self.links(node)
                kept = links is not None
            elif name == "number":
                number = self.number(node, text)
                kept = number is not None
            elif name == "formatting":
                runs = self.formatting(node)
                kept = runs is not None
                if runs is not None:
                    bold, italic = runs.get("bold", ()), runs.get("italic", ())
                    if tuple(runs) not in _USUAL_FORMATTING or not all(runs.values()):
                        place = (name, *runs)
            else:
                kept = name == "text"
            if not kept:
                extra.append((name, self.plain(name, node)))
            layout.append(place)
        usual = tuple(layout) in USUAL_FIELDS and links != () and not extra
        return Field(
            key, text, links or (), number, bold, italic, extra=_frozen(extra), layout=() if usual else tuple(layout)
        )

    def number(self, node: Node, text: str) -> int | float | None:
        value = node.value if isinstance(node, Scalar) else None
        if isinstance(value, bool) or not isinstance(value, int | float):
            self.unexpected("number", node, "a number that can be held", "it was kept in `extra`")
            return None
        if not agrees(text, value):
            self.note("number-disagrees", f"the number is {value}, the text says {_short(text)}", node.offset)
        return value

    def formatting(self, node: Node) -> dict[str, tuple[str, ...]] | None:
        runs: dict[str, tuple[str, ...]] = {}
        if isinstance(node, Pairs):
            for name, item in node.items.items():
                texts = self.texts(item) if name in FORMATTING_KEYS else None
                if texts is None:
                    break
                runs[name] = texts
            else:
                return runs
        self.unexpected("formatting", node, "lists of texts, `bold` and `italic`", "it was kept in `extra`")
        return None

    def texts(self, node: Node) -> tuple[str, ...] | None:
        if not isinstance(node, Sequence):
            return None
        texts = tuple(item.text for item in node.items if isinstance(item, Scalar) and isinstance(item.value, str))
        return texts if len(texts) == len(node.items) else None

    def links(self, node: Node) -> tuple[Link, ...] | None:
        if not isinstance(node, Sequence):
            self.unexpected("links", node, "a list", "it was kept in `extra`")
            return None
        links: list[Link] = []
        for item in node.items:
            if not isinstance(item, Pairs):
                self.unexpected("links", item, "mappings alone", "the list was kept in `extra`")
                return None
            links.append(self.link(item.items))
        return tuple(links)

    def link(self, items: dict[str, Node]) -> Link:
        # Nine links in ten have these keys and no others, and texts alone.
        keys = tuple(items)
        text: Node | None = None
        if keys == ("type", "page"):
            kind, page = items.values()
        elif keys == ("text", "type", "page"):
            text, kind, page = items.values()
        else:
            return self.odd_link(items)
        if type(kind) is Scalar and not kind.typed and type(page) is Scalar and not page.typed:
            if page.text == "undefined":
                return self.odd_link(items)
            if text is None:
                return Link(type=kind.text, page=page.text)
            if type(text) is Scalar and not text.typed:
                return Link(text=text.text, type=kind.text, page=page.text)
        return self.odd_link(items)

    def odd_link(self, items: dict[str, Node]) -> Link:
        texts: dict[str, str] = {}
        extra: list[tuple[str, Plain]] = []
        layout: list[str | tuple[str, ...]] = []
        for name, node in items.items():
            place: str | tuple[str, ...] = name
            if name == "wiki" and isinstance(node, Pairs) and (wiki := _wiki(node)):
                texts |= wiki
                if tuple(wiki) != WIKI_KEYS:
                    place = (name, *wiki)
            elif name in _LINK_TEXTS and (text := self.text(name, node)) is not None:
                texts[name] = text
            else:
                extra.append((name, self.plain(name, node)))
            layout.append(place)
        if texts.get("page") == "undefined":
            label = texts.get("text", "undefined")
            self.note("link-to-undefined", f"the target of the link {_short(label)} was lost", items["page"].offset)
        return Link(
            text=texts.get("text"),
            type=texts.get("type"),
            page=texts.get("page"),
            anchor=texts.get("anchor"),
            site=texts.get("site"),
            wiki=texts.get("wiki"),
            lang=texts.get("lang"),
            extra=_frozen(extra),
            layout=_link_layout(layout, extra),
        )

    def text(self, name: str, node: Node, wanted: str = "a text") -> str | None:
        """The text of a scalar, as written; None, and a finding, for nothing and for collections."""
        if isinstance(node, Scalar):
            if not node.typed and wanted == "a text":
                return node.text
            if node.value is not None:
                self.unexpected(name, node, wanted, "it was taken as text, as written")
                return node.text
        self.unexpected(name, node, wanted, "it was kept in `extra`")
        return None

    def plain(self, name: str, node: Node) -> Plain:
        """The node as a frozen value, for `extra`."""
        if isinstance(node, Scalar):
            value = node.value
            if node.typed and isinstance(value, str):
                self.unexpected(name, node, "a number that can be held", "it was kept as text")
            return value
        if isinstance(node, Sequence):
            return tuple(self.plain(name, item) for item in node.items)
        return FrozenMapping(tuple((key, self.plain(key, item)) for key, item in node.items.items()))


_USUAL_FORMATTING: Final = frozenset({("bold",), ("italic",), ("bold", "italic")})


def _link_layout(layout: list[str | tuple[str, ...]], extra: list[tuple[str, Plain]]) -> Layout:
    keys = tuple(layout)
    return () if keys in USUAL_LINKS and not extra else keys


def _wiki(node: Pairs) -> dict[str, str] | None:
    """`{wiki: w, lang: fr}` as texts, where it is that and no more."""
    texts = {
        name: item.text for name, item in node.items.items() if isinstance(item, Scalar) and isinstance(item.value, str)
    }
    return texts if texts and len(texts) == len(node.items) and set(texts) <= set(WIKI_KEYS) else None


def _frozen(pairs: list[tuple[str, Plain]]) -> FrozenMapping:
    return FrozenMapping(tuple(pairs)) if pairs else EMPTY


def _kind(node: Node) -> str:
    if isinstance(node, Scalar):
        return _KINDS[type(node.value)]
    return "a list" if isinstance(node, Sequence) else "a mapping"


def _short(text: str) -> str:
    return repr(text if len(text) <= 40 else text[:39] + "…")
