//! Converts values from JavaScript to the types of the core.

use js_sys::{ArrayBuffer, JSON, JsString, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use crate::error::{Code, Error};
use crate::json::Positions;
use crate::limits::Limits;

/// A result from JavaScript, as the bytes of JSON text.
pub(super) struct Input {
    /// Valid UTF-8, unless the caller gave bytes; the reader checks those.
    pub(super) bytes: Vec<u8>,
    /// Whether the caller gave the text, so that its lines and columns are meaningful.
    pub(super) is_text: bool,
}

impl Input {
    /// Converts a string, bytes, or any other value, which is converted to JSON.
    ///
    /// # Errors
    /// `JSON_ENCODING` for a string with a lone surrogate, `LIMIT_JSON_BYTES` before anything is copied,
    /// `INVALID_ARGUMENT` for a value without a JSON form.
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
        // Cyclic objects and BigInts cannot be converted to JSON; `undefined` and functions give no text.
        let text = JSON::stringify(value).ok().filter(|text| text.is_string());
        Self::text(
            &text.ok_or_else(|| Error::new(Code::InvalidArgument))?,
            limits,
            false,
        )
    }

    fn bytes(bytes: &Uint8Array, limits: &Limits) -> Result<Self, Error> {
        within(bytes.length(), limits)?;
        Ok(Self {
            bytes: bytes.to_vec(),
            is_text: true,
        })
    }

    fn text(string: &JsString, limits: &Limits, is_text: bool) -> Result<Self, Error> {
        let bytes = json_bytes(string, limits)?;
        // Encoding replaces a lone surrogate with U+FFFD, so only a text that contains it is examined more closely.
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
    /// The platform's encoder, which writes directly into the wasm's memory. The generated glue copies a string
    /// character by character, which takes longer than parsing it as JSON.
    type TextEncoder;

    #[wasm_bindgen(constructor)]
    fn new() -> TextEncoder;

    #[wasm_bindgen(method, js_name = encodeInto)]
    fn encode_into(this: &TextEncoder, text: &JsString, bytes: &mut [u8]) -> Encoded;

    /// The result of `encodeInto`: UTF-16 units read, and bytes written.
    type Encoded;

    #[wasm_bindgen(method, getter)]
    fn read(this: &Encoded) -> u32;

    #[wasm_bindgen(method, getter)]
    fn written(this: &Encoded) -> u32;
}

/// The UTF-8 bytes of a long JSON text made by `JSON.stringify`.
///
/// # Errors
/// `LIMIT_JSON_BYTES` before anything is copied.
pub(super) fn json_bytes(json: &JsString, limits: &Limits) -> Result<Vec<u8>, Error> {
    // A text never has fewer bytes in UTF-8 than UTF-16 units.
    within(json.length(), limits)?;
    Ok(encode(json))
}

/// A long text in UTF-8. A lone surrogate becomes U+FFFD.
pub(super) fn to_utf8(text: &JsString) -> Result<String, Error> {
    String::from_utf8(encode(text)).map_err(|_| Error::new(Code::InvalidArgument))
}

/// Encodes a text in UTF-8. Most texts are ASCII, so a buffer with one byte per unit is tried first. If it is too
/// small, one with three bytes per unit always suffices.
fn encode(text: &JsString) -> Vec<u8> {
    ENCODER.with(|encoder| {
        let units = text.length();
        let mut bytes = vec![0; units as usize];
        let mut outcome = encoder.encode_into(text, &mut bytes);
        if outcome.read() < units {
            bytes = vec![0; units as usize * 3];
            outcome = encoder.encode_into(text, &mut bytes);
        }
        bytes.truncate(outcome.written() as usize);
        bytes
    })
}

fn within(length: u32, limits: &Limits) -> Result<(), Error> {
    if length as usize > limits.json_bytes {
        return Err(Error::new(Code::LimitJsonBytes).limit(limits.json_bytes));
    }
    Ok(())
}

/// The text before the first lone surrogate; `None` if there is none.
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

/// A count from JavaScript. Negative numbers and NaN become zero.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "casts to integers saturate"
)]
pub(super) const fn whole(number: f64) -> u64 {
    number as u64
}

/// A count for JavaScript, whose numbers are exact for up to 8 PiB.
#[expect(clippy::cast_precision_loss, reason = "no file is that long")]
pub(super) const fn number(whole: u64) -> f64 {
    whole as f64
}
