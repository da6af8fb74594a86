"""What a corpus costs: files a second, memory, tables of many files. Ratios are of one run, each pair taken in turn.

python tests/benchmarks/corpus.py speed [files] [rounds]
                                                    load_many and export, one worker and two, beside what else there is
python tests/benchmarks/corpus.py memory [files…]   peak memory of an export of so many files
python tests/benchmarks/corpus.py formats [files]   seconds for each format
python tests/benchmarks/corpus.py whole [files] [csv | parquet | sqlite …]
                                                    an export with one file in a hundred broken, killed, and run again
"""

import csv
import hashlib
import io
import os
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple, TypeAlias

import wikiinfobox
from wikiinfobox import tables
from wikiinfobox.loading import Paths
from wikiinfobox.loading.workers import CHUNK

SHARED = Path(__file__).parents[3] / "shared"

EXPORT = """
import resource, sys
from wikiinfobox import tables
done = tables.export(sys.argv[1], sys.argv[2], "sides", workers=int(sys.argv[3]))
own, others = (resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
print(done.files, round(own), round(others))
"""


@contextmanager
def corpus(files: int, *, broken: int = 0) -> Iterator[Path]:
    """A folder of so many files: the corpus again and again, under other names; one of so many broken."""
    documents = sorted((SHARED / "corpus" / "clean").glob("*.md"))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "articles"
        for number in range(files):
            below = folder / f"{number // 1000:03}"
            below.mkdir(parents=True, exist_ok=True)
            path = below / f"{number % 1000:03}-{documents[number % len(documents)].name}"
            if broken and number % broken == broken // 2:
                path.write_bytes(documents[number % len(documents)].read_bytes()[:200])
            else:
                shutil.copy(documents[number % len(documents)], path)
        yield folder


class Cost(NamedTuple):
    """Seconds on the clock, and seconds of processors, those of workers included."""

    clock: float
    processors: float


def timed(work: Callable[[], object]) -> Cost:
    start, before = time.perf_counter(), sum(os.times()[:4])
    work()
    return Cost(time.perf_counter() - start, sum(os.times()[:4]) - before)


def in_turn(rounds: int, *works: Callable[[], object]) -> list[Cost]:
    """The least of each, all taken in turn, so that what slows the machine slows all."""
    taken = [[timed(work) for work in works] for _ in range(rounds)]
    each = zip(*taken, strict=True)
    return [Cost(min(one.clock for one in costs), min(one.processors for one in costs)) for costs in each]


def with_what_else_there_is(folder: Path, target: Path) -> Callable[[], object] | None:
    """A table of all fields with the numbers in them, by python-frontmatter, ftfy and pandas."""
    try:
        import frontmatter
        import ftfy
        import pandas as pd
        import yaml
    except ImportError as error:
        print(f"not compared with python-frontmatter, ftfy and pandas: {error}")
        return None

    def work() -> None:
        rows: list[dict[str, object]] = []
        for path in sorted(folder.rglob("*.md")):
            try:
                found = frontmatter.loads(ftfy.fix_encoding(path.read_text("utf-8")))
            except yaml.YAMLError:
                continue
            boxes = found.metadata.get("infoboxes")
            for box in boxes if isinstance(boxes, list) else ():
                row: dict[str, object] = {"path": str(path), "title": found.metadata.get("title")}
                for key, field in box.items():
                    if re.fullmatch(r"(combatant|strength|casualties)\d", key) and isinstance(field, dict):
                        row[key] = field.get("text")
                        row[f"{key}_numbers"] = re.findall(r"\d[\d,]*", str(field.get("text")))
                rows.append(row)
        table = pd.DataFrame(rows)
        table.to_parquet(target) if target.suffix == ".parquet" else table.to_csv(target)

    return work


