"""Who led a side: the people a field names, each with rank, role, fate and flag."""

import re
from collections.abc import Iterator
from typing import Final

import attrs

from wikiinfobox.conflict.fates import fate_of_sign, fate_of_words, part_fate
from wikiinfobox.conflict.runs import Element, Run, read_runs
from wikiinfobox.conflict.titles import AFTER_COMMA, SUFFIX, is_title, length_of_rank, length_of_title
from wikiinfobox.models import Link
from wikiinfobox.values.countries import country_code
from wikiinfobox.values.span import Span

_NOBODY: Final = re.compile(
    r"undefined|unknown(?:\s\w+)?|unclear|uncertain|disputed|none|nobody|n/?a|various.*|several.*|many.*|multiple.*|others?"
    r"|and\sothers|among\sothers|et\sal|etc|see\b.*|.*full\slist.*|list\sof.*|no\s(?:\w+\s)?(?:commander|leader).*"
    r"|\d(?!\d*(?:st|nd|rd|th)\b).*|(?:overall|supreme)?\s?command(?:er)?s?|leaders?(?:hip)?|link=.*",
    re.IGNORECASE,
)
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}")
_JOINT: Final = re.compile(r"\s*(?:,\s|\s(?:and|&|und|et|y)\s|\s/\s|/(?=[A-Z]))\s*")
_LEADING_JOINT: Final = re.compile(r"\s*(?:[,;/&·•|]|and\b|\+)+\s*")


@attrs.frozen
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

    def __str__(self) -> str:
        name = f"{self.rank} {self.name}" if self.rank else self.name
        role = f" ({self.role})" if self.role else ""
        return f"{name}{role}{f' ({self.fate})' if self.fate else ''}"


def parse_commanders(text: str, links: tuple[Link, ...] = ()) -> tuple[Commander, ...]:
    r"""The people a text names, in its order.

    >>> parse_commanders("Major Tiller\nHeinrich Kummer (chief of staff) †")
    (Commander(name='Tiller', ... rank='Major', ...), Commander(name='Heinrich Kummer', ... fate='killed', ...))

    Shape:  "undefined", "Unknown", "various" are nobody.
    Source: Template:Infobox military conflict, commander1–3.
    """
    found: list[Commander] = []
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
            if isinstance(event, _Remark):
                role = event.role if event.heading else role
                if found and not event.heading:
                    found[-1] = _with_remark(found[-1], event)
            else:
                named = attrs.evolve(event.person, country=country if first or event.joined else None)
                first = False
                found.append(attrs.evolve(named, role=role))
    return tuple(found)


@attrs.frozen
class _Heading:
    """A country over bullets: its flag is theirs."""

    depth: int
    country: str | None


@attrs.frozen
class _Mention:
    """A person where the text names them; joined to the one before by a comma or "and"."""

    person: Commander
    joined: bool = False


@attrs.frozen
class _Remark:
    """What is said of the person before; a heading speaks of those after it."""

    role: str = ""
    fate: str = ""
    more_name: str = ""
    heading: bool = False


def _heading(run: Run) -> _Heading | None:
    """The heading a run is: the name of a country with its flag, or a flag and words that end in a colon."""
    if run.country is None or len(run.elements) not in (1, 2):
        return None
    first, last = run.elements[0], run.elements[-1]
    country = first.link is not None and first.link.page is not None and first.link.page.islower()
    if (country or country_code(first.text.rstrip(":")) == run.country) and (first is last or last.text == ":"):
        return _Heading(run.depth, run.country)
    return _Heading(run.depth, run.country) if last.kind == "words" and last.text.endswith(":") else None


def _with_remark(person: Commander, remark: _Remark) -> Commander:
    return attrs.evolve(
        person,
        name=person.name + remark.more_name,
        role="; ".join(filter(None, (person.role, remark.role))),
        fate=", ".join(filter(None, (person.fate, remark.fate if remark.fate != person.fate else ""))),
    )


def _events(run: Run) -> Iterator[_Mention | _Remark]:
    """The people of a run and the remarks on them, in order."""
    rank, joined, linked = "", False, False
    for index, element in enumerate(run.elements):
        following = run.elements[index + 1] if index + 1 < len(run.elements) else None
        if element.kind == "note":
            yield from _note(element)
            linked = False
        elif element.kind == "mark":
            yield _Remark(fate=fate_of_sign(element.text))
            linked = False
        elif element.kind == "link" and element.link is not None:
            if fate := _fate_of_link(element.text, element.link):
                yield _Remark(fate=fate)
            elif _is_only_title(element, following):
                rank = f"{rank} {element.text}".strip()
            elif following is not None and following.text.startswith(":"):
                yield _as_heading(element.text)
            else:
                yield from _person_of_link(element, rank, joined=joined)
                rank, joined = "", False
                linked = True
        else:
            events, rank, joined = _words(element, following, linked=linked)
            yield from events
            linked = False


def _note(element: Element) -> Iterator[_Remark]:
    if fate := fate_of_words(element.text):
        yield _Remark(fate=fate)
    elif element.text and not _LANGUAGE.fullmatch(element.text):
        yield _Remark(role=" ".join(element.text.split()))


def _fate_of_link(label: str, link: Link) -> str:
    return (
        fate_of_sign(label, link) if not any(map(str.isalpha, label)) or (len(label) <= 3 and label.isupper()) else ""
    )


