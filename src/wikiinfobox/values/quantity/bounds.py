"""One quantity: a number, what bounds it, and the second number of a range."""

import re
from collections.abc import Sequence

from wikiinfobox.values.quantity.lexer import Lexeme
from wikiinfobox.values.quantity.model import Quantity
from wikiinfobox.values.span import Span

BEFORE = frozenset({"about", "at_least", "at_most", "between"})
AFTER = frozenset({"plus", "more", "fewer", "so"})
_JOINS = frozenset({"dash", "to", "or", "slash"})
_BEHIND = AFTER | _JOINS | {"about"}
"""What may bound a number from behind, or join it to another."""
# Blanks, one line break, and the marks no reader sees
_GAP = re.compile(r"(?:[^\S\n]|[\u200b-\u200d\u2060\ufeff])*(?:\n(?:[^\S\n]|[\u200b-\u200d\u2060\ufeff])*)?")


def adjacent(plain: str, left: Lexeme, right: Lexeme) -> bool:
    """Only blanks, and one line break at most, stand between two lexemes."""
    return left.end == right.start or _GAP.fullmatch(plain, left.end, right.start) is not None


def quantity_at(
    text: str, plain: str, lexemes: Sequence[Lexeme], position: int, before: Sequence[Lexeme]
) -> tuple[Quantity, int]:
    """The quantity whose first number stands at *position*, with the words *before* it; and where to read on."""
    first = last = lexemes[position]
    following = lexemes[position + 1].part if position + 1 < len(lexemes) else ""
    if not before and not first.unit and following not in _BEHIND:
        span = Span(first.start, first.end)
        return Quantity(first.value, first.value, text=text[first.start : first.end], span=span), position + 1
    opened, position = _marks(plain, lexemes, position)
    bounds = [*before, *opened]
    between = any(lexeme.part == "between" for lexeme in before)
    low, high, alternative = first.value, first.value, False
    if joined := _second(plain, lexemes, position, between=between):
        join, marks, last, position = joined
        closed, position = _marks(plain, lexemes, position)
        bounds += [*marks, *closed]
        low, high = _range(plain, first, join, last)
        alternative = join.part in {"or", "slash"} and low < high
        opened = closed
    else:
        before = [lexeme for lexeme in before if lexeme.part != "between"]
        bounds = [*before, *opened]
    start = before[0].start if before else first.start
    if not before and last.unit and _is_minus(plain, first.start - 1):
        low, high, start = -low, high if last is not first else -high, start - 1
    span = Span(start, opened[-1].end if opened else last.end)
    floor = next((each for each in bounds if each.part in {"at_least", "plus", "more"}), None)
    ceiling = next((each for each in bounds if each.part in {"at_most", "fewer"}), None)
    worded = floor or ceiling
    quantity = Quantity(
        None if ceiling and not floor else low,
        None if floor else high,
        approximate=any(each.part in {"about", "so"} for each in bounds),
        qualifier=" ".join(plain[worded.start : worded.end].lower().split()) if worded else "",
        alternative=alternative,
        unit=last.unit,
        text=text[slice(*span)],
        span=span,
    )
    return quantity, position


def _is_minus(plain: str, position: int) -> bool:
    """A sign right before the number of a measure: "-5 m", "−12 km". Before a count it is a dash, or a list's mark."""
    return position >= 0 and plain[position] in "-−" and (not position or plain[position - 1] in " \xa0\t\n(")


def _marks(plain: str, lexemes: Sequence[Lexeme], position: int) -> tuple[list[Lexeme], int]:
    """The marks right behind the number at *position* ("+", "or more"), and the position after them."""
    marks: list[Lexeme] = []
    number = lexemes[position]
    position += 1
    while position < len(lexemes) and lexemes[position].part in AFTER and len(marks) < 2:
        mark = lexemes[position]
        last = marks[-1] if marks else number
        if not adjacent(plain, last, mark) or "\n" in plain[last.end : mark.start]:
            break
        following = lexemes[position + 1] if position + 1 < len(lexemes) else None
        if mark.part == "plus" and last.end < mark.start and following and following.part == "number":
            break  # "22,000 + 3,000" are two numbers
        marks.append(mark)
        position += 1
    return marks, position


def _second(
    plain: str, lexemes: Sequence[Lexeme], position: int, *, between: bool
) -> tuple[Lexeme, list[Lexeme], Lexeme, int] | None:
    """What joins the number before *position* to another: the join, the words before that number, it, its position."""
    if position >= len(lexemes):
        return None
    first, join = lexemes[position - 1], lexemes[position]
    softly = join.part == "about" and plain[join.start] in "~∼" and first.end == join.start
    joins = join.part in _JOINS or softly or (join.part == "and" and between)
    if not joins or not adjacent(plain, first, join) or "\n" in plain[first.end : join.start]:
        return None
    marks: list[Lexeme] = []
    last = join
    for index in range(position + 1, min(position + 4, len(lexemes))):
        lexeme = lexemes[index]
        if not adjacent(plain, last, lexeme):
            return None
        if lexeme.part == "number":
            return (join, marks, lexeme, index) if _makes_a_range(plain, first, join, lexeme) else None
        if lexeme.part not in BEFORE or join.part == "slash":
            return None
        marks.append(lexeme)
        last = lexeme
    return None


def _makes_a_range(plain: str, first: Lexeme, join: Lexeme, second: Lexeme) -> bool:
    if first.unit and first.unit != second.unit:
        return False
    if join.part == "slash":
        # "4/5/6" joins no two of them
        chained = plain[max(0, first.start - 1) : first.start] == "/" or plain[second.end : second.end + 1] == "/"
        return first.end == join.start and join.end == second.start and not chained
    low, high = _range(plain, first, join, second)
    # "15,000 - 3 Roman legions": that dash is no range
    return join.part == "or" or low <= high


def _range(plain: str, first: Lexeme, join: Lexeme, second: Lexeme) -> tuple[int | float, int | float]:
    """Both bounds, with what the first left to the second: "1–2 million", "30–50,000"."""
    low, high = first.value, second.value
    if second.power and not first.power and low < high / 10**second.power:
        low *= 10**second.power
    close = (first.end == join.start and join.end == second.start) or low >= 10
    if close and join.part == "dash" and plain[second.start : second.end].endswith((",000", " 000")):
        low = low * 1000 if low < high / 1000 < 1000 else low
    return (min(low, high), max(low, high)) if join.part in {"or", "slash"} else (low, high)
