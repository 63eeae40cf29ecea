//! `checkCaptureConfig` for JavaScript.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::convert::Input;
use super::options::ExplainOptions;
use crate::error::Error;
use crate::json::{Strictness, strip_mark, to_json};
use crate::limits::Limits;
use crate::result::{document_of, text_of};
use crate::verdict;

/// Reports where a request that starts a capture, or a capture configuration, differs from what is documented for
/// VideoID. `options` is the JSON of `ExplainOptions`. Returns a `ConfigCheck` as JSON text.
///
/// # Errors
/// `INVALID_ARGUMENT`, `JSON_*`, `LIMIT_*`.
#[wasm_bindgen(js_name = checkCaptureConfig)]
pub fn check_capture_config(
    #[wasm_bindgen(unchecked_param_type = "string | Uint8Array | ArrayBuffer | object")]
    input: &JsValue,
    options: &str,
) -> Result<String, Error> {
    let options = ExplainOptions::read(options)?;
    let limits = Limits::default();
    let input = Input::new(input, &limits)?;
    let text = strip_mark(text_of(&input.bytes, &limits)?);
    let document = document_of(text, &limits, options.strictness(Strictness::Strict))?;
    let locale = options.locale();
    let check =
        verdict::check_capture_config(&document, input.is_text.then_some(text), locale.texts())?;
    Ok(to_json(&check)?)
}
