"""What strengths and casualties have in common: entries, what the text says as a whole, and views of a part of them."""

from collections.abc import Callable, Mapping
from typing import Self, TypeVar

import attrs

from wikiinfobox.conflict.entries import Entry
from wikiinfobox.conflict.vocabulary import Role, Severity, Status
from wikiinfobox.models import Link
from wikiinfobox.values.quantity import Ignored
from wikiinfobox.values.span import Span

_Key = TypeVar("_Key", str, tuple[str, ...])


@attrs.frozen(repr=False, kw_only=True)
class Stated:
    """A field's entries and its words.

    `headings`, `ignored` and `remainder` are places in `text`: labels, digits that count nothing (each with its
    reason), and the words and digits that no reading accounts for. `unread` are numbers among those that could not be
    read: "1,2345", or more than thirty digits.
    """

    status: Status = Status.ABSENT
    severity: Severity | None = None
    wording: str = ""
    entries: tuple[Entry, ...] = ()
    elsewhere: Link | None = None
    text: str = attrs.field(default="", eq=False)
    headings: tuple[Span, ...] = attrs.field(default=(), eq=False)
    ignored: tuple[Ignored, ...] = attrs.field(default=(), eq=False)
    remainder: tuple[Span, ...] = attrs.field(default=(), eq=False)
    unread: tuple[Span, ...] = attrs.field(default=(), eq=False)

    @property
    def claims(self) -> tuple[str, ...]:
        """Who says so, in the order of the text; '' is the text itself."""
        return tuple(dict.fromkeys(entry.claim for entry in self.entries))

    def estimates(self) -> tuple[tuple[str, Self], ...]:
        """What each source says, by itself."""
        return tuple(self._by(lambda entry: entry.claim).items())

    def by_country(self) -> Mapping[str, Self]:
        """What is said of each country whose flag stands before a number or its heading."""
        return {country: said for country, said in self._by(lambda entry: entry.country or "").items() if country}

    def by_path(self) -> Mapping[tuple[str, ...], Self]:
        """What is said under each heading; `()` is what stands under none."""
        return self._by(lambda entry: entry.path)

    def _by(self, key: Callable[[Entry], _Key]) -> dict[_Key, Self]:
        """A view of the entries of each key, in the order of the text."""
        entries: dict[_Key, list[Entry]] = {}
        for entry in self.entries:
            entries.setdefault(key(entry), []).append(entry)
        return {each: attrs.evolve(self, entries=tuple(kept)) for each, kept in entries.items()}

    def _only(self, wanted: Callable[[Entry], bool]) -> Self:
        return attrs.evolve(self, entries=tuple(entry for entry in self.entries if wanted(entry)))

    def _words(self) -> str:
        """What to print where there is no number."""
        return self.wording or ("" if self.status is Status.ABSENT else self.status.replace("_", " "))


def primary(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The entries that are neither repeated nor excluded, without the total where its parts stand too."""
    kept = tuple(entry for entry in entries if entry.role in {Role.PART, Role.TOTAL} and not entry.claim)
    return kept or tuple(entry for entry in entries if entry.role in {Role.PART, Role.TOTAL})
