"""Who fought: the parties a field names, with their flags, and the groups they stand in."""

import re
from collections.abc import Iterator
from typing import Final

import attrs

from wikiinfobox.conflict.runs import Element, Run, read_runs
from wikiinfobox.models import Link
from wikiinfobox.values.countries import country_name
from wikiinfobox.values.dates import DateRange, parse_dates
from wikiinfobox.values.span import Span

# group := "Support:" | "Supported by:" | "Co-belligerents:" | …      opens a group for what follows, or for the bullets under it
_GROUP: Final = re.compile(
    r"(?P<name>(?:military\s|naval\s|air\s|diplomatic\s|logistical\s|limited\s|alleged\s)?"
    r"(?:support(?:ed|ers?|ing)?(?:\sby|\sfrom)?|co-?belligerents?|allies|allied\swith|aided\sby|backed\sby|with\ssupport\sfrom"
    r"|assisted\sby|volunteers|other\s\w+))\s*:",
    re.IGNORECASE,
)
_NOT_A_PARTY: Final = re.compile(r"undefined|unknown|none|n/?a|\?|.*full\slist.*|see\b.*|and\s(?:allies|others)|link=.*", re.IGNORECASE)
_PERIOD: Final = re.compile(r"(?:from|until|till|since|after|before|by|to|c\.)?\s?.{0,30}\d.{0,30}", re.IGNORECASE)
_CONNECTING: Final = re.compile(r"(?:of|the|de|di|da|von|van|in|for|la|le|al|['’-])\b.*|['’]s\b.*|[-–]\w.*")
_JOINT: Final = re.compile(r"\s*(?:,|;|\s(?:and|&)\s|/)\s*")


@attrs.frozen
class Belligerent:
    """One party to a conflict.

    Shape:  `group` is '' for those who fought, else the heading's word ("Support", "Co-belligerents"); `country` is the
            code of the flag before the name; `page` is None where the name is no link or only a flag's; `period` is
            what a bracket says of the time, `note` what else it says.
    """

    name: str
    page: str | None = None
    country: str | None = None
    group: str = ""
    depth: int = 0
    period: DateRange | None = None
    note: str = ""
    span: Span | None = attrs.field(default=None, eq=False, repr=False)

    def __str__(self) -> str:
        return self.name


def parse_belligerents(text: str, links: tuple[Link, ...] = ()) -> tuple[Belligerent, ...]:
    r"""The parties a text names, in its order.

    >>> for party in parse_belligerents("Republic\nCo-belligerents:\n* 🇫🇷 France (from 1778)"):
    ...     print(party, party.group, party.country, party.period)
    Republic  None None
    France Co-belligerents FR 1778 – present
    """
    found: list[Belligerent] = []
    group, depth = "", 0
    for run in read_runs(text, links):
        if group and run.opens_line and run.depth < depth:
            group = ""
        opened, elements = _opened_group(run)
        if opened is not None:
            group, depth = opened, run.depth
        for event in _parties(elements, run):
            if isinstance(event, Belligerent):
                found.append(attrs.evolve(event, group=group))
            elif found:
                found[-1] = _noted(found[-1], event)
    return tuple(found)


def _opened_group(run: Run) -> tuple[str | None, tuple[Element, ...]]:
    """The group a run opens, and the elements after its colon."""
    for index, element in enumerate(run.elements):
        match = _GROUP.search(element.text) if element.kind == "words" else None
        if match:
            before, after = element.text[: match.start()].strip(), element.text[match.end() :].strip()
            rest = [attrs.evolve(element, text=after)] if after else []
            name = re.sub(r"\s(?:by|from)$", "", match["name"], flags=re.IGNORECASE)
            name = "Support" if name.lower() in ("supported", "supporting") else name[:1].upper() + name[1:]
            kept = [*run.elements[:index], *([attrs.evolve(element, text=before)] if before else [])]
            return name, (*kept, *rest, *run.elements[index + 1 :])
    return None, run.elements


def _noted(party: Belligerent, note: str) -> Belligerent:
    """The party with a bracket: a period where it is one, else a note."""
    if party.period is None and _PERIOD.fullmatch(note) and (dates := parse_dates(note)):
        return attrs.evolve(party, period=dates[0])
    return attrs.evolve(party, note="; ".join(filter(None, (party.note, note))))


def _parties(elements: tuple[Element, ...], run: Run) -> Iterator[Belligerent | str]:
    """The parties of a run and, as text, the brackets after them."""
    country = run.country
    held: Belligerent | None = None
    for element in elements:
        if element.kind == "note":
            if held is not None:
                yield held
                held = None
            if element.text:
                yield element.text
            continue
        if element.kind == "mark":
            continue
        if held is not None and held.span is not None and _CONNECTING.match(element.text) and element.kind == "words":
            held = attrs.evolve(held, name=f"{held.name} {element.text}".replace(" '", "'").replace(" ’", "’"))
            continue
        if held is not None and held.name.endswith((" of", " of the", " in", " the")):
            held = attrs.evolve(held, name=f"{held.name} {element.text}")
            continue
        for party in _named(element, run.depth, country):
            if held is not None:
                yield held
            held, country = party, None
    if held is not None:
        yield held


def _named(element: Element, depth: int, country: str | None) -> Iterator[Belligerent]:
    if element.link is not None:
        name = " ".join(element.text.split())
        page = element.link.page
        if page is None or page in ("", "undefined") or page.islower():
            page = None
        if name.islower() and country and country_name(country):
            name = country_name(country) or name
        if not _NOT_A_PARTY.fullmatch(name):
            yield Belligerent(name, page, country, depth=depth, span=element.span)
        return
    for piece in _JOINT.split(" ".join(element.text.split())):
        name = piece.strip(" :.*•–-+")
        if name and any(map(str.isalpha, name)) and not _NOT_A_PARTY.fullmatch(name):
            yield Belligerent(name, None, country, depth=depth, span=element.span)
            country = None
