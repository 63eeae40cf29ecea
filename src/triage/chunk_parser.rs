//! Reads the complete documents in a chunk of bytes, reports broken ones, and finds the document after each of them.

use super::cursor::{Cursor, Lines, Stop};
use super::depth_scanner::DepthScanner;
use super::fast_reader::FastReader;
use super::recovery::{Resume, find_next, resume_after_fault};
use super::state::{Expected, List, StreamState};
use crate::common::utf8::{characters, starts_character};
use crate::error::{Code, Error, Position};
use crate::json::{Strictness, Value};
use crate::result::{PROCESSES, Reading, document_of, text_of};

/// A chunk of the source that is being read. Offsets are in bytes from the start of the chunk.
pub(super) struct ChunkParser<'b, 's> {
    bytes: &'b [u8],
    /// Whether the source ends with this chunk.
    is_last: bool,
    /// The valid UTF-8 that contains the cursor, and its offset.
    text: &'b str,
    text_start: usize,
    cursor: Cursor<'b>,
    fast_reader: FastReader<'b>,
    /// The lines before the text.
    lines: Lines,
    /// The most recently computed position, from which the next one is computed: its offset, the offset of its line,
    /// and the position in the source.
    last_position: (usize, usize, Position),
    /// The line end that [`ChunkParser::end_of_line`] found last.
    line_end: usize,
    state: &'s mut StreamState,
}

impl<'b, 's> ChunkParser<'b, 's> {
    pub(super) fn new(bytes: &'b [u8], is_last: bool, state: &'s mut StreamState) -> Self {
        let last_position = (0, 0, state.at);
        let mut parser = Self {
            bytes,
            is_last,
            text: "",
            text_start: 0,
            cursor: Cursor::new(""),
            fast_reader: FastReader::default(),
            lines: Lines::default(),
            last_position,
            line_end: 0,
            state,
        };
        parser.start_text(0);
        parser
    }

