import pytest

from wikiinfobox import Article, Field, Infobox, Link
from wikiinfobox.render.columns import clusters, pad, width, wrap
from wikiinfobox.render.terminal import to_terminal, value_lines


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
        ("🇱🇧🇸🇾", 3, ["🇱🇧", "🇸🇾"]),
        ("日 abcdefgh", 4, ["日", "abcd", "efgh"]),
    ],
)
def test_a_line_is_broken_at_blanks_where_there_are_any(line: str, most: int, pieces: list[str]) -> None:
    assert list(wrap(line, most)) == pieces


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("日", 2),
        ("👍", 2),
        ("🇱🇧", 2),
        ("🇱🇧🇸🇾🇮🇷", 6),
        ("\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", 2),  # the flag of England
        ("👍\U0001f3fd", 2),  # a skin tone
        ("👩\u200d👩\u200d👧", 2),  # a family
        ("⚔", 1),
        ("⚔\ufe0f", 2),  # asked for as a picture
        ("1\ufe0f\u20e3", 2),  # a keycap
        ("e\u0301", 1),
        ("\u0301", 0),
        ("नि", 1),  # a vowel sign of Devanagari
        ("\u1112\u1161\u11ab", 2),  # a Korean syllable in three parts
        ("a\u00adb", 3),  # the soft hyphen is drawn
        ("a\u200bb", 2),
        ("क्\u200dष", 2),  # a joiner between letters joins no pictures
    ],
)
def test_a_text_takes_the_columns_that_terminals_give_it(text: str, columns: int) -> None:
    assert width(text) == columns


def test_what_is_padded_lines_up() -> None:
    assert pad("日", 4) == "日  "


def test_a_cluster_of_characters_is_never_parted() -> None:
    assert [cluster for cluster, _ in clusters("e\u0301🇱🇧x\u0301\u0302")] == ["e\u0301", "🇱🇧", "x\u0301\u0302"]
    assert list(clusters("")) == []


def test_a_list_is_drawn_as_one_and_a_lone_asterisk_is_left() -> None:
    assert value_lines("Army\n* 1st Division\n** A brigade of some length", 20) == [
        "Army",
        "• 1st Division",
        "  • A brigade of",
        "    some length",
    ]
    assert value_lines("*NSYNC", 20) == ["*NSYNC"]


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


def test_a_group_of_belligerents_ends_where_its_bullets_end() -> None:
    box = Infobox((Field("combatant1", "France\nSupport:\n* Sweden\nNorway"),))
    shown = to_terminal(Article(infoboxes=(box,))).split("\n")
    assert [line[16:] for line in shown[-4:]] == ["France", "Support:", "  Sweden", "Norway"]


@pytest.mark.parametrize("name", ["A⭕", "北京", "Corps:\n** Division\n*** Brigade\n**** 北"])
def test_a_column_of_two_holds_wide_characters_however_far_in_they_stand(name: str) -> None:
    box = Infobox((Field("combatant1", "A"), Field("units1", name), Field("combatant2", name)))
    shown = to_terminal(Article(infoboxes=(box,)), 20, full=True).split("\n")
    assert max(map(width, shown)) <= 20
    said = "".join("".join(line[18:] for line in shown[shown.index("As a conflict") :]).split())
    assert all(word in said for word in ("A", name[-1]))
