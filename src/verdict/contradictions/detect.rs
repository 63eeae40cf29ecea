//! Finds contradictions within a process; `words` describes them. Dates are compared with the time of the process,
//! never with the current date. Unknown dates are not compared.

use super::codes::ContradictionCode;
use crate::common::time::{Day, Moment, has_age};
use crate::result::{Feature, Field, PersonField, Process, Source};
use crate::rules::{EXPIRY_FIELD, Fact, FieldName, Outcome, Status, is_no_expiry};
use crate::verdict::compare::{Likeness, fills_zone, likeness_of_cut, partner};
use crate::verdict::facts::{documented_status, documented_type};
use crate::verdict::times::Times;

/// The age of majority that we assume: the service does not document the age below which `notUnderage` fails.
const OF_AGE: i64 = 18;

/// An expiry date with a two-digit year is at most this far in the future; documents are valid for about ten years.
const LONGEST_VALIDITY_DAYS: i64 = 50 * 365;

/// The largest offset of any time zone from UTC: a person's local date is the UTC date at most this long before or
/// after.
const FURTHEST_FROM_UTC_SECONDS: f64 = 14.0 * 3_600.0;

/// A contradiction that was found, without a text.
#[derive(Debug)]
pub(in crate::verdict) struct Detected<'f> {
    pub(in crate::verdict) code: ContradictionCode,
    pub(in crate::verdict) detail: Detail<'f>,
    pub(in crate::verdict) at: &'f [Source],
}

