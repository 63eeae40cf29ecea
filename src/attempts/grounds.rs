//! Decides whether all attempts are of the same document, or of the same person, and on what grounds.
//!
//! *The same document*: the same number and issuing country. If the country is not known in both attempts, the same
//! date of expiry or of issue replaces it. *Different documents*: different numbers, countries or types. If the number
//! is the same but the type or a date differs, the answer is "not known".
//!
//! *The same person*: the same personal number, or the same name and date of birth. *Different persons*: different
//! dates of birth; different first and last names; different personal numbers in the same country. If there are grounds
//! for both, the answer is "not known". A person may have several documents, so the document shows nothing about the
//! person.
//!
//! More than two attempts are the same if a chain of pairs that are the same connects all of them.

use super::attempt::Given;
use super::comparison::{Ground, GroundVerdict, Sameness};
use super::identity::{Alike, Cause, Usable};
use super::words::Words;
use crate::rules::FieldName;

/// The fields that distinguish documents, and whether the grounds mention that the field is missing.
const DOCUMENT: [(FieldName, bool); 5] = [
    (FieldName::DocumentNumber, true),
    (FieldName::IssuingCountry, true),
    (FieldName::DocumentType, false),
    (FieldName::DateOfExpiry, false),
    (FieldName::DateOfIssue, false),
];

/// The numbers that belong to only one person in a country.
const NUMBERS: [FieldName; 3] = [
    FieldName::PersonalIdentificationNumber,
    FieldName::SocialSecurityNumber,
    FieldName::TaxNumber,
];

/// The fields that distinguish people, and whether the grounds mention that the field is missing.
const PERSON: [(FieldName, bool); 6] = [
    (FieldName::FirstName, true),
    (FieldName::LastName, true),
    (FieldName::DateOfBirth, true),
    (NUMBERS[0], false),
    (NUMBERS[1], false),
    (NUMBERS[2], false),
];

/// The answer to one of the two questions: same document, or same person.
pub(super) struct Answer<'t> {
    pub(super) sameness: Sameness,
    pub(super) grounds: Vec<Ground<'t>>,
}

pub(super) fn document<'t>(given: &[Given<'_>], words: &Words<'t>) -> Answer<'t> {
    let table = Table::new(given, &DOCUMENT);
    Answer {
        sameness: table.sameness(one_document),
        grounds: table.grounds(words),
    }
}

pub(super) fn person<'t>(given: &[Given<'_>], words: &Words<'t>) -> Answer<'t> {
    let table = Table::new(given, &PERSON);
    let country = Table::new(given, &[(FieldName::Nationality, false)]);
    let issuer = Table::new(given, &[(FieldName::IssuingCountry, false)]);
    let nation = |pair| {
        let by_nationality = country.alike(FieldName::Nationality, pair);
        by_nationality.or_else(|| issuer.alike(FieldName::IssuingCountry, pair))
    };
    Answer {
        sameness: table.sameness(|table, pair| one_person(table, pair, nation(pair))),
        grounds: table.grounds(words),
    }
}

/// Two attempts, by index.
type Pair = (usize, usize);

fn is_same(alike: Option<Alike>) -> bool {
    alike.is_some_and(Alike::is_same)
}

fn one_document(table: &Table<'_>, pair: Pair) -> Sameness {
    let of = |field| table.alike(field, pair);
    let differs = |field| of(field) == Some(Alike::Different);
    let dates = [FieldName::DateOfExpiry, FieldName::DateOfIssue];
    let is_numbered = is_same(of(FieldName::DocumentNumber));
    let is_otherwise = dates.into_iter().any(differs) || differs(FieldName::DocumentType);
    if differs(FieldName::DocumentNumber) || differs(FieldName::IssuingCountry) {
        Sameness::No
    } else if !is_numbered {
        if differs(FieldName::DocumentType) {
            Sameness::No
        } else {
            Sameness::Unknown
        }
    } else if is_otherwise {
        Sameness::Unknown
    } else if is_same(of(FieldName::IssuingCountry))
        || dates.into_iter().any(|date| is_same(of(date)))
    {
        Sameness::Yes
    } else {
        Sameness::Unknown
    }
}

