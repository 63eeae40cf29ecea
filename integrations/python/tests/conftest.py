"""What the tests of the engines share: the same 200,000 results, as a column, in Parquet and as lines."""

import os
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import videoid_lens
from generated import results

# Fewer are enough while something is being written.
COUNT = int(os.environ.get("LENS_ROWS", "200_000"))


class Data(NamedTuple):
    folder: Path
    """Of `results.parquet`, with `id` and `document`, and of `results.ndjson`, with the documents of one line each."""
    documents: pa.Array
    verdicts: pa.Array
    """By `verdicts`, which its own test holds to `explain`."""
    lines: list[int]
    """The rows that are in `results.ndjson`."""


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Data:
    folder = tmp_path_factory.mktemp("data")
    documents = list(results(COUNT))
    column = pa.array(documents, pa.string())
    table = pa.table({"id": pa.array(range(COUNT), pa.int64()), "document": column})
    pq.write_table(table, folder / "results.parquet", row_group_size=20_000)
    lines = [row for row, text in enumerate(documents) if text and not set(text) & set("\r\n\x00")]
    with open(folder / "results.ndjson", "w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{documents[row]}\n" for row in lines)
    return Data(folder, column, pa.array(videoid_lens.verdicts(column)), lines)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """What did not run fails the run where it is required, as in `cargo xtask test`."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("LENS_REQUIRE") and reporter and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
