"""Documents with what they say: text and truth together, clean and garbled."""

from functools import cache
from typing import Final, NamedTuple

import attrs
import hypothesis.strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from wikiinfobox.document import Article
from wikiinfobox.loading import loads
from wikiinfobox.strategies.arguments import given_or, late
from wikiinfobox.strategies.manners import MANNERS, write
from wikiinfobox.strategies.nouns import articles as any_articles
from wikiinfobox.strategies.texts import clean_texts
from wikiinfobox.writing import to_dict

CODE_PAGES: Final = {"latin-1": "latin-1", "windows-1252": "cp1252"}
"""The code pages in which nearly all garbled text was read, with Python's names of them."""

# Garbled, a dash is beyond doubt what it was, and the text about it with it.
_SURE: Final = "\n1914 – 1918\n"

_ANY_MANNER: Final = st.sampled_from(MANNERS)
_ANY_CODE_PAGE: Final = st.sampled_from(sorted(CODE_PAGES))
_ONCE_OR_TWICE: Final = st.sampled_from((1, 1, 2))


class Document(NamedTuple):
    """A document and the article that it says.

    Shape:  manner names the writer: `yaml 2.3`, `yaml 2.9` or `js-yaml 4`.
    """

    text: str
    article: Article
    manner: str


class GarbledDocument(NamedTuple):
    """A document whose UTF-8 was read in a code page, as many times as it says.

    Shape:  `original` is the document before that, and `article` what it says.
    """

    text: str
    original: str
    article: Article
    code_page: str
    times: int


def documents(*, articles: SearchStrategy[Article] | None = None) -> SearchStrategy[Document]:
    r"""Documents with what they say, written as any of three programs write YAML 1.2.

    For each, `loads(document.text, repair=False) == document.article`, and the front matter of `to_dict` is what a
    reader of YAML 1.2 finds. With repair the same holds unless a text looks garbled.

    >>> from hypothesis import find
    >>> find(documents(articles=st.just(Article(title="yes"))), lambda document: True).text
    '---\ntitle: yes\n---\n'
    """

    def make() -> SearchStrategy[Document]:
        return _documents(given_or("articles", articles, any_articles))

    return late("documents", make, articles=articles)


# Composed, not built: of what fails, Hypothesis shows what it holds then, and not the call of a function of ours.
@st.composite
def _documents(draw: DrawFn, articles: SearchStrategy[Article]) -> Document:
    article, manner = draw(articles), draw(_ANY_MANNER)
    front_matter = to_dict(article)["front_matter"]
    assert isinstance(front_matter, dict), "to_dict gives a mapping there"  # noqa: S101 for the type checkers
    return Document(f"---\n{write(front_matter, manner)}---\n{article.body}", article, manner.name)


def garbled_documents(*, articles: SearchStrategy[Article] | None = None) -> SearchStrategy[GarbledDocument]:
    r"""Documents of which every character beyond ASCII is garbled, with the document as it was.

    For each, `repair(garbled.text) == garbled.original` and `loads(garbled.text) == garbled.article`: in the original
    nothing looks garbled, and its body ends with a dash, which leaves no doubt.

    >>> from hypothesis import find
    >>> arsal = st.just(Article(title="Ársal"))
    >>> find(garbled_documents(articles=arsal), lambda garbled: garbled.code_page == "latin-1").text
    '---\ntitle: Ã\x81rsal\n---\n\n1914 â\x80\x93 1918\n'
    """

    def make() -> SearchStrategy[GarbledDocument]:
        drawn = given_or("articles", articles, lambda: any_articles(texts=clean_texts()))
        return _garbled_documents(_documents(_with_dash(drawn)).filter(_looks_clean))

    return late("garbled_documents", make, articles=articles)


@st.composite
def _with_dash(draw: DrawFn, articles: SearchStrategy[Article]) -> Article:
    article = draw(articles)
    return attrs.evolve(article, body=article.body + _SURE, source=None)


def _looks_clean(document: Document) -> bool:
    """Whether nothing in it is garbled to begin with, not even behind the escapes of YAML."""
    article = loads(document.text)
    return not article.repairs and article == document.article


@st.composite
def _garbled_documents(draw: DrawFn, documents: SearchStrategy[Document]) -> GarbledDocument:
    document = draw(documents)
    code_page, times = draw(_ANY_CODE_PAGE), draw(_ONCE_OR_TWICE)
    text = document.text
    for _ in range(times):
        text = garble(text, CODE_PAGES[code_page])
    return GarbledDocument(text, document.text, document.article, code_page, times)


def garble(text: str, codec: str = "cp1252") -> str:
    r"""UTF-8 read in a code page; an undefined byte becomes the C1 control of its number, as browsers do it.

    >>> garble("Łódź")
    'Å\x81Ã³dÅº'
    """
    return text.encode("utf-8", "surrogatepass").decode("latin-1").translate(_shown(codec))


@cache
def _shown(codec: str) -> dict[int, str]:
    return {byte: bytes([byte]).decode(codec, "ignore") or chr(byte) for byte in range(0x80, 0x100)}
