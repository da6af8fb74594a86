"""How the numbers of a field stand to each other: parts, totals, subsets, alternatives."""

import re
from collections.abc import Sequence

from wikiinfobox.conflict.drafts import Draft
from wikiinfobox.conflict.headlines import name_headlines
from wikiinfobox.conflict.layout import Heading
from wikiinfobox.conflict.vocabulary import Kind, Role
from wikiinfobox.values.folding import fold
from wikiinfobox.values.quantity import COVER, MODEL

# The words behind a number, and headings, are folded for these patterns, but where capitals count.
# total before := "Total: 300", "a total of 300", "totaling 300"; total behind := "300 total", "300 in all"
_TOTAL_BEFORE = re.compile(
    r"(?:\bTotal\b|\b(?:a|in)[ ]total(?:[ ]of)?|\bin[ ]all|\btotall?ing|\boverall|\baltogether)[\s:,]*$"
    r"|;[^;,()]*\b[Tt]otal\b[^;,()]*$"
)
_TOTAL_BEHIND = re.compile(r"\s*\(?(?:[\w-]+\s+){0,2}?(?:total|overall|in[ ]all|altogether|combined|all[ ]told)\b")
_TOTAL = re.compile(r"\b(?:grand[ ])?totals?\b|\boverall\b|\bcombined\b|\bsum\b", re.IGNORECASE)
_OR = re.compile(
    r"(?:^|[\s,;(])(?:or[ ](?:(?:even|only|just|later|rather|as)[ ])?|possibly[ ]|perhaps[ ]|maybe[ ]|even[ ])$"
)
_OR_LINE = re.compile(r"(?:^|\s)or\s*$")
_ALL_CAUSES = re.compile(r"\b(?:from|of)[ ]all[ ]causes\b")
_JOINED = re.compile(r"(?:,|\band|&)\s*$")
_LISTED = re.compile(r",\s*")
_ENGAGED = re.compile(
    r"(?:were |actually |total |forces |(?:men |troops )(?:were )?)?"
    r"(?:engaged|in combat|in action|(?:present )?(?:in|at) (?:the )?battle|present)",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"\b(?:later|final(?:ly)?|(?:at[ ](?:the|its)[ ])?(?:peak|height)|end[ ]of|by[ ]the[ ](?:time|end)"
    r"|at[ ]the[ ]time|eventually|subsequently|afterwards?|survived)\b"
)
# A heading that is a time and no place: "End of the siege:", behind numbers of the time before
_AT_LAST = re.compile(r"\s*(?:later\b|(?:at|by)[ ]the[ ]end\b|end[ ]of\b)", re.IGNORECASE)
_FIRST = re.compile(r"\b(?:initial(?:ly)?|at[ ]first|originally|start(?:ed)?|beginning)\b")
_AWAY = re.compile(
    r"\b(?:did[ ]not|didn't|never|(?:can)?not)[ ](?:participat|engag|present|involv|take[ ]part|fight|see[ ]action"
    r"|used|committed)|\bunengaged\b|\bnon-participating|\babsent\b"
)
# "all but 40 killed": the number is of those who were not
_ALL_BUT = re.compile(r"\ball\s+(?:but|except)\s*$", re.IGNORECASE)


_TELLING_WORDS = """
    total totals totaling totalling sum all overall altogether combined or possibly perhaps maybe even causes later
    final finally peak height end time eventually subsequently afterward afterwards survived initial initially first
    originally start started beginning did didn never not cannot unengaged non absent
"""
TELLING = frozenset(_TELLING_WORDS.split())
"""Words of which one stands wherever words say a number's role."""


def words_of(draft: Draft) -> str:
    """All that is said of one number behind it, folded: its own clause and the brackets without numbers."""
    return fold(" ; ".join([draft.clause, *draft.stand.remarks]))


def is_total(heading: Heading) -> bool:
    """The heading says "total"."""
    return _TOTAL.search(heading.text) is not None


def name_roles(drafts: Sequence[Draft], words: frozenset[str], *, strength: bool) -> None:
    """The role of each number, from its words first and from arithmetic second; *words* are those of the text."""
    headed = any(each.stand.headings for each in drafts)
    if not TELLING.isdisjoint(words) or any(map(_hangs_on_another, drafts)):
        _from_words(drafts)
    if headed:
        _from_headings(drafts)
    if headed and strength:
        _by_date(drafts)
    if len(drafts) > 1:
        # a number by itself is part of no other, and no other adds up to it
        if strength:
            _engaged(drafts)
        name_headlines(drafts, strength=strength)


def _hangs_on_another(each: Draft) -> bool:
    """A number in a bracket, out of another or one of two may have a role that no word says."""
    stand = each.stand
    return each.subset or each.out_of or stand.bracket >= 0 or stand.quantity.alternative


