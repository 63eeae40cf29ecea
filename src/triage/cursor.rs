//! Reads strict JSON piece by piece for the fast reader, without building a tree.

#![expect(
    clippy::inline_always,
    reason = "most of the time is spent here, and the build limits inlining to keep the wasm small"
)]

use std::borrow::Cow;

use super::known_keys::{KnownKeys, Pattern};
use crate::json::{plain_length, unescape};
use crate::result::Text;

/// Why the fast reader stops. Neither reason is an error yet, because the strict reader decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stop {
    /// The text ends inside the document.
    End,
    /// The document contains something that only the strict reader handles.
    Fallback,
}

/// Bytes of the longest string that the fast reader handles. Longer strings are left to the strict reader and its
/// limits.
const MAX_STRING: usize = 4 << 10;

/// Nesting levels that the fast reader handles. Deeper values are left to the strict reader and its limits.
const MAX_DEPTH: usize = 32;

/// A position in a text, and the lines before it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cursor<'t> {
    text: &'t str,
    pub(super) at: usize,
    pub(super) lines: Lines,
    /// The most recent unknown key, as written.
    pub(super) unknown: &'t [u8],
}

/// The lines before a position.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Lines {
    /// The number of line feeds.
    pub(super) count: u32,
    /// The offset after the last line feed; 0 if there is none.
    pub(super) start: usize,
}

