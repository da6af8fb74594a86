import base64
import hashlib
import re
from typing import Any

import attrs
import pytest

from growth import assert_linear
from pages import Element, read
from shared import EXAMPLE
from wikiinfobox import Article, Field, Finding, Infobox, Link, load, loads, to_html
from wikiinfobox.frozen import FrozenMapping
from wikiinfobox.render.html import text as text_room


def page_of(*fields: Field, **choices: Any) -> Element:  # noqa: ANN401 they are those of to_html
    return read(to_html(Infobox(fields), **choices))


def cell(field: Field, **choices: Any) -> Element:  # noqa: ANN401 as above
    """The cell of a field that has no place of its own."""
    return page_of(attrs.evolve(field, key="area"), **choices).one("td", data_key="area")


def linked(link: Link, **choices: Any) -> Element:  # noqa: ANN401 as above
    """What a link became."""
    (shown,) = cell(Field("area", link.label, (link,)), **choices).inside
    assert isinstance(shown, Element)
    return shown


# ---- links ------------------------------------------------------------------------------------------------------


def test_a_link_leads_to_the_page_and_says_its_title_where_it_is_called_otherwise() -> None:
    there = linked(Link(text="the border", page="Lebanon–Syria border"))
    assert there.attributes == {
        "href": "https://en.wikipedia.org/wiki/Lebanon%E2%80%93Syria_border",
        "title": "Lebanon–Syria border",
    }
    assert linked(Link(page="Arsal")).attributes == {"href": "https://en.wikipedia.org/wiki/Arsal"}


def test_a_link_to_another_wiki_says_its_language() -> None:
    assert linked(Link(page=":de:Wien")).attributes == {
        "href": "https://de.wikipedia.org/wiki/Wien",
        "hreflang": "de",
        "lang": "de",
    }
    assert "lang" not in linked(Link(text="Vienna", page=":de:Wien")).attributes
    assert linked(Link(page="Wien"), language="de").attributes == {"href": "https://de.wikipedia.org/wiki/Wien"}


@pytest.mark.parametrize("page", ["undefined", "", None])
def test_a_link_that_leads_nowhere_is_marked_and_is_none(page: str | None) -> None:
    lost = linked(Link(text="Damascus", page=page))
    assert (lost.tag, lost.text()) == ("a", "Damascus")
    assert lost.attributes == {
        "role": "link",
        "aria-disabled": "true",
        "class": "wi-lost",
        "title": "the target of this link was lost",
    }


@pytest.mark.parametrize(
    "site",
    [
        "http://example.org/",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "//example.org/",
        "example.org",
        "https:",
        "https:/example.org",
        "https:///example.org",
        "https://[::1",
        'https://a"b/',
        "https:\\\\example.org",
        "https://a b.org/",
        "file:///etc/passwd",
    ],
)
def test_an_address_that_is_not_allowed_is_shown_and_is_no_link(site: str) -> None:
    shown = linked(Link(type="external", text="out", site=site))
    assert (shown.tag, shown.text()) == ("span", "out")
    assert set(shown.attributes) == {"class", "title"}


@pytest.mark.parametrize(
    ("site", "allow"),
    [
        ("https://example.org/?a=1&b=%22", ()),
        ("HTTPS://example.org", ()),
        ("http://example.org/x", "http:"),
        ("http://example.org/x", ["HTTP:"]),
        ("http://example.org/x", ["http://example.org/"]),
        ("mailto:someone@example.org", ("mailto:",)),
    ],
)
def test_an_address_that_is_allowed_is_linked(site: str, allow: "tuple[str, ...]") -> None:
    shown = linked(Link(type="external", text="out", site=site), allow=allow)
    assert shown.attributes == {"href": site, "class": "wi-external"}


def test_what_is_allowed_is_allowed_for_its_host_alone() -> None:
    there = Link(type="external", text="out", site="http://example.org.evil.net/")
    assert linked(there, allow=["http://example.org/"]).tag == "span"


@pytest.mark.parametrize("prefix", ["http", "", "http://example.org", "://", "http:example", "ht tp:", "http:// a/"])
def test_what_is_no_start_of_an_address_is_refused(prefix: str) -> None:
    with pytest.raises(ValueError, match="expected a scheme"):
        to_html(Infobox(), allow=[prefix])


@pytest.mark.parametrize("scheme", ["javascript:", "JavaScript:", "data:", "vbscript:", "blob:"])
def test_a_program_is_never_allowed(scheme: str) -> None:
    with pytest.raises(ValueError, match="would run or hold a program"):
        to_html(Infobox(), allow=[scheme])


