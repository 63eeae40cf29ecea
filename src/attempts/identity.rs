//! What a field shows about whether two attempts are of the same document, or of the same person.
//!
//! Values are compared as within one result: case, accents, signs and known spellings do not count. A value is used
//! only if it is given, is not masked, could be a real one, and the sources of the attempt do not contradict each other
//! about it. If two values differ so little that one may have been misread or shortened, the field shows nothing.

use super::attempt::Given;
use crate::common::fold::plain;
use crate::common::time::Day;
use crate::rules::FieldName;
use crate::verdict::{Likeness, likeness};

/// Why an attempt's field shows nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cause {
    Missing,
    /// The value is masked, or is not a real one.
    Masked,
    /// The sources of the attempt contradict each other.
    Disputed,
}

/// How alike two attempts are in a field, from most to least alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Alike {
    Same,
    Equivalent,
    /// The values may be the same.
    Uncertain,
    Different,
}

impl Alike {
    pub(super) const fn is_same(self) -> bool {
        matches!(self, Self::Same | Self::Equivalent)
    }
}

/// The values of a field in an attempt that can distinguish documents and people.
#[derive(Debug)]
pub(super) struct Usable<'v> {
    /// The values of the sources, which agree; or the reason why there are none.
    pub(super) values: Result<Vec<&'v str>, Cause>,
    /// Alternative forms of the name. They can show that two attempts are the same, but never that they differ.
    others: Vec<&'v str>,
}

/// The longest value that is compared letter by letter. Longer values must be identical.
const LONGEST: usize = 1_024;

/// Compares two values of a field.
#[inline(never)]
pub(super) fn likeness_of(field: FieldName, a: &str, b: &str) -> Likeness {
    if a.len().max(b.len()) <= LONGEST {
        likeness(field.as_str(), a, b)
    } else if a == b {
        Likeness::Same
    } else {
        Likeness::Different
    }
}

impl<'v> Usable<'v> {
    pub(super) fn of(given: &Given<'v>, field: FieldName) -> Self {
        let other = match field {
            FieldName::FirstName => Some(FieldName::AlternativeFirstName),
            FieldName::LastName => Some(FieldName::AlternativeLastName),
            _ => None,
        };
        let read = |field| {
            let said = given.said_by_result(field).map(|said| said.value);
            said.filter(|value| value.chars().any(char::is_alphanumeric) || is_masked(value))
        };
        let usable = |value: &&str| !is_masked(value) && is_real(field, value);
        let values: Vec<_> = read(field).filter(usable).collect();
        let is_disputed =
            pairs(&values, &values).any(|(a, b)| alike(field, a, b) == Some(Alike::Different));
        let cause = if is_disputed {
            Some(Cause::Disputed)
        } else if values.is_empty() {
            let is_missing = read(field).next().is_none();
            Some(if is_missing {
                Cause::Missing
            } else {
                Cause::Masked
            })
        } else {
            None
        };
        Self {
            values: cause.map_or(Ok(values), Err),
            others: other
                .map(|other| read(other).filter(usable).collect())
                .unwrap_or_default(),
        }
    }

    /// Compares the field in two attempts; `None` if the field shows nothing in one of them.
    pub(super) fn alike(&self, other: &Self, field: FieldName) -> Option<Alike> {
        let (Ok(own), Ok(others)) = (&self.values, &other.values) else {
            return None;
        };
        let closest = pairs(own, others)
            .filter_map(|(a, b)| alike(field, a, b))
            .min()?;
        if closest.is_same() {
            return Some(closest);
        }
        let also = pairs(&self.others, others).chain(pairs(own, &other.others));
        let is_also = also
            .chain(pairs(&self.others, &other.others))
            .any(|(a, b)| {
                matches!(
                    likeness_of(field, a, b),
                    Likeness::Same | Likeness::Equivalent
                )
            });
        Some(if is_also { Alike::Equivalent } else { closest })
    }
}

/// Pairs every value of one list with every value of the other.
fn pairs<'a, 'v>(
    own: &'a [&'v str],
    others: &'a [&'v str],
) -> impl Iterator<Item = (&'v str, &'v str)> + 'a {
    own.iter()
        .flat_map(move |a| others.iter().map(move |b| (*a, *b)))
}

#[inline(never)]
fn alike(field: FieldName, a: &str, b: &str) -> Option<Alike> {
    match likeness_of(field, a, b) {
        Likeness::Same => Some(Alike::Same),
        Likeness::Equivalent => Some(Alike::Equivalent),
        Likeness::Incomparable => None,
        Likeness::Different if may_be_one(field, a, b) => Some(Alike::Uncertain),
        Likeness::Different => Some(Alike::Different),
    }
}

/// Characters that replace hidden or unreadable characters.
const MASKS: [char; 9] = [
    '*',
    '•',
    '●',
    '■',
    '█',
    '…',
    '?',
    '#',
    char::REPLACEMENT_CHARACTER,
];

/// A run of X that is too long to be part of a value.
const MASK: &str = "XXXX";

