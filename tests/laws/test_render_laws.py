"""What holds of every article on every terminal."""

import io
import re

import hypothesis.strategies as st
import pytest
from hypothesis import given

from front_matters import texts
from wikiinfobox import Article, Field, Infobox
from wikiinfobox.render.columns import clusters, width, wrap
from wikiinfobox.render.panels import print_article
from wikiinfobox.render.terminal import to_terminal
from wikiinfobox.strategies import articles

OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
# What may be sent to a terminal: how letters look, and where a link leads.
SENT = re.compile(r"\x1b\[[\d;]*m|\x1b\]8;[^;\x1b\x07]*;[!-~]*\x1b\\")

columns_of_terminals = st.integers(20, 120)


def conflicts() -> st.SearchStrategy[Article]:
    keys = [
        "combatant1",
        "combatant2",
        "combatant3",
        "commander1",
        "units2",
        "strength1",
        "casualties1",
        "date",
        "place",
    ]
    fields = st.lists(st.builds(Field, st.sampled_from(keys), texts()), unique_by=lambda field: field.key)
    return st.builds(Article, infoboxes=fields.map(lambda found: (Infobox(tuple(found)),)))


@given(text=texts())
def test_clusters_are_the_text_and_its_width(text: str) -> None:
    found = list(clusters(text))
    assert "".join(cluster for cluster, _ in found) == text
    assert sum(columns for _, columns in found) == width(text)


@given(text=texts(), most=st.integers(2, 40))
def test_a_wrapped_text_fits_and_loses_nothing_but_blanks(text: str, most: int) -> None:
    pieces = list(wrap(text, most))
    assert all(width(piece) <= most for piece in pieces)
    assert "".join(pieces).replace(" ", "") == text.replace(" ", "")


@given(article=articles() | conflicts(), columns=columns_of_terminals, full=st.booleans())
def test_plain_lines_fit_and_hold_nothing_that_a_terminal_obeys(article: Article, columns: int, full: bool) -> None:  # noqa: FBT001
    shown = to_terminal(article, columns, full=full)
    assert not OBEYED.search(shown)
    assert all(width(line) <= columns for line in shown.split("\n"))


@given(article=articles() | conflicts(), columns=columns_of_terminals, full=st.booleans())
def test_panels_fit_and_hold_nothing_that_a_terminal_obeys(article: Article, columns: int, full: bool) -> None:  # noqa: FBT001
    console = pytest.importorskip("rich.console")
    stream = io.StringIO()
    drawn_on = console.Console(file=stream, width=columns, force_terminal=True, highlight=False, markup=False)
    print_article(article, drawn_on, full=full)
    shown = SENT.sub("", stream.getvalue())
    assert not OBEYED.search(shown)
    # Of characters that Unicode has not assigned yet, rich and we think differently, and terminals too.
    cells = pytest.importorskip("rich.cells")
    assert all(min(width(line), cells.cell_len(line)) <= columns for line in shown.split("\n"))
