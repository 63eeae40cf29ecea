//! Decodes the first bytes of base64 text, to detect the type and size of pictures in raw files. With the platform's
//! decoder, every byte of the result would take a call.

/// Decodes base64 text up to the first character that is neither base64 nor white space.
pub fn decode_start(text: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 3);
    let (mut bits, mut count) = (0_u32, 0);
    let characters = text.iter().filter(|byte| !byte.is_ascii_whitespace());
    for six in characters.map_while(|byte| value(*byte)) {
        bits = bits << 6 | u32::from(six);
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.extend(u8::try_from(bits >> count & 0xFF));
        }
    }
    bytes
}

/// The six bits of a character; `None` for one that is not base64.
const fn value(character: u8) -> Option<u8> {
    Some(match character {
        b'A'..=b'Z' => character - b'A',
        b'a'..=b'z' => character - b'a' + 26,
        b'0'..=b'9' => character - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::decode_start;

    #[test]
    fn decodes_the_vectors_of_rfc_4648() {
        for (text, bytes) in [
            ("", ""),
            ("Zg==", "f"),
            ("Zm8=", "fo"),
            ("Zm9v", "foo"),
            ("Zm9vYg==", "foob"),
            ("Zm9vYmE=", "fooba"),
            ("Zm9vYmFy", "foobar"),
        ] {
            assert_eq!(decode_start(text.as_bytes()), bytes.as_bytes(), "{text}");
        }
        assert_eq!(decode_start(b"/+8A"), [0xFF, 0xEF, 0x00]);
    }

    #[test]
    fn skips_white_space_and_ends_at_anything_else() {
        assert_eq!(decode_start(b"Zm\r\n9v"), b"foo");
        assert_eq!(decode_start(b"Zm9v!Zm9v"), b"foo");
        assert_eq!(decode_start("Zm9vé".as_bytes()), b"foo");
    }
}
