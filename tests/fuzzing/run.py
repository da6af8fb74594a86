"""Coverage-guided fuzzing: inputs are changed at random, and those that reach new code are kept and changed further.

python tests/fuzzing/run.py loads|repair|readers FOLDER [OPTION OF LIBFUZZER…]

FOLDER/TARGET keeps the inputs that reached something new, for the next run to begin with. What breaks a promise is
left in FOLDER as `TARGET-crash-…` (or `-timeout-…`, `-oom-…`), and ends the run.
"""

import importlib
import sys
from pathlib import Path

TESTS = Path(__file__).parents[1]
LONGEST = {"loads": 4096, "repair": 1024, "readers": 512}
USUAL = ("-timeout=20", "-rss_limit_mb=2048", "-print_final_stats=1")


def main(target: str, folder: str, *options: str) -> None:
    import atheris

    sys.path.insert(0, str(TESTS))
    with atheris.instrument_imports(include=["wikiinfobox", "yaml"]):
        check = importlib.import_module(f"fuzzing.{target}").check
    corpus = Path(folder) / target
    words = importlib.import_module("fuzzing.seeds").plant(target, corpus)
    places = (str(corpus), f"-dict={words}", f"-artifact_prefix={corpus}-")
    atheris.Setup([sys.argv[0], *places, f"-max_len={LONGEST[target]}", *USUAL, *options], check)
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
