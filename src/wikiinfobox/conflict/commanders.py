"""Who led a side: the people a field names, each with rank, role, fate and flag."""

import re
from collections.abc import Iterator
from typing import Final

import attrs

from wikiinfobox.conflict.fates import fate_of_sign, fate_of_words
from wikiinfobox.conflict.people import Mention, Remark, is_nobody, people_in
from wikiinfobox.conflict.runs import Element, Run, read_runs
from wikiinfobox.conflict.titles import AFTER_COMMA, SUFFIX, is_title, length_of_rank, length_of_title
from wikiinfobox.frozen import short_repr
from wikiinfobox.models import Link
from wikiinfobox.values.countries import country_code
from wikiinfobox.values.span import Span

_LANGUAGE: Final = re.compile(r"[a-z]{2,3}")
_LEADING_JOINT: Final = re.compile(r"\s*(?:[,;/&·•|]|and\b|\+)+\s*")


@attrs.frozen(repr=False)
class Commander:
    """One person in command.

    Shape:  `page` is None where the name is no link, or its link leads nowhere; `country` is the code of the flag
            before the name; rank, role and fate are '' where the text does not say. Fates: killed, died of wounds,
            wounded, captured, missing, executed, assassinated, suicide, surrendered, died, deserted.
    """

    name: str
    page: str | None = None
    rank: str = ""
    role: str = ""
    fate: str = ""
    country: str | None = None
    span: Span | None = attrs.field(default=None, eq=False, repr=False)

    def __repr__(self) -> str:
        return short_repr(self)

    def __str__(self) -> str:
        name = f"{self.rank} {self.name}" if self.rank else self.name
        role = f" ({self.role})" if self.role else ""
        return f"{name}{role}{f' ({self.fate})' if self.fate else ''}"


def parse_commanders(text: str, links: tuple[Link, ...] = ()) -> tuple[Commander, ...]:
    r"""The people a text names, in its order.

    >>> parse_commanders("Major Tiller\nHeinrich Kummer (chief of staff) †")
    (Commander(name='Tiller', rank='Major'), Commander(name='Heinrich Kummer', role='chief of staff', fate='killed'))

    Shape:  "undefined", "Unknown", "various" are nobody.
    Source: Template:Infobox military conflict, commander1–3.
    """
    found: list[Mention] = []
    heading: _Heading | None = None
    flag: str | None = None
    for run in read_runs(text, links):
        if heading is not None and run.depth <= heading.depth:
            heading = None
        country = run.country or flag or (heading.country if heading else None)
        flag = None if run.elements else country
        if opened := _heading(run):
            heading = opened
            continue
        role = ""
        first = True
        for event in _events(run):
            if isinstance(event, Remark):
                if event.heading:
                    role = event.role
                elif found:
                    found[-1].take(event)
            else:
                event.role, event.country = role, country if first or event.joined else None
                found.append(event)
                first = False
    return tuple([Commander(one.name, one.page, one.rank, one.role, one.fate, one.country, one.span) for one in found])


@attrs.define
class _Heading:
    """A country over bullets: its flag is theirs."""

    depth: int
    country: str | None


def _heading(run: Run) -> _Heading | None:
    """The heading a run is: the name of a country with its flag, or a flag and words that end in a colon."""
    if run.country is None or len(run.elements) not in (1, 2):
        return None
    first, last = run.elements[0], run.elements[-1]
    if first is last or last.text == ":":
        country = first.link is not None and first.link.page is not None and first.link.page.islower()
        if country or country_code(first.text.rstrip(":")) == run.country:
            return _Heading(run.depth, run.country)
    return _Heading(run.depth, run.country) if last.kind == "words" and last.text.endswith(":") else None


