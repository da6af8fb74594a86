"""Articles as rows, and rows in files."""

import io
import json
import os
import re
import sqlite3
import sys
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path

import pytest

from gold.predict import pair
from shared import EXAMPLE, ROOT, SHARED, needs_shared
from wikiinfobox import (
    Article,
    Field,
    FrontMatterError,
    Infobox,
    Link,
    WorkerError,
    dumps,
    load,
    load_many,
    loads,
    parse_casualties,
    parse_dates,
    parse_strength,
    tables,
)
from wikiinfobox.tables import TABLES, Cell, ColumnType, Exported, Row, Table, export, rows, sqlite, write
from wikiinfobox.tables.schema import fitted
from wikiinfobox.tables.text import csv_line

LARGEST = 2**63 - 1

PYTHON_TYPES: dict[str, type] = {"text": str, "integer": int, "real": float, "boolean": bool}

AWKWARD = (
    "",
    " ",
    "a, b",
    'say "it"',
    '"',
    "two\nlines",
    "two\r\nlines",
    "a\rb",
    "nothing\0after",
    "\x1b\x85\u2028\ufeff",
    "🇱🇧 é",
    "half \ud83d",
    "=1+1",
    "-5",
    "+44",
    "null",
    "true",
    "007",
)


def records(name: str, found: Iterable[Row]) -> list[dict[str, Cell]]:
    return [dict(zip(TABLES[name].names, row, strict=True)) for row in found]


def box(*pairs: tuple[str, str]) -> Article:
    return Article(title="Arsal", infoboxes=(Infobox(tuple(Field(key, text) for key, text in pairs)),))


def side(*pairs: tuple[str, str]) -> dict[str, Cell]:
    """The row of the first side of a conflict."""
    return records("sides", rows("sides", "a.md", box(("combatant1", "A"), ("combatant2", "B"), *pairs)))[0]


# ---- schemas


@pytest.mark.parametrize("table", TABLES.values(), ids=list(TABLES))
def test_keys_and_references_name_columns_that_are_always_filled(table: Table) -> None:
    columns = {column.name: column for column in table.columns}
    assert len(columns) == len(table.columns)
    for name in (*table.key, *table.refers):
        assert not columns[name].nullable
    if table.parent:
        parent = TABLES[table.parent]
        assert len(parent.key) == len(table.refers)
        assert list(TABLES).index(parent.name) < list(TABLES).index(table.name)


@needs_shared
def test_each_cell_of_the_corpus_has_the_type_of_its_column_and_no_two_rows_one_key() -> None:
    keys: set[Row] = set()
    for path, loaded in load_many(SHARED / "corpus" / "clean"):
        for name, table in TABLES.items():
            for row in rows(name, path, loaded):
                for column, cell in zip(table.columns, row, strict=True):
                    assert column.nullable if cell is None else type(cell) is PYTHON_TYPES[column.type], (path, column)
                key = (name, *(row[table.names.index(part)] for part in table.key))
                assert key not in keys
                keys.add(key)
    assert {key[0] for key in keys} == set(TABLES)


def test_a_name_that_is_no_tables_is_refused() -> None:
    with pytest.raises(ValueError, match=r"expected the name of a table \(articles, .*\), not 'battles'"):
        rows("battles", "a.md", Article())
    for names in ((), ("battles", "sides")):
        with pytest.raises(ValueError, match=r"found (none|'battles')$"):
            write([], "sides.csv", *names)


@pytest.mark.parametrize("table", TABLES.values(), ids=list(TABLES))
def test_the_page_of_tables_says_what_the_schema_says(table: Table) -> None:
    keys, refers = (", ".join(f"`{name}`" for name in names) for names in (table.key, table.refers))
    named = f" {refers} {'names' if len(table.refers) == 1 else 'name'} a row of `{table.parent}`." if refers else ""
    head = f"{table.description[0].upper()}{table.description[1:]}. Version {table.version}. Key: {keys}.{named}"
    lines = [
        f"| `{column.name}` | {column.type} | {'' if column.nullable else 'always'} | {column.description} |"
        for column in table.columns
    ]
    section = "\n".join(
        [f"## {table.name}", "", head, "", "| column | type | | means |", "|---|---|---|---|", *lines, ""]
    )
    page = (ROOT / "docs" / "reference" / "tables.md").read_text("utf-8")
    assert section in page, section


