"""Front matters that must read as a YAML 1.2 reader would, but for numbers that cannot be held, as rows of data."""

from typing import Any, NamedTuple


class FrontMatterCase(NamedTuple):
    name: str
    text: str
    front_matter: dict[str, Any]


READ = (
    FrontMatterCase("nothing at all", "", {}),
    FrontMatterCase("a comment alone", "# later\n", {}),
    FrontMatterCase("an empty mapping", "{}\n", {}),
    FrontMatterCase("words that YAML 1.1 takes for booleans", "a: yes\nb: no\nc: on\n", {"a": "yes", "b": "no", "c": "on"}),
    FrontMatterCase("times that YAML 1.1 takes for numbers", "a: 1:38.232\nb: 12:30:00\n", {"a": "1:38.232", "b": "12:30:00"}),
    FrontMatterCase("a day that YAML 1.1 takes for a date", "a: 2008-12-31\n", {"a": "2008-12-31"}),
    FrontMatterCase("a number with underscores is text", "a: 1_000\n", {"a": "1_000"}),
    FrontMatterCase("a leading zero is no octal sign", "a: 010\n", {"a": 10}),
    FrontMatterCase("octal and hexadecimal of YAML 1.2", "a: 0o17\nb: 0xFF\n", {"a": 15, "b": 255}),
    FrontMatterCase("integers and floats", "a: -3\nb: +4\nc: 2.50\nd: 1e3\ne: .5\n", {"a": -3, "b": 4, "c": 2.5, "d": 1000.0, "e": 0.5}),
    FrontMatterCase("booleans and nothing", "a: true\nb: FALSE\nc: ~\nd: null\ne:\n", {"a": True, "b": False, "c": None, "d": None, "e": None}),
    FrontMatterCase("quotes keep text", "a: \"12\"\nb: 'true'\n", {"a": "12", "b": "true"}),
    FrontMatterCase("a number too long to hold stays text", f"a: {'7' * 31}\n", {"a": "7" * 31}),
    FrontMatterCase("infinities and no number stay text", "a: .inf\nb: -.INF\nc: .nan\nd: 1e999\n", {"a": ".inf", "b": "-.INF", "c": ".nan", "d": "1e999"}),
    FrontMatterCase("keys are texts, as written", "1: a\ntrue: b\n2008-12-31: c\n'': d\n", {"1": "a", "true": "b", "2008-12-31": "c", "": "d"}),
    FrontMatterCase("a merge key is a key", "a: &x {b: c}\nd:\n  <<: *x\n", {"a": {"b": "c"}, "d": {"<<": {"b": "c"}}}),
    FrontMatterCase("an alias repeats its anchor", "a: &x [1, two]\nb: *x\n", {"a": [1, "two"], "b": [1, "two"]}),
    FrontMatterCase("an alias as a key", "&x a: 1\nb:\n  *x : 2\n", {"a": 1, "b": {"a": 2}}),
    FrontMatterCase("a later anchor takes an earlier one's place", "a: &x 1\nb: &x 2\nc: *x\n", {"a": 1, "b": 2, "c": 2}),
    FrontMatterCase("tags of the core schema", "a: !!str 12\nb: !!int \"12\"\nc: ! 12\nd: !!float '1.5'\n", {"a": "12", "b": 12, "c": "12", "d": 1.5}),
    FrontMatterCase("tags unknown there", "a: !!python/object/apply:os.system [ls]\nb: !ruby x\n", {"a": ["ls"], "b": "x"}),
    FrontMatterCase("a literal keeps its breaks", "a: |-\n  x\n\n   y\nb: |\n  z\n", {"a": "x\n\n y", "b": "z\n"}),
    FrontMatterCase("a folded text", "a: >-\n  x\n  y\n\n  z\n", {"a": "x y\nz"}),
    FrontMatterCase("a plain text over two lines", "a: x\n  y\n", {"a": "x y"}),
    FrontMatterCase("carriage returns are part of a break", "a: |-\r\n  x\r\n  y\r\nb: z\r\n", {"a": "x\ny", "b": "z"}),
    FrontMatterCase("a tab within a plain text", "a: 73%\t(2013)\nb: x\n  y\tz\n", {"a": "73%\t(2013)", "b": "x y\tz"}),
    FrontMatterCase("a tab after a colon and at a line's end", "a:\tx\t\nb: y\n", {"a": "x", "b": "y"}),
    FrontMatterCase("a tab in a flow collection", "a: [x,\ty]\n", {"a": ["x", "y"]}),
    FrontMatterCase("a tab in a literal", "a: |-\n  \tx\ty\t\n", {"a": "\tx\ty\t"}),
    FrontMatterCase("controls that YAML refuses", "a: x\x00\x01\x1f\x7fy\n", {"a": "x\x00\x01\x1f\x7fy"}),
    FrontMatterCase("C1 controls", "a: x\x80\x81\x9fy\n", {"a": "x\x80\x81\x9fy"}),
    FrontMatterCase("characters that YAML takes for breaks", "a: x\x85y\u2028z\u2029\n", {"a": "x\x85y\u2028z\u2029"}),
    FrontMatterCase("a next-line in a literal and as a key", "k\x85: |-\n  a\x85\n  b\n", {"k\x85": "a\x85\nb"}),
    FrontMatterCase("byte order marks within", "a: \ufeffx\ufeff\n", {"a": "\ufeffx\ufeff"}),
    FrontMatterCase("code points that are no characters", "a: \ufffe\uffffx\n", {"a": "\ufffe\uffffx"}),
    FrontMatterCase("lone surrogates", "a: x\ud800y\n", {"a": "x\ud800y"}),
    FrontMatterCase("an escaped pair of surrogates is one character", 'a: "\\ud83d\\uDE00"\n', {"a": "\U0001f600"}),
    FrontMatterCase("an escaped surrogate alone", 'a: "x\\uD83Dy"\n', {"a": "x\ud83dy"}),
    FrontMatterCase("what looks like an escape without quotes", "a: \\ud83d\\ude00\nb: '\\uD83D'\n", {"a": "\\ud83d\\ude00", "b": "\\uD83D"}),
    FrontMatterCase("an escaped backslash before it", 'a: "\\\\ud83d"\n', {"a": "\\ud83d"}),
    FrontMatterCase("a stand-in that the document holds already", "a: \x81\ue000\nb: \ue001\n", {"a": "\x81\ue000", "b": "\ue001"}),
    FrontMatterCase("a stand-in that an escape holds already", 'a: \x81\nb: "\\ue000 \\U0000e001"\n', {"a": "\x81", "b": "\ue000 \ue001"}),
    FrontMatterCase("escapes of YAML", 'a: "\\x41\\t\\0\\N\\L\\P\\_\\e\\/"\n', {"a": "A\t\0\x85\u2028\u2029\xa0\x1b/"}),
    FrontMatterCase("an explicit key", "? a\n: b\n", {"a": "b"}),
    FrontMatterCase("a flow mapping", "{a: 1, b: [x, {c: d}]}\n", {"a": 1, "b": ["x", {"c": "d"}]}),
)  # fmt: skip


