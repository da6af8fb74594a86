"""The grammar of several dates: ranges, alternatives and lists, and what one of them lends another."""

import re
from collections.abc import Iterator
from typing import Final, Literal, TypeAlias

import attrs

from wikiinfobox.values.dates.moments import AFTER_MONTH_DAY, MOMENT, Draft, read_moment
from wikiinfobox.values.dates.tokens import Tokens

Link: TypeAlias = Literal["", "to", "or", "list"]

# sentence := opening? moment (link moment)* ending?
# link     := "to" | "or" | list          list: a comma, "and", a new line, a duration, "second phase:", nothing at all
_OPENING: Final = re.compile(r"[FZXJU]|QR(?!Q)")
_LINK: Final = re.compile(r"(?P<to>,?[RU]Q?(?!b|B)) | (?P<or>,?V|L) | (?P<list>[,;&\nTH:]*)", re.VERBOSE)
_ONGOING: Final = re.compile(r"(?:[RU][FQ]?)[Bb]|,?B")
_TRAILING: Final = re.compile(r"[RU]Q?(?=[,;\nH]|$)")
_LENGTHS: Final = re.compile(r"[,\n]?A?T(?:[,&]?T)*")


@attrs.define
class Piece:
    """A moment of a sentence, how it hangs on the one before, and what is said of it alone."""

    link: Link
    draft: Draft
    opening: str = ""
    ongoing: bool = False
    open_end: bool = False
    length: tuple[int, int] | None = None


@attrs.define
class Sentence:
    """The pieces of one sentence, complete, and the words it takes."""

    pieces: tuple[Piece, ...]
    first: int
    last: int


def read_sentences(tokens: Tokens, calendars: dict[int, Tokens]) -> Iterator[Sentence]:
    """The sentences of dates among *tokens*, in order; other words end one."""
    index = 0
    while index < len(tokens.letters):
        pieces, index = _pieces(tokens, calendars, index)
        complete = _lend(pieces) if len(pieces) > 1 else pieces
        kept = [piece for piece in complete if piece.draft.complete]
        if kept:
            if kept[0].link:
                kept[0] = attrs.evolve(kept[0], link="")
            told = kept
            if len(kept) < len(complete):
                told = [piece for piece in complete if piece.draft.complete or piece.draft.month or piece.draft.season]
            yield Sentence(tuple(kept), told[0].draft.first, max(map(_end, told)))


def _end(piece: Piece) -> int:
    return max(piece.draft.last, piece.length[1] if piece.length else 0)


def _pieces(tokens: Tokens, calendars: dict[int, Tokens], index: int) -> tuple[list[Piece], int]:
    """The moments that follow one another from *index*, and where the next sentence may begin."""
    letters, pieces, follows = tokens.letters, list[Piece](), False
    link: Link = ""
    while index < len(letters):
        opening = _OPENING.match(letters, index)
        start = opening.end() if opening else index
        match = (AFTER_MONTH_DAY.match(letters, start) if follows else None) or MOMENT.match(letters, start)
        if match is None or match.end() == start or _is_of_another_calendar(letters, match):
            break
        draft = read_moment(tokens, match, calendars)
        draft.first = index
        follows = bool(draft.day and draft.month) or (follows and draft.number is not None)
        piece = Piece(link, draft, opening[0][0] if opening else "")
        index = _ending(letters, piece, match.end())
        pieces.append(piece)
        joint = _LINK.match(letters, index)
        kind = joint.lastgroup if joint else None
        between = kind == "list" and piece.opening == "X" and letters[index : index + 1] == "&"
        link = "to" if kind == "to" or between else "or" if kind == "or" else "list"
        index = joint.end() if joint else index
    return pieces, index if pieces and link else index + 1


def _is_of_another_calendar(letters: str, match: re.Match[str]) -> bool:
    """Whether a bare number stands before a word that is no month of ours: "17 Ramadan"."""
    return match[0] in ("N", "O", "y") and letters[match.end() : match.end() + 1] == "W"


def _ending(letters: str, piece: Piece, index: int) -> int:
    """Gives the piece what follows it, "– present", a dash that leads nowhere, "(9 days)"; where that ends."""
    if index == len(letters):
        return index
    if match := _ONGOING.match(letters, index):
        piece.ongoing, index = True, match.end()
    elif match := _TRAILING.match(letters, index):
        piece.open_end, index = True, match.end()
    if match := _LENGTHS.match(letters, index):
        piece.length, index = match.span(), match.end()
    if piece.ongoing or piece.open_end:
        piece.draft.last = max(piece.draft.last, index)
    return index