def _events(run: Run) -> Iterator[Mention | Remark]:
    """The people of a run and the remarks on them, in order."""
    rank, joined, linked = "", False, False
    for index, element in enumerate(run.elements):
        following = run.elements[index + 1] if index + 1 < len(run.elements) else None
        if element.kind == "note":
            yield from _note(element)
            linked = False
        elif element.kind == "mark":
            yield Remark(fate=fate_of_sign(element.text))
            linked = False
        elif element.kind == "link" and element.link is not None:
            if fate := _fate_of_link(element.text, element.link):
                yield Remark(fate=fate)
            elif _is_only_title(element, following):
                rank = f"{rank} {element.text}".strip()
            elif following is not None and following.text.startswith(":"):
                yield _as_heading(element.text)
            else:
                yield from _person_of_link(element, rank, joined=joined)
                rank, joined = "", False
                linked = True
        else:
            events, next_rank, joined = _words(element, following, linked=linked)
            if rank and events and isinstance(first := events[0], Mention):
                events[0] = attrs.evolve(first, rank=f"{rank} {first.rank}".strip())
            yield from events
            rank, linked = next_rank, False


def _note(element: Element) -> Iterator[Remark]:
    if fate := fate_of_words(element.text):
        yield Remark(fate=fate)
    elif element.text and not (len(element.text) <= 3 and _LANGUAGE.fullmatch(element.text)):
        yield Remark(role=" ".join(element.text.split()))


def _fate_of_link(label: str, link: Link) -> str:
    """The fate a linked sign or abbreviation says: "†", "KIA"."""
    is_sign = not any(map(str.isalpha, label)) or (len(label) <= 3 and label.isupper())
    return fate_of_sign(label, link) if is_sign else ""


def _is_only_title(element: Element, following: Element | None) -> bool:
    """Whether a link names a rank and the next words the person: "[[Viceroy]] [[La Serna]]"."""
    if following is None or following.kind not in ("link", "words"):
        return False
    return element.text.islower() or is_title(element.text)


def _person_of_link(element: Element, rank: str, *, joined: bool) -> Iterator[Mention]:
    words = element.text.split()
    taken = length_of_rank(words) % len(words) if words else 0  # a rank that is all of the label is a name
    name, rank = " ".join(words[taken:]), " ".join((*rank.split(), *words[:taken]))
    named = any(map(str.isalpha, name)) and not is_nobody(name.strip(" .'"))
    if element.link is not None and named:
        page = None if element.link.dangling else element.link.page
        yield Mention(name, rank, page=page, joined=joined, span=element.span)


def _as_heading(words: str) -> Remark:
    """What stands before a colon: a role where it is a title ("Commander-in-chief:"), else only a part of the army."""
    return Remark(role=words if is_title(words) and words[:1].isupper() else "", heading=True)


def _words(element: Element, following: Element | None, *, linked: bool) -> tuple[list[Mention | Remark], str, bool]:
    """What plain words say; the rank of the link after them, and whether they join it to the person before."""
    text, events = element.text, list[Mention | Remark]()
    head, colon, tail = text.rpartition(":")
    if colon:
        if head:
            events.append(_as_heading(head.strip()))
        text, linked = tail.strip(), False
    remark, rest = _after_link(text) if linked else (None, text)
    events.extend([remark] if remark else [])
    joint = _LEADING_JOINT.match(rest)
    joined = joint is not None and (remark is None or not rest)
    text, rank = rest[joint.end() :] if joint else rest, ""
    if following is not None and following.kind == "link":
        words = text.split()
        taken = length_of_title(words)
        rank, text = " ".join(words[len(words) - taken :]), " ".join(words[: len(words) - taken])
    events.extend(people_in(text, element.span, joined=joined))
    ends = text.endswith((",", "&", "/", " and"))
    return events, rank, ends if text.strip(" ,&/") else ends or joined


def _after_link(text: str) -> tuple[Remark | None, str]:
    """What right after a link belongs to its name ("Paşa", "of Denmark") or says a role (", head of staff")."""
    suffix = SUFFIX.match(text)
    if suffix and not text.startswith("-"):
        return Remark(more_name=f" {suffix[0]}"), text[suffix.end() :].strip()
    if text.startswith(("–", "—", "-")):
        return Remark(role=text.strip(" –—-")), ""
    if text.startswith(","):
        first, comma, rest = text[1:].strip().partition(",")
        if AFTER_COMMA.fullmatch(first):
            return Remark(more_name=f", {first}"), comma + rest
        if first[:1].islower() and not first.startswith("and "):
            return Remark(role=text[1:].strip()), ""
    return None, text
