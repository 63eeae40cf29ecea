//! How far characters stand for themselves: where the reader and the writer spend most of their time, so eight bytes
//! at a step.

/// The byte that stands in every place.
const fn each(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

const HIGH_BITS: u64 = each(0x80);

/// Non-zero, from the first such byte on, when some byte of `word` is below `limit` (at most 0x80). Bytes from 0x80 on are not.
const fn any_below(word: u64, limit: u8) -> u64 {
    word.wrapping_sub(each(limit)) & !word & HIGH_BITS
}

/// Non-zero when some byte of `word` is `byte`.
const fn any_equal(word: u64, byte: u8) -> u64 {
    any_below(word ^ each(byte), 1)
}

/// Bytes of `bytes` before the first that ends the plain part of a JSON string: a quote, a backslash, a control
/// character.
#[inline]
pub(crate) fn plain(bytes: &[u8]) -> usize {
    run(
        bytes,
        |word| any_below(word, b' ') | any_equal(word, b'"') | any_equal(word, b'\\'),
        |byte| byte < b' ' || byte == b'"' || byte == b'\\',
    )
}

/// As [`plain`], and it ends before what is not ASCII too.
pub(super) fn plain_ascii(bytes: &[u8]) -> usize {
    run(
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

/// Bytes before the first for which `ends` is true. `all_ends` sets the high bit of each such byte in eight of them;
/// above the first it may set others, too.
#[inline]
fn run(bytes: &[u8], all_ends: impl Fn(u64) -> u64, ends: impl Fn(u8) -> bool) -> usize {
    let (words, rest) = bytes.as_chunks();
    let mut length = 0;
    for word in words {
        let found = all_ends(u64::from_le_bytes(*word));
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
    fn ends_at_the_same_byte_as_a_plain_search() {
        for length in 0..20 {
            for place in 0..length {
                for byte in 0..=255 {
                    let mut bytes = vec![b'~'; length];
                    bytes[place] = byte;
                    let special = byte < 0x20 || byte == b'"' || byte == b'\\';
                    let expected = if special { place } else { length };
                    assert_eq!(plain(&bytes), expected, "{byte} at {place}");
                    let expected = if special || byte > 0x7F {
                        place
                    } else {
                        length
                    };
                    assert_eq!(plain_ascii(&bytes), expected, "{byte} at {place}");
                }
            }
        }
    }
}
