"""Nothing of a list is lost."""

import re

from hypothesis import given
from hypothesis import strategies as st

from wikiinfobox.values.outline import parse_outline

MARKS = re.compile("[\\s*•·]|[\U0001f1e6-\U0001f1ff]{2}|\U0001f3f4[\U000e0020-\U000e007f]+")
lists = st.lists(
    st.sampled_from(["*", "•", " · ", "·", "\n", " ", "🇱🇧", "🇬", "\U0001f3f4\U000e0067", "A", "b c", "\x1f"])
).map("".join)


@given(text=st.one_of(st.text(), lists))
def test_every_character_that_draws_no_list_lies_in_an_item(text: str) -> None:
    said = "".join(MARKS.sub("", item.text) for item in parse_outline(text))
    assert said == MARKS.sub("", text)


@given(text=st.one_of(st.text(), lists))
def test_items_stand_in_order_and_apart(text: str) -> None:
    end = 0
    for item in parse_outline(text):
        assert item.span is not None
        assert end <= item.span.start <= item.span.end <= len(text)
        assert text[slice(*item.span)] == item.text == item.text.strip()
        end = item.span.end


def test_a_hostile_list_takes_linear_time() -> None:
    for part in ("* ", "· ", " ", "🇱🇧", "•", "\n"):
        parse_outline(part * 100_000)
