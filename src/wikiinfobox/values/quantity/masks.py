"""Digits that count nothing: dates, names of units and weapons, note marks, files, percentages, money."""

import re
from collections.abc import Iterator, Sequence

from wikiinfobox.values.span import Span

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:1\d{3}|20\d\d)"
_DASH = r"[^\S\n]?[-–—][^\S\n]?"
_END = r"(?![,.]?\d)"
_BEFORE_A_YEAR = "|".join(
    rf"(?<=\b{word}[ -])"
    for word in (
        "[Ii]n",
        "active",
        "[Aa]s[ ]of",
        "[Ss]ince",
        "[Bb]y",
        "[Uu]ntil",
        "[Tt]ill",
        "[Ff]rom",
        "[Dd]uring",
        "[Aa]fter",
        "[Bb]efore",
        "end[ ]of",
        "War[ ]of",
        "[Ee]arly",
        "[Ll]ate",
        "[Mm]id",
        "year",
        "[Ss]ummer",
        "[Ww]inter",
        "[Aa]utumn",
        "[Ss]pring",
    )
)

# Each entry is one thing a number can be that is no quantity, under its reason; they are tried in this order.
# The rare ones are looked for only where one of their marks stands in the text: a sign, or a piece of a word.
_RARE: dict[str, tuple[Sequence[str], str]] = {
    # [1], [a], [note 3], [citation needed]
    "note": ("[", r"\[ (?: [a-z]{1,2} | (?: [a-z]{1,12} [ ] )? \d{1,3} | citation[ ]needed ) \]"),
    # Flag of Norway (1814).svg, Red_Rose_Badge.svg: what is left of [[File:…]] once rendered
    "file": (
        ".",
        (
            r"(?: \b(?:Flag|Emblem|Seal|Coat|Badge|Standard|Banner|Logo|Insignia)\b"
            r"(?:[^\S\n][^\s.]{1,40}){0,8} [^\S\n] )?"
            r"(?<!\S) (?=[\w(]) [^\s.]{1,80} (?:\.[^\s.]{1,40}){0,3}? \.(?i:svg|png|jpe?g|gif|tiff?|webp)\b"
        ),
    ),
    # class=notpageimage| Map of the roads D 73 and D 147: what is left of a map and its caption
    "caption": ("|", r"\bclass=[a-z]{1,30}\|[^\n]*"),
    # 34.01667°N, 36.03333°W; 34° 1′ 5″ N
    "coordinate": (
        "°",
        (
            r"(?<!\d)-?\d{1,3}(?:\.\d{1,12})?[ ]?°(?:[ ]?\d{1,2}(?:\.\d{1,9})?[ ]?[′'’])?"
            r"(?:[ ]?\d{1,2}(?:\.\d{1,9})?[ ]?[″\"”])?"
            r"(?:[ ]?[NSEW]\b)?"
        ),
    ),
    # $5 million, US$ 300, £20–30 million
    "money": (
        "$£€¥₹₽",
        (
            r"(?:US|C|A)?[$£€¥₹₽][ ]?\d[\d,.]{0,29}+(?!\d)(?:[-–]\d[\d,.]{0,29}+(?!\d))?"
            r"(?:[ ]?(?:thousand|million|billion|bn|m|k)\b)?"
        ),
    ),
    # 50%, 60–75 per cent, 5/6, 1 ⁄ 4 of
    "share": (
        (*"%/⁄½⅓⅔¼¾", "cent"),
        r"(?<!\d)(?<!\d[.,])\d[\d,]{0,29}(?:\.\d{1,9})?(?:"
        + _DASH
        + r"\d[\d,]{0,29}(?:\.\d{1,9})?)?[ ]?(?:%|per[ ]?cent\b)"
        r"| (?<![\d./])[1-9]/(?:[2-9]|10)(?![\d/]|[.,]\d)"
        r"| (?<![\d.,])(?<!\d[ ])\d[ ]?⁄[ ]?\d{1,2}(?=[ ]of\b) | (?<![\d\s])(?<!\d[ ])[½⅓⅔¼¾](?=[ ]of\b)",
    ),
    # "1. 12,645", "2) foot" at the start of a line
    "list mark": (".)", r"(?m:^)[^\S\n]{0,3}\d{1,2}[.)](?=[^\S\n]+\S)"),
    # "1979:" as the label of its line
    "label": (":", r"(?m:^)[^\S\n]{0,3}" + _YEAR + r"(?:" + _DASH + _YEAR + r")?(?=[ ]?:)"),
    # one-third, two thirds, three quarters
    "fraction": (
        ("half", "third", "quarter", "fourth", "fifth", "sixth"),
        r"\b(?:one|two|three|four|five|One|Two|Three|Four|Five)[- ](?:half|third|quarter|fourth|fifth|sixth)s?\b",
    ),
    # 40,000 ducats, 5 million dollars
    "currency": (
        (
            *("sterling", "dollar", "euro", "ducat", "florin", "livre", "thaler", "rupee", "ruble", "rouble", "franc"),
            *("marks", "yen"),
        ),
        (
            r"(?<![\d.,])\d[\d,.]{0,29}(?:[ ](?:thousand|million|billion))?[ ]"
            r"(?:pounds[ ]sterling|dollars|euros?|ducats|florins|livres|thalers"
            r"|rupees|rubles|roubles|francs|marks|yen)\b"
        ),
    ),
}

