"""What kind of character stands there: kinds are told apart only where they make a difference beside a letter."""

import unicodedata
from functools import cache

# kind → its characters. Kinds of letters are named below; every other character is looked up by its category.
NAMED = {
    " ": " \t\n\r\v\f",
    "nbsp": "\u00a0",
    "hyphen": "\u00ad",
    "0": "0123456789",
    "–": "–—",
    "„": "„‚",
    "“": "“",
    "«": "«‹",
    "”": "”»›",
    "…": "…",
    "™": "™®",
    "²": "¹²³ªº",
    "°": "°",
    "·": "·•",
    "‘": "‘",
    "†": "†‡",
    "€": "¢£¤¥€",
    "§": "§¶¦¬±‰©⌐⌠⌡₧",
    "¯": "ˆ˜¯¨¸",
    "´": "´¡¿",
    "½": "¼½¾",
    "µ": "µ",
    "×": "×÷",
    "œ": "œŒ",
    "ƒ": "ƒŸ",
    "š": "šž",
    "Š": "ŠŽ",
    "Â": "Â",
    "Ã": "Ã",
    "Ä": "ÄÅÆ",
}
ASCII_LOWER, ASCII_UPPER = "a", "A"
LATIN_LOWER, LATIN_UPPER = "é", "É"
RARE_LOWER, RARE_UPPER, PHONETIC = "ȷ", "Ƿ", "ɮ"
CYRILLIC_LOWER, CYRILLIC_UPPER = "я", "Я"
GREEK_LOWER, GREEK_UPPER = "ω", "Ω"
ARMENIAN_LOWER, ARMENIAN_UPPER = "ա", "Ա"
EAST_ASIAN, OTHER_LETTER = "漢", "ש"
CONTROL, PRIVATE, UNASSIGNED, MATHS, BOX, MARK, OTHER = "control", "private", "unassigned", "√", "█", "mark", "other"

LATIN = frozenset(
    (ASCII_LOWER, ASCII_UPPER, LATIN_LOWER, LATIN_UPPER, RARE_LOWER, RARE_UPPER, PHONETIC, *"œƒšŠÂÃÄ"),
)
CYRILLIC = frozenset((CYRILLIC_LOWER, CYRILLIC_UPPER))
GREEK = frozenset((GREEK_LOWER, GREEK_UPPER))
ARMENIAN = frozenset((ARMENIAN_LOWER, ARMENIAN_UPPER))
SCRIPTS = (LATIN, CYRILLIC, GREEK, ARMENIAN, frozenset((EAST_ASIAN,)), frozenset((OTHER_LETTER,)))
SCRIPT = {kind: number for number, script in enumerate(SCRIPTS) for kind in script}
LETTERS = frozenset(SCRIPT)
LOWER = frozenset(
    (ASCII_LOWER, LATIN_LOWER, RARE_LOWER, PHONETIC, "œ", "š", CYRILLIC_LOWER, GREEK_LOWER, ARMENIAN_LOWER)
)
UPPER = frozenset(
    (ASCII_UPPER, LATIN_UPPER, RARE_UPPER, "Š", "Â", "Ã", "Ä", CYRILLIC_UPPER, GREEK_UPPER, ARMENIAN_UPPER)
)
ACCENTED = frozenset((LATIN_LOWER, LATIN_UPPER, RARE_LOWER, RARE_UPPER, "Â", "Ã", "Ä"))

# Letters of living orthographies (Vietnamese, Romanian, Azerbaijani, West African) among the rare and phonetic blocks.
IN_USE = frozenset("ơƠưƯșȘțȚəƏɔƆɛƐɓƁɗƊɖƉɣƔɲƝƙƘƴƳʋƲɩƖ")

# (first code point after the block, lower-case kind, upper-case kind); other letters have no case that matters here.
BLOCKS = (
    (0x180, LATIN_LOWER, LATIN_UPPER),
    (0x250, RARE_LOWER, RARE_UPPER),
    (0x2B0, PHONETIC, PHONETIC),
    (0x370, LATIN_LOWER, LATIN_UPPER),
    (0x400, GREEK_LOWER, GREEK_UPPER),
    (0x530, CYRILLIC_LOWER, CYRILLIC_UPPER),
    (0x590, ARMENIAN_LOWER, ARMENIAN_UPPER),
    (0x1100, OTHER_LETTER, OTHER_LETTER),
    (0x1200, EAST_ASIAN, EAST_ASIAN),
    (0x1E00, OTHER_LETTER, OTHER_LETTER),
    (0x1F00, LATIN_LOWER, LATIN_UPPER),
    (0x2000, GREEK_LOWER, GREEK_UPPER),
    (0x3000, OTHER_LETTER, OTHER_LETTER),
    (0xE000, EAST_ASIAN, EAST_ASIAN),
    (0xF900, OTHER_LETTER, OTHER_LETTER),
    (0xFB00, EAST_ASIAN, EAST_ASIAN),
    (0xFF00, OTHER_LETTER, OTHER_LETTER),
    (0x110000, EAST_ASIAN, EAST_ASIAN),
)
CATEGORIES = {"Cc": CONTROL, "Cn": UNASSIGNED, "Cs": UNASSIGNED, "Co": PRIVATE}


class Kinds(dict[str, str]):
    """The kind of each character, looked up once."""

    def __missing__(self, char: str) -> str:
        found = self[char] = _by_category(char)
        return found


@cache
def kinds_of_characters() -> Kinds:
    """Which kind each character is of.

    >>> "".join(map(kinds_of_characters().__getitem__, "Ãxж£"))
    'Ãaя€'
    """
    table = Kinds((char, kind) for kind, characters in NAMED.items() for char in characters)
    table.update((char, LATIN_LOWER if char.islower() else LATIN_UPPER) for char in IN_USE)
    table["ſ"] = RARE_LOWER  # of old prints
    return table


def _by_category(char: str) -> str:
    if char.isascii():
        return (ASCII_LOWER if char.islower() else ASCII_UPPER) if char.isalpha() else " " if char < " " else OTHER
    category = unicodedata.category(char)
    code = ord(char)
    if category.startswith("L"):
        lower, upper = next((lower, upper) for end, lower, upper in BLOCKS if code < end)
        return upper if category in ("Lu", "Lt") else lower
    if category.startswith("M"):
        # The marks of a script that cannot do without them count as its letters.
        return MARK if unicodedata.name(char, "").startswith("COMBINING") or 0xFE00 <= code < 0xFE10 else OTHER_LETTER
    if 0x2190 <= code < 0x2300 or char == "◊":
        return MATHS
    if 0x2500 <= code < 0x25A1:
        return BOX
    return CATEGORIES.get(category, OTHER)
