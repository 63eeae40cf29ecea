//! One row for each result: about 75 bytes, whatever the length of the result.

use std::cmp::Ordering;

use super::column::Column;
use super::interner::{NameInterner, ReasonInterner};
use super::number_keys::{HashKey, NumberKeys};
use super::timestamp::{self, TimeFormat};
use super::uuid;
use crate::result::{Field, Process, Text};
use crate::rules::Outcome;
use crate::verdict::{
    Agreement, ContradictionCode, ContradictionSet, Effect, ReasonCode, VerdictSummary, summarise,
};

/// The meanings of the indices in the column `derived`. Their order is public, and differs from that of
/// [`Outcome::ALL`].
pub(super) const DERIVED: [Option<Outcome>; 5] = [
    Some(Outcome::Accepted),
    Some(Outcome::Rejected),
    Some(Outcome::Inconclusive),
    Some(Outcome::Failed),
    None,
];

/// The number of bits of a packed reason that hold its effect, an index into [`Effect::ALL`]. The higher bits hold the
/// reason's index.
const EFFECT_BITS: u32 = 2;

/// The id of a process.
#[derive(Debug, Clone, Copy)]
enum Id {
    None,
    /// A UUID in lower case.
    Uuid([u8; 16]),
    /// Index into `other_ids`, as bytes: an aligned integer would make every id four bytes longer.
    Other([u8; 4]),
}

/// One row for each result, in the order of the source.
#[derive(Debug, Default)]
pub struct Rows {
    /// Index into [`Rows::statuses`].
    pub status: Column<u8>,
    /// Index into [`Rows::process_types`].
    pub process_type: Column<u8>,
    /// Index into [`Rows::providers`].
    pub provider: Column<u8>,
    /// The derived status, as an index into the dictionary `derived` of the [summary](super::Report::summary).
    pub derived: Column<u8>,
    /// Index into [`Agreement::ALL`].
    pub agreement: Column<u8>,
    /// When the process was created, in milliseconds since 1970; NaN if unreadable.
    pub created: Column<f64>,
    /// Byte offset of the document in the source.
    pub offset: Column<f64>,
    /// Bytes of the document.
    pub length: Column<u32>,
    pub(super) contradictions: Column<ContradictionSet>,
    /// The reasons of all rows, one row after another: the index in `known`, and the effect in the lowest
    /// [`EFFECT_BITS`] bits.
    reasons: Column<u32>,
    /// For each row, where its reasons end in `reasons`.
    reasons_end: Column<u32>,
    ids: Column<Id>,
    /// The hashes that replace the document number and personal number.
    pub(super) numbers: Column<NumberKeys>,
    /// The duration of a finished process in whole seconds, or [`NO_DURATION`].
    pub(super) seconds: Column<u32>,
    /// The format of `createdAt`: [`NOT_GIVEN`], [`OTHER_FORMAT`], or the number of decimal places of the seconds.
    time_format: Column<u8>,
    /// Ids that are not lower-case UUIDs.
    other_ids: Vec<Box<str>>,
    /// The texts of times in another format, in the order of their rows: row and text.
    other_times: Vec<(u32, Box<str>)>,
    statuses: NameInterner,
    process_types: NameInterner,
    providers: NameInterner,
    known: ReasonInterner,
}

/// The indices of a row's names.
#[derive(Debug, Clone, Copy)]
pub(super) struct NameIndices {
    pub(super) status: u8,
    pub(super) process_type: u8,
    pub(super) provider: u8,
}

/// Replaces a missing number of seconds.
pub(super) const NO_DURATION: u32 = u32::MAX;

const NOT_GIVEN: u8 = u8::MAX;
const OTHER_FORMAT: u8 = u8::MAX - 1;

impl Rows {
    /// Number of rows.
    pub fn len(&self) -> usize {
        self.status.len()
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.status.is_empty()
    }

