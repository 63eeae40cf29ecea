//! The verdict on one result without a word: what triage counts of each of thousands.

use super::contradictions::{self, ContradictionCode, Detected};
use super::explain::agreement;
use super::explanation::{Agreement, Effect, ReasonCode};
use super::facts::derive;
use super::numbers;
use super::reasons;
use super::times::{seconds_between, times_of};
use crate::result::Process;
use crate::rules::{Outcome, Status};

/// The verdict on one result.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct VerdictSummary {
    /// What the documented rules give.
    pub derived: Option<Outcome>,
    /// Whether that is the reported status.
    pub agreement: Agreement,
    /// What it contradicts itself in.
    pub contradictions: ContradictionSet,
    /// When the process was created, in seconds since 1970, where that can be read.
    pub created: Option<f64>,
    /// How long it took until it was finished, in seconds: from its creation to its last update, where its status is
    /// final and both times can be read.
    pub duration: Option<f64>,
}

/// A set of contradictions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ContradictionSet(u32);

impl ContradictionSet {
    const fn add(&mut self, code: ContradictionCode) {
        self.0 |= 1 << code as u32;
    }

    /// Whether this one is among them.
    pub const fn has(self, code: ContradictionCode) -> bool {
        self.0 & 1 << code as u32 != 0
    }

    /// Whether the set is empty.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// The same as [`explain`](super::explain()) says of one document: the verdict, and gives each
/// reason in order to `reason`: code, subject and effect.
pub fn summarise<'p>(
    process: &'p Process<'p>,
    reason: &mut dyn FnMut(ReasonCode, Option<&'p str>, Effect),
) -> VerdictSummary {
    let derived = derive(process);
    let times = times_of(process);
    let mut contradictions = ContradictionSet::default();
    let mut add = |detected: &Detected<'_>| contradictions.add(detected.code);
    contradictions::each(process, derived, times, &mut add);
    numbers::contradictions(process, &mut add);
    if contradictions::fields_differ(process) {
        contradictions.add(ContradictionCode::OcrVsAgent);
    }
    reasons::each(process, derived, &mut |basis, effect| {
        reason(basis.code(), basis.subject(process), effect);
    });
    let status = process.status.value();
    let is_final = status.is_some_and(|status| Status::named(status).is_some_and(Status::is_final));
    VerdictSummary {
        derived,
        agreement: agreement(process, derived),
        contradictions,
        created: times.0.map(|created| created.seconds),
        duration: seconds_between(times).filter(|_| is_final),
    }
}
