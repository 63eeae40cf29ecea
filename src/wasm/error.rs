//! Errors on their way out: plain data, which the shell turns into a `LensError`.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::error::{Code, Error};

/// The error as the plain object that the shell expects to be thrown.
pub(super) fn thrown(error: &Error) -> JsValue {
    // Only fails for values without a JavaScript form, and there is none in an error.
    serde_wasm_bindgen::to_value(&error.data()).unwrap_or(JsValue::NULL)
}

/// The error with this code: what an entry's `problem` stands for.
#[wasm_bindgen(js_name = errorOf, unchecked_return_type = "{ code: string, message: string }")]
pub fn error_of(code: &str) -> JsValue {
    let code = Code::named(code);
    thrown(&Error::new(code.unwrap_or(Code::InvalidArgument)))
}
