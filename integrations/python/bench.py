"""Rows a second and peak memory, by engine and threads, over made-up results in Parquet.

Each engine runs in a process of its own with so many threads. The best of several runs counts, for other programs on
the machine only ever make one slower; the load before the run is printed beside it. The time of the processors, of all
that an engine has started, depends less on what else runs.
"""

import argparse
import contextlib
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

FILES = 8
ENGINES = ["pyarrow", "duckdb", "polars", "spark"]


def write(folder: Path, rows: int) -> int:
    """Writes the results as Parquet. Gives the bytes of their texts."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    sys.path.insert(0, str(Path(__file__).parent / "tests"))
    from generated import results

    documents = pa.array(results(rows, odd=0.02), pa.string())
    table = pa.table({"id": pa.array(range(rows)), "document": documents})
    part = -(-rows // FILES)
    for index in range(FILES):
        pq.write_table(table.slice(index * part, part), folder / f"{index}.parquet", row_group_size=part // 4)
    return sum(len(text.encode()) for text in documents.to_pylist() if text)


def pyarrow(folder: Path, threads: int) -> Iterator[Callable[[], int]]:
    """The function alone, over columns that are in memory."""
    import pyarrow.parquet as pq
    import videoid_lens

    chunks = pq.read_table(folder)["document"].chunks
    with ThreadPoolExecutor(threads) as pool:
        yield lambda: sum(map(len, pool.map(videoid_lens.verdicts, chunks)))


def duckdb(folder: Path, threads: int) -> Iterator[Callable[[], int]]:
    import duckdb
    import videoid_lens

    def verdict(documents):
        return videoid_lens.verdicts(documents)

    # As the documentation advises: one thread waits less long for the other's Python.
    sys.setswitchinterval(0.0005)
    con = duckdb.connect(config={"threads": threads})
    con.create_function("verdict", verdict, ["VARCHAR"], videoid_lens.DUCKDB_TYPE, type="arrow")
    query = f"""
        SELECT verdict.status, verdict.agreement, verdict.error_code, sum(len(verdict.reasons)), count(*)
        FROM (SELECT verdict(document) AS verdict FROM '{folder}/*.parquet')
        GROUP BY ALL
    """
    yield lambda: sum(row[-1] for row in con.sql(query).fetchall())


def polars(folder: Path, _: int) -> Iterator[Callable[[], int]]:
    import polars as pl
    import videoid_lens

    def verdict(documents: pl.Series) -> pl.Series:
        return pl.Series(videoid_lens.verdicts(documents))

    kind = verdict(pl.Series([], dtype=pl.String)).dtype
    column = pl.col("document").map_batches(verdict, return_dtype=kind, is_elementwise=True)
    query = (
        pl.scan_parquet(folder / "*.parquet")
        .select(column.alias("verdict"))
        .unnest("verdict")
        .group_by("status", "agreement", "error_code")
        .agg(pl.col("reasons").list.len().sum(), pl.len().alias("rows"))
    )
    yield lambda: query.collect(engine="streaming")["rows"].sum()


def spark(folder: Path, threads: int) -> Iterator[Callable[[], int]]:
    import pyarrow as pa
    import pyspark
    import videoid_lens
    from pyspark.sql import SparkSession, functions

    def verdicts(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            yield pa.record_batch([pa.array(videoid_lens.verdicts(batch["document"]))], names=["verdict"])

    os.environ.update(
        SPARK_HOME=str(Path(pyspark.__file__).parent),
        SPARK_LOCAL_HOSTNAME="localhost",
        PYSPARK_PYTHON=sys.executable,
    )
    builder = SparkSession.builder.master(f"local-cluster[{threads},1,1024]").config("spark.ui.enabled", "false")
    session = builder.config("spark.log.level", "ERROR").config("spark.sql.shuffle.partitions", threads).getOrCreate()
    table = session.read.parquet(*map(str, sorted(folder.glob("*.parquet"))))
    found = table.select("document").mapInArrow(verdicts, f"verdict {videoid_lens.SPARK_TYPE}")
    counts = found.groupBy("verdict.status", "verdict.agreement", "verdict.error_code").agg(
        functions.sum(functions.size("verdict.reasons")), functions.count("*").alias("rows")
    )
    yield lambda: sum(row["rows"] for row in counts.collect())
    session.stop()


def tree(root: int) -> list[int]:
    """A process and all that it has started, on Linux."""
    children: dict[int, list[int]] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            children.setdefault(parent, []).append(int(folder.name))
    found, left = [], [root]
    while left:
        process = left.pop()
        found.append(process)
        left += children.get(process, [])
    return found


def resident(root: int) -> int:
    """Bytes of memory of a process and all that it has started, with shared pages counted once."""
    total = 0
    for process in tree(root):
        with contextlib.suppress(OSError):
            rollup = Path(f"/proc/{process}/smaps_rollup").read_text()
            total += next(int(line.split()[1]) << 10 for line in rollup.splitlines() if line.startswith("Pss:"))
    return total


def processors(root: int) -> float:
    """Seconds that the processors have given to a process and all that it has started."""
    ticks = 0
    for process in tree(root):
        with contextlib.suppress(OSError):
            ticks += sum(map(int, Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[11:15]))
    return ticks / os.sysconf("SC_CLK_TCK")


def measure(engine: str, folder: Path, threads: int, rows: int, runs: int) -> None:
    """In a process of its own: prints the seconds of each run and the peak of memory."""
    peak, done = 0, threading.Event()

    def watch() -> None:
        nonlocal peak
        while not done.wait(0.2):
            peak = max(peak, resident(os.getpid()))

    # The first run warms the files and the engine. Memory is watched in the last one, for watching takes time.
    seconds, processor_seconds = [], []
    for query in globals()[engine](folder, threads):
        for run in range(runs + 2):
            watcher = threading.Thread(target=watch)
            if run == runs + 1:
                watcher.start()
            start, given = time.perf_counter(), processors(os.getpid())
            counted = query()
            took, given = time.perf_counter() - start, processors(os.getpid()) - given
            assert counted == rows, f"{counted} of {rows} rows"
            if 0 < run <= runs:
                seconds.append(took)
                processor_seconds.append(given)
        peak = max(peak, resident(os.getpid()))
        done.set()
        watcher.join()
    print(json.dumps({"seconds": seconds, "processors": processor_seconds, "peak": peak}))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("engines", nargs="*", metavar="ENGINE", help=", ".join(ENGINES))
    parser.add_argument("--rows", type=int, default=200_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--measure", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.measure:
        folder, threads = options.measure
        measure(options.engines[0], Path(folder), int(threads), options.rows, options.runs)
        return
    with tempfile.TemporaryDirectory() as name:
        size = write(Path(name), options.rows)
        print(f"{options.rows:,} results, {size / options.rows:,.0f} bytes each; best of {options.runs} runs\n")
        heads = ["engine", "threads", "rows a second", "all runs, seconds", "processor, µs a row"]
        print("|", " | ".join([*heads, "peak memory, MiB", "load before"]), "|")
        print("|---|--:|--:|---|--:|--:|--:|")
        for engine in options.engines or ENGINES:
            for threads in (1, 2):
                load = os.getloadavg()[0] if hasattr(os, "getloadavg") else float("nan")
                command = [sys.executable, __file__, engine, "--measure", name, str(threads)]
                command += ["--rows", str(options.rows), "--runs", str(options.runs)]
                environment = {**os.environ, "POLARS_MAX_THREADS": str(threads)}
                run = subprocess.run(command, env=environment, capture_output=True, text=True)
                if run.returncode:
                    print(f"| {engine} | {threads} | not run: {run.stderr.strip().splitlines()[-1][:80]} |")
                    continue
                figures = json.loads(run.stdout.strip().splitlines()[-1])
                rate = options.rows / min(figures["seconds"])
                every = ", ".join(f"{seconds:.2f}" for seconds in figures["seconds"])
                processor = min(figures["processors"]) / options.rows * 1e6
                print(
                    f"| {engine} | {threads} | {rate:,.0f} | {every} | {processor:.1f} "
                    f"| {figures['peak'] / 2**20:,.0f} | {load:.1f} |",
                    flush=True,
                )


if __name__ == "__main__":
    main()
