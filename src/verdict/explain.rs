//! Assembles the explanation.

use std::borrow::Cow;

use super::context::{Context, borrowed};
use super::explanation::{
    Agreement, CheckRow, CheckState, Effect, Explanation, FeatureRow, PictureRow, Reason,
    WarningRow,
};
use super::facts::{derive, documented_type};
use super::reasons::reasons;
use super::times::seconds_between;
use super::{approval, contradictions, counterfactual, fields, numbers, timeline};
use crate::common::sort::sort_by;
use crate::common::time::Moment;
use crate::i18n::Texts;
use crate::i18n::fill;
use crate::result::{Case, Part, PictureRole, Process, Source, Text, Warning, WarningCode};
use crate::rules::{
    CHECKS, Fact, Outcome, ProcessType, Status, UNDESCRIBED_PROCESS_TYPES, check_rank,
    is_documented_score,
};

/// Explains a result from all documents about it.
///
/// # Examples
///
/// ```
/// use videoid_lens::i18n::Texts;
/// use videoid_lens::json::Strictness;
/// use videoid_lens::limits::Limits;
/// use videoid_lens::result::{Case, Reading};
/// use videoid_lens::verdict::{Effect, explain};
///
/// # fn main() -> Result<(), videoid_lens::error::Error> {
/// let json = br#"{"provider": "signicatvideoid", "processType": "substantial", "status": "inconclusive",
///     "providerSpecific": {"ocr": {"similarityScore": "low"}}}"#;
/// let reading = Reading::from_bytes(json, &Limits::default(), Strictness::Strict)?;
/// let case = Case::of(&reading, true);
/// let explanation = explain(&case, Texts::english());
///
/// let reason = &explanation.reasons[0];
/// assert_eq!(reason.effect, Effect::Decisive);
/// // Where the reason stands in the input: a JSON Pointer, a line and a column.
/// assert_eq!(reason.evidence[0].pointer, "/providerSpecific/ocr/similarityScore");
/// assert_eq!(reason.evidence[0].line, Some(2));
/// # Ok(())
/// # }
/// ```
pub fn explain<'r>(case: &'r Case<'r, 'r>, texts: Texts<'r>) -> Explanation<'r> {
    let context = &Context::new(case, texts);
    let process = context.process();
    let derived = derive(process);
    let agreement = agreement(process, derived);
    let reasons = reasons(context, derived);
    let fields = fields::rows(context);
    let status = process.status.value().map(borrowed).unwrap_or_default();
    let similarity = process.ocr.part(|ocr| &ocr.similarity_score);
    let liveness = process.ocr.part(|ocr| &ocr.liveness_detected);
    let own_similarity = process.final_result.part(|own| &own.similarity_score);
    let own_liveness = process.final_result.part(|own| &own.liveness_detected);
    Explanation {
        language: texts.language().into(),
        headline: headline(context, agreement, &reasons),
        process_id: process.process_id.value().map(borrowed),
        provider: process.provider.value().map(borrowed),
        process_type: process.process_type.value().map(borrowed),
        created_at: process.created_at.value().map(borrowed),
        updated_at: process.updated_at.value().map(borrowed),
        duration_seconds: seconds_between(context.times),
        timeline: timeline::rows(context),
        is_final: Status::named(&status).is_some_and(Status::is_final),
        status,
        derived_status: derived,
        agreement,
        similarity_score: similarity.value().or(own_similarity.value()).map(borrowed),
        liveness_detected: liveness.value().or(own_liveness.value()).copied(),
        reasons,
        checks: checks(context),
        features: features(context),
        contradictions: contradictions::contradictions(context, derived, &fields),
        fields,
        numbers: numbers::rows(context),
        manual_approval: approval::row(process),
        depictions: depictions(context),
        pictures: pictures(context),
        counterfactual: counterfactual::steps(context),
        warnings: warnings(context),
        unrecognised: unrecognised(context),
    }
}

