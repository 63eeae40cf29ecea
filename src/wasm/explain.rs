//! `explain` for JavaScript.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::convert::Input;
use super::options::ExplainOptions;
use crate::error::Error;
use crate::json::{Strictness, to_json};
use crate::limits::Limits;
use crate::result::{Case, Reading};
use crate::verdict;

/// Explains one result; `options` is the JSON of `ExplainOptions`. Returns the `Explanation` as JSON text. Parsing one
/// text is faster for the browser than receiving a thousand members one by one, and no key of the input, such as
/// `__proto__`, can change another object.
///
/// # Errors
/// `INVALID_ARGUMENT`, `NOT_A_RESULT`, `JSON_*`, `LIMIT_*`.
#[wasm_bindgen]
pub fn explain(
    #[wasm_bindgen(unchecked_param_type = "string | Uint8Array | ArrayBuffer | object")]
    input: &JsValue,
    options: &str,
) -> Result<String, Error> {
    let mut options = ExplainOptions::read(options)?;
    let limits = Limits::default();
    let input = Input::new(input, &limits)?;
    let strictness = options.strictness(Strictness::Strict);
    let reading = Reading::at_pointer(&input.bytes, options.pointer(), &limits, strictness)?;
    let known = options.known(None);
    let case = Case::of(&reading, input.is_text).knowing(&known);
    Ok(to_json(&verdict::explain(&case, options.locale().texts()))?)
}
