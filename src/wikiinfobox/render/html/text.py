"""A field's text → its lines and lists, with links, flags, bold and italic where they stand."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final, NamedTuple

import attrs

from wikiinfobox.models import Field, Link
from wikiinfobox.render.html.lines import Line, lines_of
from wikiinfobox.render.html.manner import Manner
from wikiinfobox.render.html.markup import Markup, element, escaped, joined
from wikiinfobox.values.countries import FLAG, country_name, country_of

_SEARCHED_AT_MOST: Final = 20_000_000
"""Characters looked through for the links of one field: a million links to nowhere must not stop a page."""

LOST: Final = "the target of this link was lost"


class _Run(NamedTuple):
    """A stretch of the text, and its link where it is one."""

    start: int
    end: int
    link: Link | None = None


def value(field: Field, manner: Manner, *, at_flags: bool = False) -> Markup:
    """The field's text as a line or as a list; with *at_flags*, each flag opens an item.

    >>> print(value(Field("place", "Arsal, Lebanon", (Link(page="Lebanon"),)), Manner()))
    Arsal, <a href="https://en.wikipedia.org/wiki/Lebanon">Lebanon</a>
    """
    text = _Marked.of(field, manner)
    lines = lines_of(field.text, at_flags=at_flags)
    one = lines[0] if len(lines) == 1 and not lines[0].depth else None
    return joined((text.between(one.start, one.end) if one else _list(lines, text), *_loose(text)))


def paragraphs(field: Field, manner: Manner) -> Markup:
    """The field's text as sentences, a paragraph a line."""
    text = _Marked.of(field, manner)
    lines = lines_of(field.text)
    return joined((*(element("p", text.between(line.start, line.end), dir="auto") for line in lines), *_loose(text)))


def inline(field: Field, manner: Manner) -> Markup:
    """The field's text in one line, as a title has it."""
    text = _Marked.of(field, manner)
    return joined((text.between(0, len(field.text)), *_loose(text)))


def _list(lines: Iterable[Line], text: "_Marked") -> Markup:
    # Depth → the items that stand there and wait for the list about them.
    waiting: list[tuple[int, list[Markup]]] = []
    for line in lines:
        while waiting and waiting[-1][0] > line.depth:
            _close(waiting)
        if not waiting or waiting[-1][0] < line.depth:
            waiting.append((line.depth, []))
        waiting[-1][1].append(text.between(line.start, line.end))
    while len(waiting) > 1:
        _close(waiting)
    return _closed(*waiting[0]) if waiting else Markup("")


def _close(waiting: list[tuple[int, list[Markup]]]) -> None:
    """Put the innermost list into the item that it stands under."""
    depth, items = waiting.pop()
    if not waiting:
        waiting.append((0, [_closed(depth, items)]))
    else:
        above = waiting[-1][1]
        above[-1] = joined((above[-1], _closed(depth, items)))


def _closed(depth: int, items: list[Markup]) -> Markup:
    rows = joined(element("li", item, dir="auto") for item in items)
    return element("ul", rows, class_="wi-list" if depth else "wi-lines")


@attrs.frozen
class _Marked:
    """A text, and where its links, bold and italic runs stand; what has no place in it is loose."""

    text: str
    manner: Manner
    links: tuple[_Run, ...]
    bold: tuple[_Run, ...]
    italic: tuple[_Run, ...]
    loose: tuple[Link, ...]

    @classmethod
    def of(cls, field: Field, manner: Manner) -> "_Marked":
        placed, loose = _placed(field)
        bold, italic = _sought(field.text, field.bold), _sought(field.text, field.italic)
        return cls(field.text, manner, placed, bold, italic, loose)

    def between(self, start: int, end: int) -> Markup:
        """The markup of a stretch of the text."""
        pieces: list[Markup] = []
        for run in _within(self.links, start, end):
            pieces.append(self._styled(start, run.start))
            label = self._styled(run.start, run.end)
            pieces.append(anchor(run.link, label, self.manner) if run.link else label)
            start = run.end
        return joined((*pieces, self._styled(start, end)))

    def _styled(self, start: int, end: int) -> Markup:
        cuts = {start, end}
        for run in (*_within(self.bold, start, end), *_within(self.italic, start, end)):
            cuts |= {run.start, run.end}
        places = sorted(cuts)
        return joined(self._plain(one, other) for one, other in pairwise(places))

    def _plain(self, start: int, end: int) -> Markup:
        shown = flagged(self.text[start:end])
        if any(_within(self.italic, start, end)):
            shown = element("i", shown)
        return element("b", shown) if any(_within(self.bold, start, end)) else shown


