//! The same fields from different sources, side by side.

use super::catalogue::Catalogue;
use super::explanation::{FieldAgreement, FieldRow, FieldSource, FieldValue};
use crate::result::{PERSON_FIELDS, PersonField, Process};

/// A row for each field that some source has, in the order of [`PERSON_FIELDS`].
pub(super) fn rows<'a>(process: &Process<'a>, texts: &Catalogue) -> Vec<FieldRow<'a>> {
    let ocr = process.ocr.value().map(|ocr| &ocr.person);
    let agent = process
        .manual_approval
        .value()
        .map(|approval| &approval.person);
    let sources = [(FieldSource::Ocr, ocr), (FieldSource::Agent, agent)];
    PERSON_FIELDS
        .into_iter()
        .filter_map(|name| {
            let values: Vec<_> = sources
                .iter()
                .filter_map(|(source, fields)| Some(value(*source, find(fields.as_ref()?, name)?)))
                .collect();
            (!values.is_empty()).then(|| FieldRow {
                name: name.into(),
                label: texts.find(&["field.", name]).unwrap_or(name).to_owned(),
                agreement: agreement(&values),
                values,
            })
        })
        .collect()
}

fn find<'f, 'a>(fields: &'f [PersonField<'a>], name: &str) -> Option<&'f PersonField<'a>> {
    fields.iter().find(|field| field.name == name)
}

fn value<'a>(source: FieldSource, field: &PersonField<'a>) -> FieldValue<'a> {
    FieldValue {
        source,
        value: field.value.clone(),
        pointer: field.source.pointer.to_string(),
    }
}

fn agreement(values: &[FieldValue<'_>]) -> FieldAgreement {
    match values {
        [first, rest @ ..] if !rest.is_empty() => {
            let same = rest.iter().all(|other| is_same(&first.value, &other.value));
            if same {
                FieldAgreement::Same
            } else {
                FieldAgreement::Different
            }
        }
        _ => FieldAgreement::Single,
    }
}

/// Whether two spellings are of one value: case and white space do not count.
fn is_same(a: &str, b: &str) -> bool {
    a == b || letters(a).eq(letters(b))
}

/// The characters in lower case, with one space for each run of white space between words.
fn letters(value: &str) -> impl Iterator<Item = char> {
    let words = value.split_whitespace().enumerate();
    words.flat_map(|(index, word)| {
        let space = (index > 0).then_some(' ');
        space
            .into_iter()
            .chain(word.chars().flat_map(char::to_lowercase))
    })
}
