"""Text → the numbers in it, and the words and marks that bound, join or soften them."""

import re
from typing import Final, NamedTuple

from wikiinfobox.values.folding import fold
from wikiinfobox.values.quantity.numerals import (
    FIRST_WORD,
    MAGNITUDES,
    VULGAR,
    read_words,
    value_of_digits,
)


class Lexeme(NamedTuple):
    """A number (its value, and the power of ten of its magnitude) or a word or mark beside one, where it stands."""

    part: str
    start: int
    end: int
    value: int | float = 0
    power: int = 0
    unit: str = ""


# What stands beside a number, by what it does to it.
_BESIDE = {
    # "c. 300", "~ 21", "about 300", "some 400", "est. 14", "nearly 50"
    "about": (
        r"[~≈±∼] | \b(?:c(?:a|irca|\.a)?\.|(?:ca|circa|about|around|roughly|some|nearly|almost)\b"
        r"|approx(?:imately|imate)?\b\.?"
        r"|est(?:imated)?\b(?:[ ](?:at|to[ ]be|as))?\.?|c(?=[ ]?\d)|close[ ]to\b|in[ ]the[ ]region[ ]of\b)"
    ),
    # "over 600", "at least 300", "upwards of 50", "≥10"
    "at_least": (
        r"[>≥] | \b(?:(?:well[ ])?over|(?:many[ ])?more[ ]than|at[ ]least|min(?:imum\b(?:[ ]of\b)?|\.)|upwards?[ ]of"
        r"|no(?:t)?[ ](?:fewer|less)[ ]than|in[ ]excess[ ]of|exceeding|above|greater[ ]than)(?!\w)"
    ),
    # "up to 50", "fewer than 3,000", "max. 20", "<5"
    "at_most": (
        r"[<≤] | \b(?:up[ ]to|at[ ]most|max(?:imum\b(?:[ ]of\b)?|\.)|no(?:t)?[ ]more[ ]than|as[ ]many[ ]as"
        r"|(?:less|fewer)[ ]than|under|below)(?!\w)"
    ),
    "between": r"\b(?:(?:somewhere[ ])?between|(?:(?:ranging|ranges?|varying|vary|varies)[ ])?from)\b",
    # - ‐ ‑ ‒ – — ― − ~ between two numbers
    "dash": r"[-‐-―−] | \ufffd{1,3}",
    "more": r"\b(?:or|and)[ ](?:more|above|over)\b(?![ ](?:than|\d))",
    "fewer": r"\bor[ ](?:less|fewer)\b(?![ ]than)",
    "so": r"\bor[ ]so\b | \((?:est(?:imated|\.)?|approx(?:imately|\.)?)\)",
    "to": r"\bto\b",
    "or": r"\bor\b",
    "and": r"\band\b",
    "slash": r"/",
    "plus": r"\+",
    # "several", "a few hundred", "dozens", "tens of thousands": a number no one counted
    "vague": (
        r"\b(?:(?:several|many|(?:a[ ])?few|numerous|tens[ ]of|hundreds[ ]of|some)[ ]"
        r"(?:dozens?|hundreds?|thousands?|millions?)(?:[ ]of[ ](?:thousands|millions))?"
        r"|(?:dozens|scores|hundreds|thousands|millions)(?:[ ]of[ ](?:thousands|millions))?"
        r"|several|numerous|many|a[ ]few|few)\b(?![ ](?:more|other)?[ ]?than)"
    ),
}


# Units a number is measured in. Such a quantity counts neither people nor things.
_UNITS = (
    r"km²|km2|sq\.?[ ]km|km|m²|m2|sq\.?[ ](?:mi|ft|m)|mi²|mi\b|(?:square|nautical|sea)[ ]miles?|miles?"
    r"|metres?|meters?|m|ft|feet|yards?|nmi|leagues"
    r"|kilomet(?:re|er)s?|kg|kilograms?|lbs?|t|tons?|tonnes?|grt|gt|dwt|ha|hectares?|acres?|litres?|liters?|hp|kw|mw|knots"
    r"|hours?|hrs?|minutes?|days?|weeks?|months?|years?|decades?|centuries|nights?"
)

_MAGNITUDE = "|".join(sorted(set(MAGNITUDES) - {"k"}, key=len, reverse=True))

