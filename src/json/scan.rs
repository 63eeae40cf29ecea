//! Finds the end of the part of a string that needs no escapes, eight bytes at a time: parser and writer spend most of
//! their time here.

/// A word of eight copies of this byte.
const fn each(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

const HIGH_BITS: u64 = each(0x80);

/// Non-zero if any byte of `word` is below `limit`, which is at most 0x80. The lowest bit set belongs to the first such
/// byte. Bytes from 0x80 up never count as below.
const fn any_below(word: u64, limit: u8) -> u64 {
    word.wrapping_sub(each(limit)) & !word & HIGH_BITS
}

/// Non-zero if any byte of `word` equals `byte`. The lowest bit set belongs to the first such byte.
const fn any_equal(word: u64, byte: u8) -> u64 {
    any_below(word ^ each(byte), 1)
}

/// Number of bytes before the first quote, backslash or control character.
#[inline]
pub(crate) fn plain_length(bytes: &[u8]) -> usize {
    length_before(
        bytes,
        |word| any_below(word, b' ') | any_equal(word, b'"') | any_equal(word, b'\\'),
        |byte| byte < b' ' || byte == b'"' || byte == b'\\',
    )
}

/// Like [`plain_length`], but also ends at the first byte that is not ASCII.
pub(super) fn plain_ascii_length(bytes: &[u8]) -> usize {
    length_before(
        bytes,
        |word| {
            (word & HIGH_BITS)
                | any_below(word, b' ')
                | any_equal(word, b'"')
                | any_equal(word, b'\\')
        },
        |byte| !matches!(byte, b' '..0x80) || byte == b'"' || byte == b'\\',
    )
}

/// The number of bytes before the first for which `ends` is true. `ends_in` examines eight bytes at once: it sets the
/// high bit of the first such byte, no bit of an earlier byte, and any bits of later ones.
#[inline]
fn length_before(bytes: &[u8], ends_in: impl Fn(u64) -> u64, ends: impl Fn(u8) -> bool) -> usize {
    let (words, rest) = bytes.as_chunks();
    let mut length = 0;
    for word in words {
        let found = ends_in(u64::from_le_bytes(*word));
        if found != 0 {
            return length + found.trailing_zeros() as usize / 8;
        }
        length += 8;
    }
    let more = rest.iter().position(|byte| ends(*byte));
    length + more.unwrap_or(rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_at_the_same_byte_as_a_simple_search() {
        for length in 0..20 {
            for place in 0..length {
                for byte in 0..=255 {
                    let mut bytes = vec![b'~'; length];
                    bytes[place] = byte;
                    let special = byte < 0x20 || byte == b'"' || byte == b'\\';
                    let expected = if special { place } else { length };
                    assert_eq!(plain_length(&bytes), expected, "{byte} at {place}");
                    let expected = if special || byte > 0x7F {
                        place
                    } else {
                        length
                    };
                    assert_eq!(plain_ascii_length(&bytes), expected, "{byte} at {place}");
                }
            }
        }
    }
}
