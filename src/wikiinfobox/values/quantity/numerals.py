"""Numerals: how one number is written, in digits and in words."""

import re

MAGNITUDES = {"k": 3, "thousand": 3, "mil": 6, "mln": 6, "million": 6, "bn": 9, "billion": 9}
VULGAR = {
    "½": (1, 2),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "¼": (1, 4),
    "¾": (3, 4),
    "⅕": (1, 5),
    "⅖": (2, 5),
    "⅗": (3, 5),
    "⅘": (4, 5),
    "⅙": (1, 6),
    "⅚": (5, 6),
    "⅛": (1, 8),
    "⅜": (3, 8),
    "⅝": (5, 8),
    "⅞": (7, 8),
}

ONES = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SMALL = {word: value for value, word in enumerate(ONES, 1)} | {word: 10 * value for value, word in enumerate(_TENS, 2)}
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}

# words := ("a" scale | ones | tens ("-" ones)?) (scale ("and"? words)?)*
# e.g. "forty-three", "one hundred and twenty", "two dozen", "a thousand"
FIRST_WORD = rf"(?:a(?=[-\s](?:{'|'.join(_SCALES)})\b)|{'|'.join(sorted(_SMALL, key=len, reverse=True))})\b"
_NEXT_WORD = re.compile(rf"(-|\s|\sand\s)({'|'.join([*sorted(_SMALL, key=len, reverse=True), *_SCALES])})\b")


def read_words(folded: str, first: re.Match[str]) -> tuple[int, int]:
    """The number that words of a folded text spell from *first* on, and where it ends.

    >>> read_words("forty-three divisions", re.match("forty", "forty-three divisions"))
    (43, 11)

    Shape:  only as far as the words are one number: "two three" is 2.
    """
    word = first[0]
    total, part, end = 0, _SMALL.get(word, 1), first.end()
    room = 1 if word == "a" else _room(part)
    while following := _NEXT_WORD.match(folded, end):
        between, word = following[1], following[2]
        if scale := _SCALES.get(word):
            if between == " and " or part == 0:
                break
            total, part = (total, part * scale) if scale < 1000 else (total + part * scale, 0)
            room = min(scale, 1000)
        else:
            value = _SMALL[word]
            if value >= room or (between == "-" and room != 10) or (between == " and " and room < 100):
                break
            part += value
            room = _room(value)
        end = following.end()
    return total + part, end


def _room(value: int) -> int:
    """What may still be added after a small number word: ones after tens, nothing after ones."""
    return 10 if value in range(20, 100) else 1


def value_of_digits(whole: str, decimals: str = "", power: int = 0, fraction: tuple[int, int] = (0, 1)) -> int | float:
    """The number that digits spell, times a power of ten, plus a fraction; an int wherever it is whole.

    >>> value_of_digits("1", "2", 6), value_of_digits("208", "5"), value_of_digits("10", fraction=(1, 2))
    (1200000, 208.5, 10.5)
    """
    raised: int = 10**power
    parts: int = 10 ** len(decimals)
    numerator = raised * (int(whole + decimals) * fraction[1] + fraction[0] * parts)
    denominator = parts * fraction[1]
    return numerator // denominator if numerator % denominator == 0 else numerator / denominator
