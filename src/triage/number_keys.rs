//! Finds results with the same document number or personal number without storing any number: a row stores keyed hashes
//! instead.
//!
//! The hashes show only whether two numbers are the same. Because numbers are short, anyone with both the hashes and
//! the key could find each number by trial. The hashes alone do not allow that, and cannot be compared with the hashes
//! of another report. Therefore the key is random, is used for one source only, never leaves this memory, and is
//! deleted after the source has been read. It gives no protection against someone who can read this memory earlier,
//! because the numbers themselves pass through it.

use std::fmt;

use siphasher::sip::SipHasher24;

use crate::common::named::named_enum;
use crate::result::Process;
use crate::rules::FieldName;
use crate::verdict::number_letters;

named_enum! {
    /// The fields whose numbers are compared.
    pub enum NumberField {
        /// The number on the document.
        DocumentNumber = "documentNumber",
        /// The number by which the country identifies the person.
        PersonalIdentificationNumber = "personalIdentificationNumber",
    }
}

/// The number of these fields.
pub(super) const NUMBERS: usize = NumberField::ALL.len();

/// The key of the hashes. It is never moved out of its allocation, so that no copy remains in memory.
pub(super) struct HashKey(Box<[u8; 16]>);

impl fmt::Debug for HashKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("HashKey")
    }
}

/// 48 bits of the hash of a number. In one of 56,000 lists of 100,000 distinct numbers, two numbers have the same hash.
/// All zero means no number.
pub(super) type NumberHash = [u8; 6];

/// What a row stores instead of its numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct NumberKeys {
    /// The hashes, by [`NumberField`].
    pub(super) hashes: [NumberHash; NUMBERS],
    country: [u8; 2],
}

impl NumberKeys {
    /// The issuing country of the document; 0 if unknown.
    pub(super) const fn country(self) -> u16 {
        u16::from_le_bytes(self.country)
    }
}

/// The maximum number of letters and digits in a number. A longer text does not count as a number.
const MAX_LENGTH: usize = 64;

/// The minimum number of letters and digits in a number.
const MIN_LENGTH: usize = 4;

/// Texts, in upper or lower case, that replace a missing or hidden number.
const PLACEHOLDERS: [&str; 16] = [
    "anonymised",
    "anonymized",
    "deleted",
    "empty",
    "hidden",
    "masked",
    "missing",
    "none",
    "notapplicable",
    "notavailable",
    "notgiven",
    "null",
    "redacted",
    "removed",
    "undefined",
    "unknown",
];

/// Characters that replace hidden ones.
const MASKS: [char; 10] = ['*', '#', '?', '_', '•', '●', '█', '▮', '…', '×'];

impl HashKey {
    pub(super) fn new(bytes: impl Into<Box<[u8; 16]>>) -> Self {
        Self(bytes.into())
    }

    fn halves(&self) -> [u64; 2] {
        let (halves, _) = self.0.as_chunks();
        let half = |index: usize| halves.get(index).copied().map_or(0, u64::from_le_bytes);
        [half(0), half(1)]
    }

    /// The keys of a result's numbers. The agent's values take precedence over those of the automatic verification.
    #[inline(never)]
    pub(super) fn keys_of(&self, process: &Process<'_>) -> NumberKeys {
        const DOCUMENT: &str = FieldName::DocumentNumber.as_str();
        const PERSON: &str = FieldName::PersonalIdentificationNumber.as_str();
        const COUNTRY: &str = FieldName::IssuingCountry.as_str();
        let agent = process
            .manual_approval
            .value()
            .map(|approval| &approval.person);
        let read = process.ocr.value().map(|ocr| &ocr.person);
        let mut keys = NumberKeys::default();
        for field in agent.into_iter().chain(read).flatten() {
            let field_index = match field.name {
                DOCUMENT => 0,
                PERSON => 1,
                COUNTRY if keys.country == [0; 2] => {
                    keys.country = country_of(&field.value).to_le_bytes();
                    continue;
                }
                _ => continue,
            };
            if let Some(hash) = keys.hashes.get_mut(field_index)
                && *hash == NumberHash::default()
            {
                *hash = self.hash(field_index, &field.value);
            }
        }
        keys
    }

    /// The hash of a number in this field; all zero if the text is not a number.
    fn hash(&self, field: usize, text: &str) -> NumberHash {
        let (mut bytes, mut length) = ([0_u8; 1 + MAX_LENGTH], 1);
        // The same digits in another field are a different number.
        bytes[0] = field.to_le_bytes()[0];
        number_letters(text, |letter| {
            let mut encoded = [0; 4];
            for byte in letter.encode_utf8(&mut encoded).bytes() {
                if let Some(place) = bytes.get_mut(length) {
                    *place = byte;
                }
                length += 1;
            }
        });
        let all = bytes.get(..length).unwrap_or_default();
        let letters = all.get(1..).unwrap_or_default();
        if !is_number(text, letters) {
            return NumberHash::default();
        }
        let [first, second] = self.halves();
        let hash = SipHasher24::new_with_keys(first, second)
            .hash(all)
            .to_le_bytes();
        let hash = hash.first_chunk().copied().unwrap_or_default();
        if hash == NumberHash::default() {
            [1; 6]
        } else {
            hash
        }
    }
}