def test_the_page_of_names_has_the_public_names_of_tables() -> None:
    page = (ROOT / "docs" / "reference" / "api.md").read_text("utf-8")
    documented = re.findall(r"^\.\. auto(?:class|data|function):: wikiinfobox\.tables\.(\w+)$", page, re.MULTILINE)
    assert sorted(documented) == sorted(tables.__all__)


# ---- rows


def test_a_side_has_the_numbers_of_its_texts() -> None:
    found = side(("strength1", "c. 4,000–5,000\n12 guns"), ("casualties1", "20 killed, 100+ surrendered"))
    expected: dict[str, Cell] = {
        "name": "A",
        "strength_low": 4000,
        "strength_best": None,
        "strength_high": 5000,
        "strength_approximate": True,
        "strength_text": "c. 4,000–5,000\n12 guns",
        "guns_best": 12,
        "guns_approximate": False,
        "ships_low": None,
        "ships_approximate": None,
        "killed_low": 20,
        "killed_best": 20,
        "killed_high": 20,
        "wounded_low": None,
        "surrendered_low": 100,
        "surrendered_best": None,
        "surrendered_high": None,
        "total_low": None,
        "sum_of_parts_low": 120,
        "strength_status": "reported",
        "casualties_status": "reported",
    }
    assert {name: found[name] for name in expected} == expected


def test_none_is_zero_unknown_is_empty_and_what_is_absent_says_so() -> None:
    found = side(("casualties1", "None"), ("strength1", "Unknown"))
    assert (found["total_low"], found["total_high"], found["casualties_status"]) == (0, 0, "none_reported")
    assert (found["strength_low"], found["strength_high"], found["strength_status"]) == (None, None, "unknown")
    found = side()
    assert (found["strength_status"], found["strength_text"]) == ("absent", None)
    found = side(("casualties1", "Heavy"))
    assert (found["casualties_status"], found["casualties_severity"]) == ("qualitative", "heavy")


def test_claims_that_differ_are_an_envelope_and_are_named() -> None:
    found = side(("casualties1", "11 killed (Danish claim)\n30 killed (Swedish claim)"))
    assert (found["killed_low"], found["killed_best"], found["killed_high"]) == (11, None, 30)
    assert (found["casualties_disputed"], found["casualties_claims"]) == (True, "Danish claim; Swedish claim")


def test_a_number_that_is_not_whole_keeps_whole_bounds_and_one_too_large_for_a_column_is_open() -> None:
    found = side(("strength1", "2.5 men"))
    assert (found["strength_low"], found["strength_best"], found["strength_high"]) == (2, None, 3)
    found = side(("strength1", f"{10**25} men"))
    assert (found["strength_low"], found["strength_high"], found["strength_status"]) == (None, None, "reported")
    assert found["strength_text"] == f"{10**25} men"


def test_supporters_stand_apart_and_several_names_in_one_cell() -> None:
    article = box(
        ("combatant1", "Hezbollah\n\n🇱🇧 Lebanon\n\nSupport:\n*🇺🇸 United States\n\nCo-belligerents:\n* Iran"),
        ("combatant2", "Tahrir al-Sham"),
        ("commander1", "Joseph Aoun\n\nHassan Nasrallah"),
    )
    first, second = records("sides", rows("sides", "a.md", article))
    assert first["belligerents"] == "Hezbollah; Lebanon; Iran"
    assert first["supporters"] == "United States"
    assert first["commanders"] == "Joseph Aoun; Hassan Nasrallah"
    assert (first["side"], second["side"]) == (1, 2)
    assert second["supporters"] is None


