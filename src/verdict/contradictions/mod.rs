//! The contradictions in words, and those between the documents of a case.

mod documents;
mod within;

use super::context::Context;
use super::explanation::{Contradiction, FieldAgreement, FieldRow, FieldSource};
use super::fields::differs;
use crate::common::time;
use crate::i18n::fill;
use crate::result::Source;
use crate::rules::Outcome;
pub use within::ContradictionCode;
use within::{About, Finding};
pub(super) use within::{Times, each, fields_differ, times_of};

/// The list under construction.
struct Found<'c, 'r> {
    context: &'c Context<'r>,
    list: Vec<Contradiction<'r>>,
}

impl Found<'_, '_> {
    fn add(
        &mut self,
        code: ContradictionCode,
        text: &[&str],
        values: &[(&str, &str)],
        at: &[Source],
    ) {
        let template = self.context.texts.find(text).unwrap_or_default();
        self.list.push(Contradiction {
            code: code.as_str(),
            text: fill(template, values).into(),
            pointers: at
                .iter()
                .map(|source| self.context.pointer(*source))
                .collect(),
        });
    }

    fn finding(&mut self, finding: &Finding<'_>) {
        let context = self.context;
        let code = finding.code.as_str();
        let about_check = |valid| {
            let part = if valid { ".valid" } else { ".invalid" };
            ["contradiction.", code, part]
        };
        let about_it = &["contradiction.", code, ""];
        let mut add = |text: &[&str], values: &[(&str, &str)]| {
            self.add(finding.code, text, values, finding.at);
        };
        match finding.about {
            About::Nothing => add(about_it, &[]),
            About::Status(status) => add(about_it, &[("status", &context.status_text(status))]),
            About::Derived { reported, derived } => {
                let reported = context.status_text(reported);
                let derived = context.status_text(derived.as_str());
                add(about_it, &[("status", &reported), ("derived", &derived)]);
            }
            About::Feature(name) => add(about_it, &[("name", &context.feature_label(name))]),
            About::Expiry { valid, day, expiry } => {
                let (day, expiry) = (self::day(context, day), self::day(context, expiry));
                add(&about_check(valid), &[("expiry", &expiry), ("day", &day)]);
            }
            About::Birth { valid, day, born } => {
                let age = time::full_years(born, day).to_string();
                let (day, born) = (self::day(context, day), self::day(context, born));
                let text = match finding.code {
                    ContradictionCode::AgeVsCheck => &about_check(valid),
                    _ => about_it,
                };
                add(text, &[("born", &born), ("day", &day), ("age", &age)]);
            }
        }
    }
}

/// Days since 1970-01-01 in the words of the language, for which the host is asked.
fn day(context: &Context<'_>, days: i64) -> String {
    context.texts.day(&time::civil(days))
}

/// All that are found: within the process, then between the sources.
pub(super) fn find<'r>(
    context: &Context<'r>,
    derived: Option<Outcome>,
    fields: &[FieldRow<'r>],
) -> Vec<Contradiction<'r>> {
    let mut found = Found {
        context,
        list: Vec::new(),
    };
    each(context.process(), derived, context.times, &mut |finding| {
        found.finding(finding);
    });
    sources(fields, &mut found);
    found.list
}

/// The same field from two sources that differ: the reading and the agent, or the process and the archive.
fn sources<'r>(fields: &[FieldRow<'r>], found: &mut Found<'_, 'r>) {
    use FieldSource::{Agent, Ocr, RawAgent, RawOcr};
    const READ_AND_CHECKED: &[(FieldSource, FieldSource)] = &[
        (Ocr, Agent),
        (Ocr, RawAgent),
        (RawOcr, Agent),
        (RawOcr, RawAgent),
    ];
    const GIVEN_AND_RAW: &[(FieldSource, FieldSource)] = &[(Ocr, RawOcr), (Agent, RawAgent)];
    let different = fields
        .iter()
        .filter(|row| row.agreement == FieldAgreement::Different);
    for row in different {
        let texts = found.context.texts;
        for (code, pairs) in [
            (ContradictionCode::OcrVsAgent, READ_AND_CHECKED),
            (ContradictionCode::ArchiveVsProcess, GIVEN_AND_RAW),
        ] {
            if pairs.iter().any(|(a, b)| differs(row, *a, *b)) {
                let text = texts
                    .find(&["contradiction.", code.as_str()])
                    .unwrap_or_default();
                let pointers = row.values.iter().map(|value| value.pointer.clone());
                found.list.push(Contradiction {
                    code: code.as_str(),
                    text: fill(text, &[("field", &row.label)]).into(),
                    pointers: pointers.collect(),
                });
            }
        }
    }
    for (label, at) in documents::differences(found.context) {
        let code = ContradictionCode::ArchiveVsProcess;
        let text = ["contradiction.", code.as_str()];
        found.add(code, &text, &[("field", &label)], &at);
    }
}
