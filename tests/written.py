"""Texts as infoboxes write them, for laws: words of a field thrown together, and real ones where there are any."""

import json
import random
from collections.abc import Iterator

from hypothesis import strategies as st

from shared import SHARED
from wikiinfobox import strategies
from wikiinfobox.models import Link
from wikiinfobox.strategies import field_texts

SOME_DATE_WORDS = """
21 3 31 1526 1914 18 480 87 0 7 49
April May june Sept. Dec BC AD B.C. c. ca. circa ~ ? – - -- to or / and & , ; ( ) [ ]
: present ongoing since from until before after between early mid- late summer Winter of the 5th 1st century 1980s
(9 days) 3 weeks O.S. N.S. Old Style
(first phase) phase 1: 1526-04-21 2014-09 2005-06 21.04.1526 4/5/2001 17:54 UTC 1 AH [4]
first second half of Friday 10,000 battle [O.S. 17 May] (7 November) ���
"""
SOME_NAME_WORDS = """
John Smith Sir General Lt. Col. Vice-Admiral King of the von Paşa Jr. II † ‡ C + # (KIA) (WIA) (commander of horse)
( ) 🇱🇧 🇺🇸 🇬 * ** • · ; , and & / : Flag.svg [[File:A.svg|22px]] <br> undefined Unknown various Support: Co-belligerents:
(from 1777) France 6th Army (3,000) victory Decisive tactical draw defeat over for by Inconclusive see Aftermath both
sides claim Treaty 51°30′N 0°7′W 34.01667°N, 36.03333°W 49.4; -3.6 \x00
"""
DATE_WORDS = ["\n", *SOME_DATE_WORDS.split()]
NAME_WORDS = ["\n", "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", *SOME_NAME_WORDS.split()]


def thrown(words: list[str]) -> st.SearchStrategy[str]:
    """Words of a kind in any order, with one blank, two or none between them."""
    pairs = st.tuples(st.sampled_from(words), st.sampled_from([" ", " ", "", "  "]))
    return st.lists(pairs, max_size=25).map(lambda parts: "".join(word + blank for word, blank in parts))


texts = st.one_of(st.text(), field_texts(), thrown(DATE_WORDS), thrown(NAME_WORDS), thrown(DATE_WORDS + NAME_WORDS))
# Links to what the texts name, and any others.
links = st.lists(
    strategies.links(texts=st.sampled_from(["", "John", "John Smith", "†", "France", "Killed in action", "6th Army"]))
    | strategies.links(),
    max_size=4,
).map(tuple)


def real(*kinds: str) -> Iterator[tuple[str, tuple[Link, ...]]]:
    """The real texts of some kinds of field, each as it is, twice over, on one line, and shuffled; with its links."""
    order = random.Random(7)  # noqa: S311  # no secret
    for kind in kinds:
        for line in (SHARED / "texts" / f"{kind}.jsonl").read_text("utf-8").split("\n"):
            if not line:
                continue
            value = json.loads(line)
            text = value["text"]
            found = tuple(
                Link(text=link.get("text"), page=link.get("page"), type=link.get("type"))
                for link in value.get("links", ())
            )
            words = text.split(" ")
            order.shuffle(words)
            for variant in (text, f"{text}\n{text}", text.replace("\n", " "), " ".join(words)):
                yield variant, found