def test_when_where_and_how_it_ended_stand_beside_each_side() -> None:
    found = side(
        ("date", "Summer 480 BC"),
        ("place", "Thermopylae, Greece 38°47′48″N 22°32′12″E"),
        ("result", "Decisive Persian victory"),
    )
    assert (found["start_date"], found["start_year"], found["ongoing"]) == ("-0479-22", -480, False)
    assert (found["country"], found["winners"], found["degree"]) == ("GR", "Persian", "decisive")
    assert found["latitude"] == pytest.approx(38.796667)
    assert (found["date_text"], found["result_text"]) == ("Summer 480 BC", "Decisive Persian victory")
    bare = side(("date", "present"))
    assert (bare["start_date"], bare["start_year"], bare["end_year"], bare["place"]) == (None, None, None, None)


def test_fields_and_links_keep_their_texts_and_places() -> None:
    links = (Link(page="arsal", text="Arsal"), Link(type="external", site="https://x.org"), Link(page="undefined"))
    article = Article(infoboxes=(Infobox((Field("a", "1"), Field("b", "Arsal", links, 5))), Infobox((Field("a", ""),))))
    fields = [(row[1], row[2], row[3], row[4], row[5], row[6]) for row in rows("fields", "a.md", article)]
    assert fields == [(0, 0, "a", "1", None, 0), (0, 1, "b", "Arsal", 5.0, 3), (1, 0, "a", "", None, 0)]
    first, second, third = records("links", rows("links", "a.md", article))
    assert (first["field"], first["position"], first["title"], first["dangling"]) == (1, 0, "Arsal", False)
    assert (second["title"], second["url"], second["label"]) == (None, "https://x.org", "https://x.org")
    assert (third["page"], third["dangling"]) == ("undefined", True)


def test_an_article_counts_what_the_other_tables_hold_of_it() -> None:
    article = load(EXAMPLE)
    (found,) = records("articles", rows("articles", EXAMPLE, article))
    assert found["path"] == str(EXAMPLE)
    assert found["body"] == article.body
    assert found["findings"] == len(list(rows("findings", EXAMPLE, article))) == 1
    assert (found["infoboxes"], found["conflicts"], found["repairs"]) == (1, 1, len(article.repairs))


def test_findings_are_of_the_document_of_readings_and_of_files_that_cannot_be_read() -> None:
    side = "combatant1: {text: A, links: [{page: undefined}]}"
    text = f"---\ninfoboxes:\n  - {side}\n    date: {{text: 5 May – 2 May 1812}}\n---\n"
    found = records("findings", rows("findings", "a.md", loads(text)))
    assert [(one["position"], one["origin"], one["code"], one["line"]) for one in found] == [
        (0, "document", "link-to-undefined", 3),
        (1, "reading", "end-before-start", 4),
    ]
    errors = (FrontMatterError("expected", "a.md", 3, 4, "x"), WorkerError("died", "a.md"), FileNotFoundError(2, "No"))
    found = [one for error in errors for one in records("findings", rows("findings", "a.md", error))]
    assert [(one["origin"], one["code"], one["message"], one["line"], one["column"]) for one in found] == [
        ("error", "front-matter-error", "expected", 3, 4),
        ("error", "worker-error", "died", None, None),
        ("error", "os-error", "No", None, None),
    ]
    assert not list(rows("articles", "a.md", errors[0]))


@pytest.mark.parametrize(
    ("cell", "kind", "held"),
    [
        ("\ud83d\ude00 \ude00", "text", "😀 \ufffd"),
        ("\0", "text", "\0"),
        (LARGEST, "integer", LARGEST),
        (LARGEST + 1, "integer", None),
        (-LARGEST - 2, "integer", None),
        (10**400, "real", None),
        (float("nan"), "real", None),
        (float("-inf"), "real", None),
        (3, "real", 3.0),
        (None, "boolean", None),
        (True, "boolean", True),
    ],
)
def test_a_cell_is_what_every_format_can_hold(cell: Cell, kind: ColumnType, held: Cell) -> None:
    found = fitted(cell, kind)
    assert found == held
    assert type(found) is type(held)


def test_a_path_that_is_no_utf_8_is_written_in_escapes() -> None:
    path = os.fsdecode(b"caf\xe9.md")
    assert [row[0] for row in rows("articles", path, Article())] == ["caf\\xe9.md"]


