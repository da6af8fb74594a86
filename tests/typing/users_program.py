"""A user's program: what a type checker makes of documents, and of the errors. It is checked, and not run."""

import io
from collections.abc import ItemsView, Iterator, KeysView, Mapping, ValuesView
from pathlib import Path
from typing import assert_type

import pyarrow as pa

import wikiinfobox
from wikiinfobox import (
    Article,
    Conflict,
    Coordinates,
    DateRange,
    DecodingError,
    Field,
    Finding,
    FrontMatterError,
    Infobox,
    Item,
    LimitError,
    Limits,
    Link,
    NoSuchFieldError,
    Quantity,
    Repair,
    Repaired,
    WikiInfoboxError,
    WorkerError,
    arrow,
    tables,
)


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


def writing(article: Article, path: Path) -> None:
    wikiinfobox.dump(article, path)
    wikiinfobox.dump(article, io.StringIO())
    wikiinfobox.dump(article, io.BytesIO())
    assert_type(wikiinfobox.dumps(article), str)
    plain = wikiinfobox.to_dict(article)
    assert_type(wikiinfobox.from_dict(plain), Article)
    assert_type(list(plain), list[str])
    assert_type(list(wikiinfobox.json_schema()), list[str])


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
    assert_type(article.short_description, str | None)
    assert_type(article.description, str | None)
    assert_type(article.author, str | None)
    assert_type(article.image_url, str | None)
    assert_type(article.body, str)
    assert_type(article.infobox, Infobox)
    assert_type(article.infoboxes, tuple[Infobox, ...])
    assert_type(article.conflict, Conflict | None)
    assert_type(article.conflicts, tuple[Conflict, ...])
    assert_type(article.repairs, tuple[Repair, ...])
    assert_type(article.findings, tuple[Finding, ...])
    assert_type(list(article.extra), list[str])
    assert_type(article.replace_infobox(0, article.infobox), Article)


def infoboxes(box: Infobox) -> None:
    assert_type(box["place"], Field)
    assert_type(box.get("place"), Field | None)
    assert_type(box.get("place", 0), Field | int)
    assert_type("place" in box, bool)
    assert_type(list(box), list[str])
    assert_type(box.keys(), KeysView[str])
    assert_type(box.values(), ValuesView[Field])
    assert_type(box.items(), ItemsView[str, Field])
    assert_type(box.fields, tuple[Field, ...])
    assert_type(box.links, tuple[Link, ...])
    assert_type(box.conflict, Conflict | None)
    assert_type(list(box.extra), list[str])
    assert_type(box.replace("place", text="Arsal", number=None), Infobox)


def an_infobox_is_a_mapping_to_a_view_of_your_own(box: Infobox) -> int:
    def view(fields: Mapping[str, Field]) -> int:
        return len(fields)

    return view(box) + view({"place": Field("place", "Arsal")})


def fields(field: Field) -> None:
    assert_type(field.key, str)
    assert_type(field.text, str)
    assert_type(field.number, int | float | None)
    assert_type(field.links, tuple[Link, ...])
    assert_type(field.bold, tuple[str, ...])
    assert_type(field.italic, tuple[str, ...])
    assert_type(list(field.extra), list[str])
    assert_type(field.items, tuple[Item, ...])
    assert_type(field.quantities, tuple[Quantity, ...])
    assert_type(field.dates, tuple[DateRange, ...])
    assert_type(field.coordinates, Coordinates | None)
    assert_type(field.url, str | None)
    assert_type(field.image, str | None)


def links(link: Link) -> None:
    assert_type(link.text, str | None)
    assert_type(link.type, str | None)
    assert_type(link.page, str | None)
    assert_type(link.anchor, str | None)
    assert_type(link.site, str | None)
    assert_type(link.wiki, str | None)
    assert_type(link.lang, str | None)
    assert_type(list(link.extra), list[str])
    assert_type(link.label, str)
    assert_type(link.title, str)
    assert_type(link.namespace, str)
    assert_type(link.country, str | None)
    assert_type(link.dangling, bool)
    assert_type(link.url("de"), str | None)


def repairing(repaired: Repaired, repair: Repair, text: str) -> None:
    assert_type(wikiinfobox.repair(text, controls=True), str)
    assert_type(wikiinfobox.explain_repair(text), Repaired)
    assert_type(repaired.given, str)
    assert_type(repaired.text, str)
    assert_type(repaired.repairs, tuple[Repair, ...])
    assert_type([(left.code, left.offset) for left in repaired.unrepaired], list[tuple[str, int]])
    assert_type(repaired.given_offset(3), int)
    assert_type(repaired.given_offsets([3, 4]), list[int])
    assert_type(repair.start, int)
    assert_type(repair.before, str)
    assert_type(repair.after, str)
    assert_type(repair.code_page, str)
    assert_type(str(repair.evidence), str)
    assert_type(repair.line, int | None)
    assert_type(repair.column, int | None)


def showing(article: Article) -> None:
    assert_type(wikiinfobox.to_html(article, page=True, allow=["http:"]), str)
    assert_type(wikiinfobox.to_html(article.infobox, images=True, language="fr", allow=("mailto:",)), str)


def oddities(finding: Finding, limits: Limits) -> None:
    assert_type(finding.code, str)
    assert_type(finding.message, str)
    assert_type(finding.infobox, int | None)
    assert_type(finding.key, str | None)
    assert_type(finding.line, int | None)
    assert_type(finding.column, int | None)
    assert_type(limits.document + limits.depth + limits.aliases + limits.nodes, int)


def errors(error: WikiInfoboxError, decoding: DecodingError) -> None:
    assert_type(error.reason, str)
    assert_type(error.path, str | None)
    assert_type(error.line, int | None)
    assert_type(error.column, int | None)
    assert_type(error.excerpt, str | None)
    assert_type(decoding.offset, int | None)


def failing(text: str, box: Infobox) -> int | None:
    try:
        wikiinfobox.loads(text)
    except LimitError as error:
        assert_type(error.reason, str)
    except (DecodingError, FrontMatterError) as error:
        assert_type(error, DecodingError | FrontMatterError)
    except ValueError:
        return None
    except WorkerError as error:
        assert_type(error.path, str | None)
    except WikiInfoboxError as error:
        return error.line
    try:
        return len(box["place"].text)
    except NoSuchFieldError as error:
        a_lookup: KeyError = error
        raise a_lookup from None


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
    print(article.conflict.sides)  # type: ignore[union-attr]  # pyright: ignore[reportOptionalMemberAccess]
    article.infobox["place"] = Field("place", "")  # type: ignore[index]  # pyright: ignore[reportIndexIssue]