def _is_only_title(element: Element, following: Element | None) -> bool:
    """Whether a link names a rank and the next words the person: "[[Viceroy]] [[La Serna]]"."""
    if following is None or following.kind not in ("link", "words"):
        return False
    return element.text[:1].islower() or is_title(element.text)


def _person_of_link(element: Element, rank: str, *, joined: bool) -> Iterator[_Mention]:
    name = " ".join(element.text.split())
    if element.link is not None and not _NOBODY.fullmatch(name.strip(" .'")):
        page = element.link.page
        dangling = page is None or page in ("", "undefined")
        yield _Mention(Commander(name, None if dangling else page, rank, span=element.span), joined)


def _as_heading(words: str) -> _Remark:
    """What stands before a colon: a role where it is a title ("Commander-in-chief:"), else only a part of the army."""
    return _Remark(role=words if is_title(words) and words[:1].isupper() else "", heading=True)


def _words(element: Element, following: Element | None, *, linked: bool) -> tuple[list[_Mention | _Remark], str, bool]:
    """What plain words say; the rank of the link after them, and whether they join it to the person before."""
    text, events = element.text, list[_Mention | _Remark]()
    head, colon, tail = text.rpartition(":")
    if colon:
        if head:
            events.append(_as_heading(head.strip()))
        text, linked = tail.strip(), False
    joint = _LEADING_JOINT.match(text)
    joined = joint is not None
    if linked:
        remark, text = _after_link(text)
        if remark:
            events.append(remark)
            joined = False
            joint = None
    if joint:
        text = text[joint.end() :]
    rank = ""
    if following is not None and following.kind == "link":
        words = text.split()
        taken = length_of_title(words)
        rank, text = " ".join(words[len(words) - taken :]), " ".join(words[: len(words) - taken])
        joined = joined or text.endswith((",", "&", "/", " and"))
    events.extend(_people(text, element.span, joined=joined))
    if not text.strip(" ,&/") or joined:
        return events, rank, joined
    return events, rank, text.rstrip().endswith((",", "&", "/", " and"))


def _after_link(text: str) -> tuple[_Remark | None, str]:
    """What right after a link belongs to its name ("Paşa", "of Denmark") or says a role (", head of staff")."""
    suffix = SUFFIX.match(text)
    if suffix and not text.startswith("-"):
        return _Remark(more_name=f" {suffix[0]}"), text[suffix.end() :].strip()
    if text.startswith(("–", "—", "-")):
        return _Remark(role=text.strip(" –—-")), ""
    if text.startswith(","):
        first, comma, rest = text[1:].strip().partition(",")
        if AFTER_COMMA.fullmatch(first):
            return _Remark(more_name=f", {first}"), comma + rest
        if first[:1].islower() and not first.startswith("and "):
            return _Remark(role=text[1:].strip()), ""
    return None, text


def _people(text: str, span: Span, *, joined: bool) -> Iterator[_Mention | _Remark]:
    """The people of plain words: parted by commas and "and", and where a rank begins another name."""
    for part in _parts(text):
        if part.role:
            yield _Remark(role=part.text)
            continue
        for number, words in enumerate(_by_rank(part.text.split())):
            said, fate = part_fate(" ".join(words))
            names = said.split()
            taken = length_of_rank(names)
            name = " ".join(names[taken:]).strip(" ,.'–-") if taken < len(names) else ""
            if name and any(map(str.isalpha, name)) and not _NOBODY.fullmatch(name):
                name += "." if names[-1].rstrip("'").endswith(("Jr.", "Sr.")) else ""
                person = Commander(name, rank=" ".join(names[:taken]), fate=fate, span=span)
                yield _Mention(person, joined or part.joined or number > 0)


@attrs.frozen
class _Part:
    text: str
    joined: bool
    role: bool = False


def _parts(text: str) -> Iterator[_Part]:
    """The words between commas; after a comma "Duke of York" belongs to the name, and an office is a role."""
    text, dash, office = text.partition(" – ")
    pending = ""
    pieces = _JOINT.split(text)
    for number, piece in enumerate(pieces):
        said = piece.strip()
        if pending and AFTER_COMMA.fullmatch(said):
            pending = f"{pending}, {said}"
        elif pending and _is_office(said):
            yield _Part(pending, joined=number > 1)
            yield _Part(said, joined=False, role=True)
            pending = ""
        elif said:
            if pending:
                yield _Part(pending, joined=number > 1)
            pending = said
    if pending:
        yield _Part(pending, joined=len(pieces) > 1)
    if dash and pending:
        yield _Part(office.strip(), joined=False, role=True)


def _is_office(words: str) -> bool:
    """Whether words after a comma say what someone was: "commander of the fleet", "Marshal of France"."""
    if words[:1].islower():
        return " " in words and not SUFFIX.match(words)
    first, _, rest = words.partition(" of ")
    return bool(rest) and is_title(first)


def _by_rank(words: list[str]) -> Iterator[list[str]]:
    """The words of each person, where a rank within words opens another: "Sir Thomas Fairfax Major General Gifford"."""
    start = index = 0
    while index < len(words):
        rank = length_of_rank(words[index : index + 6])
        opens = rank or words[index] == "Sir"
        follows = index + max(rank, 1) < len(words) and words[index + max(rank, 1)][:1].isupper()
        if opens and follows and index > start + length_of_rank(words[start:index]) and words[index - 1][:1].isupper():
            yield words[start:index]
            start = index
        index += max(rank, 1)
    yield words[start:]
