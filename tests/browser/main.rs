//! The boundary in a real browser: what JavaScript passes and what it receives. Each file of `src/wasm` has a file
//! here, and a native test checks that every export is called.
#![cfg(target_arch = "wasm32")]
#![expect(
    clippy::unwrap_used,
    reason = "a test may panic at an unexpected value"
)]

mod archive;
mod case;
mod chart;
mod compare;
mod config;
mod error;
mod explain;
mod locale;
mod overlay;
mod panics;
mod picture;
mod report;
mod text;
mod triage;
#[path = "../native/zips.rs"]
#[expect(
    dead_code,
    reason = "written for the native tests, which use all of it"
)]
mod zips;

use js_sys::JSON;
use serde_json::{Value, json};
use videoid_lens::error::Error;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);

/// A result that the rules and the agent reject.
const REJECTED: &str = include_str!("../fixtures/documented/09-high-rejected.json");

/// The same as a raw `ocr.json`, with a picture in it.
const OCR: &str = r#"{
    "biometrics": {"face": {"similarityLevel": "High"}},
    "document": {"subject": {"secondaryName": "Askeland<Voss", "photo": "iVBORw0KGgo="}},
    "features": {"Photo": {"name": "photo", "found": true, "side": "data",
        "bbox": {"x": 1, "y": 1, "width": 9, "height": 9}}},
    "securityChecks": {"nonExpired": {"passed": true}, "notBWCopy": {"passed": true}}
}"#;

/// The value of a JSON text.
fn value(text: impl AsRef<str>) -> Value {
    serde_json::from_str(text.as_ref()).unwrap()
}

/// The value that the native code returns.
fn native(answer: &impl serde::Serialize) -> Value {
    value(videoid_lens::json::to_json(answer).unwrap())
}

/// The error that is thrown, without its message.
fn thrown<T>(outcome: Result<T, Error>) -> Value {
    let thrown = JsValue::from(outcome.err().unwrap());
    let mut data = value(String::from(JSON::stringify(&thrown).unwrap()));
    let message = data.as_object_mut().unwrap().remove("message").unwrap();
    assert!(!message.as_str().unwrap().is_empty());
    data
}

/// The error for an argument that is invalid as a whole.
fn invalid() -> Value {
    json!({"code": "INVALID_ARGUMENT"})
}

/// The error for an argument that is invalid at this pointer.
fn invalid_at(pointer: &str) -> Value {
    json!({"code": "INVALID_ARGUMENT", "pointer": pointer})
}
