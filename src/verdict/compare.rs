//! Decides whether two texts are spellings of one value. Differences in case, accents, apostrophes, hyphens, spaces and
//! date formats are ignored. [Tables](crate::rules::SYNONYMS) list further equivalents.

use super::spelling::{Letters, TextKind};
use crate::common::time::Day;
use crate::rules::{
    DATE_FIELDS, EXPIRY_FIELD, GIVEN_NAMES, IDENTIFIER_FIELDS, SURNAMES, SYNONYMS, is_no_expiry,
};

/// The result of comparing two values of one field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Likeness {
    /// The same value, up to differences in spelling that are ignored.
    Same,
    /// An equivalent value: a synonym, a transcribed letter, another order of names, or a truncated name.
    Equivalent,
    /// Different values.
    Different,
    /// One of the values says that there is none, so they cannot be compared.
    Incomparable,
}

/// Compares two values of the field with this name.
pub(crate) fn likeness(name: &str, a: &str, b: &str) -> Likeness {
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
    } else if own.may_spell(&other)
        || GIVEN_NAMES.contains(&name) && own.are_in_other_order(&other)
        || SURNAMES.contains(&name) && own.differ_in_particles(&other)
    {
        Likeness::Equivalent
    } else {
        Likeness::Different
    }
}

/// Compares two values of the field with this name, of which a machine-readable zone may have truncated one. `is_full`
/// tells whether the zone of the first value (`false`) or the second (`true`) had no space left.
pub(super) fn likeness_of_cut(
    name: &str,
    a: &str,
    b: &str,
    is_full: &dyn Fn(bool) -> bool,
) -> Likeness {
    let likeness = likeness(name, a, b);
    if likeness == Likeness::Different && partner(name).is_some() {
        let [own, other] = [a, b].map(|text| Letters::of(text, TextKind::Words));
        if own.may_start(&other) && is_full(false) || other.may_start(&own) && is_full(true) {
            return Likeness::Equivalent;
        }
    }
    likeness
}

/// The other name field that shares a line with this one in a machine-readable zone.
pub(super) fn partner(name: &str) -> Option<&'static str> {
    match name {
        "firstName" => Some("lastName"),
        "lastName" => Some("firstName"),
        _ => None,
    }
}

