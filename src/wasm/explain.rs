//! `explain` for JavaScript.

use tsify::Tsify;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::convert::{Argument, Input};
use super::error::thrown;
use super::locale::Locale;
use crate::error::Error;
use crate::json::to_json;
use crate::limits::Limits;
use crate::result::{Case, Reading};
use crate::verdict::explain as explain_case;

/// How to explain a result.
#[derive(Debug, Default, Tsify)]
pub struct ExplainOptions {
    /// BCP 47 tag of the language of the texts: one that `setLocale` was given, else English. Default `"en"`.
    #[tsify(optional, type = "string")]
    pub locale: Option<String>,
    /// Repair commas with nothing after them, comments, and `...` in the place of data left out, each with a warning;
    /// what was left out is unknown, not empty. Default `false`: all of it is `JSON_SYNTAX`.
    #[tsify(optional, type = "boolean")]
    pub tolerant: Option<bool>,
}

/// Explains one result. Gives the explanation as JSON text: parsing one text is cheaper for the browser than being
/// handed a thousand members one by one, and a key of the input can never become one of the object's own.
///
/// # Errors
/// An [`crate::error::ErrorData`], thrown.
#[wasm_bindgen]
pub fn explain(
    #[wasm_bindgen(unchecked_param_type = "string | Uint8Array | ArrayBuffer | object")]
    input: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "ExplainOptions")] how: JsValue,
) -> Result<String, JsValue> {
    explanation_json(input, how).map_err(|error| thrown(&error))
}

fn explanation_json(input: &JsValue, how: JsValue) -> Result<String, Error> {
    let how = Argument::new(how)?;
    let locale = Locale::new(how.text("locale")?);
    let strictness = how.strictness()?;
    let limits = Limits::default();
    let input = Input::new(input, &limits)?;
    let reading = Reading::from_bytes(&input.bytes, &limits, strictness)?;
    let case = Case::of(&reading, input.is_text);
    let explanation = explain_case(&case, locale.texts());
    // Only fails for what the wire types do not hold.
    Ok(to_json(&explanation).unwrap_or_default())
}
