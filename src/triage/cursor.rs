//! One pass over strict JSON without building anything: the quick reader's hands.

#![expect(
    clippy::inline_always,
    reason = "the compiler is told to keep the wasm small, and here is where the time goes"
)]

use std::borrow::Cow;

use crate::json::{plain_length, unescape};
use crate::result::Text;

/// Why the quick reader stops. Neither is an error yet: the strict reader has the last word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stop {
    /// The text ends within the document.
    End,
    /// There is something that only the strict reader decides on.
    Odd,
}

/// Longer texts, and documents with more levels, are left to the strict reader and its limits.
const LONGEST_STRING: usize = 4 << 10;
const DEEPEST: usize = 32;

/// A place in a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cursor<'t> {
    text: &'t str,
    pub(super) at: usize,
    pub(super) lines: Lines,
    /// The key that was read last and is none of the known ones.
    pub(super) unknown: &'t [u8],
}

/// The lines that were passed.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Lines {
    /// How many line feeds.
    pub(super) count: u32,
    /// The offset behind the last of them; in a text, of that text.
    pub(super) start: usize,
}

/// The keys that an object may have. Which one follows which is learnt: thousands of documents from one hand have them
/// in one order.
#[derive(Debug)]
pub(super) struct KnownKeys {
    names: &'static [Name],
    /// By the one before; the first one's at the end.
    next: [u8; 24],
}

/// A text as it is written; a key behind a comma, in quotes, with its colon. In words, for calling the library for ten
/// bytes takes longer.
#[derive(Debug, Clone, Copy)]
pub(super) struct Name {
    /// Without comma, quotes and colon, where it is a key.
    key: &'static str,
    /// Bytes of the whole text.
    length: usize,
    words: [u64; WORDS],
    /// The bits of the first word that count, where it is shorter.
    mask: u64,
    /// The last eight bytes of longer ones.
    tail: u64,
}

/// Whole words of the longest name.
const WORDS: usize = 3;

impl Name {
    /// A text as it is written.
    pub(super) const fn new(text: &'static str) -> Self {
        Self::of("", text, "")
    }

