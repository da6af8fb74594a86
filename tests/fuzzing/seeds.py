"""What fuzzing begins with: the examples, the rows of tests/cases, and words that no mutation would find."""

import importlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from cases.found import FOUND
from shared import ROOT

CASES = ROOT / "tests" / "cases"


def documents() -> Iterator[bytes]:
    """Documents, small ones first."""
    for case in importlib.import_module("cases.front_matters").READ:
        yield f"---\n{case.text}---\nBody\n".encode("utf-8", "replace")
    for case in importlib.import_module("cases.shapes").SHAPES:
        yield f"---\n{case.front_matter}---\n".encode("utf-8", "replace")
    for case in importlib.import_module("cases.scalars").SCALARS:
        yield f"---\ninfoboxes:\n  - place:\n      text: {case.written}\n---\n".encode("utf-8", "replace")
    for example in sorted((ROOT / "examples").glob("*.md")):
        whole = example.read_bytes()
        yield whole
        yield whole.decode().encode("utf-16")


def garbled_texts() -> Iterator[bytes]:
    for row in json.loads((CASES / "mojibake.json").read_text("utf-8")):
        yield row["given"].encode("utf-8", "surrogatepass")
        yield row["becomes"].encode("utf-8", "surrogatepass")
    for example in sorted((ROOT / "examples").glob("*.md")):
        yield from (line.encode() for line in set(example.read_text("utf-8").split("\n")) if not line.isascii())


def field_texts() -> Iterator[bytes]:
    """Texts, and behind each what its links show and lead to, as the target takes it."""
    for module in ("fields", "quantities"):
        for rows in vars(importlib.import_module(f"cases.{module}")).values():
            if isinstance(rows, list):
                yield from (row.text.encode() for row in rows)
    for path in sorted(CASES.glob("*.jsonl")):
        for line in path.read_text("utf-8").split("\n"):
            if line:
                row = json.loads(line)
                yield "\0".join([row["text"], *map(_link, row.get("links", ()))]).encode("utf-8", "replace")


def _link(link: Any) -> str:  # noqa: ANN401 what JSON holds
    if isinstance(link, str):
        return link
    text, page = link.get("text"), link.get("page") or ""
    return page if text is None else f"{text}|{page}"


SEEDS: dict[str, Callable[[], Iterator[bytes]]] = {
    "loads": documents,
    "repair": garbled_texts,
    "readers": field_texts,
}

WORDS: dict[str, tuple[str, ...]] = {
    "loads": (
        *("---\n", "\n---\n", "...\n", "infoboxes:\n", "  - ", "text: ", "links:\n", "type: internal", "page: "),
        *("number: ", "formatting:\n", "bold:\n", "title: ", "shortDescription: ", "img: ", "wiki: ", "lang: "),
        *("\\u00e2\\u0080\\u0093", "\\ud83d\\ude00", "\\x9d", "\\N", "â€“", "Ã©", "ðŸ‡±ðŸ‡§", "\u0085", "\u2028"),
        *("\ufeff", "\t", "\r\n", "&a ", "*a", "!!str ", "!!int ", "!t ", "|-\n", ">+2\n", "? ", ": ", "{", "}", "["),
        *("]", ", ", "'", '"', "#", "%YAML 1.2\n", "0o17", ".inf"),
    ),
    "repair": (
        *("Ã©", "ÃƒÂ©", "â€“", "â€\x9d", "â€œ", "Â ", "Ã ", "вЂ“", "‚Äì", "ΓÇô", "Å¡", "Ä‡", "Ð¡Ð¾Ñ", "ðŸ‡±", "ï»¿"),
        *("\u0085", "\x9d", "√©", "├⌐", "├â┬⌐", "Ãƒ", "Â", "â", "€", "™", "…", "\ufffd", "\u00a0", "é", "ß", "\n"),
    ),
    "readers": (
        *("1,500", "100+", "500–600", "c. ", "~", "up to ", "over ", "at least ", "between ", " and ", " or "),
        *("killed", "wounded", "captured", "missing", "Total: ", "including ", "of whom ", "men", "guns", "ships sunk"),
        *("unknown", "None", "heavy", "\n* ", "\n\n", "🇱🇧", "BC", "AD", "21 July 2017", "present", "(9 days)"),
        *("Old Style", "early ", "summer ", "century", "1914–18", "34.01667°N, 36.03333°W", "51°30′N 0°7′W"),
        *("49.4; -3.6", "General ", "†", "(KIA)", "Support:", "victory", "Decisive ", "claim", "according to "),
        *("1st Division", "T-34", "½", " ⁄ ", "million", "dozens", "several", "forty-two", "undefined", "\0"),
    ),
}


def seeds(target: str) -> tuple[bytes, ...]:
    """What fuzzing begins with, each input once; first what broke a promise before."""
    return tuple(dict.fromkeys([*(found.document for found in FOUND if found.target == target), *SEEDS[target]()]))


def plant(target: str, folder: Path) -> Path:
    """Writes the seeds of a target into a folder; and its words into a file beside it, as libFuzzer takes them."""
    folder.mkdir(parents=True, exist_ok=True)
    for index, seed in enumerate(seeds(target)):
        (folder / f"seed-{index:04}").write_bytes(seed)
    words = folder.with_suffix(".words")
    escaped = ("".join(f"\\x{byte:02x}" for byte in word.encode()) for word in WORDS[target])
    words.write_text("".join(f'"{word}"\n' for word in escaped), "ascii")
    return words
