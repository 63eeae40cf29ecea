//! The contradictions in words, and those between the documents of a case.

use super::codes::ContradictionCode;
use super::detect::{self, Detail, Detected};
use super::documents;
use crate::common::time;
use crate::i18n::fill;
use crate::result::Source;
use crate::rules::Outcome;
use crate::verdict::context::Context;
use crate::verdict::explanation::{Contradiction, FieldAgreement, FieldRow, FieldSource};
use crate::verdict::fields::differs;

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
            code,
            text: fill(template, values).into(),
            pointers: at
                .iter()
                .map(|source| self.context.pointer(*source))
                .collect(),
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
        }
    }
}

/// Days since 1970-01-01 in the words of the language, for which the host is asked.
fn day(context: &Context<'_>, days: i64) -> String {
    context.texts.day(&time::civil(days))
}

/// All that are found: within the process, then between the sources.
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
                    code,
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