# number := digits in groups of three, or a run of them; decimals; a fraction; a magnitude; a unit
# e.g. "1,500", "1’500", "30 000", "208.5", "10 1 ⁄ 2", "1.2 million", "250k", "5,000 tons"
# Thousands are parted by blanks only in whole groups of three, with no other number right behind.
# The text is folded. No lexeme opens but with a sign, a digit or these letters of a word: that passes over most places.
OPENING: Final = (
    r"(?= [0-9(+\-/<>~±¼-¾‐-―⅐-⅞⁄−∼≈≤≥\ufffd] | \b(?: a[blnprst\s-] | be | c[ail.\s\d] | do | e[ilsx]"
    r" | f[eior] | gr | hu | in | le | m[aio] | n[eiou] | o[nrv] | r[ao] | s[ceio] | t[ehow] | u[np] | va | we ) | \d )"
)
LEXEMES: Final = re.compile(
    rf"""
    {OPENING} (?:
      (?P<number>
        (?<![\d.,])
        (?:
            (?P<grouped>
                \d{{1,3}} (?: (?P<mark>[,’'\u00a0\u2009\u202f]) \d{{3}} (?:(?P=mark)\d{{3}})* | (?:,?[ ]000)+ ) (?!\d)
            )
          | (?P<spaced> \d{{1,3}} (?:[ ]\d{{3}})+ ) (?! [ ]?\d )
          | (?P<plain> \d+ (?! [ ]?⁄ ) )
        )
        (?: \. (?P<decimals>\d+) )?
        (?! \d | [.,]\d )
        (?: [^\S\n]? (?P<vulgar>[{"".join(VULGAR)}]) | [^\S\n] (?P<over>\d)[ ]?⁄[ ]?(?P<under>[1-9]\d?)(?!\d) )?
        (?: (?: [^\S\n]? (?P<magnitude>{_MAGNITUDE}) | (?P<k>k) ) (?!\w) )?
        (?: [^\S\n]? (?P<unit>{_UNITS}) (?![\w²³]) )?
      )
    | (?P<fraction> (?P<alone>[{"".join(VULGAR)}]) | (?<![\d.,])(?P<one>\d)[ ]?⁄[ ]?(?P<two>[1-9]\d?)(?!\d) )
    | (?P<unread> \d+ (?:[.,]\d+)* )
    | (?P<word> \b(?:{FIRST_WORD}) )
    | {"|".join(f"(?P<{name}>{pattern})" for name, pattern in _BESIDE.items())}
    )
    """,
    re.VERBOSE,
)
# Where none of these stands in the folded text there is no quantity: "1st Armoured Division", "Lebanese army".
_NUMERAL: Final = re.compile(r"[\d¼-¾⅐-⅞⁄] (?: (?<!\d) | \d*+ (?! (?:st|nd|rd|th|d)\b ) )", re.VERBOSE)
_NUMBER_WORDS: Final = (
    *("one", "two", "thr", "thir", "four", "fort", "five", "fift", "six", "sev", "eigh", "nine", "ten", "elev", "twe"),
    *("dozen", "score", "hundred", "thousand", "million", "billion", "numerous", "many", "few", "some"),
)
"""Pieces of the words for numbers."""
_GROUPED_BY_COMMA = re.compile(r"\d,\d{3}(?!\d)")
_PARTING = re.compile(r"\D")
_NOT_A_COUNT = re.compile(
    r"-(?!strong|man\b|men\b|member)\w|[ ](?:of[ ](?:the|whom|which|his|her|its|their|them|these)\b|another\b|side\b)",
    re.IGNORECASE,
)
_NO_ONE = re.compile(r"\b(?:no|any|each|every|which|the|this|that|either)[ ]$", re.IGNORECASE)


def may_hold(text: str) -> bool:
    """Whether a quantity may stand in *text*, which is told at once.

    >>> may_hold("1st Armoured Division"), may_hold("1 division")
    (False, True)
    """
    folded = fold(text)
    if _NUMERAL.search(folded):
        return True
    # a text with one flag in it has four bytes for each letter, and is searched at a fraction of the speed
    narrow = folded if folded.isascii() else folded.encode("ascii", "replace").decode("ascii")
    return any(map(narrow.__contains__, _NUMBER_WORDS))


def lex(text: str) -> list[Lexeme]:
    """The lexemes of *text*, in order and apart."""
    by_comma = "," in text and _GROUPED_BY_COMMA.search(text) is not None
    folded, position = fold(text), 0
    lexemes: list[Lexeme] = []
    while found := LEXEMES.search(folded, position):
        start, position = found.span()
        digits = folded[start:position].replace(",", "")
        if digits.isdecimal() and len(digits) <= _LONGEST and found.lastgroup == "number":
            lexemes.append(Lexeme("number", start, position, int(digits)))
            continue
        lexeme = _lexeme(text, folded, found, by_comma=by_comma)
        position = lexeme.end
        if text[start:position] != "C":  # "c 300" is circa, "C1" a name; folded they are alike
            lexemes.append(lexeme)
    return lexemes


def _lexeme(text: str, folded: str, found: re.Match[str], *, by_comma: bool) -> Lexeme:
    part = found.lastgroup or ""
    start, end = found.span()
    if part == "word":
        value, end = read_words(folded, found)
        if _NOT_A_COUNT.match(text, end) or (value == 1 and _NO_ONE.search(text, max(0, start - 8), start)):
            part = "other"
        return Lexeme(part if part == "other" else "number", start, end, value)
    if part == "fraction":
        over, under = VULGAR[found["alone"]] if found["alone"] else (int(found["one"]), int(found["two"]))
        return Lexeme("number", start, end, value_of_digits("0", fraction=(over, under)))
    return _number(text, found, by_comma=by_comma) if part == "number" else Lexeme(part, start, end)


def _number(text: str, found: re.Match[str], *, by_comma: bool) -> Lexeme:
    """A number in digits, with its decimals, fraction, magnitude and unit."""
    start, end = found.span()
    whole = found["plain"] or found["grouped"] or found["spaced"]
    if found["spaced"] and by_comma:
        # the writer parts thousands by commas, so this blank parts two numbers
        whole = whole.partition(" ")[0]
        return Lexeme("number", start, start + len(whole), int(whole))
    digits = whole if found["plain"] else whole.replace(",", "")
    if not digits.isdecimal():
        digits = _PARTING.sub("", digits)
    if len(digits) + len(found["decimals"] or "") > _LONGEST:
        return Lexeme("unread", start, end)
    fraction = VULGAR[found["vulgar"]] if found["vulgar"] else (int(found["over"] or 0), int(found["under"] or 1))
    magnitude = found["magnitude"] or found["k"]
    power = MAGNITUDES[magnitude] if magnitude else 0
    worth = value_of_digits(digits, found["decimals"] or "", power, fraction)
    return Lexeme("number", start, end, worth, power, text[slice(*found.span("unit"))] if found["unit"] else "")


_LONGEST = 30
"""A run of more digits counts nothing that can be counted."""
