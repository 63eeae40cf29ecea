//! Tables of equivalent values and spellings. All comparisons of values use these tables.

/// Fields, and values of these fields with the same meaning, compared without case.
pub const SYNONYMS: [(&[&str], &[&str]); 8] = [
    (&["documentType"], &["identityCard", "idCard"]),
    (
        &["documentType"],
        &["driversLicense", "driverLicense", "drivingLicense"],
    ),
    (&["gender"], &["M", "male"]),
    (&["gender"], &["F", "female"]),
    // "Not specified", on the document and in its machine-readable zone.
    (&["gender"], &["X", "<"]),
    // Germany's machine-readable zones use a code that is not in ISO 3166.
    (&COUNTRY_FIELDS, &["DEU", "D"]),
    // ISO 3166 has no code for Kosovo. Its documents use one code; other countries' documents and lists use others.
    (&COUNTRY_FIELDS, &["XKX", "RKS", "XXK"]),
    // Romania's codes, after and before 2002.
    (&COUNTRY_FIELDS, &["ROU", "ROM"]),
];

/// The fields that hold the code of a country.
const COUNTRY_FIELDS: [&str; 2] = ["issuingCountry", "nationality"];

/// A letter with a transcription, which is used where only plain letters are available: in a machine-readable zone, or
/// on a keyboard.
#[derive(Debug)]
pub struct Spelling {
    /// The letter in lower and upper case. A letter may have several transcriptions.
    pub letters: &'static str,
    /// The plain letter in lower case and the combining accent; empty if the letter cannot be decomposed.
    pub decomposed: &'static str,
    /// The transcription, in lower case.
    pub spelled: &'static str,
}

/// The known transcriptions.
///
/// Those of ICAO Doc 9303-3, section 6, table A are either here or in the folding of letters (`common::fold`), which
/// turns æ, œ, ß, þ and ĳ into two letters each, and every other letter into the one without its accent.
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

/// The fields of given names, which may be written in different orders.
pub(crate) const GIVEN_NAMES: [&str; 2] = ["firstName", "alternativeFirstName"];

/// The fields of surnames, whose particles may be left out, written last, or joined to the name.
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
