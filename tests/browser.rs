//! The boundary, in a real browser: what JavaScript gives and what it gets.
#![cfg(target_arch = "wasm32")]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test may stop at what it did not expect"
)]

use js_sys::{JSON, JsString, Object, Reflect, Uint8Array};
use videoid_lens::wasm::explain;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const REJECTED: &str = include_str!("fixtures/documented/09-high-rejected.json");

fn explained(input: &JsValue) -> String {
    explain(input, JsValue::UNDEFINED).expect("an explanation")
}

/// The thrown object.
fn thrown(input: &JsValue) -> Object {
    explain(input, JsValue::UNDEFINED)
        .unwrap_err()
        .dyn_into()
        .unwrap()
}

fn member(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &key.into()).unwrap()
}

#[wasm_bindgen_test]
fn text_and_bytes_give_the_same() {
    let text = explained(&REJECTED.into());
    let bytes = Uint8Array::from(REJECTED.as_bytes());
    assert_eq!(text, explained(&bytes));
    assert_eq!(text, explained(&bytes.buffer()));
}

#[wasm_bindgen_test]
fn objects_have_no_lines() {
    let from_object = explained(&JSON::parse(REJECTED).unwrap());
    let explanation = JSON::parse(&from_object).unwrap();
    let reasons = member(&explanation, "reasons");
    let evidence = member(&member(&member(&reasons, "0"), "evidence"), "0");
    assert!(member(&evidence, "line").is_null());
    assert!(member(&evidence, "column").is_null());
    assert_eq!(
        member(&evidence, "pointer"),
        "/providerSpecific/manualApproval/rejectionReasons/0/message"
    );
}

#[wasm_bindgen_test]
fn what_is_not_given_is_null_and_nothing_is_undefined() {
    let explanation = explained(&"{\"status\": \"pending\"}".into());
    assert!(explanation.contains("\"processId\":null"));
    assert!(explanation.contains("\"derivedStatus\":null"));
    assert!(!explanation.contains("undefined"));
}

#[wasm_bindgen_test]
fn errors_are_data_with_only_the_members_that_apply() {
    let error = thrown(&"{\"status\":,}".into());
    assert_eq!(member(&error, "code"), "JSON_SYNTAX");
    assert_eq!(member(&error, "line"), 1);
    assert_eq!(member(&error, "column"), 11);
    assert!(!Reflect::has(&error, &"limit".into()).unwrap());
}

#[wasm_bindgen_test]
fn values_without_a_json_form_are_not_results() {
    let cyclic = Object::new();
    Reflect::set(&cyclic, &"self".into(), &cyclic).unwrap();
    let function = js_sys::Function::new_no_args("");
    for value in [
        cyclic.into(),
        JsValue::UNDEFINED,
        JsValue::NULL,
        function.into(),
        7.into(),
        JsValue::bigint_from_str("7"),
    ] {
        assert_eq!(member(&thrown(&value), "code"), "NOT_A_RESULT");
    }
}

#[wasm_bindgen_test]
fn a_lone_surrogate_in_a_string_has_its_place() {
    let lone = JsString::from_code_point1(0xD800).unwrap();
    let text = JsString::from("{\"status\":\n \"\u{fffd}").concat(&lone);
    let error = thrown(&text);
    assert_eq!(member(&error, "code"), "JSON_ENCODING");
    assert_eq!(member(&error, "line"), 2);
    assert_eq!(member(&error, "column"), 4);
}

#[wasm_bindgen_test]
fn a_replacement_character_is_an_ordinary_one() {
    explained(&"{\"status\": \"pending\", \"x\": \"\u{fffd}\"}".into());
}

#[wasm_bindgen_test]
fn keys_of_the_input_never_reach_a_prototype() {
    explained(
        &"{\"status\": \"pending\", \"__proto__\": {\"polluted\": 1}, \"constructor\": 1}".into(),
    );
    assert!(member(&Object::new(), "polluted").is_undefined());
}

#[wasm_bindgen_test]
fn options_of_the_wrong_shape_are_refused() {
    let options = Object::new();
    Reflect::set(&options, &"locale".into(), &7.into()).unwrap();
    let error = explain(&"{\"status\": \"pending\"}".into(), options.into()).unwrap_err();
    assert_eq!(member(&error, "code"), "INVALID_ARGUMENT");
}
