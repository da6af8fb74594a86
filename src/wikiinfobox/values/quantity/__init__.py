"""Text → the quantities it states, with their bounds, their wording and their place."""

from wikiinfobox.values.quantity.lexer import may_hold
from wikiinfobox.values.quantity.masks import COVER, MODEL
from wikiinfobox.values.quantity.model import Quantity
from wikiinfobox.values.quantity.reader import Ignored, Reading, parse_quantities, read_quantities

__all__ = ["COVER", "MODEL", "Ignored", "Quantity", "Reading", "may_hold", "parse_quantities", "read_quantities"]
