"""A field that lists people, countries or units → runs of words, links, brackets and marks, one run for each item."""

import re
import sys
from operator import itemgetter
from typing import Final, Literal, TypeAlias

import attrs

from wikiinfobox.models import Link
from wikiinfobox.values.countries import FLAG, country_of
from wikiinfobox.values.span import Span

Kind: TypeAlias = Literal["words", "link", "note", "mark"]

# cut := newlines bullets? | bullet | "<br>" | middle dot | ";" | two blanks | note mark | flag "/"? | file
# Seen in: lists of every template; {{KIA}}, which leaves two blanks; files whose brackets were lost ("Flag.svg").
# The pattern begins with the signs that a cut begins with, for which a text is searched far quicker than for a choice;
# what a cut is, is then told looking back at that sign.
_CUT: Final = r"""
    [\n\x00;<•*·\[\U0001F1E6-\U0001F1FF\U0001F3F4_] (?:
      (?<=\n) (?P<line> \s* (?P<stars> (?: \*[^\S\n]* )* ) •? )
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
_UNUSUAL_BLANK: Final = re.compile(
    "[\t\v\f\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]"
)
_EXTENSION: Final = re.compile(r"\.(?:svg|png|jpe?g|gif|webp)(?![\w.])", re.IGNORECASE)
_FILE: Final = re.compile(r"\[\[(?i:File|Image):[^\]\n]{0,300}\]\]|\.(?i:svg|png|jpe?g|gif|webp)(?![\w.])")
_FILE_NAME: Final = re.compile(
    r"\b(?:Flag|Coat|Banner|Standard|Royal|Arms|Emblem|Seal|Bandera|Blason|Drapeau|Escudo)[ _]"
)
_FIRST_FLAG: Final = "\U0001f1e6"
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

    elements: tuple[Element, ...]
    depth: int
    country: str | None


def read_runs(text: str, links: tuple[Link, ...] = ()) -> tuple[Run, ...]:
    """The runs of *text*, in order; empty ones are left out."""
    located = _locate(text, links)
    text = _without_files(text, located)
    kept: list[tuple[Span, Link | None]] = [*located]
    if brackets := _brackets(text):
        kept = [*((span, None) for span in brackets), *_outside(located, brackets)]
        kept.sort(key=itemgetter(0))
    runs: list[Run] = []
    ends = iter(kept)
    span, link = next(ends, _NOTHING)
    for start, end, depth, country in _stretches(text, kept):
        elements: list[Element] = []
        at = start
        while span[0] < end:
            opens, closes = span
            if opens >= at:
                if at < opens and not text[at:opens].isspace():
                    elements += _words(text, at, opens)
                said = text[opens:closes]
                if link is None:
                    elements.append(Element("note", said[1:-1].strip(), span))
                else:
                    elements.append(Element("link", said, span, link))
                at = closes
            span, link = next(ends, _NOTHING)
        if at < end and not text[at:end].isspace():
            elements += _words(text, at, end)
        if elements or country:
            runs.append(Run(tuple(elements), depth, country))
    return tuple(runs)


def _without_files(text: str, located: list[tuple[Span, Link]]) -> str:
    """The text with each file's name blotted out, from where the item before it ends."""
    if "." not in text and "[[" not in text:
        return text
    parts: list[str] = []
    done = start = index = 0
    for match in _FILE.finditer(text):
        at = match.start()
        while index < len(located) and located[index][0].end <= at:
            start = max(start, located[index][0].end)
            index += 1
        start = max(start, *(text.rfind(sign, start, at) + 1 for sign in "\n•*"))
        for flag in FLAG.finditer(text, start, at):
            start = flag.end()
        if text[at] == "[":
            start = at
        elif done == start and (name := _FILE_NAME.search(text, start, at)):
            start = name.start()
        parts.extend((text[done:start], "\x00" * (match.end() - start)))
        done = start = match.end()
    return "".join((*parts, text[done:])) if parts else text


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


