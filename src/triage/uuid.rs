//! Packs the text of a UUID into sixteen bytes, and unpacks it.

/// Offsets of the dashes.
const DASHES: [usize; 4] = [8, 13, 18, 23];

/// Offsets of the two halves of each group of eight digits.
const WORDS: [(usize, usize); 4] = [(0, 4), (9, 14), (19, 24), (28, 32)];

/// The bytes of a UUID; `None` if [`text`] would write it differently.
pub(super) fn read(text: &str) -> Option<[u8; 16]> {
    let text: &[u8; 36] = text.as_bytes().try_into().ok()?;
    if DASHES.iter().any(|dash| text.get(*dash) != Some(&b'-')) {
        return None;
    }
    let half = |at: usize| {
        let digits = text.get(at..at + 4)?;
        Some(u64::from(u32::from_le_bytes(digits.try_into().ok()?)))
    };
    let mut bytes = [0; 16];
    let (parts, _) = bytes.as_chunks_mut();
    for (part, (first, second)) in parts.iter_mut().zip(WORDS) {
        *part = hexadecimal(half(first)? | half(second)? << 32)?.to_le_bytes();
    }
    Some(bytes)
}

/// The value of eight lower-case hexadecimal digits, one in each byte; `None` for other characters.
#[expect(
    clippy::cast_possible_truncation,
    reason = "only the lower half is needed"
)]
const fn hexadecimal(digits: u64) -> Option<u32> {
    const fn each(byte: u8) -> u64 {
        u64::from_le_bytes([byte; 8])
    }
    // Only the codes of letters, from `A` up, have this bit.
    let letters = digits >> 6 & each(1);
    let values = (digits & each(0x0F)) + letters * 9;
    let are_written_so = values + each(b'0') + letters * 0x27 == digits;
    let from_ten = (values + each(6)) >> 4 & each(1);
    if !are_written_so || from_ten != letters || values & each(0xF0) != 0 {
        return None;
    }
    // Combines pairs of digits into bytes, the first digit in the high half; then moves these bytes together.
    let pairs = (values << 4 | values >> 8) & 0x00FF_00FF_00FF_00FF;
    let fours = (pairs | pairs >> 8) & 0x0000_FFFF_0000_FFFF;
    Some((fours | fours >> 16) as u32)
}

/// The text of a UUID, in lower case.
pub(super) fn text(bytes: [u8; 16]) -> String {
    let mut text = String::with_capacity(36);
    for byte in bytes {
        if DASHES.contains(&text.len()) {
            text.push('-');
        }
        for digit in [byte >> 4, byte & 0xF] {
            text.push(char::from_digit(u32::from(digit), 16).unwrap_or('0'));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_uuid_is_written_as_it_was_read() {
        let plain = "0123abcd-4567-89ef-fedc-ba9876543210";
        let bytes = read(plain).unwrap();
        assert_eq!(bytes[..4], [0x01, 0x23, 0xAB, 0xCD]);
        assert_eq!(text(bytes), plain);
        for place in 0..plain.len() {
            for byte in 0..0x80 {
                let mut other = plain.as_bytes().to_vec();
                other[place] = byte;
                let other = String::from_utf8(other).unwrap();
                let is_dash = plain.as_bytes()[place] == b'-';
                let is_fine = match byte {
                    b'-' => is_dash,
                    b'0'..=b'9' | b'a'..=b'f' => !is_dash,
                    _ => false,
                };
                assert_eq!(
                    read(&other).map(text),
                    is_fine.then_some(other.clone()),
                    "{other}"
                );
            }
        }
        for wrong in [
            "",
            "0123abcd-4567-89ef-fedc-ba987654321",
            "0123abcd-4567-89ef-fedc-ba98765432100",
            "0123abcd-4567-89ef-fedc-ba98765432é",
        ] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
