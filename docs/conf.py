"""Settings of the documentation: `sphinx-build -n -W docs docs/_build`, without the network."""

import re
from typing import Final

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

import wikiinfobox

project = "wikiinfobox"
author = "The wikiinfobox developers"
version = release = wikiinfobox.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"wikiinfobox {release}"
myst_heading_anchors = 3

default_role = "code"  # docstrings mark code with single backticks
autodoc_member_order = "bysource"
python_maximum_signature_line_length = 88
toc_object_entries_show_parents = "hide"

nitpick_ignore_regex = [
    # Python's own names and those of attrs: to resolve them would need the network.
    (r"py:.*", r"(?!wikiinfobox\b).*"),
    # Names inside the rooms, seen in signatures only; a public one is resolved below.
    (r"py:.*", r"wikiinfobox\.\w+\..*"),
]

_SECTION: Final = re.compile(r"(Shape|Units|Raises|Source):\s+(.*)")


def _sections_as_fields(
    _app: Sphinx, _what: str, _name: str, _documented: object, _options: object, lines: list[str]
) -> None:
    """The closing lines of a docstring, `Raises: …`, as a list of fields for reStructuredText."""
    for number, line in enumerate(lines):
        if section := _SECTION.fullmatch(line):
            lines[number] = f":{section[1]}: {section[2]}"


def _public_name(
    app: Sphinx, env: BuildEnvironment, node: pending_xref, contents: nodes.Element
) -> nodes.reference | None:
    """The entry of `wikiinfobox.Link` for a signature that says `wikiinfobox.models.Link`."""
    name = node.get("reftarget", "").rpartition(".")[2]
    if node.get("refdomain") != "py" or name not in wikiinfobox.__all__:
        return None
    target = f"wikiinfobox.{name}"
    domain = env.domains.python_domain
    return domain.resolve_xref(env, node["refdoc"], app.builder, node["reftype"], target, node, contents)


def setup(app: Sphinx) -> None:
    app.connect("autodoc-process-docstring", _sections_as_fields)
    app.connect("missing-reference", _public_name)
