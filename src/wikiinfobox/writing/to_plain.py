"""The doors out: an article as plain values, in the shape of its file."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

from wikiinfobox.document import Article, Infobox
from wikiinfobox.frozen import FrozenMapping, Plain
from wikiinfobox.layouts import ARTICLE_KEYS, ARTICLE_TEXTS, FIELD_KEYS, FORMATTING_KEYS, LINK_KEYS, WIKI_KEYS
from wikiinfobox.models import BARE, Field, Layout, Link

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
"""A value that `json.dumps` takes."""

# What a key holds: its value and whether it is left out unless a layout asks for it; None for a key that is not there.
_Slot: TypeAlias = "tuple[Json, bool] | None"


def to_dict(article: Article) -> dict[str, Json]:
    """The article as `{"front_matter": {…}, "body": "…"}`, ready for JSON; nothing is left out.

    >>> to_dict(Article(title="Arsal", body="A town."))
    {'front_matter': {'title': 'Arsal'}, 'body': 'A town.'}

    Shape:  the front matter has the file's keys (`shortDescription`, `infoboxes`, …) in the file's order.
    """

    def slot(key: str, _inner: tuple[str, ...]) -> _Slot:
        if key == "infoboxes":
            return [_infobox(box) for box in article.infoboxes], not article.infoboxes
        return _text(getattr(article, ARTICLE_TEXTS[key]))

    return {"front_matter": _laid_out(article.layout, ARTICLE_KEYS, article.extra, slot), "body": article.body}


def _infobox(box: Infobox) -> dict[str, Json]:
    fields = {field.key: _field(field) for field in box.fields}
    if not box.extra:
        return fields
    extra = {key: plain(value) for key, value in box.extra.items()}
    # The layout says which places are the extra's; the fields fill the others in their own order, the order of the box.
    places = [key for key in dict.fromkeys(box.layout) if key in extra or key in fields]
    order = iter(fields)
    laid = [key if key in extra else next(order) for key in places]
    everything = fields | extra
    return {key: everything[key] for key in dict.fromkeys((*laid, *everything))}


def _field(field: Field) -> Json:
    if field.layout == BARE and field == Field(field.key, field.text):
        return field.text

    def slot(key: str, inner: tuple[str, ...]) -> _Slot:
        if key == "text":
            return field.text, False
        if key == "number":
            return None if field.number is None else (field.number, False)
        if key == "links":
            return [_link(link) for link in field.links], not field.links
        runs: dict[str, Json] = {
            name: list(texts)
            for name in dict.fromkeys((*inner, *FORMATTING_KEYS))
            if (texts := getattr(field, name)) or name in inner
        }
        return runs, not runs

    return _laid_out(field.layout, FIELD_KEYS, field.extra, slot)


def _link(link: Link) -> dict[str, Json]:
    def slot(key: str, inner: tuple[str, ...]) -> _Slot:
        if key != "wiki" or (link.lang is None and not inner):
            return _text(getattr(link, key))
        names = dict.fromkeys((*inner, *WIKI_KEYS))
        texts: dict[str, Json] = {name: text for name in names if (text := getattr(link, name)) is not None}
        return texts, not texts

    return _laid_out(link.layout, LINK_KEYS, link.extra, slot)


def _laid_out(
    layout: Layout, usual: Iterable[str], extra: Mapping[str, Plain], slot: Callable[[str, tuple[str, ...]], _Slot]
) -> dict[str, Json]:
    """The keys of *layout* in its order, then the *usual* ones that hold something, and *extra*."""
    laid: dict[str, Json] = {}
    names = [(item,) if isinstance(item, str) else item for item in layout]
    named = {name[0]: name[1:] for name in names if name}
    for key in dict.fromkeys((*named, *usual, *extra)):
        if key in extra:
            laid[key] = plain(extra[key])
        elif key in usual and (held := slot(key, named.get(key, ()))) is not None:
            value, left_out = held
            if key in named or not left_out:
                laid[key] = value
    return laid


def _text(text: str | None) -> _Slot:
    return None if text is None else (text, False)


def plain(value: Plain) -> Json:
    """A value for which there is no model, as JSON has it."""
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if isinstance(value, FrozenMapping):
        return {key: plain(item) for key, item in value.items()}
    return value
