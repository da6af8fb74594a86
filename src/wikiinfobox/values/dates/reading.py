"""A text → the stretches of time it names."""

from itertools import product
from typing import Final

import attrs

from wikiinfobox.values.dates.durations import read_duration
from wikiinfobox.values.dates.groups import part_brackets
from wikiinfobox.values.dates.models import DateRange, HistoricalDate
from wikiinfobox.values.dates.sentences import Piece, Sentence, read_sentences
from wikiinfobox.values.dates.tokens import Tokens, tokenize
from wikiinfobox.values.span import Span

_MOST_ALTERNATIVES: Final = 4
"""Of each end; more are no choice but a list, and their products would grow without bound."""


def parse_dates(text: str) -> tuple[DateRange, ...]:
    """The stretches of time a text names, in its order.

    >>> parse_dates("21 July 2017 – 28 August 2017")
    (<DateRange 21 July – 28 August 2017>,)
    >>> parse_dates("1362/1363")[0].edtf()
    '[1362,1363]'

    Shape:  dates of one list ("18–31 March 2021, 16–18 April 2021", "first phase …") are the phases of one range;
            dates parted by other words, and those in brackets, are ranges of their own.
    Source: Template:Infobox military conflict, date.
    """
    return tuple(one for one in _read(text) if _stands_alone(text, one))


def _stands_alone(text: str, one: DateRange) -> bool:
    """Whether the words a range was read from mean the same without those around them; "A1943-05" is no date."""
    while len(one.text) < len(text):
        text, found = one.text, _read(one.text)[:1]
        if found != (one,):
            return False
        (one,) = found  # it may have been read from fewer words: then these have to stand alone, too
    return True


def _read(text: str) -> tuple[DateRange, ...]:
    bracketed = part_brackets(tokenize(text))
    ranges = _ranges(text, bracketed.outside, bracketed.calendars)
    if not ranges and not bracketed.asides and bracketed.outside.letters.strip(",;\n:H") == "B":
        word = next(word for word in bracketed.outside.words if word.letter == "B")
        span = Span(word.start, word.end)
        return (DateRange(ongoing=True, text=text[slice(*span)], span=span),)
    for aside in bracketed.asides:
        ranges.extend(_ranges(text, aside, {}))
    return _apart(ranges)


def _apart(ranges: list[DateRange]) -> tuple[DateRange, ...]:
    """The ranges in order, without those in a bracket that stands inside another, or only says it once more."""
    if len(ranges) < 2:
        return tuple(ranges)
    kept: list[DateRange] = []
    said: set[DateRange] = set()
    end = 0
    for one in sorted(ranges, key=_longest_first):
        span = one.span or Span(0, 0)
        if span.start >= end and one not in said:
            kept.append(one)
            said.update((one, *(DateRange(date, date) for date in (one.start, one.end) if date)))
            end = span.end
    return tuple(kept)


def _longest_first(one: DateRange) -> tuple[int, int]:
    span = one.span or Span(0, 0)
    return span.start, -span.end


def _ranges(text: str, tokens: Tokens, calendars: dict[int, Tokens]) -> list[DateRange]:
    return [_build(text, tokens, sentence) for sentence in read_sentences(tokens, calendars)]


def _build(text: str, tokens: Tokens, sentence: Sentence) -> DateRange:
    pieces = _one_calendar(sentence.pieces)
    items = [_item(text, tokens, item) for item in _split(pieces, "list")]
    span = _closed(text, Span(tokens.words[sentence.first].start, tokens.words[sentence.last - 1].end))
    whole = items[0] if len(items) == 1 else _envelope(_joined(items))
    return whole if span == whole.span else attrs.evolve(whole, text=text[slice(*span)], span=span)


def _closed(text: str, span: Span) -> Span:
    """The span with the bracket that closes right after it, if it opens inside: "2017 (9 days)"."""
    closing = {")": "(", "]": "["}.get(text[span.end : span.end + 1])
    return Span(span.start, span.end + 1) if closing and closing in text[slice(*span)] else span


