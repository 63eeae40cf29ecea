from collections.abc import Iterator

import pyarrow as pa
import videoid_lens
from pyspark.sql import SparkSession


def verdicts(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        found = pa.array(videoid_lens.verdicts(batch["document"]))
        yield pa.record_batch([batch["id"], found], names=["id", "verdict"])


spark = SparkSession.builder.getOrCreate()
results = spark.read.parquet("results.parquet")
table = results.mapInArrow(verdicts, f"id long, verdict {videoid_lens.SPARK_TYPE}")
table.write.mode("overwrite").parquet("verdicts.parquet")
spark.read.parquet("verdicts.parquet").groupBy(
    "verdict.status", "verdict.agreement", "verdict.error_code"
).count().show()
