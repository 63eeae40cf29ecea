//! The verdict on one result without texts, which triage counts over thousands of results.

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
    /// The status that the documented rules give.
    pub derived: Option<Outcome>,
    /// Whether the derived status is the reported one.
    pub agreement: Agreement,
    /// The contradictions within the result.
    pub contradictions: ContradictionSet,
    /// When the process was created, in seconds since 1970, if readable.
    pub created: Option<f64>,
    /// The duration in seconds, from creation to last update, if the status is final and both times are readable.
    pub duration: Option<f64>,
}

/// A set of contradictions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ContradictionSet(u32);

impl ContradictionSet {
    const fn add(&mut self, code: ContradictionCode) {
        self.0 |= 1 << code as u32;
    }

    /// Whether the set contains this contradiction.
    pub const fn has(self, code: ContradictionCode) -> bool {
        self.0 & 1 << code as u32 != 0
    }

    /// Whether the set is empty.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// Summarises the same verdict that [`explain`](super::explain()) gives for one document. Calls `reason` with the code,
/// subject and effect of each reason, in order.
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
