"""Arrow batches in and out; where pyarrow is not installed, nothing of this runs."""

import os
import pickle
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from io import BytesIO
from pathlib import Path

import pytest

from packed import DOCUMENTS, expected
from shared import EXAMPLE, ROOT, SHARED, needs_shared
from wikiinfobox import Article, Limits, load_many, loads
from wikiinfobox.cli import main
from wikiinfobox.limits import DEFAULT_LIMITS
from wikiinfobox.tables import TABLES, export, rows

pytest.importorskip("pyarrow", reason="needs the extra `arrow`")

import pyarrow as pa
from pyarrow import parquet

from wikiinfobox import arrow
from wikiinfobox.arrow import packing, parsing
from wikiinfobox.arrow import parquet as writing
from wikiinfobox.arrow.schemas import table_schema

each_table = pytest.mark.parametrize("table", TABLES)

SCHEMAS = {name: getattr(arrow, f"SCHEMA_{name.upper()}") for name in TABLES}


def batch(documents: dict[str, bytes] | None = None) -> pa.RecordBatch:
    documents = DOCUMENTS if documents is None else documents
    columns = {"path": [*documents], "content": [*documents.values()]}
    return pa.record_batch(columns)


def cells(found: pa.RecordBatch | pa.Table) -> list[tuple[object, ...]]:
    return [tuple(row.values()) for row in found.to_pylist()]


@each_table
def test_a_batch_has_the_rows_of_the_row_functions_and_an_error_for_each_bad_file(table: str) -> None:
    found = parsing.parse_batch(batch(), table)
    found.validate(full=True)
    assert found.schema.equals(SCHEMAS[table], check_metadata=True)
    assert [row[:-1] for row in cells(found)] == expected(table, DOCUMENTS.items())
    failed = [row["path"] for row in found.to_pylist() if row["error"] is not None]
    assert failed == [path for path in DOCUMENTS if path.startswith("bad")]


@needs_shared
@each_table
def test_the_documents_of_the_corpus_have_the_same_rows_as_from_the_row_functions(table: str) -> None:
    documents = {path.name: path.read_bytes() for path in sorted((SHARED / "corpus" / "clean").glob("*.md"))[:40]}
    assert documents
    assert [row[:-1] for row in cells(parsing.parse_batch(batch(documents), table))] == expected(
        table, documents.items()
    )


def test_without_a_name_the_table_is_that_of_the_sides() -> None:
    assert parsing.parse_batch(batch()).equals(parsing.parse_batch(batch(), "sides"))
    assert [found.schema for found in parsing.parse_batches([batch()])] == [SCHEMAS["sides"]]


@each_table
def test_the_schema_of_a_batch_is_that_of_the_table_and_the_error(table: str) -> None:
    schema = SCHEMAS[table]
    assert schema.names == [*TABLES[table].names, "error"]
    kinds = {"text": "large_string", "integer": "int64", "real": "double", "boolean": "bool", "error": "large_string"}
    assert [str(kind) for kind in schema.types] == [kinds[column.type] for column in TABLES[table].columns] + [
        kinds["error"]
    ]
    assert schema.metadata == {
        b"wikiinfobox.table": table.encode(),
        b"wikiinfobox.version": str(TABLES[table].version).encode(),
    }
    described = {field.name: (field.metadata or {})[b"description"].decode() for field in schema}
    assert {name: described.pop(name) for name in TABLES[table].names} == {
        column.name: column.description for column in TABLES[table].columns
    }
    assert described == {"error": "why the file could not be read; empty where it was"}


@each_table
def test_what_the_table_promises_is_never_null_where_a_file_could_be_read(table: str) -> None:
    promised = [column.name for column in TABLES[table].columns if not column.nullable]
    assert [field.name for field in table_schema(TABLES[table]) if not field.nullable] == promised
    good = [row for row in parsing.parse_batch(batch(), table).to_pylist() if row["error"] is None]
    assert good
    assert not [row for row in good if any(row[name] is None for name in promised)]


def test_a_batch_promises_the_path_and_in_findings_all_that_the_table_does() -> None:
    promised = {name: [field.name for field in schema if not field.nullable] for name, schema in SCHEMAS.items()}
    findings = [column.name for column in TABLES["findings"].columns if not column.nullable]
    assert promised == {name: ["path"] for name in TABLES} | {"findings": findings}


