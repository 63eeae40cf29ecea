//! The same fields from different sources, side by side.

use super::context::{Context, lent};
use super::explanation::{FieldAgreement, FieldRow, FieldSource, FieldValue};
use crate::result::{PERSON_FIELDS, PersonField};

/// A row for each field that some source has, in the order of [`PERSON_FIELDS`].
pub(super) fn rows<'r>(context: &Context<'r>) -> Vec<FieldRow<'r>> {
    let process = context.process();
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
                .filter_map(|(source, fields)| {
                    Some(value(context, *source, find(fields.as_ref()?, name)?))
                })
                .collect();
            (!values.is_empty()).then(|| FieldRow {
                name: name.into(),
                label: context.texts.find(&["field.", name]).unwrap_or(name).into(),
                agreement: agreement(&values),
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
        space.into_iter().chain(word.chars().map(lower))
    })
}

/// Lower case of the scripts that identity documents are read in: Latin, Greek, Cyrillic. The library's tables for
/// every script are larger than this file's whole share of the wasm.
fn lower(character: char) -> char {
    let code = u32::from(character);
    let lowered = match code {
        0x41..=0x5A | 0xC0..=0xD6 | 0xD8..=0xDE | 0x391..=0x3A1 | 0x3A3..=0x3A9 | 0x410..=0x42F => {
            code + 0x20
        }
        0x400..=0x40F => code + 0x50,
        0x178 => 0xFF,
        // In these blocks upper and lower case alternate.
        0x100..=0x137
        | 0x14A..=0x177
        | 0x460..=0x481
        | 0x48A..=0x4BF
        | 0x1E00..=0x1E95
        | 0x1EA0..=0x1EFF => code | 1,
        0x139..=0x148 | 0x179..=0x17E => code + (code & 1),
        _ => code,
    };
    char::from_u32(lowered).unwrap_or(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lower_case_is_that_of_the_library_where_names_are_written() {
        // İ has two letters in lower case, ẞ another block, and ĸ and ŉ have no case.
        let exceptions = ['\u{130}', '\u{131}'];
        let blocks = [
            'A'..='\u{17e}',
            '\u{391}'..='\u{3a9}',
            '\u{400}'..='\u{481}',
            '\u{1e00}'..='\u{1e95}',
            '\u{1ea0}'..='\u{1eff}',
        ];
        for character in blocks
            .into_iter()
            .flatten()
            .filter(|c| !exceptions.contains(c))
        {
            let expected: Vec<_> = character.to_lowercase().collect();
            assert_eq!(vec![lower(character)], expected, "{character:?}");
        }
    }

    #[test]
    fn case_and_spaces_do_not_count_but_letters_do() {
        assert!(is_same("ASKELAND  VOSS", " Askeland Voss"));
        assert!(is_same("ØDEGÅRD", "Ødegård"));
        assert!(!is_same("ASKELAND", "ASKELUND"));
        assert!(!is_same("A B", "AB"));
    }
}
