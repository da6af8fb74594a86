"""What is promised about what strategies draw: all of it can be written, and says what it is said to say."""

import json

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, Node, SequenceNode

from wikiinfobox import (
    Article,
    Casualties,
    DateRange,
    Field,
    Infobox,
    Link,
    Quantity,
    Strength,
    dumps,
    explain_repair,
    loads,
    parse_casualties,
    parse_dates,
    parse_quantities,
    parse_strength,
    repair,
    to_dict,
)
from wikiinfobox.strategies import (
    Document,
    GarbledDocument,
    articles,
    casualties,
    dates,
    documents,
    field_texts,
    fields,
    garbled_documents,
    infoboxes,
    links,
    quantities,
    strengths,
)


@given(document=documents())
def test_a_document_says_what_its_article_does(document: Document) -> None:
    article = loads(document.text, repair=False)
    assert article == document.article
    assert repr(to_dict(article)) == repr(to_dict(document.article))


@given(document=documents())
def test_a_document_is_written_back_to_the_character(document: Document) -> None:
    assert dumps(loads(document.text, repair=False)) == document.text
    assert loads(document.text.encode()).body == loads(document.text).body


@given(document=documents())
def test_a_reader_of_yaml_1_2_finds_what_a_document_says(document: Document) -> None:
    # What that reader refuses, or takes for the end of a line.
    assume(all(character == "\n" or character.isprintable() for character in document.text))
    text = document.text.removesuffix(document.article.body).removeprefix("---\n").removesuffix("---\n")
    # As texts, for it knows dates and other signs that are not of the core schema.
    assert as_texts(YAML(typ="safe", pure=True).compose(text)) == written(to_dict(document.article)["front_matter"])


def as_texts(node: Node) -> object:
    if isinstance(node, MappingNode):
        return [(key.value, as_texts(value)) for key, value in node.value]
    if isinstance(node, SequenceNode):
        return [as_texts(item) for item in node.value]
    return node.value


def written(value: object) -> object:
    if isinstance(value, dict):
        return [(key, written(item)) for key, item in value.items()]
    if isinstance(value, list):
        return [written(item) for item in value]
    return value if isinstance(value, str) else json.dumps(value)


@given(garbled=garbled_documents())
def test_a_garbled_document_is_put_back_as_it_was(garbled: GarbledDocument) -> None:
    assert repair(garbled.text) == garbled.original
    assert len(explain_repair(garbled.text).passes) == garbled.times
    article = loads(garbled.text)
    assert article == garbled.article
    assert article.repairs
    assert dumps(article) == garbled.original


@given(garbled=garbled_documents())
def test_each_repair_of_a_document_stands_where_it_says(garbled: GarbledDocument) -> None:
    lines = garbled.text.split("\n")
    for one in loads(garbled.text).repairs:
        assert one.line is not None
        assert one.column is not None
        rest = "\n".join([lines[one.line - 1][one.column - 1 :], *lines[one.line :]])
        assert rest.startswith(one.before)


SIZES = [(least, most) for least in (0, 1, 2) for most in (None, least, least + 2)]


def sized(least: int, most: int | None) -> st.SearchStrategy[tuple[int, int | None, int]]:
    """What was asked for, and the size of what was drawn."""
    boxes = articles(min_size=least, max_size=most).map(lambda article: article.infoboxes)
    drawn = st.one_of(field_texts(min_size=least, max_size=most), infoboxes(min_size=least, max_size=most), boxes)
    return st.tuples(st.just(least), st.just(most), drawn.map(len))


@given(sizes=st.one_of([sized(*sizes) for sizes in SIZES]))
def test_sizes_are_kept(sizes: tuple[int, int | None, int]) -> None:
    least, most, size = sizes
    assert least <= size <= (size if most is None else most)


TEXT = st.just("\x85 given 20+")
A_LINK = Link(page="Arsal")
A_FIELD = Field("place", "Arsal", (A_LINK,))
A_BOX = Infobox((A_FIELD,))


@given(
    link=links(texts=TEXT),
    field=fields(keys=st.just("place"), texts=TEXT, links=st.just(A_LINK)),
    box=infoboxes(fields=st.just(A_FIELD), min_size=1),
    article=articles(infoboxes=st.just(A_BOX), texts=TEXT, bodies=TEXT, min_size=1),
)
def test_what_is_given_is_used(link: Link, field: Field, box: Infobox, article: Article) -> None:
    assert link.anchor in {None, "\x85 given 20+"}
    assert field.key == "place"
    assert set(field.links) <= {A_LINK}
    assert box == A_BOX
    assert set(article.infoboxes) == {A_BOX}
    assert article.body == "\x85 given 20+"
    assert {article.title, article.description} <= {None, "\x85 given 20+"}


@given(quantity=quantities(), stretch=dates())
def test_a_value_is_what_its_text_is_read_as(quantity: Quantity, stretch: DateRange) -> None:
    assert parse_quantities(quantity.text)[0] == quantity
    assert parse_dates(stretch.text)[0] == stretch


@given(strength=strengths(), losses=casualties())
def test_a_strength_and_casualties_are_what_their_texts_are_read_as(strength: Strength, losses: Casualties) -> None:
    assert parse_strength(strength.text) == strength
    assert parse_casualties(losses.text) == losses


@pytest.mark.parametrize("kind", [Article, Infobox, Field, Link])
@given(data=st.data())
def test_from_type_draws_what_can_be_written(kind: type[Article | Infobox | Field | Link], data: st.DataObject) -> None:
    drawn = data.draw(st.from_type(kind))
    assert type(drawn) is kind
    field = Field("place", "", (drawn,)) if isinstance(drawn, Link) else drawn
    box = Infobox((field,)) if isinstance(field, Field) else field
    article = Article(infoboxes=(box,)) if isinstance(box, Infobox) else box
    assert loads(dumps(article), repair=False) == article
