"""Lists as they are drawn."""

import pickle

import pytest

from wikiinfobox.values.outline import Item, parse_outline
from wikiinfobox.values.span import Span


def drawn(text: str) -> list[tuple[str, int, str | None]]:
    return [(item.text, item.depth, item.country) for item in parse_outline(text)]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        pytest.param("", [], id="nothing draws nothing"),
        pytest.param(" \n \n", [], id="blank lines draw nothing"),
        pytest.param("Norway", [("Norway", 0, None)], id="a line is an item"),
        pytest.param("A\n\nB", [("A", 0, None), ("B", 0, None)], id="a blank line parts items"),
        pytest.param(
            "Army\n* Foot\n** 1st Foot\n * Horse",
            [("Army", 0, None), ("Foot", 1, None), ("1st Foot", 2, None), ("Horse", 1, None)],
            id="stars are depth",
        ),
        pytest.param("* * Foot", [("Foot", 2, None)], id="blanks between stars do not count"),
        pytest.param("• A • B", [("A", 1, None), ("B", 1, None)], id="a round bullet is depth one, also within a line"),
        pytest.param(
            "Total (old) • 3 men", [("Total (old)", 0, None), ("3 men", 1, None)], id="a bullet after a lost break"
        ),
        pytest.param("A · B · C", [("A", 0, None), ("B", 0, None), ("C", 0, None)], id="middle dots part items"),
        pytest.param("* A · B", [("A", 1, None), ("B", 1, None)], id="middle dots keep the depth"),
        pytest.param("Paral·lel", [("Paral·lel", 0, None)], id="a middle dot within a word is a letter"),
        pytest.param("4,000\n\n🇱🇧 3,000", [("4,000", 0, None), ("3,000", 0, "LB")], id="a flag labels its line"),
        pytest.param(
            "Hezbollah 🇮🇷 Iran 🇸🇾 Syria",
            [("Hezbollah", 0, None), ("Iran", 0, "IR"), ("Syria", 0, "SY")],
            id="a flag opens an item, for a line break may be lost before it",
        ),
        pytest.param("🇱🇧\n* A", [("", 0, "LB"), ("A", 1, None)], id="a flag alone is an item without text"),
        pytest.param("🇬🇧🇺🇸 both", [("", 0, "GB"), ("both", 0, "US")], id="the nearest flag labels"),
        pytest.param(
            "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f England",
            [("England", 0, None)],
            id="a flag of tags is a flag, but of no ISO country",
        ),
        pytest.param("a\x85b\u2028c", [("a\x85b\u2028c", 0, None)], id="only a newline ends a line"),
    ],
)
def test_a_list_reads_as_drawn(text: str, items: list[tuple[str, int, str | None]]) -> None:
    assert drawn(text) == items


def test_every_item_says_where_it_stands() -> None:
    text = "A\n* 🇳🇴 B · C"
    for item in parse_outline(text):
        assert item.span is not None
        assert text[slice(*item.span)] == item.text


def test_an_item_prints_as_its_text_and_compares_without_its_place() -> None:
    (item,) = parse_outline("  * 🇳🇴 Navy")
    assert str(item) == "Navy"
    assert repr(item) == "Item('Navy', depth=1, country='NO')"
    assert item == Item("Navy", 1, "NO", Span(0, 0))
    assert pickle.loads(pickle.dumps(item)) == item
