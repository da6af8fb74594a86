"""Whose number it is: the sources a text names, handed to the numbers they stand for."""

import re
from collections.abc import Sequence

from wikiinfobox.conflict.claims import claim_in, is_name
from wikiinfobox.conflict.drafts import Draft
from wikiinfobox.conflict.layout import Heading
from wikiinfobox.conflict.lexicon import CATEGORY_OF, singular
from wikiinfobox.conflict.phrases import clause


def name_claims(drafts: Sequence[Draft], headings: Sequence[Heading]) -> None:
    """Who says so: a heading, a bracket behind the number or behind the last of several, "according to …"."""
    sources = any(claim_in(heading.text) for heading in headings)
    disputed = sources or any(claim_in(remark) for each in drafts for remark in each.stand.remarks)
    for each in drafts:
        for heading in each.stand.headings:
            if claim := claim_in(heading.text) or (
                heading.text if sources and _could_be_a_source(heading.text) else ""
            ):
                each.claim = claim
        if said := claim_in(_SINCE.search(each.stand.lead)[0] if _SINCE.search(each.stand.lead) else ""):
            each.claim = said
        if said := claim_in(clause(each.stand.tail)):
            each.claim = said
    for position, each in enumerate(drafts):
        for remark in each.stand.remarks:
            if said := claim_in(remark) or (remark.strip() if disputed and _could_be_a_source(remark) else ""):
                _hand_back(drafts, position, said)
    rivals = [each for each in drafts if not each.unit and not each.phrase.kinds and not each.claim]
    if len(rivals) > 1 and len(rivals) == len(drafts):
        names = [
            next((remark.strip() for remark in each.stand.remarks if _could_be_a_source(remark)), "") for each in rivals
        ]
        if all(names):
            for each, name in zip(rivals, names, strict=True):
                each.claim = name
    above: list[Draft] = []
    for each in drafts:
        above = [*(other for other in above if other.stand.depth < each.stand.depth), each]
        if not each.claim:
            # what stands in a number's bracket, or in the list under it, has its source
            each.claim = each.head.claim if each.head else above[-2].claim if len(above) > 1 else ""


_SINCE = re.compile(r"(?:^|[\n(;.])[^\n(;.]*$")
_DEMONYM = re.compile(r"(?:an|ans|ish|ese|ic|ch|i|men|ers)$")


def _could_be_a_source(words: str) -> bool:
    """A name that is neither of a people nor of a force: "Herodotus", "Matthew of Edessa"."""
    named = words.strip().split()
    return is_name(words) and not any(_DEMONYM.search(word) or singular(word) in CATEGORY_OF for word in named)


def _hand_back(drafts: Sequence[Draft], position: int, claim: str) -> None:
    """A source behind the last of several numbers that are joined by commas is the source of all."""
    while True:
        drafts[position].claim = claim
        position -= 1
        if position < 0 or drafts[position].claim or drafts[position].stand.remarks:
            return
        joined = drafts[position].stand.tail.rstrip(" \n").endswith((",", " and", "&"))
        if not joined or drafts[position].stand.bracket != drafts[position + 1].stand.bracket:
            return