_COMMON: dict[str, str] = {
    # 20–25 August 1526, 21 July, 4 Aug. 1917; July 8, October 16–17, 1813; November 1943;
    # 2017-08-28; 30.09.1914; 4/5/2001
    "date": (
        r"(?<![\d.,])(?:"
        + _DAY
        + r"(?:/|"
        + _DASH
        + r"))?"
        + _DAY
        + r"[ ](?:of[ ])?"
        + _MONTH
        + r"\b(?:,?[ ]"
        + _YEAR
        + r"\b)?"
        r"| \b"
        + _MONTH
        + r"[ ]"
        + _DAY
        + r"(?:"
        + _DASH
        + _DAY
        + r")?"
        + r"(?:,?[ ]"
        + _YEAR
        + r")?(?!\d|[,.]\d|[ ]?(?:killed|wounded|men|troops))"
        r"| \b"
        + _MONTH
        + r",?[ ](?:of[ ])?"
        + _YEAR
        + _END
        + r"| (?<![\d.,-])(?:1\d{3}|20\d\d)-(?:0[1-9]|1[0-2])-(?:3[01]|[12]\d|0[1-9])(?![\d-])"
        r"| (?<![\d.,])(?:\d{1,2}\.?" + _DASH + r")?\d{1,2}\.\d{1,2}\.(?:1\d{3}|20\d\d)\b"
        r"| (?<![\d.,/])\d{1,2}/\d{1,2}/(?:1\d{3}|20\d\d)(?![\d/])"
        r"| (?<=\bfrom[ ])\d{1,2}/\d{1,2}\b | (?<=\buntil[ ])\d{1,2}/\d{1,2}\b"
        r"| (?<!\d)(?:[01]?\d|2[0-3]):[0-5]\d(?!\d)"
    ),
    # 1914–18, 1939–1945 after a word of time, (1943), in 1812, 49 BC, 1187 AD, "1979:" as a label of its line
    "year": (
        r"(?<![\d.,])(?:1[0-9]|20)(?P<century>\d\d)[-–](?P<short>\d\d)(?![\d,.%]|[ ]?(?:men|killed|wounded))"
        r"| (?<![\d.,])\d{1,4}(?:[ ]?(?:BCE?|B\.C\.|AD|CE|A\.D\.))?"
        + _DASH
        + r"\d{1,4}[ ]?(?:BCE?|B\.C\.|AD\b|CE\b|A\.D\.)"
        r"| (?<![\d.,])\d{1,4}[ ]?(?:BCE?|B\.C\.|AD|CE|A\.D\.)(?!\w)"
        r"| \bAD[ ]\d{1,4}\b"
        r"| (?:" + _BEFORE_A_YEAR + r")" + _YEAR + r"(?:(?:" + _DASH + r"|[ ]to[ ]|[ ]until[ ])" + _YEAR + r")?"
        r"s?(?![,.]?\d|\+|[ ](?:men|killed|wounded|troops|soldiers|prisoners|infantry|cavalry))"
        r"| (?<=\() " + _YEAR + r"(?:" + _DASH + _YEAR + r")? (?=\))"
    ),
    # 4:3
    "ratio": r"(?<![\d.,:])\d{1,3}:\d{1,3}(?![\d,.:])",
    # 1st, 36th, 2d
    "ordinal": r"(?<![\d.,])\d++(?:st|nd|rd|th|d|er|e|º|ª)(?!\w)",
    # 105mm, 9-pounder, 24-pound, 12-inch, 3-, 5-, 6-, and 8-pounders, 12 pounders, 64-gun: what a gun or a ship is
    "calibre": (
        r"(?<![\d,.])\d{1,4}(?:\.\d{1,3})?(?:[ ]?(?:mm|cm)\b|[- ]?(?=pounders?\b|pdrs?\b|pdr\b|-?in\.?[ ]guns?\b)"
        r"|-(?=,|[a-z])(?!man\b|men\b|strong\b|member\b)|[ ]?[\"”](?=[ ]?[a-z]))"
    ),
    # T-34, M113, U-47, DD-149, ZU-23-2, Ju 87s, Type 95, No. 3 Column, Hill 303, TF 58, Day 1
    "designation": (
        r"\b(?!ca?[.]?\d)(?!(?:KIA|WIA|POW|MIA|Dead|Lost|Over|Army|Navy)-)(?:[A-Z][A-Za-z]{0,3}-|[A-Za-z]{0,3}[A-Z][a-z]{0,2})\d{1,30}[A-Za-z]{0,3}(?:[-/]\w{1,6})*(?![\w])(?!,\d)"
        r"| \b(?!At|In|By|Of|Up|To|Or|On|An|Is|We|As|Ca|So|It|If|My|No|Un|De|La|El"
        r"|Le)[A-Z][a-z][ -]\d{1,3}[A-Za-z]{0,2}\b(?![,.]\d|[-–])"
        r"| \b(?:Type|Mark|Mk\.?|Model|Hill|Route|Highway|Task[ ]Force|TF|TG|Nos?\."
        r"|No[ ](?=\d{1,3}\b)|Number|Army[ ]Group|Group|Sector|Zone|Day|Phase|Stage"
        r"|Article|Chapter|Ch\.|Vol\.|Volume|Page|pp?\.|Stalag|Source|Table|Figure|Note|MiG|Yak)"
        r"[ -]?\d{1,4}[A-Za-z]?\b(?![,.]\d|[-–]\d|:\d)(?:(?:,[ ]|[ ]and[ ]|[ ]&[ ])\d{1,2}\b(?=[ ][A-Z]))?"
    ),
    # (Luftflotte 4): a name and its number fill the end of a bracket
    "designation_in_bracket": r"(?<=[a-z][ ])\d{1,2}(?=\))",
    # 3 RAR: / 2 PPCLI at the end of its line: a regiment's number and its letters, never a kind of loss
    "unit": (
        r"(?<![\w.,])\d{1,3}[ ](?!KIA|WIA|MIA|DOW|POW|AFV|APC|IFV|MBT|UAV|IED|US\b|USA\b|UK\b|UN\b|SAM\b"
        r"|AA\b|AT\b)[A-Z]{2,6}(?=[ ]?(?::|(?m:$)))"
    ),
    # digits that hang on letters in any other way: 3x, 12B
    "code": r"(?<![\d.,])\d{1,6}(?!k\b|K\b|m\b|M\b|bn\b|t\b|x\b|ft\b|km|mi\b|kg\b|ha\b|in\b)[A-Za-z]{1,2}(?=\b)",
    # more digits than any count has
    "too long": r"\d{31,}",
}


