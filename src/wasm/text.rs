//! `explanationToText` for JavaScript.

use tsify::Tsify;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::convert::{Argument, Input};
use super::error::thrown;
use super::locale::Locale;
use crate::error::Error;
use crate::export::explanation_to_text as to_text;
use crate::json::Strictness;
use crate::limits::Limits;
use crate::result::{document_of, text_of};

/// How to write an explanation as text.
#[derive(Debug, Default, Tsify)]
pub struct TextOptions {
    /// The text that was explained: its lines are shown with the value underlined. Without it the line is made of the
    /// key and the value.
    #[tsify(optional, type = "string")]
    pub source: Option<String>,
}

/// Writes an explanation as text, in the manner of a compiler's diagnostics.
///
/// # Errors
/// `INVALID_ARGUMENT` for what is no explanation.
#[wasm_bindgen(js_name = explanationToText)]
pub fn explanation_to_text(
    #[wasm_bindgen(unchecked_param_type = "Explanation")] explanation: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "TextOptions")] how: JsValue,
) -> Result<String, JsValue> {
    explanation_text(explanation, how).map_err(|error| thrown(&error))
}

fn explanation_text(explanation: &JsValue, how: JsValue) -> Result<String, Error> {
    let how = Argument::new(how)?;
    let source = how.text("source")?;
    let language = Argument::new(explanation.clone())?.text("language")?;
    let limits = Limits::default();
    let json = Input::argument(explanation, &limits)?;
    let text = text_of(&json.bytes, &limits)?;
    let document = document_of(text, &limits, Strictness::Strict)?;
    to_text(&document, source.as_deref(), Locale::new(language).texts())
}
