//! `explain`: inputs of all kinds, and the whole answer.

use js_sys::{Function, JSON, JsString, Object, Reflect, Uint8Array};
use serde_json::json;
use videoid_lens::wasm::explain;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{REJECTED, invalid, invalid_at, native, thrown, value};

fn explained(input: &JsValue) -> String {
    explain(input, "").unwrap()
}

#[wasm_bindgen_test]
fn the_explanation_equals_the_native_one() {
    use videoid_lens::json::Strictness;
    use videoid_lens::result::{Case, Reading};
    let limits = videoid_lens::limits::Limits::default();
    let reading = Reading::from_bytes(REJECTED.as_bytes(), &limits, Strictness::Strict).unwrap();
    let texts = videoid_lens::i18n::Texts::english();
    let case = Case::of(&reading, true);
    let expected = native(&videoid_lens::verdict::explain(&case, texts));
    assert_eq!(value(explained(&REJECTED.into())), expected);
}

#[wasm_bindgen_test]
fn text_and_bytes_give_the_same_explanation() {
    let text = explained(&REJECTED.into());
    let bytes = Uint8Array::from(REJECTED.as_bytes());
    assert_eq!(text, explained(&bytes));
    assert_eq!(text, explained(&bytes.buffer()));
}

#[wasm_bindgen_test]
fn the_explanation_of_an_object_has_no_lines() {
    let mut expected = value(explained(&REJECTED.into()));
    remove_places(&mut expected);
    let explanation = value(explained(&JSON::parse(REJECTED).unwrap()));
    assert_eq!(explanation, expected);
}

/// Sets every `line` and `column` to `null`.
fn remove_places(value: &mut serde_json::Value) {
    use serde_json::Value;
    match value {
        Value::Array(items) => items.iter_mut().for_each(remove_places),
        Value::Object(members) => {
            for (key, member) in members {
                match key.as_str() {
                    "line" | "column" => *member = Value::Null,
                    _ => remove_places(member),
                }
            }
        }
        _ => {}
    }
}

#[wasm_bindgen_test]
fn missing_values_are_null_and_nothing_is_undefined() {
    let explanation = explained(&"{\"status\": \"pending\"}".into());
    assert!(explanation.contains("\"processId\":null"));
    assert!(explanation.contains("\"derivedStatus\":null"));
    assert!(!explanation.contains("undefined"));
}

#[wasm_bindgen_test]
fn errors_are_data_with_only_the_members_that_apply() {
    let syntax = json!({"code": "JSON_SYNTAX", "line": 1, "column": 11});
    assert_eq!(thrown(explain(&"{\"status\":,}".into(), "")), syntax);
}

#[wasm_bindgen_test]
fn values_without_a_json_form_are_invalid_arguments() {
    let cyclic = Object::new();
    Reflect::set(&cyclic, &"self".into(), &cyclic).unwrap();
    for value in [
        cyclic.into(),
        JsValue::UNDEFINED,
        Function::new_no_args("").into(),
        JsValue::bigint_from_str("7"),
    ] {
        let thrown = thrown(explain(&value, ""));
        assert_eq!(thrown, json!({"code": "INVALID_ARGUMENT"}));
    }
    for value in [JsValue::NULL, 7.into()] {
        assert_eq!(thrown(explain(&value, ""))["code"], "NOT_A_RESULT");
    }
}

#[wasm_bindgen_test]
fn a_lone_surrogate_in_a_string_has_its_place() {
    let lone = JsString::from_code_point1(0xD800).unwrap();
    let text = JsString::from("{\"status\":\n \"\u{fffd}").concat(&lone);
    let encoding = json!({"code": "JSON_ENCODING", "line": 2, "column": 4});
    assert_eq!(thrown(explain(&text, "")), encoding);
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
    let polluted = Reflect::get(&Object::new(), &"polluted".into()).unwrap();
    assert!(polluted.is_undefined());
}

#[wasm_bindgen_test]
fn options_are_read_or_refused_with_a_pointer() {
    let explain = |options| explain(&"{\"status\": \"pending\",}".into(), options);
    assert!(explain(r#"{"tolerant": true, "locale": null, "unknown": 7}"#).is_ok());
    for strict in ["", "null", "{}", r#"{"tolerant": false}"#] {
        let syntax = json!({"code": "JSON_SYNTAX", "line": 1, "column": 22});
        assert_eq!(thrown(explain(strict)), syntax, "{strict}");
    }
    assert_eq!(thrown(explain(r#"{"locale": 7}"#)), invalid_at("/locale"));
    assert_eq!(
        thrown(explain(r#"{"tolerant": "yes"}"#)),
        invalid_at("/tolerant")
    );
    assert_eq!(thrown(explain("7")), invalid());
}
