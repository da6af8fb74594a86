"""An article → something to look at."""

from wikiinfobox.render.html import to_html

__all__ = ["to_html"]
