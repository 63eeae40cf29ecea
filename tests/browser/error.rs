//! Errors as JavaScript receives them.

use js_sys::{Object, Reflect};
use serde_json::json;
use videoid_lens::error::{Code, Error, Position};
use videoid_lens::wasm::error_of;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{native, thrown};

/// The shell turns a plain object into a `LensError`, and treats an `Error` as a trap.
#[wasm_bindgen_test]
fn an_error_is_a_plain_object_with_its_data() {
    let position = Position { line: 2, column: 3 };
    let error = Error::new(Code::LimitItems)
        .at(Some(position))
        .pointer("/a".to_owned())
        .limit(7)
        .entry("ocr.json");
    let object: Object = JsValue::from(error.clone()).dyn_into().unwrap();
    assert!(!object.is_instance_of::<js_sys::Error>());
    let mut expected = native(&error.data());
    expected.as_object_mut().unwrap().remove("message");
    assert_eq!(thrown::<()>(Err(error)), expected);
    let keys = Object::keys(&JsValue::from(Error::new(Code::Internal)).unchecked_into::<Object>());
    assert_eq!(
        keys.length(),
        2,
        "members that do not apply are missing, not undefined"
    );
}

#[wasm_bindgen_test]
fn every_code_has_its_error() {
    let member = |error: &JsValue, key: &str| {
        let member = Reflect::get(error, &key.into()).unwrap();
        member.as_string().unwrap()
    };
    for code in Code::ALL {
        let error = error_of(code.as_str());
        assert_eq!(member(&error, "code"), code.as_str());
        assert_eq!(member(&error, "message"), code.message());
    }
    assert_eq!(
        member(&error_of("NO_SUCH_CODE"), "code"),
        "INVALID_ARGUMENT"
    );
    assert_eq!(
        thrown::<()>(Err(Error::new(Code::Internal))),
        json!({"code": "INTERNAL"})
    );
}
