//! What is kept of each result: about sixty bytes, whatever its length.

use super::columns::Column;
use super::days::{self, Written};
use super::names::{Names, Reasons};
use super::uuid;
use crate::result::Process;
use crate::rules::Outcome;
use crate::verdict::{
    Agreement, ContradictionCode, ContradictionSet, Effect, ReasonCode, VerdictSummary, summarise,
};

/// What the bytes of the column `derived` stand for.
pub(super) const DERIVED: [Option<Outcome>; 5] = [
    Some(Outcome::Accepted),
    Some(Outcome::Rejected),
    Some(Outcome::Inconclusive),
    Some(Outcome::Failed),
    None,
];

/// What the bytes of the column `agreement` stand for.
pub(super) const AGREEMENT: [Agreement; 3] = [
    Agreement::Agrees,
    Agreement::Disagrees,
    Agreement::NotDerivable,
];

/// The bits of a reason that say its effect; the rest say which one it is.
const EFFECTS: [Effect; 3] = [Effect::Decisive, Effect::Blocking, Effect::NotCounted];

/// The id of a process: 16 bytes where it is written as UUIDs are.
#[derive(Debug, Clone, Copy)]
enum Id {
    None,
    Uuid([u8; 16]),
    Other(u32),
}

/// One row for each result, in the order of the source.
#[derive(Debug, Default)]
pub struct Rows {
    /// Index of the status, in [`Rows::statuses`].
    pub status: Column<u8>,
    /// Index of the process type, in [`Rows::process_types`].
    pub process_type: Column<u8>,
    /// Index of what the rules give.
    pub derived: Column<u8>,
    /// Index of the agreement.
    pub agreement: Column<u8>,
    /// Milliseconds since 1970; NaN where that can't be read.
    pub created: Column<f64>,
    /// Byte offset in the source.
    pub offset: Column<f64>,
    /// Bytes.
    pub length: Column<u32>,
    pub(super) contradictions: Column<ContradictionSet>,
    /// All rows' reasons, one after another: index in `known` times four, and the effect.
    reasons: Column<u32>,
    /// Where those of a row end.
    reasons_end: Column<u32>,
    ids: Column<Id>,
    /// How `created` is written: digits of a second, or one of the others below.
    written: Column<u8>,
    /// Ids and times that are written otherwise, by row.
    texts: Vec<Box<str>>,
    times: Vec<(u32, Box<str>)>,
    statuses: Names,
    process_types: Names,
    known: Reasons,
}

const NOT_GIVEN: u8 = u8::MAX;
const WRITTEN_OTHERWISE: u8 = u8::MAX - 1;

