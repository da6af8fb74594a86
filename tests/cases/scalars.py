"""Texts and what they become as the value of `text` in a field, six columns in, as rows of data."""

from typing import NamedTuple

WORDS = "In July and August 2017 the army and its allies took the mountains along the border from two others"


class ScalarCase(NamedTuple):
    name: str
    text: str
    written: str  # what follows "text: "


SCALARS = (
    ScalarCase("a plain text", "Arsal, Lebanon–Syria border", "Arsal, Lebanon–Syria border"),
    ScalarCase("nothing", "", '""'),
    ScalarCase("a blank", " ", '" "'),
    ScalarCase("blanks at its ends", " x ", '" x "'),
    ScalarCase("a number", "1917", '"1917"'),
    ScalarCase("a number with a comma", "1,500", "1,500"),
    ScalarCase("a number with a comma first", ",500", '",500"'),
    ScalarCase("a decimal", "1.5", '"1.5"'),
    ScalarCase("an octal number of YAML 1.2", "0o17", '"0o17"'),
    ScalarCase("a boolean", "true", '"true"'),
    ScalarCase("nothing, by name", "null", '"null"'),
    ScalarCase("a tilde", "~", '"~"'),
    ScalarCase("a boolean of YAML 1.1", "yes", '"yes"'),
    ScalarCase("a boolean of YAML 1.1, of one letter", "N", '"N"'),
    ScalarCase("a time, to the base of 60 in YAML 1.1", "1:38.232", '"1:38.232"'),
    ScalarCase("a ratio, to the base of 60 in YAML 1.1", "4:3", '"4:3"'),
    ScalarCase("a ratio that is none", "4:75", "4:75"),
    ScalarCase("a date of YAML 1.1", "2008-12-31", '"2008-12-31"'),
    ScalarCase("a date and a time", "2017-10-02 21:40:06 +2", '"2017-10-02 21:40:06 +2"'),
    ScalarCase("three numbers that are no date", "7440-58-6", "7440-58-6"),
    ScalarCase("a number with underscores", "1_000", '"1_000"'),
    ScalarCase("an octal number with a sign, to a reader of YAML 1.2", "-0o1", '"-0o1"'),
    ScalarCase("a number of underscores and a sign", "+_1", '"+_1"'),
    ScalarCase("a decimal without its zero", ".5", '".5"'),
    ScalarCase("a binary number", "0b101", '"0b101"'),
    ScalarCase("a sign of equality", "=", '"="'),
    ScalarCase("a merge key", "<<", '"<<"'),
    ScalarCase("a dash", "-", '"-"'),
    ScalarCase("a dash before a word", "-x", "-x"),
    ScalarCase("a list's dash", "- x", '"- x"'),
    ScalarCase("three dashes", "---", "---"),
    ScalarCase("a question mark", "? x", '"? x"'),
    ScalarCase("an asterisk", "* x", '"* x"'),
    ScalarCase("a colon within", "a:b", "a:b"),
    ScalarCase("a colon and a blank", "a: b", '"a: b"'),
    ScalarCase("a colon at the end", "Support:", '"Support:"'),
    ScalarCase("a number sign within", "a#b", "a#b"),
    ScalarCase("a blank and a number sign", "a #b", '"a #b"'),
    ScalarCase("a double quote first", '"x" y', "'\"x\" y'"),
    ScalarCase("both quotes", "\"x\" 'y'", '"\\"x\\" \'y\'"'),
    ScalarCase("a single quote first", "'x' y", "\"'x' y\""),
    ScalarCase("quotes within", "a \"b\" 'c'", "a \"b\" 'c'"),
    ScalarCase("a backslash", "a\\b: c", '"a\\\\b: c"'),
    ScalarCase("a tab", "73%\t(2013)", '"73%\\t(2013)"'),
    ScalarCase("a C1 control", "x\x81", '"x\\x81"'),
    ScalarCase("a next-line", "x\x85y", '"x\\Ny"'),
    ScalarCase("separators of lines and paragraphs", "x\u2028y\u2029", '"x\\Ly\\P"'),
    ScalarCase("a byte order mark", "\ufeffx", '"\\ufeffx"'),
    ScalarCase("half a character", "x\ud83d", '"x\\ud83d"'),
    ScalarCase("a carriage return", "x\r\ny", '"x\\r\\ny"'),
    ScalarCase("a non-breaking blank and a flag", "\xa0x 🇱🇧", "\xa0x 🇱🇧"),
    ScalarCase("two lines", "a\nb", "|-\n        a\n        b"),
    ScalarCase("a line end", "a\n", "|\n        a"),
    ScalarCase("line ends", "a\n\n\n", "|+\n        a\n\n"),
    ScalarCase("an empty line within", "a\n\nb", "|-\n        a\n\n        b"),
    ScalarCase("an empty line first", "\na", "|-\n\n        a"),
    ScalarCase("a blank before lines", " a\nb", "|2-\n         a\n        b"),
    ScalarCase("blanks alone", "\n ", '"\\n "'),
    ScalarCase("blanks on the last line", "a\n  ", '"a\\n  "'),
    ScalarCase("a tab before lines", "\ta\nb", '"\\ta\\nb"'),
    ScalarCase("a control among lines", "a\n\x81", '"a\\n\\x81"'),
    ScalarCase("what looks like another document", "a\n---\nb", "|-\n        a\n        ---\n        b"),
    ScalarCase("a long text", WORDS, "In July and August 2017 the army and its allies took the mountains along\n        the border from two others"),
    ScalarCase("a long text in quotes", f'"{WORDS}"', "'\"In July and August 2017 the army and its allies took the mountains along\n        the border from two others\"'"),
    ScalarCase("a long text of two blanks", WORDS.replace(" ", "  "), WORDS.replace(" ", "  ")),
    ScalarCase("a long word", "x" * 90 + " y", "x" * 90 + "\n        y"),
    ScalarCase("just not too long a text", "x" * 67 + " yyyyy", "x" * 67 + " yyyyy"),
    ScalarCase("flags are twice as wide to JavaScript", "🇱🇧" * 17 + " yyyyy", "🇱🇧" * 17 + " yyyyy"),
    ScalarCase("more flags than that", "🇱🇧" * 18 + " yyyyy", "🇱🇧" * 18 + "\n        yyyyy"),
    ScalarCase("long lines, of which the first is folded", f"{WORDS}\n{WORDS}", f">-\n        In July and August 2017 the army and its allies took the mountains along\n        the border from two others\n\n        {WORDS}"),
    ScalarCase("long lines, of which some begin with a blank", f"{WORDS}\n x\n\ny", ">-\n        In July and August 2017 the army and its allies took the mountains along\n        the border from two others\n         x\n\n        y"),
)  # fmt: skip


class KeyCase(NamedTuple):
    key: str
    written: str


KEYS = (
    KeyCase("strength1", "strength1"),
    KeyCase("vice president date 2", "vice president date 2"),
    KeyCase("gemeindeschlüssel", "gemeindeschlüssel"),
    KeyCase("1", '"1"'),
    KeyCase("", '""'),
    KeyCase("no", '"no"'),
    KeyCase("---", '"---"'),
    KeyCase("... x", '"... x"'),
    KeyCase("a\nb", '"a\\nb"'),
    KeyCase("x" * 90 + " y", "x" * 90 + " y"),
)
