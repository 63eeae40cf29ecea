//! What the reading of a source has come to, and where in the source it goes on.

use super::depth_scanner::DepthScanner;
use super::number_keys::HashKey;
use super::report::Report;
use crate::error::Position;
use crate::json::Strictness;
use crate::limits::Limits;

/// What lasts from one chunk of the source to the next.
#[derive(Debug)]
pub(super) struct StreamState {
    pub(super) report: Report,
    pub(super) limits: Limits,
    pub(super) strictness: Strictness,
    /// Byte offset in the source of the next chunk's first byte.
    pub(super) offset: u64,
    /// Line and column in the source of that byte.
    pub(super) at: Position,
    pub(super) expected: Expected,
    /// Bytes of indentation before the next document; `None` where something else is before it on its line.
    pub(super) indent: Option<usize>,
    /// Whether every document so far had a line of its own; `None` before the first one.
    pub(super) lines: Option<bool>,
    /// Where the reading is in an object that holds a list of processes.
    pub(super) list: List,
    /// Set while the bytes of a document are skipped whose error is reported already, or the rest of an object behind its
    /// list of processes: finds the end.
    pub(super) skipping: Option<DepthScanner>,
}

/// What may come next in the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Expected {
    /// Outside an array: a document, or an array of documents.
    Document,
    /// Behind the bracket of an array: a document, or the end of the array.
    FirstItem,
    /// Behind a comma in an array: a document.
    Item,
    /// Behind a document in an array: a comma, or the end of the array.
    Comma,
}

/// Where the reading is in an object that holds a list of processes, as the answer to a request for many has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum List {
    /// In none.
    Outside,
    /// Within the list: its items are the documents.
    Items,
    /// Behind the list, before the end of the object.
    Rest,
}

impl StreamState {
    pub(super) fn new(limits: Limits, strictness: Strictness, key: HashKey) -> Self {
        Self {
            report: Report::new(key),
            limits,
            strictness,
            offset: 0,
            at: Position { line: 1, column: 1 },
            expected: Expected::Document,
            indent: Some(0),
            lines: None,
            list: List::Outside,
            skipping: None,
        }
    }

    /// Notes whether a document lies on a single line and is the first thing on it.
    pub(super) fn note_lines(&mut self, is_single: bool) {
        let has_own_line = is_single && self.indent.is_some();
        self.lines = Some(has_own_line && self.lines.unwrap_or(true));
    }
}
