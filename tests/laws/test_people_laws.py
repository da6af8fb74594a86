"""Any text and any links give people, parties, units and outcomes, in linear time, and each says where it stands."""

import pickle
from collections.abc import Callable

import pytest
from hypothesis import given

from growth import assert_linear
from shared import needs_shared
from wikiinfobox.conflict.belligerents import Belligerent, parse_belligerents
from wikiinfobox.conflict.commanders import Commander, parse_commanders
from wikiinfobox.conflict.outcome import parse_outcome
from wikiinfobox.conflict.place import parse_place
from wikiinfobox.conflict.units import Unit, parse_units
from wikiinfobox.models import Link
from wikiinfobox.values.coordinates import parse_coordinates
from written import DATE_WORDS, NAME_WORDS, links, real, texts


def check(text: str, found: tuple[Link, ...]) -> None:
    commanders = parse_commanders(text, found)
    belligerents = parse_belligerents(text, found)
    units = [unit for root in parse_units(text, found) for unit in flat(root)]
    everyone: list[Commander | Belligerent | Unit] = [*commanders, *belligerents, *units]
    for one in everyone:
        assert one.name.strip() == one.name != ""
        assert any(map(str.isalpha, one.name))
        assert one.page not in ("", "undefined")
        assert one.span is not None
        assert 0 <= one.span.start < one.span.end <= len(text)
    for several in (commanders, belligerents, tuple(units)):
        spans = [one.span for one in several if one.span]
        assert spans == sorted(spans)
    assert pickle.loads(pickle.dumps((commanders, belligerents))) == (commanders, belligerents)  # our own
    hash((commanders, belligerents, tuple(units)))
    check_outcome(text, found)
    check_place(text, found)


def flat(unit: Unit) -> list[Unit]:
    assert all(child.depth > unit.depth for child in unit.children[:1])
    return [unit, *(below for child in unit.children for below in flat(child))]


def check_outcome(text: str, found: tuple[Link, ...]) -> None:
    outcome = parse_outcome(text, found)
    assert outcome is None or (str(outcome) and all(outcome.winners) and all(outcome.details))


def check_place(text: str, found: tuple[Link, ...]) -> None:
    place = parse_place(text, found)
    assert place is None or all(place.parts)
    point = parse_coordinates(text)
    if point is not None:
        assert point.span is not None
        assert text[slice(*point.span)] == point.text
        assert -90 <= point.latitude <= 90
        assert -180 <= point.longitude <= 180
        assert parse_coordinates(str(point)) == parse_coordinates(str(parse_coordinates(str(point))))


@given(text=texts, found=links)
def test_any_text_gives_people_that_say_where_they_stand(text: str, found: tuple[Link, ...]) -> None:
    check(text, found)


@needs_shared
def test_real_texts_give_people_that_say_where_they_stand() -> None:
    for text, found in real("commander", "combatant", "units", "result", "place", "coordinates"):
        check(text, found)


READERS = (parse_commanders, parse_belligerents, parse_units, parse_outcome, parse_place)


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize(
    "part", [*sorted({*DATE_WORDS, *NAME_WORDS}), "(", "(a", "a)", "* of\n", "A.svg", "[[File:", "see a"]
)
def test_a_hostile_list_takes_linear_time(read: Callable[[str], object], part: str) -> None:
    assert_linear(read, f"{part} ", 400, 3_200)


def test_bullets_without_end_are_no_deep_tree() -> None:
    text = "\n".join("*" * depth + " Unit" for depth in range(400))
    assert repr(parse_units(text))
    hash(parse_units(text))
