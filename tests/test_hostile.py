"""Documents made to hurt: each gives an article or an error of ours, in little time, with both parsers.

The time allowed is what a person would wait for, not a measure of speed; tests/benchmarks measures that.
"""

import faulthandler
import tracemalloc

import pytest

from wikiinfobox import Article, LimitError, Limits, WikiInfoboxError, dumps, loads

SECONDS = {"libyaml": 30, "pure": 240}
MANY = 200_000
BOMB = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10)
)

HOSTILE: dict[str, str] = {
    "open brackets": "a: " + "[" * MANY,
    "open braces": "a: " + "{" * MANY,
    "braces with keys": "a: " + "{a: " * MANY,
    "brackets on lines": "a:\n" + " [\n" * MANY,
    "dashes": "- " * MANY,
    "question marks": "? " * MANY,
    "directives": "%TAG !a! tag:x\n" * MANY,
    "an alias bomb": BOMB,
    "anchors on everything": "\n".join(f"&a{n} k{n}: &b{n} v" for n in range(20_000)),
    "many aliases": "a: &a x\nb: [" + "*a, " * 1000 + "]",
    "aliases of aliases": "a0: &a0 " + "[" * 50 + "]" * 50 + "\na1: &a1 [[[[[[[[[[*a0]]]]]]]]]]\na2: [[[[[*a1]]]]]",
    "a merge key": "a: &x {b: {text: c}}\nd:\n  <<: *x\n",
    "a tag that would run a program": "a: !!python/object/apply:os.system ['true']",
    "tags": "a: " + "!a " * MANY,
    "controls": "a: " + "".join(map(chr, range(9))) + "\x0b\x0c\x7f" + "".join(map(chr, range(0x80, 0xA0))),
    "lone surrogates": "a: " + "\ud800x\udfff" * 1000,
    "surrogates in the wrong order": 'a: "' + "\\udc00\\ud800" * 1000 + '"',
    "a long line": "a: " + "x" * 3_000_000,
    "a long quoted line": 'a: "' + '\\"' * 500_000 + '"',
    "quotes in quotes": "a: '" + "''" * 500_000,
    "backslashes": 'a: "' + "\\" * 500_001 + '"',
    "colons": "a: " + "b: " * MANY,
    "hashes": "a: " + " #" * MANY,
    "blanks": "a: b" + " " * 1_000_000 + "c",
    "tabs": "a: b" + "\t" * 1_000_000 + "c",
    "line ends": "a: b" + "\n" * 500_000 + " c",
    "block headers": "a: |\n" * MANY,
    "an anchor without end": "a: &" + "a" * 1_000_000,
    "an alias without end": "a: *" + "a" * 1_000_000,
    "lead bytes": "a: " + "Ã" * 1_000_000,
    "half a character again and again": "a: " + "â€" * 500_000,
    "a text garbled many times": "a: " + "Ã\u0192" * MANY,
    "lines that almost close": "---x\n" * MANY,
}


# Every control but the two that end a line, what YAML refuses, and what it takes for a break.
POINTS = sorted({*range(0x20), *range(0x7F, 0xA1), 0x2028, 0x2029, 0xD800, 0xFEFF, 0xFFFE, 0x10FFFF} - {0x0A, 0x0D})


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_document_gives_an_article_or_an_error(name: str, yaml_loader: str) -> None:
    places: list[tuple[int | None, int | None, str]] = []
    faulthandler.dump_traceback_later(SECONDS[yaml_loader], exit=True)
    try:
        result: object = loads(f"---\n{HOSTILE[name]}\n---\nbody\n")
        assert isinstance(result, Article)
        hash(result)
    except WikiInfoboxError as error:
        places.append((error.line, error.column, str(error)))
    finally:
        faulthandler.cancel_dump_traceback_later()
    assert all(line and column and message for line, column, message in places)


@pytest.mark.parametrize("end", ["", "\n"])
def test_a_limit_beyond_the_levels_that_libyaml_reads_is_met_like_any_other(end: str) -> None:
    most = 1_200  # from 0.2.6, libyaml reads a thousand
    with pytest.raises(LimitError, match="1200 levels") as raised:
        loads(f"---\na: {1_500 * f'[{end}'}\n---\n", limits=Limits(depth=most))
    assert raised.value.line == (most + 1 if end else 2)


@pytest.mark.parametrize("name", ["open brackets", "dashes", "an alias bomb", "many aliases", "aliases of aliases"])
def test_what_grows_without_end_meets_a_limit(name: str) -> None:
    with pytest.raises(LimitError):
        loads(f"---\n{HOSTILE[name]}\n---\n")


def test_a_text_with_many_aliases_is_written_as_the_one_text_it_is() -> None:
    document = f"---\na: &a {'x' * 500_000}\nb: [{'*a,' * 100}]\n---\n"
    article = loads(document)
    tracemalloc.start()
    try:
        assert dumps(article) == document
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 10 * len(document)


def test_a_tag_runs_nothing() -> None:
    article = loads(f"---\n{HOSTILE['a tag that would run a program']}\n---\n")
    assert article.extra == {"a": ("true",)}
    assert [finding.code for finding in article.findings] == ["unknown-tag"]


@pytest.mark.usefixtures("yaml_loader")
@pytest.mark.parametrize(
    "point",
    [*sorted({*range(0x20)} - {0x0A, 0x0D}), *range(0x7F, 0xA1), 0x2028, 0x2029, 0xD800, 0xFEFF, 0xFFFE, 0x10FFFF],
)
def test_any_character_is_read_where_it_does_no_work_for_yaml(point: int) -> None:
    character = chr(point)
    article = loads(f"---\ntitle: |-\n  a{character}b\n---\n{character}", repair=False)
    assert article.title == f"a{character}b"
    assert article.body == character