    /// The keys of these two lists, one list after the other.
    pub(super) const fn keys<const N: usize>(
        first: &[&'static str],
        second: &[&'static str],
    ) -> [Self; N] {
        let mut names = [Self::new(""); N];
        let mut index = 0;
        while index < N {
            let key = if index < first.len() {
                first[index]
            } else {
                second[index - first.len()]
            };
            names[index] = Self::of(",\"", key, "\":");
            index += 1;
        }
        names
    }

    const fn of(before: &str, key: &'static str, after: &str) -> Self {
        let length = before.len() + key.len() + after.len();
        assert!(
            length <= 8 * (WORDS + 1),
            "a name has so many words, and a tail"
        );
        let (mut words, mut mask, mut tail) = ([0; WORDS], 0, 0);
        let mut at = 0;
        while at < length {
            let byte = if at < before.len() {
                before.as_bytes()[at]
            } else if at < before.len() + key.len() {
                key.as_bytes()[at - before.len()]
            } else {
                after.as_bytes()[at - before.len() - key.len()]
            } as u64;
            if at / 8 < WORDS {
                words[at / 8] |= byte << (8 * (at % 8));
            }
            if at < 8 {
                mask |= 0xFF << (8 * at);
            }
            tail = tail >> 8 | byte << 56;
            at += 1;
        }
        Self {
            key,
            length,
            words,
            mask,
            tail,
        }
    }

    /// Whether these bytes start so. Before the `first` key of an object there is its brace in place of the comma.
    #[inline(always)]
    fn starts(&self, bytes: &[u8], first: bool) -> bool {
        let [head, second, third] = self.words;
        let mask = if first { self.mask & !0xFF } else { self.mask };
        let there = bytes.first_chunk().map(|word| u64::from_le_bytes(*word));
        if there.is_none_or(|there| (there ^ head) & mask != 0) {
            return false;
        }
        let length = self.length;
        if length <= 8 {
            return true;
        }
        let Some(name) = bytes.get(..length) else {
            return false;
        };
        let is_word = |at: usize, word| {
            let there = name.get(at..).and_then(<[u8]>::first_chunk);
            there.is_some_and(|there| u64::from_le_bytes(*there) == word)
        };
        is_word(length - 8, self.tail)
            && (length <= 16 || is_word(8, second))
            && (length <= 24 || is_word(16, third))
    }
}

impl KnownKeys {
    pub(super) const fn new(names: &'static [Name]) -> Self {
        let mut next = [0; 24];
        let mut index = 1;
        while index < names.len() {
            #[expect(clippy::cast_possible_truncation, reason = "there are few names")]
            {
                next[index - 1] = index as u8;
            }
            index += 1;
        }
        Self { names, next }
    }

    /// The place before the first key.
    pub(super) const START: usize = 23;

    /// The place behind a key that is none of these.
    pub(super) const OTHER: usize = 22;

    /// No key: the object ends.
    pub(super) const END: usize = usize::MAX;

    pub(super) const fn len(&self) -> usize {
        self.names.len()
    }
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

    /// The next byte that is no white space, without passing it.
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

    /// Passes this byte, which has to come next.
    #[inline(always)]
    pub(super) fn expect(&mut self, byte: u8) -> Result<(), Stop> {
        if self.peek()? != byte {
            return Err(Stop::Odd);
        }
        self.at += 1;
        Ok(())
    }

    /// Bytes of the string that starts here, up to its quote or first escape.
    #[inline(always)]
    fn plain(&mut self) -> Result<(usize, usize, u8), Stop> {
        let start = self.at + 1;
        let rest = self.text.as_bytes().get(start..).unwrap_or_default();
        let length = plain_length(rest);
        let end = *rest.get(length).ok_or(Stop::End)?;
        if length > LONGEST_STRING {
            return Err(Stop::Odd);
        }
        Ok((start, start + length, end))
    }

    /// A key and its colon. Keys with escapes are odd.
    #[inline]
    pub(super) fn key(&mut self) -> Result<&'t [u8], Stop> {
        if self.peek()? != b'"' {
            return Err(Stop::Odd);
        }
        let (start, end, byte) = self.plain()?;
        if byte != b'"' {
            return Err(Stop::Odd);
        }
        self.at = end + 1;
        self.expect(b':')?;
        Ok(self.text.as_bytes().get(start..end).unwrap_or_default())
    }

    /// Finds the brace of an object, for [`Cursor::next_key`] to start with.
    #[inline(always)]
    pub(super) fn start(&mut self) -> Result<usize, Stop> {
        if self.peek()? == b'{' {
            Ok(KnownKeys::START)
        } else {
            Err(Stop::Odd)
        }
    }

    /// The key that comes next, by its place in the list: the list's length for another one, [`KnownKeys::END`] where
    /// there is none. The cursor is at the object's brace, or behind the value before.
    #[inline(always)]
    pub(super) fn next_key(&mut self, keys: &mut KnownKeys, last: usize) -> Result<usize, Stop> {
        let guess = keys.next.get(last).copied().map_or(0, usize::from);
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        if let Some(name) = keys.names.get(guess)
            && name.starts(rest, last == KnownKeys::START)
        {
            self.at += name.length;
            return Ok(guess);
        }
        if rest.first() == Some(&b'}') {
            self.at += 1;
            return Ok(KnownKeys::END);
        }
        self.other_key(keys, last)
    }

    /// Passes this text where it comes next. Whether it does.
    #[inline(always)]
    pub(super) fn pass(&mut self, text: &Name) -> bool {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let is_next = text.starts(rest, false);
        if is_next {
            self.at += text.length;
        }
        is_next
    }

    #[inline(never)]
    fn other_key(&mut self, keys: &mut KnownKeys, last: usize) -> Result<usize, Stop> {
        let mut first = last == KnownKeys::START;
        self.at += usize::from(first);
        if !self.more(b'}', &mut first)? {
            return Ok(KnownKeys::END);
        }
        // Behind white space it may still be the one that is expected.
        self.peek()?;
        let guess = keys.next.get(last).copied().map_or(0, usize::from);
        let rest = self.text.as_bytes().get(self.at - 1..).unwrap_or_default();
        if let Some(name) = keys.names.get(guess)
            && name.starts(rest, true)
        {
            self.at += name.length - 1;
            return Ok(guess);
        }
        let key = self.key()?;
        let is_it = |name: &Name| name.key.as_bytes() == key;
        let Some(index) = keys.names.iter().position(is_it) else {
            self.unknown = key;
            return Ok(keys.names.len());
        };
        if let Some(next) = keys.next.get_mut(last) {
            *next = u8::try_from(index).unwrap_or_default();
        }
        Ok(index)
    }

    /// The key that was read last, as text.
    pub(super) fn unknown_text(&self) -> Result<Cow<'t, str>, Stop> {
        let text = str::from_utf8(self.unknown).map_err(|_| Stop::Odd)?;
        Ok(Cow::Borrowed(text))
    }

    /// A string; anything else is odd. Written to where it goes: moving it there would take as long again.
    #[inline]
    pub(super) fn string(&mut self, into: &mut Text<'t>) -> Result<(), Stop> {
        if self.peek()? != b'"' {
            return Err(Stop::Odd);
        }
        let (start, end, byte) = self.plain()?;
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
        let (value, next) = unescape(self.text, self.at).ok_or(Stop::Odd)?;
        self.at = next;
        *into = value;
        Ok(())
    }