fn is_masked(value: &str) -> bool {
    let is_x = |character: char| matches!(character, 'x' | 'X');
    let mut letters = value
        .chars()
        .filter(|character| character.is_alphanumeric());
    let bytes = value.as_bytes();
    value.chars().any(|character| MASKS.contains(&character))
        || (value.len() > 1 && value.chars().any(is_x) && letters.all(is_x))
        || bytes
            .windows(MASK.len())
            .any(|run| run.eq_ignore_ascii_case(MASK.as_bytes()))
}

/// The minimum number of letters and digits of a number that belongs to only one document or person.
const SHORTEST_NUMBER: usize = 4;

/// Whether a value could be a real one. Programs write `0` or `N/A` if they have no number.
fn is_real(field: FieldName, value: &str) -> bool {
    if !is_number(field) {
        return true;
    }
    let letters = letters(value);
    let is_varied = letters.iter().any(|letter| Some(letter) != letters.first());
    let has_digit = letters.iter().any(char::is_ascii_digit);
    letters.len() >= SHORTEST_NUMBER && is_varied && has_digit
}

const fn is_number(field: FieldName) -> bool {
    matches!(
        field,
        FieldName::DocumentNumber
            | FieldName::PersonalIdentificationNumber
            | FieldName::SocialSecurityNumber
            | FieldName::TaxNumber
    )
}

/// The letters and digits of a value, in lower case and without accents.
fn letters(value: &str) -> Vec<char> {
    let mut letters = Vec::with_capacity(value.len());
    for written in value.chars() {
        plain(written, &mut |plain| {
            if plain.is_alphanumeric() {
                letters.push(plain);
            }
        });
    }
    letters
}

/// Whether two different values may be the same value, misread or shortened.
fn may_be_one(field: FieldName, a: &str, b: &str) -> bool {
    if a.len().max(b.len()) > LONGEST {
        return true;
    }
    match field {
        FieldName::DateOfBirth | FieldName::DateOfExpiry | FieldName::DateOfIssue => {
            may_be_one_day(a, b)
        }
        FieldName::IssuingCountry | FieldName::Nationality => !is_country(a) || !is_country(b),
        FieldName::DocumentType => !is_known_type(a) || !is_known_type(b),
        _ if is_number(field) => {
            let [a, b] = [a, b].map(|value| {
                let seen = letters(value).into_iter().map(as_seen);
                seen.collect::<Vec<_>>()
            });
            is_one_off(&a, &b)
        }
        _ => is_one_off(&letters(a), &letters(b)) || are_in_scripts(a, b) || is_part(field, a, b),
    }
}

/// The digit that OCR confuses with this letter, or the letter itself.
const fn as_seen(letter: char) -> char {
    match letter {
        'o' | 'q' | 'd' => '0',
        'i' | 'l' => '1',
        'z' => '2',
        's' => '5',
        'g' => '6',
        'b' => '8',
        _ => letter,
    }
}

/// Whether inserting, deleting or replacing at most one letter makes the texts equal.
fn is_one_off(a: &[char], b: &[char]) -> bool {
    let alike = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let rest = |letters: &[char], skipped: usize| {
        let rest = letters.get(alike + skipped..);
        rest.map(<[char]>::to_vec).unwrap_or_default()
    };
    match a.len().abs_diff(b.len()) {
        0 => rest(a, 1) == rest(b, 1),
        1 if a.len() > b.len() => rest(a, 1) == rest(b, 0),
        1 => rest(a, 0) == rest(b, 1),
        _ => false,
    }
}

/// Whether two dates differ in one digit, or have day and month swapped. An unreadable date counts as possibly the
/// same.
fn may_be_one_day(a: &str, b: &str) -> bool {
    let (Some(a), Some(b)) = (Day::read(a), Day::read(b)) else {
        return true;
    };
    let ((century, a), (other, b)) = (a.parts(), b.parts());
    let ([year, month, day], [other_year, other_month, other_day]) = (a, b);
    let off = |a: u32, b: u32| u32::from(a / 10 != b / 10) + u32::from(a % 10 != b % 10);
    let centuries = century.zip(other).map_or(0, |(a, b)| off(a, b));
    let digits = off(year, other_year) + off(month, other_month) + off(day, other_day);
    let is_exchanged = centuries == 0 && (year, month, day) == (other_year, other_day, other_month);
    digits + centuries <= 1 || is_exchanged
}

/// Whether the value is a three-letter country code. Other values may name the same country in another way.
fn is_country(value: &str) -> bool {
    let letters = letters(value);
    letters.len() == 3 && letters.iter().all(char::is_ascii_alphabetic)
}

/// Whether the value is one of the document types that certainly differ from each other.
fn is_known_type(value: &str) -> bool {
    const TYPES: [&str; 3] = ["passport", "identityCard", "driversLicense"];
    TYPES.iter().any(|known| {
        let likeness = likeness_of(FieldName::DocumentType, known, value);
        matches!(likeness, Likeness::Same | Likeness::Equivalent)
    })
}

