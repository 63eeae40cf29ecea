//! Explanations as text.

use videoid_lens::export;
use videoid_lens::i18n::Texts;
use videoid_lens::json::Strictness;
use videoid_lens::limits::Limits;
use videoid_lens::result::document_of;
use videoid_lens::wasm::{explain, explanation_to_text, without_secrets};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{REJECTED, invalid, invalid_at, thrown};

#[wasm_bindgen_test]
fn the_text_equals_the_native_one() {
    let explanation = explain(&REJECTED.into(), "").unwrap();
    let document = document_of(&explanation, &Limits::default(), Strictness::Strict).unwrap();
    for source in [Some(REJECTED), None] {
        let options = serde_json::json!({"source": source}).to_string();
        let given = explanation_to_text(&explanation.as_str().into(), &options.into());
        let expected = export::explanation_to_text(&document, source, Texts::english());
        assert_eq!(given.unwrap(), expected.unwrap());
    }
}

#[wasm_bindgen_test]
fn wrong_arguments_are_refused() {
    let write = |explanation: &str, options: &str| {
        thrown(explanation_to_text(&explanation.into(), &options.into()))
    };
    for wrong in ["null", "7", "[]", "{}", "\"\""] {
        assert_eq!(write(wrong, ""), invalid(), "{wrong}");
    }
    assert_eq!(write("{}", r#"{"source": 7}"#), invalid_at("/source"));
    assert_eq!(write("", "")["code"], "JSON_SYNTAX");
}

#[wasm_bindgen_test]
fn secrets_are_masked() {
    let text = r#"{"authorization": "abc", "status": "pending"}"#;
    let masked = r#"{"authorization": •••••, "status": "pending"}"#;
    assert_eq!(without_secrets(text), masked);
}
