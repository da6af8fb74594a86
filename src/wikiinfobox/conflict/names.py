"""The names in a run: links and plain words, put together where the sentence goes on, parted where a break was lost."""

import re
from typing import Final

import attrs

from wikiinfobox.conflict.runs import Element, Run
from wikiinfobox.models import Link
from wikiinfobox.values.countries import country_name
from wikiinfobox.values.span import Span

_NO_NAMES: Final = frozenset(
    ["undefined", "unknown", "none", "n/a", "na", "?", "allies", "and allies", "others", "and others"]
)
_POINTERS: Final = ("see", "link=")
_POINTER: Final = re.compile(r"see\b|link=")
# What goes on after a link: "[[Quraysh]] of [[Mecca]]", "[[Napoleon]]'s army", "[[Viet Minh]]-led".
_GOES_ON: Final = re.compile(r"(?:of|the|de|di|da|von|van|in|for|la|le|al)\b.*|['’]\w*\b.*|[-–]\w.*")
_WAITS: Final = re.compile(r"\b(?:of|the|in|for|de|von)$")
_JOINT: Final = re.compile(r",|;|\s(?:and|&)(?:\s|$)|\s?/\s?|^(?:and|&)\s")


@attrs.define
class Named:
    """A name where it stands; its page is None where it is no link, or only a flag's."""

    name: str
    page: str | None
    country: str | None
    span: Span


@attrs.define
class Note:
    """The inside of a bracket after a name."""

    text: str
    span: Span


def names_in(run: Run, *, lists: bool = True) -> list[Named | Note]:
    """The names of a run and the brackets after them; with *lists*, commas and "and" part plain words.

    The flag before a run is the first name's: the next stood on a line of its own once.
    """
    if len(run.elements) == 1 and (only := run.elements[0]).link is not None:
        return _kept(_linked(only, only.link, run.country))
    return _put_together(run, lists=lists)


def _put_together(run: Run, *, lists: bool) -> list[Named | Note]:
    """The names of several elements, where one may go on with the one before it."""
    found: list[Named | Note] = []
    country = run.country
    held: Named | None = None
    for element in run.elements:
        if held is not None and _goes_on(held, element):
            held = _joined(held, element)
            continue
        if element.kind == "mark":
            continue
        if held is not None:
            found += _kept(held)
            held = None
        if element.kind == "note":
            if element.text:
                found.append(Note(" ".join(element.text.split()), element.span))
            continue
        for named in _named(element, country, lists=lists):
            if held is not None:
                found += _kept(held)
            held, country = named, None
    if held is not None:
        found += _kept(held)
    return found


def _kept(named: Named) -> list[Named | Note]:
    """The name without the signs about it; none where that is nobody's."""
    name = named.name.strip(" :.,*•–-+&：")
    if not (name[:1].isalpha() or any(map(str.isalpha, name))):
        return []
    lowered = name.lower()
    if lowered in _NO_NAMES or "full list" in lowered or (lowered.startswith(_POINTERS) and _POINTER.match(lowered)):
        return []
    named.name = name
    return [named]


def _goes_on(held: Named, element: Element) -> bool:
    if element.kind == "words":
        return bool(_GOES_ON.match(element.text))
    if element.kind == "link":
        return bool(_WAITS.search(held.name[-5:]))
    return element.kind == "mark" and element.text.isalpha()  # "Battery C" is no captive


def _joined(held: Named, element: Element) -> Named:
    """The name and what goes on, with the blank between them only where there is one."""
    blank = "" if element.span.start == held.span.end else " "
    blank = "" if element.text[:1] in "'’" else blank
    name = f"{held.name}{blank}{' '.join(element.text.split())}"
    return Named(name, held.page, held.country, Span(held.span.start, element.span.end))


def _linked(element: Element, link: Link, country: str | None) -> Named:
    text, page = " ".join(element.text.split()), link.page
    if not page or page.islower():
        page = None  # a flag's, or none
    if country and text.islower():
        text = country_name(country) or text
    return Named(text, None if page == "undefined" else page, country, element.span)


def _named(element: Element, country: str | None, *, lists: bool) -> list[Named]:
    if element.link is not None:
        return [_linked(element, element.link, country)]
    text = " ".join(element.text.split())
    if not lists:
        return [Named(text, None, country, element.span)] if text else []
    names: list[Named] = []
    for piece in _JOINT.split(text):
        if said := piece.strip():
            names.append(Named(said, None, country, element.span))
            country = None
    return names
