"""What keeps a text together: where the labels of its links stand, its brackets, and the names of files."""

import re
from operator import itemgetter
from typing import Final, TypeAlias

from wikiinfobox.models import Link
from wikiinfobox.values.countries import FLAG

Kept: TypeAlias = tuple[int, int, Link | None]
"""From where to where, and which link's label it is; None for a bracket."""

_EXTENSION: Final = re.compile(r"\.(?:svg|png|jpe?g|gif|webp)(?![\w.])", re.IGNORECASE)
_FILE: Final = re.compile(r"\[\[(?i:File|Image):[^\]\n]{0,300}\]\]|\.(?i:svg|png|jpe?g|gif|webp)(?![\w.])")
_FILE_NAME: Final = re.compile(
    r"\b(?:Flag|Coat|Banner|Standard|Royal|Arms|Emblem|Seal|Bandera|Blason|Drapeau|Escudo)[ _]"
)
_BRACKET: Final = re.compile(r"[()]")
# left over := "[[" page "|" label "]]" | "[[" page "]]"      a link whose label went over a line, for the converter
LEFT_OVER: Final = re.compile(r"\[\[(?!(?i:File|Image):)(?:(?P<page>[^\[\]|]{1,300})\|)?(?P<label>[^\[\]|]{1,300})\]\]")
_FIRST_FLAG: Final = "\U0001f1e6"


def locate(text: str, links: tuple[Link, ...]) -> list[Kept]:
    """Where each link's label stands: links come in the order of the text; flags are left to the runs."""
    found: list[Kept] = []
    at = 0
    last_dot = text.rfind(".")
    for link in links:
        label = ((link.page if link.text is None else link.text) or "").strip().strip("'")
        if not label or (label[0] >= _FIRST_FLAG and FLAG.fullmatch(label)):
            continue
        start = text.find(label, at)
        first, last = label[0].isalnum(), label[-1].isalnum()
        while start >= 0:
            end = start + len(label)
            if not ((last and text[end : end + 1].isalnum()) or (first and start and text[start - 1].isalnum())):
                break
            start = text.find(label, start + 1)  # there it would cut a word
        if start >= 0:
            if start < last_dot:
                start = _behind_file(text, label, start)
            at = start + len(label)
            found.append((start, at, link))
    return found


def locate_left_over(text: str, located: list[Kept]) -> tuple[str, list[Kept]]:
    """The text with the signs of links that were left as wikitext blotted out, and their labels among the others."""
    found: list[Kept] = []
    kept: list[Kept] = []
    parts: list[str] = []
    done = index = 0
    for match in LEFT_OVER.finditer(text):
        start, end = match.span("label")
        page = " ".join((match["page"] or match["label"]).split())
        found.append((start, end, Link(text=match["label"], page=page)))
        parts += [text[done : match.start()], "\0" * (start - match.start()), text[start:end], "\0\0"]
        while index < len(located) and located[index][0] < match.end():
            if located[index][1] <= match.start():
                kept.append(located[index])
            index += 1
        done = match.end()
    return "".join((*parts, text[done:])), sorted([*kept, *located[index:], *found], key=itemgetter(0, 1))


def _behind_file(text: str, label: str, start: int) -> int:
    """Where the label stands once more, if here it only begins a file's name: "Red Army flag.svg Red Army"."""
    line = text.find("\n", start) % (len(text) + 1)
    behind, line = start + len(label), min(line, start + 300)
    file = _EXTENSION.search(text, behind, line) if text.find(".", behind, line) >= 0 else None
    if file is None:
        return start
    again = file.end() + 1
    return again if text.startswith(label, again) else start


def without_files(text: str, located: list[Kept]) -> str:
    """The text with each file's name blotted out, from where the item before it ends."""
    if "." not in text and "[[" not in text:
        return text
    parts: list[str] = []
    done = start = index = 0
    for match in _FILE.finditer(text):
        at = match.start()
        while index < len(located) and located[index][1] <= at:
            start = max(start, located[index][1])
            index += 1
        start = max(start, *(text.rfind(sign, start, at) + 1 for sign in "\n•*"))
        for flag in FLAG.finditer(text, start, at):
            start = flag.end()
        if text[at] == "[":
            start = at
        elif done == start and (name := _FILE_NAME.search(text, start, at)):
            start = name.start()
        parts.extend((text[done:start], "\x00" * (match.end() - start)))
        done = start = match.end()
    return "".join((*parts, text[done:])) if parts else text


def beside_brackets(text: str, located: list[Kept]) -> list[Kept]:
    """The brackets of a text and the links outside of them, in order; a link whose label holds a bracket stays."""
    brackets = _brackets(text)
    kept: list[Kept] = [*brackets]
    if not located:
        return kept
    index = 0
    for label in located:
        start = label[0]
        while index < len(brackets) and brackets[index][1] <= start:
            index += 1
        if index == len(brackets) or not brackets[index][0] < start < brackets[index][1]:
            kept.append(label)
    kept.sort(key=itemgetter(0, 1))
    return kept


def _brackets(text: str) -> list[Kept]:
    """The outermost pairs of round brackets that hold at most one line break."""
    opened: list[int] = []
    pairs: list[Kept] = []
    for match in _BRACKET.finditer(text):
        if match[0] == "(":
            opened.append(match.start())
        elif opened:
            start = opened.pop()
            while pairs and pairs[-1][0] > start:
                pairs.pop()
            pairs.append((start, match.end(), None))
    return [pair for pair in pairs if text.count("\n", pair[0], pair[1]) <= 1]
