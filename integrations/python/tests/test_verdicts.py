"""`verdicts` against `explain`, row for row, and every form that a column may have."""

import json
import threading
import time

import pyarrow as pa
import pytest
import videoid_lens
from conftest import COUNT, Data
from generated import documented, results
from videoid_lens import LensError, explain, verdicts


def by_explain(document: str | bytes | None, tolerant: bool) -> dict | None:
    """The row that a document has to have."""
    if document is None:
        return None
    try:
        explanation = explain(document, tolerant=tolerant)
    except LensError as error:
        nothing = dict.fromkeys(["status", "derived_status", "agreement", "reasons", "contradictions"])
        return {**nothing, "error_code": error.code}
    return {
        "status": explanation["status"],
        "derived_status": explanation["derivedStatus"],
        "agreement": explanation["agreement"],
        "reasons": [{key: reason[key] for key in ("code", "subject", "effect")} for reason in explanation["reasons"]],
        "contradictions": sorted({found["code"] for found in explanation["contradictions"]}),
        "error_code": None,
    }


def rows(column: object) -> list[dict | None]:
    """The rows of a column of verdicts, with the contradictions in the order of their codes."""
    found = pa.array(column).to_pylist()
    for row in found:
        if row and row["contradictions"]:
            row["contradictions"].sort()
    return found


