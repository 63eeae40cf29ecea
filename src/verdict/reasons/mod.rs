//! Why the status is what it is. [`basis`] finds the reasons and their effects; [`words`] explains them to staff and to
//! the person.

mod basis;
mod failure;
mod words;

pub(super) use basis::each;
pub(super) use words::reasons;