class RefusedCase(NamedTuple):
    name: str
    text: str
    line: int
    column: int
    reason: str


REFUSED = (
    RefusedCase("a colon within a plain text", "title: x\nplace: Foo: bar\n", 3, 11, "expected quotes around a text that holds ': '"),
    RefusedCase("text after a closing quote", 'a: "x" y\n', 2, 7, 'expected nothing after the closing "'),
    RefusedCase("text after a quote that closes on another line", 'a: "x\n  y" z\n', 3, 5, 'expected nothing after the closing "'),
    RefusedCase("a quote that never closes", "a: 'x\nb: c\n", 2, 4, "expected a closing '"),
    RefusedCase("a text that starts with an at sign", "a: @x\n", 2, 4, "expected quotes around a text that starts with '@'"),
    RefusedCase("a text that starts with an asterisk", "a: *bold* text\n", 2, 4, "expected quotes around a text that starts with '*'"),
    RefusedCase("a text that starts with two", "a: **bold**\n", 2, 4, "expected quotes around a text that starts with '*'"),
    RefusedCase("a text that starts with a bracket", "a: ]\n", 2, 4, "expected quotes around a text that starts with ']'"),
    RefusedCase("a backslash within double quotes", 'a: "C:\\path"\n', 2, 7, r"expected '\\' for a backslash within double quotes"),
    RefusedCase("an escape beyond Unicode", 'a: "\\UFFFFFFFF"\n', 2, 5, r"expected '\\' for a backslash within double quotes"),
    RefusedCase("a tab as indentation", "a:\n\tb: c\n", 3, 1, "expected blanks as indentation, found a tab"),
    RefusedCase("a line that is neither key nor value", "a: b\njunk\n", 3, 1, "expected a key and a value, 'key: value'"),
    RefusedCase("a list beside its key", "a: - b\n", 2, 4, "expected a list to start on a line of its own"),
    RefusedCase("a mistake after texts that look like mistakes", 'a: |\n  x: y: z\nb: "p:\n  q: r: s"\n# t: u: v\nc: d: e\n', 7, 5, "expected quotes around a text that holds ': '"),
    RefusedCase("a mistake right behind a block", "a: |\n  x: y: z\n\n@b: c\n", 5, 1, "expected quotes around a text that starts with '@'"),
    RefusedCase("a mistake right behind a quote of two lines", 'a: "p:\n  q: r: s"\n@b: c\n', 4, 1, "expected quotes around a text that starts with '@'"),
    RefusedCase("indentation that fits nothing", "a:\n  b: 1\n c: 2\n", 4, 2, "expected a key, a value or a list; YAML cannot read on from here"),
    RefusedCase("a repeated key", "a: b\nc: d\na: e\n", 4, 1, "expected each key once, found 'a' again"),
    RefusedCase("a key repeated by an alias", "&x a: b\n*x : e\n", 3, 1, "expected each key once, found 'a' again"),
    RefusedCase("a repeated key deep inside", "infoboxes:\n  - x:\n      text: a\n    x:\n      text: b\n", 5, 5, "expected each key once, found 'x' again"),
    RefusedCase("a list as front matter", "- a\n- b\n", 2, 1, "expected a mapping as front matter, found a list"),
    RefusedCase("a text as front matter", "just text\n", 2, 1, "expected a mapping as front matter, found a text"),
    RefusedCase("a list as key", "? [a]\n: b\n", 2, 3, "expected a text as key, found a collection"),
    RefusedCase("an alias of a list as key", "a: &x [b]\nc:\n  *x : d\n", 4, 3, "expected a text as key, found a collection"),
    RefusedCase("an alias without an anchor", "a: *nope\n", 2, 4, "expected an anchor before the alias 'nope'"),
    RefusedCase("an alias within its own anchor", "a: &x [*x]\n", 2, 8, "expected an anchor before the alias 'x'"),
    RefusedCase("a second document", "a: b\n--- c\n", 3, 1, "expected one YAML document, found the start of another"),
    RefusedCase("a directive", "%YAML 1.2\na: b\n", 2, 1, "expected no YAML directive, a line that starts with '%'"),
    RefusedCase("a directive further down", "a: b\n%TAG ! tag:x\n", 3, 1, "expected no YAML directive, a line that starts with '%'"),
)  # fmt: skip
