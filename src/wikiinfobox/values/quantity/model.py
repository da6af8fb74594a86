"""A quantity: a number as stated, with its bounds."""

import attrs

from wikiinfobox.values.span import Span


@attrs.frozen(repr=False)
class Quantity:
    """A number as stated: from *low* to *high*, either of them None where the text leaves that side open.

    >>> Quantity(100, None)
    Quantity('100+')
    >>> print(Quantity(20, 20) + Quantity(500, 1000, approximate=True))
    c. 520–1,020

    Shape:  `best` exists only where both bounds are one number; no midpoint is ever made up.
    Source: low, best and high as in the UCDP Georeferenced Event Dataset.
    """

    low: int | float | None
    high: int | float | None
    approximate: bool = False
    qualifier: str = attrs.field(default="", eq=False)
    alternative: bool = False
    vague: str = ""
    unit: str = ""
    text: str = attrs.field(default="", eq=False)
    span: Span | None = attrs.field(default=None, eq=False)

    @property
    def best(self) -> int | float | None:
        """The number itself, where the text states exactly one."""
        return self.low if self.low == self.high else None

    @property
    def stated(self) -> bool:
        """It is a number, not only a word such as "several"."""
        return self.low is not None or self.high is not None

    def __add__(self, other: object) -> "Quantity":
        """Both together: the bounds add up, and a side that one of them leaves open stays open."""
        if not isinstance(other, Quantity):
            return NotImplemented
        return Quantity(
            (self.low or 0) + (other.low or 0),
            None if self.high is None or other.high is None else self.high + other.high,
            approximate=self.approximate or other.approximate,
            unit=self.unit if self.unit == other.unit or not other.unit else other.unit if not self.unit else "",
        )

    def __str__(self) -> str:
        about = "c. " if self.approximate else ""
        unit = f" {self.unit}" if self.unit else ""
        return f"{about}{self._bounds()}{unit}"

    def __repr__(self) -> str:
        return f"Quantity({str(self)!r})"

    def _worded(self, number: float) -> str:
        """A number with the words it was bounded by: "over 600", "1,000 or more"."""
        after = self.qualifier.startswith(("or ", "and "))
        return f"{grouped(number)} {self.qualifier}" if after else f"{self.qualifier or 'up to'} {grouped(number)}"

    def _bounds(self) -> str:
        if self.low is None:
            return self.vague or "?" if self.high is None else self._worded(self.high)
        if not self.low and self.qualifier and self.high is not None:
            return self._worded(self.high)
        if self.high is None:
            worded = self.qualifier and self.qualifier != "+"
            return self._worded(self.low) if worded else f"{grouped(self.low)}+"
        if self.low == self.high:
            return grouped(self.low)
        if self.low < self.high / 1000 < 1000:
            # "8–9,000" would be read as eight to nine thousand
            return f"{self.low}{' or ' if self.alternative else '–'}{self.high}"
        return f"{grouped(self.low)}{' or ' if self.alternative else '–'}{grouped(self.high)}"


def grouped(number: float) -> str:
    """A number with its thousands parted.

    >>> grouped(12500), grouped(208.5)
    ('12,500', '208.5')
    """
    return f"{number:,}"
