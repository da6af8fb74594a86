"""Real documents, where they stand beside this checkout: each reads as it is, in five writings, with both parsers."""

import json
from pathlib import Path
from typing import Any

import pytest

from garbling import garble, garble_latin1
from shared import SHARED, needs_shared
from wikiinfobox import loads, to_dict

CORPUS = SHARED / "corpus"
SLUGS = sorted(path.stem for path in CORPUS.glob("truth/*.json"))
WRITINGS = ("clean", "jsyaml4", "yaml29")
DAMAGE = {"windows-1252": garble, "latin-1": garble_latin1}

pytestmark = needs_shared


def document(writing: str, slug: str) -> str:
    return (CORPUS / writing / f"{slug}.md").read_bytes().decode("utf-8")


def truth(slug: str) -> Any:  # noqa: ANN401 it is what JSON holds
    return json.loads((CORPUS / "truth" / f"{slug}.json").read_bytes())["front_matter"]


def body(text: str) -> str:
    return text[text.index("\n---\n", 4) + 5 :]


def damaged(value: Any, damage: Any) -> Any:  # noqa: ANN401 as above
    if isinstance(value, dict):
        return {damage(key): damaged(item, damage) for key, item in value.items()}
    if isinstance(value, list):
        return [damaged(item, damage) for item in value]
    return damage(value) if isinstance(value, str) else value


def assert_same(read: object, expected: object) -> None:
    # As text, so that the order of keys and the types of numbers count.
    assert json.dumps(read) == json.dumps(expected)


@pytest.mark.parametrize("writing", WRITINGS)
def test_every_document_reads_as_its_truth(writing: str, yaml_loader: str) -> None:
    assert yaml_loader
    assert SLUGS
    for slug in SLUGS:
        text = document(writing, slug)
        read = to_dict(loads(text.encode()))
        assert_same(read["front_matter"], truth(slug))
        assert read["body"] == body(text)


@pytest.mark.parametrize("damage", DAMAGE)
def test_every_garbled_document_reads_as_its_truth(damage: str, yaml_loader: str) -> None:
    assert yaml_loader
    for slug in SLUGS:
        text = document("clean", slug)
        read = to_dict(loads(DAMAGE[damage](text).encode()))
        assert_same(read["front_matter"], truth(slug))
        assert read["body"] == body(text)


@pytest.mark.parametrize("damage", DAMAGE)
def test_without_repair_every_garbled_document_reads_as_it_stands(damage: str, yaml_loader: str) -> None:
    assert yaml_loader
    for slug in SLUGS:
        garbled = DAMAGE[damage](document("clean", slug))
        read = to_dict(loads(garbled, repair=False))
        assert_same(read["front_matter"], damaged(truth(slug), DAMAGE[damage]))
        assert read["body"] == body(garbled)


def test_the_seed_reads_as_its_own_text() -> None:
    path: Path = SHARED / "seed" / "qalamoun-offensive-2017.md"
    garbled = path.read_bytes().decode("utf-8")
    article = loads(garbled)
    assert article.infobox["place"].text == "Western Qalamoun Mountains, Lebanon–Syria border"
    assert_same(damaged(to_dict(article), garble), to_dict(loads(garbled, repair=False)))
    assert len(article.repairs) == garbled.count("â€") + garbled.count("ðŸ‡") // 2
