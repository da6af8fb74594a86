"""Document ↔ a tree of plain values with positions, and a body. The only room that knows YAML."""

from wikiinfobox.frontmatter.nodes import Node, Pairs, Scalar, Sequence, plain_value
from wikiinfobox.frontmatter.reading import FrontMatter, Mended, read
from wikiinfobox.frontmatter.splitting import Cut, split

__all__ = [
    "Cut",
    "FrontMatter",
    "Mended",
    "Node",
    "Pairs",
    "Scalar",
    "Sequence",
    "plain_value",
    "read",
    "split",
]
