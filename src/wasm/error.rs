//! Errors on their way out: plain data, which the shell turns into a `LensError`.

use wasm_bindgen::JsValue;

use crate::error::Error;

/// The error as the plain object that the shell expects to be thrown.
pub(super) fn thrown(error: &Error) -> JsValue {
    // Only fails for values without a JavaScript form, and there is none in an error.
    serde_wasm_bindgen::to_value(&error.data()).unwrap_or(JsValue::NULL)
}
