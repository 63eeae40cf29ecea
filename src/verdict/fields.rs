//! The same fields from different sources, side by side.

use super::compare::is_same;
use super::context::{Context, lent};
use super::explanation::{FieldAgreement, FieldRow, FieldSource, FieldValue};
use crate::result::{Kind, PERSON_FIELDS, PersonField};

/// A row for each field that some source has, in the order of [`PERSON_FIELDS`].
pub(super) fn rows<'r>(context: &Context<'r>) -> Vec<FieldRow<'r>> {
    let process = context.process();
    let ocr = process.ocr.value().map(|ocr| &ocr.person);
    let agent = process
        .manual_approval
        .value()
        .map(|approval| &approval.person);
    let sources = match context.reading.kind {
        Kind::Process => [(FieldSource::Ocr, ocr), (FieldSource::Agent, agent)],
        Kind::RawOcr | Kind::RawApproval => {
            [(FieldSource::RawOcr, ocr), (FieldSource::RawAgent, agent)]
        }
    };
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
        value: lent(&field.value),
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
