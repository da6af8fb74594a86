"""One process, two, and Spark on this machine: files a second and memory, all of one run.

python tests/benchmarks/scale.py [files] [rounds]

It needs the extra `arrow`; for Spark, PySpark 4 and Java 17, without which the rest is measured.
"""

import os
import resource
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa
from corpus import EXPORT, SHARED, Cost, corpus, timed

from wikiinfobox import arrow

MB = 1024  # ru_maxrss and ps count kilobytes


def line(label: str, files: int, cost: Cost, memory: str = "") -> None:
    each = f"{files / cost.clock:6,.0f} files a second, {1000 * cost.processors / files:5.1f} ms of processors each"
    print(f"{label:44} {each}   {memory}", flush=True)


def export(folder: Path, target: Path, workers: int) -> str:
    """Exports in a process of its own, and says how much memory it took at most."""
    command = [sys.executable, "-c", EXPORT, str(folder), str(target), str(workers)]
    done = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    return f"{done[1]} MB" + (f", {done[2]} MB a worker" if workers > 1 else "")


def peaks(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """What a worker of Spark holds at most, told when it has read its part; its rows count, and are thrown away."""
    rows = sum(len(found) for found in arrow.parse_batches(batches))
    yield pa.record_batch({"rows": [rows], "peak": [resource.getrusage(resource.RUSAGE_SELF).ru_maxrss]})


class Spark:
    """A session on all processors of this machine, by the example's own functions."""

    def __init__(self) -> None:
        sys.path.append(str(Path(__file__).parents[2] / "examples"))
        import spark_corpus  # type: ignore[import-not-found,unused-ignore]

        self.example = spark_corpus
        self.start = timed(self._start).clock

    def _start(self) -> None:
        self.session = self.example.session()
        self.session.sparkContext.setLogLevel("ERROR")

    def table(self, packed: Path, target: Path) -> Cost:
        found = self.example.table_of(self.session.read.parquet(str(packed)), "sides")
        before = sum(each.seconds for each in processes())
        clock = timed(lambda: found.write.mode("overwrite").parquet(str(target))).clock
        return Cost(clock, sum(each.seconds for each in processes()) - before)

    def memory(self, packed: Path) -> str:
        found = self.session.read.parquet(str(packed)).mapInArrow(peaks, "rows long, peak long").collect()
        java = sum(each.memory for each in processes() if each.name == "java")
        return f"{java / MB:.0f} MB for Java, {max(row.peak for row in found) / MB:.0f} MB a worker"


class Process(NamedTuple):
    seconds: int
    memory: int
    name: str


def processes() -> list[Process]:
    """Java, which Spark started here, and all that were started from there."""
    command = ["ps", "-eo", "pid=,ppid=,cputimes=,rss=,comm="]
    found = [
        each.split() for each in subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    ]
    family, grown = {str(os.getpid())}, True
    while grown:
        more = {each[0] for each in found if each[1] in family} - family
        family, grown = family | more, bool(more)
    return [Process(int(each[2]), int(each[3]), each[4]) for each in found if each[0] in family and each[4] != "ps"]


def main(files: int = 2000, rounds: int = 3) -> None:
    if not SHARED.is_dir():
        print("not measured: the corpus of real documents is not beside this checkout")
        return
    memory: dict[str, str] = {}
    with corpus(files) as folder:
        packed, target = folder.parent / "packed.parquet", folder.parent / "sides.parquet"

        def exporting(workers: int) -> Callable[[], Cost]:
            label = f"export to Parquet, {workers} {'worker' if workers == 1 else 'workers'}"
            return lambda: timed(lambda: memory.update({label: export(folder, target, workers)}))

        works: dict[str, Callable[[], Cost]] = {"one": exporting(1), "two": exporting(2)}
        works["pack"] = lambda: timed(lambda: arrow.pack(folder, packed))
        spark = Spark() if find_spec("pyspark") else None
        if spark:
            running = spark
            works["Spark"] = lambda: running.table(packed, folder.parent / "sides")
        else:
            print("Spark was not measured: PySpark is not installed")
        taken = [{name: work() for name, work in works.items()} for _ in range(rounds)]
        best = {
            name: Cost(min(each[name].clock for each in taken), min(each[name].processors for each in taken))
            for name in works
        }
        loose, small = (
            sum(path.stat().st_size for path in paths) / files for paths in (folder.rglob("*.md"), [packed])
        )
        print(f"{files:,} files of {loose:,.0f} bytes each, packed {small:,.0f}; the best of {rounds} rounds")
        print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}")
        for label, cost in zip(memory, (best["one"], best["two"]), strict=True):
            line(label, files, cost, memory[label])
        line("pack", files, best["pack"])
        if spark:
            line(f"Spark, {os.cpu_count()} workers, of packed files", files, best["Spark"], spark.memory(packed))
            print(f"{'start of Spark':44} {spark.start:6.1f} s")
            ratio = best["Spark"].processors / best["two"].processors
            print(f"{'processors: Spark ÷ export with two workers':44} {ratio:6.2f}")
        ratio = best["two"].processors / best["one"].processors
        print(f"{'processors: two workers ÷ one':44} {ratio:6.2f}")
        for label, name in (("one worker", "one"), ("Spark", "Spark")):
            if name in best:
                hours = 7e6 * best[name].processors / files / 3600
                print(f"{'7 million such files: ' + label:44} {hours:6.1f} hours of one processor")
        print(f"{'7 million such files: loose, packed':44} {7 * loose / 1e3:6.0f} GB, {7 * small / 1e3:.0f} GB")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
