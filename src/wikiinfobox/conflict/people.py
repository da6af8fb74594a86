"""Plain words → the people they name."""

import re
from collections.abc import Iterator
from typing import Final

import attrs

from wikiinfobox.conflict.fates import part_fate
from wikiinfobox.conflict.titles import AFTER_COMMA, SUFFIX, is_rank_word, is_title, length_of_rank
from wikiinfobox.values.folding import fold
from wikiinfobox.values.span import Span

_NOBODY: Final = re.compile(
    r"undefined|unknown(?:\s\w+)?|unclear|uncertain|disputed|none|nobody|n/?a|various.*|several.*|many.*|multiple.*|others?"
    r"|and\sothers|among\sothers|et\sal|etc|see\b.*|list\sof.*|no\s(?:\w+\s)?(?:commander|leader).*"
    r"|\d(?!\d*(?:st|nd|rd|th)\b).*|(?:overall|supreme)?\s?command(?:er)?s?|leaders?(?:hip)?|link=.*"
)
_FULL_LIST: Final = re.compile(r"full\slist")
_LONGEST_RANK: Final = 6
_JOINT: Final = re.compile(r"\s*(?:,\s|\s(?:and|&|und|et|y)\s|\s/\s|/(?=[A-Z]))\s*")

_JOINTS: Final = frozenset(["and", "&", "und", "et", "y"])


@attrs.define
class Mention:
    """A person where the text names them; joined to the one before by a comma or "and"."""

    name: str
    rank: str = ""
    fate: str = ""
    page: str | None = None
    joined: bool = False
    span: Span | None = None
    role: str = ""
    country: str | None = None

    def take(self, remark: "Remark") -> None:
        """What is said behind the name belongs to it."""
        self.name += remark.more_name
        if remark.role:
            self.role = f"{self.role}; {remark.role}" if self.role else remark.role
        if remark.fate and remark.fate != self.fate:
            self.fate = f"{self.fate}, {remark.fate}" if self.fate else remark.fate


@attrs.define
class Remark:
    """What is said of the person before; a heading speaks of those after it."""

    role: str = ""
    fate: str = ""
    more_name: str = ""
    heading: bool = False


def is_nobody(name: str) -> bool:
    """Whether a name says only that someone is not named.

    >>> is_nobody("Unknown"), is_nobody("Full list"), is_nobody("Rommel")
    (True, True, False)
    """
    folded = fold(name)
    return _NOBODY.fullmatch(folded) is not None or ("list" in folded and _FULL_LIST.search(folded) is not None)


def people_in(text: str, span: Span, *, joined: bool) -> Iterator[Mention | Remark]:
    """The people of plain words: parted by commas and "and", and where a rank begins another name."""
    for part in _parts(text):
        if part.role:
            yield Remark(role=part.text)
            continue
        for number, words in enumerate(_by_rank(part.text.split())):
            said, fate = part_fate(" ".join(words))
            names = said.split()
            taken = length_of_rank(names)
            name = " ".join(names[taken:]).strip(" ,.'–-") if taken < len(names) else ""
            if name and any(map(str.isalpha, name)) and not is_nobody(name):
                name += "." if names[-1].rstrip("'").endswith(("Jr.", "Sr.")) else ""
                together = joined or part.joined or number > 0
                yield Mention(name, " ".join(names[:taken]), fate, joined=together, span=span)


@attrs.define
class _Part:
    text: str
    joined: bool
    role: bool = False


def _parts(text: str) -> Iterator[_Part]:
    """The words between commas; after a comma "Duke of York" belongs to the name, and an office is a role."""
    if not ("," in text or "/" in text or "–" in text) and _JOINTS.isdisjoint(text.split()):
        if said := text.strip():
            yield _Part(said, joined=False)
        return
    text, dash, office = text.partition(" – ")
    pending = ""
    pieces = _JOINT.split(text)
    for number, piece in enumerate(pieces):
        said = piece.strip()
        if pending and AFTER_COMMA.fullmatch(said):
            pending = f"{pending}, {said}"
        elif pending and _is_office(said):
            yield _Part(pending, joined=number > 1)
            yield _Part(said, joined=False, role=True)
            pending = ""
        elif said:
            if pending:
                yield _Part(pending, joined=number > 1)
            pending = said
    if pending:
        yield _Part(pending, joined=len(pieces) > 1)
    if dash and pending:
        yield _Part(office.strip(), joined=False, role=True)


def _is_office(words: str) -> bool:
    """Whether words after a comma say what someone was: "commander of the fleet", "Marshal of France"."""
    if words[:1].islower():
        return " " in words and not SUFFIX.match(words)
    first, _, rest = words.partition(" of ")
    return bool(rest) and is_title(first)


def _by_rank(words: list[str]) -> Iterator[list[str]]:
    """The words of each person, where a rank within words opens another: "Sir Thomas Fairfax Major General Gifford"."""
    if not (any(map(is_rank_word, words)) or "Sir" in words):
        yield words  # nothing here opens another name
        return
    start, name = 0, length_of_rank(words[:_LONGEST_RANK])
    index = name
    while index < len(words):
        rank = length_of_rank(words[index : index + _LONGEST_RANK])
        step = max(rank, 1)
        follows = words[index + step : index + step + 1]
        opens = (rank or words[index] == "Sir") and follows and follows[0][:1].isupper()
        if opens and index > name and words[index - 1][:1].isupper():
            yield words[start:index]
            start, name = index, index + rank
        index += step
    yield words[start:]
