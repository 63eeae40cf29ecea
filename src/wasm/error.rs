//! Errors for JavaScript, as plain data that the shell turns into a `LensError`.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::error::{Code, Error};

/// The value that exports throw: a plain object of [`crate::error::ErrorData`] without the members that do not apply.
impl From<Error> for JsValue {
    fn from(error: Error) -> Self {
        // This fails only for values that JavaScript cannot represent, and an error contains none.
        serde_wasm_bindgen::to_value(&error.data()).unwrap_or(Self::NULL)
    }
}

/// The error with this code, for an entry that has the code as its `problem`.
#[wasm_bindgen(js_name = errorOf, unchecked_return_type = "{ code: CoreErrorCode, message: string }")]
pub fn error_of(code: &str) -> JsValue {
    Error::new(Code::named(code).unwrap_or(Code::InvalidArgument)).into()
}
