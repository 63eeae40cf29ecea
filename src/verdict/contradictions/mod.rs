//! Where a result contradicts itself. [`detect`] finds it without a word, [`documents`] compares the documents of a case,
//! [`words`] says it.

mod codes;
mod detect;
mod documents;
mod words;

pub use codes::ContradictionCode;
pub(super) use detect::{Detail, Detected, Found, each, fields_differ};
pub(super) use words::contradictions;