def _brackets(text: str) -> list[Span]:
    """The outermost pairs of round brackets that hold at most one line break."""
    if "(" not in text:
        return []
    opened: list[int] = []
    pairs: list[Span] = []
    for match in re.finditer(r"[()]", text):
        if match[0] == "(":
            opened.append(match.start())
        elif opened:
            start = opened.pop()
            while pairs and pairs[-1].start > start:
                pairs.pop()
            pairs.append(Span(start, match.end()))
    return [pair for pair in pairs if text.count("\n", *pair) <= 1]


def _locate(text: str, links: tuple[Link, ...]) -> list[tuple[Span, Link]]:
    """Where each link's label stands: links come in the order of the text; flags are left to the runs."""
    found: list[tuple[Span, Link]] = []
    at = 0
    last_dot = text.rfind(".")
    for link in links:
        label = ((link.page if link.text is None else link.text) or "").strip().strip("'")
        if not label or (label[0] >= _FIRST_FLAG and FLAG.fullmatch(label)):
            continue
        size = len(label)
        start = text.find(label, at)
        while start >= 0 and _cuts_a_word(text, start, start + size):
            start = text.find(label, start + 1)
        if start >= 0:
            start = _behind_file(text, label, start) if start < last_dot else start
            at = start + size
            found.append((Span(start, at), link))
    return found


def _behind_file(text: str, label: str, start: int) -> int:
    """Where the label stands once more, if here it only begins a file's name: "Red Army flag.svg Red Army"."""
    line = text.find("\n", start) % (len(text) + 1)
    behind, line = start + len(label), min(line, start + 300)
    file = _EXTENSION.search(text, behind, line) if text.find(".", behind, line) >= 0 else None
    if file is None:
        return start
    again = file.end() + 1
    return again if text.startswith(label, again) else start


def _cuts_a_word(text: str, start: int, end: int) -> bool:
    return (start > 0 and text[start - 1].isalnum() and text[start].isalnum()) or (
        text[end : end + 1].isalnum() and text[end - 1].isalnum()
    )


def _outside(located: list[tuple[Span, Link]], brackets: list[Span]) -> list[tuple[Span, Link]]:
    """The links that stand in no bracket; a link whose label holds the bracket stays."""
    kept: list[tuple[Span, Link]] = []
    index = 0
    for span, link in located:
        while index < len(brackets) and brackets[index].end <= span.start:
            index += 1
        if index == len(brackets) or not brackets[index].start < span.start < brackets[index].end:
            kept.append((span, link))
    return kept


def _stretches(text: str, kept: list[tuple[Span, Link | None]]) -> list[tuple[int, int, int, str | None]]:
    """The stretches between cuts: from where to where, how deep, and whose flag.

    A cut inside a link's label or a bracket is none.
    """
    first = _STARS.match(text)
    bullets = first[1] if first and first[1] else ""
    depth, start = bullets.count("*") or len(bullets), len(first[0]) if first else 0
    country, inside = None, iter(kept)
    (opens, closes), _ = next(inside, _NOTHING)
    stretches: list[tuple[int, int, int, str | None]] = []
    pattern = CUT_AT_BLANKS if "  " in text or _UNUSUAL_BLANK.search(text) else CUT
    for cut in pattern.finditer(text, start):
        at, end = cut.span()
        while closes <= at:
            (opens, closes), _ = next(inside, _NOTHING)
        if opens <= at:
            continue
        stretches.append((start, at, depth, country))
        kind, start, country = cut.lastgroup, end, None
        if kind == "line":
            depth = cut["stars"].count("*") or int(text[end - 1] == "•")
        elif kind == "flag":
            country = country_of(text[at : cut.end("flag")])
        elif kind == "bullet":
            depth = 1
    stretches.append((start, len(text), depth, country))
    return stretches


_NOTHING: Final = (Span(sys.maxsize, sys.maxsize), None)
"""What stands behind the last of the links and brackets."""
