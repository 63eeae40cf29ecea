//! Many results at once.

use js_sys::Uint8Array;
use serde_json::json;
use videoid_lens::i18n::Texts;
use videoid_lens::json::Strictness;
use videoid_lens::limits::Limits;
use videoid_lens::triage::{Report, Triage};
use videoid_lens::wasm::{TriageReader, TriageRows};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{REJECTED, invalid, native, thrown, value};

/// Two results, and a document that is not a result.
fn source() -> String {
    [
        REJECTED,
        "\n{\"status\": \"pending\", \"createdAt\": \"2026-03-02T09:10:00Z\"}\n",
        "{\"status\": }\n",
    ]
    .concat()
}

fn by_native_code() -> Report {
    let source = source();
    let mut triage = Triage::new(Limits::default(), Strictness::Strict, [7; 16]);
    triage.room(source.len()).copy_from_slice(source.as_bytes());
    triage.read();
    triage.finish()
}

/// The rows of the source, fed in two pieces.
fn rows() -> TriageRows {
    let source = source();
    let reader = TriageReader::new(false);
    assert_eq!(reader.rows(), 0);
    let (first, second) = source.as_bytes().split_at(1_000);
    reader.feed(&Uint8Array::from(first));
    reader.feed(&Uint8Array::from(second));
    assert_eq!(reader.rows(), 2);
    reader.finish()
}

#[wasm_bindgen_test]
fn answers_equal_the_native_ones() {
    let (rows, report) = (rows(), by_native_code());
    assert_eq!(value(rows.summary().unwrap()), native(&report.summary()));
    for row in 0..2 {
        let given = value(rows.row(row).unwrap().unwrap());
        assert_eq!(given, native(&report.row(row as usize).unwrap()));
    }
    assert_eq!(rows.row(2).unwrap(), None);
    assert_eq!(value(rows.calendar().unwrap()), native(&report.calendar()));
    let titles = native(&report.titles(Texts::english()));
    assert_eq!(value(rows.titles(None).unwrap()), titles);
    assert_eq!(value(rows.titles(Some("en".to_owned())).unwrap()), titles);
    assert_eq!(rows.csv(0, 2), report.csv(0, 2));
    assert_eq!(
        value(rows.duplicates().unwrap()),
        native(&report.duplicates())
    );
    let codes = native(&Report::code_titles(Texts::english()));
    assert_eq!(value(rows.code_titles(None).unwrap()), codes);
}

#[wasm_bindgen_test]
fn results_with_the_same_number_are_found() {
    let second = REJECTED.replacen("\"5eed", "\"6eed", 1);
    assert_ne!(second, REJECTED);
    // Each reader has another key, and still finds the same numbers.
    for _ in 0..3 {
        let reader = TriageReader::new(false);
        for result in [REJECTED, &second, REJECTED] {
            reader.feed(&Uint8Array::from(result.as_bytes()));
        }
        assert_eq!(
            value(reader.finish().duplicates().unwrap()),
            json!([
                {"field": "documentNumber", "rows": [0, 1]},
                {"field": "personalIdentificationNumber", "rows": [0, 1]},
            ])
        );
    }
}

#[wasm_bindgen_test]
fn columns_have_a_value_for_each_row() {
    let rows = rows();
    for column in ["status", "processType", "derived", "agreement"] {
        assert_eq!(rows.indices(column).unwrap().len(), 2, "{column}");
    }
    assert_eq!(thrown(rows.indices("other")), invalid());
    let created = rows.created_at();
    let times = ["2021-06-09T10:04:42Z", "2026-03-02T09:10:00Z"];
    assert_eq!(created, times.map(js_sys::Date::parse));
    let second = source().find("{\"status\": \"pending\"").unwrap();
    assert_eq!(native(&rows.offset()), json!([0, second]));
    assert_eq!(rows.length()[1], 58);
}

#[wasm_bindgen_test]
fn rows_are_found() {
    let rows = rows();
    assert_eq!(rows.find("{}").unwrap(), [0, 1]);
    assert_eq!(rows.find(r#"{"status": "pending"}"#).unwrap(), [1]);
    assert_eq!(
        thrown(rows.find(r#"{"status": 1}"#))["code"],
        "INVALID_ARGUMENT"
    );
}

#[wasm_bindgen_test]
fn a_tolerant_reader_repairs() {
    let feed = |tolerant| {
        let reader = TriageReader::new(tolerant);
        reader.feed(&Uint8Array::from(&b"{\"status\": \"pending\",}"[..]));
        let summary = value(reader.finish().summary().unwrap());
        summary["total"].clone()
    };
    assert_eq!((feed(true), feed(false)), (1.into(), 0.into()));
}
