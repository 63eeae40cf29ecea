//! The fields about the person and the document, with the values of all sources.

use super::compare::{Likeness, fills_zone, likeness_of_cut, partner};
use super::context::{Context, borrowed};
use super::explanation::{FieldAgreement, FieldRow, FieldSource, FieldValue};
use crate::result::{Kind, PersonField, Process};
use crate::rules::{FieldName, PERSON_FIELDS};

/// A row for each field that any source has, in the order of [`PERSON_FIELDS`].
pub(super) fn rows<'r>(context: &Context<'r>) -> Vec<FieldRow<'r>> {
    let process_of = |kind| context.case.process_of(kind);
    let ocr = |process: &'r Process<'r>| Some(&process.ocr.value()?.person);
    let agent = |process: &'r Process<'r>| Some(&process.manual_approval.value()?.person);
    let own = |process: &'r Process<'r>| Some(&process.final_result.value()?.person);
    let process = process_of(Kind::Process);
    let sources = [
        (FieldSource::Ocr, process.and_then(ocr)),
        (FieldSource::Agent, process.and_then(agent)),
        (FieldSource::Final, process.and_then(own)),
        (FieldSource::RawOcr, process_of(Kind::RawOcr).and_then(ocr)),
        (
            FieldSource::RawAgent,
            process_of(Kind::RawApproval).and_then(agent),
        ),
    ];
    let mut rows: Vec<_> = PERSON_FIELDS
        .into_iter()
        .filter_map(|name| {
            let values = sources.iter().filter_map(|(source, fields)| {
                Some(value(context, *source, name, find(fields.as_ref()?, name)?))
            });
            let mut expected = context.case.known().expected.iter();
            let expected = expected.find(|(field, _)| field.as_str() == name);
            let expected = expected.map(|(_, value)| FieldValue {
                source: FieldSource::Expected,
                value: value.into(),
                label: document_type(context, name, value),
                pointer: "".into(),
            });
            let values: Vec<_> = values.chain(expected).collect();
            (!values.is_empty()).then(|| FieldRow {
                name: name.into(),
                label: context.texts.find(&["field.", name]).unwrap_or(name).into(),
                // Computed below, because comparing a name needs the row of the other name.
                agreement: FieldAgreement::Single,
                values,
            })
        })
        .collect();
    let agreements: Vec<_> = rows.iter().map(|row| agreement(&rows, row)).collect();
    for (row, agreement) in rows.iter_mut().zip(agreements) {
        row.agreement = agreement;
    }
    rows
}

fn find<'r>(fields: &'r [PersonField<'r>], name: &str) -> Option<&'r PersonField<'r>> {
    fields.iter().find(|field| field.name == name)
}

fn value<'r>(
    context: &Context<'r>,
    source: FieldSource,
    name: &str,
    field: &'r PersonField<'r>,
) -> FieldValue<'r> {
    FieldValue {
        source,
        value: borrowed(&field.value),
        label: document_type(context, name, &field.value),
        pointer: context.pointer(field.source),
    }
}

/// The name of a document type, if the caller gave one.
fn document_type<'r>(context: &Context<'r>, name: &str, value: &str) -> Option<&'r str> {
    if name != FieldName::IdType.as_str() {
        return None;
    }
    let id: u64 = value.parse().ok()?;
    let mut types = context.case.known().document_types.iter();
    let (_, label) = types.find(|(known, _)| *known == id)?;
    Some(label)
}

impl FieldAgreement {
    /// The agreement of several values, once one more pair of them is compared.
    pub(crate) const fn with(self, pair: Likeness) -> Self {
        match (pair, self) {
            (Likeness::Different, _) | (_, Self::Different) => Self::Different,
            (Likeness::Equivalent, _) => Self::Equivalent,
            (Likeness::Same, Self::Single) => Self::Same,
            (Likeness::Same | Likeness::Incomparable, agreement) => agreement,
        }
    }
}

#[inline(never)]
fn agreement(fields: &[FieldRow<'_>], row: &FieldRow<'_>) -> FieldAgreement {
    let mut agreement = FieldAgreement::Single;
    // Every pair is compared, because a date without a century may agree with two dates that differ from each other.
    for (index, first) in row.values.iter().enumerate() {
        for other in row.values.iter().skip(index + 1) {
            agreement = agreement.with(likeness(fields, row, first, other));
        }
    }
    agreement
}

/// Compares two values of a row.
#[inline(never)]
fn likeness(
    fields: &[FieldRow<'_>],
    row: &FieldRow<'_>,
    a: &FieldValue<'_>,
    b: &FieldValue<'_>,
) -> Likeness {
    let is_full = |is_second| {
        let own = if is_second { b } else { a };
        let other = partner(&row.name);
        let other = fields.iter().find(|field| other == Some(&*field.name));
        let other = other.and_then(|field| from_source(field, own.source));
        fills_zone(&own.value, other.map(|other| &*other.value))
    };
    likeness_of_cut(&row.name, &a.value, &b.value, &is_full)
}

/// The value of a row from this source.
#[inline(never)]
pub(super) fn from_source<'f, 'r>(
    row: &'f FieldRow<'r>,
    source: FieldSource,
) -> Option<&'f FieldValue<'r>> {
    row.values.iter().find(|value| value.source == source)
}

/// Whether a row has values from both sources and they differ.
#[inline(never)]
pub(super) fn differ(
    fields: &[FieldRow<'_>],
    row: &FieldRow<'_>,
    a: Option<&FieldValue<'_>>,
    b: Option<&FieldValue<'_>>,
) -> bool {
    a.zip(b)
        .is_some_and(|(a, b)| likeness(fields, row, a, b) == Likeness::Different)
}
