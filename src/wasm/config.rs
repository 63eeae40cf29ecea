//! `checkCaptureConfig` for JavaScript.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::convert::{Argument, Input};
use super::error::thrown;
use super::locale::Locale;
use crate::error::Error;
use crate::json::{strip_mark, to_json};
use crate::limits::Limits;
use crate::result::{document_of, text_of};
use crate::verdict::check_capture_config as check_config;

/// Says what VideoID will not do with a request that starts a capture, or with a capture configuration. Gives a
/// `ConfigCheck` as JSON text.
///
/// # Errors
/// An [`crate::error::ErrorData`], thrown.
#[wasm_bindgen(js_name = checkCaptureConfig)]
pub fn check_capture_config(
    #[wasm_bindgen(unchecked_param_type = "string | Uint8Array | ArrayBuffer | object")]
    input: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "ExplainOptions")] how: JsValue,
) -> Result<String, JsValue> {
    config_json(input, how).map_err(|error| thrown(&error))
}

fn config_json(input: &JsValue, how: JsValue) -> Result<String, Error> {
    let how = Argument::new(how)?;
    let locale = Locale::new(how.text("locale")?);
    let limits = Limits::default();
    let input = Input::argument(input, &limits)?;
    let text = strip_mark(text_of(&input.bytes, &limits)?);
    let document = document_of(text, &limits, how.strictness()?)?;
    let check = check_config(&document, input.is_text.then_some(text), locale.texts())?;
    // Only fails for what the wire types do not hold.
    Ok(to_json(&check).unwrap_or_default())
}
