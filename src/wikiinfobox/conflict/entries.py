"""An entry: one quantity of a field with all that the text says of it."""

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
        kinds = "/".join(kind for kind in self.kinds if kind != Kind.CASUALTIES)
        one = self.quantity.low == 1 and self.quantity.high in {1, None}
        # people keep the words they were counted by: "5,000 infantry", "300 Janissaries"
        unit = self.unit if one or not self.unit or self.category is Category.PERSONNEL else plural(self.unit)
        return " ".join(word for word in (str(self.quantity), unit, kinds) if word)

    def __repr__(self) -> str:
        role = f", role={self.role.value!r}" if self.role is not Role.PART else ""
        return f"Entry({str(self)!r}{role})"
