"""An entry: one quantity of a field with all that the text says of it."""

from collections.abc import Sequence

import attrs

from wikiinfobox.conflict.lexicon import plural
from wikiinfobox.conflict.vocabulary import Category, Kind, Role
from wikiinfobox.models import Link
from wikiinfobox.values.quantity import Quantity
from wikiinfobox.values.span import Span


@attrs.frozen(kw_only=True, repr=False)
class Entry:
    """One quantity, what was counted, what became of it, whose it is and who says so."""

    quantity: Quantity
    category: Category = Category.PERSONNEL
    kinds: tuple[Kind, ...] = ()
    unit: str = ""
    cause: str = ""
    path: tuple[str, ...] = ()
    role: Role = Role.PART
    claim: str = ""
    scope: str = ""
    country: str | None = None
    links: tuple[Link, ...] = ()
    text: str = attrs.field(default="", eq=False)
    span: Span | None = attrs.field(default=None, eq=False)

    @property
    def label(self) -> str:
        """The nearest heading, or ''."""
        return self.path[-1] if self.path else ""

    def __str__(self) -> str:
        # people keep the words they were counted by: "5,000 infantry", "300 Janissaries"
        said = (
            f"{self.quantity} {self.unit}" if self.category is Category.PERSONNEL else counted(self.quantity, self.unit)
        )
        kinds = "/".join(kind for kind in self.kinds if kind != Kind.CASUALTIES)
        return " ".join(word for word in (said.strip(), kinds) if word)

    def __repr__(self) -> str:
        role = f", role={self.role.value!r}" if self.role is not Role.PART else ""
        return f"Entry({str(self)!r}{role})"


def links_in(said: str, links: Sequence[Link]) -> tuple[Link, ...]:
    """The links whose label stands in these words."""
    return tuple([link for link in links if (label := link.text or link.page) and label in said]) if links else ()


def counted(quantity: Quantity, unit: str) -> str:
    """So many of them, in the singular or the plural.

    >>> counted(Quantity(1, 1), "ship of the line"), counted(Quantity(100, None), "gun")
    ('1 ship of the line', '100+ guns')
    """
    one = quantity.low == 1 and quantity.high in {1, None}
    return f"{quantity} {unit if one or not unit else plural(unit)}"
