"""What loading costs, beside what people do today. Prints ratios of one run; times alone say more of the machine.

python tests/benchmarks/loading.py [folder of documents]
"""

import contextlib
import gc
import io
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterable
from pathlib import Path

import attrs
import yaml

import wikiinfobox
from wikiinfobox.conflict import Conflict, Side, read_conflict

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
STRENGTHS = ("personnel", "ships", "aircraft", "vehicles", "guns", "formations", "animals", "disputed", "complete")
LOSSES = (
    "killed",
    "wounded",
    "captured",
    "missing",
    "surrendered",
    "total",
    "sum_of_parts",
    "killed_bounds",
    "materiel",
)


def best(work: Callable[[], object], rounds: int) -> float:
    """The shortest of many times: what the work costs when nothing else is in the way."""
    times: list[float] = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def ratio(label: str, ours: Callable[[], object], theirs: Callable[[], object], goal: str, rounds: int = 60) -> None:
    """Both in turn, so that what slows the machine slows both."""
    mine, others = float("inf"), float("inf")
    for _ in range(8):
        mine = min(mine, best(ours, max(1, rounds // 8)))
        others = min(others, best(theirs, max(1, rounds // 8)))
    print(f"{label:72} {mine / others:6.2f}   {goal}")


def front_matter(text: str) -> str:
    return text[4 : text.index("\n---", 4) + 1]


def with_front_matter_and_ftfy(text: str) -> None:
    import frontmatter
    import ftfy

    with contextlib.suppress(yaml.YAMLError):  # it refuses some documents; its time counts all the same
        frontmatter.loads(ftfy.fix_encoding(text))


def compare(name: str, texts: Iterable[str], rounds: int) -> None:
    documents = [text.encode() for text in texts]
    strings = [document.decode() for document in documents]
    matters = [front_matter(wikiinfobox.repair(text)) for text in strings]

    def ours() -> None:
        for document in documents:
            wikiinfobox.loads(document)

    def yaml_alone() -> None:
        for matter in matters:
            with contextlib.suppress(yaml.YAMLError):
                yaml.load(matter, yaml.CSafeLoader)

    def both() -> None:
        for text in strings:
            with_front_matter_and_ftfy(text)

    ratio(f"{name}: loads ÷ yaml.load(front matter, CSafeLoader)", ours, yaml_alone, "to reach: ≤ 0.75", rounds)
    try:
        both()
    except ImportError as error:
        print(f"{name}: not compared, {error}")
        return
    ratio(f"{name}: loads ÷ python-frontmatter + ftfy.fix_encoding", ours, both, "to reach: ≤ 0.20", rounds // 2)


def memory(document: str) -> None:
    data = document.encode()
    gc.collect()
    tracemalloc.start()
    article = wikiinfobox.loads(data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    print(f"{'peak memory, bytes per byte of document':72} {peak / len(data):6.1f}   {len(data):,} bytes, {article!r}")


def growth(document: str) -> None:
    start, end = document.index("infoboxes:\n") + 11, document.index("\n---\n", 4) + 1
    box = document[start:end]
    once = 0.0
    for times in (10, 20, 40):
        text = document[:start] + box * times + document[end:]
        took = best(lambda text=text: wikiinfobox.loads(text), 20)  # type: ignore[misc]
        once = once or took
        label = f"time at {times // 10} ×, as a multiple of the time at 1 ×"
        print(f"{label:72} {took / once:6.2f}   linear: {times // 10}")


def conflict_view(document: str) -> None:
    data = document.encode()
    box = wikiinfobox.loads(data).infobox

    def all_of(value: Conflict | Side) -> list[object]:
        return [getattr(value, field.name) for field in attrs.fields(type(value))]

    def view() -> list[Side]:
        conflict = read_conflict(box)
        assert conflict is not None
        assert all_of(conflict)
        assert all(map(all_of, conflict.sides))
        return [*conflict.sides]

    def view_and_sums() -> None:
        for side in view():
            for said, kinds in ((side.strength, STRENGTHS), (side.casualties, LOSSES)):
                for kind in kinds:
                    getattr(said, kind)

    label, goal = "the whole conflict view", "to reach: ≤ 1"
    ratio(f"{label} ÷ loads", view, lambda: wikiinfobox.loads(data), goal, 400)
    ratio(
        f"{label}, and what each side's numbers come to ÷ loads",
        view_and_sums,
        lambda: wikiinfobox.loads(data),
        "",
        400,
    )


def import_time() -> None:
    def imports(modules: str) -> Callable[[], object]:
        return lambda: subprocess.run([sys.executable, "-c", f"import {modules}"], check=True)

    nothing = best(imports("sys"), 15)
    both = best(imports("yaml, attrs"), 15) - nothing
    ours = best(imports("wikiinfobox"), 15) - nothing
    print(f"{'import wikiinfobox ÷ import yaml, attrs':72} {ours / both:6.2f}")


def main(folder: str | None = None) -> None:
    seed = SHARED / "seed" / "qalamoun-offensive-2017.md"
    example = seed if seed.exists() else ROOT / "examples" / seed.name
    raw = example.read_bytes().decode()
    clean = wikiinfobox.repair(raw)
    compare("seed, garbled", [raw], 400)
    compare("seed, clean", [clean], 400)
    corpus = Path(folder) if folder else SHARED / "corpus" / "clean"
    texts = [path.read_bytes().decode() for path in sorted(corpus.glob("*.md"))]
    if texts:
        compare(f"corpus, {len(texts)} clean documents", texts, 16)
    else:
        print(f"no documents in {corpus}: only the example was measured")
    memory(clean)
    growth(clean)
    conflict_view(raw)
    import_time()


if __name__ == "__main__":
    assert isinstance(sys.stdout, io.TextIOWrapper)
    sys.stdout.reconfigure(encoding="utf-8")
    main(*sys.argv[1:])
