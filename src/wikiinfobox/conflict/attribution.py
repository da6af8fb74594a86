"""Whose number it is: the sources a text names, handed to the numbers they stand for."""

import re
from collections.abc import Sequence

from wikiinfobox.conflict.claims import claim_in, is_name
from wikiinfobox.conflict.drafts import Draft
from wikiinfobox.conflict.layout import Heading
from wikiinfobox.conflict.lexicon import CATEGORY_OF, singular


def name_claims(drafts: Sequence[Draft], headings: Sequence[Heading]) -> None:
    """Who says so: a heading, a bracket behind the number or behind the last of several, "according to …"."""
    sources = any(claim_in(heading.text) for heading in headings)
    for each in drafts:
        each.claim = _said_of(each, sources=sources)
    disputed = sources or any(claim_in(remark) for each in drafts for remark in each.stand.remarks)
    for position, each in enumerate(drafts):
        for remark in each.stand.remarks:
            if said := claim_in(remark) or (remark.strip() if disputed and _could_be_a_source(remark) else ""):
                _hand_back(drafts, position, said)
    _name_rivals(drafts)
    above: list[Draft] = []
    for each in drafts:
        above = [*(other for other in above if other.stand.depth < each.stand.depth), each]
        if not each.claim:
            # what stands in a number's bracket, or in the list under it, has its source
            each.claim = each.head.claim if each.head else above[-2].claim if len(above) > 1 else ""


def _said_of(each: Draft, *, sources: bool) -> str:
    """The source in the headings over a number, in the words before it or in those behind it; the nearest counts."""
    claim = claim_in(each.clause)
    if not claim and each.stand.lead and (before := _SINCE.search(each.stand.lead)):
        claim = claim_in(before[0])
    for heading in reversed(each.stand.headings):
        if claim:
            break
        claim = claim_in(heading.text) or (heading.text if sources and _could_be_a_source(heading.text) else "")
    return claim


def _name_rivals(drafts: Sequence[Draft]) -> None:
    """Where all numbers are bare and have a name in brackets, those are sources: "1,900 (Collins) 12,000 (Lewis)"."""
    if len(drafts) < 2 or any(each.unit or each.phrase.kinds or each.claim for each in drafts):
        return
    names = [next((said.strip() for said in each.stand.remarks if _could_be_a_source(said)), "") for each in drafts]
    if all(names):
        for each, name in zip(drafts, names, strict=True):
            each.claim = name


_SINCE = re.compile(r"(?:^|[\n();.])[^\n();.]*$")
_DEMONYM = re.compile(r"(?:an|ans|ish|ese|ic|ch|i|men|ers)$")


def _could_be_a_source(words: str) -> bool:
    """A name that is neither of a people nor of a force: "Herodotus", "Matthew of Edessa"."""
    named = words.strip().split()
    return (
        is_name(words)
        and words.strip().lower() != "total"
        and not any(_DEMONYM.search(word) or singular(word) in CATEGORY_OF for word in named)
    )


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
