"""How odd characters look beside each other: the evidence that a run is garbled text and not what someone wrote."""

from enum import StrEnum
from functools import cache
from itertools import pairwise

from wikiinfobox.mojibake import kinds
from wikiinfobox.mojibake.kinds import ACCENTED, LATIN, LETTERS, LOWER, SCRIPT, UPPER, kinds_of_characters
from wikiinfobox.mojibake.pages import Page


class Evidence(StrEnum):
    """What spoke for a repair."""

    STRONG = "strong"
    """The run itself: nobody writes these characters in this order."""
    CONTEXT = "context"
    """The run could have been written, but what stands around it is garbled beyond doubt."""


STRONG = 2
"""The gain from which a run is garbled beyond doubt; from 0 it is when its surroundings are."""

LIKELY = 1
"""Enough where nothing in the whole text speaks against it: all of it is sequences of one page."""

STRONG_ELSEWHERE = 4
"""The same for the pages that are not common: with nine of them, chance has nine tries."""

IMPOSSIBLE = -100

CHANCE = 8
"""So many characters in a row are not well-formed by chance."""

# Dashes, quotes and dots are E2 80 and a third byte, the commonest garbled text there is in any code page.
GENERAL_PUNCTUATION = b"\xe2\x80"
LATIN_SIGN = 0xC2

# How odd a character is in itself.
ALONE = {kinds.CONTROL: 6, kinds.PRIVATE: 4, kinds.RARE_LOWER: 2, kinds.RARE_UPPER: 2, kinds.PHONETIC: 2}
ODD_ALONE = frozenset(ALONE)
# How odd a kind is right after a letter ("Ã¥": a currency sign) and right before one ("É™r").
AFTER_LETTER = {"„": 4, "€": 4, "§": 2, "¯": 4, "´": 2, "½": 4, "µ": 4, "×": 2, kinds.MATHS: 2, kinds.BOX: 4}
BEFORE_LETTER = {"”": 4, "™": 4, "…": 2, "²": 2, "†": 2, "€": 2, "§": 2, "¯": 4, "½": 2, "×": 2, kinds.BOX: 4}
SIGNS = frozenset((*AFTER_LETTER, *BEFORE_LETTER, "°", "“", "«", "‘")) - {kinds.BOX}
# These stand behind each other at the end of what is quoted: "…“", "”…".
CLOSERS = frozenset("…”“")


class Oddness(dict[tuple[str, str], int]):
    """How odd two kinds are side by side: 0 where it happens in what people write."""

    def __missing__(self, pair: tuple[str, str]) -> int:
        found = self[pair] = _oddness(*pair)
        return found


@cache
def oddness() -> Oddness:
    """How odd each pair of kinds is, worked out once."""
    return Oddness()


def _oddness(first: str, second: str) -> int:
    if first in LETTERS and second in LETTERS:
        return _letters(first, second)
    if first == "Â" and second not in (" ", "nbsp", "hyphen", "0", kinds.OTHER):
        # C2 shows the second Latin-1 half as itself with Â before it; no language ends its words in Â.
        return 2
    if first in LETTERS:
        return 2 if second == "°" and first in ACCENTED & UPPER else AFTER_LETTER.get(second, 0)
    if second in LETTERS:
        return 2 if first == kinds.MATHS and second in ACCENTED else BEFORE_LETTER.get(first, 0)
    return _box(first, second) if kinds.BOX in (first, second) else _signs(first, second)


def _signs(first: str, second: str) -> int:
    if second == kinds.MARK:
        return 0 if first in (kinds.MARK, kinds.OTHER) else 4  # there is no letter for it to stand on
    return 2 if first in SIGNS and second in SIGNS and not CLOSERS.issuperset((first, second)) else 0


def _box(first: str, second: str) -> int:
    """Drawings are made of box characters alone: beside a sign they are garbled, after a digit nearly always."""
    if first in SIGNS or second in SIGNS:
        return 4
    return 2 if first == "0" else 0


def _letters(first: str, second: str) -> int:
    scripts = {SCRIPT[first], SCRIPT[second]}
    if len(scripts) == 2:
        if scripts == {SCRIPT[kinds.ASCII_LOWER], SCRIPT[kinds.GREEK_LOWER]}:
            plain = kinds.ASCII_LOWER in (first, second) or kinds.ASCII_UPPER in (first, second)
            return 0 if plain else 2  # "β-carotene", "IL2Rγc"
        return 3 if SCRIPT[kinds.EAST_ASIAN] in scripts else 4
    if first in LOWER and second in UPPER:
        return 0 if (first, second) == (kinds.ASCII_LOWER, kinds.ASCII_UPPER) else 2
    if first in ACCENTED and second == "œ":
        return 4
    if "ƒ" in (first, second) or (first in ("Ã", "Ä", "Â") and second in ("š", "Š")):
        return 2  # no orthography has both
    return 0


