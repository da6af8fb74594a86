"""What repair restores and how long it takes, beside ftfy.fix_encoding: `python tests/benchmarks/repair.py`.

Needs the corpus of real documents and lines beside the checkout. A row says what was damaged and how, then the share
that came back exactly, for each of the two, and the figure to reach.
"""

import gc
import importlib.util
import json
import random
import re
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import ModuleType

from ftfy import fix_encoding

from wikiinfobox.mojibake import repair

SHARED = Path(__file__).parents[3] / "shared"
Damage = Callable[[str], str]
Repair = Callable[[str], str]


def load_damage() -> ModuleType:
    spec = importlib.util.spec_from_file_location("damage", SHARED / "mojibake" / "damage.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def documents() -> list[str]:
    """As a program reads them: without translation of line ends."""
    return [path.read_bytes().decode() for path in sorted((SHARED / "corpus" / "clean").glob("*.md"))]


def messages() -> list[str]:
    groups: dict[str, list[str]] = json.loads((SHARED / "mojibake" / "clean_lines.json").read_text("utf-8"))
    return [line for lines in groups.values() for line in lines]


def values() -> list[str]:
    """Each text of an infobox field that is not ASCII, once."""
    found: dict[str, None] = {}
    for path in sorted((SHARED / "corpus" / "truth").glob("*.json")):
        for box in json.loads(path.read_text("utf-8"))["front_matter"]["infoboxes"]:
            for field in box.values():
                if not field["text"].isascii():
                    found[field["text"]] = None
    return list(found)


def half(seed: int) -> random.Random:
    return random.Random(seed)


def not_ascii(texts: Iterable[str]) -> list[str]:
    return [text for text in texts if not text.isascii()]


def whole(texts: Sequence[str], damage: Damage) -> Iterator[tuple[str, str]]:
    """Pairs of what was damaged and what it must become."""
    return ((damage(text), text) for text in texts)


def restored(pairs: Iterable[tuple[str, str]], undo: Repair) -> tuple[float, float]:
    """The share that came back exactly, and the share that came back as neither of the two."""
    total = right = wrong = 0
    for damaged, text in pairs:
        found = undo(damaged)
        total += 1
        right += found == text
        wrong += found not in (text, damaged)
    return 100 * right / total, 100 * wrong / total


def lines_restored(texts: Sequence[str], damage: Damage, undo: Repair) -> float:
    """Half of the lines of each text damaged: the share of the damaged ones that came back."""
    total = right = 0
    for seed, text in enumerate(texts):
        chance = half(seed)
        lines = text.split("\n")
        damaged = [damage(line) if chance.random() < 0.5 else line for line in lines]
        found = undo("\n".join(damaged)).split("\n")
        for line, given, got in zip(lines, damaged, found, strict=True):
            if line != given:
                total += 1
                right += line == got
    return 100 * right / total


def words_restored(texts: Sequence[str], damage: Damage, undo: Repair) -> tuple[float, float]:
    """Half of the words of each text damaged: the share of the damaged words and of the texts that came back."""
    total = right = same = 0
    for seed, text in enumerate(texts):
        chance = half(seed)
        words = re.split("([ \n])", text)
        damaged = [damage(word) if chance.random() < 0.5 else word for word in words]
        repaired = undo("".join(damaged))
        same += repaired == text
        found = iter(repaired.split("\n"))
        for lines in zip(_lines(words), _lines(damaged), strict=True):
            spaced = re.split("( )", next(found))
            for word, given, got in zip(*lines, spaced, strict=False):
                if word != given:
                    total += 1
                    right += word == got
    return 100 * right / total, 100 * same / len(texts)


def _lines(words: Sequence[str]) -> list[list[str]]:
    lines: list[list[str]] = [[]]
    for word in words:
        if word == "\n":
            lines.append([])
        else:
            lines[-1].append(word)
    return lines


def seconds(undo: Repair, text: str, tries: int) -> float:
    """The best of some tries: the others were disturbed."""
    best = float("inf")
    gc.disable()
    for _ in range(tries):
        start = time.perf_counter()
        undo(text)
        best = min(best, time.perf_counter() - start)
    gc.enable()
    return best


def row(name: str, ours: float, theirs: float, reach: float) -> None:
    mark = "" if ours >= reach else "  MISSED"
    print(f"{name:58} {ours:8.2f} {theirs:8.2f}   ≥ {reach}{mark}", flush=True)


def restorations(damage: Mapping[str, Damage], pages: Mapping[str, Damage]) -> None:
    texts, lines, fields = not_ascii(documents()), messages(), values()
    print(f"{len(texts)} documents, {len(lines)} messages, {len(fields)} values\n")
    print(f"{'restored exactly, per cent':58} {'ours':>8} {'ftfy':>8}   to reach")
    rows = (
        ("documents", texts, (("cp1252", 100.0), ("latin1", 100.0), ("double", 100.0))),
        ("values", fields, (("cp1252", 99.5), ("cp437", 90.0))),
        ("messages", lines, (("cp1252", 99.8), ("latin1", 99.9), ("double", 99.8), ("nbsp->sp", 97.5))),
        ("documents", texts, (("cp1250", 99.0), ("cp1251", 95.0), ("mac_roman", 95.0))),
    )
    for name, given, damages in rows:
        for how, reach in damages:
            ours, wrong = restored(whole(given, damage[how]), repair)
            theirs, _ = restored(whole(given, damage[how]), fix_encoding)
            row(f"{name}, {how}", ours, theirs, reach)
            if how in ("cp1252", "latin1"):
                print(f"    neither restored nor left alone: {wrong:.3f}{'' if wrong <= 0.1 else '  MISSED'}")
    for name, given in (("documents", texts), ("messages, one text", ["\n".join(lines)])):
        ours, theirs = (lines_restored(given, damage["cp1252"], undo) for undo in (repair, fix_encoding))
        row(f"{name}, half of the lines damaged: damaged lines", ours, theirs, 99.9)
    for name, given in (("documents", texts), ("messages", lines), ("values", fields)):
        ours_words, theirs_words = (words_restored(given, damage["cp1252"], undo) for undo in (repair, fix_encoding))
        row(f"{name}, half of the words damaged: damaged words", ours_words[0], theirs_words[0], 99.5)
        row(f"{name}, half of the words damaged: whole texts", ours_words[1], theirs_words[1], 0)
    for how, page in pages.items():
        for name, given in (("documents", texts), ("values", fields)):
            row(
                f"{name}, {how}",
                restored(whole(given, page), repair)[0],
                restored(whole(given, page), fix_encoding)[0],
                0,
            )
    clean = lines + fields + documents()
    ours, theirs = (sum(undo(text) != text for text in clean) for undo in (repair, fix_encoding))
    print(f"\nclean texts changed, of {len(clean)}: ours {ours}, ftfy {theirs}{'  MISSED' if ours else ''}")


def durations(garble: Damage) -> None:
    raw = (SHARED / "seed" / "qalamoun-offensive-2017.md").read_bytes().decode()
    many = ("\n".join(messages()) * 3)[:1_000_000]
    chance = half(1)
    mixed = "\n".join(garble(line) if chance.random() < 0.5 else line for line in many.split("\n"))[:1_000_000]
    pages = "".join(not_ascii(documents()))[:1_000_000]
    mixed_pages = "\n".join(garble(line) if chance.random() < 0.5 else line for line in pages.split("\n"))[:1_000_000]
    print(f"\n{'milliseconds':58} {'ours':>8} {'ftfy':>8}   times faster")
    for name, text, reach, tries in (
        ("raw seed", raw, 20, 50),
        ("clean seed", repair(raw), 40, 50),
        ("1 MB of documents, garbled", garble(pages)[:1_000_000], 4, 3),
        ("1 MB of documents, half of the lines garbled", mixed_pages, 4, 3),
        ("1 MB of messages, clean", many, 4, 3),
        ("1 MB of messages, garbled", garble(many)[:1_000_000], 4, 3),
        ("1 MB of messages (15 characters a line), half garbled", mixed, 4, 3),
    ):
        ours, theirs = (1000 * seconds(undo, text, tries) for undo in (repair, fix_encoding))
        mark = "" if theirs / ours >= reach else "  MISSED"
        print(f"{name:58} {ours:8.3f} {theirs:8.3f}   {theirs / ours:.0f} ≥ {reach}{mark}", flush=True)
    ascii_text = "all plain\n" * 1_000_000
    print(f"{'10 MB ASCII':58} {1000 * seconds(repair, ascii_text, 3):8.3f}            ≤ 1")
    print("\nmilliseconds for each MB, of 1, 10 and 50 MB")
    for name, text in (("garbled", garble(many)[:1_000_000]), ("mixed", mixed), ("clean", many)):
        found = [1000 * seconds(repair, text * size, 1) / size for size in (1, 10, 50)]
        print(f"{name:58} {' '.join(f'{each:8.1f}' for each in found)}", flush=True)


def main() -> None:
    if not SHARED.is_dir():
        sys.exit("the corpus of real documents is not beside this checkout")
    damage: dict[str, Damage] = load_damage().DAMAGE
    others = ("cp1253", "cp1254", "cp1257", "cp850", "cp1250", "cp1251", "mac_roman", "cp437")
    restorations(damage, {name: damage[name] for name in others})
    durations(damage["cp1252"])


if __name__ == "__main__":
    main()
