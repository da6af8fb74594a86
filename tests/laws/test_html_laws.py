"""Whatever an article says, its page says the same, and nothing of it becomes markup."""

import json
from collections import Counter

import hypothesis.strategies as st
from hypothesis import given

from front_matters import texts
from pages import ATTRIBUTES, TAGS, Element, as_shown, letters, read
from wikiinfobox import Article, Field, Infobox, Link, to_html
from wikiinfobox.strategies import articles
from wikiinfobox.writing.to_plain import plain

# What ends an element, an attribute or a style; what would run; what turns the direction of all that follows.
_PIECES = (
    *("<", ">", "</", "/>", '"', "'", "&", "&lt;", "&#60;", "&amp", "`", "=", "-->", "<!--", "]]>", "<?", "<!", "\\"),
    *("</style>", "</td></tr></table>", "<script>alert(1)</script>", '" onclick="alert(1)', "' onload='x", "*/}body{"),
    *("javascript:alert(1)", "JaVa\tScript:x", "data:text/html,x", "https:", "https://", "http://a/", "//a"),
    *("undefined", "\u202e", "\u2066", "\u200f", "\n", "* ", "** ", "• ", "🇱🇧", "🇦🇦", "''", "A.svg", "\ud83d"),
    *("\0", "\x85", "Arsal"),
)  # fmt: skip


def hostile() -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(_PIECES), max_size=4).map("".join) | texts()


def linked_fields() -> st.SearchStrategy[Field]:
    """Fields whose links stand in their text, as well as some that do not."""
    text, said = st.none() | hostile(), hostile()
    link = st.one_of(
        st.builds(Link, page=text, text=text, anchor=text),
        st.builds(Link, type=st.just("interwiki"), page=text, wiki=said, lang=text),
        st.builds(Link, type=st.just("external"), site=text, text=text),
    )
    keys = hostile() | st.sampled_from(
        ["conflict", "title", "name", "partof", "image", "caption", "image_size", "date", "place", "combatant1",
         "combatant2", "combatant1a", "belligerent1", "commander1", "units2", "strength1", "casualties1",
         "casualties2", "casualties3", "notes", "website"]
    )  # fmt: skip

    def field(key: str, links: list[Link], words: list[str]) -> Field:
        labels = [link.label for link in links]
        parts = [part for pair in zip(labels, [*words, *labels], strict=False) for part in pair]
        return Field(key, "".join([*parts, *words]), tuple(links), None, tuple(words[:2]), tuple(words[1:]))

    return st.builds(field, keys, st.lists(link, max_size=2), st.lists(hostile(), max_size=3))


def boxes() -> st.SearchStrategy[Infobox]:
    return st.lists(linked_fields(), max_size=4, unique_by=lambda field: field.key).map(
        lambda fields: Infobox(tuple(fields))
    )


def said_of(box: Infobox) -> Counter[tuple[str, str]]:
    """Each key with its text, as a page has to say it."""
    held = [(field.key, field.text) for field in box.fields]
    held += [(key, json.dumps(plain(value), ensure_ascii=False)) for key, value in box.extra.items()]
    return Counter((as_shown(key), letters(text)) for key, text in held)


STYLE = read(to_html(Infobox())).one("style")
"""The one that a page has whatever it shows."""


def check(page: Element) -> None:
    for element in page.all():
        assert element.tag in TAGS
        assert element.attributes.keys() <= ATTRIBUTES
        for name in ("href", "src"):
            assert element.attributes.get(name, "https:").startswith("https:") or element.attributes["rel"] == "icon"


@given(article=articles(), images=st.booleans())
def test_the_page_of_any_article_says_all_its_fields(article: Article, images: bool) -> None:  # noqa: FBT001 drawn
    text = to_html(article, page=True, images=images)
    assert text.encode()
    page = read(text)
    check(page)
    found = Counter((key, letters(said)) for key, said in page.fields())
    assert found == sum((said_of(box) for box in article.infoboxes), Counter())
    whole = letters(page.text())
    for said in (article.title, article.short_description, article.author, article.image_url):
        assert letters(said or "") in whole
    assert letters(article.body) in whole


@given(box=boxes(), images=st.booleans())
def test_hostile_fields_are_said_and_become_no_markup(box: Infobox, images: bool) -> None:  # noqa: FBT001 drawn
    page = read(to_html(box, images=images))
    check(page)
    assert Counter((key, letters(said)) for key, said in page.fields()) == said_of(box)


@given(title=hostile(), description=hostile(), url=hostile(), body=hostile())
def test_a_hostile_article_becomes_no_markup(title: str, description: str, url: str, body: str) -> None:
    article = Article(
        title=title, short_description=description, description=description, author=title, image_url=url, body=body
    )
    page = read(to_html(article, page=True))
    check(page)
    assert letters(description) in letters(page.text())
    assert letters(body) in letters(page.text())


@given(infoboxes=st.lists(boxes(), max_size=2).map(tuple))
def test_every_style_is_ours(infoboxes: tuple[Infobox, ...]) -> None:
    styles = [style.inside for style in read(to_html(Article(infoboxes=infoboxes), page=True)).all("style")]
    assert styles == [list(STYLE.inside)]
