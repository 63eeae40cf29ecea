//! What a result comes to, without a word: what is counted where thousands of them are summed up.

use super::contradictions::{self, ContradictionCode};
use super::explain::agreement;
use super::explanation::{Agreement, Effect, ReasonCode};
use super::reasons::causes;
use crate::result::Process;
use crate::rules::{Outcome, derive};

/// The verdict on one result.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Judgement {
    /// What the documented rules give.
    pub derived: Option<Outcome>,
    /// Whether that is the reported status.
    pub agreement: Agreement,
    /// What it contradicts itself in.
    pub contradictions: Contradictions,
    /// When the process was created, in seconds since 1970, where that can be read.
    pub created: Option<f64>,
}

/// A set of contradictions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Contradictions(u32);

impl Contradictions {
    const fn add(&mut self, code: ContradictionCode) {
        self.0 |= 1 << code as u32;
    }

    /// Whether this one is among them.
    pub const fn has(self, code: ContradictionCode) -> bool {
        self.0 & 1 << code as u32 != 0
    }

    /// Whether there is none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// The same as [`explain`](super::explain()) says of one document: the verdict, and to `tell` each reason in order, by
/// code, subject and effect.
pub fn judge<'p>(
    process: &'p Process<'p>,
    tell: &mut dyn FnMut(ReasonCode, Option<&'p str>, Effect),
) -> Judgement {
    let derived = derive(process);
    let times = contradictions::times_of(process);
    let mut contradictions = Contradictions::default();
    contradictions::each(process, derived, times, &mut |finding| {
        contradictions.add(finding.code);
    });
    if contradictions::fields_differ(process) {
        contradictions.add(ContradictionCode::OcrVsAgent);
    }
    causes::each(process, derived, &mut |cause, effect| {
        tell(cause.code(), cause.subject(process), effect);
    });
    Judgement {
        derived,
        agreement: agreement(process, derived),
        contradictions,
        created: times.0.map(|created| created.seconds),
    }
}
