"""Where it happened: the places a field names, and their point on the earth."""

import re
from typing import Final

import attrs

from wikiinfobox.conflict.labels import LEFT_OVER
from wikiinfobox.models import Link
from wikiinfobox.values.coordinates import Coordinates, parse_coordinates
from wikiinfobox.values.countries import FLAG, country_code

_COORDINATE_TEXT: Final = re.compile(r"[^\n,;]{0,60}°[^\n]*|-?\d+\.\d+\s?[;,]\s?-?\d+\.\d+")
_INVISIBLE: Final = str.maketrans("", "", "\u200b\u200c\u200d\u2060\ufeff")
_PART: Final = re.compile(r"[,;\n()]")
_TODAY: Final = re.compile(r"(?:in\s)?(?:present|modern|now|today)(?:[\s-]day)?\s", re.IGNORECASE)


@attrs.frozen
class Place:
    """A place as written, and in its parts.

    >>> place = parse_place("Adwa , Tigray Province , Ethiopia 14°1′8″N 38°58′24″E")
    >>> place.parts, place.country, str(place.coordinates)
    (('Adwa', 'Tigray Province', 'Ethiopia'), 'ET', '14.018889°N 38.973333°E')

    Shape:  `parts` are what commas and lines part, coordinates left out; `pages` are what the text links to; `country`
            is the code of the last part that is the name of a country.
    """

    name: str
    parts: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    country: str | None = None
    coordinates: Coordinates | None = None
    text: str = attrs.field(default="", eq=False, repr=False)

    def __str__(self) -> str:
        return self.name


def parse_place(text: str, links: tuple[Link, ...] = ()) -> Place | None:
    """The place a text names; None where it names none.

    Source: Template:Infobox military conflict, place.
    """
    coordinates = parse_coordinates(text)
    said = text
    if coordinates is not None and coordinates.span is not None:
        tail = text[coordinates.span.end :]
        said = text[: coordinates.span.start] + "".join(_COORDINATE_TEXT.sub("", tail).split(" / ")[:1])
    if "[[" in said:
        said = LEFT_OVER.sub(lambda link: " ".join(link["label"].split()), said)
    if not said.isascii():
        said = FLAG.sub("", said).translate(_INVISIBLE)
    parts = tuple(part for piece in _PART.split(said) if (part := " ".join(piece.strip(" \t()/*").split())))
    if coordinates is None and (not parts or parts[0].lower() in ("unknown", "undefined", "?")):
        return None
    named = (country_code(_TODAY.sub("", part, count=1)) for part in reversed(parts))
    pages = tuple(link.page for link in links if link.page and link.page != "undefined" and not link.page.islower())
    return Place(", ".join(parts), parts, pages, next(filter(None, named), None), coordinates, text)