impl Rows {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.status.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.status.is_empty()
    }

    /// Adds a result. Each of its reasons is told with its index.
    #[expect(
        clippy::cast_precision_loss,
        reason = "files have fewer than 2^53 bytes"
    )]
    pub(super) fn add(
        &mut self,
        process: &Process<'_>,
        offset: u64,
        length: usize,
        tell: &mut dyn FnMut(usize, Effect),
    ) -> (VerdictSummary, u8, u8) {
        let Self { known, reasons, .. } = self;
        let summary = summarise(process, &mut |code, subject, effect| {
            let index = known.index(code, subject);
            reasons.push(index << 2 | effect as u32);
            tell(index as usize, effect);
        });
        let status = process.status.value().map_or("", AsRef::as_ref);
        let status = self.statuses.index(status);
        let process_type = process.process_type.value().map_or("", AsRef::as_ref);
        let process_type = self.process_types.index(process_type);
        let end = u32::try_from(self.reasons.len()).unwrap_or(u32::MAX);
        self.reasons_end.push(end);
        self.status.push(status);
        self.process_type.push(process_type);
        self.derived.push(index_in(&DERIVED, &summary.derived));
        self.agreement
            .push(index_in(&AGREEMENT, &summary.agreement));
        self.contradictions.push(summary.contradictions);
        self.offset.push(offset as f64);
        self.length.push(u32::try_from(length).unwrap_or(u32::MAX));
        self.add_id(process.process_id.value().map(AsRef::as_ref));
        self.add_time(
            process.created_at.value().map(AsRef::as_ref),
            summary.created,
        );
        (summary, status, process_type)
    }

    fn add_id(&mut self, id: Option<&str>) {
        let id = match id.map(|text| (text, uuid::read(text))) {
            None => Id::None,
            Some((_, Some(bytes))) => Id::Uuid(bytes),
            Some((text, None)) => {
                self.texts.push(text.into());
                Id::Other(u32::try_from(self.texts.len() - 1).unwrap_or(u32::MAX))
            }
        };
        self.ids.push(id);
    }

    fn add_time(&mut self, text: Option<&str>, seconds: Option<f64>) {
        let row = u32::try_from(self.created.len()).unwrap_or(u32::MAX);
        self.created
            .push(seconds.map_or(f64::NAN, |seconds| seconds * 1_000.0));
        let written = match (text, seconds) {
            (None, _) => NOT_GIVEN,
            (Some(text), seconds) => {
                let written = seconds.map(|seconds| days::written(text, seconds));
                if let Some(Written::Digits(digits)) = written {
                    digits
                } else {
                    self.times.push((row, text.into()));
                    WRITTEN_OTHERWISE
                }
            }
        };
        self.written.push(written);
    }

    /// The statuses that there are, by their index.
    pub fn statuses(&self) -> &[Box<str>] {
        self.statuses.all()
    }

    /// The process types that there are, by their index.
    pub fn process_types(&self) -> &[Box<str>] {
        self.process_types.all()
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
        let agreement = index.and_then(|index| AGREEMENT.get(index).copied());
        agreement.unwrap_or(Agreement::NotDerivable)
    }

    /// The id of a process as it was written.
    pub(super) fn id_of(&self, row: usize) -> Option<String> {
        match self.ids.get(row)? {
            Id::None => None,
            Id::Uuid(bytes) => Some(uuid::text(bytes)),
            Id::Other(index) => Some(self.texts.get(index as usize)?.to_string()),
        }
    }

    /// `createdAt` as it was written.
    pub(super) fn created_of(&self, row: usize) -> Option<String> {
        match self.written.get(row)? {
            NOT_GIVEN => None,
            WRITTEN_OTHERWISE => {
                let row = u32::try_from(row).ok()?;
                let at = self
                    .times
                    .binary_search_by_key(&row, |(row, _)| *row)
                    .ok()?;
                Some(self.times.get(at)?.1.to_string())
            }
            digits => days::text(self.created.get(row)? / 1_000.0, digits),
        }
    }

    /// Index and effect of each of a row's reasons.
    pub(super) fn reasons_of(&self, row: usize) -> impl Iterator<Item = (usize, Effect)> {
        let end = |row: usize| self.reasons_end.get(row).unwrap_or_default() as usize;
        let start = row.checked_sub(1).map_or(0, end);
        (start..end(row)).filter_map(|at| {
            let packed = self.reasons.get(at)?;
            let effect = EFFECTS.get(packed as usize & 3)?;
            Some((packed as usize >> 2, *effect))
        })
    }

    /// Code and subject of the reason with this index.
    pub(super) fn reason(&self, index: usize) -> Option<(ReasonCode, Option<&str>)> {
        self.known.get(u32::try_from(index).ok()?)
    }

    pub(super) fn contradictions_of(&self, row: usize) -> impl Iterator<Item = &'static str> {
        let set = self.contradictions.get(row).unwrap_or_default();
        let all = ContradictionCode::ALL.iter();
        all.filter(move |code| set.has(**code))
            .map(|code| code.as_str())
    }
}

fn index_in<T: PartialEq>(list: &[T], item: &T) -> u8 {
    let index = list.iter().position(|other| other == item);
    index
        .and_then(|index| u8::try_from(index).ok())
        .unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn effects_stand_at_their_numbers() {
        for (index, effect) in EFFECTS.into_iter().enumerate() {
            assert_eq!(effect as usize, index);
        }
    }
}
