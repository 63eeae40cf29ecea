//! Why the status is what it is. [`basis`] finds the reasons and their effects, without a word; [`words`] explains them
//! for staff and for the person.

mod basis;
mod failure;
mod words;

pub(super) use basis::each;
pub(super) use words::reasons;
