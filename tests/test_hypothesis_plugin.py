"""The plug-in of Hypothesis: in either order of imports, where Hypothesis is missing, and where plug-ins are off."""

import importlib.metadata
import os
import subprocess
import sys

import pytest

# Whether `from_type` draws from our strategy, and not from what the constructor takes.
REGISTERED = """
def registered(kind):
    from hypothesis.strategies import from_type
    return repr(from_type(kind)).startswith("drawn(")
"""


def run(code: str, **variables: str) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", REGISTERED + code],
        capture_output=True,
        encoding="utf-8",
        env=os.environ | variables,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_the_entry_point_is_there_once() -> None:
    (entry,) = importlib.metadata.entry_points(group="hypothesis", name="wikiinfobox")
    assert entry.value == "wikiinfobox._hypothesis_plugin:register"


ORDERS = {
    "Hypothesis first": "import hypothesis; from wikiinfobox import *",
    "Hypothesis last": "from wikiinfobox import *; import hypothesis",
    "the strategies first": "import wikiinfobox.strategies; from wikiinfobox import *",
    "the strategies last": "import hypothesis; from wikiinfobox import *; import wikiinfobox.strategies",
    "in between": "from wikiinfobox import Article, Strength; import hypothesis; from wikiinfobox import *",
    "a room first": "import wikiinfobox.conflict; import hypothesis; from wikiinfobox import *",
    "as attributes": "import hypothesis, wikiinfobox as w; globals().update({n: getattr(w, n) for n in dir(w)})",
}


@pytest.mark.parametrize("order", ORDERS)
def test_the_classes_are_registered_in_every_order_of_imports(order: str) -> None:
    kinds = "Article, Infobox, Field, Link, Quantity, Strength, Casualties, DateRange, HistoricalDate, Conflict"
    printed = run(f"{ORDERS[order]}\nprint(*(registered(kind) for kind in ({kinds})))")
    assert printed.split() == ["True"] * 10


def test_a_class_is_registered_though_another_name_was_taken() -> None:
    code = """
import hypothesis, wikiinfobox
print(registered(type(wikiinfobox.from_dict({"front_matter": {}, "body": ""}))))
"""
    assert run(code) == "True"


def test_where_plug_ins_are_off_nothing_is_registered_and_all_else_works() -> None:
    code = """
import hypothesis
from wikiinfobox import Article
from wikiinfobox.strategies import articles
print(registered(Article), isinstance(hypothesis.find(articles(), lambda article: True), Article))
"""
    assert run(code, HYPOTHESIS_NO_PLUGINS="1") == "False True"


def test_without_hypothesis_the_package_works_and_its_strategies_say_what_is_missing() -> None:
    code = """
import sys
sys.modules["hypothesis"] = None
import wikiinfobox, wikiinfobox._hypothesis_plugin
print(wikiinfobox.loads("---\\ntitle: Arsal\\n---\\n").title)
try:
    import wikiinfobox.strategies
except ImportError as error:
    print(error.name.partition('.')[0])
"""
    assert run(code).split() == ["Arsal", "hypothesis"]


def test_importing_hypothesis_imports_none_of_our_rooms() -> None:
    code = """
import sys, hypothesis
print(*sorted(name for name in sys.modules if name.partition(".")[0] in {"wikiinfobox", "yaml"}))
"""
    assert run(code).split() == ["wikiinfobox", "wikiinfobox._hypothesis_plugin"]
