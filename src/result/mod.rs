//! What a result is: reading it strictly into a validated model, with the place of everything.

pub mod json;
mod model;
mod process;
mod reader;
mod warning;

pub use model::{
    BoundingBox, Check, FailReason, Feature, Features, Field, ManualApproval, Ocr, PERSON_FIELDS,
    Part, PersonField, Process, Rejection, Source, Text,
};
pub use process::{Reading, read};
pub use warning::{Warning, WarningCode};
