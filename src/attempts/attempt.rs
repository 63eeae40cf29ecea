//! One of the explanations that are compared.

use std::borrow::Cow;
use std::cmp::Ordering;

use super::comparison::{Attempt, CheckCounts, FeatureCounts};
use crate::common::time::Moment;
use crate::json::{Data, Value};
use crate::rules::{FieldName, Outcome};
use crate::verdict::{Agreement, CheckState, FieldSource};

/// The maximum number of items of a list that are read. A result has at most as many features.
const MOST: usize = 1_000;

/// An explanation to be compared.
#[derive(Debug)]
pub(super) struct Given<'v> {
    pub(super) data: Data<'v>,
    /// Seconds since 1970, if the time is readable.
    created: Option<f64>,
    updated: Option<f64>,
    /// The values of each field, in the order of [`FieldName`].
    fields: Vec<Vec<Said<'v>>>,
}

/// A field's value in one source.
#[derive(Debug, Clone, Copy)]
pub(super) struct Said<'v> {
    pub(super) source: FieldSource,
    pub(super) value: &'v str,
    pub(super) label: Option<&'v str>,
}

/// A feature of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FeatureOf<'v> {
    pub(super) name: &'v str,
    side: Option<&'v str>,
    pub(super) found: Option<bool>,
}

impl FeatureOf<'_> {
    pub(super) fn is_same(&self, other: &Self) -> bool {
        (self.name, self.side) == (other.name, other.side)
    }
}

impl<'v> Given<'v> {
    pub(super) fn new(data: Data<'v>) -> Self {
        let time = |key| Some(Moment::read(data.text(key)?, None)?.seconds);
        let rows = || data.list("fields").take(MOST);
        let said = |name: &FieldName| {
            let mut rows = rows();
            let row = rows.find(|row| row.text("name") == Some(name.as_str()));
            row.map(values).unwrap_or_default()
        };
        Self {
            data,
            created: time("createdAt"),
            updated: time("updatedAt"),
            fields: FieldName::ALL.iter().map(said).collect(),
        }
    }

    /// Orders by time of creation, with unreadable times last; then by time of the last update; then by content.
    pub(super) fn order(&self, other: &Self) -> Ordering {
        by_time(self.created, other.created)
            .then_with(|| by_time(self.updated, other.updated))
            .then_with(|| {
                let content = |given: &Self| given.data.json().unwrap_or_default();
                content(self).cmp(&content(other))
            })
    }

    /// The values of a field in the sources of this attempt.
    pub(super) fn said(&self, name: FieldName) -> &[Said<'v>] {
        let row = self.fields.get(name as usize);
        row.map(Vec::as_slice).unwrap_or_default()
    }

    /// The same without the value that the caller expects.
    pub(super) fn said_by_result(
        &self,
        name: FieldName,
    ) -> impl Iterator<Item = &Said<'v>> + Clone {
        let said = self.said(name).iter();
        said.filter(|said| said.source != FieldSource::Expected)
    }

    /// The checks and their states. A repeated check counts once.
    pub(super) fn checks(&self) -> impl Iterator<Item = (&'v str, CheckState)> {
        let checks = self.data.list("checks").take(MOST);
        checks.filter_map(|check| {
            let state = check.text("state").and_then(CheckState::named)?;
            Some((check.text("name")?, state))
        })
    }

    pub(super) fn features(&self) -> Vec<FeatureOf<'v>> {
        let features = self.data.list("features").take(MOST);
        let read = features.map(|feature| FeatureOf {
            name: feature.text("name").unwrap_or_default(),
            side: feature.text("side"),
            found: boolean(feature, "found"),
        });
        read.collect()
    }

    pub(super) fn derived_status(&self) -> Option<Outcome> {
        self.data.text("derivedStatus").and_then(Outcome::named)
    }

    pub(super) fn similarity(&self) -> Option<&'v str> {
        self.data.text("similarityScore")
    }

    pub(super) fn liveness(&self) -> Option<bool> {
        boolean(self.data, "livenessDetected")
    }

    /// Whether the result has any checks, features or fields. A process that failed may have none.
    pub(super) fn has_data(&self) -> bool {
        let is_said = |name: &FieldName| self.said_by_result(*name).next().is_some();
        self.checks().any(|(_, state)| state != CheckState::Absent)
            || self.data.list("features").next().is_some()
            || FieldName::ALL.iter().any(is_said)
    }

    /// Seconds from the start of the attempt `before` to the start of this one.
    pub(super) fn seconds_since(&self, before: Option<&Self>) -> Option<f64> {
        Some(rounded(self.created? - before?.created?))
    }

    /// The attempt as plain data for JavaScript.
    pub(super) fn to_attempt(&self, before: Option<&Self>) -> Attempt<'v> {
        let data = self.data;
        let text = |key| data.text(key).map(Cow::Borrowed);
        let agreement = data.text("agreement").and_then(Agreement::named);
        let duration = || Some(rounded(self.updated? - self.created?));
        Attempt {
            process_id: text("processId"),
            provider: text("provider"),
            process_type: text("processType"),
            created_at: text("createdAt"),
            updated_at: text("updatedAt"),
            duration_seconds: duration(),
            seconds_since: self.seconds_since(before),
            status: text("status").unwrap_or_default(),
            is_final: boolean(data, "final").unwrap_or_default(),
            derived_status: self.derived_status(),
            agreement: agreement.unwrap_or(Agreement::NotDerivable),
            headline: text("headline").unwrap_or_default(),
            similarity_score: self.similarity().map(Cow::Borrowed),
            liveness_detected: self.liveness(),
            checks: self.check_counts(),
            features: self.feature_counts(),
            contradictions: data.list("contradictions").count(),
        }
    }

    fn check_counts(&self) -> CheckCounts {
        let mut counts = CheckCounts::default();
        for (_, state) in self.checks() {
            let count = match state {
                CheckState::Passed => &mut counts.passed,
                CheckState::Failed => &mut counts.failed,
                CheckState::Absent => &mut counts.absent,
                CheckState::Unreadable => &mut counts.unreadable,
            };
            *count += 1;
        }
        counts
    }

    fn feature_counts(&self) -> FeatureCounts {
        let mut counts = FeatureCounts::default();
        for feature in self.features() {
            let count = match feature.found {
                Some(true) => &mut counts.found,
                Some(false) => &mut counts.not_found,
                None => &mut counts.unknown,
            };
            *count += 1;
        }
        counts
    }
}

/// The values in a row of an explanation, with their sources, in the order of [`FieldSource`].
fn values(row: Data<'_>) -> Vec<Said<'_>> {
    let from = |source: &FieldSource| {
        let mut values = row.list("values").take(MOST);
        let value = values.find(|value| value.text("source") == Some(source.as_str()))?;
        Some(Said {
            source: *source,
            value: value.text("value")?,
            label: value.text("label"),
        })
    };
    FieldSource::ALL.iter().filter_map(from).collect()
}

fn boolean(data: Data<'_>, key: &str) -> Option<bool> {
    match data.get(key)?.value() {
        Value::Bool(value) => Some(*value),
        _ => None,
    }
}

/// Orders by time. Unreadable times come last.
fn by_time(a: Option<f64>, b: Option<f64>) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => a.total_cmp(&b),
        (a, b) => b.is_some().cmp(&a.is_some()),
    }
}

/// Rounds to whole milliseconds.
fn rounded(seconds: f64) -> f64 {
    (seconds * 1_000.0).round() / 1_000.0
}
