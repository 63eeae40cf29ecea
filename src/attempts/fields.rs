//! The fields of all attempts.

use super::attempt::{Given, Said};
use super::comparison::{ComparedField, ComparedValues, SourcedValue};
use super::identity::likeness_of;
use super::words::Words;
use crate::rules::FieldName;
use crate::verdict::{FieldAgreement, Likeness};

/// A row for each field that any attempt has.
pub(super) fn rows<'v>(given: &[Given<'v>], words: &Words<'v>) -> Vec<ComparedField<'v>> {
    let rows = FieldName::ALL.iter().filter(|name| {
        let mut given = given.iter();
        given.any(|given| !given.said(**name).is_empty())
    });
    rows.map(|name| row(*name, given, words)).collect()
}

fn row<'v>(name: FieldName, given: &[Given<'v>], words: &Words<'v>) -> ComparedField<'v> {
    let said: Vec<Vec<&Said<'v>>> = given
        .iter()
        .map(|given| given.said_by_result(name).collect())
        .collect();
    let all: Vec<_> = said.iter().flatten().copied().collect();
    let attempts = given
        .iter()
        .zip(&said)
        .enumerate()
        .map(|(index, (given, own))| {
            let before = said.get(..index).unwrap_or_default().iter().enumerate();
            let mut before = before.rev().filter(|(_, said)| !said.is_empty());
            let before = before.next().filter(|_| !own.is_empty());
            let since =
                before.and_then(|(index, before)| Some((index, closest(name, before, own)?)));
            ComparedValues {
                values: given.said(name).iter().map(sourced).collect(),
                agreement: (!own.is_empty()).then(|| agreement(name, own)),
                since: since.map(|(_, agreement)| agreement),
                since_attempt: since.map(|(index, _)| index),
            }
        });
    ComparedField {
        name,
        label: words.field(name).into(),
        agreement: agreement(name, &all),
        attempts: attempts.collect(),
    }
}

fn sourced<'v>(said: &Said<'v>) -> SourcedValue<'v> {
    SourcedValue {
        source: said.source,
        value: said.value.into(),
        label: said.label.map(Into::into),
    }
}

/// Whether all of these values agree.
#[inline(never)]
fn agreement(name: FieldName, said: &[&Said<'_>]) -> FieldAgreement {
    let mut agreement = FieldAgreement::Single;
    for (index, first) in said.iter().enumerate() {
        for other in said.iter().skip(index + 1) {
            agreement = agreement.with(likeness_of(name, first.value, other.value));
        }
    }
    agreement
}

/// The best agreement between any two values of two attempts, whose sources may contradict each other; `None` if no
/// values can be compared.
#[inline(never)]
pub(super) fn closest(
    name: FieldName,
    before: &[&Said<'_>],
    now: &[&Said<'_>],
) -> Option<FieldAgreement> {
    let mut best = None;
    for said in before {
        for other in now {
            best = match (likeness_of(name, said.value, other.value), best) {
                (Likeness::Same, _) => return Some(FieldAgreement::Same),
                (Likeness::Equivalent, _) => Some(FieldAgreement::Equivalent),
                (Likeness::Different, None) => Some(FieldAgreement::Different),
                (Likeness::Different | Likeness::Incomparable, best) => best,
            };
        }
    }
    best
}
