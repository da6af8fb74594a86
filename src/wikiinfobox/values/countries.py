"""Which country a flag is of, and what the country is called."""

import re
from typing import Final

# flag := two regional indicators, or the black flag, the tags of a subdivision, and the closing tag
# Source: Unicode Technical Standard #51, annex B: emoji flags are ISO 3166-1 codes, and ISO 3166-2 codes in tags.
FLAG: Final = re.compile(r"[\U0001F1E6-\U0001F1FF]{2}|\U0001F3F4[\U000E0061-\U000E007A]{3,6}\U000E007F")
_LETTERS: Final = {chr(0x1F1E6 + place): letter for place, letter in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZ")}
_TAG: Final = 0xE0000


def country_of(flag: str) -> str | None:
    """The ISO 3166 code a flag emoji is made of; of a subdivision its ISO 3166-2 code.

    >>> country_of("🇱🇧"), country_of("🏴󠁧󠁢󠁥󠁮󠁧󠁿"), country_of("LB")
    ('LB', 'GB-ENG', None)

    Shape:  the code as written, also where no country has it; `country_name` tells.
    """
    if len(flag) == 2:
        first, second = _LETTERS.get(flag[0]), _LETTERS.get(flag[1])
        return first + second if first and second else None
    if not FLAG.fullmatch(flag):
        return None
    tags = "".join(chr(ord(tag) - _TAG) for tag in flag[1:-1]).upper()
    return f"{tags[:2]}-{tags[2:]}"


def country_name(code: str) -> str | None:
    """The English name of a country; None for a code no country has.

    >>> country_name("SY"), country_name("GB-WLS"), country_name("ZZ")
    ('Syria', 'Wales', None)
    """
    from wikiinfobox.values.territories import NAMES  # noqa: PLC0415  # few readings need the table

    return NAMES.get(code)


def country_code(name: str) -> str | None:
    """The code of a country by its English name, capitals aside: what a flag link's page is.

    >>> country_code("united states"), country_code("Middle-earth")
    ('US', None)
    """
    from wikiinfobox.values.territories import CODES  # noqa: PLC0415  # few readings need the table

    return CODES.get(name.strip().casefold())