impl<'t> Cursor<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self {
            text,
            at: 0,
            lines: Lines::default(),
            unknown: &[],
        }
    }

    #[inline(always)]
    fn byte(&self) -> Result<u8, Stop> {
        self.text.as_bytes().get(self.at).copied().ok_or(Stop::End)
    }

    /// Skips white space and returns the next byte without skipping it.
    #[inline(always)]
    pub(super) fn peek(&mut self) -> Result<u8, Stop> {
        let byte = self.byte()?;
        if byte > b' ' {
            return Ok(byte);
        }
        self.peek_behind_blanks()
    }

    #[inline(never)]
    fn peek_behind_blanks(&mut self) -> Result<u8, Stop> {
        loop {
            match self.byte()? {
                b'\n' => {
                    self.lines.count += 1;
                    self.lines.start = self.at + 1;
                }
                b' ' | b'\t' | b'\r' => {}
                byte => return Ok(byte),
            }
            self.at += 1;
        }
    }

    /// Skips white space and this byte. Any other byte is left to the strict reader.
    #[inline(always)]
    pub(super) fn expect(&mut self, byte: u8) -> Result<(), Stop> {
        if self.peek()? != byte {
            return Err(Stop::Fallback);
        }
        self.at += 1;
        Ok(())
    }

    /// The part of a string before its first escape: start and end offsets, and the byte after it, which is the closing
    /// quote if there is no escape. The cursor is at the opening quote.
    #[inline(always)]
    fn plain_part(&mut self) -> Result<(usize, usize, u8), Stop> {
        let start = self.at + 1;
        let rest = self.text.as_bytes().get(start..).unwrap_or_default();
        let length = plain_length(rest);
        let end = *rest.get(length).ok_or(Stop::End)?;
        if length > MAX_STRING {
            return Err(Stop::Fallback);
        }
        Ok((start, start + length, end))
    }

    /// Reads a key and its colon. Keys with escapes are left to the strict reader.
    #[inline]
    pub(super) fn key(&mut self) -> Result<&'t [u8], Stop> {
        if self.peek()? != b'"' {
            return Err(Stop::Fallback);
        }
        let (start, end, byte) = self.plain_part()?;
        if byte != b'"' {
            return Err(Stop::Fallback);
        }
        self.at = end + 1;
        self.expect(b':')?;
        Ok(self.text.as_bytes().get(start..end).unwrap_or_default())
    }

    /// Skips white space before an object's brace. Returns the value of `last` with which [`Cursor::next_key`] reads
    /// the first key.
    #[inline(always)]
    pub(super) fn open_object(&mut self) -> Result<usize, Stop> {
        if self.peek()? == b'{' {
            Ok(KnownKeys::START)
        } else {
            Err(Stop::Fallback)
        }
    }

    /// Reads the next key and its colon. Returns the index of the key; the number of keys for an unknown key;
    /// [`KnownKeys::END`] after the last key. The cursor must be at the object's brace, or after the value of the key
    /// `last`.
    #[inline(always)]
    pub(super) fn next_key(&mut self, keys: &mut KnownKeys, last: usize) -> Result<usize, Stop> {
        let guess = keys.next.get(last).copied().map_or(0, usize::from);
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        if let Some(key) = keys.keys.get(guess)
            && key.matches(rest, last == KnownKeys::START)
        {
            self.at += key.length;
            return Ok(guess);
        }
        if rest.first() == Some(&b'}') {
            self.at += 1;
            return Ok(KnownKeys::END);
        }
        self.other_key(keys, last)
    }

    /// Skips these bytes if they come next, and returns whether they did.
    #[inline(always)]
    pub(super) fn skip_pattern(&mut self, pattern: &Pattern) -> bool {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let is_next = pattern.matches(rest, false);
        if is_next {
            self.at += pattern.length;
        }
        is_next
    }

    /// [`Cursor::next_key`] if the guess was wrong, or white space comes first.
    #[inline(never)]
    fn other_key(&mut self, keys: &mut KnownKeys, last: usize) -> Result<usize, Stop> {
        let mut first = last == KnownKeys::START;
        self.at += usize::from(first);
        if !self.has_next(b'}', &mut first)? {
            return Ok(KnownKeys::END);
        }
        // After white space the guess may still be right.
        self.peek()?;
        let guess = keys.next.get(last).copied().map_or(0, usize::from);
        let rest = self.text.as_bytes().get(self.at - 1..).unwrap_or_default();
        if let Some(key) = keys.keys.get(guess)
            && key.matches(rest, true)
        {
            self.at += key.length - 1;
            return Ok(guess);
        }
        let key = self.key()?;
        let is_same = |known: &Pattern| known.key.as_bytes() == key;
        let Some(index) = keys.keys.iter().position(is_same) else {
            self.unknown = key;
            return Ok(keys.keys.len());
        };
        if let Some(next) = keys.next.get_mut(last) {
            *next = u8::try_from(index).unwrap_or_default();
        }
        Ok(index)
    }

    /// The most recent unknown key, as text.
    pub(super) fn unknown_text(&self) -> Result<Cow<'t, str>, Stop> {
        let text = str::from_utf8(self.unknown).map_err(|_| Stop::Fallback)?;
        Ok(Cow::Borrowed(text))
    }

    /// Reads a string into `into`. Any other value is left to the strict reader. The string is written in place,
    /// because moving it would take as long as reading it.
    #[inline]
    pub(super) fn string(&mut self, into: &mut Text<'t>) -> Result<(), Stop> {
        if self.peek()? != b'"' {
            return Err(Stop::Fallback);
        }
        let (start, end, byte) = self.plain_part()?;
        if byte != b'"' {
            return self.escaped(into);
        }
        self.at = end + 1;
        *into = Cow::Borrowed(self.text.get(start..end).unwrap_or_default());
        Ok(())
    }

    #[cold]
    #[inline(never)]
    fn escaped(&mut self, into: &mut Text<'t>) -> Result<(), Stop> {
        let (value, next) = unescape(self.text, self.at).ok_or(Stop::Fallback)?;
        self.at = next;
        *into = value;
        Ok(())
    }

    /// Skips `null` if it comes next, and returns whether it did.
    #[inline(always)]
    pub(super) fn null(&mut self) -> Result<bool, Stop> {
        let is_null = self.peek()? == b'n';
        if is_null {
            self.literal("null")?;
        }
        Ok(is_null)
    }

    /// Reads a boolean. Any other value is left to the strict reader.
    #[inline(always)]
    pub(super) fn boolean(&mut self) -> Result<bool, Stop> {
        if self.peek()? == b't' {
            self.literal("true")?;
            return Ok(true);
        }
        self.literal("false")?;
        Ok(false)
    }

    #[inline]
    fn literal(&mut self, literal: &str) -> Result<(), Stop> {
        let end = self.at + literal.len();
        match self.text.as_bytes().get(self.at..end) {
            Some(found) if found == literal.as_bytes() => {
                self.at = end;
                Ok(())
            }
            Some(_) => Err(Stop::Fallback),
            // The text ends, possibly inside the literal.
            None => Err(Stop::End),
        }
    }

    /// Reads a whole number of up to 15 digits, which a double represents exactly. Other numbers are left to the strict
    /// reader.
    pub(super) fn integer(&mut self) -> Result<f64, Stop> {
        let negative = self.peek()? == b'-';
        let start = self.at + usize::from(negative);
        let (mut value, mut at) = (0_i64, start);
        loop {
            match self.text.as_bytes().get(at) {
                Some(digit @ b'0'..=b'9') if at - start < 15 => {
                    value = value * 10 + i64::from(digit - b'0');
                }
                Some(b'0'..=b'9' | b'.' | b'e' | b'E') => return Err(Stop::Fallback),
                Some(_) => break,
                None => return Err(Stop::End),
            }
            at += 1;
        }
        let leads_with_zero = value > 0 && self.text.as_bytes().get(start) == Some(&b'0');
        if at == start || leads_with_zero || (value == 0 && at - start > 1) {
            return Err(Stop::Fallback);
        }
        self.at = at;
        #[expect(clippy::cast_precision_loss, reason = "below 2^53")]
        let value = value as f64;
        Ok(if negative { -value } else { value })
    }

    /// Reads any number, as written.
    pub(super) fn number(&mut self) -> Result<&'t str, Stop> {
        let start = self.at;
        self.skip_number()?;
        Ok(self.text.get(start..self.at).unwrap_or_default())
    }

    /// Skips any number.
    fn skip_number(&mut self) -> Result<(), Stop> {
        if self.byte()? == b'-' {
            self.at += 1;
        }
        if self.byte()? == b'0' {
            self.at += 1;
        } else {
            self.skip_digits()?;
        }
        if self.byte()? == b'.' {
            self.at += 1;
            self.skip_digits()?;
        }
        if matches!(self.byte()?, b'e' | b'E') {
            self.at += 1;
            if matches!(self.byte()?, b'+' | b'-') {
                self.at += 1;
            }
            self.skip_digits()?;
        }
        Ok(())
    }

    fn skip_digits(&mut self) -> Result<(), Stop> {
        if !self.byte()?.is_ascii_digit() {
            return Err(Stop::Fallback);
        }
        while self.byte()?.is_ascii_digit() {
            self.at += 1;
        }
        Ok(())
    }

    /// Skips any value, checking the strict grammar, so that every program reads the same document.
    pub(super) fn skip(&mut self) -> Result<(), Stop> {
        self.skip_within(MAX_DEPTH)
    }

    fn skip_within(&mut self, depth: usize) -> Result<(), Stop> {
        match self.peek()? {
            b'"' => self.skip_string(),
            b't' => self.literal("true"),
            b'f' => self.literal("false"),
            b'n' => self.literal("null"),
            b'-' | b'0'..=b'9' => self.skip_number(),
            b'{' => {
                let depth = depth.checked_sub(1).ok_or(Stop::Fallback)?;
                self.at += 1;
                let mut first = true;
                while self.has_next(b'}', &mut first)? {
                    self.key()?;
                    self.skip_within(depth)?;
                }
                Ok(())
            }
            b'[' => {
                let depth = depth.checked_sub(1).ok_or(Stop::Fallback)?;
                self.at += 1;
                let mut first = true;
                while self.has_next(b']', &mut first)? {
                    self.skip_within(depth)?;
                }
                Ok(())
            }
            _ => Err(Stop::Fallback),
        }
    }

    #[inline]
    fn skip_string(&mut self) -> Result<(), Stop> {
        let (_, end, byte) = self.plain_part()?;
        if byte == b'"' {
            self.at = end + 1;
            return Ok(());
        }
        self.escaped(&mut Text::default())
    }

    /// Skips the comma before the next item of an array or object, or `close` at its end, and returns whether there is
    /// an item. `first` is true before the first item, which has no comma; this function clears it.
    #[inline(always)]
    pub(super) fn has_next(&mut self, close: u8, first: &mut bool) -> Result<bool, Stop> {
        let byte = self.peek()?;
        if byte == close {
            self.at += 1;
            return Ok(false);
        }
        if std::mem::take(first) {
            return Ok(true);
        }
        if byte != b',' {
            return Err(Stop::Fallback);
        }
        self.at += 1;
        Ok(true)
    }
}