def gain(page: Page, before: str, run: str, after: str) -> int:
    """How much more natural a run becomes when it is read as the UTF-8 it may be, between its two neighbours.

    It is worked out no further than it makes a difference.

    >>> from wikiinfobox.mojibake.pages import western
    >>> gain(western(), "z", "É™", "r") >= STRONG, gain(western(), "F", "É…", " ") >= STRONG
    (True, False)
    """
    encoded = page.encode(run) or b""
    decoded = encoded.decode()
    if len(run) >= CHANCE and decoded.isprintable():
        return STRONG_ELSEWHERE
    of = kinds_of_characters().__getitem__
    read = [*map(of, decoded)]
    if kinds.UNASSIGNED in read:
        return IMPOSSIBLE
    odd = oddness()
    given = [of(before), *map(of, run), of(after)]
    # Each further sequence in the run has to be well-formed by chance too.
    total = sum(map(odd.__getitem__, pairwise(given))) + 2 * (len(read) - 1)
    total -= odd[given[0], read[0]] + odd[read[-1], given[-1]]
    if not ODD_ALONE.isdisjoint(given):
        total += sum(ALONE.get(one, 0) for one in given[1:-1])
    if not ODD_ALONE.isdisjoint(read):
        total -= sum(ALONE.get(one, 0) for one in read)
    if len(read) == 1:
        total += _of_single(run, given[0])
    if given[1] == kinds.BOX and _may_be_drawing(page, run, given) and encoded[0] != LATIN_SIGN:
        total -= 4
    return total if total >= STRONG_ELSEWHERE else total + _of_places(page, run, encoded, given, read)


def oddness_of(text: str) -> int:
    """How odd a whole text looks, to choose between two readings of it."""
    found = [*map(kinds_of_characters().__getitem__, text)]
    return sum(map(oddness().__getitem__, pairwise(found))) + sum(ALONE.get(one, 0) for one in found)


def _may_be_drawing(page: Page, run: str, given: list[str]) -> bool:
    return set(given[1:-1]) == {kinds.BOX} and len(set(page.sequence.findall(run))) < 3


# What is written right after a times sign, and what after a diameter.
TIMES = frozenset("¹²³½¼¾€£¥¢¤±°…–—”’»›™®\u00a0")
DIAMETER = frozenset("½¼¾±")


def _of_single(run: str, left: str) -> int:
    """Times, diameter and ångström are no letters of a word: "2×²", "5×€10", "Ø½", "10 Å thick"."""
    times = run[0] == "×" and run[1] in TIMES
    diameter = run[0] == "Ø" and run[1] in DIAMETER and left not in LETTERS
    unit = run[0] == "Å" and left in ("nbsp", "0")
    return -4 if times or diameter or unit else 0


def _of_places(page: Page, run: str, encoded: bytes, given: list[str], read: list[str]) -> int:
    """What more there is to say of single sequences and of where they stand in a word."""
    total = start = 0
    for match, letter in zip(page.sequence.finditer(run), read, strict=True):
        start, end = match.span()
        left, right = given[start], given[end + 1]
        total += _of_lead(match[0], letter, left, right, single=len(read) == 1)
        if encoded.startswith(GENERAL_PUNCTUATION, start) and match[0][0] != "â":
            total += 4
    for one, two, three in zip(given, given[1:], given[2:], strict=False):
        # “ and « open where a letter follows, and close where none does.
        if two in ("“", "«") and one in LETTERS and three in LETTERS:
            total += 4
    return total


CLOSING = frozenset("…”’»›™®\u00a0")
OPENING = frozenset("“‘„‚«‹")
# Capitals that are no word in any language, so that they do not stand alone before a sign.
NO_WORD = frozenset("ÂÃÎÏ")


def _of_lead(sequence: str, read: str, left: str, right: str, *, single: bool) -> int:
    """What is known of the lead characters that stand where people write them, too."""
    lead, tail = sequence[0], sequence[1]
    if lead == "â":
        return 2 if single and left in LETTERS and CLOSING.issuperset(sequence[1:]) else 4
    if lead in NO_WORD and left in (" ", "0"):
        return 2
    if lead == "Â" and tail == "\u00a0":
        return 0 if left in UPPER else 2
    if read not in LATIN:
        return 0
    if left == right == kinds.ASCII_UPPER and read in UPPER and tail in "–\u00a0":
        return 1 if lead in "ÃÄÅ" else 0  # "ITÄ–LÄNSI" are words, but then not all in the text is sequences
    return 2 if _hides_letter(lead, tail, read, left, right) else 0


def _hides_letter(lead: str, tail: str, read: str, left: str, right: str) -> bool:
    """Whether the letter that was read fits its place in a word, which the two characters given do not."""
    if lead == "Ã":
        # Portuguese and Vietnamese end words in Ã; in neither does a sign follow it inside one, or an opening quote.
        if read in LOWER:
            return right == kinds.ASCII_LOWER
        inside = (left == kinds.ASCII_UPPER or left not in LETTERS) and right == kinds.ASCII_UPPER
        opening = left not in LETTERS and right == kinds.ASCII_LOWER
        return inside or opening or tail in OPENING or (tail == "…" and right == "0")
    if lead in "ÄÅ" and tail != "–":
        return right == kinds.ASCII_LOWER or (tail == "’" and left == right == kinds.ASCII_UPPER)
    return False