    /// Adds the row of a result, and calls `on_reason` with the index, code and effect of each of its reasons. Returns
    /// the verdict and the indices of its names.
    #[expect(
        clippy::cast_precision_loss,
        reason = "files have fewer than 2^53 bytes"
    )]
    pub(super) fn add(
        &mut self,
        process: &Process<'_>,
        offset: u64,
        length: usize,
        key: Option<&HashKey>,
        on_reason: &mut dyn FnMut(usize, ReasonCode, Effect),
    ) -> (VerdictSummary, NameIndices) {
        let Self { known, reasons, .. } = self;
        let summary = summarise(process, &mut |code, subject, effect| {
            let index = known.index(code, subject);
            reasons.push(index << EFFECT_BITS | effect as u32);
            on_reason(index as usize, code, effect);
        });
        let name = |field: &'_ Field<Text<'_>>, interner: &mut NameInterner| {
            interner.index(field.value().map_or("", AsRef::as_ref))
        };
        let status = name(&process.status, &mut self.statuses);
        let process_type = name(&process.process_type, &mut self.process_types);
        let provider = name(&process.provider, &mut self.providers);
        let end = u32::try_from(self.reasons.len()).unwrap_or(u32::MAX);
        self.reasons_end.push(end);
        self.status.push(status);
        self.process_type.push(process_type);
        self.provider.push(provider);
        self.derived.push(derived_index(summary.derived));
        self.agreement.push(summary.agreement as u8);
        self.contradictions.push(summary.contradictions);
        self.offset.push(offset as f64);
        self.length.push(u32::try_from(length).unwrap_or(u32::MAX));
        let numbers = key.map(|key| key.keys_of(process));
        self.numbers.push(numbers.unwrap_or_default());
        self.seconds
            .push(summary.duration.map_or(NO_DURATION, whole_seconds));
        self.add_id(process.process_id.value().map(AsRef::as_ref));
        self.add_time(
            process.created_at.value().map(AsRef::as_ref),
            summary.created,
        );
        let indices = NameIndices {
            status,
            process_type,
            provider,
        };
        (summary, indices)
    }

    fn add_id(&mut self, id: Option<&str>) {
        let id = match id.map(|text| (text, uuid::read(text))) {
            None => Id::None,
            Some((_, Some(bytes))) => Id::Uuid(bytes),
            Some((text, None)) => {
                self.other_ids.push(text.into());
                let index = u32::try_from(self.other_ids.len() - 1);
                Id::Other(index.unwrap_or(u32::MAX).to_le_bytes())
            }
        };
        self.ids.push(id);
    }

    fn add_time(&mut self, text: Option<&str>, seconds: Option<f64>) {
        let row = u32::try_from(self.created.len()).unwrap_or(u32::MAX);
        self.created
            .push(seconds.map_or(f64::NAN, |seconds| seconds * 1_000.0));
        let format = match (text, seconds) {
            (None, _) => NOT_GIVEN,
            (Some(text), seconds) => {
                let format = seconds.map(|seconds| timestamp::format_of(text, seconds));
                if let Some(TimeFormat::Digits(digits)) = format {
                    digits
                } else {
                    self.other_times.push((row, text.into()));
                    OTHER_FORMAT
                }
            }
        };
        self.time_format.push(format);
    }

    /// The statuses of the results, by index.
    pub fn statuses(&self) -> &[Box<str>] {
        self.statuses.names()
    }

    /// The process types of the results, by index.
    pub fn process_types(&self) -> &[Box<str>] {
        self.process_types.names()
    }

    /// The providers of the results, by index.
    pub fn providers(&self) -> &[Box<str>] {
        self.providers.names()
    }

    pub(super) fn provider_of(&self, row: usize) -> &str {
        let index = self.provider.get(row);
        index.map_or("", |index| self.providers.get(index))
    }

    pub(super) fn status_of(&self, row: usize) -> &str {
        self.status
            .get(row)
            .map_or("", |index| self.statuses.get(index))
    }

    pub(super) fn process_type_of(&self, row: usize) -> &str {
        let index = self.process_type.get(row);
        index.map_or("", |index| self.process_types.get(index))
    }

    pub(super) fn derived_of(&self, row: usize) -> Option<Outcome> {
        let index = usize::from(self.derived.get(row)?);
        DERIVED.get(index).copied().flatten()
    }

    pub(super) fn agreement_of(&self, row: usize) -> Agreement {
        let index = self.agreement.get(row).map(usize::from);
        let agreement = index.and_then(|index| Agreement::ALL.get(index).copied());
        agreement.unwrap_or(Agreement::NotDerivable)
    }

    /// The id of a process, as written.
    pub(super) fn id_of(&self, row: usize) -> Option<String> {
        match self.ids.get(row)? {
            Id::None => None,
            Id::Uuid(bytes) => Some(uuid::text(bytes)),
            Id::Other(index) => Some(self.other_id(index).to_owned()),
        }
    }

    fn other_id(&self, index: [u8; 4]) -> &str {
        let id = self.other_ids.get(u32::from_le_bytes(index) as usize);
        id.map_or("", AsRef::as_ref)
    }

    /// Whether the process of a row has an id.
    pub(super) fn has_id(&self, row: usize) -> bool {
        !matches!(self.ids.get(row), None | Some(Id::None))
    }

    /// Compares rows by the ids of their processes, so that rows with the same id are adjacent when sorted.
    pub(super) fn compare_ids(&self, a: usize, b: usize) -> Ordering {
        match (self.ids.get(a), self.ids.get(b)) {
            (Some(Id::Uuid(own)), Some(Id::Uuid(other))) => own.cmp(&other),
            (Some(Id::Other(own)), Some(Id::Other(other))) => {
                self.other_id(own).cmp(self.other_id(other))
            }
            (own, other) => rank(own).cmp(&rank(other)),
        }
    }

    /// The duration of a finished process, in whole seconds.
    pub fn seconds_of(&self, row: usize) -> Option<u32> {
        self.seconds
            .get(row)
            .filter(|seconds| *seconds != NO_DURATION)
    }

    /// `createdAt`, as written.
    pub(super) fn created_of(&self, row: usize) -> Option<String> {
        match self.time_format.get(row)? {
            NOT_GIVEN => None,
            OTHER_FORMAT => {
                let row = u32::try_from(row).ok()?;
                let at = self
                    .other_times
                    .binary_search_by_key(&row, |(row, _)| *row)
                    .ok()?;
                Some(self.other_times.get(at)?.1.to_string())
            }
            digits => timestamp::text(self.created.get(row)? / 1_000.0, digits),
        }
    }

    /// The index and effect of each reason of a row.
    pub(super) fn reasons_of(&self, row: usize) -> impl Iterator<Item = (usize, Effect)> {
        let end = |row: usize| self.reasons_end.get(row).unwrap_or_default() as usize;
        let start = row.checked_sub(1).map_or(0, end);
        (start..end(row)).filter_map(|at| {
            let packed = self.reasons.get(at)?;
            let effect = Effect::ALL.get(packed as usize & ((1 << EFFECT_BITS) - 1))?;
            Some((packed as usize >> EFFECT_BITS, *effect))
        })
    }

    /// The code and subject of the reason with this index.
    pub(super) fn reason(&self, index: usize) -> Option<(ReasonCode, Option<&str>)> {
        self.known.get(u32::try_from(index).ok()?)
    }

    /// The contradictions of a row.
    pub(super) fn contradictions_of(&self, row: usize) -> impl Iterator<Item = ContradictionCode> {
        let set = self.contradictions.get(row).unwrap_or_default();
        let all = ContradictionCode::ALL.iter().copied();
        all.filter(move |code| set.has(*code))
    }
}

