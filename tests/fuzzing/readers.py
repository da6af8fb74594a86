"""What is promised of the readers of texts, tried on any text and any links."""

import pickle
import re
from collections.abc import Iterable, Sequence

from wikiinfobox import Field, Infobox, Link
from wikiinfobox.conflict import Belligerent, Casualties, Commander, Strength, Unit
from wikiinfobox.conflict.vocabulary import Status
from wikiinfobox.findings import CODES
from wikiinfobox.values.coordinates import parse_coordinates
from wikiinfobox.values.dates import DateRange, parse_dates
from wikiinfobox.values.outline import parse_outline
from wikiinfobox.values.quantity import parse_quantities, read_quantities
from wikiinfobox.values.span import Span

LINKS_AT_MOST = 4
_DIGITS = re.compile(r"\d+")
KEYS = ("conflict", "date", "place", "result", "combatant1", "commander1", "units1", "strength1", "casualties1")


def check(document: bytes) -> None:
    """Fails if a promise is broken. The document is a text, a NUL, and links: what each shows, `|`, its page."""
    text, *shown = document.decode("utf-8", "replace").split("\0")
    links = tuple(_link(one) for one in shown[:LINKS_AT_MOST])
    for link in links:
        assert isinstance(link.label, str)
        assert isinstance(link.title, str)
        assert link.url() is None or not link.dangling
    check_quantities(text)
    check_dates(text)
    check_outline(text)
    check_coordinates(text)
    check_conflict(text, links)


def _link(shown: str) -> Link:
    text, bar, page = shown.partition("|")
    return Link(text=text if bar else None, page=page if bar else text)


def check_spans(text: str, spans: Iterable[Span | None]) -> None:
    """Spans stand in order, apart from one another, inside the text."""
    end = 0
    for span in spans:
        assert span is not None
        assert end <= span.start <= span.end <= len(text)
        end = span.end


def check_digits(text: str, spans: Sequence[Span | None]) -> None:
    for found in _DIGITS.finditer(text):
        assert any(span.start <= found.start() and found.end() <= span.end for span in spans if span), found


def check_quantities(text: str) -> None:
    for decimal_comma in (False, True):
        reading = read_quantities(text, decimal_comma=decimal_comma)
        check_spans(text, [quantity.span for quantity in reading.quantities])
        for quantity in reading.quantities:
            assert quantity.span
            assert quantity.text == text[slice(*quantity.span)]
            assert parse_quantities(quantity.text, decimal_comma=decimal_comma) == (quantity,)
            assert quantity.low is None or quantity.high is None or quantity.low <= quantity.high
            assert str(quantity)
        spans = [*(each.span for each in reading.quantities), *(each.span for each in reading.ignored), *reading.unread]
        check_digits(text, spans)
    assert parse_quantities(text) == read_quantities(text).quantities


def check_dates(text: str) -> None:
    found = parse_dates(text)
    check_spans(text, [stretch.span for stretch in found])
    for stretch in found:
        assert stretch.span
        assert text[slice(*stretch.span)] == stretch.text
        assert parse_dates(stretch.text)[:1] == (stretch,)
        assert str(stretch)
        check_stretch(stretch)


def check_stretch(stretch: DateRange) -> None:
    assert isinstance(stretch.edtf(), str)
    assert set(stretch.contradictions) <= set(CODES)
    for date in (stretch.start, stretch.end):
        assert date is None or date.year != 0
        assert date is None or date.to_date() is None or date.to_date().__class__.__name__ == "date"
    for part in (*stretch.phases, *stretch.alternatives):
        check_stretch(part)


def check_outline(text: str) -> None:
    items = parse_outline(text)
    check_spans(text, [item.span for item in items])
    for item in items:
        assert item.span
        assert text[slice(*item.span)] == item.text == item.text.strip()


def check_coordinates(text: str) -> None:
    point = parse_coordinates(text)
    if point is not None:
        assert point.span
        assert text[slice(*point.span)] == point.text
        assert -90 <= point.latitude <= 90
        assert -180 <= point.longitude <= 180
        printed = parse_coordinates(str(point))
        assert printed is not None
        assert parse_coordinates(str(printed)) == printed


def check_stated(text: str, reading: Strength | Casualties) -> None:
    entries = [entry.span for entry in reading.entries]
    check_spans(text, entries)
    for entry in reading.entries:
        assert entry.span
        assert entry.text == text[slice(*entry.span)]
    for spans in (reading.headings, [each.span for each in reading.ignored], reading.remainder, reading.unread):
        assert all(0 <= span.start <= span.end <= len(text) for span in spans)
    if reading.entries or reading.status is not Status.NONE_REPORTED:
        check_digits(text, [*entries, *reading.headings, *(each.span for each in reading.ignored), *reading.remainder])
    assert isinstance(str(reading), str)
    assert isinstance(repr(reading), str)
    for view in (dict(reading.estimates()), reading.by_country(), reading.by_path()):
        assert len(view) <= max(1, len(reading.entries))
    assert {reading.disputed, reading.inconsistent, reading.complete} <= {True, False}


def check_conflict(text: str, links: tuple[Link, ...]) -> None:
    """The same text as every field of a box: the view calls each reader."""
    box = Infobox(tuple(Field(key, text, links) for key in KEYS))
    field = box["date"]
    assert field.url is None or field.url
    assert field.image is None or field.image
    conflict = box.conflict
    assert conflict is not None
    assert conflict.date in (field.dates[0] if field.dates else None, None)
    assert {finding.code for finding in conflict.findings} <= set(CODES)
    assert {finding.key for finding in conflict.findings} <= set(KEYS)
    (side,) = conflict.sides
    check_stated(text, side.strength)
    check_stated(text, side.casualties)
    for several in (side.commanders, side.belligerents, [unit for root in side.units for unit in flat(root)]):
        check_named(text, several)
    outcome, place = conflict.result, conflict.place
    assert outcome is None or (str(outcome) and all(outcome.winners) and all(outcome.details))
    assert place is None or all(place.parts)
    assert repr(conflict)
    copy = pickle.loads(pickle.dumps(conflict))
    assert (copy, hash(copy)) == (conflict, hash(conflict))


def check_named(text: str, several: Sequence[Commander | Belligerent | Unit]) -> None:
    spans = []
    for one in several:
        assert one.name.strip() == one.name
        assert any(map(str.isalpha, one.name))
        assert one.page not in ("", "undefined")
        assert one.span
        assert 0 <= one.span.start < one.span.end <= len(text)
        assert str(one)
        spans.append(one.span)
    assert spans == sorted(spans)


def flat(unit: Unit) -> list[Unit]:
    assert all(child.depth > unit.depth for child in unit.children[:1])
    return [unit, *(below for child in unit.children for below in flat(child))]
