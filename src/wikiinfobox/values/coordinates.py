"""A point on the earth, in whichever of the usual forms a text writes it."""

import re
from typing import Final

import attrs

from wikiinfobox.values.span import Span

_DIGIT: Final = re.compile(r"\d")
_DEGREES: Final = r"[-−+]?\d{1,3}(?:[.,]\d{1,12})?"
_SMALL: Final = r"\d{1,2}(?:[.,]\d{1,9})?"

# rendered := number "°N, " number "°W"      what {{coord}} becomes: the letters never change, the sign is the truth
# lettered := degrees minutes? seconds? letter, twice      "49°26′33″N 3°40′E", "51.5° N, 0.12° W", "N 49 26 33 E 3 40"
# signed   := number (";" | ",") number      "49.433; 3.667", in decimals
_RENDERED: Final = re.compile(r"(?<![\w.°])(?P<lat>[-−]?\d{1,3}(?:\.\d+)?)°N, (?P<lon>[-−]?\d{1,3}(?:\.\d+)?)°W(?!\w)")
_ANGLE: Final = rf"""
    (?P<degrees_X> {_DEGREES} ) \s? (?: [°º] | (?<=\d) (?=\s?[NSEW]) | (?<=\d) \s (?=\d) )
    (?: \s? (?P<minutes_X> {_SMALL} ) \s? (?: ['′’ʹ] | \s | (?=[NSEW]) ) )?
    (?: \s? (?P<seconds_X> {_SMALL} ) \s? (?: ["″”ʺ] | ''  | ′′ | ’’ | \s | (?=[NSEW]) ) )?
    \s?
"""
_LETTERED: Final = re.compile(
    rf"(?<![\w.]) {_ANGLE.replace('_X', '_lat')} (?P<ns>[NS]) (?!\w) \s? [,;/]? \s? "
    rf"{_ANGLE.replace('_X', '_lon')} (?P<ew>[EW]) (?!\w)",
    re.VERBOSE,
)
_SIGNED: Final = re.compile(
    r"(?<![\w.,°])(?P<lat>[-−+]?\d{1,2}\.\d{1,15})°?\s?[;,]\s?(?P<lon>[-−+]?\d{1,3}\.\d{1,15})°?(?![\w.,])"
)


@attrs.frozen(repr=False)
class Coordinates:
    """Degrees north and degrees east; south and west are negative.

    >>> str(Coordinates(34.01667, -36.03333))
    '34.01667°N 36.03333°W'

    Units:  decimal degrees.
    """

    latitude: float
    longitude: float
    text: str = attrs.field(default="", eq=False)
    span: Span | None = attrs.field(default=None, eq=False)

    def __str__(self) -> str:
        south, west = self.latitude < 0, self.longitude < 0
        return f"{_plain(self.latitude)}°{'S' if south else 'N'} {_plain(self.longitude)}°{'W' if west else 'E'}"

    def __repr__(self) -> str:
        return f"<Coordinates {self.latitude}, {self.longitude}>"


def parse_coordinates(text: str) -> Coordinates | None:
    """The first point a text gives; None where there is none, or none on this earth.

    >>> parse_coordinates("34.01667°N, 36.03333°W")                # the letters are constants, 36° east it is
    <Coordinates 34.01667, 36.03333>
    >>> parse_coordinates("27°41′34″S 30°40′22″E").latitude
    -27.692778

    Source: {{coord}} rendered to text: always `lat°N, lon°W`, with the sign where the coordinate has one.
    """
    if not _DIGIT.search(text):
        return None
    if rendered := _RENDERED.search(text):
        return _point(text, rendered, _decimal(rendered["lat"]), _decimal(rendered["lon"]))
    if lettered := _LETTERED.search(text):
        south, west = lettered["ns"] == "S", lettered["ew"] == "W"
        latitude, longitude = _angle(lettered, "lat"), _angle(lettered, "lon")
        if latitude is None or longitude is None:
            return None
        return _point(text, lettered, -latitude if south else latitude, -longitude if west else longitude)
    if signed := _SIGNED.search(text):
        return _point(text, signed, _decimal(signed["lat"]), _decimal(signed["lon"]))
    return None


def _plain(degrees: float) -> str:
    return f"{abs(degrees):.6f}".rstrip("0").rstrip(".")


def _point(text: str, match: re.Match[str], latitude: float, longitude: float) -> Coordinates | None:
    if abs(latitude) > 90 or abs(longitude) > 180:
        return None
    span = Span(*match.span())
    return Coordinates(latitude, longitude, text=text[slice(*span)], span=span)


def _decimal(digits: str) -> float:
    return float(digits.replace("−", "-").replace(",", "."))


def _angle(match: re.Match[str], which: str) -> float | None:
    """The angle without its letter; None where its minutes or seconds are no such thing."""
    degrees = _decimal(match[f"degrees_{which}"])
    minutes, seconds = (_decimal(match[f"{name}_{which}"] or "0") for name in ("minutes", "seconds"))
    if minutes >= 60 or seconds >= 60:
        return None
    fraction = minutes / 60 + seconds / 3600
    return degrees if not fraction else round(degrees + (fraction if degrees >= 0 else -fraction), 6)