/// Whether a text with these letters is a number: not a placeholder, not masked, and not one repeated character.
fn is_number(text: &str, letters: &[u8]) -> bool {
    let signs = letters
        .iter()
        .filter(|letter| letter.is_ascii_punctuation());
    let is_short = letters.len() - signs.count() < MIN_LENGTH;
    let is_same = letters.windows(2).all(|pair| pair.first() == pair.last());
    // Hardly any number from an issuer contains four X in a row.
    let is_masked = letters.windows(4).any(|four| four == b"xxxx") || text.contains(MASKS);
    let is_word = !letters.iter().any(u8::is_ascii_digit) && {
        let own = || letters.iter().filter(|letter| letter.is_ascii_alphabetic());
        PLACEHOLDERS
            .iter()
            .any(|word| word.as_bytes().iter().eq(own()))
    };
    !(is_short || is_same || is_masked || is_word)
}

/// The code of a country in 15 bits, five for each letter; 0 if the text is not a code.
fn country_of(text: &str) -> u16 {
    let (mut code, mut length) = (0, 0);
    for byte in text.bytes().filter(|byte| !matches!(byte, b'<' | b' ')) {
        if !byte.is_ascii_alphabetic() || length == 3 {
            return 0;
        }
        code = code << 5 | u16::from(byte & 0x1F);
        length += 1;
    }
    code
}

/// Maps codes of the same country to one code.
pub(super) fn one_of_synonyms(code: u16) -> u16 {
    let countries = crate::rules::SYNONYMS
        .iter()
        .filter(|(fields, _)| fields.contains(&FieldName::IssuingCountry.as_str()));
    for (_, words) in countries {
        let mut codes = words.iter().map(|word| country_of(word));
        if let Some(first) = words.first()
            && codes.any(|other| other == code)
        {
            return country_of(first);
        }
    }
    code
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hash(text: &str) -> NumberHash {
        HashKey::new(*b"0123456789abcdef").hash(0, text)
    }

    #[test]
    fn the_hash_is_siphash_2_4_of_field_and_letters() {
        let key =
            HashKey::new(*b"\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f");
        // The reference implementation's test vector for the bytes 00 to 07 is 0x93f5f5799a932462.
        let [first, second] = key.halves();
        let hasher = SipHasher24::new_with_keys(first, second);
        assert_eq!(
            hasher.hash(&[0, 1, 2, 3, 4, 5, 6, 7]),
            0x93f5_f579_9a93_2462
        );
        let expected = hasher.hash(b"\x00l44457863").to_le_bytes();
        assert_eq!(key.hash(0, "L 4445-7863"), expected[..6]);
        assert_ne!(key.hash(1, "L44457863"), expected[..6]);
        assert_eq!(format!("{key:?}"), "HashKey");
    }

    #[test]
    fn two_reports_have_no_hash_in_common() {
        for number in ["L44457863", "1234", "290402-48817"] {
            let of = |key| HashKey::new(key).hash(0, number);
            let mut all: Vec<_> = (0..=255).map(|byte| of([byte; 16])).collect();
            // Each half of the key matters.
            all.extend((1..16).map(|at| {
                let mut key = [0; 16];
                key[at] = 1;
                of(key)
            }));
            all.sort_unstable();
            all.dedup();
            assert_eq!(all.len(), 271, "{number}");
        }
    }

    #[test]
    fn spelling_does_not_count_and_every_letter_does() {
        for same in [
            "l44457863",
            "L 444 57-863",
            "<L44457863<<<",
            "Ｌ44457863",
            "L44457863\u{200b}",
        ] {
            assert_eq!(hash(same), hash("L44457863"), "{same}");
        }
        for other in [
            "L4445786",
            "L444578633",
            "L44457836",
            "M44457863",
            "L/44457863",
        ] {
            assert_ne!(hash(other), hash("L44457863"), "{other}");
        }
    }

    #[test]
    fn what_is_masked_or_no_number_has_no_hash() {
        for none in [
            "",
            " ",
            "N/A",
            "n.a.",
            "***",
            "*****1234",
            "XXXXX1234",
            "1234xxxx",
            "••••1234",
            "0000000",
            "000-000-000",
            "-----",
            "<<<<<<<<<",
            "none",
            "NULL",
            "unknown",
            "[REDACTED]",
            "Not available",
            "undefined",
            "####",
            "A12",
            "12",
            &"7A".repeat(33),
        ] {
            assert_eq!(hash(none), NumberHash::default(), "{none}");
        }
        // A German number may consist of letters only.
        for some in [
            "CFGHJKLMN",
            "1234",
            "L01X00T471",
            "NULL1234",
            &"7A".repeat(32),
            "éàüö1",
        ] {
            assert_ne!(hash(some), NumberHash::default(), "{some}");
        }
    }

    #[test]
    fn countries_are_codes() {
        assert_eq!(country_of("NOR"), country_of(" nor<"));
        assert_ne!(country_of("NOR"), country_of("NOO"));
        for none in ["", "Norway", "N1R", "<<<", "Ø"] {
            assert_eq!(country_of(none), 0, "{none}");
        }
        let one = |code| one_of_synonyms(country_of(code));
        assert_eq!(one("D<<"), one("DEU"));
        assert_eq!(one("ROM"), one("ROU"));
        assert_eq!(one("NOR"), country_of("NOR"));
    }
}