@pytest.mark.parametrize("language", ["", "EN", "en/", "e", "en_GB", 'en"', "evil.com/#"])
def test_a_language_that_is_none_is_refused(language: str) -> None:
    with pytest.raises(ValueError, match="expected the code of a language"):
        to_html(Infobox(), language=language)


def test_links_stand_in_the_text_in_their_order_and_those_that_do_not_stand_after_it() -> None:
    links = (Link(page="Lebanon"), Link(text="''Lebanon''", page="Lebanon (book)"), Link(page="Syria"), Link(page=""))
    shown = cell(Field("", "Lebanon, Lebanon", links))
    assert [link.attributes["href"].rpartition("/")[2] for link in shown.all("a")] == [
        "Lebanon",
        "Lebanon_(book)",
        "Syria",
    ]
    assert shown.text() == "Lebanon, Lebanon Syria"
    assert shown.one("span", class_="wi-loose").text() == "Syria"


def test_a_text_that_is_an_address_is_a_link_where_it_may_be_one() -> None:
    assert cell(Field("", "https://unesco.org/a")).one("a").attributes["href"] == "https://unesco.org/a"
    assert not list(cell(Field("", "http://unesco.org/a")).all("a"))
    assert not list(cell(Field("", "www.unesco.org")).all("a"))
    assert not list(cell(Field("", "see https://unesco.org/a")).all("a"))


