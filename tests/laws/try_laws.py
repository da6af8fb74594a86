"""Tries every law on very many examples, and prints for how many each held.

    python tests/laws/try_laws.py [--profile PROFILE] [--seed SEED] [--processes N] [--after FILE] [PYTEST ARGUMENT…]

The profiles are those of tests/conftest.py: `deep`, unless another is named, tries 20,000 examples. All laws run with
one seed, which is printed and repeats the run. What a law failed with is printed. Exits with 3 if a law failed, with 1
if there was none, or one that could not be tried.

All laws with 20,000 examples take hours. A run that was ended goes on with `--after` and the file that holds what it
printed: laws that held there are not tried again.
"""

import argparse
import random
import re
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from typing import NamedTuple

LAWS = Path(__file__).parent
ROOT = LAWS.parents[1]
TOGETHER = {"dev": 3, "ci": 3}
"""Laws in one process: few, so that all processes have work to the end; one, if each takes minutes."""
TRIED = re.compile(
    r"^(?P<law>\S+::.+):\n(?:\n|  .*\n)*?.*- during generate phase \((?P<seconds>[\d.]+) seconds\):\n(?:.*\n)*?"
    r".* (?P<passing>\d+) passing, (?P<failing>\d+) failing",
    re.MULTILINE,
)


FAILED, UNTRIED = 3, 1  # exit codes


HELD = re.compile(r"^held .* (?P<law>\S+::.+)$", re.MULTILINE)


class Outcome(NamedTuple):
    """How some laws fared."""

    passed: bool
    printed: str


def pytest(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)


def collected(arguments: list[str]) -> list[str]:
    listed = pytest("--collect-only", "-m", "hypothesis", *(arguments or [str(LAWS)])).stdout
    return [line for line in listed.split("\n") if "::" in line]


def tried(laws: list[str], profile: str, seed: int) -> Outcome:
    options = f"--hypothesis-profile={profile}", f"--hypothesis-seed={seed}", "--hypothesis-show-statistics"
    done = pytest(*laws, *options)
    return Outcome(done.returncode == 0, done.stdout + done.stderr)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--profile", choices=("dev", "ci", "deep"), default="deep")
    parser.add_argument("--seed", type=int, default=random.randrange(2**32))  # noqa: S311 no secret
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--after", type=Path)
    options, arguments = parser.parse_known_args()
    known = set(HELD.findall(options.after.read_text("utf-8"))) if options.after else set[str]()
    laws = [law for law in collected(arguments) if law not in known]
    print(f"{len(laws)} laws, profile {options.profile}, seed {options.seed}", flush=True)
    start = time.monotonic()
    held = failed = passing = 0
    with ThreadPoolExecutor(options.processes) as pool:
        count = TOGETHER.get(options.profile, 1)
        batches = [laws[first : first + count] for first in range(0, len(laws), count)]
        for future in as_completed([pool.submit(tried, some, options.profile, options.seed) for some in batches]):
            outcome = future.result()
            for law in TRIED.finditer(outcome.printed):
                holds = law["failing"] == "0"
                held += holds
                failed += not holds
                passing += int(law["passing"])
                said = "held" if holds else "FAILED"
                print(f"{said:<6} {int(law['passing']):>6,} examples {float(law['seconds']):>8.1f} s  {law['law']}")
            print(end="" if outcome.passed else outcome.printed, flush=True)
    seconds = time.monotonic() - start
    print(f"{held} of {len(laws)} laws held, {passing:,} examples in all; {seconds:,.0f} s, seed {options.seed}")
    if not laws or held + failed < len(laws):
        print(f"{len(laws) - held - failed} could not be tried")
        return UNTRIED
    return FAILED if failed else 0


if __name__ == "__main__":
    sys.exit(main())
