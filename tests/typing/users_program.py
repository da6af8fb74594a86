"""A user's program: what a type checker makes of the public names. It is checked, and not run."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import assert_type

import pyarrow as pa

import wikiinfobox
from wikiinfobox import Article, Field, Finding, Infobox, Limits, Link, Repaired, WikiInfoboxError, arrow, tables


def reading(path: Path) -> None:
    article = wikiinfobox.load(path)
    assert_type(article, Article)
    assert_type(wikiinfobox.load("article.md", repair=False), Article)
    assert_type(wikiinfobox.load(io.BytesIO(b"---\n---\n"), limits=Limits(depth=8)), Article)
    assert_type(wikiinfobox.load(io.StringIO("---\n---\n")), Article)
    with path.open("rb") as file:
        assert_type(wikiinfobox.load(file), Article)
    assert_type(wikiinfobox.loads("---\n---\n"), Article)
    assert_type(wikiinfobox.loads(b"---\n---\n"), Article)


def many(folder: Path) -> None:
    for path, loaded in wikiinfobox.load_many(folder, workers=2):
        assert_type(path, Path)
        assert_type(loaded, Article | WikiInfoboxError | OSError)
        if isinstance(loaded, Article):
            assert_type(loaded.title, str | None)
    wikiinfobox.load_many([folder, "article.md"], workers=None, repair=False).close()


def making_tables(article: Article, folder: Path) -> None:
    assert_type(tables.TABLES["sides"], tables.Table)
    assert_type(tables.TABLES["sides"].columns[0].type, tables.ColumnType)
    for row in tables.rows("sides", folder / "a.md", article):
        assert_type(row, tuple[str | int | float | bool | None, ...])
    assert_type(tables.export(folder, "sides.csv", "sides", workers=2).unreadable, int)
    assert_type(tables.write([("a.md", article)], io.BytesIO(), "sides"), tables.Exported)
    assert_type(tables.write(wikiinfobox.load_many(folder), folder / "all.sqlite", *tables.TABLES), tables.Exported)


def articles(article: Article) -> None:
    assert_type(article.title, str | None)
    assert_type(article.body, str)
    assert_type(article.infobox, Infobox)
    assert_type(article.infoboxes, tuple[Infobox, ...])
    assert_type(article.findings, tuple[Finding, ...])
    assert_type(article.replace_infobox(0, article.infobox), Article)


def infoboxes(box: Infobox) -> None:
    assert_type(box["place"], Field)
    assert_type(box.get("place"), Field | None)
    assert_type([field.text for field in box.values()], list[str])
    assert_type(list(box), list[str])
    assert_type(box.links, tuple[Link, ...])
    assert_type(box.replace("place", text="Arsal", number=None), Infobox)


def fields_and_links(field: Field, link: Link) -> None:
    assert_type(field.text, str)
    assert_type(field.number, int | float | None)
    assert_type(field.links, tuple[Link, ...])
    assert_type(link.page, str | None)
    assert_type(link.label, str)
    assert_type(link.url("de"), str | None)
    assert_type(link.dangling, bool)


def repairing(text: str) -> None:
    assert_type(wikiinfobox.repair(text), str)
    repaired = wikiinfobox.explain_repair(text)
    assert_type(repaired, Repaired)
    assert_type([(one.start, one.before, one.after) for one in repaired.repairs], list[tuple[int, str, str]])


def showing(article: Article) -> None:
    assert_type(wikiinfobox.to_html(article, page=True, allow=["http:"]), str)
    assert_type(wikiinfobox.to_html(article.infobox, images=True, language="fr", allow=("mailto:",)), str)


def failing(text: str) -> int | None:
    try:
        wikiinfobox.loads(text)
    except wikiinfobox.LimitError as error:
        assert_type(error.reason, str)
    except ValueError:
        return None
    except wikiinfobox.WikiInfoboxError as error:
        assert_type(error.path, str | None)
        assert_type(error.line, int | None)
        return error.line
    return 0


def batches(batch: pa.RecordBatch) -> None:
    assert_type(arrow.parse_batch(batch), pa.RecordBatch)
    assert_type(arrow.parse_batches([batch], table="fields"), Iterator[pa.RecordBatch])
    assert_type(arrow.batches_of("articles"), Iterator[pa.RecordBatch])
    assert_type(arrow.pack(["articles", Path("more")], "packed.parquet"), int)
    assert_type(arrow.SCHEMA_SIDES, pa.Schema)


def mistakes_that_a_checker_must_find(article: Article) -> None:
    wikiinfobox.load(1917)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    wikiinfobox.to_html(article["place"])  # type: ignore[index]  # pyright: ignore[reportIndexIssue]
    article.title = "Arsal"  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
    article.infobox.replace("place", colour="red")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    print(article.infobox.get("place").text)  # type: ignore[union-attr]  # pyright: ignore[reportOptionalMemberAccess]
