//! What JavaScript gives, as what the core takes.

use js_sys::{ArrayBuffer, JSON, JsString, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use crate::error::{Code, Error};
use crate::limits::Limits;
use crate::result::json::Positions;

/// A result as JavaScript gives it, as bytes of JSON text.
pub(super) struct Input {
    /// UTF-8, unless the bytes were given as bytes: those are checked by the reader.
    pub(super) bytes: Vec<u8>,
    /// Whether the text is the caller's own, so that lines and columns in it mean something.
    pub(super) is_text: bool,
}

impl Input {
    /// A string, bytes, or any other value, which is read as the JSON it stands for.
    ///
    /// # Errors
    /// `JSON_ENCODING` for a string with a lone surrogate, `LIMIT_JSON_BYTES` before anything is copied, `NOT_A_RESULT`
    /// for a value without a JSON form.
    pub(super) fn new(value: &JsValue, limits: &Limits) -> Result<Self, Error> {
        if let Some(string) = value.dyn_ref::<JsString>() {
            return Self::text(string, limits, true);
        }
        if let Some(bytes) = value.dyn_ref::<Uint8Array>() {
            return Self::bytes(bytes, limits);
        }
        if let Some(buffer) = value.dyn_ref::<ArrayBuffer>() {
            return Self::bytes(&Uint8Array::new(buffer), limits);
        }
        // Cyclic objects and big integers have no JSON form; `undefined` and functions give no text at all.
        let text = JSON::stringify(value).ok().filter(|text| text.is_string());
        Self::text(&text.ok_or(Error::new(Code::NotAResult))?, limits, false)
    }

    fn bytes(bytes: &Uint8Array, limits: &Limits) -> Result<Self, Error> {
        within(bytes.length(), limits)?;
        Ok(Self {
            bytes: bytes.to_vec(),
            is_text: true,
        })
    }

    fn text(string: &JsString, limits: &Limits, is_text: bool) -> Result<Self, Error> {
        // UTF-16 units never need fewer bytes in UTF-8.
        within(string.length(), limits)?;
        let text = String::from(string);
        // Crossing turns a lone surrogate into U+FFFD, so only a text with one needs the closer look.
        if text.contains('\u{fffd}')
            && let Some(before) = before_lone_surrogate(string)
        {
            let position = Positions::new(&before).at(before.len());
            let error = Error::new(Code::JsonEncoding);
            return Err(error.at(is_text.then_some(position)));
        }
        Ok(Self {
            bytes: text.into_bytes(),
            is_text,
        })
    }
}

fn within(length: u32, limits: &Limits) -> Result<(), Error> {
    if length as usize > limits.json_bytes {
        return Err(Error::new(Code::LimitJsonBytes).limit(limits.json_bytes));
    }
    Ok(())
}

/// The text before the first surrogate that has no pair.
fn before_lone_surrogate(string: &JsString) -> Option<String> {
    let mut before = String::new();
    for character in char::decode_utf16(string.iter()) {
        match character {
            Ok(character) => before.push(character),
            Err(_) => return Some(before),
        }
    }
    None
}

/// Reads the members of an argument one by one. A derived reader would be shorter here, but brings half of the
/// standard library's number formatting along for error messages that are never shown: 38 KB of wasm.
#[derive(Clone)]
pub(super) struct Argument(JsValue);

impl Argument {
    /// An options object; `undefined` and `null` have no members.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` for what is not an object.
    pub(super) fn new(value: JsValue) -> Result<Self, Error> {
        if value.is_object() || value.is_undefined() || value.is_null() {
            Ok(Self(value))
        } else {
            Err(Error::new(Code::InvalidArgument))
        }
    }

    /// A member as `read` takes it; `None` when it is `undefined` or `null`.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` for one that `read` does not take.
    fn member<T>(
        &self,
        key: &str,
        read: impl FnOnce(JsValue) -> Option<T>,
    ) -> Result<Option<T>, Error> {
        if !self.0.is_object() {
            return Ok(None);
        }
        let wrong = || Error::new(Code::InvalidArgument);
        let value = Reflect::get(&self.0, &JsValue::from_str(key)).map_err(|_| wrong())?;
        if value.is_undefined() || value.is_null() {
            return Ok(None);
        }
        read(value).ok_or_else(wrong).map(Some)
    }

    pub(super) fn text(&self, key: &str) -> Result<Option<String>, Error> {
        self.member(key, |value| value.as_string())
    }

    pub(super) fn number(&self, key: &str) -> Result<Option<f64>, Error> {
        self.member(key, |value| value.as_f64())
    }

    pub(super) fn truth(&self, key: &str) -> Result<Option<bool>, Error> {
        self.member(key, |value| value.as_bool())
    }

    pub(super) fn object(&self, key: &str) -> Result<Option<Self>, Error> {
        self.member(key, |value| value.is_object().then_some(Self(value)))
    }

    /// A number that has to be there.
    pub(super) fn required(&self, key: &str) -> Result<f64, Error> {
        self.number(key)?.ok_or(Error::new(Code::InvalidArgument))
    }
}
