//! The documented keys of an object, and how they are compared with the text.

#![expect(
    clippy::inline_always,
    reason = "most of the time is spent here, and the build limits inlining to keep the wasm small"
)]

/// The documented keys of an object. It remembers which key followed which: documents of one source have their keys in
/// the same order, so each key is guessed before it is searched for.
#[derive(Debug)]
pub(super) struct KnownKeys {
    pub(super) keys: &'static [Pattern],
    /// The index of the guessed key, by the index of the key before it, or by [`KnownKeys::START`] or
    /// [`KnownKeys::OTHER`].
    pub(super) next: [u8; Self::MOST + 2],
}

/// Bytes to compare with the text: a JSON text as written, or a quoted key with the comma before it and the colon after
/// it. They are stored as words of eight bytes, because the standard library's comparison takes longer for so few
/// bytes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pattern {
    /// The text; for a key, without comma, quotes and colon.
    pub(super) key: &'static str,
    /// Number of bytes to compare, including comma, quotes and colon.
    pub(super) length: usize,
    words: [u64; WORDS],
    /// The bits of the first word to compare.
    mask: u64,
    /// The last eight bytes.
    tail: u64,
}

/// The number of words before the tail in the longest pattern.
const WORDS: usize = 3;

impl Pattern {
    /// The pattern of a text.
    pub(super) const fn text(text: &'static str) -> Self {
        Self::new("", text, "")
    }

    /// The patterns of the keys in two lists, `N` in total.
    pub(super) const fn keys<const N: usize>(
        first: &[&'static str],
        second: &[&'static str],
    ) -> [Self; N] {
        let mut keys = [Self::text(""); N];
        let mut index = 0;
        while index < N {
            let key = if index < first.len() {
                first[index]
            } else {
                second[index - first.len()]
            };
            keys[index] = Self::new(",\"", key, "\":");
            index += 1;
        }
        keys
    }

    const fn new(before: &str, key: &'static str, after: &str) -> Self {
        let length = before.len() + key.len() + after.len();
        assert!(
            length <= 8 * (WORDS + 1),
            "the pattern is longer than its words and the tail"
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

    /// Whether these bytes start with the pattern. With `first`, the first byte may be any, because the first key of an
    /// object follows a brace instead of a comma.
    #[inline(always)]
    pub(super) fn matches(&self, bytes: &[u8], first: bool) -> bool {
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
        let Some(own) = bytes.get(..length) else {
            return false;
        };
        let is_word = |at: usize, word| {
            let there = own.get(at..).and_then(<[u8]>::first_chunk);
            there.is_some_and(|there| u64::from_le_bytes(*there) == word)
        };
        is_word(length - 8, self.tail)
            && (length <= 16 || is_word(8, second))
            && (length <= 24 || is_word(16, third))
    }
}

impl KnownKeys {
    /// The maximum number of keys in a list: the number of bits in a set of keys.
    const MOST: usize = 32;

    /// Keys that are initially guessed in the order of the list.
    pub(super) const fn new(keys: &'static [Pattern]) -> Self {
        assert!(keys.len() <= Self::MOST, "there are at most MOST keys");
        let mut next = [0; Self::MOST + 2];
        let mut index = 1;
        while index < keys.len() {
            #[expect(clippy::cast_possible_truncation, reason = "there are at most 32 keys")]
            {
                next[index - 1] = index as u8;
            }
            index += 1;
        }
        Self { keys, next }
    }

    /// Used instead of an index: there is no previous key.
    pub(super) const START: usize = Self::MOST + 1;

    /// Used instead of an index: the previous key is unknown.
    pub(super) const OTHER: usize = Self::MOST;

    /// Used instead of an index: the object ends.
    pub(super) const END: usize = usize::MAX;

    /// The number of known keys.
    pub(super) const fn len(&self) -> usize {
        self.keys.len()
    }
}
