//! The same fields from different sources, side by side.

use super::compare::is_same;
use super::context::{Context, borrowed};
use super::explanation::{FieldAgreement, FieldRow, FieldSource, FieldValue};
use crate::result::{Kind, PersonField, Process};
use crate::rules::PERSON_FIELDS;

/// A row for each field that some source has, in the order of [`PERSON_FIELDS`].
pub(super) fn rows<'r>(context: &Context<'r>) -> Vec<FieldRow<'r>> {
    let said_by = |kind| context.case.said_by(kind);
    let ocr = |process: &'r Process<'r>| Some(&process.ocr.value()?.person);
    let agent = |process: &'r Process<'r>| Some(&process.manual_approval.value()?.person);
    let process = said_by(Kind::Process);
    let sources = [
        (FieldSource::Ocr, process.and_then(ocr)),
        (FieldSource::Agent, process.and_then(agent)),
        (FieldSource::RawOcr, said_by(Kind::RawOcr).and_then(ocr)),
        (
            FieldSource::RawAgent,
            said_by(Kind::RawApproval).and_then(agent),
        ),
    ];
    PERSON_FIELDS
        .into_iter()
        .filter_map(|name| {
            let values: Vec<_> = sources
                .iter()
                .filter_map(|(source, fields)| {
                    Some(value(context, *source, find(fields.as_ref()?, name)?))
                })
                .collect();
            (!values.is_empty()).then(|| FieldRow {
                name: name.into(),
                label: context.texts.find(&["field.", name]).unwrap_or(name).into(),
                agreement: agreement(name, &values),
                values,
            })
        })
        .collect()
}

fn find<'r>(fields: &'r [PersonField<'r>], name: &str) -> Option<&'r PersonField<'r>> {
    fields.iter().find(|field| field.name == name)
}

fn value<'r>(
    context: &Context<'r>,
    source: FieldSource,
    field: &'r PersonField<'r>,
) -> FieldValue<'r> {
    FieldValue {
        source,
        value: borrowed(&field.value),
        pointer: context.pointer(field.source),
    }
}

fn agreement(name: &str, values: &[FieldValue<'_>]) -> FieldAgreement {
    match values {
        [first, rest @ ..] if !rest.is_empty() => {
            let same = rest
                .iter()
                .all(|other| is_same(name, &first.value, &other.value));
            if same {
                FieldAgreement::Same
            } else {
                FieldAgreement::Different
            }
        }
        _ => FieldAgreement::Single,
    }
}

/// Whether a row has both of these sources, with different values.
pub(super) fn differs(row: &FieldRow<'_>, a: FieldSource, b: FieldSource) -> bool {
    let value = |source| row.values.iter().find(|value| value.source == source);
    let both = value(a).zip(value(b));
    both.is_some_and(|(a, b)| !is_same(&row.name, &a.value, &b.value))
}
