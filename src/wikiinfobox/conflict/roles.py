"""How the numbers of a field stand to each other: parts, totals, subsets, alternatives."""

import re
from collections.abc import Iterable, Sequence

from wikiinfobox.conflict.claims import claim_in, is_name
from wikiinfobox.conflict.drafts import Draft
from wikiinfobox.conflict.layout import Heading
from wikiinfobox.conflict.lexicon import CATEGORY_OF, singular
from wikiinfobox.conflict.phrases import clause
from wikiinfobox.conflict.vocabulary import Kind, Role
from wikiinfobox.values.quantity import COVER, MODEL

# total before := "Total: 300", "a total of 300", "totaling 300"; total behind := "300 total", "300 in all"
_TOTAL_BEFORE = re.compile(r"(?:\bTotal\b|\b(?:a|in)[ ]total(?:[ ]of)?|\btotall?ing|\boverall|\baltogether)[\s:,]*$")
_TOTAL_BEHIND = re.compile(
    r"\s*\(?(?:[\w-]+\s+){0,2}?(?:total|overall|in[ ]all|altogether|combined|all[ ]told)\b", re.IGNORECASE
)
_TOTAL = re.compile(r"\b(?:grand[ ])?totals?\b|\boverall\b|\bcombined\b|\bsum\b", re.IGNORECASE)
_OR = re.compile(r"(?:^|[\s,;(])(?:or[ ](?:[a-z]+[ ])?|possibly[ ]|perhaps[ ]|maybe[ ]|even[ ])$")
_OR_LINE = re.compile(r"(?:^|\s)or\s*$")
_LISTED = re.compile(r",\s*")
_ENGAGED = re.compile(r"(?:actually |total |forces )?(?:engaged|in combat|in action)", re.IGNORECASE)
_LATER = re.compile(
    r"\b(?:later|final(?:ly)?|(?:at[ ](?:the|its)[ ])?(?:peak|height)|end[ ]of|by[ ]the[ ](?:time|end)|eventually|subsequently|afterwards?|survived)\b",
    re.IGNORECASE,
)
_FIRST = re.compile(r"\b(?:initial(?:ly)?|at[ ]first|originally|start(?:ed)?|beginning)\b", re.IGNORECASE)
_AWAY = re.compile(
    r"(?:did[ ]not|didn't|never|not)[ ](?:participat|engag|present|involv|take[ ]part|fight|see[ ]action|used|committed)|\bunengaged|\bnon-participating|\babsent\b",
    re.IGNORECASE,
)
_GENERIC = frozenset(
    [
        "man",
        "soldier",
        "troop",
        "personnel",
        "people",
        "person",
        "combatant",
        "total",
        "casualty",
        "warrior",
        "force",
        "effective",
        "fighter",
        "strong",
    ]
)
_TOLERANCE = 0.02


def words_of(draft: Draft) -> str:
    """All that is said of one number behind it: its own clause and the brackets without numbers."""
    return " ; ".join([clause(draft.stand.tail), *draft.stand.remarks])


def is_total(heading: Heading) -> bool:
    """The heading says "total"."""
    return _TOTAL.search(heading.text) is not None


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
_DEMONYM = re.compile(r"(?:an|ans|ish|ese|ic|ch|i|is|men|ers)$")


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


def name_roles(drafts: Sequence[Draft], *, strength: bool) -> None:
    """The role of each number, from its words first and from arithmetic second."""
    _from_words(drafts)
    _from_headings(drafts)
    if strength:
        _by_date(drafts)
        _engaged(drafts)
    for position, each in enumerate(drafts):
        if each.role is Role.PART and each.stand.bracket < 0 and _bare(each) and _is_headline(drafts, position):
            each.role = Role.TOTAL
    if len(drafts) > 2 and (last := drafts[-1]).role is Role.PART and _bare(last) and last.stand.bracket < 0:
        parts = [each for each in drafts[:-1] if _adds_up(each, last)]
        if len(parts) > 1 and _agree(last, parts) and (strength or all(each.phrase.kinds for each in parts)):
            last.role = Role.TOTAL


