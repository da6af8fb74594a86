import pytest

from wikiinfobox import Article, Field, Infobox, Link
from wikiinfobox.render.columns import pad, width, wrap
from wikiinfobox.render.terminal import to_terminal


@pytest.mark.parametrize(
    ("line", "most", "pieces"),
    [
        ("", 5, [""]),
        ("one two", 7, ["one two"]),
        ("one two", 6, ["one", "two"]),
        ("a  b", 4, ["a  b"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("x abcdefgh", 3, ["x", "abc", "def", "gh"]),
        ("日本語", 4, ["日本", "語"]),
        ("日", 1, ["日"]),
        ("e\u0301e\u0301e\u0301", 2, ["e\u0301e\u0301", "e\u0301"]),
    ],
)
def test_a_line_is_broken_at_blanks_where_there_are_any(line: str, most: int, pieces: list[str]) -> None:
    assert list(wrap(line, most)) == pieces


def test_a_flag_and_a_wide_character_take_two_columns() -> None:
    assert width("🇱🇧") == width("日") == width("👍") == 2
    assert pad("日", 4) == "日  "


def test_links_are_marked_in_the_order_they_stand() -> None:
    text = "🇱🇧 Lebanon, Lebanon and Nowhere"
    links = (
        Link(page="lebanon", text="🇱🇧"),
        Link(page="Lebanon"),
        Link(page="undefined", text="Nowhere"),
        Link(page="Elsewhere"),
    )
    shown = to_terminal(Article(infoboxes=(Infobox((Field("place", text, links),)),)))
    assert shown.split("\n")[-1] == "  place  🇱🇧 [Lebanon], Lebanon and [Nowhere?]"


def test_several_infoboxes_are_counted_and_an_empty_value_is_shown() -> None:
    shown = to_terminal(Article(title="T", infoboxes=(Infobox((Field("a", ""),)), Infobox())))
    assert shown == "T\n\nInfobox 1 of 2, 1 field\n  a\n\nInfobox 2 of 2, 0 fields"


def test_a_key_too_long_for_its_column_stands_on_a_line_of_its_own() -> None:
    box = Infobox((Field("k" * 40, "value"), Field("a", "b")))
    shown = to_terminal(Article(infoboxes=(box,)), 66)
    assert shown.split("\n")[3:] == ["  " + "k" * 40, " " * 26 + "value", "  a" + " " * 23 + "b"]
