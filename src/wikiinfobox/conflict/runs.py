"""A field that lists people, countries or units → runs of words, links, brackets and marks, one run for each item."""

import re
import sys
from collections.abc import Iterator
from typing import Final, Literal, TypeAlias

import attrs

from wikiinfobox.conflict.labels import Kept, beside_brackets, locate, locate_left_over, without_files
from wikiinfobox.models import Link
from wikiinfobox.values.countries import country_of
from wikiinfobox.values.span import Span

Kind: TypeAlias = Literal["words", "link", "note", "mark"]

# cut := newlines bullets? | bullet | "<br>" | middle dot | ";" | two blanks | note mark | flag "/"? | file
# Seen in: lists of every template; {{KIA}}, which leaves two blanks; files whose brackets were lost ("Flag.svg").
# The pattern begins with the signs that a cut begins with, for which a text is searched far quicker than for a choice;
# what a cut is, is then told looking back at that sign. `_` stands for the blanks, or for nothing.
_CUT: Final = r"""
    [\n\x00;<•*·\[\U0001F1E6-\U0001F1FF\U0001F3F4_] (?:
      (?<=\n) (?P<line> \s* (?: \*[^\S\n]* )* •? )
    | (?P<flag> (?<=[\U0001F1E6-\U0001F1FF]) [\U0001F1E6-\U0001F1FF]
        | (?<=\U0001F3F4) [\U000E0061-\U000E007A]{3,6} \U000E007F ) (?: [^\S\n]? / )?
    | (?P<bullet> (?<=•) (?<!\S•) | (?<=\w\*) (?=\s?\w) )
    | (?P<soft> (?<=<) (?i:br) \s?/?\s? > | (?<=·) (?<!\S·) (?!\S) | (?<=;) | (?<=\S[^\S\n]) [^\S\n] | (?<=\x00) \x00*
        | (?<=\[) (?i: \d{1,3} | [a-z] | (?:note|nb)\s\d{1,3} | citation\sneeded ) \] )
    )
"""
CUT: Final = re.compile(_CUT.replace("_", ""), re.VERBOSE)
"""Where no two blanks stand in a row; else blanks are among the signs a cut begins with."""
CUT_AT_BLANKS: Final = re.compile(_CUT.replace("_", r"\s"), re.VERBOSE)
_UNUSUAL_BLANK: Final = re.compile("[\t\v\f\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_MARK: Final = re.compile(r"[†‡✝☠#+C](?:(?<!C)|(?<=\bC)(?=\s*$))")
_STARS: Final = re.compile(r"[^\S\n]*((?:\*[^\S\n]*)+|•)?")


@attrs.define
class Element:
    """A stretch of a run: plain words, a link's label, the inside of a bracket, or a sign such as †."""

    kind: Kind
    text: str
    span: Span
    link: Link | None = None


@attrs.define
class Run:
    """One item as far as signs tell: what it is made of, how deep it stands, and the flag before it."""

    elements: list[Element]
    depth: int
    country: str | None


def read_runs(text: str, links: tuple[Link, ...] = ()) -> list[Run]:
    """The runs of *text*, in order; empty ones are left out.

    A cut inside a link's label or a bracket is none.
    """
    located = locate(text, links)
    text = without_files(text, located)
    if "[[" in text:
        text, located = locate_left_over(text, located)
    kept = iter(beside_brackets(text, located) if "(" in text else located)
    opens, closes, link = next(kept, _NOTHING)
    first = _STARS.match(text)
    bullets = first[1] if first and first[1] else ""
    at, depth = len(first[0]) if first else 0, bullets.count("*") or len(bullets)
    country: str | None = None
    elements: list[Element] = []
    runs: list[Run] = []
    whole = 0  # up to here links and brackets keep the text together
    for cut in (*_cuts(text, at), None):
        start, end = cut.span() if cut else (len(text), len(text))
        while opens <= start:
            if opens >= at:
                if at < opens and not text[at:opens].isspace():
                    elements += _words(text, at, opens)
                elements.append(_element(text, Span(opens, closes), link))
                at = closes
            whole = max(whole, closes)
            opens, closes, link = next(kept, _NOTHING)
        if start < whole:
            continue
        if at < start and not text[at:start].isspace():
            elements += _words(text, at, start)
        if elements or country:
            runs.append(Run(elements, depth, country))
            elements = []
        at = end
        depth, country = _opened(text, cut, depth) if cut else (0, None)
    return runs


def _element(text: str, span: Span, link: Link | None) -> Element:
    """A link's label, or a bracket, which is no link."""
    said = text[span.start : span.end]
    return Element("link", said, span, link) if link else Element("note", said[1:-1].strip(), span)


def _opened(text: str, cut: re.Match[str], depth: int) -> tuple[int, str | None]:
    """How deep what a cut opens stands, and whose flag it flies."""
    kind = cut.lastgroup
    if kind == "line":
        start, end = cut.span()
        return (0 if end == start + 1 else text.count("*", start, end) or int(text[end - 1] == "•")), None
    if kind == "flag":
        return depth, country_of(text[cut.start() : cut.end("flag")])
    return (1 if kind == "bullet" else depth), None


def _cuts(text: str, start: int) -> Iterator[re.Match[str]]:
    two_blanks = "  " in text or _UNUSUAL_BLANK.search(text)
    return (CUT_AT_BLANKS if two_blanks else CUT).finditer(text, start)


def _words(text: str, start: int, end: int) -> list[Element]:
    """The words of a stretch and the signs among them."""
    if _MARK.search(text, start, end) is None:
        return _plain(text, start, end)
    found: list[Element] = []
    at = start
    for mark in _MARK.finditer(text, start, end):
        if mark[0] in "+#" and _touches_word(text, mark.start(), mark.end()):
            continue
        found += _plain(text, at, mark.start())
        found.append(Element("mark", mark[0], Span(*mark.span())))
        at = mark.end()
    return found + _plain(text, at, end)


def _plain(text: str, start: int, end: int) -> list[Element]:
    stretch = text[start:end]
    said = stretch.strip()
    if not said:
        return []
    if said != stretch:
        start += len(stretch) - len(stretch.lstrip())
    return [Element("words", said, Span(start, start + len(said)))]


def _touches_word(text: str, start: int, end: int) -> bool:
    return text[end : end + 1].isalnum() or (start > 0 and text[start - 1].isalnum())


_NOTHING: Final[Kept] = (sys.maxsize, sys.maxsize, None)
"""What stands behind the last of the links and brackets."""
