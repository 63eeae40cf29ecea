"""The programs of the documentation run, and the page has them as they are here."""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import Data

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.py"))
PAGE = Path(__file__).parents[3] / "docs/guide/warehouse.md"


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda file: file.stem)
def test_an_example_runs_and_names_the_broken_rows(example: Path, data: Data, tmp_path: Path) -> None:
    engine = example.stem.rpartition("with_")[2]
    if importlib.util.find_spec({"spark": "pyspark"}.get(engine, engine)) is None:
        pytest.skip(f"not run: {engine} is not installed")
    if engine == "spark" and shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        pytest.skip("not run: Spark has no Java")
    for name in ("results.parquet", "results.ndjson"):
        os.link(data.folder / name, tmp_path / name)
    environment = {**os.environ, "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_HOSTNAME": "localhost"}
    run = subprocess.run(
        [sys.executable, example], cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", timeout=600
    )
    assert run.returncode == 0, run.stderr
    assert "JSON_SYNTAX" in run.stdout


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda file: file.stem)
def test_the_page_has_the_example(example: Path) -> None:
    assert example.read_text(encoding="utf-8") in PAGE.read_text(encoding="utf-8")


def test_the_readme_runs_and_gives_what_it_says() -> None:
    text = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
    one, column, _ = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    names: dict = {}
    exec(one, names)
    assert names["explanation"]["headline"]
    exec(
        column.replace("pa.array(verdicts(column)).to_pylist()", "rows = pa.array(verdicts(column)).to_pylist()"), names
    )
    pending, broken, null = names["rows"]
    assert list(pending.items())[:3] == [
        ("status", "pending"),
        ("derived_status", None),
        ("agreement", "not-derivable"),
    ]
    assert (broken["status"], broken["error_code"], null) == (None, "JSON_SYNTAX", None)
