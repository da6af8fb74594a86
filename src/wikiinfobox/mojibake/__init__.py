"""Garbled text → repaired text, and what was repaired."""

from wikiinfobox.mojibake.doors import explain_repair, repair
from wikiinfobox.mojibake.evidence import Evidence
from wikiinfobox.mojibake.leftovers import Leftover
from wikiinfobox.mojibake.repaired import Repair, Repaired
from wikiinfobox.mojibake.sketch import may_be_garbled

__all__ = ["Evidence", "Leftover", "Repair", "Repaired", "explain_repair", "may_be_garbled", "repair"]
