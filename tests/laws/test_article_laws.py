"""Articles, infoboxes, fields and links as values: compared, looked up, copied, and turned into plain ones and back."""

import copy
import io
import json
import pickle
from collections.abc import Mapping

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wikiinfobox import Article, Conflict, Field, Infobox, Link, NoSuchFieldError, dump, dumps, from_dict, to_dict
from wikiinfobox.frozen import FrozenMapping
from wikiinfobox.strategies import articles, conflicts, field_texts, fields, infoboxes, links
from wikiinfobox.strategies.plain import plain
from wikiinfobox.titles import parse_title


@given(article=articles())
def test_an_article_comes_back_from_plain_values_and_from_json(article: Article) -> None:
    made = to_dict(article)
    assert from_dict(made) == article
    again = from_dict(json.loads(json.dumps(made)))
    assert again == article
    assert repr(to_dict(again)) == repr(made)


@given(value=st.one_of(articles(), infoboxes(), fields(), links(), conflicts()))
def test_a_value_survives_pickling_and_copying_with_its_hash(
    value: Article | Infobox | Field | Link | Conflict,
) -> None:
    for again in (pickle.loads(pickle.dumps(value)), copy.copy(value), copy.deepcopy(value)):
        assert again == value
        assert hash(again) == hash(value)
        assert repr(again) == repr(value)
        assert attrs.astuple(again) == attrs.astuple(value)  # what takes no part in equality, too


@given(one=articles(), other=articles())
def test_articles_are_equal_if_they_say_the_same(one: Article, other: Article) -> None:
    # Written out, 1 and 1.0 and true differ, and the order of keys in `extra` does.
    if dumps(one) == dumps(other):
        assert one == other
    if one == other:
        assert hash(one) == hash(other)


@given(box=infoboxes())
def test_an_infobox_is_a_mapping_in_its_order(box: Infobox) -> None:
    assert isinstance(box, Mapping)
    keys = [field.key for field in box.fields]
    assert list(box) == list(box.keys()) == keys
    assert list(box.values()) == list(box.fields)
    assert list(box.items()) == list(zip(keys, box.fields, strict=True))
    assert len(box) == len(keys)
    assert dict(box) == {field.key: field for field in box.fields}
    assert box == Infobox(box.fields, extra=box.extra)
    assert box != dict(box)
    assert box.links == tuple(link for field in box.fields for link in field.links)


def loosely(key: str) -> str:
    """A key without case, blanks, `_` and `-`."""
    return "".join(key.replace("_", "").replace("-", "").split()).casefold()


@given(box=infoboxes(), key=field_texts(), data=st.data())
def test_a_key_is_found_in_all_ways_alike(box: Infobox, key: str, data: st.DataObject) -> None:
    if box.fields:
        known = st.sampled_from([field.key for field in box.fields])
        key = data.draw(st.one_of(known, known.map(str.upper), known.map(lambda key: f" {key}_"), st.just(key)))
    alike = [field for field in box.fields if loosely(field.key) == loosely(key)]
    wanted = next((field for field in alike if field.key == key), alike[0] if alike else None)
    assert box.get(key) is wanted
    assert (key in box) == (wanted is not None)
    assert box.get(key, "else") is (wanted or "else")
    if wanted is None:
        with pytest.raises(NoSuchFieldError):
            box[key]
    else:
        assert box[key] is wanted


@given(box=infoboxes(min_size=1), text=field_texts(), data=st.data())
def test_a_field_that_was_replaced_is_another_and_no_other_field_is(
    box: Infobox, text: str, data: st.DataObject
) -> None:
    old = data.draw(st.sampled_from(box.fields))
    new = box.replace(old.key, text=text)
    assert [field.key for field in new.fields] == [field.key for field in box.fields]
    for before, after in zip(box.fields, new.fields, strict=True):
        assert (after is before) == (before is not old)
    assert new[old.key].text == text
    assert new[old.key].number == (old.number if text == old.text else None)
    assert box[old.key] is old


@given(field=fields())
def test_each_reading_of_a_field_is_within_its_text(field: Field) -> None:
    spans = [one.span for one in field.items]
    spans += [one.span for one in field.quantities]
    spans += [one.span for one in field.dates]
    assert all(span and 0 <= span.start <= span.end <= len(field.text) for span in spans)
    assert field.coordinates is None or field.coordinates.text in field.text
    assert field.image is None or "." in field.image
    assert field.url is None or field.url.strip() == field.url or field.links


@given(link=links())
def test_a_link_has_a_title_that_stays_and_an_address_that_can_be_sent(link: Link) -> None:
    again = Link(page=":" + link.title)  # a colon before it, as ":de:Wien" needs it
    assert (again.title, again.namespace) == (link.title, link.namespace)
    address = link.url()
    assert address is None or (address.isascii() and " " not in address)
    assert not (link.dangling and address)
    assert isinstance(link.label, str)
    assert link.country is None or link.country[:2].isalpha()


@given(
    page=st.lists(st.sampled_from(("de", "x", "É", "Talk", "image", ":", "#", "_", " ", "\u200e")), max_size=8).map(
        "".join
    )
)
def test_a_title_is_its_own(page: str) -> None:
    title = parse_title(page)
    assert parse_title(":" + str(title)) == title
    assert bool(str(title)) == bool(title.name or title.language)
    assert Link(page=page).dangling == (Link(page=page).url() is None) == (not str(title))


@given(pairs=st.dictionaries(field_texts(), plain(field_texts()), max_size=4))
def test_what_is_kept_in_extra_is_a_mapping_that_hashes(pairs: "dict[str, object]") -> None:
    frozen = FrozenMapping(tuple(pairs.items()))  # type: ignore[arg-type]  # plain values
    backwards = FrozenMapping(tuple(reversed(pairs.items())))  # type: ignore[arg-type]  # plain values
    assert frozen == pairs == backwards
    assert list(frozen) == list(pairs)
    assert hash(frozen) == hash(backwards)
    assert pickle.loads(pickle.dumps(frozen)) == frozen


@given(article=articles())
def test_a_file_gets_what_dumps_gives(article: Article) -> None:
    text, data = io.StringIO(newline=""), io.BytesIO()
    dump(article, text)
    dump(article, data)
    assert text.getvalue() == dumps(article)
    assert data.getvalue() == dumps(article).encode()
