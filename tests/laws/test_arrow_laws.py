"""What holds for the batches of any bytes at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from front_matters import front_matters
from packed import expected
from wikiinfobox import Limits, WikiInfoboxError, dumps, from_dict
from wikiinfobox.tables import TABLES

pytest.importorskip("pyarrow", reason="needs the extra `arrow`")

import pyarrow as pa

from wikiinfobox import arrow


def documents() -> st.SearchStrategy[bytes]:
    """Bytes, some of which are articles, or were until something happened to them."""
    written = front_matters().map(_written)
    cut = st.tuples(written, st.integers(0, 200)).map(lambda drawn: drawn[0][: drawn[1]])
    return (
        st.binary(max_size=40) | st.binary(max_size=40).map(lambda data: b"---\n" + data + b"\n---\n") | written | cut
    )


def _written(front_matter: dict[str, object]) -> bytes:
    try:
        return dumps(from_dict({"front_matter": front_matter, "body": ""})).encode("utf-8", "surrogatepass")
    except WikiInfoboxError:
        return b"---\ntitle: none of these\n---\n"


@given(contents=st.lists(documents(), max_size=4), table=st.sampled_from(sorted(TABLES)))
def test_any_bytes_give_a_batch_of_the_schema_with_the_rows_of_the_row_functions(
    contents: list[bytes], table: str
) -> None:
    files = {f"{number}.md": content for number, content in enumerate(contents)}
    columns = {"path": pa.array([*files], pa.string()), "content": pa.array(contents, pa.binary())}
    found = arrow.parse_batch(pa.record_batch(columns), table)
    found.validate(full=True)
    assert found.schema.equals(getattr(arrow, f"SCHEMA_{table.upper()}"), check_metadata=True)
    assert [tuple(row.values())[:-1] for row in found.to_pylist()] == expected(table, files.items())


@given(content=documents(), limit=st.integers(0, 60))
def test_a_document_beyond_a_limit_is_one_row_of_any_table(content: bytes, limit: int) -> None:
    files = pa.record_batch({"path": ["a.md"], "content": [content]})
    for table in TABLES:
        found = arrow.parse_batch(files, table, limits=Limits(document=limit))
        if len(content) > limit:
            ((path, error),) = [(row["path"], row["error"]) for row in found.to_pylist()]
            assert path == "a.md"
            assert error.startswith("limit-error ")
