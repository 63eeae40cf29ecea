//! Advice on capture configurations.

use js_sys::JSON;
use videoid_lens::i18n::Texts;
use videoid_lens::json::Strictness;
use videoid_lens::limits::Limits;
use videoid_lens::result::document_of;
use videoid_lens::verdict;
use videoid_lens::wasm::check_capture_config;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{invalid, invalid_at, native, thrown, value};

const CONFIG: &str = r#"{"flow": {"providers": [{"provider": "signicatvideoid", "processType": "high"}],
    "sdk": "capture", "redirectUrl": "https://example.org"}}"#;

#[wasm_bindgen_test]
fn the_advice_equals_the_native_one() {
    let document = document_of(CONFIG, &Limits::default(), Strictness::Strict).unwrap();
    for (input, source) in [
        (JsValue::from(CONFIG), Some(CONFIG)),
        (JSON::parse(CONFIG).unwrap(), None),
    ] {
        let check = verdict::check_capture_config(&document, source, Texts::english()).unwrap();
        let given = value(check_capture_config(&input, "").unwrap());
        assert_eq!(given, native(&check));
        assert_eq!(given["findings"][0]["code"], "sdk-capture");
    }
}

#[wasm_bindgen_test]
fn wrong_arguments_are_refused() {
    let check = |input: &JsValue, options| thrown(check_capture_config(input, options));
    assert_eq!(check(&JsValue::UNDEFINED, ""), invalid());
    assert_eq!(
        check(&CONFIG.into(), r#"{"locale": []}"#),
        invalid_at("/locale")
    );
}
