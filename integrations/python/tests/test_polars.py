"""Polars: a column at once, and in pieces by the streaming engine."""

import pytest
import videoid_lens
from conftest import Data

pl = pytest.importorskip("polars", reason="not run: Polars is not installed")


def verdict(documents):
    return pl.Series(videoid_lens.verdicts(documents))


def test_a_series(data: Data) -> None:
    documents = pl.read_parquet(data.folder / "results.parquet")["document"]
    found = verdict(documents)
    assert found.equals(pl.Series(data.verdicts), null_equal=True)
    assert found.null_count() == data.verdicts.null_count


@pytest.mark.parametrize("engine", ["in-memory", "streaming"])
def test_map_batches(data: Data, engine: str) -> None:
    kind = verdict(pl.Series([], dtype=pl.String)).dtype
    column = pl.col("document").map_batches(verdict, return_dtype=kind, is_elementwise=True)
    scan = pl.scan_parquet(data.folder / "results.parquet").select("id", column.alias("verdict"))
    table = scan.collect(engine=engine).sort("id")
    assert table["verdict"].equals(pl.Series(data.verdicts), null_equal=True)


def test_a_broken_row_among_good_ones() -> None:
    good = '{"processId":"a","processType":"high","status":"pending"}'
    table = pl.DataFrame({"document": [good, '{"processId":', None, good]})
    found = table.select(pl.col("document").map_batches(verdict)).unnest("document")
    assert found["status"].to_list() == ["pending", None, None, "pending"]
    assert found["error_code"].to_list() == [None, "JSON_SYNTAX", None, None]
