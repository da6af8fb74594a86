import copy
import pickle
import typing
from typing import NamedTuple

import attrs
import pytest

from shared import EXAMPLE
from wikiinfobox import Article, Field, FrontMatterError, Infobox, Link, NoSuchFieldError, loads
from wikiinfobox.titles import parse_title


class TitleCase(NamedTuple):
    page: str
    title: str
    namespace: str = ""


TITLES = (
    TitleCase("Lebanon", "Lebanon"),
    TitleCase("lebanon", "Lebanon"),
    TitleCase("united states", "United states"),
    TitleCase("Battle_of__Arsal ", "Battle of Arsal"),
    TitleCase(" \u00a0Arsal\u3000", "Arsal"),
    TitleCase("\u200eArsal\u200f", "Arsal"),
    TitleCase(":Template:Syrian civil war detailed map", "Template:Syrian civil war detailed map", "Template"),
    TitleCase("template:infobox", "Template:Infobox", "Template"),
    TitleCase(":Category:battles of 2017", "Category:Battles of 2017", "Category"),
    TitleCase("image:x.jpg", "File:X.jpg", "File"),
    TitleCase("WP:Foo", "Wikipedia:Foo", "Wikipedia"),
    TitleCase("user_talk: bar", "User talk:Bar", "User talk"),
    TitleCase("Star Trek: Picard", "Star Trek: Picard"),
    TitleCase("HMS: x", "HMS: x"),
    TitleCase(":de:wien", "de:Wien"),
    TitleCase("de:wien", "De:wien"),
    TitleCase("Arsal#History", "Arsal"),
    TitleCase("ßeta", "ßeta"),
    TitleCase("éclair", "Éclair"),
    TitleCase("საქართველო", "საქართველო"),
    TitleCase(":de:", "de:"),
    TitleCase(":de::Wien", "de:Wien"),
    TitleCase(": de : Wien", "de:Wien"),
    TitleCase(":w::x", "W::x"),
    TitleCase("", ""),
    TitleCase("#History", ""),
    TitleCase(":", ""),
    TitleCase("::", ""),
    TitleCase("::Arsal", ""),
    TitleCase("File:", ""),
    TitleCase("File: :x", ""),
)


@pytest.mark.parametrize("case", TITLES, ids=lambda case: repr(case.page))
def test_a_title_is_normalised_as_mediawiki_does(case: TitleCase) -> None:
    link = Link(page=case.page)
    assert (link.title, link.namespace) == (case.title, case.namespace)


@pytest.mark.parametrize("case", TITLES, ids=lambda case: repr(case.page))
def test_a_normalised_title_stays(case: TitleCase) -> None:
    leading = ":" if parse_title(case.page).language else ""
    assert Link(page=leading + case.title).title == case.title


@pytest.mark.parametrize(
    ("link", "url"),
    [
        (Link(page="Lebanon–Syria border"), "https://en.wikipedia.org/wiki/Lebanon%E2%80%93Syria_border"),
        (Link(page="AC/DC"), "https://en.wikipedia.org/wiki/AC/DC"),
        (Link(page='Who\'s "who"?', anchor="A b?"), "https://en.wikipedia.org/wiki/Who%27s_%22who%22%3F#A_b%3F"),
        (Link(page=":Template:x"), "https://en.wikipedia.org/wiki/Template:X"),
        (Link(page="Fi:x"), "https://en.wikipedia.org/wiki/Fi:x"),
        (Link(page="File:"), None),
        (Link(page=":de:"), "https://de.wikipedia.org/wiki/"),
        (Link(page=":de:Wien"), "https://de.wikipedia.org/wiki/Wien"),
        (Link(type="interwiki", wiki="fr", page="Paris"), "https://fr.wikipedia.org/wiki/Paris"),
        (Link(type="interwiki", wiki="w", lang="fr", page="Paris"), "https://fr.wikipedia.org/wiki/Paris"),
        (Link(type="interwiki", wiki="wikt", page="paris"), "https://en.wiktionary.org/wiki/Paris"),
        (Link(type="interwiki", wiki="commons", page="Paris"), "https://commons.wikimedia.org/wiki/Paris"),
        (Link(type="interwiki", wiki="Nowhere!", page="Paris"), None),
        (Link(type="external", site="https://example.org/?a=b"), "https://example.org/?a=b"),
        (Link(type="external", site="http://a b/é?q=%20"), "http://a%20b/%C3%A9?q=%20"),
        (Link(type="external", site=""), None),
        (Link(page="Foo#bar"), "https://en.wikipedia.org/wiki/Foo#bar"),
        (Link(page=" undefined "), None),
        (Link(page="undefined"), None),
        (Link(page="", anchor="0000FF"), None),
        (Link(page="a\ud800"), "https://en.wikipedia.org/wiki/A%3F"),
    ],
)
def test_a_link_has_an_address_where_it_leads_somewhere(link: Link, url: str | None) -> None:
    assert link.url() == url