/// The values that the text of a contradiction needs.
#[derive(Debug, Clone, Copy)]
pub(in crate::verdict) enum Detail<'f> {
    Nothing,
    Status(&'f str),
    Derived {
        reported: &'f str,
        derived: Outcome,
    },
    Feature(&'f str),
    Check(&'f str),
    Expiry {
        valid: bool,
        day: i64,
        expiry: i64,
    },
    Birth {
        valid: bool,
        day: i64,
        born: i64,
    },
    /// `other` is the field that contradicts the number; `rule` holds the parts of the rule's name.
    Number {
        field: FieldName,
        other: FieldName,
        rule: [&'f str; 3],
    },
}

/// Called with each contradiction.
pub(in crate::verdict) type Found<'s> = &'s mut dyn FnMut(&Detected<'_>);

/// Calls `found` for each contradiction within the process, in the order of the functions below. [`fields_differ`]
/// compares the fields of the automatic reading with those of the agent.
pub(in crate::verdict) fn each(
    process: &Process<'_>,
    derived: Option<Outcome>,
    times: Times<'_>,
    found: Found<'_>,
) {
    status(process, derived, found);
    if let Some(day) = day(process, times) {
        expiry(process, day, found);
        birth(process, day, found);
    }
    liveness(process, found);
    checks(process, found);
    failure(process, found);
    agent(process, found);
    features(process, found);
    self::times(process, times, found);
}

/// Whether the automatic reading and the agent have different values for any field.
pub(in crate::verdict) fn fields_differ(process: &Process<'_>) -> bool {
    let read = process.ocr.value().map(|ocr| &ocr.person[..]);
    let checked = process.manual_approval.value();
    let checked = checked.map(|approval| &approval.person[..]);
    let (Some(read), Some(checked)) = (read, checked) else {
        return false;
    };
    // Each list has a field name at most once.
    checked.iter().any(|PersonField { name, value, .. }| {
        let same = read.iter().find(|field| field.name == *name);
        same.is_some_and(|same| {
            let is_full = |is_second| {
                let (own, person) = if is_second {
                    (value, checked)
                } else {
                    (&same.value, read)
                };
                let other = partner(name);
                let other = person.iter().find(|field| other == Some(field.name));
                fills_zone(own, other.map(|other| &*other.value))
            };
            likeness_of_cut(name, &same.value, value, &is_full) == Likeness::Different
        })
    })
}

fn emit(found: Found<'_>, code: ContradictionCode, detail: Detail<'_>, at: &[Source]) {
    found(&Detected { code, detail, at });
}

fn status(process: &Process<'_>, derived: Option<Outcome>, found: Found<'_>) {
    if let (Some((reported, source)), Some(derived)) = (process.status.given(), derived)
        && derived.as_str() != reported
    {
        let detail = Detail::Derived { reported, derived };
        emit(found, ContradictionCode::StatusVsRules, detail, &[source]);
    }
}

/// A reason for a failure in a process that did not fail.
fn failure(process: &Process<'_>, found: Found<'_>) {
    if let (Some((_, reason)), Some((status, source))) =
        (process.fail_reason.given(), process.status.given())
        && documented_status(process)
            .is_some_and(|status| status.is_final() && status != Status::Failed)
    {
        let at = [reason, source];
        emit(
            found,
            ContradictionCode::FailureWithoutFailed,
            Detail::Status(status),
            &at,
        );
    }
}

/// An agent's verification in a process type whose rule has none.
fn agent(process: &Process<'_>, found: Found<'_>) {
    let is_without_agent =
        documented_type(process).is_some_and(|kind| !kind.asks_for(Fact::AgentDecided));
    if let (Some((_, approval)), Some((_, kind))) = (
        process.manual_approval.given(),
        process.process_type.given(),
    ) && is_without_agent
    {
        let at = [approval, kind];
        emit(found, ContradictionCode::AgentVsType, Detail::Nothing, &at);
    }
}

/// The value of a check and its place, if the check is given and readable.
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

/// The date of a process, in days since 1970-01-01.
#[derive(Debug, Clone, Copy)]
struct ProcessDay {
    /// The date in the result, in UTC.
    stated: i64,
    /// The first and last possible local date of the person.
    local: [i64; 2],
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "days of years that have four digits"
)]
fn day(process: &Process<'_>, (created, _): Times<'_>) -> Option<ProcessDay> {
    if let Some(Moment { day, seconds, .. }) = created {
        let local = [-FURTHEST_FROM_UTC_SECONDS, FURTHEST_FROM_UTC_SECONDS];
        return Some(ProcessDay {
            stated: day,
            local: local.map(|offset| ((seconds + offset) / 86_400.0).floor() as i64),
        });
    }
    // Only the date is known: neither the time of day nor the time zone.
    let stated = Day::read(process.created_at.value()?)?.days(i64::MAX)?;
    let local = [stated - 1, stated + 1];
    Some(ProcessDay { stated, local })
}

fn expiry(process: &Process<'_>, day: ProcessDay, found: Found<'_>) {
    let mut compare = || {
        let (valid, source) = check(process, "nonExpired")?;
        let field = person(process, EXPIRY_FIELD)?;
        let [first, last] = day.local;
        let expiry = Day::read(&field.value).filter(|day| !is_no_expiry(*day))?;
        let expiry = expiry.days(last + LONGEST_VALIDITY_DAYS)?;
        let is_opposite = if valid {
            expiry < first
        } else {
            expiry >= last
        };
        let day = day.stated;
        let detail = Detail::Expiry { valid, day, expiry };
        let at = [source, field.source];
        is_opposite.then(|| emit(found, ContradictionCode::ExpiryVsCheck, detail, &at))
    };
    compare();
}

fn birth(process: &Process<'_>, day: ProcessDay, found: Found<'_>) {
    let Some(field) = person(process, "dateOfBirth") else {
        return;
    };
    let [_, last] = day.local;
    let Some(born) = Day::read(&field.value).and_then(|born| born.days(last)) else {
        return;
    };
    let detail = |valid| Detail::Birth {
        valid,
        day: day.stated,
        born,
    };
    if born > last {
        let code = ContradictionCode::BornAfterProcess;
        emit(found, code, detail(false), &[field.source]);
    } else if let Some((valid, source)) = check(process, "notUnderage")
        && has_age(OF_AGE, born, day.local).is_some_and(|of_age| of_age != valid)
    {
        let at = [source, field.source];
        emit(found, ContradictionCode::AgeVsCheck, detail(valid), &at);
    }
}

fn liveness(process: &Process<'_>, found: Found<'_>) {
    let field = process
        .ocr
        .value()
        .and_then(|ocr| ocr.liveness_detected.given());
    if let (Some((field, source)), Some((valid, check))) =
        (field, check(process, "livenessDetected"))
        && *field != valid
    {
        let at = [source, check];
        emit(
            found,
            ContradictionCode::LivenessVsCheck,
            Detail::Nothing,
            &at,
        );
    }
}

/// Checks given under two names with opposite values.
fn checks(process: &Process<'_>, found: Found<'_>) {
    let checks = process.ocr.part(|ocr| &ocr.security_checks).value();
    for check in checks.map_or(&[][..], |checks| &checks.items) {
        if let Some(opposite) = check.opposite {
            let at = [check.source, opposite];
            let detail = Detail::Check(&check.name);
            emit(found, ContradictionCode::CheckVsCheck, detail, &at);
        }
    }
}

fn features(process: &Process<'_>, found: Found<'_>) {
    let features = process.ocr.value().and_then(|ocr| ocr.features.value());
    let features = features.map_or(&[][..], |features| &features.items);
    for (index, feature) in features.iter().enumerate() {
        let own = feature.source;
        let mut emit_here =
            |code, at: &[Source]| emit(found, code, Detail::Feature(&feature.name), at);
        match (feature.found, &feature.bbox) {
            (Some(true), Field::Absent) => emit_here(ContradictionCode::FoundWithoutBox, &[own]),
            (Some(false), Field::Given(_, bbox)) => {
                emit_here(ContradictionCode::BoxWithoutFound, &[own, *bbox]);
            }
            _ => {}
        }
        // The reference space is not documented, but no coordinate space of a picture has negative coordinates.
        if let Some((bbox, at)) = feature.bbox.given()
            && (bbox.x < 0.0 || bbox.y < 0.0)
        {
            emit_here(ContradictionCode::BboxOutsideReference, &[at]);
        }
        let is_twin = |other: &&Feature<'_>| {
            !feature.name.is_empty() && other.name == feature.name && other.side == feature.side
        };
        if let Some(twin) = features.iter().take(index).find(is_twin) {
            emit_here(ContradictionCode::DuplicateFeature, &[twin.source, own]);
        }
    }
}

fn times(process: &Process<'_>, (created_at, updated_at): Times<'_>, found: Found<'_>) {
    let created = process.created_at.as_part();
    let updated = process.updated_at.as_part();
    let failed = process.fail_reason.part(|reason| &reason.date);
    let verified = process
        .manual_approval
        .part(|approval| &approval.verification_date);
    let near = created_at.as_ref();
    let verified_at = verified
        .value()
        .and_then(|text| Moment::read(text, near))
        .map(|verified| verified.seconds);
    let [created_at, updated_at] = [created_at, updated_at].map(|at| at.map(|at| at.seconds));
    let failed_at = failed.value().map(|milliseconds| milliseconds / 1_000.0);
    let pairs = [
        (
            ContradictionCode::UpdatedBeforeCreated,
            (created_at, created.source()),
            (updated_at, updated.source()),
        ),
        (
            ContradictionCode::FailedAfterUpdate,
            (failed_at, failed.source()),
            (updated_at, updated.source()),
        ),
        (
            ContradictionCode::VerifiedBeforeCreated,
            (created_at, created.source()),
            (verified_at, verified.source()),
        ),
        (
            ContradictionCode::VerifiedAfterUpdate,
            (verified_at, verified.source()),
            (updated_at, updated.source()),
        ),
    ];
    for (code, first, second) in pairs {
        if let ((Some(first), Some(first_at)), (Some(second), Some(second_at))) = (first, second)
            && second < first
        {
            emit(found, code, Detail::Nothing, &[first_at, second_at]);
        }
    }
}