/// The rank of this kind of id when ids are sorted.
const fn rank(id: Option<Id>) -> u8 {
    match id {
        None | Some(Id::None) => 0,
        Some(Id::Uuid(_)) => 1,
        Some(Id::Other(_)) => 2,
    }
}

/// Rounds seconds to the nearest whole number for storage.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "durations are not negative, and the largest value exceeds a lifetime"
)]
fn whole_seconds(seconds: f64) -> u32 {
    (seconds.round() as u32).min(NO_DURATION - 1)
}

/// The index into [`DERIVED`].
fn derived_index(derived: Option<Outcome>) -> u8 {
    let index = DERIVED.iter().position(|other| *other == derived);
    index
        .and_then(|index| u8::try_from(index).ok())
        .unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_outcome_has_an_index_and_every_effect_fits() {
        assert_eq!(DERIVED.len(), Outcome::ALL.len() + 1);
        let all = Outcome::ALL.iter().copied().map(Some).chain([None]);
        for outcome in all {
            assert_eq!(DERIVED[usize::from(derived_index(outcome))], outcome);
        }
        assert!(Effect::ALL.len() <= 1 << EFFECT_BITS);
        assert_eq!(size_of::<Id>(), 17);
        assert_eq!(size_of::<NumberKeys>(), 14);
    }
}
