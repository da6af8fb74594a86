"""What other packages make of the same documents and texts, beside this one. Prints counts; a package that is not
installed is said to be left out.

python tests/benchmarks/neighbours.py [folder of clean/ and truth/] [file of labelled texts]
"""

import contextlib
import difflib
import json
import re
import sys
import warnings
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from importlib import import_module
from io import StringIO
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

import wikiinfobox
from garbling import garble, garble_latin1

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"

type_of = {int: "number", float: "number", str: "text", bool: "truth", type(None): "nothing"}


def package(name: str) -> Any | None:  # noqa: ANN401 it is whatever is installed
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return import_module(name)
    except ImportError:
        print(f"left out, not installed: {name}")
        return None


# ---- documents --------------------------------------------------------------------------------------------------


def leaves(value: object, path: tuple[object, ...] = ()) -> Iterator[tuple[tuple[object, ...], object]]:
    """The texts and numbers of a tree, each with the way to it."""
    if isinstance(value, Mapping):
        for key, item in value.items():
            yield from leaves(item, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from leaves(item, (*path, index))
    else:
        yield path, (type_of.get(type(value), type(value).__name__), value)


def split(text: str) -> str:
    return text[4 : text.index("\n---", 4) + 1]


def readers() -> dict[str, Callable[[str], object]]:
    """Front matter as a tree of plain values, by each package that is here."""
    found: dict[str, Callable[[str], object]] = {
        "wikiinfobox": lambda text: wikiinfobox.to_dict(wikiinfobox.loads(text))["front_matter"]
    }
    frontmatter, ftfy, ruamel = package("frontmatter"), package("ftfy"), package("ruamel.yaml")
    if frontmatter:
        found["python-frontmatter"] = lambda text: frontmatter.loads(text).metadata
    if frontmatter and ftfy:
        found["ftfy.fix_encoding + python-frontmatter"] = lambda text: (
            frontmatter.loads(ftfy.fix_encoding(text)).metadata
        )
        found["ftfy.fix_text + python-frontmatter"] = lambda text: frontmatter.loads(ftfy.fix_text(text)).metadata
    if ruamel:
        found["ruamel.yaml (YAML 1.2)"] = lambda text: ruamel.YAML(typ="safe", pure=True).load(split(text))
    if ruamel and ftfy:
        found["ftfy.fix_encoding + ruamel.yaml"] = lambda text: ruamel.YAML(typ="safe", pure=True).load(
            split(ftfy.fix_encoding(text))
        )
    return found


def compare_documents(folder: Path) -> None:
    names = sorted(path.stem for path in (folder / "truth").glob("*.json"))
    clean = [(folder / "clean" / f"{name}.md").read_bytes().decode() for name in names]
    truths = [json.loads((folder / "truth" / f"{name}.json").read_bytes())["front_matter"] for name in names]
    damages: dict[str, Callable[[str], str]] = {
        "as they are": str,
        "garbled through windows-1252": garble,
        "garbled through latin-1": garble_latin1,
    }
    everybody = readers()
    for title, damage in damages.items():
        print(f"\n{len(names)} documents, {title}")
        print(f"  {'':44}{'refused':>9}{'all right':>11}{'values wrong':>14}")
        for who, read in everybody.items():
            refused = right = wrong = values = 0
            for text, truth in zip(clean, truths, strict=True):
                try:
                    tree = read(damage(text))
                except Exception:  # noqa: BLE001 whatever a package raises, it refused the document
                    refused += 1
                    continue
                expected, got = dict(leaves(truth)), dict(leaves(tree))
                missed = sum(got.get(path) != value for path, value in expected.items())
                right += not missed and len(got) == len(expected)
                wrong, values = wrong + missed, values + len(expected)
            print(f"  {who:44}{refused:>9}{right:>11}{wrong:>14,}   of {values:,}")


def with_ruamel(ruamel: Any, text: str) -> str:  # noqa: ANN401 the package, where it is installed
    """Its round trip of the front matter, told how lists are indented and not to fold lines; the rest as it was."""
    yaml = ruamel.YAML()
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.preserve_quotes = True
    yaml.width = 2**31
    matter, stream = split(text), StringIO()
    yaml.dump(yaml.load(matter), stream)
    return text[:4] + stream.getvalue() + text[4 + len(matter) :]


def compare_writing(folder: Path) -> None:
    documents = [path.read_bytes().decode() for path in sorted((folder / "clean").glob("*.md"))]
    everybody: dict[str, Callable[[str], str]] = {
        "wikiinfobox": lambda text: wikiinfobox.dumps(wikiinfobox.loads(text, repair=False))
    }
    if frontmatter := package("frontmatter"):
        everybody["python-frontmatter"] = lambda text: frontmatter.dumps(frontmatter.loads(text))
        everybody["python-frontmatter, sort_keys=False"] = lambda text: frontmatter.dumps(
            frontmatter.loads(text), sort_keys=False
        )
    if ruamel := package("ruamel.yaml"):
        everybody["ruamel.yaml, round trip"] = lambda text: with_ruamel(ruamel, text)
    print(f"\n{len(documents)} documents read and written back, nothing changed")
    print(f"  {'':44}{'refused':>9}{'the same':>11}{'lines changed':>15}")
    for who, rewritten in everybody.items():
        refused = same = changed = 0
        for text in documents:
            try:
                written = rewritten(text)
            except Exception:  # noqa: BLE001 as above
                refused += 1
                continue
            same += written == text
            lines = difflib.ndiff(text.split("\n"), written.split("\n")) if written != text else ()
            changed += sum(line.startswith(("- ", "+ ")) for line in lines)
        print(f"  {who:44}{refused:>9}{same:>11}{changed:>15,}")


# ---- labelled texts ---------------------------------------------------------------------------------------------

Pair = tuple[float | None, float | None]


def pair(quantity: wikiinfobox.Quantity | None) -> Pair | None:
    return None if quantity is None or not quantity.stated else (quantity.low, quantity.high)


def number(digits: str) -> float:
    return float(digits.replace(",", ""))


def number_readers() -> dict[str, Callable[[str], Iterable[Pair | None]]]:
    """The numbers of a text, each as its lowest and its highest value."""
    found: dict[str, Callable[[str], Iterable[Pair | None]]] = {
        "wikiinfobox.parse_quantities": lambda text: [pair(each) for each in wikiinfobox.parse_quantities(text)],
        "wikiinfobox.parse_casualties": lambda text: [
            pair(each.quantity) for each in wikiinfobox.parse_casualties(text).entries if each.quantity.stated
        ],
        r"the pattern \d[\d,]*": lambda text: [(number(each), number(each)) for each in re.findall(r"\d[\d,]*", text)],
    }
    if quantulum := package("quantulum3.parser"):
        found["quantulum3"] = lambda text: [
            (each.value - (each.uncertainty or 0), each.value + (each.uncertainty or 0))
            for each in quantulum.parse(text)
        ]
    if price := package("price_parser"):
        found["price-parser"] = lambda text: [
            None if (amount := price.Price.fromstring(text).amount_float) is None else (amount, amount)
        ]
    return found


def compare_numbers(labelled: list[dict[str, Any]]) -> None:
    texts = [
        (
            each["text"],
            Counter((one["low"], one["high"]) for one in each["expected"]["entries"] if not one.get("vague")),
        )
        for each in labelled
        if each["field"] in {"casualties", "strength"}
    ]
    print(f"\n{len(texts)} texts of casualties and strength: all numbers right, bounds included, and no other")
    for who, read in number_readers().items():
        right = 0
        for text, expected in texts:
            with contextlib.suppress(Exception):  # a text on which a package fails is not right
                right += Counter(read(text)) == expected
        print(f"  {who:44}{right:>9}   {right / len(texts):.0%}")
    compare_killed(labelled)


def compare_killed(labelled: list[dict[str, Any]]) -> None:
    texts = [each for each in labelled if each["field"] == "casualties"]
    killed = re.compile(r"(\d[\d,]*)\s+(?:killed|dead)", re.IGNORECASE)

    def by_pattern(text: str) -> Pair | None:
        found = killed.search(text)
        return (number(found[1]), number(found[1])) if found else None

    print(f"\n{len(texts)} texts of casualties: how many were killed, or that the text does not say")
    everybody: dict[str, Callable[[str], Pair | None]] = {
        "wikiinfobox.parse_casualties": lambda text: pair(wikiinfobox.parse_casualties(text).killed),
        r"the pattern (\d[\d,]*) (killed|dead)": by_pattern,
    }
    for who, read in everybody.items():
        right = sum(
            read(each["text"]) == (None if (said := each["expected"]["killed"]) is None else tuple(said))
            for each in texts
        )
        print(f"  {who:44}{right:>9}   {right / len(texts):.0%}")


def date_readers() -> dict[str, Callable[[str], tuple[object, object]]]:
    """The first and the last day of a text."""

    def ours(text: str) -> tuple[object, object]:
        found = wikiinfobox.parse_dates(text)
        return (found[0].start, found[-1].end) if found else (None, None)

    found: dict[str, Callable[[str], tuple[object, object]]] = {"wikiinfobox.parse_dates": ours}
    if dateutil := package("dateutil.parser"):
        found["dateutil"] = lambda text: (dateutil.parse(text), dateutil.parse(text))
    if search := package("dateparser.search"):

        def searched(text: str) -> tuple[object, object]:
            dates = search.search_dates(text, languages=["en"]) or [("", None)]
            return dates[0][1], dates[-1][1]

        found["dateparser.search"] = searched
    return found


def agrees(read: object, expected: Mapping[str, int] | None) -> bool:
    """The parts that the text states are right; a package that always gives a day is not blamed for giving one."""
    if read is None or expected is None:
        return read is expected
    if isinstance(read, wikiinfobox.HistoricalDate):
        return {"year": read.year, "month": read.month, "day": read.day} == {
            part: expected.get(part) for part in ("year", "month", "day")
        }
    assert isinstance(read, date | datetime)
    return all(getattr(read, part) == value for part, value in expected.items())


def compare_dates(labelled: list[dict[str, Any]]) -> None:
    texts = [each for each in labelled if each["field"] == "date"]
    print(f"\n{len(texts)} texts of dates: first and last day right")
    for who, read in date_readers().items():
        right = 0
        for each in texts:
            try:
                start, end = read(each["text"])
            except Exception:  # noqa: BLE001, S112 a text on which a package fails is not right
                continue
            expected = each["expected"]
            right += agrees(start, expected["start"]) and agrees(end, expected.get("end") or expected["start"])
        print(f"  {who:44}{right:>9}   {right / len(texts):.0%}")


def main(folder: Path = SHARED / "corpus", labels: Path = SHARED / "gold" / "dev_gold.jsonl") -> None:
    compare_documents(folder)
    compare_writing(folder)
    lines = labels.read_text(encoding="utf-8").split("\n")
    labelled = [each for each in map(json.loads, filter(None, lines)) if not each["ambiguous"]]
    compare_numbers(labelled)
    compare_dates(labelled)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
