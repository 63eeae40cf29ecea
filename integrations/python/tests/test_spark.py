"""Spark: on a cluster of two executors, each a process of its own with its own Python."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import videoid_lens
from conftest import COUNT, Data

pyspark = pytest.importorskip("pyspark", reason="not run: Spark is not installed")
if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
    pytest.skip("not run: Spark has no Java", allow_module_level=True)


@pytest.fixture(scope="module")
def spark(tmp_path_factory: pytest.TempPathFactory):
    from pyspark.sql import SparkSession

    folder = tmp_path_factory.mktemp("spark")
    os.environ.update(
        SPARK_HOME=str(Path(pyspark.__file__).parent),
        SPARK_LOCAL_HOSTNAME="localhost",
        PYSPARK_PYTHON=sys.executable,
    )
    builder = SparkSession.builder.master("local-cluster[2,1,1024]").appName("videoid-lens")
    settings = {
        "spark.ui.enabled": "false",
        "spark.sql.warehouse.dir": str(folder / "warehouse"),
        "spark.sql.shuffle.partitions": "2",
        "spark.log.level": "ERROR",
        # Both executors are there before a task is given out.
        "spark.scheduler.minRegisteredResourcesRatio": "1",
        "spark.scheduler.maxRegisteredResourcesWaitingTime": "120s",
    }
    for name, value in settings.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    yield session
    session.stop()


def documents(spark, data: Data):
    return spark.read.parquet(str(data.folder / "results.parquet")).repartition(8)


def written(table, folder: Path) -> pa.Table:
    """What the executors have written, in the order of the rows."""
    table.write.parquet(str(folder))
    return pq.read_table(folder).sort_by("id")


def same(found: pa.ChunkedArray, expected: pa.Array) -> None:
    """Value for value, in the type of the wheel."""
    assert found.cast(expected.type).combine_chunks().equals(expected)


def test_map_in_arrow(spark, data: Data, tmp_path: Path) -> None:
    def verdicts(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            found = pa.array(videoid_lens.verdicts(batch["document"]))
            # Each executor has a process of its own that starts Python's workers.
            executor = pa.array([os.getppid()] * len(batch))
            yield pa.record_batch([batch["id"], found, executor], names=["id", "verdict", "executor"])

    schema = f"id long, verdict {videoid_lens.SPARK_TYPE}, executor long"
    found = written(documents(spark, data).mapInArrow(verdicts, schema), tmp_path / "found")
    assert found["id"].to_pylist() == list(range(COUNT))
    same(found["verdict"], data.verdicts)
    assert len(found["executor"].unique()) == 2, "each of the two executors has done its part"


def test_arrow_udf(spark, data: Data, tmp_path: Path) -> None:
    functions = pytest.importorskip("pyspark.sql.functions")
    if not hasattr(functions, "arrow_udf"):
        pytest.skip("not run: this Spark has no arrow_udf")

    @functions.arrow_udf(videoid_lens.SPARK_TYPE)
    def verdict(documents: pa.Array) -> pa.Array:
        return pa.array(videoid_lens.verdicts(documents))

    table = documents(spark, data).select("id", verdict("document").alias("verdict"))
    found = written(table, tmp_path / "found")
    same(found["verdict"], data.verdicts)


def test_a_broken_row_among_good_ones(spark) -> None:
    def verdicts(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            found = pa.array(videoid_lens.verdicts(batch["document"]))
            yield pa.record_batch([batch["id"], found], names=["id", "verdict"])

    good = '{"processId":"a","processType":"high","status":"pending"}'
    rows = [(0, good), (1, '{"processId":'), (2, None), (3, good)]
    table = spark.createDataFrame(rows, "id long, document string")
    found = table.mapInArrow(verdicts, f"id long, verdict {videoid_lens.SPARK_TYPE}")
    found = found.select("verdict.status", "verdict.error_code").orderBy("id").collect()
    assert [tuple(row) for row in found] == [
        ("pending", None),
        (None, "JSON_SYNTAX"),
        (None, None),
        ("pending", None),
    ]
