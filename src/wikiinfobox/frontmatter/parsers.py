# pyright: basic
# PyYAML says no types here; strictness begins where its events come out.
"""PyYAML's two parsers, made to accept the same documents. A parser gives events; nothing here recurses."""

import contextlib
from collections.abc import Callable
from typing import Any, Final, Protocol, TypeAlias

import yaml
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError
from yaml.tokens import ScalarToken

YamlEvent: TypeAlias = Any
"""An event of `yaml.events`: the two parsers give the same classes, and no types."""


_BLANKS: Final = "\0 \t\r\n\x85\u2028\u2029"


class EventSource(Protocol):
    def get_event(self) -> YamlEvent: ...


class PureParser(Reader, Scanner, Parser):
    """The parser in Python, taught what libyaml knows: tabs between words, and "?" and ":" within brackets."""

    def __init__(self, stream: str) -> None:
        Reader.__init__(self, stream)
        Scanner.__init__(self)
        Parser.__init__(self)

    def scan_plain(self) -> ScalarToken:
        chunks: list[str] = []
        start = end = self.get_mark()
        indent = self.indent + 1
        blanks: list[str] | None = []
        while self.peek() != "#" and (length := self._length_of_word()):
            self.allow_simple_key = False
            chunks += [*(blanks or ()), self.prefix(length)]
            self.forward(length)
            end = self.get_mark()
            blanks = self.scan_plain_spaces(indent, start)
            if not blanks or (not self.flow_level and self.column < indent):
                break
        return ScalarToken("".join(chunks), True, start, end)  # noqa: FBT003 so is its signature

    def _length_of_word(self) -> int:
        """How far a plain scalar goes on without a blank. Within brackets "what? where" may stand, "a:[" may not."""
        length = 0
        ends = _BLANKS + ",[]{}" if self.flow_level else _BLANKS
        while (ch := self.peek(length)) not in ends:
            if ch == ":":
                after = self.peek(length + 1)
                if after in _BLANKS:
                    break
                if self.flow_level and after in ",?[]{}":
                    raise ScannerError("while scanning a plain scalar", None, "found unexpected ':'", self.get_mark())
            length += 1
        return length

    def scan_plain_spaces(self, indent: int, start_mark: yaml.Mark) -> list[str] | None:
        length = 0
        while self.peek(length) in {" ", "\t"}:
            length += 1
        blanks = self.prefix(length)
        if "\t" not in blanks:
            return super().scan_plain_spaces(indent, start_mark)
        self.forward(length)
        return super().scan_plain_spaces(indent, start_mark) if self.peek() in "\r\n" else [blanks]

    def scan_to_next_token(self) -> None:
        super().scan_to_next_token()
        while self.peek() == "\t" and (self.flow_level or not self.allow_simple_key):
            self.forward()
            super().scan_to_next_token()


DEFAULT_PARSER: Callable[[str], EventSource] = PureParser
with contextlib.suppress(ImportError):  # PyYAML may have been built without libyaml
    from yaml._yaml import CParser

    DEFAULT_PARSER = CParser


def gave_up_on_depth(error: Exception) -> bool:
    """Whether libyaml, from 0.2.6, met more levels than it reads; it may do so before it gave an event of any.

    The parser in Python has no such bound, and gives them one by one to whoever counts them.
    """
    return isinstance(error, ScannerError) and "nesting depth" in (error.problem or "")
