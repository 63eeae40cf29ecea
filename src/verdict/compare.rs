//! Whether two spellings are of one value. Case, accents, apostrophes, hyphens, spaces and the dialects of dates do not
//! count; what else is the same though it is written otherwise, [the tables of equivalents](crate::rules::SYNONYMS) say.

use super::spelling::{Letters, TextKind};
use crate::common::time::Day;
use crate::rules::{DATE_FIELDS, EXPIRY_FIELD, IDENTIFIER_FIELDS, SYNONYMS, is_no_expiry};

/// How alike two values of one field are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Likeness {
    /// One value, in one spelling or another.
    Same,
    /// One value, in other words or other letters.
    Equivalent,
    /// Two values.
    Different,
    /// One of them says that there is no value, so that there is nothing to compare.
    Incomparable,
}

/// How alike two values of the field of this name are.
pub(super) fn likeness(name: &str, a: &str, b: &str) -> Likeness {
    if a == b {
        return Likeness::Same;
    }
    if DATE_FIELDS.contains(&name)
        && let (Some(a), Some(b)) = (Day::read(a), Day::read(b))
    {
        return likeness_of_days(name, a, b);
    }
    let kind = if IDENTIFIER_FIELDS.contains(&name) {
        TextKind::Number
    } else {
        TextKind::Words
    };
    let letters = |text| Letters::of(text, kind);
    let (own, other) = (letters(a), letters(b));
    if own.are(&other) {
        Likeness::Same
    } else if are_synonyms(name, a, b) {
        Likeness::Equivalent
    } else if own.is_empty() || other.is_empty() {
        Likeness::Incomparable
    } else if own.may_spell(&other) {
        Likeness::Equivalent
    } else {
        Likeness::Different
    }
}

fn likeness_of_days(name: &str, a: Day, b: Day) -> Likeness {
    let is_none = |day| name == EXPIRY_FIELD && is_no_expiry(day);
    match (is_none(a), is_none(b)) {
        (true, true) => Likeness::Same,
        (false, false) if a.may_be(b) => Likeness::Same,
        (false, false) => Likeness::Different,
        _ => Likeness::Incomparable,
    }
}

/// Whether these are two values of the field of this name.
pub(super) fn are_different(name: &str, a: &str, b: &str) -> bool {
    likeness(name, a, b) == Likeness::Different
}

fn are_synonyms(name: &str, a: &str, b: &str) -> bool {
    let mut own = SYNONYMS.iter().filter(|(fields, _)| fields.contains(&name));
    own.any(|(_, words)| {
        let has = |value: &str| {
            let mut words = words.iter();
            words.any(|word| bare(word).eq_ignore_ascii_case(bare(value)))
        };
        has(a) && has(b)
    })
}

