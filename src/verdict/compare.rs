//! Whether two spellings are of one value: case, accents, spaces and the dialects of dates do not count.

use crate::common::fold::fold;
use crate::common::time::Day;
use crate::rules::DATE_FIELDS;

/// Whether two values of the field of this name are the same.
pub(super) fn is_same(name: &str, a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    if DATE_FIELDS.contains(&name)
        && let (Some(a), Some(b)) = (Day::read(a), Day::read(b))
    {
        return a.may_be(b);
    }
    fold(a) == fold(b)
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
