"""Document ↔ a tree of plain values with positions, and a body. The only room that knows YAML."""

from wikiinfobox.frontmatter.core_schema import DIGITS_AT_MOST
from wikiinfobox.frontmatter.emitting import Writable, emit, emit_pair
from wikiinfobox.frontmatter.nodes import Node, Pairs, Scalar, Sequence
from wikiinfobox.frontmatter.outline import Block, Outline, outline
from wikiinfobox.frontmatter.reading import FrontMatter, Mended, read
from wikiinfobox.frontmatter.splitting import Cut, split

__all__ = [
    "DIGITS_AT_MOST",
    "Block",
    "Cut",
    "FrontMatter",
    "Mended",
    "Node",
    "Outline",
    "Pairs",
    "Scalar",
    "Sequence",
    "Writable",
    "emit",
    "emit_pair",
    "outline",
    "read",
    "split",
]
