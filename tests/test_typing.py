"""The programs in tests/typing, which the type checkers read, meet all that is public."""

import ast
import enum
import functools
from collections import defaultdict

import attrs

import wikiinfobox
from shared import ROOT

PROGRAMS = [ast.parse(path.read_text(encoding="utf-8")) for path in (ROOT / "tests" / "typing").glob("*.py")]

PLUMBING = {"layout", "noted", "repaired", "hidden_repairs", "source", "absent", "keys", "passes"}
"""Attributes that carry a value on its way back to the file, or to another reading; no program needs them."""


def attributes_of(kind: type) -> set[str]:
    own = {name for base in kind.__mro__ for name in vars(base) if not name.startswith("_")}
    read = {name for name in own if isinstance(getattr(kind, name, None), property | functools.cached_property)}
    fields = {field.name for field in attrs.fields(kind)} if attrs.has(kind) else set()
    return (fields | read) - PLUMBING


def test_a_user_s_program_meets_each_public_name() -> None:
    nodes = [node for program in PROGRAMS for node in ast.walk(program)]
    met = {node.id for node in nodes if isinstance(node, ast.Name)}
    met |= {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    assert set(wikiinfobox.__all__) <= met


def test_a_user_s_program_meets_each_attribute_of_what_is_public() -> None:
    met: dict[str, set[str]] = defaultdict(set)
    for program in PROGRAMS:
        for function in (node for node in ast.walk(program) if isinstance(node, ast.FunctionDef)):
            kinds = {one.arg: ast.unparse(one.annotation) for one in function.args.args if one.annotation}
            for node in ast.walk(function):
                if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in kinds:
                    met[kinds[node.value.id]].add(node.attr)
    public = [getattr(wikiinfobox, name) for name in wikiinfobox.__all__]
    kinds_of_values = [one for one in public if isinstance(one, type) and not issubclass(one, enum.Enum)]
    missed = {kind.__name__: attributes_of(kind) - met[kind.__name__] for kind in kinds_of_values}
    assert {name: names for name, names in missed.items() if names} == {}
