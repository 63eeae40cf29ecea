import polars as pl
import videoid_lens


def verdict(documents: pl.Series) -> pl.Series:
    return pl.Series(videoid_lens.verdicts(documents))


KIND = verdict(pl.Series([], dtype=pl.String)).dtype

verdicts = (
    pl.scan_parquet("results.parquet")
    .select(
        "id",
        pl.col("document").map_batches(verdict, return_dtype=KIND, is_elementwise=True).alias("verdict"),
    )
    .unnest("verdict")
    .collect(engine="streaming")
)
print(verdicts.group_by("status", "agreement").len().sort("len", descending=True))
print(verdicts.group_by("error_code").len().sort("len", descending=True))
