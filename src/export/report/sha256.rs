//! SHA-256 of bytes that arrive in pieces.

use sha2::{Digest as _, Sha256};

/// A digest that is being computed.
#[derive(Debug, Default)]
pub struct Sha256Stream(Sha256);

impl Sha256Stream {
    /// Adds the next bytes.
    pub fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// The digest of all bytes, as hexadecimal digits.
    #[must_use]
    pub fn finish(self) -> String {
        let digits =
            |byte: u8| [byte >> 4, byte & 15].map(|digit| char::from_digit(digit.into(), 16));
        let digest = self.0.finalize();
        digest
            .iter()
            .flat_map(|byte| digits(*byte))
            .flatten()
            .collect()
    }

    /// The digest of these bytes, as raw bytes.
    pub(super) fn of(bytes: &[u8]) -> [u8; 32] {
        Sha256::digest(bytes).into()
    }
}

#[cfg(test)]
mod tests {
    use super::Sha256Stream;

    /// The examples of FIPS 180-4, in one piece and in several.
    #[test]
    fn digests_match_fips_180_4() {
        let long = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";
        for (text, digest) in [
            (
                "",
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            ),
            (
                "abc",
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            ),
            (
                long,
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
            ),
        ] {
            for size in [1, 7, 64] {
                let mut stream = Sha256Stream::default();
                text.as_bytes()
                    .chunks(size)
                    .for_each(|piece| stream.update(piece));
                assert_eq!(stream.finish(), digest);
            }
        }
    }
}
