"""Front matters that other YAML readers read otherwise, or not at all, as rows of data: what each makes of them, and why."""

from datetime import date
from typing import Any, NamedTuple

REFUSED = "refused"


class Difference(NamedTuple):
    reason: str
    text: str
    ours: Any
    theirs: Any  # what ruamel.yaml reads, as YAML 1.2


YAML_12 = (
    Difference("the core schema knows no days", "a: 2008-12-31\n", {"a": "2008-12-31"}, {"a": date(2008, 12, 31)}),
    Difference("the core schema parts no digits", "a: 1_000\n", {"a": "1_000"}, {"a": 1000}),
    Difference("the core schema knows no binary numbers", "a: 0b11\n", {"a": "0b11"}, {"a": 3}),
    Difference("the core schema gives a sign to decimals only", "a: -0o17\n", {"a": "-0o17"}, {"a": -15}),
    Difference("the core schema gives a sign to decimals only, plus too", "a: +0x1F\n", {"a": "+0x1F"}, {"a": 31}),
    Difference("infinity is no number that JSON has", "a: .inf\n", {"a": ".inf"}, {"a": float("inf")}),
    Difference("more than 30 digits are a text", f"a: {'9' * 31}\n", {"a": "9" * 31}, {"a": 10**31 - 1}),
    Difference("a title is a text, whatever it looks like", "title: 1917\n", {"title": "1917"}, {"title": 1917}),
    Difference("a key is a text", "1: a\nnull: b\n1.50: c\n", {"1": "a", "null": "b", "1.50": "c"}, {1: "a", None: "b", 1.5: "c"}),
    Difference("a key that is not there is a text", "? \n: a\n", {"": "a"}, {None: "a"}),
    Difference("a key is no collection", "? [a]\n: b\n", REFUSED, {("a",): "b"}),
    Difference("nothing is merged: YAML 1.2 has no such key", "a: &x {b: c}\nd: {<<: *x}\n", {"a": {"b": "c"}, "d": {"<<": {"b": "c"}}}, {"a": {"b": "c"}, "d": {"b": "c"}}),
    Difference("a sign of equality is a text", "a: =\n", {"a": "="}, REFUSED),
    Difference("U+0085 is no line end in YAML 1.2", "a: b\x85c\n", {"a": "b\x85c"}, {"a": "b c"}),
    Difference("nor is U+2028", "a: |-\n  b\u2028c\n", {"a": "b\u2028c"}, REFUSED),
    Difference("a C1 control is a character like others", "a: b\x92c\n", {"a": "b\x92c"}, REFUSED),
    Difference("and so is what is no character", "a: \ufffe\n", {"a": "\ufffe"}, REFUSED),
    Difference("two halves of a character are one", 'a: "\\ud83d\\ude00"\n', {"a": "😀"}, {"a": "\ud83d\ude00"}),
    Difference("a tag of one's own is passed over, with a finding", "a: !t x\n", {"a": "x"}, REFUSED),
    Difference("a tag makes nothing but text and core values", "a: !!binary aGk=\n", {"a": "aGk="}, {"a": b"hi"}),
    Difference("a tag says whether a value is a text, not which number it is", "a: !!float 5\n", {"a": 5}, {"a": 5.0}),
    Difference("a tag turns no text into a value that it is not", "a: !!bool 'yes'\nb: !!int x\n", {"a": "yes", "b": "x"}, REFUSED),
    Difference("the tag of a text makes one", "a: ! 5\nb: !\n", {"a": "5", "b": ""}, {"a": 5, "b": None}),
    Difference("a tab parts words", "a: b\tc\n", {"a": "b\tc"}, REFUSED),
    Difference("a tab parts a key from its value", "a:\tb\n", {"a": "b"}, REFUSED),
    Difference("a directive is refused: many of them cost too much", "%YAML 1.2\n---\na: b\n", REFUSED, {"a": "b"}),
    Difference("a front matter is a mapping", "- a\n", REFUSED, ["a"]),
    Difference("nothing is an empty mapping", "", {}, None),
    Difference("a colon ends no word before a bracket", "a: {b:, c}\n", REFUSED, {"a": {"b:": None, "c": None}}),
    Difference("a name of an anchor is of letters, digits, - and _", "a: &é d\nb: *é\n", REFUSED, {"a": "d", "b": "d"}),
)  # fmt: skip


class ParserDifference(NamedTuple):
    reason: str
    text: str
    libyaml: bool  # whether it reads the text; the one in Python then does not


PARSERS = (
    ParserDifference("libyaml takes a tab or a remark right behind the sign of a block", "a: |\t\n  b\n", libyaml=True),
    ParserDifference("the same, a remark", "a: >#b\n", libyaml=True),
    ParserDifference("libyaml takes any sign in the handle of a tag", "a: !*b!c d\n", libyaml=True),
    ParserDifference("the one in Python takes a comma in a tag", "a: !, b\n", libyaml=False),
    ParserDifference("the one in Python takes a bracket in a tag", "a: ![b] c\n", libyaml=False),
)
"""Where PyYAML's parsers accept different documents. No writer of YAML makes any of these."""
