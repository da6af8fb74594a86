"""One process, two, and Spark on this machine: files a second and memory, all of one run.

python tests/benchmarks/scale.py [files] [rounds]

It needs the extra `arrow`; for Spark, PySpark 4 and Java 17, without which the rest is measured.
"""

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path

import pyarrow as pa
from corpus import EXPORT, SHARED, corpus, timed

from wikiinfobox import arrow

MB = 1024  # ru_maxrss and ps count kilobytes


def line(label: str, files: int, seconds: float, memory: str = "") -> None:
    print(f"{label:48} {files / seconds:8,.0f} files a second {seconds:8.1f} s   {memory}", flush=True)


def export(folder: Path, target: Path, workers: int) -> tuple[float, str]:
    """What an export takes in a process of its own, its start included."""
    command = [sys.executable, "-c", EXPORT, str(folder), str(target), str(workers)]
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    each = f", {done[2]} MB a worker" if workers > 1 else ""
    return time.perf_counter() - start, f"{done[1]} MB{each}"


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
        self.start = timed(self._start)

    def _start(self) -> None:
        self.session = self.example.session()
        self.session.sparkContext.setLogLevel("ERROR")

    def table(self, packed: Path, target: Path) -> None:
        found = self.example.table_of(self.session.read.parquet(str(packed)), "sides")
        found.write.mode("overwrite").parquet(str(target))

    def memory(self, packed: Path) -> str:
        found = self.session.read.parquet(str(packed)).mapInArrow(peaks, "rows long, peak long").collect()
        processes = subprocess.run(
            ["ps", "-o", "rss=,comm=", "--ppid", str(os.getpid())], capture_output=True, text=True, check=True
        ).stdout
        java = sum(int(each.split()[0]) for each in processes.splitlines() if each.split()[1] == "java")
        return f"{java / MB:.0f} MB for Java, {max(row.peak for row in found) / MB:.0f} MB a worker"


def in_rounds(works: dict[str, Callable[[], float]], rounds: int) -> dict[str, float]:
    """The shortest time of each, taken in turn, so that what slows the machine slows all."""
    taken = [{name: work() for name, work in works.items()} for _ in range(rounds)]
    return {name: min(each[name] for each in taken) for name in works}


def main(files: int = 2000, rounds: int = 3) -> None:
    if not SHARED.is_dir():
        print("not measured: the corpus of real documents is not beside this checkout")
        return
    memory: dict[str, str] = {}
    with corpus(files) as folder:
        beside = folder.parent
        packed, target = beside / "packed.parquet", beside / "sides.parquet"
        size = sum(path.stat().st_size for path in folder.rglob("*.md"))

        def exporting(label: str, workers: int) -> Callable[[], float]:
            def work() -> float:
                seconds, memory[label] = export(folder, target, workers)
                return seconds

            return work

        works = {label: exporting(label, workers) for workers, label in ((1, "one process"), (2, "two processes"))}
        works["pack"] = lambda: timed(lambda: arrow.pack(folder, packed))
        spark = None
        if find_spec("pyspark"):
            spark = running = Spark()
            works["Spark"] = lambda: timed(lambda: running.table(packed, beside / "sides"))
        else:
            print("Spark was not measured: PySpark is not installed")
        best = in_rounds(works, rounds)
        load = os.getloadavg()[0]
        print(f"{files:,} files, {size / files:,.0f} bytes each, packed {packed.stat().st_size / files:,.0f}")
        print(f"the best of {rounds} rounds; {os.cpu_count()} processors, {load:.0f} processes that wanted them")
        line("export to Parquet, one process", files, best["one process"], memory["one process"])
        line("export to Parquet, two processes", files, best["two processes"], memory["two processes"])
        line("pack", files, best["pack"])
        if spark:
            label = f"Spark, {os.cpu_count()} workers, of packed files"
            line(label, files, best["Spark"], spark.memory(packed))
            line("Spark, its start and the packing included", files, best["Spark"] + best["pack"] + spark.start)
            print(f"{'start of Spark':48} {spark.start:8.1f} s")
            print(f"{'Spark, packed files ÷ two processes':48} {best['two processes'] / best['Spark']:8.2f}")
        print(f"{'two processes ÷ one':48} {best['one process'] / best['two processes']:8.2f}")
        million = 7_000_000 / files / 3600
        print(f"{'7 million such files, one process':48} {best['one process'] * million:8.1f} hours")
        print(f"{'7 million such files, two processes':48} {best['two processes'] * million:8.1f} hours")
        print(f"{'7 million such files, loose':48} {7e6 * size / files / 1e9:8.0f} GB")
        print(f"{'7 million such files, packed':48} {7e6 * packed.stat().st_size / files / 1e9:8.0f} GB")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
