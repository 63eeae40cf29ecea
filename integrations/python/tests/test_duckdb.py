"""DuckDB: an Arrow function over Parquet and over lines."""

import pyarrow as pa
import pytest
import videoid_lens
from conftest import COUNT, Data

duckdb = pytest.importorskip("duckdb", reason="not run: DuckDB is not installed")


def verdict(documents):
    return videoid_lens.verdicts(documents)


def connection(threads: int):
    con = duckdb.connect(config={"threads": threads})
    con.create_function("verdict", verdict, ["VARCHAR"], videoid_lens.DUCKDB_TYPE, type="arrow")
    return con


def same(found: pa.ChunkedArray, expected: pa.Array) -> None:
    """Value for value, in the type of the wheel."""
    assert found.cast(expected.type).combine_chunks().equals(expected)


@pytest.mark.parametrize("threads", [1, 2])
def test_parquet(data: Data, threads: int) -> None:
    table = connection(threads).sql(
        f"SELECT id, verdict(document) AS verdict FROM '{data.folder / 'results.parquet'}' ORDER BY id"
    )
    table = table.to_arrow_table()
    assert table["id"].to_pylist() == list(range(COUNT))
    same(table["verdict"], data.verdicts)


def test_lines(data: Data) -> None:
    """Lines that are taken as they are keep the code of a broken one."""
    table = connection(2).sql(
        f"""
        SELECT verdict(document) AS verdict
        FROM read_csv('{data.folder / "results.ndjson"}', columns = {{'document': 'VARCHAR'}}, auto_detect = false,
                      header = false, delim = '\0', quote = '', escape = '', max_line_size = 17_000_000)
        """
    )
    same(table.to_arrow_table()["verdict"], data.verdicts.take(pa.array(data.lines)))


def test_json_lines(data: Data) -> None:
    """DuckDB's own reader of NDJSON gives the good lines as they are written, and null for those that are no JSON."""
    table = connection(2).sql(
        f"""
        SELECT json, verdict(json) AS verdict
        FROM read_json_objects('{data.folder / "results.ndjson"}', format = 'newline_delimited', ignore_errors = true)
        """
    )
    rows = table.to_arrow_table().to_pylist()
    expected = dict(zip(data.documents.to_pylist(), data.verdicts.to_pylist(), strict=True))
    good = [row for row in rows if row["json"] in expected]
    assert len(good) > COUNT * 0.8
    for row in good:
        assert row["verdict"] == expected[row["json"]]
    assert any(row["json"] is None for row in rows)


def test_a_broken_row_among_good_ones() -> None:
    good = '{"processId":"a","processType":"high","status":"pending"}'
    con = connection(1)
    con.sql("CREATE TABLE results (document VARCHAR)")
    con.executemany("INSERT INTO results VALUES (?)", [[good], ['{"processId":'], [None], [good]])
    rows = con.sql(
        "SELECT verdict(document).status, verdict(document).error_code, verdict(document) IS NULL FROM results"
    )
    assert rows.fetchall() == [
        ("pending", None, False),
        (None, "JSON_SYNTAX", False),
        (None, None, True),
        ("pending", None, False),
    ]
