"""Strategies for the nouns: links, fields, infoboxes, articles."""

from collections.abc import Sequence

import hypothesis.strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from wikiinfobox.document import Article, Infobox
from wikiinfobox.frozen import FrozenMapping, Plain
from wikiinfobox.layouts import ARTICLE_KEYS, FIELD_KEYS, LINK_KEYS
from wikiinfobox.models import Field, Link
from wikiinfobox.strategies import vocabulary
from wikiinfobox.strategies.arguments import check_sizes, given_or, late, lists, parts, thrice
from wikiinfobox.strategies.plain import extras, numbers, plain
from wikiinfobox.strategies.texts import bodies as any_bodies
from wikiinfobox.strategies.texts import field_texts, words

BOXES, FIELDS = 2, 3
"""So many infoboxes make an article, and fields an infobox, unless more are asked for."""


def links(*, texts: SearchStrategy[str] | None = None) -> SearchStrategy[Link]:
    """Links of every type, those that lead nowhere and those to other wikis among them.

    *texts* are what their texts, pages, anchors and addresses are drawn from.

    >>> from hypothesis import find
    >>> find(links(), lambda link: link.dangling)
    Link()
    """

    def make() -> SearchStrategy[Link]:
        return _links(given_or("texts", texts, field_texts))

    return late("links", make, texts=texts)


def _links(texts: SearchStrategy[str]) -> SearchStrategy[Link]:
    pages = st.one_of(words(vocabulary.PAGES), parts(words(vocabulary.NAMES)), texts)
    shown = st.none() | st.sampled_from((*vocabulary.FLAGS, "")) | texts
    internal = st.builds(Link, page=st.none() | pages, text=shown, anchor=st.none() | texts)
    interwiki = st.builds(
        Link,
        type=st.just("interwiki"),
        page=pages,
        text=shown,
        wiki=st.sampled_from(("fr", "w", "commons")),
        lang=st.none() | st.sampled_from(("fr", "sr")),
    )
    sites = st.sampled_from(("https://example.org/a b", "//example.org", "")) | texts
    external = st.builds(Link, type=st.just("external"), site=sites, text=shown, page=st.none())
    some = st.none() | texts
    whatever = st.builds(
        Link,
        text=some,
        type=some,
        page=some,
        anchor=some,
        site=some,
        wiki=some,
        lang=some,
        extra=extras(texts, texts, LINK_KEYS),
    )
    return st.one_of(internal, interwiki, external, whatever)


# Under another name within functions that take an argument of this one.
any_links = links


def fields(
    *,
    keys: SearchStrategy[str] | None = None,
    texts: SearchStrategy[str] | None = None,
    links: SearchStrategy[Link] | None = None,
) -> SearchStrategy[Field]:
    """Fields: a key, a text, and at times links, a number, bold and italic runs, and what nobody expects.

    *texts* are what their texts and runs are drawn from, and those of their links unless *links* are given.

    >>> from hypothesis import find
    >>> find(fields(keys=st.just("strength1")), lambda field: True)
    Field(key='strength1', text='')
    """

    def make() -> SearchStrategy[Field]:
        said = given_or("texts", texts, field_texts)
        named = given_or("keys", keys, lambda: any_keys(said))
        return _fields(named, said, given_or("links", links, lambda: any_links(texts=said)))

    return late("fields", make, keys=keys, texts=texts, links=links)


any_fields = fields


def any_keys(texts: SearchStrategy[str]) -> SearchStrategy[str]:
    """Keys: those of known infoboxes, and any other."""
    known = words(vocabulary.KEYS)
    return st.one_of(*thrice(known), texts)


def _fields(
    keys: SearchStrategy[str], texts: SearchStrategy[str], links: SearchStrategy[Link]
) -> SearchStrategy[Field]:
    some_links = st.lists(links, max_size=2).map(tuple)
    runs = st.lists(texts, max_size=2).map(tuple)
    # Four fields in five have a text, or a text and links, and no more.
    plain_fields = st.builds(Field, keys, texts)
    linked = st.builds(Field, keys, texts, some_links)
    numbered = st.builds(Field, keys, texts, number=numbers())
    # The converter's own number: of digits, points and commas, with the commas dropped.
    counted = _counted(keys)
    rich = st.builds(
        Field, keys, texts, some_links, st.none() | numbers(), runs, runs, extra=extras(texts, texts, FIELD_KEYS)
    )
    return st.one_of(plain_fields, linked, counted, numbered, rich)


@st.composite
def _counted(draw: DrawFn, keys: SearchStrategy[str]) -> Field:
    key, number = draw(keys), draw(st.integers(0, 10**7))
    return Field(key, f"{number:,}", number=number)


