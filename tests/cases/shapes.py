"""Values of other shapes than their keys are known for: what becomes of each, and the findings."""

from typing import Any, NamedTuple

from wikiinfobox import Article, Field, Infobox, Link
from wikiinfobox.frozen import FrozenMapping
from wikiinfobox.models import BARE


class ShapeCase(NamedTuple):
    name: str
    front_matter: str
    article: Article
    findings: tuple[tuple[str, int, int], ...] = ()
    written: dict[str, Any] | None = None  # the front matter of `to_dict`, where a text was no text in the file


def boxed(*fields: Field, **kwargs: Any) -> Article:  # noqa: ANN401 whatever an infobox takes
    return Article(infoboxes=(Infobox(fields, **kwargs),))


def extra(**pairs: Any) -> FrozenMapping:  # noqa: ANN401 plain values
    return FrozenMapping(tuple(pairs.items()))


SHAPES = (
    ShapeCase("a number as title", "title: 1917\n", Article(title="1917"), (("unexpected-shape", 2, 8),), {"title": "1917"}),
    ShapeCase("a title that only looks like a date", "title: 2008-12-31\n", Article(title="2008-12-31")),
    ShapeCase("nothing as title", "title:\n", Article(extra=extra(title=None), layout=("title",)), (("unexpected-shape", 2, 7),)),
    ShapeCase("a list as description", "description: [a, 1]\n", Article(extra=extra(description=("a", 1)), layout=("description",)), (("unexpected-shape", 2, 14),)),
    ShapeCase("an unknown key", "more: {a: [1.5, ~]}\ntitle: x\n", Article(title="x", extra=extra(more=extra(a=(1.5, None))), layout=("more", "title"))),
    ShapeCase("an unknown key with a number too long", f"id: {'1' * 40}\n", Article(extra=extra(id="1" * 40), layout=("id",)), (("unexpected-shape", 2, 5),)),
    ShapeCase("no infoboxes", "infoboxes: []\n", Article(layout=("infoboxes",))),
    ShapeCase("an empty infobox", "infoboxes:\n  - {}\n", boxed()),
    ShapeCase("a mapping as infoboxes", "infoboxes: {a: b}\n", Article(extra=extra(infoboxes=extra(a="b")), layout=("infoboxes",)), (("unexpected-shape", 2, 12),)),
    ShapeCase("a text among the infoboxes", "infoboxes:\n  - {}\n  - x\n", Article(extra=extra(infoboxes=(extra(), "x")), layout=("infoboxes",)), (("unexpected-shape", 4, 5),)),
    ShapeCase("a bare text as field", "infoboxes:\n  - strength1: 1,500\n", boxed(Field("strength1", "1,500", layout=BARE)), (("unexpected-shape", 3, 16),)),
    ShapeCase("nothing as field", "infoboxes:\n  - a: ~\n", boxed(extra=extra(a=None), layout=("a",)), (("unexpected-shape", 3, 8),)),
    ShapeCase("a list as field", "infoboxes:\n  - a: [x]\n    b:\n      text: y\n", boxed(Field("b", "y"), extra=extra(a=("x",)), layout=("a", "b")), (("unexpected-shape", 3, 8),)),
    ShapeCase("a field without a text", "infoboxes:\n  - a:\n      number: 5\n", boxed(extra=extra(a=extra(number=5)), layout=("a",)), (("unexpected-shape", 4, 7),)),
    ShapeCase("a field whose text is nothing", "infoboxes:\n  - a:\n      text:\n", boxed(extra=extra(a=extra(text=None)), layout=("a",)), (("unexpected-shape", 4, 12),)),
    ShapeCase("a number as a field's text", "infoboxes:\n  - a:\n      text: 12\n", boxed(Field("a", "12")), (("unexpected-shape", 4, 13),), {"infoboxes": [{"a": {"text": "12"}}]}),
    ShapeCase("an unknown key of a field", "infoboxes:\n  - a:\n      more: [x]\n      text: y\n", boxed(Field("a", "y", extra=extra(more=("x",)), layout=("more", "text")))),
    ShapeCase("a text as number", "infoboxes:\n  - a:\n      text: x\n      number: five\n", boxed(Field("a", "x", extra=extra(number="five"), layout=("text", "number"))), (("unexpected-shape", 5, 15),)),
    ShapeCase("a boolean as number", "infoboxes:\n  - a:\n      text: x\n      number: true\n", boxed(Field("a", "x", extra=extra(number=True), layout=("text", "number"))), (("unexpected-shape", 5, 15),)),
    ShapeCase("a list as number", "infoboxes:\n  - a:\n      text: x\n      number: [1]\n", boxed(Field("a", "x", extra=extra(number=(1,)), layout=("text", "number"))), (("unexpected-shape", 5, 15),)),
    ShapeCase("an empty list of links", "infoboxes:\n  - a:\n      text: x\n      links: []\n", boxed(Field("a", "x", layout=("text", "links")))),
    ShapeCase("a text as links", "infoboxes:\n  - a:\n      text: x\n      links: y\n", boxed(Field("a", "x", extra=extra(links="y"), layout=("text", "links"))), (("unexpected-shape", 5, 14),)),
    ShapeCase("a text among the links", "infoboxes:\n  - a:\n      text: x\n      links: [y]\n", boxed(Field("a", "x", extra=extra(links=("y",)), layout=("text", "links"))), (("unexpected-shape", 5, 15),)),
    ShapeCase("keys of a value in another order", "infoboxes:\n  - a:\n      formatting: {italic: [i], bold: [b]}\n      text: x\n", boxed(Field("a", "x", bold=("b",), italic=("i",), layout=(("formatting", "italic", "bold"), "text")))),
    ShapeCase("formatting without runs", "infoboxes:\n  - a:\n      text: x\n      formatting: {}\n", boxed(Field("a", "x", layout=("text", ("formatting",))))),
    ShapeCase("formatting with an empty run", "infoboxes:\n  - a:\n      text: x\n      formatting: {bold: []}\n", boxed(Field("a", "x", layout=("text", ("formatting", "bold"))))),
    ShapeCase("formatting of an unknown kind", "infoboxes:\n  - a:\n      text: x\n      formatting: {big: [x]}\n", boxed(Field("a", "x", extra=extra(formatting=extra(big=("x",))), layout=("text", "formatting"))), (("unexpected-shape", 5, 19),)),
    ShapeCase("a number as a bold run", "infoboxes:\n  - a:\n      text: x\n      formatting: {bold: [1]}\n", boxed(Field("a", "x", extra=extra(formatting=extra(bold=(1,))), layout=("text", "formatting"))), (("unexpected-shape", 5, 19),)),
    ShapeCase("a text as bold runs", "infoboxes:\n  - a:\n      text: x\n      formatting: {bold: x}\n", boxed(Field("a", "x", extra=extra(formatting=extra(bold="x")), layout=("text", "formatting"))), (("unexpected-shape", 5, 19),)),
    ShapeCase("a link without a type", "infoboxes:\n  - a:\n      text: x\n      links: [{page: y}]\n", boxed(Field("a", "x", (Link(type=None, page="y"),)))),
    ShapeCase("a link with its keys in another order", "infoboxes:\n  - a:\n      text: x\n      links: [{page: y, type: internal}]\n", boxed(Field("a", "x", (Link(page="y", layout=("page", "type")),)))),
    ShapeCase("an interwiki link", "infoboxes:\n  - a:\n      text: x\n      links: [{type: interwiki, wiki: fr, page: y}]\n", boxed(Field("a", "x", (Link(type="interwiki", wiki="fr", page="y"),)))),
    ShapeCase("an interwiki link to a project in a language", "infoboxes:\n  - a:\n      text: x\n      links: [{type: interwiki, wiki: {wiki: w, lang: fr}, page: y}]\n", boxed(Field("a", "x", (Link(type="interwiki", wiki="w", lang="fr", page="y"),)))),
    ShapeCase("its language first", "infoboxes:\n  - a:\n      text: x\n      links: [{type: interwiki, wiki: {lang: fr, wiki: w}, page: y}]\n", boxed(Field("a", "x", (Link(type="interwiki", wiki="w", lang="fr", page="y", layout=("type", ("wiki", "lang", "wiki"), "page")),)))),
    ShapeCase("its project alone", "infoboxes:\n  - a:\n      text: x\n      links: [{type: interwiki, wiki: {wiki: w}, page: y}]\n", boxed(Field("a", "x", (Link(type="interwiki", wiki="w", page="y", layout=("type", ("wiki", "wiki"), "page")),)))),
    ShapeCase("a wiki of another shape", "infoboxes:\n  - a:\n      text: x\n      links: [{type: interwiki, wiki: {host: h}, page: y}]\n", boxed(Field("a", "x", (Link(type="interwiki", page="y", extra=extra(wiki=extra(host="h")), layout=("type", "wiki", "page")),))), (("unexpected-shape", 5, 39),)),
    ShapeCase("an unknown key of a link", "infoboxes:\n  - a:\n      text: x\n      links: [{type: internal, page: y, note: 3}]\n", boxed(Field("a", "x", (Link(page="y", extra=extra(note=3), layout=("type", "page", "note")),)))),
    ShapeCase("a number as a link's page", "infoboxes:\n  - a:\n      text: x\n      links: [{type: internal, page: 1917}]\n", boxed(Field("a", "x", (Link(page="1917"),))), (("unexpected-shape", 5, 38),), {"infoboxes": [{"a": {"text": "x", "links": [{"type": "internal", "page": "1917"}]}}]}),
    ShapeCase("a link to an unknown flag", "infoboxes:\n  - a:\n      text: x\n      links: [{type: internal, page: undefined}]\n", boxed(Field("a", "x", (Link(page="undefined"),))), (("link-to-undefined", 5, 38),)),
    ShapeCase("a tag", "title: !x y\n", Article(title="y"), (("unknown-tag", 2, 8),)),
)  # fmt: skip


class NumberCase(NamedTuple):
    text: str
    number: str
    agrees: bool


NUMBERS = (
    NumberCase("1,500", "1500", True),
    NumberCase("600", "600", True),
    NumberCase("-7", "-7", True),
    NumberCase("1.5", "1.5", True),
    NumberCase("1.500", "1.5", True),
    NumberCase("0060665", "60665", True),
    NumberCase("12,345,678.5", "12345678.5", True),
    NumberCase(".5", "0.5", True),
    NumberCase("891,68", "89168", False),
    NumberCase("1,5000", "15000", False),
    NumberCase(",500", "500", False),
    NumberCase("1,500", "150", False),
    NumberCase("1.5.3", "1.5", False),
    NumberCase(".", "0", False),
    NumberCase("many", "5", False),
    NumberCase("٣", "3", False),
)
