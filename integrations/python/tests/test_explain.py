"""`explain` against what the library's own tests have recorded, its languages, and its errors."""

import json
import pickle
import re
from pathlib import Path

import pytest
import tomllib
import videoid_lens
from generated import DOCUMENTED, documented
from videoid_lens import LOCALES, LensError, explain

ROOT = Path(__file__).parents[3]
SNAPSHOTS = ROOT / "tests/native/snapshots"


def recorded(name: str) -> dict:
    _, _, text = (SNAPSHOTS / f"native__documented__{name}.snap").read_text(encoding="utf-8").split("---\n", 2)
    return json.loads(text)


@pytest.mark.parametrize("file", sorted(DOCUMENTED.glob("*.json")), ids=lambda file: file.stem)
def test_the_documented_results_are_explained_as_recorded(file: Path) -> None:
    expected = recorded(file.stem)
    assert explain(file.read_bytes(), tolerant=True) == expected
    assert explain(file.read_text(encoding="utf-8"), "en", tolerant=True) == expected


def test_it_is_of_the_librarys_version() -> None:
    manifest = tomllib.loads((ROOT / "Cargo.toml").read_text(encoding="utf-8"))
    assert videoid_lens.__version__ == manifest["package"]["version"]


def test_the_languages_are_those_of_the_library() -> None:
    files = (path.stem for path in (ROOT / "locales/report").glob("*.json"))
    assert sorted(LOCALES) == sorted(files)


@pytest.mark.parametrize("language", LOCALES)
def test_each_language_has_its_own_words(language: str) -> None:
    texts = json.loads((ROOT / f"locales/{language}.json").read_text(encoding="utf-8"))
    explanation = explain(documented()[8], language)
    assert explanation["language"] == language
    assert texts["status.rejected"] in explanation["headline"]
    labels = {check["name"]: check["label"] for check in explanation["checks"]}
    assert labels["nonExpired"] == texts["check.nonExpired.label"]


def with_reasons(count: int) -> str:
    """A result that so many features decide."""
    result = json.loads(re.sub(r",(\s*[}\]])", r"\1", documented()[2]))
    ocr = result["providerSpecific"]["ocr"]
    ocr["similarityScore"] = "high"
    ocr["features"] = [{"name": f"OVI {index}", "found": False, "side": "data"} for index in range(count)]
    return json.dumps(result)


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("de", "other other other other"),
        ("de-AT", "other other other other"),
        ("en", "other other other other"),
        ("es", "other other other other"),
        ("fr", "other other other other"),
        ("it", "other other other other"),
        ("nb", "other other other other"),
        ("nl", "other other other other"),
        ("pl", "few many many few"),
        ("pl-PL", "few many many few"),
        ("pt", "other other other other"),
        ("sv", "other other other other"),
    ],
)
def test_plurals_are_those_of_the_language(language: str, forms: str) -> None:
    """The categories of CLDR."""
    texts = json.loads((ROOT / f"locales/{language[:2]}.json").read_text(encoding="utf-8"))
    for others, form in zip([2, 5, 12, 22], forms.split(), strict=True):
        explanation = explain(with_reasons(others + 1), language)
        values = {
            "status": texts["status.inconclusive"],
            "reason": explanation["reasons"][0]["title"],
            "count": str(others),
        }
        template = texts[f"headline.more.{form}"]
        for name, value in values.items():
            template = template.replace(f"{{{name}}}", value)
        assert explanation["headline"] == template


@pytest.mark.parametrize(
    ("tag", "language"), [("DE-ch-1996", "de"), ("no", "nb"), ("nn-NO", "nb"), ("ja", "en"), ("", "en")]
)
def test_a_tag_finds_the_nearest_language(tag: str, language: str) -> None:
    assert explain(documented()[8], tag)["language"] == language


def test_days_stay_as_they_are_without_a_host() -> None:
    underage = documented()[8].replace("2002-04-29", "2019-04-29")
    for language in LOCALES:
        contradictions = explain(underage, language)["contradictions"]
        assert any("2019-04-29" in found["text"] for found in contradictions), language


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ('{"processId":\n "secret" x}', "JSON_SYNTAX", 2, 11),
        ('{"secret":1}', "NOT_A_RESULT", 1, 1),
        ('{"processId":"secret","status":"a","status":"b"}', "JSON_DUPLICATE_KEY", 1, 36),
        (b'{"processId":"secret\xff"}', "JSON_ENCODING", 1, 21),
        ('{"processId":"secret\ud800"}', "JSON_ENCODING", 1, 21),
        ("[" * 100, "JSON_DEPTH", 1, 65),
    ],
)
def test_an_error_has_a_code_and_a_place_and_no_word_of_the_input(
    text: str | bytes, code: str, line: int, column: int
) -> None:
    with pytest.raises(LensError) as raised:
        explain(text)
    error = raised.value
    assert isinstance(error, ValueError)
    assert (error.code, error.line, error.column) == (code, line, column)
    assert str(error) == f"{code}: {error.message} (line {line}, column {column})"
    assert error.__cause__ is None and error.__context__ is None
    everything = repr(error) + repr(vars(error))
    assert "secret" not in everything
    # As it comes back from a worker.
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), vars(again)) == (LensError, str(error), vars(error))


def test_a_limit_is_named() -> None:
    with pytest.raises(LensError) as raised:
        explain(b" " * ((16 << 20) + 1))
    assert (raised.value.code, raised.value.limit, raised.value.line) == ("LIMIT_JSON_BYTES", 16 << 20, None)


def test_a_pointer_leads_to_the_result() -> None:
    wrapped = f'{{"answers":[{documented()[8]}]}}'
    explanation = explain(wrapped, pointer="/answers/0")
    assert explanation["status"] == "rejected"
    assert explanation["checks"][0]["pointer"].startswith("/answers/0/providerSpecific/")
    with pytest.raises(LensError, match="NOT_A_RESULT"):
        explain(wrapped, pointer="/answers/1")


def test_only_texts_and_bytes_are_taken() -> None:
    for wrong in (None, 1, {}, ["{}"]):
        with pytest.raises(TypeError):
            explain(wrong)


def test_the_package_says_its_types() -> None:
    folder = Path(videoid_lens.__file__).parent
    assert (folder / "py.typed").is_file()
    stubs = (folder / "_native.pyi").read_text(encoding="utf-8")
    native = vars(__import__("videoid_lens._native")._native)
    public = [name for name in native if not name.startswith("_")]
    for name in public:
        assert re.search(rf"^(def|class) {name}\b|^{name}:", stubs, re.MULTILINE), name
        assert name in videoid_lens.__all__
    for name in ("explain", "verdicts", "Verdicts", "LensError"):
        assert native[name].__doc__