# ---- files


# A quoted cell is a text, be it empty; nothing is none. The reader of Python 3.11 cannot tell the two apart.
CELL = re.compile(r'(?:"(?P<quoted>(?:[^"]|"")*)"|(?P<plain>[^",\r\n]*))(?P<end>,|\r\n)')


def from_csv(path: Path, name: str) -> list[Row]:
    """Rows of a file, by the grammar of RFC 4180."""
    text = path.read_bytes().decode()
    lines: list[list[str | None]] = [[]]
    start = 0
    while start < len(text):
        match = CELL.match(text, start)
        assert match, text[start : start + 40]
        plain = match["plain"] or None
        lines[-1].append(plain if match["quoted"] is None else match["quoted"].replace('""', '"'))
        if match["end"] != ",":
            lines.append([])
        start = match.end()
    head, *lines, after = lines
    assert (tuple(head), after) == (TABLES[name].names, [])
    kinds = [column.type for column in TABLES[name].columns]
    return [tuple(typed(cell, kind) for cell, kind in zip(line, kinds, strict=True)) for line in lines]


def typed(cell: str | None, kind: str) -> Cell:
    if cell is None or kind == "text":
        return cell
    return cell == "true" if kind == "boolean" else int(cell) if kind == "integer" else float(cell)


def from_jsonl(path: Path, name: str) -> list[Row]:
    found = [json.loads(line) for line in path.read_bytes().decode().split("\n")[:-1]]
    assert all(tuple(one) == TABLES[name].names for one in found)
    return [tuple(one.values()) for one in found]


def from_sqlite(path: Path, name: str) -> list[Row]:
    kinds = [column.type for column in TABLES[name].columns]
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute(f"SELECT * FROM {name} ORDER BY rowid").fetchall()  # noqa: S608
    return [
        tuple(
            bool(cell) if kind == "boolean" and cell is not None else cell
            for cell, kind in zip(row, kinds, strict=True)
        )
        for row in found
    ]


READERS: dict[str, Callable[[Path, str], list[Row]]] = {"csv": from_csv, "jsonl": from_jsonl, "sqlite": from_sqlite}


def awkward() -> list[tuple[str, Article | FrontMatterError]]:
    found: list[tuple[str, Article | FrontMatterError]] = [("bad.md", FrontMatterError("expected: '\r\n\0\"'"))]
    for number, text in enumerate(AWKWARD):
        link = Link(text=text, page=text)
        article = Article(
            title=text,
            body=text,
            infoboxes=(
                Infobox(
                    (
                        Field("combatant1", text),
                        Field("strength1", f"{text} 500 men"),
                        Field(text or "k", text, (link,), 1e300),
                    )
                ),
            ),
        )
        found.append((f"{number}.md", article))
    return [*found, (str(EXAMPLE), load(EXAMPLE))]


@pytest.mark.parametrize("form", READERS)
def test_rows_are_read_back_as_they_were_written(tmp_path: Path, form: str) -> None:
    articles = awkward()
    target = tmp_path / f"all.{form}"
    done = write(articles, target, *TABLES)
    for name in TABLES:
        path = target if form == "sqlite" or name == "articles" else tmp_path / f"all.{name}.{form}"
        written = [row for where, loaded in articles for row in rows(name, where, loaded)]
        assert written
        assert READERS[form](path, name) == written
    assert (done.files, done.unreadable) == (len(articles), 1)


def test_a_folder_holds_a_file_for_each_table(tmp_path: Path) -> None:
    assert write(awkward(), tmp_path / "new" / "tables", *TABLES, file_format="jsonl").files == len(awkward())
    assert {path.name for path in (tmp_path / "new" / "tables").iterdir()} == {f"{name}.jsonl" for name in TABLES}


@pytest.mark.parametrize(
    ("target", "settings", "names"),
    [
        ("a.csv", {}, ["a.csv", "a.findings.csv"]),
        ("a.sqlite", {}, ["a.sqlite"]),
        ("a", {"file_format": "jsonl"}, ["articles.jsonl", "findings.jsonl"]),
    ],
)
def test_it_is_told_which_files_were_written(
    tmp_path: Path, target: str, settings: dict[str, str], names: list[str]
) -> None:
    written = write(awkward(), tmp_path / target, "articles", **settings).written  # type: ignore[arg-type]
    assert [path.name for path in written] == names
    assert all(path.stat().st_size for path in written)