def _one_calendar(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Of a date in both calendars the new style stays: "27 June 1709 (O.S.) 8 July 1709 (N.S.)"."""
    if len(pieces) > 1 and {"julian", "gregorian"} <= {piece.draft.calendar for piece in pieces}:
        return tuple(piece for piece in pieces if piece.draft.calendar != "julian")
    return pieces


def _split(pieces: tuple[Piece, ...], link: str) -> list[tuple[Piece, ...]]:
    parts: list[list[Piece]] = []
    for piece in pieces:
        if piece.link == link or not parts:
            parts.append([])
        parts[-1].append(piece)
    return [tuple(part) for part in parts]


def _item(text: str, tokens: Tokens, pieces: tuple[Piece, ...]) -> DateRange:
    """One range: its ends, of each end its alternatives, and its duration."""
    sides = _split(pieces, "to")
    starts, ends = sides[0][:_MOST_ALTERNATIVES], sides[-1][-_MOST_ALTERNATIVES:]
    words = tokens.words
    choices = [
        _between(
            [piece.draft.finish(text, words) for piece in pair], pair[0].opening, ongoing=any(p.ongoing for p in pair)
        )
        for pair in (product(starts, ends) if len(sides) > 1 else ((piece, piece) for piece in starts))
    ]
    whole = choices[0] if len(choices) == 1 else _envelope(tuple(choices), alternatives=True)
    if pieces[-1].open_end and whole.start is not None:
        whole = attrs.evolve(whole, end=None)
    lengths = [piece.length for piece in pieces if piece.length]
    duration = read_duration(text, words[lengths[-1][0]].start, words[lengths[-1][1] - 1].end) if lengths else None
    first, last = words[min([p.draft.first for p in pieces])], words[max([p.draft.last for p in pieces]) - 1]
    span = Span(first.start, max(last.end, duration.span.end if duration and duration.span else 0))
    return DateRange(
        whole.start,
        whole.end,
        whole.ongoing,
        any(piece.draft.approximate for piece in pieces),
        whole.alternatives,
        whole.phases,
        duration,
        any(piece.draft.impossible for piece in pieces),
        text[slice(*span)],
        span,
    )


def _between(ends: list[HistoricalDate], opening: str, *, ongoing: bool) -> DateRange:
    start, end = ends
    if ongoing or opening == "Z":
        return DateRange(start, ongoing=True)
    if start is end or len(ends) == 1 or start == end:
        if opening in ("U", "Q"):
            return DateRange(None, end)
        if opening in ("F", "J"):
            return DateRange(start, None)
    return DateRange(start, end)


def _joined(items: list[DateRange]) -> tuple[DateRange, ...]:
    """The items of a list; a day and the next, as in "1 & 2 August", are one stretch."""
    joined: list[DateRange] = []
    said: set[DateRange] = set()
    for item in items:
        if joined and _next_day(joined[-1], item):
            joined[-1] = DateRange(joined[-1].start, item.end, approximate=joined[-1].approximate or item.approximate)
        elif item not in said:
            joined.append(item)
        said.add(item)
    return tuple(joined)


def _next_day(left: DateRange, right: DateRange) -> bool:
    if left.start != left.end or right.start != right.end or left.start is None or right.start is None:
        return False
    if left.stated_duration or right.stated_duration or left.alternatives or right.alternatives:
        return False
    one, two = left.start.to_date(), right.start.to_date()
    return one is not None and two is not None and (two - one).days == 1


def _envelope(parts: tuple[DateRange, ...], *, alternatives: bool = False) -> DateRange:
    """The stretch from the first beginning to the last end."""
    if len(parts) == 1:
        return parts[0]
    starts = [part.start for part in parts if part.start is not None]
    ends = [part.end for part in parts if part.end is not None]
    ongoing = any(part.ongoing for part in parts)
    return DateRange(
        min(starts, key=lambda date: date.earliest) if len(starts) == len(parts) else None,
        max(ends, key=lambda date: date.latest) if len(ends) == len(parts) else None,
        ongoing=ongoing,
        approximate=any(part.approximate for part in parts),
        alternatives=parts if alternatives else (),
        phases=() if alternatives else parts,
    )
