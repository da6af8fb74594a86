"""Where the keys of a front matter stand, and those of its infoboxes: what a writer needs to change one of them."""

from typing import Final, NamedTuple

import attrs
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from wikiinfobox.frontmatter import parsers
from wikiinfobox.frontmatter.parsers import YamlEvent
from wikiinfobox.frontmatter.placeholders import stand_in
from wikiinfobox.source import Source

_BOX: Final = 3  # the root's mapping, the list of boxes, the box


class Block(NamedTuple):
    """Where a mapping begins, and where its keys do, in their order.

    Shape:  keys is () for a mapping within braces, in which no line belongs to one key; offsets count from the start
            of the front matter.
    """

    start: int
    keys: tuple[int, ...]


class Outline(NamedTuple):
    """The front matter's own mapping; and, by the number of its key, the mappings of each list in it."""

    root: Block
    boxes: dict[int, list[Block]]


def outline(source: Source, start: int, end: int) -> Outline:
    """The outline of a front matter that could be read before. `read` keeps none of this, and is the faster for it."""
    text, _ = stand_in(source, start, end)
    next_event = parsers.DEFAULT_PARSER(text).get_event
    opened: list[_Open] = []
    root = Block(0, ())
    boxes: dict[int, list[Block]] = {}
    while True:
        event: YamlEvent = next_event()
        kind = event.__class__
        if kind is StreamEndEvent:
            return Outline(root, boxes)
        if kind in _BEGIN or kind in _WHOLE:
            if opened:
                opened[-1].met(event.start_mark.index)
            if kind in _BEGIN:
                opened.append(_Open(event.start_mark.index, kind is MappingStartEvent, bool(event.flow_style)))
        elif kind in _END:
            closed = opened.pop()
            if not opened:
                root = closed.block()
            elif len(opened) == _BOX - 1 and closed.mapping and opened[0].mapping and not opened[1].mapping:
                boxes.setdefault(len(opened[0].keys) - 1, []).append(closed.block())


_BEGIN: Final = frozenset({MappingStartEvent, SequenceStartEvent})
_END: Final = frozenset({MappingEndEvent, SequenceEndEvent})
_WHOLE: Final = frozenset({ScalarEvent, AliasEvent})


@attrs.define
class _Open:
    """A collection that is being read, with the offsets of its keys so far."""

    start: int
    mapping: bool
    flow: bool
    keys: list[int] = attrs.field(factory=list[int])
    key_is_next: bool = True

    def met(self, offset: int) -> None:
        """A node begins: a key, if the last one was a value."""
        if self.mapping:
            if self.key_is_next:
                self.keys.append(offset)
            self.key_is_next = not self.key_is_next

    def block(self) -> Block:
        return Block(self.start, () if self.flow else tuple(self.keys))
