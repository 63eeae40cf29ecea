//! What is equivalent: the same, written otherwise. Whatever compares values asks these tables and no other.

/// Fields, and words of theirs that mean one thing. They are compared without case.
pub const SYNONYMS: [(&[&str], &[&str]); 8] = [
    (&["documentType"], &["identityCard", "idCard"]),
    (
        &["documentType"],
        &["driversLicense", "driverLicense", "drivingLicense"],
    ),
    (&["gender"], &["M", "male"]),
    (&["gender"], &["F", "female"]),
    // Not specified, on the document and in its machine-readable zone.
    (&["gender"], &["X", "<"]),
    // Germany's machine-readable zones have a code of their own.
    (&COUNTRY_FIELDS, &["DEU", "D"]),
    // Kosovo has no code in ISO 3166: its documents have one, other countries' documents and lists others.
    (&COUNTRY_FIELDS, &["XKX", "RKS", "XXK"]),
    // Romania, before and after 2002.
    (&COUNTRY_FIELDS, &["ROU", "ROM"]),
];

/// The fields that hold the code of a country.
const COUNTRY_FIELDS: [&str; 2] = ["issuingCountry", "nationality"];

/// Letters that are also written with others, where only plain ones are at hand: in a machine-readable zone, or at a
/// keyboard.
#[derive(Debug)]
pub struct Spelling {
    /// The letter, in each case. A letter may be in several spellings.
    pub letters: &'static str,
    /// The letter in lower case as a plain one and the accent that combines with it; empty for one that has no such form.
    pub decomposed: &'static str,
    /// What is written for it, in lower case.
    pub spelled: &'static str,
}

/// The spellings that are known.
///
/// Those of ICAO Doc 9303-3, section 6, table A are here or in the fold of letters, which knows æ, œ, ß, þ and ĳ as two
/// letters each, and every other one without its accent.
pub const SPELLINGS: [Spelling; 11] = [
    spelling("äÄ", "a\u{308}", "ae"),
    spelling("öÖ", "o\u{308}", "oe"),
    spelling("üÜ", "u\u{308}", "ue"),
    spelling("üÜ", "u\u{308}", "uxx"),
    spelling("ñÑ", "n\u{303}", "nxx"),
    spelling("åÅ\u{212b}", "a\u{30a}", "aa"),
    spelling("øØ", "", "oe"),
    spelling("đĐ", "", "dj"),
    spelling("ŋŊ", "", "n"),
    spelling("əƏ", "", "e"),
    spelling("ĸ", "", "q"),
];

/// The fields of given names, which some write in another order.
pub(crate) const GIVEN_NAMES: [&str; 2] = ["firstName", "alternativeFirstName"];

/// The fields of surnames, which some write without particles, with them at the end, or as one word with them.
pub(crate) const SURNAMES: [&str; 2] = ["lastName", "alternativeLastName"];

/// The particles of surnames, in lower case.
pub(crate) const PARTICLES: &str = "af av d da das de degli dei del della delle dello den der des di do dos du e het la las \
los te ten ter van vom von y zu zum zur";

const fn spelling(
    letters: &'static str,
    decomposed: &'static str,
    spelled: &'static str,
) -> Spelling {
    Spelling {
        letters,
        decomposed,
        spelled,
    }
}

#[cfg(test)]
mod tests {
    use icu_normalizer::DecomposingNormalizerBorrowed;

    use super::*;

    #[test]
    fn each_letter_has_its_decomposition() {
        let normalizer = DecomposingNormalizerBorrowed::new_nfd();
        for Spelling {
            letters,
            decomposed,
            spelled,
        } in SPELLINGS
        {
            for letter in letters.chars() {
                let parts = normalizer.normalize(&letter.to_string()).to_lowercase();
                let comes_apart = parts.chars().nth(1).is_some();
                assert_eq!(
                    decomposed,
                    if comes_apart { &parts } else { "" },
                    "{letter}"
                );
            }
            assert_eq!(spelled, spelled.to_lowercase());
        }
    }
}