fn one_person(table: &Table<'_>, pair: Pair, nation: Option<Alike>) -> Sameness {
    let of = |field| table.alike(field, pair);
    let differs = |field| of(field) == Some(Alike::Different);
    let names = [FieldName::FirstName, FieldName::LastName];
    let is_numbered =
        nation != Some(Alike::Different) && NUMBERS.into_iter().any(|one| is_same(of(one)));
    let is_named = names.into_iter().all(|name| is_same(of(name)));
    let speaks_for = is_numbered || (is_named && is_same(of(FieldName::DateOfBirth)));
    let speaks_against = differs(FieldName::DateOfBirth)
        || names.into_iter().all(differs)
        || (is_same(nation) && NUMBERS.into_iter().any(differs));
    match (speaks_for, speaks_against) {
        (true, false) => Sameness::Yes,
        (false, true) => Sameness::No,
        _ => Sameness::Unknown,
    }
}

/// The values of some fields in each attempt, and the result of comparing each pair.
struct Table<'v> {
    count: usize,
    rows: Vec<Row<'v>>,
}

struct Row<'v> {
    field: FieldName,
    /// Whether the grounds mention that the field is missing.
    is_needed: bool,
    usable: Vec<Usable<'v>>,
    /// The comparison of each attempt with each other one.
    alike: Vec<Option<Alike>>,
}

impl<'v> Table<'v> {
    fn new(given: &[Given<'v>], fields: &[(FieldName, bool)]) -> Self {
        let rows = fields.iter().map(|&(field, is_needed)| {
            let usable: Vec<_> = given.iter().map(|given| Usable::of(given, field)).collect();
            let mut alike = Vec::with_capacity(given.len() * given.len());
            for (index, own) in usable.iter().enumerate() {
                alike.extend(usable.iter().enumerate().map(|(other, others)| {
                    let is_pair = index != other;
                    is_pair.then(|| own.alike(others, field)).flatten()
                }));
            }
            Row {
                field,
                is_needed,
                usable,
                alike,
            }
        });
        Self {
            count: given.len(),
            rows: rows.collect(),
        }
    }

    fn alike(&self, field: FieldName, pair: Pair) -> Option<Alike> {
        let row = self.rows.iter().find(|row| row.field == field)?;
        row.alike(self.count, pair)
    }

    /// Whether all attempts are the same, given the answer `of` for each pair.
    fn sameness(&self, of: impl Fn(&Self, Pair) -> Sameness) -> Sameness {
        let pairs = || pairs(self.count).map(|pair| (pair, of(self, pair)));
        let same = pairs().filter(|(_, sameness)| *sameness == Sameness::Yes);
        let groups = joined(self.count, same.map(|(pair, _)| pair));
        let group = |index| groups.get(index);
        let mut different = pairs().filter(|(_, sameness)| *sameness == Sameness::No);
        if different.any(|((a, b), _)| group(a) != group(b)) {
            Sameness::No
        } else if groups.iter().all(|group| *group == 0)
            && !pairs().any(|(_, sameness)| sameness == Sameness::No)
        {
            Sameness::Yes
        } else {
            Sameness::Unknown
        }
    }

    fn grounds<'t>(&self, words: &Words<'t>) -> Vec<Ground<'t>> {
        let mut grounds = Vec::new();
        for row in &self.rows {
            row.add_grounds(self.count, words, &mut grounds);
        }
        grounds
    }
}

