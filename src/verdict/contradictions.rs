//! Where a result contradicts itself. Dates are compared at the process's own time, never today's.

use super::archive;
use super::context::{Context, is_final};
use super::explanation::{Contradiction, FieldAgreement, FieldRow, FieldSource};
use super::fields::differs;
use super::rules::{Outcome, ProcessType};
use crate::result::{Field, PersonField, Process, Source};
use crate::time::{self, Day};

/// The age below which we take a person to be underage: documented nowhere.
const OF_AGE: i64 = 18;

/// The list under construction.
struct Found<'c, 'r> {
    context: &'c Context<'r>,
    list: Vec<Contradiction<'r>>,
}

impl Found<'_, '_> {
    fn add(
        &mut self,
        code: &'static str,
        text: &'static str,
        values: &[(&str, &str)],
        at: &[Source],
    ) {
        self.list.push(Contradiction {
            code,
            text: self.context.texts.say(text, values).into(),
            pointers: at
                .iter()
                .map(|source| self.context.pointer(*source))
                .collect(),
        });
    }

    /// Days since 1970-01-01 in the words of the language.
    fn day(&self, days: i64) -> String {
        self.context.texts.day(&time::civil(days))
    }
}

/// All that are found, in the order of the checks below.
pub(super) fn find<'r>(
    context: &Context<'r>,
    derived: Option<Outcome>,
    fields: &[FieldRow<'r>],
) -> Vec<Contradiction<'r>> {
    let process = context.process();
    let mut found = Found {
        context,
        list: Vec::new(),
    };
    status(process, derived, &mut found);
    expiry(process, &mut found);
    birth(process, &mut found);
    liveness(process, &mut found);
    failure(process, &mut found);
    agent(process, &mut found);
    sources(fields, &mut found);
    features(process, &mut found);
    times(process, &mut found);
    found.list
}

fn status<'r>(process: &'r Process<'r>, derived: Option<Outcome>, found: &mut Found<'_, 'r>) {
    if let (Some((status, source)), Some(derived)) = (process.status.given(), derived)
        && derived.as_str() != status
    {
        let reported = found.context.status_text(status);
        let derived = found.context.status_text(derived.as_str());
        let values = [("status", reported.as_ref()), ("derived", &derived)];
        let text = "contradiction.status-vs-rules";
        found.add("status-vs-rules", text, &values, &[source]);
    }
}

/// A reason for a failure, without the failure.
fn failure<'r>(process: &'r Process<'r>, found: &mut Found<'_, 'r>) {
    if let (Some((_, reason)), Some((status, source))) =
        (process.fail_reason.given(), process.status.given())
        && is_final(status)
        && status != "failed"
    {
        let reported = found.context.status_text(status);
        let values = [("status", reported.as_ref())];
        let text = "contradiction.failure-without-failed";
        found.add("failure-without-failed", text, &values, &[reason, source]);
    }
}

/// An agent's verification, in a process that has none.
fn agent(process: &Process<'_>, found: &mut Found<'_, '_>) {
    if let (Some((_, approval)), Some((kind, source))) = (
        process.manual_approval.given(),
        process.process_type.given(),
    ) && ProcessType::from_name(kind).is_some_and(|kind| kind != ProcessType::High)
    {
        let text = "contradiction.agent-vs-type";
        found.add("agent-vs-type", text, &[], &[approval, source]);
    }
}

/// A check's answer, for a check that is there and readable.
fn check(process: &Process<'_>, name: &str) -> Option<(bool, Source)> {
    let checks = process.ocr.value()?.security_checks.value()?;
    let check = checks.items.iter().find(|check| check.name == name)?;
    Some((check.valid?, check.source))
}

fn person<'p, 'a>(process: &'p Process<'a>, name: &str) -> Option<&'p PersonField<'a>> {
    process
        .ocr
        .value()?
        .person
        .iter()
        .find(|field| field.name == name)
}

/// The day of the process, in days since 1970-01-01.
fn day(process: &Process<'_>) -> Option<i64> {
    Day::read(process.created_at.value()?)?.days(i64::MAX)
}

/// Documents are valid for some ten years: an expiry date with two digits for its year is at most this far ahead.
const LONGEST_VALIDITY_DAYS: i64 = 50 * 365;

fn expiry(process: &Process<'_>, found: &mut Found<'_, '_>) {
    let compare = || {
        let (valid, source) = check(process, "nonExpired")?;
        let field = person(process, "dateOfExpiry")?;
        let day = day(process)?;
        let expiry = Day::read(&field.value)?.days(day + LONGEST_VALIDITY_DAYS)?;
        (valid == (expiry < day)).then_some((valid, day, expiry, [source, field.source]))
    };
    if let Some((valid, day, expiry, at)) = compare() {
        let text = if valid {
            "contradiction.expiry-vs-check.valid"
        } else {
            "contradiction.expiry-vs-check.invalid"
        };
        let (day, expiry) = (found.day(day), found.day(expiry));
        let values = [("expiry", expiry.as_str()), ("day", &day)];
        found.add("expiry-vs-check", text, &values, &at);
    }
}