def test_an_error_names_place_code_and_reason() -> None:
    documents = {"twice.md": b"---\na: 1\na: 2\n---\n", "large.md": b"---\n" + b"a" * 100}
    found = parsing.parse_batch(batch(documents), "articles", limits=Limits(document=50))
    assert found.to_pydict()["error"] == [
        "3:1 front-matter-error expected each key once, found 'a' again",
        "limit-error expected at most 50 bytes, the limit `document`; limits=Limits(document=…) raises it",
    ]


def test_garbled_text_is_repaired_unless_told_otherwise() -> None:
    garbled = batch({"a.md": "---\ntitle: Lebanonâ€“Syria border\n---\n".encode()})
    titles = [parsing.parse_batch(garbled, "articles", repair=way).to_pydict()["title"] for way in (True, False)]
    assert titles == [["Lebanon–Syria border"], ["Lebanonâ€“Syria border"]]


def test_a_name_that_is_no_table_is_refused() -> None:
    with pytest.raises(ValueError, match=r"expected the name of a table \(articles, .*\), not 'battles'"):
        parsing.parse_batch(batch(), "battles")


def test_a_batch_of_another_shape_is_refused() -> None:
    with pytest.raises(TypeError, match="expected a batch with the columns path and content, not title"):
        parsing.parse_batch(pa.record_batch({"title": ["a"]}))
    with pytest.raises(TypeError, match="the columns path and content, not none"):
        parsing.parse_batch(pa.record_batch({}))
    with pytest.raises(TypeError, match="expected path as string, content as binary and error as string, not str, str"):
        parsing.parse_batch(pa.record_batch({"path": ["a"], "content": ["---\n---\n"]}))


@pytest.mark.parametrize("kind", [pa.binary(), pa.large_binary(), pa.binary_view()], ids=str)
def test_bytes_may_be_stored_in_any_way_and_other_columns_stand_beside_them(kind: pa.DataType) -> None:
    contents = pa.array([*DOCUMENTS.values()], kind)
    columns = {"length": [*range(len(DOCUMENTS))], "content": contents, "path": [*DOCUMENTS]}
    assert parsing.parse_batch(pa.record_batch(columns)).equals(parsing.parse_batch(batch()))


def test_a_batch_of_no_files_has_no_rows() -> None:
    empty = arrow.SCHEMA_DOCUMENTS.empty_table().to_batches() or [batch().slice(0, 0)]
    assert [parsing.parse_batch(each).num_rows for each in empty] == [0]
    assert list(parsing.parse_batches([batch().slice(0, 0)])) == []


def test_nulls_among_files_are_errors_and_no_end() -> None:
    files = pa.record_batch({"path": [None, "b.md", "c.md"], "content": [b"---\n---\n", None, b"---\n---\n"]})
    found = parsing.parse_batch(files, "articles").select(["path", "error"])
    assert cells(found) == [
        ("", None),
        ("b.md", "wiki-infobox-error expected bytes, found null"),
        ("c.md", None),
    ]


def test_whatever_ails_one_file_the_others_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails_for_one(content: bytes, *, repair: bool, limits: Limits) -> Article:
        if content == EXAMPLE.read_bytes():
            raise ZeroDivisionError("as it was told")
        return loads(content, repair=repair, limits=limits)

    before = parsing.parse_batch(batch(), "articles").select(["path", "error"])
    monkeypatch.setattr(parsing, "loads", fails_for_one)
    failed, *others = cells(parsing.parse_batch(batch(), "articles").select(["path", "error"]))
    reason = "wiki-infobox-error expected an error of this package, found ZeroDivisionError: as it was told"
    assert failed == ("good/qalamoun.md", reason)
    assert others == cells(before)[1:]


def test_large_batches_are_cut_and_nothing_is_lost() -> None:
    many = batch({f"{number}.md": b"" for number in range(1001)})
    found = list(parsing.parse_batches([many, batch()], "findings"))
    assert [len(each) for each in found[:3]] == [500, 500, 1]
    whole = pa.Table.from_batches([parsing.parse_batch(many, "findings")])
    assert pa.Table.from_batches(found[:3]).equals(whole)
    assert found[3].equals(parsing.parse_batch(batch(), "findings"))


