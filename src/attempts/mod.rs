//! Compares several attempts of a person: orders them by time, lists what changed from one to the next, and decides
//! whether they show the same document and the same person, as far as the data allows.
//!
//! `identity` defines what counts as a ground. The module reports no suspicion and no score: if data is missing, masked
//! or may have been misread, the answer is "not known".

mod attempt;
mod changes;
mod compare;
mod comparison;
mod fields;
mod grounds;
mod identity;
mod input;
mod words;

pub use compare::compare;
pub use comparison::{
    Attempt, AttemptChange, AttemptChanges, ChangeKind, CheckCounts, ComparedField, ComparedValues,
    Comparison, FeatureCounts, Ground, GroundVerdict, Sameness, SourcedValue,
};
pub use input::{CompareOptions, Explanations, with_explanations};
pub use words::labels;
