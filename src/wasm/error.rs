//! Errors on their way out: plain data, which the shell turns into a `LensError`.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::error::{Code, Error};

/// What an export throws: a plain object of [`crate::error::ErrorData`]. The members that do not apply are left out.
impl From<Error> for JsValue {
    fn from(error: Error) -> Self {
        // Only fails for values without a JavaScript form, and there is none in an error.
        serde_wasm_bindgen::to_value(&error.data()).unwrap_or(Self::NULL)
    }
}

/// The error with this code, which an entry has as its `problem`.
#[wasm_bindgen(js_name = errorOf, unchecked_return_type = "{ code: CoreErrorCode, message: string }")]
pub fn error_of(code: &str) -> JsValue {
    Error::new(Code::named(code).unwrap_or(Code::InvalidArgument)).into()
}