def _pattern(reasons: dict[str, str]) -> str:
    return "|".join(f"(?P<{reason.replace(' ', '_')}>{pattern})" for reason, pattern in reasons.items())


RARE_MASKS = tuple(
    (reason, tuple(marks), re.compile(pattern, re.VERBOSE)) for reason, (marks, pattern) in _RARE.items()
)
MAY_BE_RARE = re.compile("|".join(sorted({re.escape(mark) for _, marks, _ in RARE_MASKS for mark in marks})))
# All of the common ones open with a digit, or with a capital that opens a word.
COMMON_MASKS = re.compile(rf"(?=\d|(?<![^\W\d_])[A-Z])(?:{_pattern(_COMMON)})", re.VERBOSE)
# Each of them has a capital, or a digit with a letter or a sign on it, or a year, a calibre or far too many digits.
# Most texts have none, and that is told at once: "150 killed", "4,000".
MAY_MASK = re.compile(
    r"""[A-Z\d] (?: (?<!\d) | [^\s\d,+] | [ ](?:[cm]m|p|in|["”]) | (?:(?<=1)\d|(?<=2)0)\d\d(?!\d) | \d{30} )""",
    re.VERBOSE,
)


def mask(text: str) -> tuple[str, list[tuple[Span, str]]]:
    """The text with each stretch covered whose digits count nothing; and those stretches, each with its reason."""
    written, text = text, text.replace("\xa0", " ")
    masked: list[tuple[Span, str]] = []
    if MAY_BE_RARE.search(text):
        for reason, marks, pattern in RARE_MASKS:
            if any(mark in text for mark in marks):
                rare = [(Span(*found.span()), reason) for found in pattern.finditer(text)]
                masked += rare
                text = _cover(text, rare)
    common = list(_common(text)) if MAY_MASK.search(text) else []
    if not (masked or common):
        return written, masked
    plain = _cover(text, common)
    if "\xa0" in written:
        # "5\xa0June" is a date like any other, but "30\xa0000" is told from "30 000"
        plain = "".join(old if new == " " and old == "\xa0" else new for new, old in zip(plain, written, strict=True))
    return plain, [*masked, *common]


def _common(text: str) -> Iterator[tuple[Span, str]]:
    position = 0
    while found := COMMON_MASKS.search(text, position):
        if found["short"] is not None and found["century"] >= found["short"]:
            position = found.start("short")  # "1914–18" is two years; of "1650–10th" no more than "10th" is passed
        else:
            position = found.end()
            yield Span(*found.span()), (found.lastgroup or "").replace("_", " ")


COVER = "\x1a"
"""Stands in for a character that counts nothing, so that places stay where they are."""

MODEL = "\x1b"
"""The same for a designation ("T-34"), which may stand where a noun would."""


def _cover(text: str, masked: list[tuple[Span, str]]) -> str:
    """The text with these stretches covered."""
    if not masked:
        return text
    pieces: list[str] = []
    end = 0
    for span, reason in masked:
        pieces += [text[end : span.start], (MODEL if reason == "designation" else COVER) * (span.end - span.start)]
        end = span.end
    return "".join([*pieces, text[end:]])