pub(super) fn agreement(process: &Process<'_>, derived: Option<Outcome>) -> Agreement {
    match (derived, process.status.value()) {
        (None, _) => Agreement::NotDerivable,
        (Some(derived), Some(status)) if derived.as_str() == status => Agreement::Agrees,
        (Some(_), _) => Agreement::Disagrees,
    }
}

fn headline(context: &Context<'_>, agreement: Agreement, reasons: &[Reason<'_>]) -> String {
    let process = context.process();
    let status = context.status_text(process.status.value().map_or("", AsRef::as_ref));
    let deciding: Vec<_> = reasons
        .iter()
        .filter(|reason| reason.effect == Effect::Decisive)
        .map(|reason| reason.title.as_ref())
        .collect();
    let texts = context.texts;
    let others = u32::try_from(deciding.len().saturating_sub(1)).unwrap_or(u32::MAX);
    let (template, reason, second) = match deciding[..] {
        _ if !process.is_of_videoid() => (texts.get("headline.otherProvider"), "", ""),
        [] if agreement == Agreement::Agrees => (texts.get("headline.clean"), "", ""),
        [] => (texts.get("headline.unconfirmed"), "", ""),
        [one] => (texts.get("headline.one"), one, ""),
        [one, two] => (texts.get("headline.two"), one, two),
        [first, ..] => (texts.plural("headline.more", others), first, ""),
    };
    let values = [
        ("status", status.as_ref()),
        (
            "provider",
            process.provider.value().map_or("", AsRef::as_ref),
        ),
        ("reason", reason),
        ("second", second),
        ("count", &others.to_string()),
    ];
    fill(template, &values)
}

fn checks<'r>(context: &Context<'r>) -> Vec<CheckRow<'r>> {
    let field = context.process().ocr.part(|ocr| &ocr.security_checks);
    // A check that dots may stand for, or that is not readable, is unreadable rather than absent.
    let (given, not_given) = match field {
        Part::Absent => (&[][..], CheckState::Absent),
        Part::Unreadable(_) => (&[][..], CheckState::Unreadable),
        Part::Given(checks, _) if checks.complete => (&checks.items[..], CheckState::Absent),
        Part::Given(checks, _) => (&checks.items[..], CheckState::Unreadable),
    };
    // The result of another provider does not lack VideoID's checks.
    let of_videoid = context.process().is_of_videoid().then_some(CHECKS);
    let absent = of_videoid
        .into_iter()
        .flatten()
        .map(|check| check.name)
        .filter(|name| given.iter().all(|check| check.name != *name));
    let mut rows: Vec<_> = given
        .iter()
        .map(|check| CheckRow {
            name: borrowed(&check.name),
            state: match check.valid {
                Some(true) => CheckState::Passed,
                Some(false) => CheckState::Failed,
                None => CheckState::Unreadable,
            },
            label: context.check_label(&check.name),
            pointer: Some(context.pointer(check.source)),
        })
        .chain(absent.map(|name| CheckRow {
            name: name.into(),
            state: not_given,
            label: context.check_label(name),
            pointer: None,
        }))
        .collect();
    sort_by(&mut rows, |a, b| {
        check_rank(&a.name).cmp(&check_rank(&b.name))
    });
    rows
}

fn features<'r>(context: &Context<'r>) -> Vec<FeatureRow<'r>> {
    let process = context.process();
    let features = process.ocr.part(|ocr| &ocr.features).value();
    let counts = documented_type(process).is_some_and(|kind| kind.asks_for(Fact::FeatureMissing));
    let items = features.map_or(&[][..], |features| &features.items);
    items
        .iter()
        .map(|feature| FeatureRow {
            index: feature.index,
            name: borrowed(&feature.name),
            label: context.feature_label(&feature.name),
            found: feature.found,
            side: feature.side.as_ref().map(borrowed),
            bbox: feature.bbox.value().copied(),
            counts,
            pointer: context.pointer(feature.source),
        })
        .collect()
}

fn pictures<'r>(context: &Context<'r>) -> Vec<PictureRow<'r>> {
    let pictures = context.process().pictures.iter();
    let rows = pictures.map(|picture| PictureRow {
        role: picture.role,
        media_type: picture.media_type,
        pointer: context.pointer(picture.source),
    });
    rows.collect()
}