def speed(files: int = 10000, rounds: int = 2) -> None:
    with corpus(files) as folder:
        target = folder.parent / "sides.csv"
        few = sorted(folder.rglob("*.md"))[: 2 * CHUNK]

        def loading(paths: Paths, workers: int) -> Callable[[], object]:
            return lambda: sum(1 for _ in wikiinfobox.load_many(paths, workers=workers))

        def exporting(paths: Paths, workers: int) -> Callable[[], object]:
            return lambda: tables.export(paths, target, "sides", workers=workers)

        works = {
            "load_many, 1 worker": loading(folder, 1),
            "load_many, 2 workers": loading(folder, 2),
            "export of sides to CSV, 1 worker": exporting(folder, 1),
            "export of sides to CSV, 2 workers": exporting(folder, 2),
        }
        others = with_what_else_there_is(folder, folder.parent / "others.csv")
        if others:
            works["python-frontmatter + ftfy + pandas"] = others
        costs = dict(zip(works, in_turn(rounds, *works.values()), strict=True))
        # The first request of each worker, and so hardly more than their start.
        starts = dict(zip(("load_many", "export"), in_turn(rounds, loading(few, 2), exporting(few, 2)), strict=True))
        print(
            f"{files:,} files, the best of {rounds} rounds; {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}"
        )
        for label, cost in costs.items():
            print(f"{label:72} {files / cost.clock:8,.0f} files a second, {cost.processors:.2f} s of processors")
        for name, one, two in (
            ("load_many", costs["load_many, 1 worker"], costs["load_many, 2 workers"]),
            ("export", costs["export of sides to CSV, 1 worker"], costs["export of sides to CSV, 2 workers"]),
        ):
            start = starts[name]
            print(f"{name + ': 2 workers ÷ 1':72} {one.clock / two.clock:8.2f}   to reach: ≥ 1.7")
            after = one.clock / (two.clock - start.clock)
            print(f"{name + ': the same, once the workers have started':72} {after:8.2f}")
            bound = 2 * one.processors / two.processors
            print(f"{name + ': the most that two idle processors could give':72} {bound:8.2f}")
            label = f"{name}: the start of 2 workers"
            print(f"{label:72} {start.clock:8.2f} s, {start.processors:.2f} s of processors")
        if others:
            theirs = costs["python-frontmatter + ftfy + pandas"].clock
            ours = costs["export of sides to CSV, 1 worker"].clock
            print(f"{'export with 1 worker ÷ python-frontmatter + ftfy + pandas':72} {theirs / ours:8.2f}")


def memory(*counts: int) -> None:
    for files in counts or (400, 4000, 40000):
        with corpus(files) as folder:
            for workers in (1, 2):
                command = [sys.executable, "-c", EXPORT, str(folder), str(folder.parent / "sides.csv"), str(workers)]
                done = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
                label = f"export of {files:,} files, {workers} {'worker' if workers == 1 else 'workers'}"
                each = f", {done[2]} MB a worker" if workers > 1 else ""
                print(f"{label:72} {done[1]:>8} MB{each}", flush=True)


def formats(files: int = 10000) -> None:
    with corpus(files) as folder:
        for table, name in (
            ("sides", "sides.csv"),
            ("sides", "sides.jsonl"),
            ("sides", "sides.sqlite"),
            ("sides", "sides.parquet"),
            ("all tables", "all.sqlite"),
            ("all tables", "all.parquet"),
        ):
            wanted = tuple(tables.TABLES) if table == "all tables" else (table,)
            target = folder.parent / name
            try:
                seconds = timed(lambda: tables.export(folder, target, *wanted, workers=2)).clock  # noqa: B023 called at once
            except (ValueError, ImportError) as error:
                print(f"{name}: not measured, {error}")
                continue
            size = target.stat().st_size / 1e6
            label = f"{files:,} files, {table} to {target.suffix}, 2 workers"
            print(f"{label:72} {seconds:8.1f} s   {size:,.1f} MB", flush=True)
        others = with_what_else_there_is(folder, folder.parent / "others.parquet")
        if others:
            label = f"{files:,} files, python-frontmatter + ftfy + pandas, to .parquet, 1 process"
            print(f"{label:72} {timed(others).clock:8.1f} s")