fn birth(process: &Process<'_>, found: &mut Found<'_, '_>) {
    let Some((field, day)) = person(process, "dateOfBirth").zip(day(process)) else {
        return;
    };
    let Some(born) = Day::read(&field.value).and_then(|born| born.days(day)) else {
        return;
    };
    // Only a contradiction needs its days in words, for which the host is asked.
    let say = |found: &mut Found<'_, '_>, code, text, age: &str, at: &[Source]| {
        let (day, born) = (found.day(day), found.day(born));
        let values = [("born", born.as_str()), ("day", &day), ("age", age)];
        found.add(code, text, &values, at);
    };
    if born > day {
        let text = "contradiction.born-after-process";
        say(found, "born-after-process", text, "", &[field.source]);
    } else if let Some((valid, source)) = check(process, "notUnderage")
        && valid == (time::full_years(born, day) < OF_AGE)
    {
        let age = time::full_years(born, day);
        let text = if valid {
            "contradiction.age-vs-check.valid"
        } else {
            "contradiction.age-vs-check.invalid"
        };
        let at = [source, field.source];
        say(found, "age-vs-check", text, &age.to_string(), &at);
    }
}

fn liveness(process: &Process<'_>, found: &mut Found<'_, '_>) {
    let field = process
        .ocr
        .value()
        .and_then(|ocr| ocr.liveness_detected.given());
    if let (Some((field, source)), Some((valid, check))) =
        (field, check(process, "livenessDetected"))
        && *field != valid
    {
        found.add(
            "liveness-vs-check",
            "contradiction.liveness-vs-check",
            &[],
            &[source, check],
        );
    }
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
        for (code, text, pairs) in [
            (
                "ocr-vs-agent",
                "contradiction.ocr-vs-agent",
                READ_AND_CHECKED,
            ),
            (
                "archive-vs-process",
                "contradiction.archive-vs-process",
                GIVEN_AND_RAW,
            ),
        ] {
            if pairs.iter().any(|(a, b)| differs(row, *a, *b)) {
                let pointers = row.values.iter().map(|value| value.pointer.clone());
                found.list.push(Contradiction {
                    code,
                    text: texts.say(text, &[("field", &row.label)]).into(),
                    pointers: pointers.collect(),
                });
            }
        }
    }
    for (label, at) in archive::differences(found.context) {
        let text = "contradiction.archive-vs-process";
        found.add("archive-vs-process", text, &[("field", &label)], &at);
    }
}

fn features<'r>(process: &'r Process<'r>, found: &mut Found<'_, 'r>) {
    let features = process.ocr.value().and_then(|ocr| ocr.features.value());
    let features = features.map_or(&[][..], |features| &features.items);
    for (index, feature) in features.iter().enumerate() {
        let own = feature.source;
        let twin = features.iter().take(index).find(|other| {
            !feature.name.is_empty() && other.name == feature.name && other.side == feature.side
        });
        let odd = match (feature.found, &feature.bbox) {
            (Some(true), Field::Absent) => Some((
                "found-without-box",
                "contradiction.found-without-box",
                vec![own],
            )),
            (Some(false), Field::Given(_, bbox)) => Some((
                "box-without-found",
                "contradiction.box-without-found",
                vec![own, *bbox],
            )),
            _ => None,
        };
        let twin = twin.map(|twin| {
            (
                "duplicate-feature",
                "contradiction.duplicate-feature",
                vec![twin.source, own],
            )
        });
        // Whatever the reference space is, it has no negative coordinates.
        let outside = feature
            .bbox
            .given()
            .filter(|(bbox, _)| bbox.x < 0.0 || bbox.y < 0.0);
        let outside = outside.map(|(_, bbox)| {
            (
                "bbox-outside-reference",
                "contradiction.bbox-outside-reference",
                vec![bbox],
            )
        });
        for (code, text, at) in odd.into_iter().chain(outside).chain(twin) {
            let label = found.context.feature_label(&feature.name);
            found.add(code, text, &[("name", &label)], &at);
        }
    }
}

fn times(process: &Process<'_>, found: &mut Found<'_, '_>) {
    let (created_at, updated_at) = found.context.times;
    let created = process.created_at.as_part();
    let updated = process.updated_at.as_part();
    let failed = process.fail_reason.part(|reason| &reason.date);
    let verified = process
        .manual_approval
        .part(|approval| &approval.verification_date);
    let verified_at = verified.value().and_then(|text| time::seconds(text));
    let failed_at = failed.value().map(|milliseconds| milliseconds / 1_000.0);
    let pairs = [
        (
            "updated-before-created",
            "contradiction.updated-before-created",
            (created_at, created.source()),
            (updated_at, updated.source()),
        ),
        (
            "failed-after-update",
            "contradiction.failed-after-update",
            (failed_at, failed.source()),
            (updated_at, updated.source()),
        ),
        (
            "verified-before-created",
            "contradiction.verified-before-created",
            (created_at, created.source()),
            (verified_at, verified.source()),
        ),
        (
            "verified-after-update",
            "contradiction.verified-after-update",
            (verified_at, verified.source()),
            (updated_at, updated.source()),
        ),
    ];
    for (code, text, first, second) in pairs {
        if let ((Some(first), Some(first_at)), (Some(second), Some(second_at))) = (first, second)
            && second < first
        {
            found.add(code, text, &[], &[first_at, second_at]);
        }
    }
}
