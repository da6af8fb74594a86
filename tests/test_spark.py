"""A real Spark on this machine gives the rows that one process gives. It needs PySpark 4 and Java 17."""

import os
import re
import shutil
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest

from packed import DOCUMENTS, expected
from shared import ROOT, SHARED
from wikiinfobox import load_many
from wikiinfobox.tables import TABLES, rows

pytest.importorskip("pyarrow", reason="needs the extra `arrow`")
pytest.importorskip("pyspark", reason="needs PySpark 4")
if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
    pytest.skip("needs Java 17, on which Spark runs", allow_module_level=True)

import pyarrow as pa
from pyarrow import parquet
from pyspark.sql import SparkSession

from wikiinfobox import arrow

pytestmark = [
    pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas"),
    # Spark's own: sockets that it leaves to the garbage collector, and how it asks after names.
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]


@pytest.fixture(scope="module")
def example() -> Any:  # noqa: ANN401 a module that no name leads to
    spec = spec_from_file_location("spark_corpus", ROOT / "examples" / "spark_corpus.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def spark(example: Any) -> Iterator[SparkSession]:  # noqa: ANN401 as above
    session = example.session()
    yield session
    session.stop()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Documents good and bad, each under several names, and a file that cannot be opened."""
    folder = tmp_path_factory.mktemp("articles")
    documents = {path.replace("/", "-"): content for path, content in DOCUMENTS.items()}
    if SHARED.is_dir():
        documents |= {path.name: path.read_bytes() for path in (SHARED / "corpus" / "clean").glob("*.md")}
    for number in range(max(2, 400 // len(documents))):
        for name, content in documents.items():
            (folder / f"{number} {name}").write_bytes(content)
    (folder / "gone.md").symlink_to("nowhere.md")
    return folder


@pytest.mark.usefixtures("spark")
@pytest.mark.parametrize("table", ["sides", "findings"])
def test_spark_gives_the_rows_of_one_process(
    table: str,
    example: Any,  # noqa: ANN401 as above
    folder: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    target = tmp_path / "table"
    example.main(str(folder), str(target), table)
    written = parquet.read_table(target)
    assert written.column_names == [*TABLES[table].names, "error"]
    found = sorted((tuple(row.values()) for row in written.to_pylist()), key=repr)
    loaded = list(load_many(folder))
    failed = sorted(str(path) for path, each in loaded if isinstance(each, Exception))
    single = sorted((row for path, each in loaded for row in rows(table, path, each)), key=repr)
    assert len(single) > 10
    assert sorted(row[0] for row in found if row[-1] is not None) == failed
    assert [row[:-1] for row in found if table == "findings" or row[-1] is None] == single
    printed = capsys.readouterr().out
    assert f"{len(loaded):,} files packed\n" in printed
    assert f"{len(found) - len(failed):,} rows of {table}, {len(failed):,} files that could not be read\n" in printed


def test_the_plain_function_maps_batches_too(spark: SparkSession) -> None:
    files = spark.createDataFrame(pa.table({"path": [*DOCUMENTS], "content": [*DOCUMENTS.values()]}))
    schema = spark.createDataFrame(arrow.SCHEMA_SIDES.empty_table()).schema
    found = files.mapInArrow(arrow.parse_batches, schema).toArrow()
    by_path = sorted((tuple(row.values())[:-1] for row in found.to_pylist()), key=repr)
    assert by_path == sorted(expected("sides", DOCUMENTS.items()), key=repr)


def test_the_programs_on_the_page_about_scale_run(
    spark: SparkSession, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = (ROOT / "docs" / "explanation" / "scale.md").read_text("utf-8")
    (tmp_path / "articles").mkdir()
    for path in sorted(folder.glob("0 good*.md")):
        shutil.copy(path, tmp_path / "articles")
    monkeypatch.chdir(tmp_path)
    # Spark, in a process of its own, keeps the folder in which it was started.
    packed = str(tmp_path / "articles.parquet")
    names: dict[str, Any] = {"spark": spark}
    for program in re.findall(r"^```python\n(.*?)^```$", page, re.MULTILINE | re.DOTALL):
        code = program.replace('read.parquet("articles.parquet")', f"read.parquet({packed!r})")
        exec(compile(code, "scale.md", "exec", dont_inherit=True), names)  # noqa: S102 it is our own page
    assert sorted(row.killed_high for row in names["sides"].collect()) == [20, 27, 150]
