//! Where a result contradicts itself. Dates are compared at the process's own time, never today's.

use super::context::Context;
use super::explanation::{Contradiction, FieldAgreement, FieldRow};
use super::rules::Outcome;
use super::time;
use crate::result::{Field, Part, PersonField, Process, Source, Text};

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
}

/// All that are found, in the order of the codes.
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
    age(process, &mut found);
    liveness(process, &mut found);
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
        found.list.push(Contradiction {
            code: "status-vs-rules",
            text: found
                .context
                .texts
                .say(
                    "contradiction.status-vs-rules",
                    &[("status", &reported), ("derived", &derived)],
                )
                .into(),
            pointers: vec![found.context.pointer(source)],
        });
    }
}

/// A check's answer, for a check that is there and readable.
fn check(process: &Process<'_>, name: &str) -> Option<(bool, Source)> {
    let checks = process.ocr.value()?.security_checks.value()?;
    let check = checks.iter().find(|check| check.name == name)?;
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

/// The day of the process, `YYYY-MM-DD`.
fn day<'p>(process: &'p Process<'_>) -> Option<&'p str> {
    process.created_at.value()?.get(..10)
}

fn expiry(process: &Process<'_>, found: &mut Found<'_, '_>) {
    let compare = || {
        let (valid, source) = check(process, "nonExpired")?;
        let expiry = person(process, "dateOfExpiry")?;
        let expired = time::days(&expiry.value)? < time::days(day(process)?)?;
        (valid == expired).then_some((valid, [source, expiry.source]))
    };
    if let Some((valid, at)) = compare() {
        let text = if valid {
            "contradiction.expiry-vs-check.valid"
        } else {
            "contradiction.expiry-vs-check.invalid"
        };
        found.add("expiry-vs-check", text, &[], &at);
    }
}

fn age(process: &Process<'_>, found: &mut Found<'_, '_>) {
    let compare = || {
        let (valid, source) = check(process, "notUnderage")?;
        let born = person(process, "dateOfBirth")?;
        let age = time::age(&born.value, day(process)?)?;
        (valid == (age < OF_AGE)).then_some((valid, age, [source, born.source]))
    };
    if let Some((valid, age, at)) = compare() {
        let text = if valid {
            "contradiction.age-vs-check.valid"
        } else {
            "contradiction.age-vs-check.invalid"
        };
        found.add("age-vs-check", text, &[("age", &age.to_string())], &at);
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

fn sources<'r>(fields: &[FieldRow<'r>], found: &mut Found<'_, 'r>) {
    for row in fields {
        if row.agreement == FieldAgreement::Different {
            let text = found
                .context
                .texts
                .say("contradiction.ocr-vs-agent", &[("field", &row.label)]);
            found.list.push(Contradiction {
                code: "ocr-vs-agent",
                text: text.into(),
                pointers: row
                    .values
                    .iter()
                    .map(|value| value.pointer.clone())
                    .collect(),
            });
        }
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
        for (code, text, at) in odd.into_iter().chain(twin) {
            let label = found.context.feature_label(&feature.name);
            found.add(code, text, &[("name", &label)], &at);
        }
    }
}

fn times(process: &Process<'_>, found: &mut Found<'_, '_>) {
    let moment = |part: Part<'_, Text<'_>>| time::seconds(part.value()?);
    let created = process.created_at.as_part();
    let updated = process.updated_at.as_part();
    let failed = process.fail_reason.part(|reason| &reason.date);
    let verified = process
        .manual_approval
        .part(|approval| &approval.verification_date);
    let failed_at = failed.value().map(|milliseconds| milliseconds / 1_000.0);
    let pairs = [
        (
            "updated-before-created",
            "contradiction.updated-before-created",
            (moment(created), created.source()),
            (moment(updated), updated.source()),
        ),
        (
            "failed-after-update",
            "contradiction.failed-after-update",
            (failed_at, failed.source()),
            (moment(updated), updated.source()),
        ),
        (
            "verified-after-update",
            "contradiction.verified-after-update",
            (moment(verified), verified.source()),
            (moment(updated), updated.source()),
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
