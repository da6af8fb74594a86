"""An article → the text of a document. One that was loaded is written as it was read, but for what was changed."""

from typing import Final

from wikiinfobox.building import build
from wikiinfobox.document import Article
from wikiinfobox.errors import FrontMatterError, LimitError, WikiInfoboxError
from wikiinfobox.frontmatter import emit, outline, read, split
from wikiinfobox.limits import Limits
from wikiinfobox.source import Source
from wikiinfobox.writing.alike import alike
from wikiinfobox.writing.from_plain import from_dict
from wikiinfobox.writing.splicing import splice
from wikiinfobox.writing.to_plain import Json, to_dict

# What is read here was read before, within the limits of its reader.
_NO_LIMITS: Final = Limits(document=1 << 62, depth=1 << 62, aliases=1 << 62, nodes=1 << 62)
_FENCE: Final = "---\n"


def dumps(article: Article) -> str:
    r"""The article as a document: front matter and body.

    >>> dumps(Article(title="Arsal", body="A town.\n"))
    '---\ntitle: Arsal\n---\nA town.\n'

    Shape:  an article that was loaded and not changed is the document as it was read, repaired; of one that was
            changed, the lines of what was changed are others: of the body, of a key, of a field. Where no lines
            belong to what was changed, the front matter is written anew.
    Raises: FrontMatterError where `loads` would not read the same article again, with the way to what it would not.
    """
    return _dumped(article, anew=False)


def dumps_anew(article: Article) -> str:
    """The article as a document of which no line of the front matter is as it was read."""
    return _dumped(article, anew=True)


def _dumped(article: Article, *, anew: bool) -> str:
    try:
        plain = to_dict(article)
        _check(article, plain)
        if article.source is None:
            return _FENCE + emit(_front_matter(plain)) + _FENCE + article.body
        return "\ufeff" * article.source.mark + _rewritten(article.source, plain, article.body, anew=anew)
    except RecursionError as error:
        raise LimitError("expected fewer levels of lists and mappings than these") from error


def _check(article: Article, plain: dict[str, Json]) -> None:
    """Whether the plain values say all that the article does. They do, but for what `extra` holds amiss."""
    read_back = from_dict(plain)
    if read_back == article:
        return
    way = "front_matter"
    for index, (box, again) in enumerate(zip(article.infoboxes, read_back.infoboxes, strict=False)):
        if box != again:
            key = next((field.key for field in box.fields if field not in again.fields), None)
            way += f".infoboxes[{index}]" + (f".{key}" if key else "")
            break
    reason = f"expected an article that can be read back; {way} would be read as something else than it is"
    raise FrontMatterError(f"{reason}: an `extra` holds what has a place of its own, or a value has another type")


def _rewritten(source: Source, plain: dict[str, Json], body: str, *, anew: bool) -> str:
    """The document of *source*, made to say what *plain* does."""
    cut, text = split(source), source.text
    line_end = "\r\n" if text[: cut.start].endswith("\r\n") else "\n"
    opening, closing = text[: cut.start], text[cut.end : cut.body]
    if body and not closing.endswith("\n"):
        closing += line_end
    old, new = _front_matter(_read(source)), _front_matter(plain)
    if not anew and alike(old, new):
        return text[: cut.end] + closing + body
    for by_field in () if anew else (True, False):
        place = outline(source, cut.start, cut.end)
        spliced = splice(text[cut.start : cut.end], place, old, new, by_field=by_field, line_end=line_end)
        if spliced is not None and _says(document := opening + spliced + closing + body, plain):
            return document
    return opening + emit(new).replace("\n", line_end) + closing + body


def _front_matter(plain: dict[str, Json]) -> dict[str, Json]:
    front_matter = plain["front_matter"]
    assert isinstance(front_matter, dict), "to_dict gives a mapping there"  # noqa: S101 for the type checkers
    return front_matter


def _read(source: Source) -> dict[str, Json]:
    cut = split(source)
    return to_dict(build(read(source, cut.start, cut.end, _NO_LIMITS, None), cut, source, None))


def _says(document: str, plain: dict[str, Json]) -> bool:
    """Whether a document reads as *plain*, to the order of its keys and the types of its numbers."""
    try:
        return alike(_read(Source(document, document)), plain)
    except WikiInfoboxError:
        return False
