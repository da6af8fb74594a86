"""Which character each code page shows for a byte, and how UTF-8 looks through it."""

import codecs
import re
from collections.abc import Callable, Iterator
from functools import cache, cached_property

import attrs

WINDOWS_1252 = "windows-1252"
LATIN_1 = "latin-1"

# Python's name of each page. Where several pages explain a text the first is taken, so the two that nearly all
# garbling passes through come first, and those that move the Latin letters (DOS, Macintosh) come last.
CODECS = {
    WINDOWS_1252: "cp1252",
    LATIN_1: "latin-1",
    "windows-1250": "cp1250",
    "windows-1251": "cp1251",
    "windows-1253": "cp1253",
    "windows-1254": "cp1254",
    "windows-1257": "cp1257",
    "iso-8859-2": "iso8859-2",
    "macintosh": "mac_roman",
    "ibm437": "cp437",
    "ibm850": "cp850",
}

COMMON_BITS = 0b11
"""The first two pages, one bit each in their order."""

# sequence := two | three | four        The Unicode Standard, table 3-7, without its ASCII row
# two      := C2–DF tail
# three    := E0 A0–BF tail | (E1–EC | EE | EF) tail tail | ED 80–9F tail
# four     := F0 90–BF tail tail | F1–F3 tail tail tail | F4 80–8F tail tail
# tail     := 80–BF
TAIL = (0x80, 0xBF)
SEQUENCES = (
    ((0xC2, 0xDF), TAIL),
    ((0xE0, 0xE0), (0xA0, 0xBF), TAIL),
    ((0xE1, 0xEC), TAIL, TAIL),
    ((0xED, 0xED), (0x80, 0x9F), TAIL),
    ((0xEE, 0xEF), TAIL, TAIL),
    ((0xF0, 0xF0), (0x90, 0xBF), TAIL, TAIL),
    ((0xF1, 0xF3), TAIL, TAIL, TAIL),
    ((0xF4, 0xF4), (0x80, 0x8F), TAIL, TAIL),
)

# A space in the place of a tail A0: programs that take U+00A0 for a blank write a plain one back. "â€" before a space
# is left out: it can be a dagger whose A0 became the space, or a quote whose 9D was dropped before one.
LOST_SPACE = re.compile(
    rb"""
      [\xC2-\xDF] \x20
    | (?!\xE2\x80\x20) [\xE0-\xEF] (?: \x20 [\x20\x80-\xBF] | [\x80-\xBF] \x20 )
    | [\xF0-\xF4] (?=[\x80-\xBF]{0,2}\x20) [\x20\x80-\xBF]{3}
    """,
    re.VERBOSE,
)


@attrs.frozen
class Page:
    """One code page that shows something for every byte.

    `shown[byte]` is the character of a byte; an undefined byte shows as the C1 control of its number, as browsers
    do it (WHATWG). `also` are further characters the page is known to leave for a byte.
    """

    name: str
    shown: str
    also: tuple[tuple[str, int], ...] = ()

    @cached_property
    def bytes_of(self) -> dict[int, int]:
        return {ord(char): byte for byte, char in enumerate(self.shown)} | {ord(char): byte for char, byte in self.also}

    @cached_property
    def encode(self) -> Callable[[str], bytes | None]:
        """From a text to the bytes that show as it; None when the page does not show all of it."""
        # A built table is three times as fast as a dict, but knows one character for each byte only.
        table = self.bytes_of if self.also else codecs.charmap_build(self.shown)

        def encode(text: str) -> bytes | None:
            try:
                return codecs.charmap_encode(text, "strict", table)[0]
            except UnicodeEncodeError:
                return None

        return encode

    @cached_property
    def sequence(self) -> re.Pattern[str]:
        """One character's UTF-8 as this page shows it."""
        return re.compile(self._sequence)

    @cached_property
    def pair(self) -> re.Pattern[str]:
        """The first two characters of any such sequence, and of others: sought much faster."""
        return re.compile("".join(self._any(*octets) for octets in ((0xC2, 0xF4), TAIL)))

    def runs(self, text: str) -> Iterator[re.Match[str]]:
        """Such sequences, one right after the other, wherever they stand."""
        position = 0
        while pair := self.pair.search(text, position):
            run = self._run.match(text, pair.start())
            position = run.end() if run else pair.start() + 1
            if run:
                yield run

    @cached_property
    def _run(self) -> re.Pattern[str]:
        return re.compile(f"(?:{self._sequence})+")

    @cached_property
    def _sequence(self) -> str:
        return "|".join("".join(self._any(*octets) for octets in sequence) for sequence in SEQUENCES)

    @cached_property
    def leads(self) -> frozenset[str]:
        return self._characters(0xC2, 0xF4)

    @cached_property
    def tails(self) -> frozenset[str]:
        return self._characters(*TAIL)

    def _characters(self, low: int, high: int) -> frozenset[str]:
        return frozenset(chr(code) for code, byte in self.bytes_of.items() if low <= byte <= high)

    def _any(self, low: int, high: int) -> str:
        return f"[{''.join(map(re.escape, sorted(self._characters(low, high))))}]"


@cache
def page(name: str) -> Page:
    """The page of this name; its tables are built when they are first asked for.

    >>> page("windows-1252").encode("â€“").decode()
    '–'
    """
    octets = bytes(range(256)).decode(CODECS[name], errors="replace")
    return Page(name, "".join(chr(byte) if char == "\ufffd" else char for byte, char in enumerate(octets)))


@cache
def western() -> Page:
    """windows-1252 with any C1 control let through as well: both of the common pages at once, for single runs."""
    controls = tuple((chr(byte), byte) for byte in range(0x80, 0xA0))
    return attrs.evolve(page(WINDOWS_1252), also=controls)


@cache
def openings() -> tuple[dict[str, int], dict[str, int]]:
    """For each character the pages, one bit each, in which it is a lead, and those in which it is a tail."""
    leads: dict[str, int] = {}
    tails: dict[str, int] = {}
    for number, name in enumerate(CODECS):
        for found, characters in ((leads, page(name).leads), (tails, page(name).tails)):
            for char in characters:
                found[char] = found.get(char, 0) | 1 << number
    return leads, tails


@cache
def pages_of(bits: int) -> tuple[Page, ...]:
    """The pages of these bits, likeliest first.

    >>> leads, tails = openings()
    >>> [page.name for page in pages_of(leads["Р"] & tails["°"])]
    ['windows-1251']
    """
    return tuple(page(name) for number, name in enumerate(CODECS) if bits >> number & 1)
