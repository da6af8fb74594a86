"""Commanders as infoboxes list them."""

from typing import Any

import pytest

from rows import rows
from wikiinfobox.conflict.commanders import Commander, parse_commanders
from wikiinfobox.models import Link


@pytest.mark.parametrize("row", rows("commanders"))
def test_a_text_gives_its_people(row: dict[str, Any]) -> None:
    links = tuple(Link(**link) for link in row.get("links", ()))
    assert parse_commanders(row["text"], links) == tuple(Commander(**person) for person in row["people"])


def test_a_commander_reads_as_people_write() -> None:
    (one,) = parse_commanders("Colonel Boris (chief of staff) (WIA)")
    assert str(one) == "Colonel Boris (chief of staff) (wounded)"
    assert str(Commander("Ana")) == "Ana"
