//! Triage of thousands of results: each result becomes a row that records where its document is in the source, and all
//! results are counted.
//!
//! This module does no input or output: [`Triage`] takes the bytes of the source in pieces and does not keep them.

mod buffers;
mod chunk_parser;
mod column;
mod cursor;
mod depth_scanner;
mod duplicates;
mod durations;
mod fast_reader;
mod filter;
mod interner;
mod known_keys;
mod number_keys;
mod one_by_one;
mod recovery;
mod report;
mod rows;
mod state;
mod stream;
mod timestamp;
mod uuid;
mod values;
mod wire;

pub use column::Column;
pub use duplicates::DuplicateNumber;
pub use durations::{Durations, TypeDurations};
pub use filter::{Filter, SortKey};
pub use number_keys::NumberField;
pub use one_by_one::DocumentReader;
pub use report::{BrokenDocument, Counted, DayCounts, ReasonCount, Report, RowData, Summary};
pub use rows::Rows;
pub use stream::Triage;
