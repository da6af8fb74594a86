"""Front matters as several hands may write them, drawn together with what they say."""

import re
from typing import NamedTuple, TypeAlias

from hypothesis import strategies as st

Plain: TypeAlias = "bool | int | float | str | list[Plain] | dict[str, Plain] | None"

# What no plain scalar starts with, or holds; a text that looks like a number, a day or a word of YAML 1.1 is quoted.
_PLAIN = re.compile(r"(?!---|\.\.\.)[A-Za-zÀ-ÿ\u0400-\u04ff](?:[^\s:#,\[\]{}\"'?]| (?=[^\s:#,\[\]{}\"'?&*!|>%@`-]))*")
_WORDS = frozenset({"true", "false", "null"})
_ESCAPES = {
    "\n": "\\n",
    "\t": "\\t",
    '"': '\\"',
    "\\": "\\\\",
    "\xa0": "\\_",
    "\x85": "\\N",
    "\u2028": "\\L",
    "\0": "\\0",
}
_ODD_PLAIN = frozenset({"1,500", "12:30:00", "2017-07-21x", "yes", "No"})
_FOLDABLE = re.compile(r"(?<=[^ \n]) (?=[^ \n])")
_LINE_ENDS = re.compile(r"\n+")
_BLANK_AT_AN_END = re.compile(r" (?:\n|\Z)|\n ")

_PIECES = st.sampled_from(
    [
        *("Arsal", "a", "word", "yes", "No", "1,500", "12:30:00", "2017-07-21x", "é", "–", "🇱🇧", "Ливан", "الشام"),
        *("\xa0", " ", " ", "  ", "\n", "\n", "\n\n", ": ", " #", "'", '"', "\\", "-", "- ", ",", "[", "}", "&a", "*"),
        *("!", "%", "|", "?"),
    ]
)
texts = st.lists(_PIECES, max_size=8).map("".join)
keys = st.lists(st.sampled_from(["a", "b-1", "é", "two words", "x", "'", ":", "#", "1"]), min_size=1, max_size=3).map(
    "".join
)


class Number(NamedTuple):
    """A number, and how it is written."""

    value: int | float
    written: str


numbers = st.one_of(
    st.integers(-(10**6), 10**6).map(lambda n: Number(n, str(n))),
    st.integers(0, 10**6).map(lambda n: Number(n, f"+{n}")),
    st.integers(0, 10**6).map(lambda n: Number(n, f"{n:#x}")),
    st.integers(0, 10**6).map(lambda n: Number(n, f"0o{n:o}")),
    st.integers(0, 10**6).map(lambda n: Number(n, f"00{n}")),
    st.floats(-1e6, 1e6, width=32).map(lambda x: Number(x, repr(x))),
    st.integers(0, 999).map(lambda n: Number(n / 1000, f".{n:03}")),
    st.integers(-99, 99).map(lambda n: Number(n * 1e3, f"{n}.e3")),
    st.integers(-99, 99).map(lambda n: Number(n / 100, f"{n}E-2")),
)
words = st.sampled_from([(None, "null"), (None, "~"), (None, "Null"), (True, "true"), (True, "TRUE"), (False, "False")])


class FrontMatter(NamedTuple):
    text: str
    says: dict[str, Plain]


