//! The state of reading a source: the report so far, and where in the source to continue.

use super::depth_scanner::DepthScanner;
use super::number_keys::HashKey;
use super::report::Report;
use crate::error::Position;
use crate::json::Strictness;
use crate::limits::Limits;

/// The state that is kept from one chunk of the source to the next.
#[derive(Debug)]
pub(super) struct StreamState {
    pub(super) report: Report,
    pub(super) limits: Limits,
    pub(super) strictness: Strictness,
    /// Byte offset in the source of the next chunk's first byte.
    pub(super) offset: u64,
    /// Line and column of that byte in the source.
    pub(super) at: Position,
    pub(super) expected: Expected,
    /// Bytes of indentation before the next document; `None` if something else precedes it on its line.
    pub(super) indent: Option<usize>,
    /// Whether every document so far had its own line; `None` before the first document.
    pub(super) lines: Option<bool>,
    /// The position relative to a list of processes inside an object.
    pub(super) list: List,
    /// Set while bytes are skipped: those of a document whose error was reported, or the rest of an object after its
    /// list of processes. The scanner finds the end.
    pub(super) skipping: Option<DepthScanner>,
}

/// What may come next in the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Expected {
    /// Outside an array: a document, or an array of documents.
    Document,
    /// After the opening bracket of an array: a document, or the end of the array.
    FirstItem,
    /// After a comma in an array: a document.
    Item,
    /// After a document in an array: a comma, or the end of the array.
    Comma,
}

/// The position relative to a list of processes inside an object, such as the answer to a request for many processes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum List {
    /// Not in such an object.
    Outside,
    /// Inside the list, whose items are the documents.
    Items,
    /// After the list, before the end of the object.
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

    /// Records whether a document is on a single line and is the first thing on that line.
    pub(super) fn note_lines(&mut self, is_single: bool) {
        let has_own_line = is_single && self.indent.is_some();
        self.lines = Some(has_own_line && self.lines.unwrap_or(true));
    }
}
