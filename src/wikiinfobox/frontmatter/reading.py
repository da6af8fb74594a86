"""Front matter → a tree of nodes. YAML's events are walked in a loop: its own composer recurses, and can be crashed."""

import re
from collections.abc import Callable
from typing import Final, NamedTuple, TypeAlias

import attrs
from yaml import YAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from wikiinfobox.errors import FrontMatterError, LimitError, WikiInfoboxError
from wikiinfobox.frontmatter import parsers
from wikiinfobox.frontmatter.core_schema import VALUE_STARTS, is_text
from wikiinfobox.frontmatter.diagnosis import diagnose
from wikiinfobox.frontmatter.nodes import Node, Pairs, Scalar, Sequence
from wikiinfobox.frontmatter.parsers import EventSource, YamlEvent
from wikiinfobox.frontmatter.placeholders import Restore, stand_in
from wikiinfobox.limits import Limits
from wikiinfobox.source import Source

_CORE: Final = "tag:yaml.org,2002:"
_TEXT_TAGS: Final = frozenset({"!", _CORE + "str"})
_CORE_TAGS: Final = frozenset(_CORE + name for name in ("null", "bool", "int", "float", "map", "seq"))
_new_pairs: Callable[[], dict[str, Node]] = dict
_DIRECTIVE: Final = re.compile(r"%(?<![^\r\n]%)")  # one at the start of a line; the sign first is sought fastest
_HIDING: Final = re.compile(r"\\[xuUN_LP]")  # escapes of characters that are not ASCII, or may be


class Mended(NamedTuple):
    """A text that YAML escapes had hidden from the repair of the document."""

    offset: int
    before: str
    after: str


class FrontMatter(NamedTuple):
    """What stands between the two lines: a tree, the texts mended in it, and the places of unknown tags.

    Shape:  all offsets count from the start of the front matter.
    """

    root: Pairs
    mended: tuple[Mended, ...]
    unknown_tags: tuple[int, ...]


class _Anchored(NamedTuple):
    """A node that aliases may repeat, and what one repetition adds to the document's nodes and depth."""

    node: Node
    size: int
    height: int


# A collection left open while one inside it is read: its pairs or items, the key that waits for a value, its
# height so far, where it began, its anchor, and how many nodes stood before it.
_Frame: TypeAlias = tuple[dict[str, Node] | None, list[Node], str | None, int, int, str | None, int]


def read(source: Source, start: int, end: int, limits: Limits, mend: Callable[[str], str] | None) -> FrontMatter:
    """The front matter `source.text[start:end]` as a tree; *mend* repairs the texts that were written with escapes.

    Raises: FrontMatterError for what YAML cannot read, a repeated key, a directive, anything but a mapping;
            LimitError for what is too deep or too much.
    """
    text, restore = stand_in(source, start, end)
    _refuse_directives(source, start, text)
    return _read(_Reading(source, start, text, restore, limits, mend), parsers.DEFAULT_PARSER)


def _read(reading: "_Reading", parser: Callable[[str], EventSource]) -> FrontMatter:
    try:
        root = reading.walk(parser(reading.text).get_event)
    except WikiInfoboxError:
        raise
    except (YAMLError, ValueError, OverflowError) as error:  # the last two: PureParser, of an escape beyond U+10FFFF
        if parsers.gave_up_on_depth(error):
            return _read(reading.anew(), parsers.PureParser)
        reason, offset = diagnose(reading.text, reading.last)
        raise reading.source.error(FrontMatterError, reason, reading.start + offset) from error
    return FrontMatter(_mapping(root, reading), tuple(reading.mended), tuple(reading.unknown_tags))


def _refuse_directives(source: Source, start: int, text: str) -> None:
    # libyaml takes quadratic time over many of them, within one call; and no front matter has one.
    directive = _DIRECTIVE.search(text) if "%" in text else None
    if directive:
        reason = "expected no YAML directive, a line that starts with '%'"
        raise source.error(FrontMatterError, reason, start + directive.start())