class _Hand:
    """One writer: draws how each value is written, and remembers what it anchored."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.step = draw(st.integers(1, 4))
        self.anchors = 0
        self.anchored: list[tuple[str, Plain]] = []
        self.kept = False  # whether blank lines would belong to the text above

    def chance(self, of: int) -> bool:
        return self.draw(st.integers(0, of - 1)) == 0

    def front_matter(self) -> FrontMatter:
        lines, says = self.mapping(0, 0)
        return FrontMatter("".join(lines), says)

    def mapping(self, indent: int, depth: int) -> tuple[list[str], dict[str, Plain]]:
        """The lines of a block mapping, and what it says."""
        lines: list[str] = []
        says: dict[str, Plain] = {}
        for key in self.draw(st.lists(keys, min_size=1, max_size=4, unique=True)):
            between = ["", "", "", " " * indent + "# a remark\n"]
            lines.append(self.draw(st.sampled_from(between if self.kept else [*between, "\n"])))
            self.kept = False
            head = " " * indent + self.one_line(key, flow=False)
            if self.chance(8):
                head = f"{' ' * indent}? {self.one_line(key, flow=False)}\n{' ' * indent}"
            below, says[key] = self.value(f"{head}:", indent, depth)
            lines += below
        return lines, says

    def sequence(self, indent: int, depth: int) -> tuple[list[str], list[Plain]]:
        lines: list[str] = []
        says: list[Plain] = []
        for _ in range(self.draw(st.integers(1, 3))):
            below, said = self.value(" " * indent + "-", indent, depth)
            lines += below
            says.append(said)
        return lines, says

    def value(self, head: str, indent: int, depth: int) -> tuple[list[str], Plain]:
        """What stands behind a key's colon or a dash, and what it says."""
        if self.anchored and self.chance(8):
            name, said = self.draw(st.sampled_from(self.anchored))
            return [f"{head} *{name}{self.remark()}\n"], said
        if not self.chance(8):
            return self.unmarked(head, indent, depth)
        name = f"a{self.anchors}"
        self.anchors += 1
        lines, said = self.unmarked(f"{head} &{name}", indent, depth)
        self.anchored.append((name, said))
        return lines, said

    def unmarked(self, head: str, indent: int, depth: int) -> tuple[list[str], Plain]:
        kinds = ["text", "text", "text", "number", "word", "flow"]
        kind = self.draw(st.sampled_from([*kinds, "mapping", "sequence"] if depth < 3 else kinds))
        below = indent + self.step
        if kind == "mapping":
            lines, pairs = self.mapping(below, depth + 1)
            return [f"{head}{self.remark()}\n", *lines], pairs
        if kind == "sequence":
            level = below if head.lstrip().startswith("-") or self.chance(2) else indent
            lines, items = self.sequence(level, depth + 1)
            return [f"{head}{self.remark()}\n", *lines], items
        if kind == "text":
            return self.text(head, below)
        written, said = self.flow(0) if kind == "flow" else self.atom(kind)
        return [f"{head} {written}{self.remark()}\n"], said

    def remark(self) -> str:
        return self.draw(st.sampled_from(["", "", "", "  # so it says", " "]))

    def atom(self, kind: str) -> tuple[str, Plain]:
        if kind == "number":
            number = self.draw(numbers)
            return number.written, number.value
        value, written = self.draw(words)
        return written, value

    def flow(self, depth: int) -> tuple[str, Plain]:
        kind = self.draw(
            st.sampled_from(["list", "mapping", "text", "number", "word"] if depth < 2 else ["text", "number"])
        )
        if kind == "text":
            text = self.draw(texts)
            return self.one_line(text, flow=True), text
        if kind in {"number", "word"}:
            return self.atom(kind)
        several = [self.flow(depth + 1) for _ in range(self.draw(st.integers(0, 3)))]
        blank = self.draw(st.sampled_from(["", " "]))
        if kind == "list":
            return f"[{blank}{', '.join(one for one, _ in several)}{blank}]", [said for _, said in several]
        names = self.draw(st.lists(keys, min_size=len(several), max_size=len(several), unique=True))
        pairs = ", ".join(
            f"{self.one_line(key, flow=True)}: {one}" for key, (one, _) in zip(names, several, strict=True)
        )
        return f"{{{blank}{pairs}{blank}}}", {key: said for key, (_, said) in zip(names, several, strict=True)}

    def one_line(self, text: str, *, flow: bool) -> str:
        """A text on one line: plain where that is safe, else in quotes."""
        ways = ["double"]
        if "\n" not in text:
            ways.append("single")
            is_plain = _PLAIN.fullmatch(text) and text.lower() not in _WORDS
            ways += ["plain", "plain"] if is_plain or (text in _ODD_PLAIN and not flow) else []
        way = self.draw(st.sampled_from(ways))
        if way == "plain":
            return text
        if way == "single":
            return "'" + text.replace("'", "''") + "'"
        return '"' + "".join(map(self.escaped, text)) + '"'

    def escaped(self, character: str) -> str:
        if character in _ESCAPES and (character in '\n"\\' or self.chance(2)):
            return _ESCAPES[character]
        if not character.isascii() and self.chance(3):
            point = ord(character)
            return f"\\U{point:08X}" if point > 0xFFFF or self.chance(2) else f"\\u{point:04x}"
        return character

    def text(self, head: str, below: int) -> tuple[list[str], str]:
        text = self.draw(texts)
        ways = ["line", "line"]
        if text.strip() and not text.startswith((" ", "\n")) and not _BLANK_AT_AN_END.search(text):
            ways += ["literal", "folded"]
        way = self.draw(st.sampled_from(ways if "\n" in text else [*ways, "quoted"]))
        if way == "line":
            return [f"{head} {self.one_line(text, flow=False)}{self.remark()}\n"], text
        if way == "quoted":
            quoted = "'" + text.replace("'", "''") + "'"
            return [f"{head} {self.folded(quoted, ' ' * below)}{self.remark()}\n"], text
        said = text.rstrip("\n")
        ends = len(text) - len(said)
        self.kept = ends > 1
        lines = said if way == "literal" else self.folded(_LINE_ENDS.sub(r"\n\g<0>", said), "")
        mark = ("|" if way == "literal" else ">") + ("-" if not ends else "+" if self.kept else "")
        lines += "\n" * ends if ends else "\n"
        return [
            f"{head} {mark}\n",
            *(f"{' ' * below}{line}\n" if line else "\n" for line in lines.split("\n")[:-1]),
        ], text

    def folded(self, text: str, indentation: str) -> str:
        """The text with some of its blanks become line ends, which a reader takes back."""
        return _FOLDABLE.sub(lambda _: self.draw(st.sampled_from([" ", " ", f"\n{indentation}"])), text)


@st.composite
def front_matters(draw: st.DrawFn) -> FrontMatter:
    """Front matters in any manner that YAML 1.2 has, and what they say."""
    return _Hand(draw).front_matter()