def _within(runs: tuple[_Run, ...], start: int, end: int) -> Iterator[_Run]:
    """The runs that lie in a stretch, cut to it. They stand in order and none upon another."""
    at = max(bisect_right(runs, start, key=lambda run: run.start) - 1, 0)
    while at < len(runs) and runs[at].start < end:
        run = runs[at]
        if run.end > start:
            yield _Run(max(run.start, start), min(run.end, end), run.link)
        at += 1


def _sought(text: str, parts: Iterable[str]) -> tuple[_Run, ...]:
    """Where these parts stand, each sought after the last."""
    found: list[_Run] = []
    done, left = 0, _SEARCHED_AT_MOST
    for part in parts:
        at = text.find(part, done) if part and left > 0 else -1
        left -= (at if at >= 0 else len(text)) - done
        if at >= 0:
            done = at + len(part)
            found.append(_Run(at, done))
    return tuple(found)


def _placed(field: Field) -> tuple[tuple[_Run, ...], tuple[Link, ...]]:
    """Where the links stand. They come in the text's order, so each is sought after the last."""
    found: list[_Run] = []
    loose: list[Link] = []
    done, left = 0, _SEARCHED_AT_MOST
    for link in field.links:
        # The converter keeps wikitext's marks of bold and italic in a label, and drops them in the text.
        for label in dict.fromkeys((link.label, link.label.replace("''", "").strip("'"))):
            at = field.text.find(label, done) if label.strip() and left > 0 else -1
            left -= (at if at >= 0 else len(field.text)) - done
            if at >= 0:
                done = at + len(label)
                found.append(_Run(at, done, link))
                break
        else:
            loose.append(link)
    return tuple(found), tuple(loose)


def _loose(text: _Marked) -> Iterator[Markup]:
    """The links that stand nowhere in the text, after it."""
    for link in text.loose:
        if link.label.strip():
            yield escaped(" ")
            yield element("span", anchor(link, flagged(link.label), text.manner), class_="wi-loose", dir="auto")


def anchor(link: Link, label: Markup, manner: Manner) -> Markup:
    """The link, if it may lead where it leads; else its label, marked."""
    if link.dangling:
        return element("a", label, role="link", aria_disabled="true", class_="wi-lost", title=LOST)
    address = manner.target(link)
    if address is None:
        return element("span", label, class_="wi-unlinked", title=link.url(manner.language) or link.title)
    abroad = manner.language_of(address)
    return element(
        "a",
        label,
        href=address,
        hreflang=abroad,
        # A label of its own is in the page's language; without one the page's title is what is read.
        lang=abroad if not link.text else None,
        title=link.title if link.title != link.label and link.type != "external" else None,
        class_="wi-external" if link.type == "external" else None,
    )


def flagged(text: str) -> Markup:
    """The text, each flag with the name of its country for those who do not see it."""
    pieces: list[Markup] = []
    done = 0
    for match in () if text.isascii() else FLAG.finditer(text):
        name = country_name(country_of(match[0]) or "")
        if name:
            pieces += (
                escaped(text[done : match.start()]),
                element("span", escaped(match[0]), class_="wi-flag", role="img", aria_label=name, title=name),
            )
            done = match.end()
    return joined((*pieces, escaped(text[done:])))