impl Row<'_> {
    fn alike(&self, count: usize, (a, b): Pair) -> Option<Alike> {
        self.alike.get(a * count + b).copied().flatten()
    }

    #[inline(never)]
    fn add_grounds<'t>(&self, count: usize, words: &Words<'t>, grounds: &mut Vec<Ground<'t>>) {
        let pairs_that = |is: fn(Alike) -> bool| {
            pairs(count).filter(move |pair| self.alike(count, *pair).is_some_and(is))
        };
        let in_some = |all: &[Pair]| -> Vec<usize> {
            let is_in = |index: &usize| all.iter().any(|(a, b)| a == index || b == index);
            (0..count).filter(is_in).collect()
        };
        let groups = joined(count, pairs_that(Alike::is_same));
        let same: Vec<_> = pairs_that(Alike::is_same).collect();
        let different: Vec<_> = pairs_that(|alike| alike == Alike::Different).collect();
        if !different.is_empty() {
            let mut taking_part = different;
            taking_part.extend(same);
            let attempts = in_some(&taking_part);
            self.add(
                GroundVerdict::Different,
                "different",
                attempts,
                &groups,
                words,
                grounds,
            );
        } else if !same.is_empty() {
            let is_exact = !pairs_that(|alike| alike == Alike::Equivalent).any(|_| true);
            let verdict = if is_exact {
                GroundVerdict::Same
            } else {
                GroundVerdict::Equivalent
            };
            self.add(
                verdict,
                verdict.as_str(),
                in_some(&same),
                &groups,
                words,
                grounds,
            );
        }
        let is_open = |(a, b): &Pair| groups.get(*a) != groups.get(*b);
        let uncertain: Vec<_> = pairs_that(|alike| alike == Alike::Uncertain)
            .filter(is_open)
            .collect();
        let without = |cause: Cause| -> Vec<usize> {
            let is_so = |index: &usize| {
                let usable = self.usable.get(*index);
                usable.is_some_and(|usable| usable.values.as_ref().err() == Some(&cause))
            };
            (0..count).filter(is_so).collect()
        };
        let missing = if self.is_needed {
            without(Cause::Missing)
        } else {
            Vec::new()
        };
        for (text, attempts) in [
            ("missing", missing),
            ("masked", without(Cause::Masked)),
            ("disputed", without(Cause::Disputed)),
            ("misread", in_some(&uncertain)),
        ] {
            if !attempts.is_empty() {
                self.add(
                    GroundVerdict::Unknown,
                    text,
                    attempts,
                    &groups,
                    words,
                    grounds,
                );
            }
        }
    }

    /// Adds a ground with the text of this name. If the attempts differ, the text groups them.
    fn add<'t>(
        &self,
        verdict: GroundVerdict,
        text: &str,
        attempts: Vec<usize>,
        groups: &[usize],
        words: &Words<'t>,
        grounds: &mut Vec<Ground<'t>>,
    ) {
        let label = words.field(self.field);
        let numbers = if verdict == GroundVerdict::Different {
            by_group(&attempts, groups)
        } else {
            numbers(&attempts)
        };
        let values = [("field", label), ("attempts", &numbers)];
        grounds.push(Ground {
            field: self.field,
            label: label.into(),
            verdict,
            attempts,
            text: words.fill(&["compare.ground.", text], &values),
        });
    }
}

/// All pairs of attempts.
fn pairs(count: usize) -> impl Iterator<Item = Pair> {
    (0..count).flat_map(move |a| (a + 1..count).map(move |b| (a, b)))
}

/// For each attempt, the first attempt that a chain of these pairs connects it to.
fn joined(count: usize, pairs: impl Iterator<Item = Pair>) -> Vec<usize> {
    let mut groups: Vec<usize> = (0..count).collect();
    for (a, b) in pairs {
        if let (Some(&a), Some(&b)) = (groups.get(a), groups.get(b)) {
            let (kept, left) = (a.min(b), a.max(b));
            for group in groups.iter_mut().filter(|group| **group == left) {
                *group = kept;
            }
        }
    }
    groups
}

/// For example `#1, #2`.
pub(super) fn numbers(attempts: &[usize]) -> String {
    let mut text = String::new();
    for index in attempts {
        if !text.is_empty() {
            text.push_str(", ");
        }
        text.push('#');
        text.push_str(&(index + 1).to_string());
    }
    text
}

/// For example `#1, #2 / #3`: attempts that are the same are listed together.
fn by_group(attempts: &[usize], groups: &[usize]) -> String {
    let mut text = String::new();
    for first in 0..groups.len() {
        let is_in = |index: &usize| groups.get(*index) == Some(&first);
        let own: Vec<_> = attempts.iter().copied().filter(is_in).collect();
        if !own.is_empty() {
            if !text.is_empty() {
                text.push_str(" / ");
            }
            text.push_str(&numbers(&own));
        }
    }
    text
}