    /// Continues with the text from this offset to the first byte that is not UTF-8.
    fn start_text(&mut self, start: usize) {
        self.lines = self.lines_before();
        let bytes = self.bytes.get(start..).unwrap_or_default();
        self.text = match std::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
                std::str::from_utf8(valid).unwrap_or_default()
            }
        };
        self.text_start = start;
        self.cursor = Cursor::new(self.text);
    }

    /// The cursor's offset.
    fn at(&self) -> usize {
        self.text_start + self.cursor.at
    }

    /// The lines before the cursor, with offsets in the chunk.
    fn lines_before(&self) -> Lines {
        let Lines { count, start } = self.cursor.lines;
        if count == 0 {
            return self.lines;
        }
        Lines {
            count: self.lines.count + count,
            start: self.text_start + start,
        }
    }

    /// The position in the source of the byte at this offset. It is on the line that follows `lines`.
    fn position(&mut self, lines: Lines, at: usize) -> Position {
        let line = self.state.at.line + lines.count;
        let (mut from, start, Position { mut column, .. }) = self.last_position;
        if start != lines.start || at < from {
            from = lines.start;
            column = if lines.count == 0 {
                self.state.at.column
            } else {
                1
            };
        }
        let columns = self.bytes.get(from..at).map_or(0, characters);
        let column = u32::try_from(columns)
            .unwrap_or(u32::MAX)
            .saturating_add(column);
        let position = Position { line, column };
        self.last_position = (at, lines.start, position);
        position
    }

    /// Moves the cursor forward to this offset.
    fn advance_to(&mut self, at: usize) {
        let from = self.at();
        let mut lines = self.lines_before();
        let passed = self.bytes.get(from..at).unwrap_or_default();
        for (index, _) in passed
            .iter()
            .enumerate()
            .filter(|(_, byte)| **byte == b'\n')
        {
            lines.count += 1;
            lines.start = from + index + 1;
        }
        if at <= self.text_start + self.text.len() {
            self.cursor.at = at - self.text_start;
        } else {
            self.start_text(at);
        }
        self.lines = lines;
        self.cursor.lines = Lines::default();
    }

    /// Reads all complete documents. Returns the offset of the rest, and its position in the source.
    pub(super) fn read(mut self) -> (usize, Position) {
        const MARK: char = '\u{feff}';
        if self.state.offset == 0 && self.text.starts_with(MARK) {
            self.cursor.at = MARK.len_utf8();
        }
        if self.finish_skipping() {
            while self.step() {}
        }
        if self.is_last && self.state.list == List::Rest {
            self.state.list = List::Outside;
            self.report_fault(Code::JsonSyntax, self.at());
        }
        let at = self.at();
        (at, self.position(self.lines_before(), at))
    }

    /// If a document is being skipped, moves to its end. Returns false if its end is not in this chunk.
    fn finish_skipping(&mut self) -> bool {
        let Some(mut scanner) = self.state.skipping.take() else {
            return true;
        };
        let at = self.at();
        let resume = find_next(self.bytes, at, at, &mut scanner, self.state.indent);
        if let Some(resume) = resume {
            self.state.list = match self.state.list {
                List::Rest => List::Outside,
                list => list,
            };
            self.resume(resume);
        } else {
            self.state.skipping = Some(scanner);
            self.advance_to(self.bytes.len());
        }
        resume.is_some()
    }

    /// Reads one document, or one character between documents. Returns false if the chunk has no further complete
    /// document.
    fn step(&mut self) -> bool {
        self.skip_blanks();
        let Some(byte) = self.bytes.get(self.at()) else {
            if self.is_last && self.state.expected != Expected::Document {
                self.state.expected = Expected::Document;
                self.report_fault(Code::JsonSyntax, self.at());
            }
            return false;
        };
        let is_strict = self.state.strictness == Strictness::Strict;
        let (is_consumed, next, is_fault) = match (self.state.expected, byte) {
            (Expected::Document, b'[') => (true, Expected::FirstItem, false),
            (Expected::Document, b'{') if self.enters_list() => return true,
            // RFC 7464 puts this separator before each document.
            (Expected::Document, 0x1E) | (Expected::FirstItem | Expected::Comma, b']') => {
                (true, Expected::Document, false)
            }
            (Expected::Document, b',') | (Expected::Item, b']') => {
                (true, Expected::Document, is_strict)
            }
            (Expected::Comma, b',') => (true, Expected::Item, false),
            (Expected::Comma, _) => (false, Expected::Item, true),
            _ => return self.document(),
        };
        if is_fault {
            self.report_fault(Code::JsonSyntax, self.at());
        }
        self.state.expected = next;
        if is_consumed {
            self.cursor.at += 1;
            self.state.indent = None;
        }
        // After the last process of a list, the rest of the surrounding object contains no processes.
        if self.state.list == List::Items && next == Expected::Document {
            self.state.list = List::Rest;
            self.state.skipping = Some(DepthScanner::in_object());
            return self.finish_skipping();
        }
        true
    }

    /// If the first member of the object at the cursor is a list of processes, moves to its first process. Such an
    /// object may be longer than the limit for a document.
    fn enters_list(&mut self) -> bool {
        let start = self.at();
        let rest = self.bytes.get(start + 1..).unwrap_or_default();
        let behind = |bytes: &'b [u8], token: &str| {
            let bytes = bytes.trim_ascii_start();
            bytes.strip_prefix(token.as_bytes())
        };
        let items = ["\"", PROCESSES, "\":"];
        let items = behind(rest, &items.concat()).and_then(|rest| behind(rest, "["));
        let Some(items) = items else {
            return false;
        };
        self.enter_list(self.bytes.len() - items.len());
        true
    }

    /// Moves to the items of a list of processes, which start at this offset.
    fn enter_list(&mut self, items: usize) {
        self.advance_to(items);
        self.state.expected = Expected::FirstItem;
        self.state.list = List::Items;
        self.state.indent = None;
    }

    /// If a document is not a result but contains a list of processes, moves to its first process.
    fn enters_list_of(&mut self, error: &Error, document: &[u8], start: usize) -> bool {
        let is_outermost = self.state.expected == Expected::Document;
        let items = (error.code() == Code::NotAResult && is_outermost)
            .then(|| processes_in(document, self.state))
            .flatten();
        if let Some(items) = items {
            self.enter_list(start + items);
        }
        items.is_some()
    }

    fn skip_blanks(&mut self) {
        let (from, lines) = (self.cursor.at, self.cursor.lines.count);
        // The error is ignored: if only blanks follow, the cursor is at the end of the text.
        let _ = self.cursor.peek();
        let Cursor {
            at, lines: passed, ..
        } = self.cursor;
        self.state.indent = if passed.count > lines {
            Some(at - passed.start)
        } else {
            self.state.indent.map(|indent| indent + at - from)
        };
    }

    /// Reports a fault at this offset.
    fn report_fault(&mut self, code: Code, at: usize) {
        let position = self.position(self.lines_before(), at);
        let offset = self.state.offset + at as u64;
        self.state.report.add_error(code, offset, position, false);
    }

    /// Adds the row of the document from `start` to `end`.
    fn add(&mut self, reading: &Reading<'_>, start: usize, end: usize) {
        let offset = self.state.offset + start as u64;
        self.state.report.add(&reading.process, offset, end - start);
        self.resume(Resume::After(end));
    }

    /// Moves the cursor to the end of a document, or to the start of the next one.
    fn resume(&mut self, resume: Resume) {
        let is_array = self.state.expected != Expected::Document;
        let (at, expected) = match resume {
            Resume::After(at) => (at, Expected::Comma),
            Resume::At(at) => (at, Expected::Item),
        };
        self.advance_to(at);
        if is_array {
            self.state.expected = expected;
        }
        // A document found through `Resume::At` has the same indentation as the broken one.
        if matches!(resume, Resume::After(_)) {
            self.state.indent = None;
        }
    }

    /// Reads the document at the cursor. Returns false if the rest of it is in the next chunk.
    fn document(&mut self) -> bool {
        let start = self.at();
        let before = self.cursor;
        let Self {
            fast_reader,
            cursor,
            state,
            ..
        } = self;
        match fast_reader.read(cursor) {
            Ok(process) => {
                state.note_lines(cursor.lines.count == before.lines.count);
                let length = cursor.at - before.at;
                let offset = state.offset + start as u64;
                state.report.add(process, offset, length);
                state.indent = None;
                if state.expected != Expected::Document {
                    state.expected = Expected::Comma;
                }
                return true;
            }
            Err(stop) => {
                *cursor = before;
                let is_cut_off = self.text_start + self.text.len() == self.bytes.len();
                let is_long = self.bytes.len() - start > self.state.limits.json_bytes;
                if stop == Stop::End && is_cut_off && !self.is_last && !is_long {
                    return false;
                }
            }
        }
        self.document_strictly(start)
    }

    /// Reads the document at this offset with the strict reader, which decides whether it is broken.
    fn document_strictly(&mut self, start: usize) -> bool {
        let mut rest = self.bytes.get(start..).unwrap_or_default();
        // If every document has its own line, a truncated document must not continue on the next line.
        if self.state.lines == Some(true) && self.state.indent.is_some() {
            match self.end_of_line(start) {
                Some(end) => {
                    return self.line(start, self.bytes.get(start..end).unwrap_or_default());
                }
                None if !self.is_last && rest.len() <= self.state.limits.json_bytes => {
                    return false;
                }
                None => rest = rest.trim_ascii_end(),
            }
        }
        let limits = self.state.limits;
        let mut scanner = DepthScanner::default();
        let mut window = 0;
        // The windows grow, so that a document broken near its start costs little even in a long chunk.
        let (end, read, whole) = loop {
            let from = window;
            window = (window * 4).max(WINDOW).min(rest.len());
            let more = rest.get(from..window).unwrap_or_default();
            let end = scanner.end(more).map(|end| from + end);
            let whole = rest.get(..end.unwrap_or(window)).unwrap_or_default();
            let read = Reading::from_bytes(whole, &limits, self.state.strictness);
            let is_all = end.is_some() || window == rest.len();
            match read {
                Ok(_) if !is_all => {}
                Err(error) if !is_all && may_be_cut_off(&error, whole) => {}
                _ => break (end, read, whole),
            }
        };
        let error = match read {
            Ok(reading) if end.is_some() || self.is_last => {
                self.add(&reading, start, start + whole.len());
                return true;
            }
            // The rest may follow in the next chunk.
            Ok(_) => return false,
            Err(error) => error,
        };
        if self.enters_list_of(&error, whole, start) {
            return true;
        }
        let is_over = self.is_last || rest.len() > limits.json_bytes;
        if end.is_none() && !is_over && may_be_cut_off(&error, whole) {
            return false;
        }
        let is_malformed = matches!(error.code(), Code::JsonSyntax | Code::JsonEncoding);
        let fault = start + error_offset(&error, whole);
        let indent = self.state.indent;
        let resume = match end {
            Some(end) if !is_malformed => Some(Resume::After(start + end)),
            _ if is_malformed => resume_after_fault(self.bytes, start, fault, indent),
            _ => find_next(self.bytes, start, start + window, &mut scanner, indent),
        };
        if resume.is_none() && is_malformed && !is_over {
            return false;
        }
        self.report_error(&error, start, fault);
        if let Some(resume) = resume {
            self.resume(resume);
            return true;
        }
        // The following chunks are searched for the end of the document, unless this is the last chunk.
        if self.is_last {
            self.state.expected = Expected::Document;
        } else {
            self.state.skipping = Some(scanner);
        }
        self.advance_to(self.bytes.len());
        false
    }

    /// The end of the line that contains this offset, without its line feed; `None` if it is not in this chunk.
    fn end_of_line(&mut self, start: usize) -> Option<usize> {
        if self.line_end <= start {
            let rest = self.bytes.get(start..).unwrap_or_default();
            let length = rest.iter().position(|byte| *byte == b'\n');
            self.line_end = start + length.unwrap_or(rest.len());
        }
        (self.line_end < self.bytes.len()).then_some(self.line_end)
    }

    /// Reads a line at this offset that holds one document and, in an array, the comma after it.
    fn line(&mut self, start: usize, line: &[u8]) -> bool {
        let line = line.trim_ascii_end();
        let is_array = self.state.expected != Expected::Document;
        let end = DepthScanner::default().end(line).unwrap_or(line.len());
        let document = line.get(..end).unwrap_or_default();
        let limits = self.state.limits;
        match Reading::from_bytes(document, &limits, self.state.strictness) {
            Ok(reading) => self.add(&reading, start, start + end),
            Err(error) if self.enters_list_of(&error, document, start) => {}
            Err(error) => {
                self.report_error(&error, start, start + error_offset(&error, document));
                // The rest of a broken document's line counts as part of it, except the comma or bracket of the array.
                let behind = start + line.len();
                self.resume(match line.last() {
                    // The same line may contain the end of the object around the list.
                    _ if self.state.list == List::Items && end < line.len() => {
                        Resume::After(start + end)
                    }
                    Some(b']') if is_array && end < line.len() => Resume::After(behind - 1),
                    Some(b',') => Resume::At(behind),
                    _ => Resume::After(behind),
                });
            }
        }
        true
    }

    /// Reports the error of the document at `start`. `fault` is the offset of the error.
    fn report_error(&mut self, error: &Error, start: usize, fault: usize) {
        let from = self.position(self.lines_before(), start);
        let within = error.position().unwrap_or(Position { line: 1, column: 1 });
        let at = Position {
            line: from.line + within.line - 1,
            column: match within.line {
                1 => from.column + within.column - 1,
                _ => within.column,
            },
        };
        let offset = self.state.offset + fault as u64;
        self.state.report.add_error(error.code(), offset, at, true);
    }
}

