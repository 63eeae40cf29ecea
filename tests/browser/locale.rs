//! Languages, and what the platform's `Intl` knows about them.

use videoid_lens::i18n::Texts;
use videoid_lens::wasm::{explain, labels, set_locale};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{invalid, native, thrown, value};

const GERMAN: &str = include_str!("../../locales/de.json");

#[wasm_bindgen_test]
fn labels_are_english_until_a_language_is_set() {
    let english = native(&Texts::english().labels());
    let labels = |locale: Option<&str>| value(labels(locale.map(str::to_owned)).unwrap());
    assert_eq!(labels(None), english);
    assert_eq!(labels(Some("xx")), english);
    set_locale(GERMAN).unwrap();
    assert_ne!(labels(Some("de")), english);
    assert_eq!(labels(Some("de-AT")), labels(Some("de")));
    let explanation = explain(
        &"{\"status\": \"pending\"}".into(),
        r#"{"locale": "de-AT"}"#,
    );
    assert_eq!(value(explanation.unwrap())["language"], "de");
}

#[wasm_bindgen_test]
fn a_value_that_is_not_a_catalogue_is_refused() {
    for wrong in ["", "null", "7", "[]", "{}", r#"{"language": 7}"#] {
        assert_eq!(thrown(set_locale(wrong)), invalid(), "{wrong}");
    }
}
