"""What the view of a conflict costs, beside loading the document it is in.

python tests/benchmarks/conflict.py
"""

import io
import sys

from loading import ROOT, SHARED, best

import wikiinfobox
from wikiinfobox.conflict import read_conflict


def main() -> None:
    seed = SHARED / "seed" / "qalamoun-offensive-2017.md"
    data = (seed if seed.exists() else ROOT / "examples" / seed.name).read_bytes()
    box = wikiinfobox.loads(data).infobox
    view = load = float("inf")
    for _ in range(20):
        load = min(load, best(lambda: wikiinfobox.loads(data), 20))
        view = min(view, best(lambda: read_conflict(box), 20))
    print(f"{'the whole conflict view of the seed ÷ loads':60} {view / load:6.2f}   to reach: ≤ 1")
    for key, field in box.items():
        readers = {"strength": wikiinfobox.parse_strength, "casualties": wikiinfobox.parse_casualties}
        reader = readers.get(key.rstrip("123"))
        if reader is not None:
            took = best(lambda field=field, reader=reader: reader(field.text, field.links), 200)  # type: ignore[misc]
            print(f"{f'{key}, {len(field.text)} characters, ÷ loads':60} {took / load:6.2f}")


if __name__ == "__main__":
    assert isinstance(sys.stdout, io.TextIOWrapper)
    sys.stdout.reconfigure(encoding="utf-8")
    main()