/// Bytes of a document given to the strict reader first.
const WINDOW: usize = 512;

/// Bytes of the longest encoded character, a pair of `\u` escapes. A truncated one is not yet an error.
const LONGEST_CHARACTER: usize = 12;

/// The offset of the first item in a document's list of processes.
fn processes_in(document: &[u8], state: &StreamState) -> Option<usize> {
    // Searching the bytes first is faster than parsing them again.
    let mut places = document.windows(PROCESSES.len());
    if !places.any(|bytes| bytes == PROCESSES.as_bytes()) {
        return None;
    }
    let text = text_of(document, &state.limits).ok()?;
    let document = document_of(text, &state.limits, state.strictness).ok()?;
    let Value::Object(members) = &document.root.value else {
        return None;
    };
    let mut lists = members.iter().filter(|member| member.key == PROCESSES);
    let list = lists.find(|member| matches!(member.node.value, Value::Array(_)))?;
    Some(list.node.offset + 1)
}

/// Whether an error may be caused by the bytes ending before the document does.
fn may_be_cut_off(error: &Error, bytes: &[u8]) -> bool {
    error_offset(error, bytes) + LONGEST_CHARACTER > bytes.len()
}

/// The offset in these bytes of an error's position; 0 for an error without a position.
fn error_offset(error: &Error, bytes: &[u8]) -> usize {
    let Some(Position { line, column }) = error.position() else {
        return 0;
    };
    let mut start = 0;
    for _ in 1..line {
        let rest = bytes.get(start..).unwrap_or_default();
        start += rest
            .iter()
            .position(|byte| *byte == b'\n')
            .map_or(rest.len(), |feed| feed + 1);
    }
    let rest = bytes.get(start..).unwrap_or_default();
    let starts = rest
        .iter()
        .enumerate()
        .filter(|(_, byte)| starts_character(**byte));
    let column = starts.map(|(index, _)| index).nth(column as usize - 1);
    start + column.unwrap_or(rest.len())
}
