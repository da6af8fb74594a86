"""Flags, codes and names of countries."""

import pytest

from wikiinfobox.values.countries import country_code, country_name, country_of


@pytest.mark.parametrize(
    ("flag", "code", "name"),
    [
        ("🇱🇧", "LB", "Lebanon"),
        ("🇪🇺", "EU", "European Union"),
        ("🇽🇽", "XX", None),
        ("🏴󠁧󠁢󠁷󠁬󠁳󠁿", "GB-WLS", "Wales"),
        ("🏴󠁵󠁳󠁴󠁸󠁿", "US-TX", None),
    ],
)
def test_a_flag_is_a_code_and_a_code_has_a_name(flag: str, code: str, name: str | None) -> None:
    assert country_of(flag) == code
    assert country_name(code) == name


@pytest.mark.parametrize("text", ["", "LB", "🇱", "🇱🇧🇱🇧", "🏴", "🇱🇧 "])
def test_what_is_no_flag_has_no_code(text: str) -> None:
    assert country_of(text) is None


def test_a_name_is_found_whatever_its_capitals() -> None:
    assert [country_code(name) for name in ("united states", " LEBANON ", "Scotland", "Atlantis")] == [
        "US",
        "LB",
        "GB-SCT",
        None,
    ]