/// A word without the spaces and the fillers of machine-readable zones around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|character: char| character == '<' || character.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_and_spaces_do_not_count_but_letters_do() {
        for (a, b) in [
            ("ASKELAND  VOSS", " Askeland Voss"),
            ("ØDEGÅRD", "Ødegård"),
            ("JOSÉ MARÍA", "jose maria"),
            // One letter, or a letter and a combining accent.
            ("Zo\u{eb}", "Zoe\u{308}"),
            ("Æsir Groß", "AESIR GROSS"),
            ("ŁUKASZ ŻÓŁĆ", "Lukasz Zolc"),
            ("NGUYỄN", "nguyen"),
            // Accents in any order.
            ("Nguye\u{302}\u{303}n", "Nguye\u{303}\u{302}n"),
            ("TRƯƠNG ĐẠO", "Truong Dao"),
            // Comma or cedilla below.
            ("Ștefan Rațiu", "ŞTEFAN RAŢIU"),
            ("ȘTEFAN RAȚIU", "Stefan Ratiu"),
            ("İSMET IŞIK", "ismet ışık"),
            ("Đorđe Šarić", "DORDE SARIC"),
            ("ΆΝΝΑ ΠΑΠΆΣ", "Άννα Παπάς"),
            ("Ἀνδρέας", "ΑΝΔΡΕΑΣ"),
            ("АЛЁНА ГУБАЙДУЛЛИНА", "Алена Губайдуллина"),
            ("Андрей", "Андреи\u{306}"),
            ("ЇЖАКЕВИЧ Ґ", "їжакевич ґ"),
            ("Ｅｌｉｎ", "ELIN"),
            ("El\u{ad}in\u{200b}", "Elin"),
        ] {
            assert_eq!(likeness("firstName", a, b), Likeness::Same, "{a} {b}");
            assert_eq!(likeness("firstName", b, a), Likeness::Same, "{b} {a}");
        }
        for (a, b) in [
            ("ASKELAND", "ASKELUND"),
            ("A B", "AB"),
            ("ANNA", "ANNÄ K"),
            ("漢", "字"),
            ("×", "÷"),
            ("Ивана", "Ивано"),
            ("Γιάννης", "Γιάννις"),
        ] {
            assert_eq!(likeness("firstName", a, b), Likeness::Different, "{a} {b}");
        }
    }

    #[test]
    fn apostrophes_hyphens_and_fillers_do_not_count() {
        for (a, b) in [
            ("VOSS<<ELIN", "Voss Elin"),
            ("D'ANGELO", "DANGELO"),
            ("D’Angelo", "D'ANGELO"),
            ("O\u{2bc}Neil", "O NEIL"),
            ("Anne-Marie", "ANNE MARIE"),
            ("Anne‑Marie", "ANNEMARIE"),
            ("ANNE<MARIE<<<<", "Anne-Marie"),
            ("Д'Артаньян", "ДАРТАНЬЯН"),
        ] {
            assert_eq!(likeness("lastName", a, b), Likeness::Same, "{a} {b}");
            assert_eq!(likeness("lastName", b, a), Likeness::Same, "{b} {a}");
        }
        let at = |a, b| likeness("address", a, b);
        assert_eq!(at("Calle Mayor 1-2", "CALLE MAYOR 1 2"), Likeness::Same);
        assert_eq!(at("Calle Mayor 1-2", "Calle Mayor 12"), Likeness::Different);
        let number = |a, b| likeness("personalIdentificationNumber", a, b);
        assert_eq!(number("020429-1234", "0204291234"), Likeness::Same);
        assert_eq!(number("12 345 678 Z", "12345678-z"), Likeness::Same);
        assert_eq!(number("12345678Z", "12345679Z"), Likeness::Different);
    }

    #[test]
    fn a_letter_written_with_others_is_equivalent() {
        for (a, b) in [
            ("Müller", "MUELLER"),
            ("Mu\u{308}ller", "MUELLER"),
            ("Mu\u{323}\u{308}ller", "Mueller"),
            ("Ångström", "AANGSTROEM"),
            ("Ångström", "Aangstrom"),
            ("MÜLLER-LÜDENSCHEIDT", "Mueller Ludenscheidt"),
            ("Müller Lüdenscheidt", "Mueller Lüdenscheidt"),
            ("Sørensen", "SOERENSEN"),
            ("Đoković", "DJOKOVIC"),
            ("Büechi", "BUEECHI"),
        ] {
            assert_eq!(likeness("lastName", a, b), Likeness::Equivalent, "{a} {b}");
            assert_eq!(likeness("lastName", b, a), Likeness::Equivalent, "{b} {a}");
        }
        // Accents alone.
        assert_eq!(likeness("lastName", "Müller", "MULLER"), Likeness::Same);
        assert_eq!(likeness("lastName", "Büechi", "BUECHI"), Likeness::Same);
        for (a, b) in [
            // Only where the letter stands on one side.
            ("Manuel", "Manul"),
            ("MUELLER", "MULLER"),
            ("Müller", "MU ELLER"),
            ("Müller", "MOELLER"),
            ("Müller", "MUELLE"),
            ("Mü", "M"),
        ] {
            assert_eq!(likeness("lastName", a, b), Likeness::Different, "{a} {b}");
            assert_eq!(likeness("lastName", b, a), Likeness::Different, "{b} {a}");
        }
    }

    #[test]
    fn texts_that_have_many_spellings_are_given_up() {
        let (a, b) = ("äe".repeat(1_000), "ae".repeat(2_000));
        assert_eq!(likeness("address", &a, &b), Likeness::Different);
        let (a, b) = ("ü".repeat(200), "ue".repeat(200));
        assert_eq!(likeness("address", &a, &b), Likeness::Equivalent);
    }

    #[test]
    fn words_for_one_thing_are_equivalent_in_their_fields_alone() {
        for (name, a, b) in [
            ("documentType", "identityCard", "IdCard"),
            ("documentType", "driversLicense", "DriverLicense"),
            ("gender", "F", "Female"),
            ("gender", "male", "M"),
            ("gender", "X", "<"),
            ("nationality", "D<<", "DEU"),
            ("issuingCountry", "deu", "D"),
            ("nationality", "XKX", "RKS"),
            ("issuingCountry", "XXK", "RKS"),
        ] {
            assert_eq!(likeness(name, a, b), Likeness::Equivalent, "{a} {b}");
            assert_eq!(likeness(name, b, a), Likeness::Equivalent, "{b} {a}");
            assert_ne!(likeness("lastName", a, b), Likeness::Equivalent, "{a} {b}");
        }
        assert_eq!(likeness("gender", "M", "F"), Likeness::Different);
        assert_eq!(likeness("gender", "M", "Female"), Likeness::Different);
        assert_eq!(likeness("nationality", "D<<", "D"), Likeness::Same);
        assert_eq!(likeness("nationality", "D", "DNK"), Likeness::Different);
        assert_eq!(
            likeness("documentType", "Passport", "passport"),
            Likeness::Same
        );
        assert_eq!(
            likeness("documentType", "IdCard", "passport"),
            Likeness::Different
        );
    }

    #[test]
    fn nothing_is_not_different() {
        for (name, a, b) in [
            ("gender", "<", "M"),
            ("lastName", "", "Voss"),
            ("lastName", " ", "Voss"),
            ("lastName", "<<<", "Voss"),
            ("dateOfExpiry", "<<<<<<", "2030-01-01"),
            ("dateOfExpiry", "9999-12-31", "2030-01-01"),
            ("dateOfExpiry", "990101", "2030-01-01"),
        ] {
            assert_eq!(likeness(name, a, b), Likeness::Incomparable, "{a} {b}");
            assert_eq!(likeness(name, b, a), Likeness::Incomparable, "{b} {a}");
        }
        let expiry = |a, b| likeness("dateOfExpiry", a, b);
        for none in ["990101", "991231", "9999-01-01", "0001-01-01", "1970-01-01"] {
            assert_eq!(expiry(none, "9999-12-31"), Likeness::Same, "{none}");
        }
        // There was such a day, and people were born on it.
        for (a, b) in [("1970-01-01", "1970-01-02"), ("990101", "9999-12-31")] {
            assert_eq!(likeness("dateOfBirth", a, b), Likeness::Different);
        }
    }

    #[test]
    fn days_are_the_same_in_every_dialect() {
        for (a, b) in [
            ("2030-07-08", "300708"),
            ("2030-07-08", "20300708"),
            ("1930-07-08", "300708"),
            ("2030-07-08", "2030-07-08T12:00:00Z"),
            ("2030-07-08", "1909699200000"),
            ("2028-02-29", "280229"),
        ] {
            assert_eq!(likeness("dateOfExpiry", a, b), Likeness::Same, "{a} {b}");
            assert_eq!(likeness("dateOfExpiry", b, a), Likeness::Same, "{b} {a}");
        }
        assert!(are_different("dateOfExpiry", "2030-07-08", "300709"));
        assert!(are_different("dateOfBirth", "20-1-2020", "2-01-2020"));
        assert_eq!(
            likeness("documentNumber", "2030-07-08", "300708"),
            Likeness::Different
        );
    }
}