def _lend(pieces: list[Piece]) -> list[Piece]:
    """What a moment lacks it takes from the one after it, and what then still lacks from the one before.

    "20–25 August 1526", "26 May – 4 June 1940", "87 – 86 BC"; then "April 3–9, 2003", "1914–18", "5 May 1862, 7 June".
    """
    backwards: list[Piece] = []
    for piece in reversed(pieces):
        right = backwards[-1] if backwards else None
        draft = piece.draft if right is None else _from_right(piece.draft, right.draft, ranged=right.link == "to")
        backwards.append(_with_draft(piece, draft))
    forwards: list[Piece] = []
    for piece in reversed(backwards):
        draft = (
            piece.draft if not forwards else _from_left(forwards[-1].draft, piece.draft, listed=piece.link == "list")
        )
        forwards.append(_with_draft(piece, draft))
    return forwards


def _with_draft(piece: Piece, draft: Draft) -> Piece:
    return piece if draft is piece.draft else attrs.evolve(piece, draft=draft)


def _from_right(draft: Draft, right: Draft, *, ranged: bool) -> Draft:
    if draft.number is not None:
        if (right.day or right.month) and draft.number <= 31:
            draft = attrs.evolve(draft, day=draft.number, number=None, digits=0)
        elif right.year is not None and right.era and not right.scale and not right.below_year:
            draft = attrs.evolve(draft, year=draft.number, number=None)
    if draft.day and not draft.month and draft.year is None and right.scale == "century":
        return attrs.evolve(draft, day=None, year=draft.day, scale=right.scale, era=right.era)
    if draft.day and not draft.month and draft.year is None:
        draft = attrs.evolve(draft, month=right.month)
    elif draft.part and not draft.below_year and draft.year is None:
        draft = attrs.evolve(draft, month=right.month, season=right.season)
    if draft.year is None and draft.number is None and (draft.below_year or draft.part):
        return _lent_year(draft, right, ranged=ranged)
    if draft.year is not None and not draft.era and right.era and draft.scale == right.scale:
        return attrs.evolve(draft, era=right.era, era_is_lent=True)
    return draft


def _lent_year(draft: Draft, right: Draft, *, ranged: bool) -> Draft:
    """The year of the right side; "30 December – 1 January 2008" began in the year before it."""
    year = right.year
    if ranged and year is not None and draft.month and right.month and draft.month > right.month:
        year = year + 1 if right.era < 0 else year - 1 or None
    return attrs.evolve(draft, year=year, era=right.era, digits=0, scale=right.scale or draft.scale)


def _from_left(left: Draft, draft: Draft, *, listed: bool) -> Draft:
    if draft.number is not None and left.month and left.day and draft.number <= 31:
        draft = attrs.evolve(draft, day=draft.number, number=None, digits=0)
    if draft.number is not None and left.year is not None and not left.month and left.number is None and not listed:
        draft = attrs.evolve(draft, year=draft.number, number=None, season=left.season)
    if draft.day and not draft.month:
        draft = attrs.evolve(draft, month=left.month)
    if draft.year is None and draft.below_year and draft.number is None:
        return attrs.evolve(draft, year=left.year, era=left.era)
    if draft.year is None or left.year is None or draft.scale or left.scale:
        return draft
    return _abbreviated_year(left, draft)


def _abbreviated_year(left: Draft, draft: Draft) -> Draft:
    """The year with the digits it leaves to the one before it: "1914–18", "881/2", "431–21 BC", but "101–99 BC"."""
    short, long = draft.year or 0, left.year or 0
    era = draft.era or (left.era if short < long or left.era > 0 else 0)
    spelled_out = left.era and draft.era and not left.era_is_lent
    if draft.digits >= left.digits or not draft.digits or draft.digits > 2 or left.digits < 3 or spelled_out:
        return draft if draft.era == era else attrs.evolve(draft, era=era)
    power: int = 10**draft.digits
    full = long - long % power + short
    if era < 0:
        return attrs.evolve(draft, year=full if full < long else short, era=era)
    return attrs.evolve(draft, year=full if full >= long else full + power, era=era)