def test_a_table_comes_with_its_findings_and_an_open_file_without() -> None:
    file = io.BytesIO()
    done = write(awkward(), file, "sides", file_format="jsonl")
    assert (done.unreadable, done.written) == (1, ())
    assert {tuple(json.loads(line)) for line in file.getvalue().splitlines()} == {TABLES["sides"].names}


def test_what_a_spreadsheet_takes_for_a_formula_is_guarded_only_where_that_is_asked_for(tmp_path: Path) -> None:
    formulas = ("=1+1", "+44", "-5", "@x", "\t=1", "\r", " =1", "＝1", "\n-")
    assert csv_line(("-5", -5)) == "-5,-5\r\n"
    for text in formulas:
        assert csv_line((text,), spreadsheet=True).lstrip('"').startswith("'")
    assert csv_line(("a=1", "5-3", -5, -1.5), spreadsheet=True) == "a=1,5-3,-5,-1.5\r\n"
    write([("=a.md", Article(title="–"))], tmp_path / "a.csv", "articles", spreadsheet=True)
    written = (tmp_path / "a.csv").read_bytes()
    assert written.startswith("\ufeffpath,title".encode())
    assert b"\r\n'=a.md,\xe2\x80\x93," in written


def test_sqlite_holds_types_keys_and_what_the_columns_mean(tmp_path: Path) -> None:
    write(awkward(), tmp_path / "all.db", *TABLES)
    with closing(sqlite3.connect(tmp_path / "all.db")) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute("INSERT INTO fields VALUES ('no such file', 0, 0, 'a', 'b', NULL, 0)")
        (sql,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'sides'").fetchone()
    assert "version 1 of its schema" in sql
    assert all(f'"{column.name}"' in sql and column.description in sql for column in TABLES["sides"].columns)


def test_where_files_have_no_locks_what_was_left_is_deleted_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "fcntl", None)
    (tmp_path / ".a.csv.0123abcd.tmp").write_text("half", encoding="utf-8")
    write([], tmp_path / "a.csv", "findings")
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


def test_an_older_sqlite_is_not_told_to_be_strict(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "STRICT", not sqlite.STRICT)
    assert ("STRICT" in sqlite.definition(TABLES["sides"], {})) == sqlite.STRICT
    monkeypatch.setattr(sqlite, "STRICT", False)
    write(awkward(), tmp_path / "sides.sqlite", "sides")
    assert from_sqlite(tmp_path / "sides.sqlite", "sides")


def test_a_file_that_comes_twice_is_refused_by_sqlite_and_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="expected each file once: UNIQUE constraint failed"):
        write([("a.md", Article())] * 2, tmp_path / "all.sqlite", "articles")
    assert list(tmp_path.iterdir()) == []


def test_sqlite_that_cannot_write_is_an_error_of_the_file(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="unable to open database file"), sqlite.sqlite_file(tmp_path, []):
        pass


@pytest.mark.parametrize("name", ["sides", "sides.xlsx", "."])
def test_another_ending_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match=r"expected a name that ends in one of \.csv, \.jsonl, \.parquet, \.sqlite"):
        write([], tmp_path / name, "sides")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["sides.csv", "sides.jsonl", "sides.sqlite"])