def infoboxes(
    *, fields: SearchStrategy[Field] | None = None, min_size: int = 0, max_size: int | None = None
) -> SearchStrategy[Infobox]:
    """Infoboxes of *fields* with no key twice; unless *fields* are given, values that are no field stand among them.

    >>> from hypothesis import find
    >>> find(infoboxes(fields=fields(keys=st.just("date"))), lambda box: len(box) > 0)
    <Infobox of 1 field: date>

    Units:  *min_size* and *max_size* in fields.
    """

    def make() -> SearchStrategy[Infobox]:
        check_sizes(min_size, max_size)
        if fields is None:
            return _any_infoboxes(field_texts(), min_size, max_size)
        return _infoboxes(given_or("fields", fields, any_fields), min_size, max_size)

    return late("infoboxes", make, fields=fields, min_size=min_size, max_size=max_size)


def _infoboxes(fields: SearchStrategy[Field], min_size: int, max_size: int | None) -> SearchStrategy[Infobox]:
    held = lists(fields, min_size, max_size, FIELDS, unique_by=_key)
    # Which of them are kept is drawn last, for a list does not always shrink to the one that matters by itself.
    return (held if min_size else parts(held)).map(lambda fields: Infobox(tuple(fields)))


def _key(field: Field) -> str:
    return field.key


def _any_infoboxes(texts: SearchStrategy[str], min_size: int, max_size: int | None) -> SearchStrategy[Infobox]:
    boxes = _infoboxes(any_fields(texts=texts), min_size, max_size)
    # What has no place in a field: nothing, lists, and mappings without a text.
    listed: SearchStrategy[Plain] = st.lists(plain(texts), max_size=2).map(tuple)
    odd = st.lists(
        st.tuples(any_keys(texts), st.none() | listed | extras(texts, texts, ("text",)), st.booleans()),
        min_size=1,
        max_size=2,
    )
    return st.one_of(*thrice(boxes), _with_extra(boxes, odd))


@st.composite
def _with_extra(
    draw: DrawFn, boxes: SearchStrategy[Infobox], odd: SearchStrategy[Sequence[tuple[str, Plain, bool]]]
) -> Infobox:
    """A box with values that are no fields, before its fields or behind them."""
    fields, several = draw(boxes).fields, draw(odd)
    names = [field.key for field in fields]
    extra = {key: value for key, value, _ in several if key not in names}
    before = [key for key, _, first in several if first and key in extra]
    layout = tuple(dict.fromkeys((*before, *names, *extra))) if extra else ()
    # Drawn, not made: so Hypothesis shows the call that makes it, and not the short form that people read.
    kept = FrozenMapping(tuple(extra.items()))
    return draw(st.builds(Infobox, st.just(fields), extra=st.just(kept), layout=st.just(layout)))


def articles(
    *,
    infoboxes: SearchStrategy[Infobox] | None = None,
    texts: SearchStrategy[str] | None = None,
    bodies: SearchStrategy[str] | None = None,
    min_size: int = 0,
    max_size: int | None = None,
) -> SearchStrategy[Article]:
    """Articles as one may load them, each of which `dumps` writes and `loads` reads again.

    *texts* are what titles and descriptions are drawn from, and the infoboxes too unless *infoboxes* are given.

    >>> from hypothesis import find
    >>> find(articles(texts=st.just("yes")), lambda article: article.title is not None).title
    'yes'

    Units:  *min_size* and *max_size* in infoboxes.
    """

    def make() -> SearchStrategy[Article]:
        check_sizes(min_size, max_size)
        said = given_or("texts", texts, field_texts)
        boxes = given_or("infoboxes", infoboxes, lambda: late("infoboxes", lambda: _any_infoboxes(said, 0, None)))
        return _articles(lists(boxes, min_size, max_size, BOXES), said, given_or("bodies", bodies, any_bodies))

    sizes = {"min_size": min_size, "max_size": max_size}
    return late("articles", make, infoboxes=infoboxes, texts=texts, bodies=bodies, **sizes)


def _articles(
    boxes: SearchStrategy[list[Infobox]], texts: SearchStrategy[str], bodies: SearchStrategy[str]
) -> SearchStrategy[Article]:
    some = st.none() | texts
    keys: SearchStrategy[str] = st.sampled_from(vocabulary.SITE_KEYS) | texts
    extra = extras(keys, texts, ARTICLE_KEYS)
    return st.builds(
        Article,
        title=some,
        short_description=some,
        description=some,
        author=st.none() | st.just("Wikipedia") | texts,
        image_url=some,
        infoboxes=boxes.map(tuple),
        body=bodies,
        extra=extra,
    )
