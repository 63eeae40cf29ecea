//! Reads a result strictly into a validated model that records the place of every value.

mod approval;
mod case;
mod final_result;
mod model;
mod names;
mod ocr;
mod process;
mod raw;
mod reader;
mod reading;
mod recognition;
mod warning;

pub use case::{Case, CaseFile, Known};
pub use model::{
    BoundingBox, Check, Checks, FailReason, Feature, Features, Field, FinalResult, ManualApproval,
    Ocr, Part, PersonField, Picture, PictureRole, Process, Rejection, Source, Text,
};
pub(crate) use names::{
    APPROVAL_MEMBERS, BBOX_MEMBERS, CHECK_MEMBERS, OCR_MEMBERS, PROCESS_MEMBERS, PROCESSES,
    SECRET_MEMBERS,
};
pub use raw::may_hold_pictures;
pub(crate) use reader::is_blank;
pub use reading::{Kind, Reading, document_of, read, text_of};
pub use warning::{Warning, WarningCode};
