//! Reads documents from the chunks of a source: a JSON array, lines (NDJSON), or concatenated documents. A broken
//! document is reported, and reading continues with the next one.

use std::mem;

use super::chunk_parser::ChunkParser;
use super::number_keys::HashKey;
use super::report::Report;
use super::state::StreamState;
use crate::json::Strictness;
use crate::limits::Limits;

/// Reads and counts results. It holds only the bytes of the incomplete last document.
///
/// # Examples
///
/// ```
/// use videoid_lens::json::Strictness;
/// use videoid_lens::limits::Limits;
/// use videoid_lens::triage::Triage;
///
/// let source = br#"{"provider": "signicatvideoid", "processType": "substantial", "status": "failed"}
/// {"this one is": broken
/// {"provider": "signicatvideoid", "processType": "high", "status": "accepted"}"#;
///
/// // In real use, take the key from the platform's random numbers.
/// let mut triage = Triage::new(Limits::default(), Strictness::Strict, [7; 16]);
/// for chunk in source.chunks(64) {
///     triage.room(chunk.len()).copy_from_slice(chunk);
///     triage.read();
/// }
/// let report = triage.finish();
///
/// let summary = report.summary();
/// assert_eq!((summary.total, summary.error_count), (2, 1));
/// assert_eq!(report.errors()[0].line, 2);
/// assert_eq!(report.row(1).map(|row| row.status), Some("accepted"));
/// ```
#[derive(Debug)]
pub struct Triage {
    state: StreamState,
    /// The bytes that have not been read; those from `filled` on are free.
    buffer: Vec<u8>,
    filled: usize,
    /// The number of bytes in the buffer below which an incomplete document is not tried again.
    retry_at: usize,
}

impl Triage {
    /// A reader of results. `key` must be random and used for this source only: the numbers of documents and persons
    /// are hashed with it. It is deleted at the end of the source.
    pub fn new(limits: Limits, strictness: Strictness, key: impl Into<Box<[u8; 16]>>) -> Self {
        Self {
            state: StreamState::new(limits, strictness, HashKey::new(key)),
            buffer: Vec::new(),
            filled: 0,
            retry_at: 0,
        }
    }

    /// A buffer for the next `length` bytes of the source. The caller must fill it completely before calling
    /// [`Triage::read`].
    pub fn room(&mut self, length: usize) -> &mut [u8] {
        let start = self.filled;
        self.filled += length;
        if self.buffer.len() < self.filled {
            self.buffer.resize(self.filled, 0);
        }
        self.buffer.get_mut(start..self.filled).unwrap_or_default()
    }

    /// The number of results so far.
    pub fn rows(&self) -> usize {
        self.state.report.rows().len()
    }

    /// Reads the documents that are complete in the buffer.
    pub fn read(&mut self) {
        if self.filled >= self.retry_at {
            self.advance(false);
        }
    }

    /// Reads the rest of the source, and returns the rows and counts.
    pub fn finish(mut self) -> Report {
        self.advance(true);
        self.state.report.forget_key();
        self.state.report
    }

    fn advance(&mut self, is_last: bool) {
        let mut buffer = mem::take(&mut self.buffer);
        let bytes = buffer.get(..self.filled).unwrap_or_default();
        let (rest, at) = ChunkParser::new(bytes, is_last, &mut self.state).read();
        self.state.at = at;
        self.state.offset += rest as u64;
        buffer.copy_within(rest..self.filled, 0);
        self.filled -= rest;
        self.buffer = buffer;
        // Waiting until the number of bytes has doubled keeps the total time linear in the length of a long document.
        self.retry_at = self.filled * 2;
    }
}
