"""Strategies for articles: such as a person may build, with texts hard to write, and such as a file may hold."""

from typing import Any

import hypothesis.strategies as st

from wikiinfobox import Article, Field, Infobox, Link
from wikiinfobox.frozen import EMPTY, FrozenMapping, Plain
from wikiinfobox.layouts import ARTICLE_KEYS, FIELD_KEYS, LINK_KEYS

# What YAML reads as a sign, a number, a date, an end; what breaks lines, or is refused; what was garbled.
_PIECES = (
    *(
        " ",
        "  ",
        "\n",
        "\n\n",
        "\r",
        "\r\n",
        "\t",
        ": ",
        ":",
        " #",
        "#",
        "- ",
        "-",
        "? ",
        "?",
        "'",
        '"',
        "\\",
        "|",
        ">",
    ),
    *("{", "}", "[", "]", ",", "&a", "*a", "!t", "%", "@", "`", "---", "...", "\n---\n", "=", "<<", "~", "null", "yes"),
    *("no", "N", "true", "1", "1.5", "0o17", "0x1F", "1_000", "1:38.232", "2008-12-31", ".5", ".inf", "1e3", "+", "_"),
    *("\0", "\x07", "\x1b", "\x7f", "\x81", "\x85", "\x9d", "\xa0", "\u2028", "\u2029", "\ufeff", "\ufffe", "\uffff"),
    *("\ue000", "\ud83d", "\\ud83d", "🇱🇧", "é", "e\u0301", "–", "â€“", "Ã©", "ðŸ‡±ðŸ‡§", "الشام"),
    *("Arsal", "a word or two", "x" * 30, "y" * 90, "many words " * 12),
)


def texts() -> st.SearchStrategy[str]:
    joined = st.lists(st.sampled_from(_PIECES), max_size=8).map("".join)
    whatever = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
    return joined.map(_whole) | whatever


def _whole(text: str) -> str:
    """Two halves of a character, one after the other, are the character."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


def numbers() -> st.SearchStrategy[int | float]:
    return st.integers(-(10**30) + 1, 10**30 - 1) | st.floats(allow_nan=False, allow_infinity=False)


def plain() -> st.SearchStrategy[Plain]:
    def nested(inner: st.SearchStrategy[Plain]) -> st.SearchStrategy[Plain]:
        return st.lists(inner, max_size=3).map(tuple) | st.dictionaries(texts(), inner, max_size=3).map(frozen)

    return st.recursive(st.none() | st.booleans() | numbers() | texts(), nested, max_leaves=6)


def frozen(pairs: dict[str, Plain]) -> FrozenMapping:
    return FrozenMapping(tuple(pairs.items()))


def extras(*taken: str) -> st.SearchStrategy[FrozenMapping]:
    keys = texts().filter(lambda key: key not in taken)
    return st.just(EMPTY) | st.dictionaries(keys, plain(), max_size=2).map(frozen)


def links() -> st.SearchStrategy[Link]:
    text = st.none() | texts()
    return st.builds(
        Link,
        text=text,
        type=st.sampled_from(["internal", "interwiki", "external", None]),
        page=text | st.just("undefined"),
        anchor=text,
        site=text,
        wiki=text,
        lang=text,
        extra=extras(*LINK_KEYS),
    )


def fields() -> st.SearchStrategy[Field]:
    runs = st.lists(texts(), max_size=2).map(tuple)
    return st.builds(
        Field,
        texts(),
        texts(),
        st.lists(links(), max_size=2).map(tuple),
        st.none() | numbers(),
        runs,
        runs,
        extra=extras(*FIELD_KEYS),
    )


def infoboxes() -> st.SearchStrategy[Infobox]:
    # What has no place in a field: nothing, lists, and mappings without a text.
    odd = st.none() | st.lists(plain(), max_size=2).map(tuple) | extras("text")

    def box(entries: "dict[str, Field | Plain]") -> Infobox:
        held = tuple(entry for entry in entries.values() if isinstance(entry, Field))
        named = {field.key for field in held}
        extra = {k: v for k, v in entries.items() if not isinstance(v, Field) and k not in named}
        return Infobox(held, extra=frozen(extra), layout=tuple(entries) if extra else ())

    rich = fields().map(lambda field: (field.key, field))
    return st.lists(rich | st.tuples(texts(), odd), max_size=4, unique_by=lambda pair: pair[0]).map(
        lambda pairs: box(dict(pairs))
    )


def articles() -> st.SearchStrategy[Article]:
    text = st.none() | texts()
    return st.builds(
        Article,
        title=text,
        short_description=text,
        description=text,
        author=text,
        image_url=text,
        infoboxes=st.lists(infoboxes(), max_size=3).map(tuple),
        body=texts(),
        extra=extras(*ARTICLE_KEYS),
    )


def front_matters() -> st.SearchStrategy[dict[str, Any]]:
    """Front matters of any shape, that of an article more often than not."""
    odd: st.SearchStrategy[Any] = plain().map(_listed)

    def mapping(**known: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
        # In any order, of which the known keys are a part.
        key = st.sampled_from(sorted(known)).flatmap(lambda name: st.tuples(st.just(name), known[name]))
        pairs = st.lists(key | key | key | st.tuples(texts(), odd), max_size=5, unique_by=lambda pair: pair[0])
        return pairs.map(dict)

    link = mapping(
        text=texts(),
        type=st.just("internal"),
        page=texts() | odd,
        wiki=st.just("fr") | mapping(wiki=texts(), lang=texts() | odd),
    )
    runs = st.lists(texts() | odd, max_size=2)
    field = mapping(
        text=texts() | odd,
        number=numbers() | odd,
        links=st.lists(link | odd, max_size=2) | odd,
        formatting=mapping(bold=runs, italic=runs | odd),
    )
    box = st.dictionaries(texts(), field | field | texts() | odd, max_size=3)
    return mapping(
        title=texts() | odd, description=texts(), img=odd, infoboxes=st.lists(box | box | odd, max_size=3) | odd
    )


def _listed(value: Plain) -> object:
    if isinstance(value, tuple):
        return [_listed(item) for item in value]
    if isinstance(value, FrozenMapping):
        return {key: _listed(item) for key, item in value.items()}
    return value