def test_the_functions_reach_another_process_by_their_names() -> None:
    program = (
        "import pickle, sys; function, batch = pickle.load(sys.stdin.buffer);"
        "sys.stdout.buffer.write(pickle.dumps(function([batch])))"
    )
    for function in (parsing.parse_batch, parsing.parse_batches):
        assert pickle.loads(pickle.dumps(function)) is function
    task = pickle.dumps((partial(_all_of, partial(arrow.parse_batches, table="fields")), batch()))
    path = os.pathsep.join(sys.path)
    done = subprocess.run(
        [sys.executable, "-c", program],
        input=task,
        stdout=subprocess.PIPE,
        check=True,
        env=os.environ | {"PYTHONPATH": path},
    )
    assert pickle.loads(done.stdout) == cells(parsing.parse_batch(batch(), "fields"))


def _all_of(function: "partial[Iterator[pa.RecordBatch]]", batches: list[pa.RecordBatch]) -> list[tuple[object, ...]]:
    return [row for found in function(batches) for row in cells(found)]


def hide_pyarrow(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("wikiinfobox.arrow")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "pyarrow", None)


def test_without_pyarrow_an_import_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    hide_pyarrow(monkeypatch)
    with pytest.raises(ModuleNotFoundError, match="needs pyarrow: pip install pyarrow"):
        __import__("wikiinfobox.arrow")


def test_the_page_of_names_has_each_public_name_once() -> None:
    text = (ROOT / "docs" / "reference" / "api.md").read_text(encoding="utf-8")
    documented = re.findall(r"^(?:\.\. [\w:]+::)? +wikiinfobox\.arrow\.(\w+)$", text, re.MULTILINE)
    assert sorted(documented) == sorted(arrow.__all__)


# ---- loose files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Good files and bad ones, of which one cannot even be opened."""
    for path, content in DOCUMENTS.items():
        place = tmp_path / "articles" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    try:
        (tmp_path / "articles" / "bad" / "gone.md").symlink_to("nowhere.md")
    except OSError as error:  # pragma: no cover
        pytest.skip(f"this system makes no links: {error}")
    return tmp_path / "articles"


@each_table
@pytest.mark.parametrize("limits", [DEFAULT_LIMITS, Limits(document=100)], ids=["all", "small"])
def test_packed_files_have_the_rows_of_loose_ones(folder: Path, tmp_path: Path, table: str, limits: Limits) -> None:
    target = tmp_path / "packed.parquet"
    assert arrow.pack(folder, target, limits=limits) == len(DOCUMENTS) + 1
    packed = parquet.read_table(target)
    assert packed.schema == arrow.SCHEMA_DOCUMENTS
    found = [row for each in arrow.parse_batches(packed.to_batches(), table) for row in cells(each)]
    loose = list(load_many(folder, limits=limits))
    assert [row[:-1] for row in found if table == "findings" or row[-1] is None] == [
        row for path, loaded in loose for row in rows(table, path, loaded)
    ]
    failed = [str(path) for path, loaded in loose if isinstance(loaded, Exception)]
    assert [row[0] for row in found if row[-1] is not None] == failed
    assert len(failed) > 1


def test_a_batch_of_files_is_full_by_number_or_by_bytes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = [str(path) for path, _ in load_many(folder)]
    assert [found.to_pydict()["path"] for found in arrow.batches_of(folder)] == [paths]
    monkeypatch.setattr(packing, "FILES", 5)
    assert [len(found) for found in arrow.batches_of(folder)] == [5, 5, 3]
    monkeypatch.setattr(packing, "BYTES", len(EXAMPLE.read_bytes()))
    contents = [found.to_pydict()["content"] for found in arrow.batches_of([folder / "good", folder / "bad"])]
    assert [len(found) for found in contents] == [5, 1, 5, 2]
    assert contents[1] == [EXAMPLE.read_bytes()]
    assert list(arrow.batches_of([])) == []


