"""The usual order of keys in a front matter, in a field and in a link; a value in that order keeps no layout."""

from itertools import compress, product
from typing import Final

ARTICLE_TEXTS: Final = {
    "title": "title",
    "shortDescription": "short_description",
    "description": "description",
    "author": "author",
    "img": "image_url",
}
ARTICLE_KEYS: Final = (*ARTICLE_TEXTS, "infoboxes")
FIELD_KEYS: Final = ("text", "number", "links", "formatting")
FORMATTING_KEYS: Final = ("bold", "italic")
WIKI_KEYS: Final = ("wiki", "lang")
LINK_KEYS: Final = ("text", "type", "wiki", "page", "anchor", "site")


def _in_usual_order(keys: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """Every choice of *keys*, each in the usual order."""
    return frozenset(tuple(compress(keys, chosen)) for chosen in product((False, True), repeat=len(keys)))


USUAL_ARTICLES: Final = _in_usual_order(ARTICLE_KEYS)
USUAL_FIELDS: Final = _in_usual_order(FIELD_KEYS)
USUAL_LINKS: Final = _in_usual_order(LINK_KEYS)