def test_links_to_nowhere_take_time_in_proportion(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_room, "_SEARCHED_AT_MOST", 100_000)

    def show(text: str) -> None:
        to_html(Infobox((Field("a", text, tuple(Link(page="b") for _ in range(len(text) // 10)), bold=("b",)),)))

    assert_linear(show, "c", 10_000, 100_000)


# ---- texts ------------------------------------------------------------------------------------------------------


def test_a_text_of_one_line_is_no_list() -> None:
    assert cell(Field("", " Arsal ")).inside == [" Arsal "]
    assert cell(Field("", "")).inside == []


def outline(shown: Element) -> list[Any]:
    """The items of a list, each the text it opens with and what hangs below it."""
    return [
        [
            "".join(child if isinstance(child, str) else child.text() for child in item.inside if not is_list(child)),
            *(outline(child) for child in item.inside if isinstance(child, Element) and is_list(child)),
        ]
        for item in shown.inside
        if isinstance(item, Element)
    ]


def is_list(child: "Element | str") -> bool:
    return isinstance(child, Element) and child.tag == "ul"


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("A\n\nB", [["A"], ["B"]]),
        ("* A", [[" A".strip()]]),
        ("A\n* B\n** C\n* D\nE", [["A", [["B", [["C"]]], ["D"]]], ["E"]]),
        ("** A\n* B", [["", [["A"]], [["B"]]]]),
        ("* A\nB", [["", [["A"]]], ["B"]]),
        ("• A\n• B", [["A"], ["B"]]),
        ("*" * 90 + "A\n*B", [["", [["A"]], [["B"]]]]),
    ],
)
def test_lines_and_bullets_are_a_list(text: str, items: list[Any]) -> None:
    (shown,) = cell(Field("", text)).inside
    assert isinstance(shown, Element)
    assert [[one.strip() if isinstance(one, str) else one for one in item] for item in outline(shown)] == [
        [one.strip() if isinstance(one, str) else one for one in item] for item in items
    ]


def test_bold_and_italic_stand_where_they_stood_also_across_a_link() -> None:
    field = Field("", "one two three four", (Link(page="two three"),), bold=("one two",), italic=("three", "none"))
    shown = to_html(Infobox((attrs.evolve(field, key="area"),)))
    assert 'wiki/Two_three" title="Two three"><b>two</b> <i>three</i></a> four' in shown


def test_a_flag_has_the_name_of_its_country() -> None:
    shown = cell(Field("", "🇱🇧 and 🏴󠁧󠁢󠁥󠁮󠁧󠁿 and 🇦🇦", (Link(text="🇱🇧", page="lebanon"),)))
    flags = list(shown.all("span", class_="wi-flag"))
    assert [flag.attributes["aria-label"] for flag in flags] == ["Lebanon", "England"]
    assert [flag.text() for flag in flags] == ["🇱🇧", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"]
    assert shown.one("a").attributes["href"] == "https://en.wikipedia.org/wiki/Lebanon"
    assert shown.text() == "🇱🇧 and 🏴󠁧󠁢󠁥󠁮󠁧󠁿 and 🇦🇦"


def test_each_text_has_a_direction_of_its_own() -> None:
    turned = "\u202ex"
    fields = (
        Field("name", turned),
        Field(turned, turned),
        Field("list", f"{turned}\n{turned}"),
        Field("image", "a.png"),
        Field("caption", turned),
        Field("image_size", turned),
        Field("combatant1", turned),
        Field("strength1", turned),
        Field("partof", turned),
    )
    box = Infobox(fields)
    article = Article(title=turned, short_description=turned, description=turned, body=turned + ".", infoboxes=(box,))
    page = read(to_html(article))
    holders = [one for one in page.all() if any(isinstance(child, str) and "\u202e" in child for child in one.inside)]
    assert len(holders) == 15
    for holder in holders:
        # A <bdi> finds its direction by itself.
        assert holder.tag == "bdi" or holder.attributes.get("dir") == "auto", holder


# ---- the box ----------------------------------------------------------------------------------------------------


def name_of(page: Element) -> str:
    return page.one(class_="wi-name").text()


def test_a_box_is_called_what_a_field_calls_it_or_the_article() -> None:
    assert name_of(page_of(Field("area", "1"), Field("Name", "Arsal"))) == "Arsal"
    assert name_of(page_of(Field("name", " "), Field("title", "T"))) == "T"
    assert name_of(page_of(Field("area", "1"))) == "Infobox"
    box = Infobox((Field("name", "Other"), Field("pasauka", "arsal ")))
    page = read(to_html(Article(title="Arsal", infoboxes=(box, Infobox()))))
    assert [name.text() for name in page.all(class_="wi-name")] == ["arsal ", "Arsal"]
    assert [name.attributes.get("data-key") for name in page.all(class_="wi-name")] == ["pasauka", None]


def test_a_row_has_its_label_as_a_header() -> None:
    page = page_of(Field("birth_date", "1 May 1900"), Field("_", "?"))
    rows = [(row.one("th", scope="row").text(), row.one("td").text()) for row in page.all("tr")]
    assert rows == [("Birth date", "1 May 1900"), ("_", "?")]


@pytest.mark.parametrize(("length", "classes"), [(22, "wi-facts wi-whole-words"), (23, "wi-facts")])
def test_a_label_is_broken_within_a_word_only_where_the_word_is_long(length: int, classes: str) -> None:
    assert page_of(Field("k" * length + " k", "x")).one("table").attributes["class"] == classes


def test_a_picture_stands_on_top_with_its_caption_and_is_fetched_only_if_asked_for() -> None:
    fields = (
        Field("flag", "Flag of Syria.svg"),
        Field("image", "File:A & B.jpg", number=None),
        Field("image_caption", "One.\n\nTwo, Syria.", (Link(page="Syria"),)),
    )
    page = page_of(*fields)
    assert not list(page.all("img"))
    picture = page.one("td", class_="wi-picture")
    assert picture.one(class_="wi-file").one("a").attributes["href"] == (
        "https://commons.wikimedia.org/wiki/File:A_%26_B.jpg"
    )
    assert [paragraph.text() for paragraph in picture.all("p")] == ["One.", "Two, Syria."]
    page = page_of(*fields, images=True)
    assert [image.attributes for image in page.all("img")] == [
        {
            "src": f"https://commons.wikimedia.org/wiki/Special:FilePath/{name}?width=640",
            "alt": said,
            "loading": "lazy",
            "decoding": "async",
            "referrerpolicy": "no-referrer",
        }
        for name, said in (("A_%26_B.jpg", "One. Two, Syria."), ("Flag_of_Syria.svg", "Flag of Syria.svg"))
    ]
    (image,) = page_of(Field("image", "A.jpg"), images=True).all("img")
    assert image.attributes["alt"] == "A.jpg"


def test_a_caption_without_a_picture_is_a_row() -> None:
    assert page_of(Field("caption", "x")).one("th").text() == "Caption"


def test_what_said_how_the_box_looked_is_folded_away_and_so_is_what_is_no_field() -> None:
    extra = FrozenMapping((("rows", (1, None)),))
    box = Infobox(
        (Field("image_size", "3"), Field("width", "430"), Field("map", "x20px"), Field("a", "b")), extra=extra
    )
    page = read(to_html(box))
    further = page.one("details")
    assert further.one("summary").text() == "4 more entries"
    assert further.fields() == [("image_size", "3"), ("width", "430"), ("map", "x20px"), ("rows", "[1, null]")]
    assert page.fields()[0] == ("a", "b")
    assert page_of(Field("width", "1")).one("summary").text() == "1 more entry"


# ---- conflicts --------------------------------------------------------------------------------------------------


def test_the_sides_of_a_conflict_are_columns_under_headings() -> None:
    sides = load(EXAMPLE).infobox
    page = read(to_html(sides))
    table = page.one("table", class_="wi-sides")
    names = ["Hezbollah", "Tahrir al-Sham", "Islamic State of Iraq and the Levant"]
    assert [head.text() for head in table.all("th", scope="col")] == names
    headings = ["Belligerents", "Commanders and leaders", "Units involved", "Strength", "Casualties and losses"]
    bodies = list(table.all("tbody"))
    assert [body.one("th", scope="rowgroup").text() for body in bodies] == headings
    assert [one.attributes["data-key"] for one in bodies[3].all("td")] == ["strength1", "strength2", "strength3"]
    assert page.one(class_="wi-part").text().startswith("Part of the Syrian Civil War spillover")
    labels = [head.text() for head in page.all("th", scope="row")]
    assert labels == ["Date", "Location", "Result", "Image size", "Width"]


def test_a_flag_opens_an_item_in_a_side() -> None:
    page = page_of(Field("combatant1", "🇺🇸 🇬🇧 Allies 🇨🇳 China"), Field("strength1", "1 🇨🇳 2"))
    lines = [[item.text() for item in one.all("li")] for one in page.all("td")]
    assert lines == [["🇺🇸 🇬🇧 Allies ", "🇨🇳 China"], ["1 ", "🇨🇳 2"]]


def test_further_parts_of_a_side_stand_under_it_and_losses_of_nobody_under_all() -> None:
    page = page_of(
        Field("conflict", "War"),
        Field("date", "1999"),
        Field("combatant1", "A"),
        Field("combatant2", "B"),
        Field("combatant2a", "C"),
        Field("casualties1", "1"),
        Field("casualties3", "9 civilians"),
        Field("belligerent1", "also A"),
        Field("notes", "N"),
    )
    table = page.one("table", class_="wi-sides")
    rows = [[(one.text(), one.attributes.get("colspan")) for one in row.all("td")] for row in table.all("tr")]
    assert rows == [
        [],
        [],
        [("A", None), ("B", None)],
        [("", None), ("C", None)],
        [],
        [("1", None), ("", None)],
        [("9 civilians", "2")],
    ]
    below = list(page.all("table"))[2]
    assert [head.text() for head in below.all("th")] == ["Belligerent1", "Notes"]
    assert below.one("caption").text() == "Further facts"


def test_a_conflict_without_sides_has_rows_alone() -> None:
    page = page_of(Field("conflict", "War"), Field("date", "1999"), Field("partof", "Wars"))
    assert len(list(page.all("table"))) == 1
    assert [head.text() for head in page.all("th")] == ["Date"]


def test_a_side_without_a_name_is_counted() -> None:
    page = page_of(Field("combatant1", "A"), Field("strength1", "5"), Field("strength2", "6"))
    assert [head.text() for head in page.all("th", scope="col")] == ["A", "side 2"]


# ---- the article ------------------------------------------------------------------------------------------------


def test_the_example_is_shown_with_all_that_was_found_and_repaired() -> None:
    article = load(EXAMPLE)
    page = read(to_html(article, page=True))
    assert page.one("h1").text() == "Qalamoun offensive (2017)"
    assert page.one("title").text() == "Qalamoun offensive (2017)"
    assert page.one("html").attributes == {"lang": "en"}
    summaries = [summary.text() for summary in page.all("summary")]
    assert summaries == [
        "2 more entries",
        "Text of the article, as written",
        "1 finding: what is odd in the document",
        f"{len(article.repairs)} repairs of garbled text",
        "About the document",
    ]
    assert page.one("pre").text() == article.body.strip("\n")
    assert page.one("details", open="open").text().startswith("Text of the article")
    cells = [one.text() for one in next(page.all("table", class_="wi-list-table")).all("td")]
    assert cells == [
        "239:17",
        "link-to-undefined",
        "the target of the link 'Islamic State of Iraq and the Levant' was lost",
    ]
    assert article.repairs[0].before in page.text()
    assert page.one("a", href=article.image_url or "").text() == article.image_url


def test_an_article_with_nothing_in_it_is_a_page() -> None:
    page = read(to_html(Article(), page=True))
    assert page.one("h1").text() == "(no title)"
    assert page.one("title").text() == "Infobox"
    assert not list(page.all("details"))


def test_a_description_is_not_said_again_before_the_text_it_was_taken_from() -> None:
    article = Article(title="T", description="One. Two.", body="\nOne.\nTwo. Three.\n")
    assert not list(read(to_html(article)).all("p"))
    assert read(to_html(article, body=False)).one("p").text() == "One. Two."
    assert read(to_html(attrs.evolve(article, body="Two."))).one("p").text() == "One. Two."


def test_what_has_no_place_in_the_document_is_named_by_its_key() -> None:
    article = Article(
        noted=(Finding("unread-number", "odd", key="strength1"), Finding("lost-bytes", "lost")),
        extra=FrozenMapping((("my_key", FrozenMapping((("a", True),))),)),
        image_url="http://example.org/a.png",
    )
    page = read(to_html(article))
    assert "2 findings: what is odd in the document" in page.text()
    assert [cell.text() for cell in page.all("bdi")] == ["strength1", "unread-number", "odd", "–", "lost-bytes", "lost"]
    assert [row.text() for row in list(page.all("details"))[1].all("tr")] == [
        "Imagehttp://example.org/a.png",
        'My key{"a": true}',
    ]
    assert not list(page.all("a"))


def test_one_repair_is_one() -> None:
    page = read(to_html(loads("---\ntitle: Lebanonâ€“Syria\n---\n")))
    assert "1 repair of garbled text" in page.text()
    assert [cell.text() for cell in page.all("bdi")] == ["2:15", "â€“", "–"]


def test_our_own_words_are_english_whatever_the_page_speaks() -> None:
    page = read(to_html(load(EXAMPLE), language="fr"))
    assert page.one("div", class_="wikiinfobox").attributes["lang"] == "fr"
    for said in ("Belligerents", "Location", "Part of ", "2 more entries"):
        assert any(one.text() == said for one in page.all(lang="en")), said
    assert not list(read(to_html(load(EXAMPLE))).one("div", class_="wikiinfobox").all(lang="en"))


# ---- the page ---------------------------------------------------------------------------------------------------


def test_a_page_lets_a_browser_refuse_all_but_its_own_style() -> None:
    page = read(to_html(Infobox(), page=True))
    (style,) = page.one("style").inside
    assert isinstance(style, str)
    policy = page.one("meta", http_equiv="Content-Security-Policy").attributes["content"]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
    )
    shown = read(to_html(Infobox(), page=True, images=True))
    assert "img-src https: data:;" in shown.one("meta", http_equiv="Content-Security-Policy").attributes["content"]


def test_the_style_speaks_of_what_is_ours_alone_and_fetches_nothing() -> None:
    (style,) = read(to_html(Infobox())).one("style").inside
    assert isinstance(style, str)
    assert "url(" not in style
    assert "@import" not in style
    assert "<" not in style
    selectors = re.findall(r"(?:^|[{}])\s*([^{}@;]+?)\s*\{", style)
    assert len(selectors) > 40
    for selector in ",".join(selectors).split(","):
        assert ".wikiinfobox" in selector, selector


def test_a_notebook_shows_articles_and_infoboxes() -> None:
    article = load(EXAMPLE)
    assert article._repr_html_() == to_html(article, body=False)
    assert article.infobox._repr_html_() == to_html(article.infobox)


@pytest.mark.parametrize("shown", ["text", None, {}, Field("a", "b")])
def test_what_is_neither_article_nor_infobox_is_refused(shown: Any) -> None:  # noqa: ANN401 it is what no type allows
    with pytest.raises(TypeError, match="expected an Article or an Infobox, not "):
        to_html(shown)


@pytest.mark.parametrize("address", ["java\nscript:alert(1)", "https://a b/", "https://a/\u202e", "https://[::1", "x"])
def test_the_address_of_an_image_is_a_link_only_where_it_is_an_address(address: str) -> None:
    page = read(to_html(Article(image_url=address)))
    assert not list(page.all("a"))
    assert page.one("td").text() == address


def test_the_blanks_of_a_body_are_its_own() -> None:
    page = read(to_html(Article(body="\n\n  a  b\n\n c \n")))
    assert page.one("pre").text() == "  a  b\n\n c "
