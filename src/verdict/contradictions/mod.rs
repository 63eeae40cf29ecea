//! Where a result contradicts itself. [`detect`] finds the contradictions, [`documents`] compares the documents of a
//! case, and [`words`] describes both in sentences.

mod codes;
mod detect;
mod documents;
mod words;

pub use codes::ContradictionCode;
pub(super) use detect::{Detail, Detected, Found, each, fields_differ};
pub(super) use words::contradictions;
