"""The text of a strength or of casualties → its entries, and what of the text is left."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence

import attrs

from wikiinfobox.conflict.attribution import name_claims
from wikiinfobox.conflict.claims import CLAIMING, claim_in
from wikiinfobox.conflict.counts import read_counts
from wikiinfobox.conflict.drafts import Draft, draft, name_forces, name_kinds
from wikiinfobox.conflict.entries import Entry, links_in
from wikiinfobox.conflict.layout import Heading, end_of, lay_out, start_of
from wikiinfobox.conflict.numberless import NUMBERLESS, missing_words
from wikiinfobox.conflict.phrases import read_phrase
from wikiinfobox.conflict.roles import is_total, name_roles
from wikiinfobox.conflict.wording import words_in
from wikiinfobox.models import Link
from wikiinfobox.values.quantity import Ignored, Quantity, Reading, read_quantities
from wikiinfobox.values.span import Span


@attrs.define
class Statement:
    """The entries of a text, its headings, what of its digits counts nothing, and the rest."""

    entries: tuple[Entry, ...]
    headings: tuple[Span, ...]
    ignored: tuple[Ignored, ...]
    remainder: tuple[Span, ...]
    unread: tuple[Span, ...]
    words: frozenset[str] = attrs.field(default=frozenset(), eq=False, repr=False)
    """Those of the text, where it has more than one number to it."""


# "c. 5.000": where no comma parts thousands, a point before three digits does; nobody is counted in thousandths
_BY_POINT = re.compile(r"(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.,]|\s?(?:million|billion|tons|km|°))")
_BY_COMMA = re.compile(r"\d,\d{3}(?!\d)|\d\.\d{1,2}(?!\d)")

# "2 wounded [1 officer]": what is bracketed by hand is said of the number before it, whatever the bracket
_ROUND = str.maketrans("[]", "()")


def read_statement(text: str, links: Sequence[Link] = (), *, strength: bool) -> Statement:
    """All that a field says in numbers."""
    counts = read_counts(text, links, strength=strength)
    if counts is not None:
        return Statement(counts, (), (), (), ())
    by_point = "." in text and _BY_POINT.search(text) is not None and _BY_COMMA.search(text) is None
    reading = read_quantities(text, decimal_comma=by_point)
    return read_words_and_numbers(reading, text, links, strength=strength)


def _is_share(quantity: Quantity) -> bool:
    return quantity.low is not None and 0 < quantity.low < 1


def read_words_and_numbers(reading: Reading, text: str, links: Sequence[Link], *, strength: bool) -> Statement:
    """What the numbers of a reading say where the words beside them place them."""
    ignored = list(reading.ignored)
    quantities: list[Quantity] = []
    for quantity in reading.quantities:
        if quantity.unit or _is_share(quantity):
            ignored.append(Ignored(Span(start_of(quantity), end_of(quantity)), "measure" if quantity.unit else "share"))
        else:
            quantities.append(quantity)
    # what is covered may leave a word beside it that was none before
    words = words_in(text) if reading.plain == text else words_in(f"{text} {reading.plain}")
    if not NUMBERLESS.isdisjoint(words):
        quantities += _numberless(reading, text)
        quantities.sort(key=start_of)
    plain = reading.plain.translate(_ROUND) if "[" in reading.plain or "]" in reading.plain else reading.plain
    stands, headings = lay_out(text, plain, quantities)
    # a bare "unknown" says nothing of anyone: that is the field's status, not an entry
    drafts = [each for each in draft(text, stands, words) if each.stand.quantity.stated or not each.says_nothing]
    if strength:
        name_forces(drafts)
    else:
        name_kinds(drafts)
    if "(" in plain or not CLAIMING.isdisjoint(words):
        name_claims(drafts, headings)
    name_roles(drafts, words, strength=strength)
    entries = tuple([_entry(each, text, links) for each in drafts])
    places = tuple(sorted([Span(heading.start, heading.start + len(heading.text)) for heading in headings]))
    ignored.sort()
    remainder = _remainder(text, entries, places, ignored)
    return Statement(entries, places, tuple(ignored), remainder, reading.unread, words)


def _numberless(reading: Reading, text: str) -> Iterator[Quantity]:
    """What words say where a number would stand."""
    taken = [(start_of(each), end_of(each)) for each in reading.quantities]
    for start, end, said, none in missing_words(text, reading.plain, taken):
        if none:
            yield Quantity(0, 0, text=said, span=Span(start, end))
        else:
            yield Quantity(None, None, vague=" ".join(said.lower().split()), text=said, span=Span(start, end))


def _entry(each: Draft, text: str, links: Sequence[Link]) -> Entry:
    stand = each.stand
    end = stand.end + len(each.clause.rstrip())
    said = text[stand.start : end]
    country = stand.country
    if country is None and stand.headings:
        country = next((heading.country for heading in reversed(stand.headings) if heading.country), None)
    return Entry(
        quantity=stand.quantity,
        category=each.category,
        kinds=each.kinds,
        unit=each.unit,
        cause=each.phrase.cause,
        path=tuple(_path(stand.headings)) if stand.headings else (),
        role=each.role,
        claim=each.claim,
        scope=_scope(stand.remarks) if stand.remarks else "",
        country=country,
        links=links_in(said, links),
        text=said,
        span=Span(stand.start, end),
    )


def _scope(remarks: Iterable[str]) -> str:
    """What the brackets behind a number say of it, but for who says so."""
    return "; ".join(remark.strip() for remark in remarks if remark.strip() and not claim_in(remark))


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
    said = {part for entry in entries for part in (entry.claim, *entry.scope.split("; ")) if part}
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