def test_a_packed_file_replaces_another_when_all_is_written(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "packed.parquet"
    target.write_bytes(b"as it was")

    def interrupted() -> Iterator[Path]:
        yield folder
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        arrow.pack(interrupted(), target)
    assert target.read_bytes() == b"as it was"
    assert sorted(tmp_path.iterdir()) == [folder, target]
    arrow.pack([], target)
    assert parquet.read_table(target).equals(arrow.SCHEMA_DOCUMENTS.empty_table())


# ---- Parquet


@each_table
def test_a_parquet_file_holds_the_rows_in_groups(table: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "GROUP", 1)
    found = [row for path, loaded in load_many([EXAMPLE, __file__]) for row in rows(table, path, loaded)]
    file = BytesIO()
    with arrow.parquet_rows(file, TABLES[table]) as add:
        add(found[:1])
        add([])
        monkeypatch.setattr(writing, "GROUP", 2**20)
        add(found[1:])
    written = parquet.ParquetFile(BytesIO(file.getvalue()))
    assert written.schema_arrow.equals(table_schema(TABLES[table]), check_metadata=True)
    assert written.num_row_groups == min(2, len(found))
    assert cells(written.read()) == found


def test_a_parquet_file_without_rows_has_its_columns() -> None:
    file = BytesIO()
    with arrow.parquet_rows(file, TABLES["sides"]):
        pass
    assert parquet.read_table(BytesIO(file.getvalue())).equals(table_schema(TABLES["sides"]).empty_table())


def test_an_export_to_parquet_holds_what_any_other_does(folder: Path, tmp_path: Path) -> None:
    loaded = list(load_many(folder))
    done = export(folder, tmp_path / "out", *TABLES, file_format="parquet")
    assert (done.files, done.unreadable) == (len(DOCUMENTS) + 1, 7)
    for table in TABLES:
        found = cells(parquet.read_table(tmp_path / "out" / f"{table}.parquet"))
        assert found == [row for path, each in loaded for row in rows(table, path, each)]


KILLED_HALF_WAY = """
import os, sys
from wikiinfobox import tables
from wikiinfobox.arrow import parquet

parquet.GROUP = 1000
folder, target, workers = sys.argv[1:]

def after_each(so_far):
    if so_far.files == 100:
        half = [path.stat().st_size for path in so_far.written[0].parent.glob(".*.tmp")]
        print(max(half) > 1000, flush=True)  # some groups are in the file
        os.kill(os.getpid(), 9)

tables.export(folder, target, "articles", workers=int(workers), after_each=after_each)
"""


@pytest.mark.skipif(os.name != "posix", reason="signals are sent as POSIX has them")
@pytest.mark.parametrize("workers", [1, 2])
def test_killed_half_way_an_export_leaves_no_half_of_a_parquet_file_and_run_again_it_is_whole(
    tmp_path: Path, workers: int
) -> None:
    articles, target = tmp_path / "articles", tmp_path / "out" / "articles.parquet"
    articles.mkdir()
    target.parent.mkdir()
    for number in range(200):
        (articles / f"{number:03}.md").write_bytes(b"---\n---\n" if number % 50 else EXAMPLE.read_bytes())
    command = [sys.executable, "-c", KILLED_HALF_WAY, str(articles), str(target), str(workers)]
    whole: dict[str, bytes] = {}
    for _ in range(2):  # where there was no table, and where there was one
        killed = subprocess.run(command, capture_output=True, text=True, check=False)
        assert (killed.returncode, killed.stdout) == (-9, "True\n")
        assert {path.name: path.read_bytes() for path in target.parent.iterdir() if path.suffix != ".tmp"} == whole
        export(articles, target, "articles")
        assert parquet.read_table(target).num_rows == 200
        whole = {path.name: path.read_bytes() for path in target.parent.iterdir()}
        assert sorted(whole) == ["articles.findings.parquet", "articles.parquet"]  # what the killed run left is gone


def test_the_command_exports_parquet_and_the_findings_beside_it(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "sides.parquet"
    assert main(["export", str(folder / "good"), "--workers", "1", "--table", "sides", "--to", str(target)]) == 0
    assert parquet.read_table(target).to_pydict()["killed_high"] == [27, 150, 20]
    assert parquet.read_schema(tmp_path / "sides.findings.parquet").names == [*TABLES["findings"].names]


def test_without_pyarrow_the_command_says_what_to_install(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    hide_pyarrow(monkeypatch)
    target = tmp_path / "sides.parquet"
    with pytest.raises(SystemExit) as ended:
        main(["export", str(folder), "--workers", "1", "--table", "sides", "--to", str(target)])
    assert ended.value.code == 2
    assert "needs pyarrow: pip install" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == [folder]
