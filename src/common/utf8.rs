//! Counts the characters of UTF-8 without decoding it.

/// Whether a byte of UTF-8 starts a character.
pub(crate) const fn starts_character(byte: u8) -> bool {
    byte & 0xC0 != 0x80
}

/// The number of characters that start in these bytes of UTF-8.
pub(crate) fn characters(bytes: &[u8]) -> usize {
    let (words, rest) = bytes.as_chunks();
    let starts = |word: u64| {
        // A continuation byte has its high bit set and the next bit clear.
        let continues = (word >> 7) & !(word >> 6) & 0x0101_0101_0101_0101;
        8 - continues.count_ones() as usize
    };
    let whole: usize = words
        .iter()
        .map(|word| starts(u64::from_le_bytes(*word)))
        .sum();
    whole + rest.iter().filter(|byte| starts_character(**byte)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_characters() {
        for text in ["", "a", "é", "漢字 and ASCII", "éééééééééééé", "😀😀😀x"]
        {
            assert_eq!(characters(text.as_bytes()), text.chars().count(), "{text}");
        }
    }
}