def whole(files: int = 40000, *endings: str) -> None:
    """Every good file is in the table and every bad one in findings; killed, nothing half-written is left."""
    with corpus(files, broken=100) as folder:
        paths = sorted(map(str, folder.rglob("*.md")))
        bad = [path for number, path in enumerate(paths) if number % 100 == 50]
        for ending in endings or READERS:
            with tempfile.TemporaryDirectory() as beside:
                try:
                    _whole(folder, Path(beside) / f"articles.{ending}", paths, bad)
                except ImportError as error:
                    print(f"{ending}: not measured, {error}")


def _whole(folder: Path, target: Path, paths: list[str], bad: list[str]) -> None:
    read = READERS[target.suffix.removeprefix(".")]
    command = [sys.executable, "-m", "wikiinfobox", "export", str(folder), "--workers", "2", "--to", str(target)]
    command += ["--table", "articles", "--table", "sides"]
    start = time.perf_counter()
    code = subprocess.run(command, check=False, stderr=subprocess.DEVNULL).returncode
    took = time.perf_counter() - start
    good, sides, errors = read(target)
    label = f"{len(paths):,} files to {target.suffix}, exit code {code}"
    print(f"{label:72} {took:8.0f} s")
    print(f"    {len(good):,} articles, {sides:,} sides, {len(errors):,} errors")
    print(f"    every good file in the table: {sorted(set(paths) - set(bad)) == good}")
    print(f"    every bad one in findings: {bad == errors}", flush=True)
    before = held(target)
    for path in target.parent.iterdir():
        path.unlink()
    moment = random.uniform(0.1, 0.9) * took
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as running:
        time.sleep(moment)
        running.kill()
    left = sorted(path.name for path in target.parent.iterdir())
    print(f"    killed after {moment:.0f} s, in the folder then: {', '.join(left)}", flush=True)
    subprocess.run(command, check=False, stderr=subprocess.DEVNULL)
    print(f"    run again, the same files and no others: {held(target) == before}", flush=True)


def held(target: Path) -> dict[str, str]:
    """What the files of an export hold."""
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in target.parent.iterdir()}


Read: TypeAlias = tuple[list[str], int, list[str]]
"""The paths of the articles, how many sides there are, the paths of the files that could not be read."""


def from_csv(target: Path) -> Read:
    csv.field_size_limit(2**24)

    def rows(path: Path) -> list[dict[str, str]]:
        with path.open(encoding="utf-8", newline="") as file:
            return [{name: row[name] for name in ("path", "origin") if name in row} for row in csv.DictReader(file)]

    good, sides, found = map(rows, (target, *beside(target)))
    return [row["path"] for row in good], len(sides), [row["path"] for row in found if row["origin"] == "error"]


def from_sqlite(target: Path) -> Read:
    with closing(sqlite3.connect(target)) as found:
        good = [path for (path,) in found.execute("SELECT path FROM articles ORDER BY path")]
        errors = [path for (path,) in found.execute("SELECT path FROM findings WHERE origin = 'error' ORDER BY path")]
        return good, found.execute("SELECT count(*) FROM sides").fetchone()[0], errors


def from_parquet(target: Path) -> Read:
    from pyarrow.parquet import read_metadata, read_table

    sides, findings = beside(target)
    errors = read_table(findings, filters=[("origin", "=", "error")], columns=["path"])["path"]
    good = read_table(target, columns=["path"])["path"]
    return [str(path) for path in good], read_metadata(sides).num_rows, [str(path) for path in errors]


def beside(target: Path) -> tuple[Path, Path]:
    return tuple(target.with_name(f"{target.stem}.{table}{target.suffix}") for table in ("sides", "findings"))  # type: ignore[return-value]


READERS = {"csv": from_csv, "parquet": from_parquet, "sqlite": from_sqlite}


def main(which: str = "speed", *counts: str) -> None:
    if not SHARED.is_dir():
        print("not measured: the corpus of real documents is not beside this checkout")
        return
    works: dict[str, Callable[..., None]] = {"speed": speed, "memory": memory, "formats": formats, "whole": whole}
    works[which](*(int(each) if each.isdecimal() else each for each in counts))


if __name__ == "__main__":
    assert isinstance(sys.stdout, io.TextIOWrapper)
    sys.stdout.reconfigure(encoding="utf-8")
    main(*sys.argv[1:])
