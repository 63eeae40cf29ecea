//! Several attempts of a person beside each other: in order of time, what changed from one to the next, and whether they
//! are about one document and one person, as far as their data can say.
//!
//! What counts as a ground is in `identity`. Nothing here is a suspicion or a score: where data is missing, masked or may
//! have been misread, the answer is that it is not known.

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
