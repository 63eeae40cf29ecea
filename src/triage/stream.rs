//! Documents out of bytes as they come: a JSON array, lines (NDJSON), or one after another. What is broken is noted,
//! and the next one found.

use std::mem;

use super::bounds::Brackets;
use super::pass::Pass;
use super::report::Report;
use crate::error::Position;
use crate::json::Strictness;
use crate::limits::Limits;

/// Sums up results. Holds the bytes of the document that is not whole yet, and nothing of those before.
#[derive(Debug)]
pub struct Triage {
    pub(super) report: Report,
    pub(super) limits: Limits,
    pub(super) strictness: Strictness,
    /// The bytes that are at hand; those from `filled` on are room.
    buffer: Vec<u8>,
    filled: usize,
    /// Where the buffer's first byte stands in the source.
    pub(super) offset: u64,
    pub(super) at: Position,
    pub(super) between: Between,
    /// How far the line is indented that starts with the present document, where it does.
    pub(super) indent: Option<usize>,
    /// Whether each document so far had a line of its own.
    pub(super) lines: Option<bool>,
    /// With fewer bytes the present document is not tried again.
    patience: usize,
    pub(super) lost: Option<Brackets>,
}

/// What may come next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Between {
    /// A document, or an array of them.
    Documents,
    /// A document or the end of the array.
    ArrayStart,
    /// A document of the array.
    ArrayComma,
    /// A comma or the end of the array.
    ArrayItem,
}

impl Triage {
    /// A reader of results.
    pub fn new(limits: Limits, strictness: Strictness) -> Self {
        Self {
            report: Report::default(),
            limits,
            strictness,
            buffer: Vec::new(),
            filled: 0,
            offset: 0,
            at: Position { line: 1, column: 1 },
            between: Between::Documents,
            indent: Some(0),
            lines: None,
            patience: 0,
            lost: None,
        }
    }

    /// Room for the next bytes of the source, all of which have to be written before [`Triage::read`].
    pub fn room(&mut self, length: usize) -> &mut [u8] {
        let start = self.filled;
        self.filled += length;
        if self.buffer.len() < self.filled {
            self.buffer.resize(self.filled, 0);
        }
        self.buffer.get_mut(start..self.filled).unwrap_or_default()
    }

    /// Results so far.
    pub fn rows(&self) -> usize {
        self.report.rows().len()
    }

    /// Reads the documents that are at hand as a whole.
    pub fn read(&mut self) {
        if self.filled >= self.patience {
            self.advance(false);
        }
    }

    /// Takes notice of whether a document is on one line, which it has for itself.
    pub(super) fn note_lines(&mut self, is_one: bool) {
        let is_alone = is_one && self.indent.is_some();
        self.lines = Some(is_alone && self.lines.unwrap_or(true));
    }

    /// Reads what is left, and gives what all of it comes to.
    pub fn finish(mut self) -> Report {
        self.advance(true);
        self.report
    }

    fn advance(&mut self, is_last: bool) {
        let mut buffer = mem::take(&mut self.buffer);
        let bytes = buffer.get(..self.filled).unwrap_or_default();
        let (rest, at) = Pass::new(bytes, is_last, self).read();
        self.at = at;
        self.offset += rest as u64;
        buffer.copy_within(rest..self.filled, 0);
        self.filled -= rest;
        self.buffer = buffer;
        // A document that is not whole yet is tried again when there is twice as much: not each time.
        self.patience = self.filled * 2;
    }
}
