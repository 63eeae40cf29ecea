//! Puts the explanation together.

use super::catalogue::Catalogue;
use super::conditions::{CHECKS, check_rank};
use super::explanation::{
    Agreement, CheckRow, CheckState, Explanation, FeatureRow, Reason, WarningRow,
};
use super::reasons::{Teller, check_label, feature_label, is_documented, is_final, status_text};
use super::rules::{Outcome, derive};
use super::{approval, contradictions, counterfactual, fields, time};
use crate::order::sort_by;
use crate::result::json::Positions;
use crate::result::{Field, Process, Reading, Source, Text, WarningCode};

/// Explains a result. `positions` says whether lines and columns mean anything to the caller: they do not when the
/// text was made from an object.
pub fn explain<'t>(reading: &Reading<'t>, texts: &Catalogue, positions: bool) -> Explanation<'t> {
    let process = &reading.process;
    let lines = Positions::new(reading.text);
    let position = |source: &Source| {
        let offset = source.offset.filter(|_| positions)?;
        Some(lines.at(offset))
    };
    let derived = derive(process);
    let agreement = agreement(process, derived);
    let teller = Teller { texts, position };
    let reasons = teller.reasons(process, derived);
    let fields = fields::rows(process, texts);
    let status = process.status.value().cloned().unwrap_or_default();
    Explanation {
        headline: headline(&status, agreement, &reasons, texts),
        process_id: process.process_id.value().cloned(),
        provider: process.provider.value().cloned(),
        process_type: process.process_type.value().cloned(),
        created_at: process.created_at.value().cloned(),
        updated_at: process.updated_at.value().cloned(),
        duration_seconds: duration(process),
        is_final: is_final(&status),
        status,
        derived_status: derived,
        agreement,
        similarity_score: process
            .ocr
            .part(|ocr| &ocr.similarity_score)
            .value()
            .cloned(),
        liveness_detected: process
            .ocr
            .part(|ocr| &ocr.liveness_detected)
            .value()
            .copied(),
        reasons,
        checks: checks(process, texts),
        features: features(process, texts),
        contradictions: contradictions::find(process, derived, &fields, texts),
        fields,
        manual_approval: approval::row(process),
        counterfactual: counterfactual::ladder(process, texts),
        warnings: warnings(reading, &teller.position),
        unrecognised: reading
            .unrecognised
            .iter()
            .map(ToString::to_string)
            .collect(),
    }
}

fn agreement(process: &Process<'_>, derived: Option<Outcome>) -> Agreement {
    match (derived, process.status.value()) {
        (None, _) => Agreement::NotDerivable,
        (Some(derived), Some(status)) if derived.as_str() == status => Agreement::Agrees,
        (Some(_), _) => Agreement::Disagrees,
    }
}

fn headline(
    status: &str,
    agreement: Agreement,
    reasons: &[Reason<'_>],
    texts: &Catalogue,
) -> String {
    let status = status_text(status, texts);
    let deciding: Vec<_> = reasons
        .iter()
        .filter(|reason| reason.effect == super::Effect::Decisive)
        .map(|reason| reason.title.as_str())
        .collect();
    let others = deciding.len().saturating_sub(1).to_string();
    let (text, reason, second) = match deciding[..] {
        [] if agreement == Agreement::Agrees => ("headline.clean", "", ""),
        [] => ("headline.unconfirmed", "", ""),
        [one] => ("headline.one", one, ""),
        [one, two] => ("headline.two", one, two),
        [first, ..] => ("headline.more", first, ""),
    };
    let values = [
        ("status", status.as_str()),
        ("reason", reason),
        ("second", second),
        ("count", &others),
    ];
    texts.say(text, &values)
}

fn duration(process: &Process<'_>) -> Option<f64> {
    let at = |field: &Field<Text<'_>>| time::seconds(field.value()?);
    let seconds = at(&process.updated_at)? - at(&process.created_at)?;
    (seconds >= 0.0).then_some(seconds)
}

fn checks<'a>(process: &Process<'a>, texts: &Catalogue) -> Vec<CheckRow<'a>> {
    let field = process.ocr.part(|ocr| &ocr.security_checks);
    let given = field.value().map_or(&[][..], Vec::as_slice);
    let absent = CHECKS
        .iter()
        .filter(|name| given.iter().all(|check| check.name != **name));
    let mut rows: Vec<_> = given
        .iter()
        .map(|check| CheckRow {
            name: check.name.clone(),
            state: match check.valid {
                Some(true) => CheckState::Passed,
                Some(false) => CheckState::Failed,
                None => CheckState::Unreadable,
            },
            label: check_label(&check.name, texts),
            pointer: Some(check.source.pointer.to_string()),
        })
        .chain(absent.map(|name| CheckRow {
            name: (*name).into(),
            state: CheckState::Absent,
            label: check_label(name, texts),
            pointer: None,
        }))
        .collect();
    sort_by(&mut rows, |a, b| {
        check_rank(&a.name).cmp(&check_rank(&b.name))
    });
    rows
}

