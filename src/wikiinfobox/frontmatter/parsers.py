# pyright: basic
# PyYAML says no types here; strictness begins where its events come out.
"""PyYAML's two parsers, made to accept the same documents. A parser gives events; nothing here recurses."""

import contextlib
from collections.abc import Callable
from typing import Any, Protocol, TypeAlias

import yaml
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

YamlEvent: TypeAlias = Any
"""An event of `yaml.events`: the two parsers give the same classes, and no types."""


class EventSource(Protocol):
    def get_event(self) -> YamlEvent: ...


class PureParser(Reader, Scanner, Parser):
    """The parser in Python, taught what libyaml knows: a tab may part two words, or a key from its value."""

    def __init__(self, stream: str) -> None:
        Reader.__init__(self, stream)
        Scanner.__init__(self)
        Parser.__init__(self)

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