@pytest.mark.parametrize(("tolerant", "count"), [(False, COUNT), (True, COUNT // 5)])
def test_each_row_is_what_explain_says(data: Data, tolerant: bool, count: int) -> None:
    column = data.documents.slice(0, count)
    documents = column.to_pylist()
    found = rows(verdicts(column, tolerant=tolerant))
    assert len(found) == count
    for index, (document, row) in enumerate(zip(documents, found, strict=True)):
        assert row == by_explain(document, tolerant), f"{index}: {document!r}"
    # A test of nothing but good rows would be no test.
    broken = [row for row in found if row and row["error_code"]]
    repaired = sum(row is not None for row in found) - len(broken)
    assert sum(row is None for row in found) > count / 200
    codes = {row["error_code"] for row in broken}
    assert codes >= {"JSON_SYNTAX", "JSON_ENCODING", "JSON_DEPTH", "JSON_DUPLICATE_KEY", "NOT_A_RESULT"}
    assert len(broken) > count / (50 if tolerant else 30)
    assert {row["agreement"] for row in found if row and row["agreement"]} == {"agrees", "disagrees", "not-derivable"}
    assert repaired > count * 0.9
    assert sum(bool(row and row["contradictions"]) for row in found) > count / 50
    assert sum(len(row["reasons"]) for row in found if row and row["reasons"]) > count / 2


def test_the_documented_results() -> None:
    strict = rows(verdicts(pa.array(documented())))
    assert [row["error_code"] for row in strict].count("JSON_SYNTAX") == 4
    tolerant = rows(verdicts(pa.array(documented()), tolerant=True))
    assert [row["agreement"] for row in tolerant] == ["agrees"] * 11
    assert tolerant[8]["status"] == "rejected"
    assert tolerant[8]["reasons"][0] == {
        "code": "agent-rejected",
        "subject": "Document.Aspect",
        "effect": "decisive",
    }


SOME = list(results(2_000, seed=7))
TYPES = [pa.string(), pa.large_string(), pa.string_view(), pa.binary(), pa.large_binary(), pa.binary_view()]


@pytest.mark.parametrize("kind", TYPES, ids=str)
def test_every_type_of_text_gives_the_same(kind: pa.DataType) -> None:
    expected = pa.array(verdicts(pa.array(SOME)))
    documents = [text.encode() if text and "binary" in str(kind) else text for text in SOME]
    column = pa.array(documents, kind)
    assert pa.array(verdicts(column)).equals(expected)
    # A slice starts within its buffers.
    assert pa.array(verdicts(column.slice(37, 1_001))).equals(expected.slice(37, 1_001))


def test_chunks_and_streams() -> None:
    expected = pa.array(verdicts(pa.array(SOME)))
    chunks = pa.chunked_array([pa.array(SOME[:5]), pa.array([], pa.string()), pa.array(SOME[5:])])
    found = verdicts(chunks)
    assert len(found) == len(SOME)
    assert repr(found) == "<videoid_lens.Verdicts of 2000 rows>"
    assert pa.array(found).equals(expected)
    assert [len(chunk) for chunk in pa.chunked_array(found).chunks] == [5, 0, 1_995]
    assert len(verdicts(pa.chunked_array([], pa.string()))) == 0
    assert pa.array(verdicts(pa.array([], pa.string()))).type == expected.type
    assert pa.array(verdicts(pa.nulls(3))).to_pylist() == [None, None, None]


def test_bytes_that_are_no_text_have_a_code() -> None:
    column = pa.array(
        [b'{"processId":"a","status":"pending","x":"\xff"}', b"\xff", b'{"status":"pending","processId":"a"}']
    )
    found = rows(verdicts(column))
    assert [row["error_code"] for row in found] == ["JSON_ENCODING", "JSON_ENCODING", None]
    assert found[2]["status"] == "pending"


def test_what_is_too_long_has_a_code() -> None:
    long = '{"processId":"a","x":"' + "y" * (16 << 20) + '"}'
    found = rows(verdicts(pa.array([long, SOME[40]])))
    assert found[0]["error_code"] == "LIMIT_JSON_BYTES"
    assert found[1] == by_explain(SOME[40], False)


@pytest.mark.parametrize(
    "wrong", ["text", None, ["{}"], pa.array([1]), pa.array([["x"]]), pa.array([{"a": "x"}]), pa.table({"a": ["x"]})]
)
def test_what_is_no_column_of_texts_is_a_type_error(wrong: object) -> None:
    with pytest.raises(TypeError, match="expected an Arrow array"):
        verdicts(wrong)


def test_the_types_in_sql_are_those_of_the_column() -> None:
    def sql(kind: pa.DataType, struct: str, array: str, text: str) -> str:
        if pa.types.is_struct(kind):
            return struct.format(", ".join(f"{field.name} {sql(field.type, struct, array, text)}" for field in kind))
        if pa.types.is_list(kind):
            return array.format(sql(kind.value_type, struct, array, text))
        assert kind == pa.string()
        return text

    kind = pa.array(verdicts(pa.array([], pa.string()))).type
    assert sql(kind, "STRUCT({})", "{}[]", "VARCHAR") == videoid_lens.DUCKDB_TYPE
    assert sql(kind, "struct<{}>", "array<{}>", "string") == videoid_lens.SPARK_TYPE.replace(":", "")


def test_others_go_on_while_it_works() -> None:
    """The interpreter's lock is not held: another thread counts on while a column is read."""
    column = pa.array([SOME[40]] * 300_000)
    ticks, stop = [], threading.Event()

    def tick() -> None:
        while not stop.is_set():
            ticks.append(time.perf_counter())
            time.sleep(0.001)

    thread = threading.Thread(target=tick)
    thread.start()
    start = time.perf_counter()
    verdicts(column)
    end = time.perf_counter()
    stop.set()
    thread.join()
    within = [at for at in ticks if start < at < end]
    assert len(within) > (end - start) / 0.05, (len(within), end - start)


def test_an_object_of_any_library_is_taken() -> None:
    class Column:
        def __init__(self, column: pa.Array) -> None:
            self.column = column

        def __arrow_c_array__(self, requested_schema: object | None = None) -> tuple[object, object]:
            return self.column.__arrow_c_array__(requested_schema)

    assert len(json.dumps(rows(verdicts(Column(pa.array(SOME)))))) > 1_000
    assert pa.array(verdicts(Column(pa.array(SOME)))).equals(pa.array(verdicts(pa.array(SOME))))
