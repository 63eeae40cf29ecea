//! What JavaScript gives, as what the core takes.

use js_sys::{ArrayBuffer, JSON, JsString, Reflect, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use crate::error::{Code, Error};
use crate::json::Positions;
use crate::json::Strictness;
use crate::limits::Limits;

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
        Self::text(
            &text.ok_or_else(|| Error::new(Code::NotAResult))?,
            limits,
            false,
        )
    }

    /// The same for what is no result either: a value without a JSON form is an `INVALID_ARGUMENT`.
    pub(super) fn argument(value: &JsValue, limits: &Limits) -> Result<Self, Error> {
        Self::new(value, limits).map_err(|error| match error.code() {
            Code::NotAResult => Error::new(Code::InvalidArgument),
            _ => error,
        })
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
        let bytes = ENCODER.with(|encoder| utf8(encoder, string));
        // Encoding turns a lone surrogate into U+FFFD, so only a text with one needs the closer look.
        if bytes.contains(&REPLACEMENT[0])
            && bytes.windows(3).any(|window| window == REPLACEMENT)
            && let Some(before) = before_lone_surrogate(string)
        {
            let position = Positions::new(&before).at(before.len());
            let error = Error::new(Code::JsonEncoding);
            return Err(error.at(is_text.then_some(position)));
        }
        Ok(Self { bytes, is_text })
    }
}

/// U+FFFD in UTF-8.
const REPLACEMENT: [u8; 3] = [0xEF, 0xBF, 0xBD];

thread_local! {
    static ENCODER: TextEncoder = TextEncoder::new();
}

#[wasm_bindgen]
extern "C" {
    /// The platform's encoder, writing straight into our memory: the glue's own way of handing a string over takes it
    /// character by character, which costs more than reading it as JSON does.
    type TextEncoder;

    #[wasm_bindgen(constructor)]
    fn new() -> TextEncoder;

    #[wasm_bindgen(method, js_name = encodeInto)]
    fn encode_into(this: &TextEncoder, text: &JsString, bytes: &mut [u8]) -> Encoded;

    /// What `encodeInto` reports: UTF-16 units read, bytes written.
    type Encoded;

    #[wasm_bindgen(method, getter)]
    fn read(this: &Encoded) -> u32;

    #[wasm_bindgen(method, getter)]
    fn written(this: &Encoded) -> u32;
}

/// The text in UTF-8. Most are ASCII, so it is tried in as many bytes as there are units before in three times as many,
/// which are always enough.
fn utf8(encoder: &TextEncoder, text: &JsString) -> Vec<u8> {
    let units = text.length();
    let mut bytes = vec![0; units as usize];
    let mut outcome = encoder.encode_into(text, &mut bytes);
    if outcome.read() < units {
        bytes = vec![0; units as usize * 3];
        outcome = encoder.encode_into(text, &mut bytes);
    }
    bytes.truncate(outcome.written() as usize);
    bytes
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

    /// The option `tolerant`.
    pub(super) fn strictness(&self) -> Result<Strictness, Error> {
        Ok(match self.truth("tolerant")? {
            Some(true) => Strictness::Tolerant,
            Some(false) | None => Strictness::Strict,
        })
    }

    /// A whole number that is not negative.
    pub(super) fn count(&self, key: &str) -> Result<Option<usize>, Error> {
        self.member(key, |value| {
            let number = value.as_f64().filter(|number| *number >= 0.0)?;
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "casts to integers saturate"
            )]
            Some(number as usize)
        })
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
        self.number(key)?
            .ok_or_else(|| Error::new(Code::InvalidArgument))
    }
}
