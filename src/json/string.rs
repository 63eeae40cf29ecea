//! Reads JSON strings and their escapes.

use std::borrow::Cow;

use super::fault::Fault;
use super::scan;
use crate::error::Code;

/// Reads the string whose opening quote is at `open`. Returns its value and the offset after its closing quote.
pub(super) fn read(text: &str, open: usize) -> Result<(Cow<'_, str>, usize), Fault> {
    let bytes = text.as_bytes();
    let start = open + 1;
    let end = start + scan::plain_length(bytes.get(start..).unwrap_or_default());
    if bytes.get(end) == Some(&b'"') {
        return Ok((Cow::Borrowed(slice(text, start, end)), end + 1));
    }
    let mut value = String::from(slice(text, start, end));
    let mut at = end;
    loop {
        match bytes.get(at) {
            Some(b'"') => return Ok((Cow::Owned(value), at + 1)),
            Some(b'\\') => {
                let (character, next) = escape(bytes, at)?;
                value.push(character);
                at = next;
            }
            // A control character, or the end of the text.
            Some(_) | None => return Err(Fault::syntax(at)),
        }
        let end = at + scan::plain_length(bytes.get(at..).unwrap_or_default());
        value.push_str(slice(text, at, end));
        at = end;
    }
}

/// The value of the string whose opening quote is at `open`, and the offset after its closing quote; `None` if it is
/// not valid JSON.
pub(crate) fn unescape(text: &str, open: usize) -> Option<(Cow<'_, str>, usize)> {
    read(text, open).ok()
}

/// A part of the text. Both ends are next to ASCII characters or at the ends of the text, so no character is cut.
fn slice(text: &str, start: usize, end: usize) -> &str {
    text.get(start..end).unwrap_or_default()
}

/// Reads the escape whose backslash is at `at`. Returns the character and the offset after it.
fn escape(bytes: &[u8], at: usize) -> Result<(char, usize), Fault> {
    let simple = match bytes.get(at + 1) {
        Some(b'"') => '"',
        Some(b'\\') => '\\',
        Some(b'/') => '/',
        Some(b'b') => '\u{8}',
        Some(b'f') => '\u{c}',
        Some(b'n') => '\n',
        Some(b'r') => '\r',
        Some(b't') => '\t',
        Some(b'u') => return unicode_escape(bytes, at),
        Some(_) => return Err(Fault::syntax(at)),
        None => return Err(Fault::syntax(bytes.len())),
    };
    Ok((simple, at + 2))
}

fn unicode_escape(bytes: &[u8], at: usize) -> Result<(char, usize), Fault> {
    let lone_surrogate = Fault::new(Code::JsonEncoding, at);
    let unit = code_unit(bytes, at)?;
    let (scalar, next) = match unit {
        0xD800..=0xDBFF => {
            if bytes.get(at + 6..at + 8) != Some(b"\\u") {
                return Err(lone_surrogate);
            }
            let low = code_unit(bytes, at + 6)?;
            if !(0xDC00..=0xDFFF).contains(&low) {
                return Err(lone_surrogate);
            }
            (0x1_0000 + ((unit - 0xD800) << 10) + (low - 0xDC00), at + 12)
        }
        _ => (unit, at + 6),
    };
    char::from_u32(scalar)
        .map(|character| (character, next))
        .ok_or(lone_surrogate)
}

/// The four hexadecimal digits of the `\u` escape at `at`.
fn code_unit(bytes: &[u8], at: usize) -> Result<u32, Fault> {
    let mut unit = 0;
    for place in at + 2..at + 6 {
        let digit = match bytes.get(place) {
            Some(&byte) => char::from(byte).to_digit(16),
            None => return Err(Fault::syntax(bytes.len())),
        };
        unit = unit * 16 + digit.ok_or(Fault::syntax(at))?;
    }
    Ok(unit)
}
