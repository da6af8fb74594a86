"""The text of a strength or of casualties → its entries, and what of the text is left."""

import re
from collections.abc import Container, Iterable, Sequence

import attrs

from wikiinfobox.conflict.attribution import name_claims
from wikiinfobox.conflict.claims import claim_in
from wikiinfobox.conflict.drafts import Draft, draft, name_forces, name_kinds
from wikiinfobox.conflict.entries import Entry
from wikiinfobox.conflict.layout import Heading, end_of, lay_out, start_of
from wikiinfobox.conflict.numberless import missing_words
from wikiinfobox.conflict.phrases import clause, read_phrase
from wikiinfobox.conflict.roles import is_total, name_roles
from wikiinfobox.models import Link
from wikiinfobox.values.quantity import Ignored, Quantity, read_quantities
from wikiinfobox.values.span import Span


@attrs.define
class Statement:
    """The entries of a text, its headings, what of its digits counts nothing, and the rest."""

    entries: tuple[Entry, ...]
    headings: tuple[Span, ...]
    ignored: tuple[Ignored, ...]
    remainder: tuple[Span, ...]
    unread: tuple[Span, ...]


# "c. 5.000": where no comma parts thousands, a point before three digits does; nobody is counted in thousandths
_BY_POINT = re.compile(r"(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.,]|\s?(?:million|billion|tons|km|°))")
_BY_COMMA = re.compile(r"\d,\d{3}(?!\d)|\d\.\d{1,2}(?!\d)")

# "2 wounded [1 officer]": what is bracketed by hand is said of the number before it, whatever the bracket
_ROUND = str.maketrans("[]", "()")


def read_statement(text: str, links: Sequence[Link] = (), *, strength: bool) -> Statement:
    """All that a field says in numbers."""
    by_point = "." in text and _BY_POINT.search(text) is not None and _BY_COMMA.search(text) is None
    reading = read_quantities(text, decimal_comma=by_point)
    ignored = list(reading.ignored)
    quantities: list[Quantity] = []
    for quantity in reading.quantities:
        if quantity.unit or (quantity.low is not None and 0 < quantity.low < 1):
            ignored.append(Ignored(Span(start_of(quantity), end_of(quantity)), "measure" if quantity.unit else "share"))
        else:
            quantities.append(quantity)
    taken = [(start_of(each), end_of(each)) for each in reading.quantities]
    quantities += [
        Quantity(0, 0, text=said, span=Span(start, end))
        if none
        else Quantity(None, None, vague=" ".join(said.lower().split()), text=said, span=Span(start, end))
        for start, end, said, none in missing_words(text, reading.plain, taken)
    ]
    quantities.sort(key=start_of)
    stands, headings = lay_out(text, reading.plain.translate(_ROUND), quantities)
    # a bare "unknown" says nothing of anyone: that is the field's status, not an entry
    drafts = [each for each in draft(text, stands) if each.stand.quantity.stated or not each.says_nothing]
    if strength:
        name_forces(drafts)
    else:
        name_kinds(drafts)
    name_claims(drafts, headings)
    name_roles(drafts, strength=strength)
    entries = tuple(_entry(each, text, links) for each in drafts)
    places = tuple(sorted(Span(heading.start, heading.start + len(heading.text)) for heading in headings))
    ignored.sort()
    remainder = _remainder(text, entries, places, ignored)
    return Statement(entries, places, tuple(ignored), remainder, reading.unread)


def _entry(each: Draft, text: str, links: Sequence[Link]) -> Entry:
    words = clause(each.stand.tail)
    end = each.stand.end + len(words.rstrip())
    said = text[each.stand.start : end]
    country = each.stand.country or next((h.country for h in reversed(each.stand.headings) if h.country), None)
    return Entry(
        quantity=each.stand.quantity,
        category=each.category,
        kinds=each.kinds,
        unit=each.unit,
        cause=each.phrase.cause,
        path=tuple(_path(each.stand.headings)),
        role=each.role,
        claim=each.claim,
        scope="; ".join(remark.strip() for remark in each.stand.remarks if remark.strip() and not claim_in(remark)),
        country=country,
        links=tuple(link for link in links if (label := link.text or link.page) and label in said),
        text=said,
        span=Span(each.stand.start, end),
    )


def _path(headings: Iterable[Heading]) -> list[str]:
    """The headings that say whose a number is; not those that say "total", what became of it, or who says so."""
    path: list[str] = []
    for heading in headings:
        words = " ".join(heading.text.strip(" :").lstrip("-–— ").split())
        said = read_phrase(heading.plain)
        if words and not is_total(heading) and not claim_in(heading.text) and not (said.kinds and not said.unit):
            path.append(words)
    return path


_WORDED = re.compile(r"\w[^\n]*\w|\w")


_DIGIT = re.compile(r"\d")
_JOINING = re.compile(
    r"(?:incl(?:uding|udes?|\.?)?|of (?:whom|which)|thereof|among them|and|or|with|plus|an?|total|about|some|also"
    r"|as well as|possibly)",
    re.IGNORECASE,
)


def _remainder(
    text: str, entries: Sequence[Entry], headings: Iterable[Span], ignored: Iterable[Ignored]
) -> tuple[Span, ...]:
    """The stretches with letters or digits that lie in nothing that was read."""
    spans = [entry.span for entry in entries if entry.span] + list(headings) + [each.span for each in ignored]
    said = {part for entry in entries for part in (entry.claim, *entry.scope.split("; "))}
    rest: list[Span] = []
    end = 0
    for span in [*sorted(spans), Span(len(text), len(text))]:
        if span.start > end:
            found = (Span(*words.span()) for words in _WORDED.finditer(text, end, span.start))
            rest.extend(each for each in found if not _is_said(text[slice(*each)], said))
        end = max(end, span.end)
    return tuple(rest)


def _is_said(words: str, said: Container[str]) -> bool:
    """Whether an entry says these words, or nobody needs them. Digits count as said only where they were read."""
    return (words in said and not _DIGIT.search(words)) or _JOINING.fullmatch(words) is not None