/// Whether a name and the person's other name fill a machine-readable zone, so that more letters may have been cut off.
/// ICAO Doc 9303 gives both names together 30, 31 or 39 characters. Two of them separate surnames from given names, and
/// the last one may have been a space.
pub(super) fn fills_zone(name: &str, other: Option<&str>) -> bool {
    let width = |text| Letters::of(text, TextKind::Words).width();
    other.is_some_and(|other| matches!(width(name) + width(other) + 2, 29..=31 | 38 | 39))
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

/// A word without the spaces and machine-readable-zone fillers around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|character: char| character == '<' || character.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_compared_by_the_letters_that_triage_keeps_a_hash_of() {
        let letters = |text: &str| {
            let mut letters = String::new();
            super::super::spelling::number_letters(text, |letter| letters.push(letter));
            letters
        };
        let texts = [
            "L44457863",
            "l 444-57 863",
            "L<44457863<<",
            "Ｌ44457863",
            "L4445786",
            "É12-34",
            "e1234",
            "E\u{301}1234",
            "12/34",
            "1234",
            "",
            "--",
            "***",
            "L'44457863",
            "ŁÓ1234",
            "lo1234",
            "\u{a0}1234",
            "12.34",
            "Ⅻ1234",
        ];
        for a in texts {
            for b in texts {
                let are_same = likeness("documentNumber", a, b) == Likeness::Same;
                assert_eq!(letters(a) == letters(b), are_same, "{a} {b}");
            }
        }
    }

    #[test]
    fn case_accents_and_spaces_do_not_count_but_letters_do() {
        for (a, b) in [
            ("ASKELAND  VOSS", " Askeland Voss"),
            ("ØDEGÅRD", "Ødegård"),
            ("JOSÉ MARÍA", "jose maria"),
            // A precomposed letter, or a letter and a combining accent.
            ("Zo\u{eb}", "Zoe\u{308}"),
            ("Æsir Groß", "AESIR GROSS"),
            ("ŁUKASZ ŻÓŁĆ", "Lukasz Zolc"),
            ("NGUYỄN", "nguyen"),
            // Combining accents in either order.
            ("Nguye\u{302}\u{303}n", "Nguye\u{303}\u{302}n"),
            ("TRƯƠNG ĐẠO", "Truong Dao"),
            // Comma below or cedilla.
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
        // Only accents differ.
        assert_eq!(likeness("lastName", "Müller", "MULLER"), Likeness::Same);
        assert_eq!(likeness("lastName", "Büechi", "BUECHI"), Likeness::Same);
        for (a, b) in [
            // Transcription counts only if one of the two texts has the original letter.
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
    fn the_spellings_of_machine_readable_zones_are_equivalent() {
        for (a, b) in [
            ("Muñoz", "MUNXXOZ"),
            ("Mun\u{303}oz", "MUNXXOZ"),
            ("Müller", "MUXXLLER"),
            ("Əliyev", "ELIYEV"),
        ] {
            assert_eq!(likeness("lastName", a, b), Likeness::Equivalent, "{a} {b}");
            assert_eq!(likeness("lastName", b, a), Likeness::Equivalent, "{b} {a}");
        }
        for (a, b) in [
            ("Muñoz", "MUNOZ"),
            ("Þórðardóttir", "THORDARDOTTIR"),
            ("Ærø Ĳssel", "AERO IJSSEL"),
            ("Groß", "GROSS"),
            ("Ŋirro", "NIRRO"),
            ("Ħal Ŧavvo", "HAL TAVVO"),
        ] {
            assert_eq!(likeness("lastName", a, b), Likeness::Same, "{a} {b}");
        }
        for (a, b) in [
            ("Munoz", "MUNXXOZ"),
            ("Muñoz", "MUNXOZ"),
            ("Nordin", "Ŋorden"),
        ] {
            assert_eq!(likeness("lastName", a, b), Likeness::Different, "{a} {b}");
        }
    }

    #[test]
    fn the_order_of_given_names_is_equivalent_and_another_name_is_not() {
        for (a, b) in [
            ("Maria Anna", "ANNA MARIA"),
            ("Jörg Uwe Karl", "KARL JOERG UWE"),
            ("Anne-Marie Sofie", "SOFIE ANNE-MARIE"),
        ] {
            assert_eq!(likeness("firstName", a, b), Likeness::Equivalent, "{a} {b}");
            assert_eq!(likeness("firstName", b, a), Likeness::Equivalent, "{b} {a}");
            assert_eq!(likeness("lastName", a, b), Likeness::Different, "{a} {b}");
        }
        for (a, b) in [
            ("Maria Anna", "Anna"),
            ("Maria Anna", "Anna Anna"),
            ("Maria Anna", "Anna Marta"),
            ("Anne-Marie", "Marie-Anne"),
            ("Maria Anna", "Annam Aria"),
            ("de Anna", "Anna"),
        ] {
            assert_eq!(likeness("firstName", a, b), Likeness::Different, "{a} {b}");
            assert_eq!(likeness("firstName", b, a), Likeness::Different, "{b} {a}");
        }
    }

    #[test]
    fn the_particles_of_surnames_are_equivalent_and_another_name_is_not() {
        for (a, b) in [
            ("de la Cruz", "CRUZ"),
            ("van der Berg", "BERG VAN DER"),
            ("Van Den Broeck", "VANDENBROECK"),
            ("García y López", "GARCIA LOPEZ"),
            ("von Müller", "MUELLER"),
        ] {
            assert_eq!(likeness("lastName", a, b), Likeness::Equivalent, "{a} {b}");
            assert_eq!(likeness("lastName", b, a), Likeness::Equivalent, "{b} {a}");
        }
        for (a, b) in [
            ("da Silva", "da Costa"),
            ("de la Cruz", "Cruz Martínez"),
            ("Silva Costa", "Costa Silva"),
            ("Van", "Von"),
            ("van", "van Berg"),
            ("García López", "García"),
            ("Deberg", "Berg"),
        ] {
            assert_eq!(likeness("lastName", a, b), Likeness::Different, "{a} {b}");
            assert_eq!(likeness("lastName", b, a), Likeness::Different, "{b} {a}");
        }
        let address = likeness("address", "Calle de la Cruz", "Calle Cruz");
        assert_eq!(address, Likeness::Different);
    }

    #[test]
    fn a_name_that_a_zone_cut_is_equivalent_where_the_zone_was_full() {
        let last = "PAPADOPOULOU";
        // 12 letters, two fillers and 16 more letters: the 30 characters of a card.
        let (cut, whole) = ("ALEXANDRA ELENIK", "Alexandra Eleníkia Sofia");
        assert!(fills_zone(cut, Some(last)));
        assert!(!fills_zone("ALEXANDRA", Some(last)));
        assert!(!fills_zone(cut, None));
        let alike = |a, b, full: [bool; 2]| {
            likeness_of_cut("firstName", a, b, &|is_second| full[usize::from(is_second)])
        };
        assert_eq!(alike(cut, whole, [true, false]), Likeness::Equivalent);
        assert_eq!(alike(whole, cut, [false, true]), Likeness::Equivalent);
        assert_eq!(alike(cut, whole, [false, true]), Likeness::Different);
        assert_eq!(
            alike(cut, "Alexandra Maria", [true, true]),
            Likeness::Different
        );
        assert_eq!(
            alike("JUERG", "Jürgen", [true, false]),
            Likeness::Equivalent
        );
        // Other fields do not share a line of the zone.
        let address = likeness_of_cut("address", cut, whole, &|_| true);
        assert_eq!(address, Likeness::Different);
    }

    #[test]
    fn texts_with_too_many_spellings_are_different() {
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
        // 1 January 1970 is a valid date of birth, not a missing value.
        for (a, b) in [("1970-01-01", "1970-01-02"), ("990101", "9999-12-31")] {
            assert_eq!(likeness("dateOfBirth", a, b), Likeness::Different);
        }
    }

    #[test]
    fn days_are_the_same_in_every_format() {
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
        for (name, a, b) in [
            ("dateOfExpiry", "2030-07-08", "300709"),
            ("dateOfBirth", "20-1-2020", "2-01-2020"),
        ] {
            assert_eq!(likeness(name, a, b), Likeness::Different, "{a} {b}");
        }
        assert_eq!(
            likeness("documentNumber", "2030-07-08", "300708"),
            Likeness::Different
        );
    }
}
