"""An infobox → a framed table under its title, as Wikipedia draws it; a conflict with a column for each side."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from wikiinfobox.conflict.keys import Part
from wikiinfobox.document import Infobox
from wikiinfobox.models import Field
from wikiinfobox.render.html.arrangement import Arrangement, Columns, arrange
from wikiinfobox.render.html.manner import Manner, file_address, file_page
from wikiinfobox.render.html.markup import NOTHING, Markup, element, escaped, joined
from wikiinfobox.render.html.text import inline, paragraphs, value
from wikiinfobox.writing.to_plain import plain

# The words of Template:Infobox military conflict, where a key alone would not say it.
_HEADINGS: Final = {
    Part.BELLIGERENTS: "Belligerents",
    Part.COMMANDERS: "Commanders and leaders",
    Part.UNITS: "Units involved",
    Part.STRENGTH: "Strength",
    Part.CASUALTIES: "Casualties and losses",
}
_LABELS: Final = {"place": "Location", "territory": "Territorial changes"}

_WORD: Final = 22
"""A word of a label that is no longer than this stands whole, even on a phone."""

_UNSPOKEN: Final = re.compile(r"[\s_]+")


def box_table(box: Infobox, manner: Manner, article_title: str | None = None) -> Markup:
    """The infobox; one that has no title of its own is called as the article is."""
    places = arrange(box, article_title)
    labels = _LABELS if box.conflict else {}
    name = inline(places.title, manner) if places.title else escaped(article_title or "Infobox")
    caption = element(
        "caption",
        element("div", name, class_="wi-name", dir="auto", data_key=places.title.key if places.title else None),
        _part_of(places.part_of, manner) if places.part_of else NOTHING,
    )
    return element(
        "div",
        _facts(caption, places.before, manner, labels, joined(_picture(places, manner))),
        _sides(places.columns, manner) if places.columns else NOTHING,
        _facts(_hidden_caption("Further facts", manner), places.after, manner, labels) if places.after else NOTHING,
        _further(box, places, manner),
        class_="wi-box",
    )


def _facts(
    caption: Markup, fields: Sequence[Field], manner: Manner, labels: Mapping[str, str], above: Markup = NOTHING
) -> Markup:
    """A table of rows; its labels are broken between words alone, where each word has room."""
    if not fields and not above:
        return element("table", caption, class_="wi-facts")
    columns = element("colgroup", element("col", class_="wi-labels"), element("col"))
    rows = joined(_row(field, manner, labels) for field in fields)
    longest = max((len(word) for field in fields for word in label_of(field.key).split()), default=0)
    kind = "wi-facts wi-whole-words" if longest <= _WORD else "wi-facts"
    return element("table", caption, columns, element("tbody", above, rows), class_=kind)


def _part_of(field: Field, manner: Manner) -> Markup:
    words = element("span", escaped("Part of "), lang=manner.ours)
    return element("div", words, element("bdi", inline(field, manner), data_key=field.key), class_="wi-part")


def _row(field: Field, manner: Manner, labels: Mapping[str, str]) -> Markup:
    said = labels.get(field.key.lower())
    label = escaped(said or label_of(field.key))
    return element(
        "tr",
        element("th", label, scope="row", dir="auto", lang=manner.ours if said else None),
        element("td", _shown(field, manner), dir="auto", data_key=field.key),
    )


def label_of(key: str) -> str:
    """What a key says to a reader.

    >>> label_of("birth_date")
    'Birth date'
    """
    words = _UNSPOKEN.sub(" ", key).strip()
    return words[:1].upper() + words[1:] or key or "–"


def _shown(field: Field, manner: Manner) -> Markup:
    """A field's text; the name of a file leads to the file, an address to where it leads."""
    if field.image and not field.links:
        page = element("a", escaped(field.text), href=file_page(field.image))
        return joined((_image(field.image, field.image), page)) if manner.images else page
    address = manner.allowed(field.url) if not field.links else None
    if address:
        return element("a", escaped(field.text), href=address, class_="wi-external")
    return value(field, manner)


def _picture(places: Arrangement, manner: Manner) -> Iterator[Markup]:
    field, caption = places.picture, places.caption
    if field is not None and field.image is not None:
        if manner.images:
            said = " ".join(caption.text.split()) if caption else field.image
            picture = element("a", _image(field.image, said), href=file_page(field.image), title=field.image)
            shown = element("div", picture)
        else:
            shown = NOTHING
        named = element("a", escaped(field.text), href=file_page(field.image))
        shown = joined((shown, element("div", named, class_="wi-file", dir="auto", data_key=field.key)))
        yield element("tr", element("td", shown, *_caption(caption, manner), colspan="2", class_="wi-picture"))


def _caption(caption: Field | None, manner: Manner) -> Iterator[Markup]:
    if caption is not None:
        yield element("div", paragraphs(caption, manner), class_="wi-caption", data_key=caption.key)


def _image(name: str, said: str) -> Markup:
    return element(
        "img", src=file_address(name), alt=said, loading="lazy", decoding="async", referrerpolicy="no-referrer"
    )


def _hidden_caption(text: str, manner: Manner) -> Markup:
    return element("caption", element("span", escaped(text), class_="wi-unseen", lang=manner.ours))


def _sides(columns: Columns, manner: Manner) -> Markup:
    across = str(len(columns.names))
    heads = (
        element("th", element("span", escaped(name), class_="wi-unseen", dir="auto"), scope="col")
        for name in columns.names
    )
    bodies: list[Markup] = []
    for part in Part:
        rows = [
            element("tr", *(_cell(field, manner) for field in row))
            for one, found in columns.parts
            if one is part
            for row in found
        ]
        if part is Part.CASUALTIES:
            rows += [element("tr", _cell(field, manner, across)) for field in columns.below]
        if rows:
            heading = element("th", escaped(_HEADINGS[part]), colspan=across, scope="rowgroup", lang=manner.ours)
            bodies.append(element("tbody", element("tr", heading), *rows))
    return element(
        "table",
        _hidden_caption("The sides", manner),
        element("thead", element("tr", *heads), class_="wi-columns"),
        *bodies,
        class_="wi-sides",
    )


def _cell(field: Field | None, manner: Manner, across: str | None = None) -> Markup:
    if field is None:
        return element("td")
    return element("td", value(field, manner, at_flags=True), dir="auto", data_key=field.key, colspan=across)


def _further(box: Infobox, places: Arrangement, manner: Manner) -> Markup:
    """What said how the box was to look, and entries that are no fields, folded away."""
    held = [
        *places.looks,
        *(Field(key, json.dumps(plain(kept), ensure_ascii=False)) for key, kept in box.extra.items()),
    ]
    if not held:
        return NOTHING
    said = f"{len(held)} more {'entry' if len(held) == 1 else 'entries'}"
    caption = _hidden_caption("How the box was to look, and what is no field", manner)
    return element(
        "details",
        element("summary", escaped(said), lang=manner.ours),
        _facts(caption, held, manner, {}),
        class_="wi-further",
    )