def _from_words(drafts: Sequence[Draft]) -> None:
    started = False
    before: Draft | None = None
    subset_of: Draft | None = None
    said = ""
    for each in drafts:
        started = started or (before is not None and _FIRST.search(said + fold(before.stand.lead)) is not None)
        said = words_of(each)
        if before is None or before.stand.item != each.stand.item:
            subset_of = None
        if before is not None and each.subset and each.head is None:
            subset_of = subset_of or before
        outer = each.head or subset_of
        if each.out_of or _is_absent(each, said):
            each.role = Role.EXCLUDED
        elif before is not None and _outdoes(each, before):
            each.role = Role.ALTERNATIVE
        elif each.head is not None and each.counts_as(each.head):
            each.role = Role.ALTERNATIVE if _LATER.search(said) else Role.SUBSET
        elif (outer is not None and each.head is None and _within(each, outer)) or (before is None and each.subset):
            each.role = Role.SUBSET  # the first of all is a part of what no number says: "Severe, incl. seven counts"
        elif (
            (
                before is not None
                and before.counts_as(each)
                and (_OR.search(each.stand.lead) or _OR_LINE.search(before.stand.tail))
            )
            or (
                before is not None
                and each.stand.quantity.alternative
                and _LISTED.fullmatch(each.stand.lead)
                and before.counts_as(each)
            )
            or (
                started
                and before is not None
                and before.counts_as(each)
                and _LATER.search(f"{said} {fold(each.stand.lead)}")
            )
        ):
            each.role = Role.ALTERNATIVE
        elif _total_before(each, before) or (said and (_ALL_CAUSES.search(said) or _TOTAL_BEHIND.match(said))):
            each.role = Role.TOTAL
        before = each


def _outdoes(each: Draft, before: Draft) -> bool:
    """What a bracket tells of the same is no part of it where it is more: "36 dead (estimated 50 killed)"."""
    beside = before.stand.bracket < 0 <= each.stand.bracket and before.stand.item == each.stand.item
    same = bool(each.kinds) and before.kinds == each.kinds and each.phrase.kinds != () and before.phrase.kinds != ()
    return beside and same and (each.low or 0) > (before.high or before.low or 0)


def _is_absent(each: Draft, said: str) -> bool:
    """The words or a heading say that they were not there: "Did not take part: 700 men"."""
    if (said and _AWAY.search(said)) or (each.stand.lead and _ALL_BUT.search(each.stand.lead)):
        return True
    return any(_AWAY.search(fold(heading.text[:300])) for heading in each.stand.headings)


def _within(each: Draft, outer: Draft) -> bool:
    """Behind "160,000 including", "36,000 KIA 23,000 POWs" lie within; behind "killed, of whom", "9 wounded" do not."""
    if not each.counts_as(outer) or (each.low or 0) > (outer.high or outer.low or 0):
        return False
    if not each.subset and not each.kinds:
        return _JOINED.search(each.stand.lead) is not None
    return each.subset or Kind.CASUALTIES in outer.kinds or set(each.kinds) <= set(outer.kinds)


def _total_before(each: Draft, before: Draft | None) -> bool:
    lead = each.stand.lead
    if not lead:
        return False
    if before is not None and before.stand.item == each.stand.item:
        # "18,100 total 4,200 heavy cavalry": that word belongs to the number before it
        return _TOTAL_BEFORE.search(lead) is not None
    return _TOTAL.search(lead) is not None


def _from_headings(drafts: Sequence[Draft]) -> None:
    """A "Total:" labels the first number of its line, or all lines under it up to the next heading."""
    seen: dict[int, Draft] = {}
    for each in drafts:
        total = next((heading for heading in each.stand.headings if _TOTAL.search(heading.text)), None)
        if total is None or each.role is not Role.PART:
            continue
        first = seen.setdefault(total.start, each)
        inline = total.level % 10 >= 5
        detail = (
            first is not each and (each.stand.depth > first.stand.depth or each.stand.headings != first.stand.headings)
        ) or (
            first.people
            and each.people
            and Kind.CASUALTIES in first.kinds
            and bool(each.phrase.kinds)
            and first is not each
        )
        if inline and each.stand.item != first.stand.item:
            continue
        if first is not each and inline and each.counts_as(first):
            continue
        if not detail:
            each.role = Role.TOTAL


def _by_date(drafts: Sequence[Draft]) -> None:
    """Strengths at several dates are one strength that changed: the first is the strength, the others alternatives."""
    first = ""
    starts = any(
        _FIRST.search(fold(heading.text)) for heading in {h.start: h for d in drafts for h in d.stand.headings}.values()
    )
    for each in drafts:
        dated = next(
            (h for h in each.stand.headings if (COVER in h.plain or MODEL in h.plain) and _DATE.fullmatch(h.plain)),
            None,
        )
        later = any(_LATER.search(fold(h.text)) for h in each.stand.headings)
        since = each is not drafts[0] and any(_AT_LAST.match(h.text) for h in each.stand.headings)
        if dated is None and not later:
            continue
        when = dated.text if dated else "later"
        if dated and not first:
            first = when
        if (first and when != first) or (later and (starts or since)):
            each.role = Role.ALTERNATIVE if each.role in {Role.PART, Role.TOTAL} else each.role


def _engaged(drafts: Sequence[Draft]) -> None:
    """What was "Engaged: 22,400", beside the armies it was drawn from, is a part of them."""
    inner = [each for each in drafts if each.people and any(_ENGAGED.fullmatch(h.text) for h in each.stand.headings)]
    largest: Draft | None = None
    for each in drafts:
        if not each.people or each.role not in {Role.PART, Role.TOTAL}:
            continue
        words = each.clause.strip()
        if largest is not None and (_ENGAGED.fullmatch(words) or (each.phrase.kinds and not each.unit)):
            if (each.low or 0) <= (largest.high or largest.low or 0):
                each.role = Role.SUBSET  # "122,000 114,000 engaged", "40,000 33,000 evacuated"
        elif largest is None or (each.low or 0) > (largest.low or 0):
            largest = each
    within = {id(each) for each in inner}
    others = [each for each in drafts if each.people and each.role is Role.PART and id(each) not in within]
    if len(others) > 1:
        for each in inner:
            each.role = Role.SUBSET


_DATE = re.compile(rf"(?:On |By |As of |In |on )?[\s{COVER}{MODEL}–-]+(?:\s*:)?")