def test_an_address_is_in_the_language_that_is_asked_for() -> None:
    assert Link(page="Wien").url("de") == "https://de.wikipedia.org/wiki/Wien"
    assert Link(page="Wien", type="interwiki", wiki="fr").url("de") == "https://fr.wikipedia.org/wiki/Wien"


@pytest.mark.parametrize("page", ["undefined", "", None, "\u200e", ":", "::Arsal", "File:", "#History"])
def test_a_link_that_leads_nowhere_is_dangling(page: str | None) -> None:
    assert Link(page=page).dangling
    assert not Link(page="Undefined behavior").dangling
    assert Link(type="external", page="x").dangling
    assert not Link(type="external", site="https://example.org").dangling


@pytest.mark.parametrize(
    ("link", "label"),
    [
        (Link(page="Idlib Governorate", text="Idlib"), "Idlib"),
        (Link(page="Lebanon"), "Lebanon"),
        (Link(page=":Category:X"), "Category:X"),
        (Link(type="external", site="https://example.org", text=""), "https://example.org"),
        (Link(), ""),
    ],
)
def test_the_label_is_what_a_reader_sees(link: Link, label: str) -> None:
    assert link.label == label


@pytest.mark.parametrize(
    ("text", "country"),
    [("🇱🇧", "LB"), (" 🇱🇧 ", "LB"), ("🇱🇧 Lebanon", None), ("LB", None), ("🇱", None), (None, None), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", "GB-ENG")],
)
def test_a_flag_names_its_country(text: str | None, country: str | None) -> None:
    assert Link(page="lebanon", text=text).country == country


BOX = Infobox((Field("image_size", "300px"), Field("Image Size", "x"), Field("place", "Arsal", (Link(page="Arsal"),))))


def test_a_key_is_found_as_written_else_without_regard_to_its_look() -> None:
    assert BOX["image_size"].text == "300px"
    assert BOX["Image Size"].text == "x"
    assert BOX["IMAGE-SIZE"].text == BOX["imagesize"].text == "300px"
    assert "Image_Size" in BOX
    assert BOX.get(" PLACE ") == BOX["place"]
    assert BOX.get("plaice") is None
    assert 3 not in BOX  # type: ignore[comparison-overlap]  # not all callers are typed


def test_an_infobox_is_a_mapping_in_file_order() -> None:
    assert list(BOX) == ["image_size", "Image Size", "place"]
    assert [field.text for field in BOX.values()] == ["300px", "x", "Arsal"]
    assert len(BOX) == 3
    assert BOX.links == (Link(page="Arsal"),)
    assert repr(BOX) == "<Infobox of 3 fields: image_size, Image Size, place>"
    assert repr(Infobox(tuple(Field(f"key{n}", "") for n in range(40)))).endswith("…>")


def test_an_infobox_equals_infoboxes_only() -> None:
    assert Infobox(BOX.fields) == BOX
    assert dict(BOX) != BOX
    assert dict(BOX) == dict(BOX.items())
    assert Infobox(BOX.fields[::-1]) != BOX


def test_a_missing_field_is_named_with_its_neighbour() -> None:
    with pytest.raises(NoSuchFieldError, match="expected a field 'plaice' in the infobox; the nearest is 'place'"):
        BOX["plaice"]
    with pytest.raises(KeyError) as caught:
        BOX["xyz"]
    assert str(caught.value) == "expected a field 'xyz' in the infobox"


def test_a_field_of_no_infobox_says_so() -> None:
    with pytest.raises(NoSuchFieldError, match="the article has no infobox"):
        Article().infobox["place"]
    assert Article().infobox == Infobox()
    assert Article(infoboxes=(BOX,)).infobox is BOX


def test_an_infobox_holds_each_key_once() -> None:
    with pytest.raises(FrontMatterError, match="each key once"):
        Infobox((Field("a", "x"), Field("a", "y")))


def test_one_field_is_replaced_and_the_others_stay() -> None:
    box = BOX.replace("Place", text="Idlib", links=())
    assert box["place"] == Field("place", "Idlib")
    assert (box["image_size"], box["Image Size"]) == (BOX["image_size"], BOX["Image Size"])
    article = Article(title="x", infoboxes=(BOX, Infobox()))
    assert article.replace_infobox(0, box) == Article(title="x", infoboxes=(box, Infobox()))


ARTICLE = loads(
    "---\ntitle: CafÃ©\nmore: {a: [1, x], b: {}}\ninfoboxes:\n  - a:\n      text: b\n"
    "      links:\n        - type: internal\n          page: undefined\n---\nBody\n"
)


@pytest.mark.parametrize(
    "value", [ARTICLE, BOX, BOX["place"], Link(page="x"), ARTICLE.findings[0]], ids=lambda v: type(v).__name__
)
def test_a_value_is_frozen_hashable_and_survives_pickle_and_copy(value: object) -> None:
    for twin in (pickle.loads(pickle.dumps(value)), copy.copy(value), copy.deepcopy(value), attrs.evolve(value)):  # type: ignore[misc]
        assert twin == value
        assert hash(twin) == hash(value)
        assert repr(twin) == repr(value)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        value.text = "x"  # type: ignore[attr-defined]
    assert not hasattr(value, "__dict__")


@attrs.frozen
class Marked(Link):
    mark: str = ""


@attrs.frozen(slots=False)
class Noted(Field):
    note: str = ""


class Plain(Field):
    """A field of one's own without attributes of its own."""


class Battle(Article):
    """The same of an article."""


@pytest.mark.parametrize(
    "value",
    [
        ARTICLE,
        loads("---\ntitle: Arsal\n---\n"),
        loads("---\ntitle: Arsal\n---"),
        loads("---\ntitle: Arsal\n---\nBody", repair=False),
        attrs.evolve(ARTICLE, body="another"),
        attrs.evolve(ARTICLE, body=""),
        attrs.evolve(ARTICLE, source=None),
        Article(),
        Battle(title="x", body="y"),
        Infobox(absent=True),
        Infobox(
            (Field("a", "1", (Link(page="x"), Link(page="y"))), Field("b", ""), Field("c", "2", (Link(page="z"),)))
        ),
        Infobox((Field("a", "1", (Marked(page="x", mark="!"), Link(page="y"))),), layout=("a",)),
        Infobox((Noted("a", "1", note="!"), Plain("b", ""), Field("c", "2"))),
        Marked(page="x", mark="!"),
        Noted("a", "1", note="!"),
        Plain("a", "1", layout=("text",)),
    ],
    ids=repr,
)
def test_a_value_of_a_class_of_ones_own_and_all_that_takes_no_part_in_equality_survive_pickling(
    value: attrs.AttrsInstance,
) -> None:
    for twin in (pickle.loads(pickle.dumps(value)), copy.copy(value), copy.deepcopy(value)):
        assert type(twin) is type(value)
        assert attrs.astuple(twin, recurse=False) == attrs.astuple(value, recurse=False)
        assert whole(twin) == whole(value)


def whole(value: object) -> object:
    """All that there is in a value, and of which class each part of it is."""
    if isinstance(value, tuple):
        return type(value), [whole(part) for part in value]
    kind = type(value)
    return (kind, [whole(getattr(value, field.name)) for field in attrs.fields(kind)]) if attrs.has(kind) else value


def test_what_was_worked_out_is_not_pickled() -> None:
    article = loads(EXAMPLE.read_bytes())
    bare = pickle.dumps(article)
    assert article.conflict
    assert article.findings
    assert article.repairs
    assert "PLACE" in article.infobox
    assert pickle.dumps(article) == bare


def test_a_body_is_pickled_once_though_it_is_also_the_end_of_the_source() -> None:
    text = "---\ntitle: Arsal\n---\n" + "A town. " * 1000
    article = loads(text)
    assert len(pickle.dumps(article)) < len(text) + 1000
    assert pickle.loads(pickle.dumps(article)).body == article.body


def test_where_an_article_comes_from_does_not_part_equals() -> None:
    twin = loads(
        "---\ntitle: Café\nmore: {a: [1, x], b: {}}\ninfoboxes:\n"
        "- a: {text: b, links: [{type: internal, page: undefined}]}\n---\nBody\n"
    )
    assert twin == ARTICLE
    assert twin.findings != ARTICLE.findings
    assert twin.source != ARTICLE.source
    assert repr(ARTICLE) == "<Article 'Café': 1 infobox, 5 characters of body>"


def test_the_repr_of_a_link_or_a_field_is_what_makes_it() -> None:
    assert repr(Link(page="Idlib Governorate", text="Idlib")) == "Link(text='Idlib', page='Idlib Governorate')"
    assert repr(Field("a", "1", number=1)) == "Field(key='a', text='1', number=1)"


def test_a_new_text_takes_its_number_with_it() -> None:
    box = Infobox((Field("strength1", "1,500", number=1500),))
    assert box.replace("strength1", text="2,000")["strength1"] == Field("strength1", "2,000")
    assert box.replace("strength1", text="2,000", number=2000)["strength1"].number == 2000
    assert box.replace("strength1", text="1,500", bold=("x",))["strength1"].number == 1500


@pytest.mark.parametrize(
    ("text", "image"),
    [
        ("Flag of Syria.svg", "Flag of Syria.svg"),
        ("File:Big_Ben.jpg", "Big Ben.jpg"),
        ("image: x.PNG ", "x.PNG"),
        ("[[File:A b.jpeg|thumb|300px]]", "A b.jpeg"),
        ("no image", None),
        ("https://example.org/a.png", None),
        ("File:" + " " * 100_000 + "x", None),
    ],
)
def test_an_image_is_the_name_of_a_file(text: str, image: str | None) -> None:
    assert Field("image", text).image == image


def test_types_of_the_models_can_be_told_at_run_time() -> None:
    for model in (Article, Infobox, Field, Link):
        assert typing.get_type_hints(model)