fn depictions(context: &Context<'_>) -> Option<Vec<PictureRole>> {
    let listed = context.process().depictions.value()?.iter();
    Some(listed.map(|(role, _)| *role).collect())
}

/// A warning for each picture that the result lists and its archive does not contain.
fn missing_pictures(context: &Context<'_>) -> Vec<Warning> {
    let listed = context.process().depictions.value();
    let Some((listed, there)) = listed.zip(context.case.known().pictures.as_ref()) else {
        return Vec::new();
    };
    let missing = listed.iter().filter(|(role, _)| !there.contains(role));
    let missing = missing.map(|(_, source)| Warning {
        code: WarningCode::PictureMissing,
        source: Some(*source),
        shown: None,
    });
    missing.collect()
}

/// The reader's warnings and those about undocumented values, in the order of their pointers, which may differ from the
/// order of the keys in the text.
fn warnings<'r>(context: &Context<'r>) -> Vec<WarningRow<'r>> {
    let (undocumented, missing) = (undocumented(context), missing_pictures(context));
    let files = context.case.files().iter();
    let mut rows: Vec<_> = files
        .flat_map(|file| &file.reading.warnings)
        .chain(&undocumented)
        .chain(&missing)
        .map(|warning| {
            let shown = warning.shown.map(Source::At).or(warning.source);
            let at = shown.and_then(|source| context.position(source));
            WarningRow {
                code: warning.code,
                text: context
                    .texts
                    .find(&["warning.", warning.code.as_str()])
                    .unwrap_or_default()
                    .into(),
                pointer: warning.source.map(|source| context.pointer(source)),
                line: at.map(|at| at.line),
                column: at.map(|at| at.column),
            }
        })
        .collect();
    sort_by(&mut rows, |a, b| {
        (a.pointer.is_none(), &a.pointer, a.code).cmp(&(b.pointer.is_none(), &b.pointer, b.code))
    });
    rows
}

fn unrecognised<'r>(context: &Context<'r>) -> Vec<Cow<'r, str>> {
    let files = context.case.files().iter();
    let offsets = files.flat_map(|file| &file.reading.unrecognised);
    let mut pointers: Vec<_> = offsets
        .map(|offset| context.pointer(Source::At(*offset)))
        .collect();
    sort_by(&mut pointers, Ord::cmp);
    pointers
}

fn undocumented(context: &Context<'_>) -> Vec<Warning> {
    let process = context.process();
    let (created, updated) = context.times;
    let score = process.ocr.part(|ocr| &ocr.similarity_score);
    let verified = process
        .manual_approval
        .part(|approval| &approval.verification_date);
    let is = |part: Part<'_, Text<'_>>, test: fn(&str) -> bool| {
        part.value().is_some_and(|value| test(value))
    };
    let (status, kind) = (process.status.as_part(), process.process_type.as_part());
    let provider = process.provider.as_part();
    // The process types and scores of other providers are not documented here.
    let is_other = !process.is_of_videoid();
    let value = WarningCode::ValueUndocumented;
    let date = WarningCode::DateInvalid;
    let fields = [
        (
            status,
            is(status, |status| Status::named(status).is_some()),
            value,
        ),
        (kind, is_other || is(kind, is_process_type), value),
        (score, is_other || is(score, is_documented_score), value),
        (provider, !is_other, WarningCode::ProviderOther),
        (process.created_at.as_part(), created.is_some(), date),
        (process.updated_at.as_part(), updated.is_some(), date),
        (verified, is(verified, is_time), date),
    ];
    let wrong = fields.into_iter().filter_map(|(field, is_right, code)| {
        let (_, source) = field.given()?;
        (!is_right).then_some(Warning {
            code,
            source: Some(source),
            shown: None,
        })
    });
    wrong.collect()
}

fn is_time(text: &str) -> bool {
    Moment::read(text, None).is_some()
}

fn is_process_type(name: &str) -> bool {
    ProcessType::named(name).is_some() || UNDESCRIBED_PROCESS_TYPES.contains(&name)
}
