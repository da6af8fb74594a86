"""Documents, a change, and the documents that come of it, as rows of data. Only the lines of what was changed differ."""

from collections.abc import Callable
from typing import NamedTuple

import attrs

from wikiinfobox import Article, Field, Infobox, Link
from wikiinfobox.frozen import FrozenMapping


class ChangeCase(NamedTuple):
    name: str
    before: str
    change: Callable[[Article], Article]
    after: str


def text(key: str, words: str, index: int = 0) -> Callable[[Article], Article]:
    """The change of a field's text."""
    return lambda article: article.replace_infobox(index, article.infoboxes[index].replace(key, text=words))


def fields(change: Callable[[tuple[Field, ...]], tuple[Field, ...]], index: int = 0) -> Callable[[Article], Article]:
    """The change of a box's fields."""
    return lambda article: article.replace_infobox(
        index, attrs.evolve(article.infoboxes[index], fields=change(article.infoboxes[index].fields))
    )


def key(**changes: object) -> Callable[[Article], Article]:
    return lambda article: attrs.evolve(article, **changes)  # type: ignore[arg-type]  # the rows name what there is


ODD = "---\ntitle:   'x'  # as found\n\n# the boxes\ninfoboxes:\n- a: {text:  one}   # first\n  # between\n  b:\n    text: 'two'\n\n- c:\n    text: three\nimg: {}\n--- \nBody"

