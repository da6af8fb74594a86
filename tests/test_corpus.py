"""Real documents, where they stand beside this checkout: each reads as it is, and is written as it was read."""

import difflib
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from ruamel.yaml import YAML

import pages
from garbling import garble, garble_latin1
from schemas import SCHEMA
from shared import SHARED, needs_shared
from wikiinfobox import Article, Infobox, dump, dumps, from_dict, loads, repair, to_dict, to_html

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


def documents() -> Iterator[str]:
    """All of them, in three writings, and the seed."""
    yield (SHARED / "seed" / "qalamoun-offensive-2017.md").read_bytes().decode("utf-8")
    for writing in WRITINGS:
        yield from (document(writing, slug) for slug in SLUGS)


def test_an_unchanged_article_is_written_to_the_byte() -> None:
    for text in documents():
        file = io.BytesIO()
        dump(loads(text.encode(), repair=False), file)
        assert file.getvalue() == text.encode()


def test_of_a_repaired_article_the_repaired_runs_alone_differ() -> None:
    for text in documents():
        assert dumps(loads(text)) == repair(text)
    for slug in SLUGS:
        clean = document("clean", slug)
        assert dumps(loads(garble(clean))) == dumps(loads(clean))


def test_of_a_changed_article_no_line_differs_but_those_of_the_change() -> None:
    for text in documents():
        article = loads(text, repair=False)
        if not article.infobox:
            continue
        key = list(article.infobox)[len(article.infobox) // 2]
        changed = article.replace_infobox(0, article.infobox.replace(key, text="Draw: both withdrew"))
        written = dumps(changed)
        assert loads(written, repair=False) == changed
        start = next(at for at, (one, other) in enumerate(zip(text, written, strict=False)) if one != other)
        same = next(at for at, (one, other) in enumerate(zip(text[::-1], written[::-1], strict=False)) if one != other)
        # What differs is one stretch, and no longer than the field is in either writing.
        longest = max(len(json.dumps(to_dict(one)["front_matter"])) for one in (only(article, key), only(changed, key)))
        assert len(written) - same - start <= 3 * longest
        assert text[:start] == written[:start]
        assert text[len(text) - same :] == written[len(written) - same :]


def only(article: Article, key: str) -> Article:
    return Article(infoboxes=(Infobox((article.infobox[key],)),))


def test_plain_values_are_an_article_again_and_follow_the_schema() -> None:
    for text in documents():
        article = loads(text)
        plain = to_dict(article)
        assert from_dict(plain) == article
        assert_same(to_dict(from_dict(plain)), plain)
        SCHEMA.validate(plain)


def test_of_the_lines_that_npm_yaml_wrote_98_in_100_come_out_the_same() -> None:
    same = total = 0
    for slug in SLUGS:
        theirs = front_matter(document("clean", slug))
        mine = front_matter(dumps(from_dict({"front_matter": truth(slug), "body": ""})))
        lines, ours = theirs.split("\n"), mine.split("\n")
        blocks = difflib.SequenceMatcher(None, lines, ours, autojunk=False).get_matching_blocks()
        same += sum(block.size for block in blocks)
        total += len(lines)
    assert same / total >= 0.98


@pytest.mark.parametrize("version", ["PyYAML", "libyaml", "YAML 1.2"])
def test_what_was_written_anew_reads_as_its_truth_everywhere(version: str) -> None:
    for slug in SLUGS:
        text = front_matter(dumps(from_dict({"front_matter": truth(slug), "body": ""})))
        if version == "YAML 1.2":
            read: object = YAML(typ="safe", pure=True).load(text)
        else:
            loader = yaml.SafeLoader if version == "PyYAML" else getattr(yaml, "CSafeLoader", yaml.SafeLoader)
            read = yaml.load(text, loader)  # noqa: S506 both are safe
        assert_same(read, truth(slug))


def front_matter(text: str) -> str:
    return text[4 : text.index("\n---\n", 3) + 1]


def test_the_page_of_every_document_says_all_its_fields_and_leads_to_the_web_alone() -> None:
    for slug in SLUGS:
        article = loads(document("clean", slug))
        page = pages.read(to_html(article, page=True))
        for box, shown in zip(article.infoboxes, page.all(class_="wi-box"), strict=True):
            said = {key: pages.letters(text) for key, text in shown.fields()}
            assert said == {pages.as_shown(field.key): pages.letters(field.text) for field in box.fields}, slug
        assert all(link.attributes.get("href", "https:").startswith("https:") for link in page.all("a"))