fn features<'a>(process: &Process<'a>, texts: &Catalogue) -> Vec<FeatureRow<'a>> {
    let field = process.ocr.part(|ocr| &ocr.features);
    let counts = process
        .process_type
        .value()
        .is_some_and(|kind| kind == "substantial");
    let items = field.value().map_or(&[][..], |features| &features.items);
    items
        .iter()
        .map(|feature| FeatureRow {
            index: feature.index,
            name: feature.name.clone(),
            label: feature_label(&feature.name, texts),
            found: feature.found,
            side: feature.side.clone(),
            bbox: feature.bbox.value().copied(),
            counts,
            pointer: feature.source.pointer.to_string(),
        })
        .collect()
}

/// The reader's warnings, and those for values that are of the right type but not documented.
fn warnings(
    reading: &Reading<'_>,
    position: &impl Fn(&Source) -> Option<crate::error::Position>,
) -> Vec<WarningRow> {
    let read = reading
        .warnings
        .iter()
        .map(|warning| (warning.code, warning.source.as_ref()));
    let undocumented = undocumented(&reading.process);
    let undocumented = undocumented
        .iter()
        .map(|(code, source)| (*code, Some(source)));
    let mut rows: Vec<_> = read
        .chain(undocumented)
        .map(|(code, source)| {
            let at = source.and_then(position);
            WarningRow {
                code,
                pointer: source.map(|source| source.pointer.to_string()),
                line: at.map(|at| at.line),
                column: at.map(|at| at.column),
            }
        })
        .collect();
    sort_by(&mut rows, |a, b| {
        (a.pointer.is_none(), &a.pointer).cmp(&(b.pointer.is_none(), &b.pointer))
    });
    rows
}

fn undocumented(process: &Process<'_>) -> Vec<(WarningCode, Source)> {
    type Test = fn(&str) -> bool;
    let score = process.ocr.part(|ocr| &ocr.similarity_score);
    let fields = [
        (
            process.status.as_part(),
            is_documented as Test,
            WarningCode::ValueUndocumented,
        ),
        (
            process.process_type.as_part(),
            is_process_type,
            WarningCode::ValueUndocumented,
        ),
        (score, is_score, WarningCode::ValueUndocumented),
        (
            process.created_at.as_part(),
            is_time,
            WarningCode::DateInvalid,
        ),
        (
            process.updated_at.as_part(),
            is_time,
            WarningCode::DateInvalid,
        ),
    ];
    let wrong = fields.into_iter().filter_map(|(field, is_right, code)| {
        let (value, source) = field.given()?;
        (!is_right(value)).then(|| (code, source.clone()))
    });
    wrong.collect()
}

/// `hybrid` is listed too, but nowhere described.
fn is_process_type(name: &str) -> bool {
    super::ProcessType::from_name(name).is_some() || name == "hybrid"
}

fn is_time(text: &str) -> bool {
    time::seconds(text).is_some()
}

fn is_score(score: &str) -> bool {
    ["none", "high", "medium", "low", "verylow"]
        .iter()
        .any(|known| score.eq_ignore_ascii_case(known))
}
