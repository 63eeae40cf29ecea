//! Decodes bytes as UTF-8.

use super::position::Positions;
use crate::error::{Code, Position};

const BYTE_ORDER_MARK: char = '\u{feff}';

/// The text of `bytes`.
///
/// # Errors
/// The position of the first bytes that are not UTF-8. UTF-16 and UTF-32 are detected at the start of the text.
pub fn decode(bytes: &[u8]) -> Result<&str, (Code, Position)> {
    if looks_like_utf16_or_utf32(bytes) {
        return Err((Code::JsonEncoding, Position { line: 1, column: 1 }));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text),
        Err(error) => {
            let (valid, _) = bytes.split_at(error.valid_up_to());
            // Valid UTF-8, according to the error.
            let text = strip_mark(std::str::from_utf8(valid).unwrap_or_default());
            let position = Positions::new(text).at(text.len());
            Err((Code::JsonEncoding, position))
        }
    }
}

/// The text without one byte order mark at its start.
pub fn strip_mark(text: &str) -> &str {
    text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text)
}

/// Whether the bytes start with a 16-bit byte order mark, or have a zero among the first two. JSON in UTF-8 starts with
/// two ASCII characters.
fn looks_like_utf16_or_utf32(bytes: &[u8]) -> bool {
    matches!(
        bytes,
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [0, _, ..] | [_, 0, ..]
    )
}