/// Whether exactly one of the two names is in Latin letters.
fn are_in_scripts(a: &str, b: &str) -> bool {
    let is_latin = |value| letters(value).iter().any(char::is_ascii_alphabetic);
    is_latin(a) != is_latin(b)
}

/// The maximum number of words of a name that are compared one by one.
const MOST_WORDS: usize = 8;

/// Whether all words of one name occur in the other. An initial counts as the word.
fn is_part(field: FieldName, a: &str, b: &str) -> bool {
    let [a, b] = [a, b].map(|name| {
        let is_between = |character: char| character.is_whitespace() || "-<.".contains(character);
        let words = name.split(is_between).filter(|word| !word.is_empty());
        words.take(MOST_WORDS).collect::<Vec<_>>()
    });
    let (fewer, more) = if a.len() <= b.len() {
        (&a, &b)
    } else {
        (&b, &a)
    };
    let is_in = |word: &&str| {
        more.iter().any(|other| {
            let (own, other_letters) = (letters(word), letters(other));
            let has_initial = own.len().min(other_letters.len()) == 1;
            (has_initial && own.first() == other_letters.first())
                || matches!(
                    likeness_of(field, word, other),
                    Likeness::Same | Likeness::Equivalent
                )
        })
    };
    !fewer.is_empty() && fewer.iter().all(is_in)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn masks_and_placeholders_are_no_values() {
        for masked in [
            "****5678",
            "XXXXX678",
            "xx",
            "•••",
            "12 34#",
            "V4\u{fffd}718",
            "Elin …",
        ] {
            assert!(is_masked(masked), "{masked}");
        }
        for value in [
            "V40718265",
            "Max",
            "X1234567",
            "XXL12345",
            "Alexx",
            "X",
            "12345678Z",
        ] {
            assert!(!is_masked(value), "{value}");
        }
        for number in ["0", "N/A", "UNKNOWN", "0000000", "123"] {
            assert!(!is_real(FieldName::DocumentNumber, number), "{number}");
        }
        assert!(is_real(FieldName::DocumentNumber, "V40718265"));
        assert!(is_real(FieldName::FirstName, "Bo"));
    }

    #[test]
    fn what_may_have_been_misread_is_not_different() {
        use FieldName::{
            DateOfBirth, DocumentNumber, DocumentType, FirstName, IssuingCountry, LastName,
        };
        for (field, a, b, expected) in [
            (DocumentNumber, "V40718265", "v40 718-265", Alike::Same),
            (DocumentNumber, "V40718265", "V4O7I8265", Alike::Uncertain),
            (DocumentNumber, "V40718265", "V40718266", Alike::Uncertain),
            (DocumentNumber, "V40718265", "V4071826", Alike::Uncertain),
            (DocumentNumber, "V40718265", "V40718277", Alike::Different),
            (DocumentNumber, "V40718265", "40718265VX", Alike::Different),
            (DateOfBirth, "2002-04-29", "290402", Alike::Different),
            (DateOfBirth, "2002-04-29", "020429", Alike::Same),
            (DateOfBirth, "2002-04-03", "2002-03-04", Alike::Uncertain),
            (DateOfBirth, "2002-04-29", "2002-04-28", Alike::Uncertain),
            (DateOfBirth, "1902-04-29", "2002-04-29", Alike::Different),
            (DateOfBirth, "2002-04-29", "2003-05-29", Alike::Different),
            (DateOfBirth, "2002-04-29", "29 April 2002", Alike::Uncertain),
            (IssuingCountry, "PRT", "PT", Alike::Uncertain),
            (IssuingCountry, "PRT", "ESP", Alike::Different),
            (IssuingCountry, "D<<", "DEU", Alike::Equivalent),
            (DocumentType, "passport", "identityCard", Alike::Different),
            (DocumentType, "passport", "TD3", Alike::Uncertain),
            (DocumentType, "idCard", "identityCard", Alike::Equivalent),
            (LastName, "ASKELAND", "ASKELUND", Alike::Uncertain),
            (LastName, "ASKELAND VOSS", "Voss", Alike::Uncertain),
            (LastName, "Müller", "MUELLER", Alike::Equivalent),
            (LastName, "ASKELAND", "BERG", Alike::Different),
            (FirstName, "E. M.", "Elin Marit", Alike::Uncertain),
            (FirstName, "Ivan", "Иван", Alike::Uncertain),
            (FirstName, "Elin", "Marit", Alike::Different),
        ] {
            assert_eq!(alike(field, a, b), Some(expected), "{a} {b}");
            assert_eq!(alike(field, b, a), Some(expected), "{b} {a}");
        }
        assert_eq!(alike(FirstName, "<<", "Elin"), None);
        let long = "a".repeat(LONGEST + 1);
        assert_eq!(alike(LastName, &long, &long), Some(Alike::Same));
        assert_eq!(alike(LastName, &long, "a"), Some(Alike::Uncertain));
    }
}
