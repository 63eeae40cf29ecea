//! The texts of the contradictions within a process and between the documents of a case.

use super::codes::ContradictionCode;
use super::detect::{self, Detail, Detected};
use super::documents;
use crate::common::time;
use crate::i18n::fill;
use crate::result::Source;
use crate::rules::{FieldName, Outcome};
use crate::verdict::context::Context;
use crate::verdict::explanation::{
    Contradiction, FieldAgreement, FieldRow, FieldSource, FieldValue,
};
use crate::verdict::fields::{differ, from_source};
use crate::verdict::numbers::{self, Zone};

/// The list under construction.
struct Found<'c, 'r> {
    context: &'c Context<'r>,
    list: Vec<Contradiction<'r>>,
}

impl<'r> Found<'_, 'r> {
    fn add(
        &mut self,
        code: ContradictionCode,
        text: &[&str],
        values: &[(&str, &str)],
        at: &[Source],
    ) {
        let template = self.context.texts.find(text).unwrap_or_default();
        self.list.push(Contradiction {
            code,
            text: fill(template, values).into(),
            pointers: at
                .iter()
                .map(|source| self.context.pointer(*source))
                .collect(),
        });
    }

    /// Adds a contradiction between values of one field.
    fn add_field<'f>(
        &mut self,
        code: ContradictionCode,
        row: &'f FieldRow<'r>,
        values: impl Iterator<Item = &'f FieldValue<'r>>,
    ) where
        'r: 'f,
    {
        let texts = self.context.texts;
        let template = texts.find(&["contradiction.", code.as_str()]);
        self.list.push(Contradiction {
            code,
            text: fill(template.unwrap_or_default(), &[("field", &row.label)]).into(),
            pointers: values.map(|value| value.pointer.clone()).collect(),
        });
    }

    fn add_detected(&mut self, detected: &Detected<'_>) {
        let context = self.context;
        let code = detected.code.as_str();
        let about_check = |valid| {
            let part = if valid { ".valid" } else { ".invalid" };
            ["contradiction.", code, part]
        };
        let about_it = &["contradiction.", code, ""];
        let mut add = |text: &[&str], values: &[(&str, &str)]| {
            self.add(detected.code, text, values, detected.at);
        };
        match detected.detail {
            Detail::Nothing => add(about_it, &[]),
            Detail::Status(status) => add(about_it, &[("status", &context.quoted_status(status))]),
            Detail::Derived { reported, derived } => {
                let reported = context.quoted_status(reported);
                let derived = context.quoted_status(derived.as_str());
                add(about_it, &[("status", &reported), ("derived", &derived)]);
            }
            Detail::Check(name) => add(about_it, &[("name", &context.check_label(name))]),
            Detail::Feature(name) => add(about_it, &[("name", &context.feature_label(name))]),
            Detail::Expiry { valid, day, expiry } => {
                let (day, expiry) = (self::day(context, day), self::day(context, expiry));
                add(&about_check(valid), &[("expiry", &expiry), ("day", &day)]);
            }
            Detail::Birth { valid, day, born } => {
                let age = time::full_years(born, day).to_string();
                let (day, born) = (self::day(context, day), self::day(context, born));
                let text = match detected.code {
                    ContradictionCode::AgeVsCheck => &about_check(valid),
                    _ => about_it,
                };
                add(text, &[("born", &born), ("day", &day), ("age", &age)]);
            }
            Detail::Number { field, other, rule } => {
                let label = |field: FieldName| {
                    let label = context.texts.find(&["field.", field.as_str()]);
                    label.unwrap_or(field.as_str())
                };
                let values = [
                    ("field", label(field)),
                    ("other", label(other)),
                    ("rule", &rule.concat()),
                ];
                add(about_it, &values);
            }
        }
    }
}

/// A day, given in days since 1970-01-01, formatted by the host in the language of the texts.
fn day(context: &Context<'_>, days: i64) -> String {
    context.texts.day(&time::civil(days))
}

/// All contradictions: first within the process, then between the sources.
pub(in crate::verdict) fn contradictions<'r>(
    context: &Context<'r>,
    derived: Option<Outcome>,
    fields: &[FieldRow<'r>],
) -> Vec<Contradiction<'r>> {
    let mut found = Found {
        context,
        list: Vec::new(),
    };
    let process = context.process();
    detect::each(process, derived, context.times, &mut |detected| {
        found.add_detected(detected);
    });
    numbers::contradictions(process, &mut |detected| found.add_detected(detected));
    sources(fields, &mut found);
    found.list
}

/// Fields whose values differ between two sources: automatic reading and agent, process and archive, expected value and
/// result.
fn sources<'r>(fields: &[FieldRow<'r>], found: &mut Found<'_, 'r>) {
    let different = fields
        .iter()
        .filter(|row| row.agreement == FieldAgreement::Different);
    for row in different {
        let is_read = |value: &&FieldValue<'_>| {
            !matches!(value.source, FieldSource::Final | FieldSource::Expected)
        };
        if reading_and_agent_differ(fields, row) {
            let values = row.values.iter().filter(is_read);
            found.add_field(ContradictionCode::OcrVsAgent, row, values);
        }
        if process_and_archive_differ(fields, row) {
            let values = row.values.iter().filter(is_read);
            found.add_field(ContradictionCode::ArchiveVsProcess, row, values);
        }
        let expected = from_source(row, FieldSource::Expected);
        let others = row.values.iter();
        let mut others = others
            .filter(|value| differ(fields, row, expected, Some(value)))
            .peekable();
        if others.peek().is_some() {
            found.add_field(ContradictionCode::ExpectedVsResult, row, others);
        }
    }
    if let Some(zone) = Zone::of(&found.context.case.known().mrz) {
        zone.differences(fields, &mut |row| {
            found.add_field(
                ContradictionCode::MrzVsResult,
                row,
                row.values
                    .iter()
                    .filter(|value| value.source != FieldSource::Expected),
            );
        });
    }
    for (label, at) in documents::differences(found.context) {
        let code = ContradictionCode::ArchiveVsProcess;
        let text = ["contradiction.", code.as_str()];
        found.add(code, &text, &[("field", &label)], &at);
    }
}

/// Whether the process and its archive have different values for a field.
fn process_and_archive_differ(fields: &[FieldRow<'_>], row: &FieldRow<'_>) -> bool {
    use FieldSource::{Agent, Ocr, RawAgent, RawOcr};
    let mut pairs = [(Ocr, RawOcr), (Agent, RawAgent)].into_iter();
    pairs.any(|(a, b)| differ(fields, row, from_source(row, a), from_source(row, b)))
}

/// Whether the automatic reading and the agent have different values for a field. A raw file's value is used only if
/// the process has none, so a difference between a raw file and the process is not reported twice.
fn reading_and_agent_differ(fields: &[FieldRow<'_>], row: &FieldRow<'_>) -> bool {
    let (ocr, agent) = (
        from_source(row, FieldSource::Ocr),
        from_source(row, FieldSource::Agent),
    );
    if ocr.is_some() && agent.is_some() {
        return differ(fields, row, ocr, agent);
    }
    let ocr = ocr.or(from_source(row, FieldSource::RawOcr));
    let agent = agent.or(from_source(row, FieldSource::RawAgent));
    differ(fields, row, ocr, agent) && !process_and_archive_differ(fields, row)
}