    /// Whether there is null, which is passed.
    #[inline(always)]
    pub(super) fn null(&mut self) -> Result<bool, Stop> {
        let is_null = self.peek()? == b'n';
        if is_null {
            self.word("null")?;
        }
        Ok(is_null)
    }

    #[inline(always)]
    pub(super) fn truth(&mut self) -> Result<bool, Stop> {
        if self.peek()? == b't' {
            self.word("true")?;
            return Ok(true);
        }
        self.word("false")?;
        Ok(false)
    }

    #[inline]
    fn word(&mut self, word: &str) -> Result<(), Stop> {
        let end = self.at + word.len();
        match self.text.as_bytes().get(self.at..end) {
            Some(found) if found == word.as_bytes() => {
                self.at = end;
                Ok(())
            }
            Some(_) => Err(Stop::Odd),
            // Whether this is the word's start or not: there is no more of the text.
            None => Err(Stop::End),
        }
    }

    /// A whole number of up to 15 digits, which a double holds exactly; others are odd.
    pub(super) fn integer(&mut self) -> Result<f64, Stop> {
        let negative = self.peek()? == b'-';
        let start = self.at + usize::from(negative);
        let (mut value, mut at) = (0_i64, start);
        loop {
            match self.text.as_bytes().get(at) {
                Some(digit @ b'0'..=b'9') if at - start < 15 => {
                    value = value * 10 + i64::from(digit - b'0');
                }
                Some(b'0'..=b'9' | b'.' | b'e' | b'E') => return Err(Stop::Odd),
                Some(_) => break,
                None => return Err(Stop::End),
            }
            at += 1;
        }
        let leads_with_zero = value > 0 && self.text.as_bytes().get(start) == Some(&b'0');
        if at == start || leads_with_zero || (value == 0 && at - start > 1) {
            return Err(Stop::Odd);
        }
        self.at = at;
        #[expect(clippy::cast_precision_loss, reason = "below 2^53")]
        let value = value as f64;
        Ok(if negative { -value } else { value })
    }

    /// Passes a number of any form.
    fn number(&mut self) -> Result<(), Stop> {
        if self.byte()? == b'-' {
            self.at += 1;
        }
        if self.byte()? == b'0' {
            self.at += 1;
        } else {
            self.digits()?;
        }
        if self.byte()? == b'.' {
            self.at += 1;
            self.digits()?;
        }
        if matches!(self.byte()?, b'e' | b'E') {
            self.at += 1;
            if matches!(self.byte()?, b'+' | b'-') {
                self.at += 1;
            }
            self.digits()?;
        }
        Ok(())
    }

    fn digits(&mut self) -> Result<(), Stop> {
        if !self.byte()?.is_ascii_digit() {
            return Err(Stop::Odd);
        }
        while self.byte()?.is_ascii_digit() {
            self.at += 1;
        }
        Ok(())
    }

    /// Passes a value of any kind. Strict, too: nobody may read another document than we do.
    pub(super) fn skip(&mut self) -> Result<(), Stop> {
        self.skip_within(DEEPEST)
    }

    fn skip_within(&mut self, depth: usize) -> Result<(), Stop> {
        match self.peek()? {
            b'"' => self.skip_string(),
            b't' => self.word("true"),
            b'f' => self.word("false"),
            b'n' => self.word("null"),
            b'-' | b'0'..=b'9' => self.number(),
            b'{' => {
                let depth = depth.checked_sub(1).ok_or(Stop::Odd)?;
                self.at += 1;
                let mut first = true;
                while self.more(b'}', &mut first)? {
                    self.key()?;
                    self.skip_within(depth)?;
                }
                Ok(())
            }
            b'[' => {
                let depth = depth.checked_sub(1).ok_or(Stop::Odd)?;
                self.at += 1;
                let mut first = true;
                while self.more(b']', &mut first)? {
                    self.skip_within(depth)?;
                }
                Ok(())
            }
            _ => Err(Stop::Odd),
        }
    }

    #[inline]
    fn skip_string(&mut self) -> Result<(), Stop> {
        let (_, end, byte) = self.plain()?;
        if byte == b'"' {
            self.at = end + 1;
            return Ok(());
        }
        self.escaped(&mut Text::default())
    }

    /// Whether the list that `close` ends goes on; at its start, `first` is set.
    #[inline(always)]
    pub(super) fn more(&mut self, close: u8, first: &mut bool) -> Result<bool, Stop> {
        let byte = self.peek()?;
        if byte == close {
            self.at += 1;
            return Ok(false);
        }
        if std::mem::take(first) {
            return Ok(true);
        }
        if byte != b',' {
            return Err(Stop::Odd);
        }
        self.at += 1;
        Ok(true)
    }
}
