//! What a result is: reading it strictly into a validated model, with the place of everything.

mod approval;
mod case;
mod model;
mod ocr;
mod process;
mod raw;
mod reader;
mod reading;
mod warning;

pub use case::{Case, CaseFile};
pub use model::{
    BoundingBox, Check, Checks, FailReason, Feature, Features, Field, ManualApproval, Ocr, Part,
    PersonField, Picture, PictureRole, Process, Rejection, Source, Text,
};
pub use raw::may_hold_pictures;
pub use reading::{Kind, Reading, document_of, read, text_of};
pub use warning::{Warning, WarningCode};