def _from_words(drafts: Sequence[Draft]) -> None:
    started = False
    before: Draft | None = None
    subset_of: Draft | None = None
    for each in drafts:
        said = words_of(each)
        started = started or (before is not None and _FIRST.search(words_of(before) + before.stand.lead) is not None)
        if before is None or before.stand.item != each.stand.item:
            subset_of = None
        if before is not None and each.subset and each.head is None:
            subset_of = subset_of or before
        outer = each.head or subset_of
        if _AWAY.search(said):
            each.role = Role.EXCLUDED
        elif each.head is not None and each.counts_as(each.head):
            each.role = Role.ALTERNATIVE if _LATER.search(said) else Role.SUBSET
        elif outer is not None and each.head is None and _within(each, outer):
            each.role = Role.SUBSET
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
                and _LATER.search(said + " " + each.stand.lead)
            )
        ):
            each.role = Role.ALTERNATIVE
        elif _total_before(each, before) or _TOTAL_BEHIND.match(said):
            each.role = Role.TOTAL
        before = each


def _within(each: Draft, outer: Draft) -> bool:
    """ "36,000 KIA 23,000 POWs" behind "160,000 including" lie within it; "2,000 wounded" behind "killed, of whom" do not."""
    if not each.counts_as(outer) or (each.low or 0) > (outer.high or outer.low or 0):
        return False
    return each.subset or Kind.CASUALTIES in outer.kinds or set(each.kinds) <= set(outer.kinds)


def _total_before(each: Draft, before: Draft | None) -> bool:
    lead = each.stand.lead
    if before is not None and before.stand.item == each.stand.item:
        # "18,100 total 4,200 heavy cavalry": that word belongs to the number before it
        return _TOTAL_BEFORE.search(lead) is not None
    return _TOTAL.search(lead) is not None


def _from_headings(drafts: Sequence[Draft]) -> None:
    """ "Total:" labels the first number of its line, or all lines under it up to the next heading."""
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
    for each in drafts:
        dated = next(
            (h for h in each.stand.headings if (COVER in h.plain or MODEL in h.plain) and _DATE.fullmatch(h.plain)),
            None,
        )
        later = any(_LATER.search(h.text) for h in each.stand.headings)
        if dated is None and not later:
            continue
        when = dated.text if dated else "later"
        if dated and not first:
            first = when
        if (first and when != first) or (
            later and any(_FIRST.search(h.text) for d in drafts for h in d.stand.headings)
        ):
            each.role = Role.ALTERNATIVE if each.role in {Role.PART, Role.TOTAL} else each.role


def _engaged(drafts: Sequence[Draft]) -> None:
    """ "Engaged: 22,400" beside the armies it was drawn from is a part of them."""
    inner = [each for each in drafts if each.people and any(_ENGAGED.fullmatch(h.text) for h in each.stand.headings)]
    others = [each for each in drafts if each.people and each.role is Role.PART and each not in inner]
    if len(others) > 1:
        for each in inner:
            each.role = Role.SUBSET


_DATE = re.compile(rf"(?:On |By |As of |In |on )?[\s{COVER}{MODEL}–-]+(?:\s*:)?")


def _bare(each: Draft) -> bool:
    """It says only how many, not of what sort."""
    if not each.people:
        return " " not in each.unit
    named = [kind for kind in each.kinds if kind is not Kind.CASUALTIES]
    return not named and singular(each.unit.rpartition(" ")[2]) in _GENERIC | {""}


def _adds_up(part: Draft, whole: Draft) -> bool:
    return (
        part is not whole
        and part.role is Role.PART
        and part.counts_as(whole)
        and part.claim == whole.claim
        and part.low is not None
    )


def _is_headline(drafts: Sequence[Draft], position: int) -> bool:
    """A number without a noun is the total of what follows where the list or the sum says so."""
    whole = drafts[position]
    if whole.low is None:
        return False
    parts: list[Draft] = []
    deeper = True
    for part in drafts[position + 1 :]:
        deeper = deeper and part.stand.depth > whole.stand.depth
        if deeper and _adds_up(part, whole):
            return True
        if part.role is Role.TOTAL or (part.stand.apart and part.stand.headings != whole.stand.headings):
            break
        if not _adds_up(part, whole):
            continue
        parts.append(part)
        if len(parts) > 1 and _agree(whole, parts):
            return True
        if len(parts) > 40:
            break
    return whole.stand.colon and bool(parts)


def _agree(whole: Draft, parts: Iterable[Draft]) -> bool:
    """The parts sum to the whole, within two in a hundred, at both ends."""
    known = list(parts)
    low = sum(part.low or 0 for part in known)
    if abs(low - (whole.low or 0)) > _TOLERANCE * (whole.low or 0):
        return False
    if whole.high is None or any(part.high is None for part in known):
        return True
    high = sum(part.high or 0 for part in known)
    return abs(high - whole.high) <= _TOLERANCE * whole.high
