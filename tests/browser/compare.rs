//! The comparison of attempts.

use serde_json::{Value, json};
use videoid_lens::attempts;
use videoid_lens::i18n::Texts;
use videoid_lens::json::to_json;
use videoid_lens::wasm::{compare, compare_labels, document_identity, explain};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{REJECTED, invalid, invalid_at, thrown};

/// Two explanations, as JSON.
fn two() -> String {
    let explanation = explain(&REJECTED.into(), "").unwrap();
    let explanation: Value = serde_json::from_str(&explanation).unwrap();
    json!([explanation, explanation]).to_string()
}

#[wasm_bindgen_test]
fn the_comparison_equals_the_native_one() {
    for options in ["", r#"{"locale": "en-GB"}"#] {
        let given = compare(&two().into(), &options.into()).unwrap();
        let expected = attempts::with_explanations(&two(), |explanations| {
            Ok(to_json(&attempts::compare(explanations, Texts::english()))?)
        });
        assert_eq!(given, expected.unwrap());
    }
}

#[wasm_bindgen_test]
fn wrong_arguments_are_refused() {
    let compared = |given: &str, options: &str| thrown(compare(&given.into(), &options.into()));
    for json in ["", "{}", "[]", "[1]"] {
        assert_eq!(compared(json, ""), invalid(), "{json}");
    }
    assert_eq!(compared("[1, 2]", ""), invalid_at("/0"));
    assert_eq!(compared(&two(), r#"{"locale": 7}"#), invalid_at("/locale"));
}

#[wasm_bindgen_test]
fn the_labels_of_the_element_are_returned() {
    let labels: Value = serde_json::from_str(&compare_labels("en").unwrap()).unwrap();
    let keys: Vec<_> = labels.as_object().unwrap().keys().collect();
    assert!(keys.len() > 20);
    assert!(keys.iter().all(|key| key.starts_with("ui.compare.")));
}

#[wasm_bindgen_test]
fn the_kinds_of_documents_are_recognised() {
    for (json, kind) in [
        (r#"{"processId": "a", "status": "pending"}"#, "process"),
        (
            r#"{"status": "Completed", "biometrics": {}, "document": {}}"#,
            "ocr",
        ),
    ] {
        let identity = document_identity(&json.into(), "").unwrap();
        let identity: Value = serde_json::from_str(&identity).unwrap();
        assert_eq!(identity["kind"], kind);
        assert_eq!(identity["processId"].is_string(), kind == "process");
    }
    assert!(document_identity(&"{}".into(), "").is_err());
}
