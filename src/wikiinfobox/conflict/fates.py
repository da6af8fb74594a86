"""What became of a commander, from the signs and words that say so."""

import re
from typing import Final

from wikiinfobox.models import Link
from wikiinfobox.values.folding import fold

# fate := sign | abbreviation | words      in brackets or after the name; a link's page says it too
# Source: Template:KIA, Template:WIA, Template:POW, Template:MIA, Template:DOW, Template:Executed, Template:Surrendered.
_SIGNS: Final = {"†": "killed", "✝": "killed", "☠": "killed", "‡": "died", "#": "died", "+": "killed", "C": "captured"}
_FATES: Final = (
    ("killed", r"k\.?i\.?a\.?|killed|slain|fell|†|✝"),
    ("died of wounds", r"d\.?o\.?w\.?|died\sof\s(?:his\s)?wounds|mortally\swounded|fatally\swounded"),
    ("wounded", r"w\.?i\.?a\.?|wounded|injured"),
    ("captured", r"p\.?o\.?w\.?|captured|prisoner|taken\sprisoner"),
    ("missing", r"m\.?i\.?a\.?|missing"),
    ("executed", r"executed|execution|hanged|beheaded|capital\spunishment"),
    ("assassinated", r"assassinated|assassination|murdered"),
    ("suicide", r"suicide|committed\ssuicide|seppuku"),
    ("surrendered", r"surrendered|surrender"),
    ("died", r"died|deceased|dead|natural\scauses|‡"),
    ("deserted", r"deserted|defected"),
)
_FATE: Final = re.compile("|".join(f"(?P<_{n}>(?:{words}))" for n, (_, words) in enumerate(_FATES)))
_MORE: Final = re.compile(r"[,/&;]|\band\b")
_ENDINGS: Final = ("KIA", "WIA", "POW", "MIA", "DOW", "killed", "wounded", "captured", "executed", "action", ".")
_TRAILING: Final = re.compile(
    r"[\s,–-]*\b(?P<fate>KIA|WIA|POW|MIA|DOW|(?:killed|wounded|captured|executed)(?:\sin\saction)?)\.?$"
)


def fate_of_sign(sign: str, link: Link | None = None) -> str:
    """What a sign beside a name says; its link knows better.

    >>> fate_of_sign("†"), fate_of_sign("+", Link(text="+", page="Wounded in action"))
    ('killed', 'wounded')
    """
    return (fate_of_words(link.page or "") if link else "") or _SIGNS.get(sign, "")


def fate_of_words(words: str) -> str:
    """What the words of a bracket say became of someone; '' where they speak of something else.

    >>> fate_of_words("WIA"), fate_of_words("wounded, POW"), fate_of_words("actual"), fate_of_words("died, old")
    ('wounded', 'wounded, captured', '', '')
    """
    words = fold(words)
    if _FATE.match(words.strip()) is None:
        return ""  # most brackets begin with something else
    fates: list[str] = []
    for words_of_one in _MORE.split(words):
        part = words_of_one.strip()
        match = _FATE.match(part)
        if match is None or (match.end() < len(part) and part[match.end()].isalnum()):
            return ""
        fates.append(_FATES[int((match.lastgroup or "_0")[1:])][0])
    return ", ".join(dict.fromkeys(fates))


def part_fate(words: str) -> tuple[str, str]:
    """The words without a fate at their end, and that fate.

    >>> part_fate("John Smith, KIA")
    ('John Smith', 'killed')
    """
    match = _TRAILING.search(words[-40:]) if words.endswith(_ENDINGS) else None
    if match is None:
        return words, ""
    return words[: len(words) - len(match[0])], fate_of_words(match["fate"])