def test_what_fails_half_way_leaves_what_was_there(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("before", encoding="utf-8")

    def articles() -> Iterable[tuple[str, Article]]:
        yield "a.md", Article()
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write(articles(), tmp_path / name, "sides")
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert (tmp_path / name).read_text("utf-8") == "before"


def test_what_a_killed_run_left_is_deleted_and_what_another_still_writes_is_not(tmp_path: Path) -> None:
    from wikiinfobox.writing import replacement

    stale = tmp_path / ".[x].csv.0123abcd.tmp"
    other = tmp_path / ".y.csv.0123abcd.tmp"
    for path in (stale, other):
        path.write_text("half", encoding="utf-8")
    with replacement(tmp_path / "[x].csv") as live:
        write([], tmp_path / "[x].csv", "sides")
        assert live.exists()
        assert not stale.exists()
    assert other.exists()


def test_an_export_gives_the_same_files_with_one_worker_and_with_two(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(30):
        (folder / f"{number:02}.md").write_bytes(EXAMPLE.read_bytes())
    (folder / "05.md").write_text("broken", encoding="utf-8")
    told: list[int] = []
    expected = Exported(files=30, unreadable=1, findings=29)
    assert export(folder, tmp_path / "1.csv", "sides", after_each=lambda so_far: told.append(so_far.files)) == expected
    assert export(folder, tmp_path / "2.csv", "sides", workers=2) == expected
    assert told == list(range(1, 31))
    for ending in ("csv", "findings.csv"):
        assert (tmp_path / f"1.{ending}").read_bytes() == (tmp_path / f"2.{ending}").read_bytes()
    assert len(from_csv(tmp_path / "1.csv", "sides")) == 29 * 3


def test_a_file_at_which_a_worker_dies_is_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from wikiinfobox.tables import writing

    def dying(_function: object, paths: Iterable[Path], _workers: int | None) -> object:
        return ((path, WorkerError("died", str(path))) for path in paths)

    monkeypatch.setattr(writing, "map_files", dying)
    assert export(EXAMPLE, tmp_path / "a.jsonl", "sides") == Exported(files=1, unreadable=1)
    assert [row[3] for row in from_jsonl(tmp_path / "a.findings.jsonl", "findings")] == ["worker-error"]


@needs_shared
def test_the_gold_texts_put_into_documents_come_out_with_the_numbers_the_readers_give(tmp_path: Path) -> None:
    lines = (SHARED / "gold" / "dev_gold.jsonl").read_text("utf-8").split("\n")
    cases = {case["id"]: case for case in map(json.loads, filter(None, lines))}
    assert len(cases) == 182
    folder = tmp_path / "articles"
    folder.mkdir()
    keys = {"casualties": "casualties1", "strength": "strength1", "commander": "commander1"}
    for name, case in cases.items():
        links = tuple(Link(**link) for link in case.get("links") or ())
        field = Field(keys.get(case["field"], case["field"]), case["text"], links)
        sides = (Field("combatant1", "One"), Field("combatant2", "Other"))
        article = Article(infoboxes=(Infobox((*sides, field)),))
        (folder / f"{name}.md").write_bytes(dumps(article).encode())
    assert export(folder, tmp_path / "sides.sqlite", "sides", repair=False).unreadable == 0
    found = {}
    for one in records("sides", from_sqlite(tmp_path / "sides.sqlite", "sides")):
        if one["side"] == 1:
            found[Path(str(one["path"])).stem] = one
    assert list(found) == sorted(cases)
    stated = 0
    for name, case in cases.items():
        row, text = found[name], case["text"]
        links = tuple(Link(**link) for link in case.get("links") or ())
        if case["field"] == "casualties":
            losses = parse_casualties(text, links)
            kinds = ("killed", "wounded", "captured", "missing", "surrendered", "total")
            numbers = {kind: pair(getattr(losses, kind)) for kind in kinds}
            assert (row["casualties_status"], row["casualties_text"]) == (losses.status, text)
        elif case["field"] == "strength":
            strength = parse_strength(text, links)
            numbers = {"strength": pair(strength.personnel), "guns": pair(strength.guns), "ships": pair(strength.ships)}
            assert (row["strength_status"], row["strength_text"]) == (strength.status, text)
        else:
            numbers = {}
            if case["field"] == "date":
                dates = parse_dates(text)
                start = dates[0].start if dates else None
                assert (row["start_date"], row["date_text"]) == (start.edtf() if start else None, text)
        for kind, bounds in numbers.items():
            assert [row[f"{kind}_low"], row[f"{kind}_high"]] == (bounds or [None, None]), name
            stated += bounds is not None
    assert stated > 100
