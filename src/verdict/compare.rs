//! Whether two spellings are of one value: case, accents, spaces and the dialects of dates do not count, nor which of
//! two words for one thing it is.

use crate::common::fold::fold;
use crate::common::time::Day;
use crate::rules::{DATE_FIELDS, SYNONYMS};

/// How alike two values of one field are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Likeness {
    /// One value, in one spelling or another.
    Same,
    /// Two words for one thing.
    Equivalent,
    /// Two values.
    Different,
}

/// How alike two values of the field of this name are.
pub(super) fn likeness(name: &str, a: &str, b: &str) -> Likeness {
    if a == b {
        return Likeness::Same;
    }
    let is_same = if DATE_FIELDS.contains(&name)
        && let (Some(a), Some(b)) = (Day::read(a), Day::read(b))
    {
        a.may_be(b)
    } else {
        fold(a) == fold(b)
    };
    if is_same {
        Likeness::Same
    } else if are_synonyms(name, a.trim(), b.trim()) {
        Likeness::Equivalent
    } else {
        Likeness::Different
    }
}

/// Whether two values of the field of this name mean the same.
pub(super) fn is_same(name: &str, a: &str, b: &str) -> bool {
    likeness(name, a, b) != Likeness::Different
}

fn are_synonyms(name: &str, a: &str, b: &str) -> bool {
    let mut own = SYNONYMS.iter().filter(|(field, _)| *field == name);
    own.any(|(_, words)| {
        let has = |value: &str| words.iter().any(|word| word.eq_ignore_ascii_case(value));
        has(a) && has(b)
    })
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
            ("ΆΝΝΑ ΠΑΠΆΣ", "Άννα Παπάς"),
            ("АЛЁНА", "Алена"),
            ("VOSS<<ELIN", "Voss Elin"),
        ] {
            assert!(is_same("firstName", a, b), "{a} {b}");
            assert!(is_same("firstName", b, a), "{b} {a}");
        }
        for (a, b) in [
            ("ASKELAND", "ASKELUND"),
            ("A B", "AB"),
            ("ANNA", "ANNÄ K"),
            ("漢", "字"),
            ("×", "÷"),
        ] {
            assert!(!is_same("firstName", a, b), "{a} {b}");
        }
    }

    #[test]
    fn two_words_for_one_thing_are_equivalent_in_their_field_alone() {
        for (name, a, b) in [
            ("documentType", "identityCard", "IdCard"),
            ("documentType", "driversLicense", "DriverLicense"),
            ("gender", "F", "Female"),
            ("gender", "male", "M"),
        ] {
            assert_eq!(likeness(name, a, b), Likeness::Equivalent, "{a} {b}");
            assert_eq!(likeness(name, b, a), Likeness::Equivalent, "{b} {a}");
            assert_eq!(likeness("lastName", a, b), Likeness::Different, "{a} {b}");
        }
        assert_eq!(likeness("gender", "M", "F"), Likeness::Different);
        assert_eq!(likeness("gender", "M", "Female"), Likeness::Different);
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
    fn days_are_the_same_in_every_dialect() {
        for (a, b) in [
            ("2030-07-08", "300708"),
            ("2030-07-08", "20300708"),
            ("1930-07-08", "300708"),
            ("2030-07-08", "2030-07-08T12:00:00Z"),
            ("2030-07-08", "1909699200000"),
        ] {
            assert!(is_same("dateOfExpiry", a, b), "{a} {b}");
            assert!(is_same("dateOfExpiry", b, a), "{b} {a}");
        }
        assert!(!is_same("dateOfExpiry", "2030-07-08", "300709"));
        assert!(!is_same("documentNumber", "2030-07-08", "300708"));
    }
}