@attrs.define
class _Reading:
    """The state of one reading, but for what the loop of `walk` holds itself."""

    source: Source
    start: int
    text: str
    restore: Restore | None
    limits: Limits
    mend: Callable[[str], str] | None
    mended: list[Mended] = attrs.field(factory=list[Mended])
    unknown_tags: list[int] = attrs.field(factory=list[int])
    anchors: dict[str, _Anchored] = attrs.field(factory=dict[str, _Anchored])
    aliases: int = 0
    last: int = 0

    def anew(self) -> "_Reading":
        """The same at its beginning."""
        return _Reading(self.source, self.start, self.text, self.restore, self.limits, self.mend)

    def walk(self, next_event: Callable[[], YamlEvent]) -> Node | None:  # noqa: C901, PLR0912, PLR0915 a call for each event would cost a third of the time
        """The root, or None where there is none. Nine events in ten are scalars: theirs is the short way through."""
        marked = "&" in self.text or "!" in self.text
        careful = self.restore is not None or (self.mend is not None and "\\" in self.text)
        most, deepest = self.limits.nodes, self.limits.depth
        frames: list[_Frame] = []
        roots: list[Node] = []
        pairs: dict[str, Node] | None = None
        items, key, height, begin, anchor, before, count = roots, None, 0, 0, None, 0, 0
        event: YamlEvent = None
        try:
            while True:
                event = next_event()
                kind = event.__class__
                if kind is ScalarEvent:
                    text: str = event.value
                    if careful:
                        text = self.restored(event, text)
                    if pairs is not None and key is None:
                        if text in pairs:
                            raise self.error(f"expected each key once, found {_short(text)} again", event)
                        key = text
                        if marked and event.anchor is not None:
                            self.marked(event, Scalar(text, typed=False, offset=event.start_mark.index))
                        continue
                    typed = event.implicit[0] and text[:1] in VALUE_STARTS and not is_text(text)
                    size, scalar = 1, Scalar(text, typed, event.start_mark.index)
                    if marked and (event.tag is not None or event.anchor is not None):
                        scalar = self.marked(event, scalar)
                    node: Node = scalar
                elif kind is MappingStartEvent or kind is SequenceStartEvent:
                    if pairs is not None and key is None:
                        raise self.error("expected a text as key, found a collection", event)
                    frames.append((pairs, items, key, height, begin, anchor, before))
                    if len(frames) > deepest:
                        raise self.limit("depth", f"{deepest} levels", event)
                    if event.tag is not None:
                        self.is_typed(event, typed=False)
                    begin, anchor, before = event.start_mark.index, event.anchor, count
                    pairs = _new_pairs() if kind is MappingStartEvent else None
                    items, key, height = [], None, 0
                    continue
                elif kind is MappingEndEvent or kind is SequenceEndEvent:
                    size, node = 1, Sequence(items, begin) if pairs is None else Pairs(pairs, begin)
                    inner = height + 1
                    if anchor is not None:
                        self.anchors[anchor] = _Anchored(node, count - before + 1, inner)
                    pairs, items, key, height, begin, anchor, before = frames.pop()
                    height = inner if inner > height else height  # noqa: FURB136 as above
                elif kind is AliasEvent:
                    node, size, inner = self.anchored(event)
                    if pairs is not None and key is None:
                        key = self.alias_as_key(event, node, pairs)
                        continue
                    height = inner if inner > height else height  # noqa: FURB136 as above
                    if len(frames) + inner > deepest:
                        raise self.limit("depth", f"{deepest} levels", event)
                elif kind is StreamEndEvent:
                    return roots[0] if roots else None
                elif kind is DocumentStartEvent and roots:
                    raise self.error("expected one YAML document, found the start of another", event)
                elif event is None:
                    # Not for any document, but where PyYAML was imported twice: its parser then gives the events of the
                    # first import, which are none of these, and would go on for ever.
                    raise RuntimeError(
                        "the parser of PyYAML gave an event that PyYAML does not know: is it loaded twice?"
                    )
                else:
                    continue
                count += size
                if count > most:
                    raise self.limit("nodes", f"{most:,} values", event)
                if pairs is None or key is None:
                    items.append(node)
                else:
                    pairs[key] = node
                    key = None
        finally:
            self.last = event.start_mark.index if event else 0

    def restored(self, event: YamlEvent, text: str) -> str:
        """The text with the characters back that YAML refuses, and with what its escapes hid repaired."""
        if self.restore:
            text = self.restore(text)
        if self.mend and event.style == '"' and not text.isascii():
            start, end = event.start_mark.index, event.end_mark.index
            if _HIDING.search(self.text, start, end):
                before, text = text, self.mend(text)
                if text != before:
                    self.mended.append(Mended(start, before, text))
        return text

    def marked(self, event: YamlEvent, node: Scalar) -> Scalar:
        """The scalar as its tag has it; its anchor is set."""
        if event.tag is not None:
            typed = self.is_typed(event, typed=node.typed) and not is_text(node.text)
            node = Scalar(node.text, typed, node.offset)
        if event.anchor is not None:
            self.anchors[event.anchor] = _Anchored(node, 1, 0)
        return node

    def is_typed(self, event: YamlEvent, *, typed: bool) -> bool:
        """Whether the core schema reads a node of this tag; a tag unknown there is noted, and passed over."""
        if event.tag in _TEXT_TAGS:
            return False
        if event.tag in _CORE_TAGS:
            return True
        self.unknown_tags.append(event.start_mark.index)
        return typed

    def anchored(self, event: YamlEvent) -> _Anchored:
        self.aliases += 1
        if self.aliases > self.limits.aliases:
            raise self.limit("aliases", f"{self.limits.aliases} aliases", event)
        anchored = self.anchors.get(event.anchor)
        if anchored is None:
            raise self.error(f"expected an anchor before the alias {_short(event.anchor)}", event)
        return anchored

    def alias_as_key(self, event: YamlEvent, node: Node, pairs: dict[str, Node]) -> str:
        if not isinstance(node, Scalar):
            raise self.error("expected a text as key, found a collection", event)
        if node.text in pairs:
            raise self.error(f"expected each key once, found {_short(node.text)} again", event)
        return node.text

    def error(self, reason: str, event: YamlEvent) -> FrontMatterError:
        return self.source.error(FrontMatterError, reason, self.start + event.start_mark.index)

    def limit(self, name: str, most: str, event: YamlEvent) -> LimitError:
        reason = f"expected at most {most}, the limit `{name}`; limits=Limits({name}=…) raises it"
        return self.source.error(LimitError, reason, self.start + event.start_mark.index)


def _mapping(root: Node | None, reading: _Reading) -> Pairs:
    if root is None:
        return Pairs({}, 0)
    if not isinstance(root, Pairs):
        found = "a list" if isinstance(root, Sequence) else "a text"
        reason = f"expected a mapping as front matter, found {found}"
        raise reading.source.error(FrontMatterError, reason, reading.start + root.offset)
    return root


def _short(text: str) -> str:
    return repr(text if len(text) <= 40 else text[:39] + "…")
