"""Text → quantities: numbers with what bounds, joins and softens them."""

import re
from typing import NamedTuple

import attrs

from wikiinfobox.values.quantity.bounds import BEFORE, adjacent, quantity_at
from wikiinfobox.values.quantity.lexer import Lexeme, lex, may_hold
from wikiinfobox.values.quantity.masks import mask
from wikiinfobox.values.quantity.model import Quantity
from wikiinfobox.values.span import Span


class Ignored(NamedTuple):
    """A stretch of text whose digits count nothing, and why."""

    span: Span
    reason: str


@attrs.define
class Reading:
    """All that a text's digits are: quantities, what counts nothing, and what could not be read."""

    quantities: tuple[Quantity, ...]
    ignored: tuple[Ignored, ...]
    unread: tuple[Span, ...]
    plain: str = attrs.field(default="", repr=False)
    """The text with all that counts nothing covered, character by character."""


def parse_quantities(text: str, *, decimal_comma: bool = False) -> tuple[Quantity, ...]:
    """The quantities stated in *text*, in its order.

    >>> parse_quantities("100+ men, 500–1,000 horse and up to 50 guns on 21 July 2017")
    (Quantity('100+'), Quantity('500–1,000'), Quantity('up to 50'))

    Shape:  years, dates, ordinals, names of units and weapons, percentages and money are no quantities.
    Units:  as written ("5 km"); a plain count has none.
    """
    return read_quantities(text, decimal_comma=decimal_comma).quantities if may_hold(text) else ()


def read_quantities(text: str, *, decimal_comma: bool = False) -> Reading:
    """The quantities of *text*, with what was passed over and why."""
    plain, masked = mask(text)
    ignored = [Ignored(span, reason) for span, reason in sorted(masked) if reason != "too long"] if masked else []
    unread = [span for span, reason in masked if reason == "too long"] if masked else []
    if decimal_comma:
        plain = _SEPARATOR.sub(lambda mark: "." if mark[0] == "," else ",", plain)
    lexemes = lex(plain)
    unread += [Span(lexeme.start, lexeme.end) for lexeme in lexemes if lexeme.part == "unread"]
    return Reading(_quantities(text, plain, lexemes), tuple(ignored), tuple(sorted(unread)), plain)


_SEPARATOR = re.compile(r"(?<=\d)[.,](?=\d)")


def _quantities(text: str, plain: str, lexemes: list[Lexeme]) -> tuple[Quantity, ...]:
    quantities: list[Quantity] = []
    position = 0
    before: list[Lexeme] = []
    while position < len(lexemes):
        lexeme = lexemes[position]
        if before and not adjacent(plain, before[-1], lexeme):
            before = []
        if lexeme.part == "number":
            quantity, position = quantity_at(text, plain, lexemes, position, before)
            before = []
            quantities.append(quantity)
        elif lexeme.part == "vague":
            span = Span(lexeme.start, lexeme.end)
            word = " ".join(text[slice(*span)].lower().split())
            quantities.append(Quantity(None, None, vague=word, text=text[slice(*span)], span=span))
            position, before = position + 1, []
        else:
            before = [*before[-3:], lexeme] if lexeme.part in BEFORE else []
            position += 1
    return tuple(quantities)
