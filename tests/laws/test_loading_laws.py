"""Whatever is loaded, an article comes out or an error of ours; and whatever either points at lies in the document."""

import pickle

import attrs
from hypothesis import example, given
from hypothesis import strategies as st

from wikiinfobox import Article, DecodingError, LimitError, Limits, WikiInfoboxError, loads, repair
from wikiinfobox.findings import CODES
from wikiinfobox.strategies import Document, documents, field_texts, garbled_documents

SIGNS = [
    *("---", "\n", "\n", "...", "title: ", "infoboxes:", "  ", "- ", ": ", "text: ", "&a ", "*a", "!t ", "[", "]", "{"),
    *("}", '"', "'", "|", ">-", "\\x9d", "\\ud83d", "%", "\t", "\r", "#", "? ", "a", "é", "Ã©", "\x85", "\ufeff", "1"),
]
FENCED = st.lists(st.sampled_from(SIGNS), max_size=30).map("".join)
front_matters = st.builds(lambda text: f"---\n{text}\n---\n", FENCED | field_texts())
texts = st.one_of(front_matters, FENCED, field_texts(), documents().map(lambda document: document.text))


def _cut(data: bytes, start: int, end: int, between: bytes) -> bytes:
    return data[: start % (len(data) + 1)] + between + data[end % (len(data) + 1) :]


# Documents with a stretch cut out, doubled, or in another encoding; and what is no document.
mangled = st.builds(_cut, texts.map(str.encode), st.integers(0, 400), st.integers(0, 400), st.binary(max_size=4))
encoded = st.builds(lambda text, encoding: text.encode(encoding), texts, st.sampled_from(["utf-16", "utf-8-sig"]))
anything = st.one_of(mangled, encoded, st.binary(), st.binary().map(lambda data: b"---\n" + data + b"\n---\n"))


def lawful(given: str | bytes, result: Article | WikiInfoboxError) -> None:
    if isinstance(result, Article):
        assert result.source is not None
        text = result.source.given
    else:
        assert type(result) is not WikiInfoboxError
        assert str(result)
        again = pickle.loads(pickle.dumps(result))
        assert (again.args, str(again)) == (result.args, str(result))
        if isinstance(result, DecodingError):
            assert isinstance(given, bytes)
            assert result.offset is not None
            assert 0 <= result.offset <= len(given)
            return
        text = decoded(given)
    lines = text.split("\n")
    places = [(one.line, one.column) for one in (result.findings if isinstance(result, Article) else [result])]
    if isinstance(result, Article):
        assert places == sorted(places)
        assert {finding.code for finding in result.findings} <= set(CODES)
        places += [(one.line, one.column) for one in result.repairs]
    elif result.line is not None:
        assert result.excerpt == lines[result.line - 1].removesuffix("\r")
    for line, column in places:
        if line is None or column is None:
            assert isinstance(result, LimitError)
            continue
        assert 1 <= line <= len(lines)
        assert 1 <= column <= len(lines[line - 1]) + 1


def decoded(given: str | bytes) -> str:
    if isinstance(given, bytes) and given[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return given.decode("utf-16")  # which takes the mark away, and no second one
    given = given.decode() if isinstance(given, bytes) else given
    return given.removeprefix("\ufeff")


def loaded(given: str | bytes, limits: Limits | None = None, *, repair: bool = True) -> Article | WikiInfoboxError:
    try:
        return loads(given, repair=repair, limits=limits or Limits())
    except WikiInfoboxError as error:
        return error


@given(data=anything, repair=st.booleans())
@example(data=b"---\n\xff\xfe\n---\n", repair=True)
@example(data=b"\0-\0-", repair=True)
def test_any_bytes_give_an_article_or_an_error_that_points_into_them(data: bytes, repair: bool) -> None:  # noqa: FBT001
    lawful(data, loaded(data, repair=repair))


@given(text=texts | st.text(), repair=st.booleans())
def test_any_text_gives_an_article_or_an_error_that_points_into_it(text: str, repair: bool) -> None:  # noqa: FBT001
    lawful(text, loaded(text, repair=repair))


@given(text=texts)
@example(text="\0")
def test_bytes_say_what_their_text_says(text: str) -> None:
    data = text.encode()
    one, other = loaded(text), loaded(data)
    if b"\0" in data[:2]:
        assert isinstance(other, DecodingError)  # it looks like UTF-16 without its mark
    else:
        assert one == other if isinstance(one, Article) else str(one) == str(other)


@given(text=st.one_of(texts, garbled_documents().map(lambda garbled: garbled.text)))
def test_loading_repairs_the_document_before_it_is_read(text: str) -> None:
    one, other = loaded(text), loaded(repair(text), repair=False)
    assert isinstance(one, Article) == isinstance(other, Article)
    # What escapes had hidden is repaired in the values, too.
    if isinstance(one, Article) and "\\" not in text:
        assert one == other


limits = st.builds(
    Limits,
    document=st.integers(0, 400),
    depth=st.integers(0, 8),
    aliases=st.integers(0, 3),
    nodes=st.integers(0, 30),
)


@given(document=documents() | front_matters.map(lambda text: Document(text, Article(), "")), few=limits, data=st.data())
def test_a_limit_stops_a_reading_or_changes_nothing(document: Document, few: Limits, data: st.DataObject) -> None:
    without, within = loaded(document.text), loaded(document.text, few)
    lawful(document.text, within)
    if isinstance(within, Article):
        assert within == without
    elif not isinstance(within, LimitError):
        assert str(within) == str(without)
    # Whoever may have more gets as far, at least.
    name = data.draw(st.sampled_from([field.name for field in attrs.fields(Limits)]))
    more = loaded(document.text, attrs.evolve(few, **{name: getattr(few, name) + data.draw(st.integers(0, 50))}))
    assert isinstance(more, Article) or not isinstance(within, Article)


@given(document=documents())
def test_a_body_is_all_that_follows_the_line_that_closes(document: Document) -> None:
    article = loads(document.text, repair=False)
    assert document.text.endswith(article.body)
    assert document.text.removesuffix(article.body).endswith("\n---\n")
