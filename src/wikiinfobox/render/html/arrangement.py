"""Which place of a box each of its fields takes: title, picture, row, column of a side, or what said how it looked."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

import attrs

from wikiinfobox.conflict import Conflict
from wikiinfobox.conflict.keys import Keys, Part, SideKey
from wikiinfobox.document import Infobox
from wikiinfobox.models import Field

_NAMES: Final = ("conflict", "name", "title")
"""Keys that Wikipedia's infoboxes give their title under, where none says what the article is called."""

_PICTURES: Final = re.compile(r"image|img|photo|picture|cover|logo", re.IGNORECASE)
_FILE: Final = re.compile(r"\.(?:svg|jpe?g|png|gif|tiff?|webp|xcf)$", re.IGNORECASE)
_CAPTIONS: Final = ("caption", "imagecaption", "captionimage")

# look := what is drawn, and how large: "image_size", "coa width", "pushpin_map_alt" | of the whole box: "bodystyle"
# Seen in: Module:Infobox and the infoboxes of Wikipedia that are built on it.
_LOOKS: Final = re.compile(
    r"(?:.*(?:image|img|map|flag|coa|logo|cover|photo|seal|symbol|shield|signature|picture)\d?"
    r"(?:size|width|upright|alt|border|relief)\d?"
    r"|(?:body|title|header|label|data|above|below|name)?(?:style|class)|bg?colou?r|(?:col)?width|embed|child)",
    re.IGNORECASE,
)
_PIXELS: Final = re.compile(r"(?:\d+x?|x)\d*\s?px", re.IGNORECASE)
_PASSED_OVER: Final = re.compile(r"[\s_-]+")


@attrs.frozen
class Columns:
    """What the sides of a conflict have, part by part; the rows of a part hold a field or nothing for each side.

    Shape:  below are the losses of no one side, such as civilians; they go across all columns.
    """

    names: tuple[str, ...]
    parts: tuple[tuple[Part, tuple[tuple[Field | None, ...], ...]], ...]
    below: tuple[Field, ...] = ()

    @property
    def keys(self) -> frozenset[str]:
        """The keys of the fields that stand here."""
        rows = (row for _, rows in self.parts for row in rows)
        return frozenset(field.key for row in (*rows, self.below) for field in row if field)


@attrs.frozen
class Arrangement:
    """Each field of a box in one place, in the order of the box."""

    title: Field | None
    part_of: Field | None
    picture: Field | None
    caption: Field | None
    before: tuple[Field, ...]
    columns: Columns | None
    after: tuple[Field, ...]
    looks: tuple[Field, ...]


def arrange(box: Infobox, article_title: str | None = None) -> Arrangement:
    """The places of a box's fields.

    >>> arrange(Infobox((Field("name", "Arsal"), Field("image_size", "300px"), Field("area", "15")))).before
    (Field(key='area', text='15'),)
    """
    conflict = box.conflict
    columns = _columns(conflict, conflict.keys) if conflict and conflict.keys else None
    taken = columns.keys if columns else frozenset[str]()
    free = [field for field in box.fields if field.key not in taken]
    title = _title(free, article_title)
    plain = {_plain(field.key): field for field in reversed(free) if field is not title}
    part_of = plain.get("partof") if conflict else None
    picture = _picture(field for field in free if field is not title and field is not part_of)
    captions = (*_CAPTIONS, f"{_plain(picture.key)}caption") if picture else ()
    caption = next((plain[key] for key in captions if key in plain), None)
    placed = {field.key for field in (title, part_of, picture, caption) if field}
    rest = [field for field in free if field.key not in placed]
    looks = tuple(field for field in rest if _says_how_it_looks(field))
    rows = [field for field in rest if field not in looks]
    order = {key: index for index, key in enumerate(box)}
    first = min((order[key] for key in taken), default=len(order))
    return Arrangement(
        title,
        part_of,
        picture,
        caption,
        tuple(field for field in rows if order[field.key] < first),
        columns,
        tuple(field for field in rows if order[field.key] > first),
        looks,
    )


def _plain(key: str) -> str:
    return _PASSED_OVER.sub("", key).lower()


def _title(fields: list[Field], article_title: str | None) -> Field | None:
    """What names the box: the field that says what the article is called, else one whose key says so."""
    called = " ".join((article_title or "").split()).casefold()
    for field in fields:
        if called and " ".join(field.text.split()).casefold() == called:
            return field
    named = {_plain(field.key): field for field in reversed(fields) if field.text.strip()}
    return next((named[key] for key in _NAMES if key in named), None)


def _picture(fields: Iterator[Field]) -> Field | None:
    """The picture on top: the first that the box calls a picture, not a flag or a map."""
    shown = (field for field in fields if _PICTURES.search(field.key))
    return next((field for field in shown if not field.links and _FILE.search(field.image or "")), None)


def _says_how_it_looks(field: Field) -> bool:
    return bool(_LOOKS.fullmatch(_plain(field.key)) or _PIXELS.fullmatch(field.text.strip()))


def _columns(conflict: Conflict, keys: Keys) -> Columns | None:
    """The columns of a conflict; None where no side is named."""
    named = {SideKey(side.index, side.suffix): side.name for side in conflict.sides}
    indices = tuple(dict.fromkeys(key.index for key in named))
    if not indices:
        return None
    names = (
        next((name for key, name in named.items() if key.index == index and name), f"side {index}") for index in indices
    )
    parts = ((part, tuple(_rows(keys.sides, indices, part, named))) for part in Part)
    below = (field for key, fields in keys.sides.items() if key not in named for field in fields.values())
    return Columns(tuple(names), tuple((part, rows) for part, rows in parts if rows), tuple(below))


def _rows(
    sides: Mapping[SideKey, Mapping[Part, Field]], indices: tuple[int, ...], part: Part, named: Mapping[SideKey, str]
) -> Iterator[tuple[Field | None, ...]]:
    """The rows of a part: `combatant1` and `combatant2`, then `combatant1a` and `combatant2a`."""
    for suffix in sorted({key.suffix for key in named}):
        row = tuple(sides.get(SideKey(index, suffix), {}).get(part) for index in indices)
        if any(row):
            yield row
