"""Who fought: the parties a field names, with their flags, and the groups they stand in."""

import re
from collections.abc import Iterator
from typing import Final

import attrs

from wikiinfobox.conflict.names import Named, Note, names_in
from wikiinfobox.conflict.runs import Element, Run, read_runs
from wikiinfobox.frozen import short_repr
from wikiinfobox.models import Link
from wikiinfobox.values.dates import DateRange, parse_dates
from wikiinfobox.values.span import Span

# group := ("Support" | "Supported by" | "Co-belligerents" | Capital small+) ":"      opens a group for what follows
#   e.g. "Supported by: Kingdom of England", "Naval only:"; "Seventh Coalition:" is a party itself
_GROUP: Final = re.compile(
    r"(?P<name>(?i:(?:(?:military|naval|air|diplomatic|logistical|limited|foreign|alleged)\s)?(?:support(?:ed|ers|ing)?(?:\s(?:by|from))?|co-?belligerents?|allied\swith|aided\sby|backed\sby"
    r"|assisted\sby|volunteers|air\s?strikes))|\b[A-Z]\w*(?:\s[a-z]\w*){1,3})\s*[:：]"
)
_BY: Final = re.compile(r"\s(?:by|from)$")
_SUPPORT: Final = re.compile(r"support(?:ed|ers|ing)?", re.IGNORECASE)


@attrs.frozen(repr=False)
class Belligerent:
    """One party to a conflict.

    Shape:  `group` is '' for those who fought, else the heading's words ("Support", "Co-belligerents"); `country` is
            the code of the flag before the name; `page` is None where the name is no link, or only a flag's; `period`
            is what a bracket says of the time, `note` what else it says.
    """

    name: str
    page: str | None = None
    country: str | None = None
    group: str = ""
    depth: int = 0
    period: DateRange | None = None
    note: str = ""
    span: Span | None = attrs.field(default=None, eq=False, repr=False)

    def __repr__(self) -> str:
        return short_repr(self)

    def __str__(self) -> str:
        return self.name


@attrs.define
class _Group:
    """The group that is open, the depth of its heading, and whether bullets stand under it."""

    name: str = ""
    depth: int = 0
    has_bullets: bool = False

    def after(self, depth: int) -> "_Group":
        """The group as it is for an item at *depth*: bullets end where their heading's depth returns."""
        if depth > self.depth:
            return _Group(self.name, self.depth, has_bullets=True)
        return _Group() if self.has_bullets or depth < self.depth else self


def parse_belligerents(text: str, links: tuple[Link, ...] = ()) -> tuple[Belligerent, ...]:
    r"""The parties a text names, in its order.

    >>> for party in parse_belligerents("Republic\nCo-belligerents:\n* 🇫🇷 France (from 1778)"):
    ...     print(party, "|", party.group, "|", party.country, "|", party.period)
    Republic |  | None | None
    France | Co-belligerents | FR | from 1778

    Source: Template:Infobox military conflict, combatant1–3.
    """
    found: list[Belligerent] = []
    group = _Group()
    grouped = ":" in text or "：" in text
    for run in read_runs(text, links):
        group = group.after(run.depth)
        for name, part in _by_group(run) if grouped and _has_words(run) else (("", run),):
            group = _Group(name, run.depth) if name else group
            for event in names_in(part):
                if isinstance(event, Named):
                    said = Belligerent(event.name, event.page, event.country, group.name, run.depth, span=event.span)
                    found.append(said)
                elif found:
                    found[-1] = _noted(found[-1], event)
    return tuple(found)


def _has_words(run: Run) -> bool:
    return any(element.kind == "words" for element in run.elements)


def _by_group(run: Run) -> Iterator[tuple[str, Run]]:
    """The run in parts, each with the group its heading opens; the part before the first heading opens none."""
    name, start = "", 0
    elements = list(run.elements)
    for index, element in enumerate(run.elements):
        match = _GROUP.search(element.text) if element.kind == "words" else None
        if match is None:
            continue
        before, after = element.text[: match.start()].strip(), element.text[match.end() :].strip()
        if index > start or before:
            elements[index] = Element(element.kind, before, element.span)
            yield name, _part(run, elements[start : index + 1 if before else index])
        elements[index] = Element(element.kind, after, element.span)
        name, start = _group_name(match["name"]), index if after else index + 1
    yield name, _part(run, elements[start:])


def _part(run: Run, elements: list[Element]) -> Run:
    return Run(elements, run.depth, run.country)


def _group_name(words: str) -> str:
    name = _BY.sub("", words)
    name = "Support" if _SUPPORT.fullmatch(name) else name
    return name[:1].upper() + name[1:]


def _noted(party: Belligerent, note: Note) -> Belligerent:
    """The party with a bracket: a period where it speaks of little else than time, else a note."""
    dates = parse_dates(note.text) if party.period is None and len(note.text) < 80 else ()
    if dates and len(note.text) - len(dates[0].text) <= 8:
        return attrs.evolve(party, period=dates[0])
    return attrs.evolve(party, note="; ".join(filter(None, (party.note, note.text))))
