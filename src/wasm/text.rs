//! `explanationToText` for JavaScript.

use js_sys::JsString;
use wasm_bindgen::prelude::wasm_bindgen;

use super::convert::{json_bytes, to_utf8};
use super::locale::Locale;
use super::options::TextOptions;
use crate::error::Error;
use crate::export;
use crate::json::{Data, Strictness};
use crate::limits::Limits;
use crate::result::{document_of, text_of};

/// Writes an explanation as text in its own language, in the style of a compiler's diagnostics. The arguments are the
/// JSON of an `Explanation` and of `TextOptions`.
///
/// # Errors
/// `INVALID_ARGUMENT` if the JSON is not an explanation; `JSON_*`, `LIMIT_*`.
#[wasm_bindgen(js_name = explanationToText)]
pub fn explanation_to_text(explanation: &JsString, options: &JsString) -> Result<String, Error> {
    let options = TextOptions::read(&to_utf8(options)?)?;
    let limits = Limits::default();
    let json = json_bytes(explanation, &limits)?;
    let document = document_of(text_of(&json, &limits)?, &limits, Strictness::Strict)?;
    let locale = Locale::new(Data::of(&document).text("language"));
    export::explanation_to_text(&document, options.source.as_deref(), locale.texts())
}

/// A JSON text with the values of its secret members masked, so that it can be shown. Lines and columns do not change.
#[wasm_bindgen(js_name = withoutSecrets)]
pub fn without_secrets(text: &str) -> String {
    export::without_secrets(text).into_owned()
}
