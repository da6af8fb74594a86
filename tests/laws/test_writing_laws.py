"""What is written is read again as it was, whatever it was."""

import copy
import random
from collections.abc import Callable
from typing import Any

import attrs
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from front_matters import front_matters, texts
from schemas import SCHEMA
from wikiinfobox import Article, Infobox, dumps, from_dict, loads, to_dict
from wikiinfobox.frontmatter import Writable, emit
from wikiinfobox.strategies import articles, fields, infoboxes
from wikiinfobox.writing.alike import alike

# Of texts with halves of characters too, which dumps escapes; what stands in the body it cannot.
any_infoboxes = infoboxes() | infoboxes(fields=fields(texts=texts()))
any_articles = articles() | articles(infoboxes=any_infoboxes, texts=texts(), bodies=texts())


@given(article=any_articles)
def test_an_article_that_was_built_is_read_as_it_was(article: Article) -> None:
    text = dumps(article)
    again = loads(text, repair=False)
    assert again == article
    assert dumps(again) == text


@given(front_matter=front_matters(), body=texts())
def test_plain_values_come_back_to_the_order_of_their_keys(front_matter: dict[str, Any], body: str) -> None:
    article = from_dict({"front_matter": front_matter, "body": body})
    plain = to_dict(article)
    assert repr(to_dict(from_dict(plain))) == repr(plain)
    again = loads(dumps(article), repair=False)
    assert again == from_dict(plain) == article
    assert repr(to_dict(again)) == repr(plain)


@given(front_matter=front_matters())
def test_every_reader_of_yaml_reads_what_was_written(front_matter: dict[str, Any]) -> None:
    # Of half a character no reader but ours has an idea.
    assume(not any("\ud800" <= character <= "\udfff" for character in repr(front_matter)))
    assume("\\ud" not in repr(front_matter))
    text = emit(front_matter)
    readers: list[Callable[[str], object]] = [
        yaml.safe_load,
        lambda document: yaml.load(document, getattr(yaml, "CSafeLoader", yaml.SafeLoader)),  # noqa: S506 it is safe
        YAML(typ="safe", pure=True).load,  # YAML 1.2
    ]
    for read in readers:
        assert repr(read(text)) == repr(front_matter)


WRITERS: dict[str, Callable[[dict[str, Any]], str]] = {
    "ours": emit,
    "PyYAML": lambda plain: yaml.safe_dump(plain, allow_unicode=True, sort_keys=False),
    "one line": lambda plain: yaml.safe_dump(plain, default_flow_style=True, sort_keys=False, width=10**9),
}


@given(
    front_matter=front_matters(),
    writer=st.sampled_from(sorted(WRITERS)),
    line_end=st.sampled_from(["\n", "\r\n"]),
    data=st.data(),
)
def test_an_article_that_was_changed_is_read_as_it_is(
    front_matter: dict[str, Any], writer: str, line_end: str, data: st.DataObject
) -> None:
    assume(not any("\ud800" <= character <= "\udfff" for character in str(front_matter)))
    written = WRITERS[writer](front_matter)
    commented = data.draw(st.booleans())
    if commented and writer == "ours":
        written = "".join(line + "\n" + "# so\n\n" * line.startswith("  - ") for line in written.split("\n")[:-1])
    document = f"---\n{written}---\n".replace("\n", line_end) + "Body\n"
    article = _loaded(document)
    assert dumps(article) == document
    changed = data.draw(changes(article))
    text = dumps(changed)
    again = loads(text, repair=False)
    assert again == changed
    assert repr(to_dict(again)) == repr(to_dict(changed))
    assert dumps(again) == text


def _loaded(document: str) -> Article:
    try:
        return loads(document, repair=False)
    except ValueError:  # a comment in a text with an odd line, a line feed in a key: such a document is no use here
        assume(condition=False)
        raise


def changes(article: Article) -> st.SearchStrategy[Article]:
    """The article with something else in it: a text, a box, a field, the body."""
    ways = [
        texts().map(lambda text: attrs.evolve(article, body=text)),
        texts().map(lambda text: attrs.evolve(article, author=text, extra=_without(article.extra, "author"))),
        st.just(attrs.evolve(article, title=None, extra=_without(article.extra, "title"))),
        any_infoboxes.map(
            lambda box: attrs.evolve(
                article, infoboxes=(*article.infoboxes, box), extra=_without(article.extra, "infoboxes")
            )
        ),
    ]
    for index, box in enumerate(article.infoboxes):
        ways += [_replaced(article, index, any_infoboxes)]
        for field in box.fields:
            fewer = attrs.evolve(box, fields=tuple(other for other in box.fields if other is not field))
            ways += [_replaced(article, index, st.just(fewer)), _replaced(article, index, _with_text(box, field.key))]
    return st.one_of(ways)


def _replaced(article: Article, index: int, boxes: st.SearchStrategy[Infobox]) -> st.SearchStrategy[Article]:
    return boxes.map(lambda box: article.replace_infobox(index, box))


def _with_text(box: Infobox, key: str) -> st.SearchStrategy[Infobox]:
    return texts().map(lambda text: box.replace(key, text=text))


def _without(extra: Any, key: str) -> Any:  # noqa: ANN401 a frozen mapping
    return attrs.evolve(extra, pairs=tuple(pair for pair in extra.pairs if pair[0] != key))


@given(front_matter=front_matters())
def test_an_article_of_the_expected_shape_is_as_the_schema_says(front_matter: dict[str, Any]) -> None:
    article = from_dict({"front_matter": front_matter, "body": ""})
    if not any(finding.code == "unexpected-shape" for finding in article.findings):
        SCHEMA.validate(to_dict(article))


@given(article=any_articles, seed=st.integers())
def test_an_infobox_in_another_order_is_written_in_it(article: Article, seed: int) -> None:
    loaded = loads(dumps(article), repair=False)
    boxes = list(loaded.infoboxes)
    random.Random(seed).shuffle(boxes)  # noqa: S311 no secret
    reordered = tuple(attrs.evolve(box, fields=box.fields[::-1]) for box in boxes)
    changed = attrs.evolve(loaded, infoboxes=reordered)
    assert loads(dumps(changed), repair=False) == changed


values = st.recursive(
    st.sampled_from([None, True, False, 0, 1, 1.0, 0.0, -0.0, "1", ""]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from("ab"), inner, max_size=2),
    max_leaves=4,
)


@given(one=values, other=values)
def test_values_are_alike_if_they_print_alike(one: Writable, other: Writable) -> None:
    assert alike(one, other) == (repr(one) == repr(other))
    assert alike(one, copy.deepcopy(one))