CHANGES = (
    ChangeCase("a field's text", ODD, text("b", "2"), ODD.replace("  b:\n    text: 'two'", '  b:\n    text: "2"')),
    ChangeCase("the first field's text, and the comment on its line", ODD, text("a", "1"), ODD.replace("a: {text:  one}   # first", 'a:\n    text: "1"')),
    ChangeCase("a field of the last box", ODD, text("c", "3 c", 1), ODD.replace("three", "3 c")),
    ChangeCase("two fields at once", ODD, lambda article: text("c", "z", 1)(text("b", "x")(article)), ODD.replace("'two'", "x").replace("three", "z")),
    ChangeCase("a field's links", ODD, lambda article: article.replace_infobox(0, article.infobox.replace("b", links=(Link(page="B"),))), ODD.replace("    text: 'two'\n", "    text: two\n    links:\n      - type: internal\n        page: B\n")),
    ChangeCase("a field that goes", ODD, fields(lambda held: held[:1]), ODD.replace("  b:\n    text: 'two'\n", "")),
    ChangeCase("the first field goes, and what follows takes its dash", ODD, fields(lambda held: held[1:]), ODD.replace("a: {text:  one}   # first\n  # between\n  ", "")),
    ChangeCase("a field before all others", ODD, fields(lambda held: (Field("m", "new"), *held)), ODD.replace("- a:", "- m:\n    text: new\n  a:")),
    ChangeCase("a field between", ODD, fields(lambda held: (held[0], Field("m", "new"), *held[1:])), ODD.replace("# first\n", "# first\n  m:\n    text: new\n")),
    ChangeCase("a field behind all others", ODD, fields(lambda held: (*held, Field("m", "new"))), ODD.replace("'two'\n", "'two'\n  m:\n    text: new\n")),
    ChangeCase("two fields between, in their order", ODD, fields(lambda held: (held[0], Field("z", "1 z"), Field("m", "new"), *held[1:])), ODD.replace("# first\n", "# first\n  z:\n    text: 1 z\n  m:\n    text: new\n")),
    ChangeCase("two fields before all others, in their order", ODD, fields(lambda held: (Field("z", "1 z"), Field("m", "new"), *held)), ODD.replace("- a:", "- z:\n    text: 1 z\n  m:\n    text: new\n  a:")),
    ChangeCase("a field behind one without a name", "---\ninfoboxes:\n  - '':  b\n---\n", fields(lambda held: (*held, Field("m", "new"))), "---\ninfoboxes:\n  - '':  b\n    m:\n      text: new\n---\n"),
    ChangeCase("a number of another type", "---\ninfoboxes:\n  - a: {text: '5', number: 5}\n    b:  c\n---\n", lambda article: article.replace_infobox(0, article.infobox.replace("a", number=5.0)), '---\ninfoboxes:\n  - a:\n      text: "5"\n      number: 5.0\n    b:  c\n---\n'),
    ChangeCase("a new field in place of the first", ODD, fields(lambda held: (Field("m", "new"), *held[1:])), ODD.replace("a: {text:  one}   # first\n  # between\n", "m:\n    text: new\n")),
    ChangeCase("a key's text, and the comment on its line", ODD, key(title="v"), ODD.replace("'x'  # as found", "v").replace("title:   ", "title: ")),
    ChangeCase("a key that goes", ODD, key(extra=FrozenMapping()), ODD.replace("img: {}\n", "")),
    ChangeCase("the first key goes", ODD, key(title=None), ODD.replace("title:   'x'  # as found\n\n# the boxes\n", "")),
    ChangeCase("a new key behind the others of its kind", ODD, key(author="W"), ODD.replace("img: {}\n", "img: {}\nauthor: W\n")),
    ChangeCase("the body", ODD, key(body="\nNew\n"), ODD.replace("Body", "\nNew\n")),
    ChangeCase("body and field", ODD, lambda article: attrs.evolve(text("b", "x")(article), body=""), ODD.replace("'two'", "x").removesuffix("Body")),
    ChangeCase("a box more: its key is written anew", ODD, key(infoboxes=(Infobox((Field("a", "b"),)),)), ODD[: ODD.index("infoboxes")] + "infoboxes:\n  - a:\n      text: b\nimg: {}\n--- \nBody"),
    ChangeCase("no field left: the boxes are written anew", ODD, fields(lambda _: (), 1), ODD[: ODD.index("infoboxes")] + "infoboxes:\n  - a:\n      text: one\n    b:\n      text: two\n  - {}\nimg: {}\n--- \nBody"),
    ChangeCase("fields in another order: the boxes are written anew", ODD, fields(lambda held: held[::-1]), ODD[: ODD.index("infoboxes")] + "infoboxes:\n  - b:\n      text: two\n    a:\n      text: one\n  - c:\n      text: three\nimg: {}\n--- \nBody"),
    ChangeCase("an alias points at what went: all is written anew", "---\ntitle: &t x  # once\nauthor: *t\n---\n", key(title="v"), "---\ntitle: v\nauthor: x\n---\n"),
    ChangeCase("an alias that stands for another box", "---\ninfoboxes:\n  - &b\n    a: {text: x}\n  - *b\n---\n", text("a", "v"), "---\ninfoboxes:\n  - a:\n      text: v\n  - a:\n      text: x\n---\n"),
    ChangeCase("braces: all is written anew", "---\n{title: x, infoboxes: [{a: b}]}\n---\n", text("a", "c"), "---\ntitle: x\ninfoboxes:\n  - a: c\n---\n"),
    ChangeCase("a box within braces: the boxes are written anew", "---\ntitle:  x\ninfoboxes: [{a: b}]\n---\n", text("a", "c"), "---\ntitle:  x\ninfoboxes:\n  - a: c\n---\n"),
    ChangeCase("a box more where a text stood among them", "---\ntitle:  x\ninfoboxes: [v]\n---\n", key(infoboxes=(Infobox(),), extra=FrozenMapping()), "---\ntitle:  x\ninfoboxes:\n  - {}\n---\n"),
    ChangeCase("a box becomes a text", "---\ntitle:  x\ninfoboxes:\n  - a: b\n---\n", key(infoboxes=(), extra=FrozenMapping((("infoboxes", ("v",)),))), "---\ntitle:  x\ninfoboxes:\n  - v\n---\n"),
    ChangeCase("a marked key: all is written anew", "---\n? title\n: x\nauthor:  v\n---\n", key(title="z"), "---\ntitle: z\nauthor: v\n---\n"),
    ChangeCase("nothing there before", "---\n---\n", key(title="x"), "---\ntitle: x\n---\n"),
    ChangeCase("a closing line without its end", "---\ntitle: x\n...", key(body="Body"), "---\ntitle: x\n...\nBody"),
    ChangeCase("line ends of two characters", "---\r\ntitle: x\r\ninfoboxes:\r\n  - a:  # so\r\n      text: b\r\n    c:\r\n      text: d\r\n---\r\nBody\r\n", text("a", "b\nc"), "---\r\ntitle: x\r\ninfoboxes:\r\n  - a:\r\n      text: |-\r\n        b\r\n        c\r\n    c:\r\n      text: d\r\n---\r\nBody\r\n"),
    ChangeCase("line ends of two characters, written anew", "---\r\n{title: x}\r\n---", key(title="v", body="Body"), "---\r\ntitle: v\r\n---\r\nBody"),
    ChangeCase("a text with line ends at its end, before an empty line", "---\ntitle: x\n\nauthor:  v\n---\n", key(title="z\n\n"), "---\ntitle: |+\n  z\n\nauthor: v\n---\n"),
    ChangeCase("a comment deeper than a key goes with it", "---\ntitle: x\n  # of the title\n# of the author\nauthor:  v\n---\n", key(title="z"), "---\ntitle: z\n# of the author\nauthor:  v\n---\n"),
    ChangeCase("a number sign in a text is no comment", "---\ntitle: |-\n  x\n  # v\nauthor:  v\n---\n", key(title="z"), "---\ntitle: z\nauthor:  v\n---\n"),
    ChangeCase("what was taken as text stays as it was found", "---\ntitle: 0x10\nauthor: x\n---\n", key(author="v"), "---\ntitle: 0x10\nauthor: v\n---\n"),
    ChangeCase("a bare text with a link becomes a mapping", "---\ninfoboxes:\n  - a: b\n    c: 0x10\n---\n", lambda article: article.replace_infobox(0, article.infobox.replace("a", links=(Link(page="B"),))), "---\ninfoboxes:\n  - a:\n      text: b\n      links:\n        - type: internal\n          page: B\n    c: 0x10\n---\n"),
)  # fmt: skip
