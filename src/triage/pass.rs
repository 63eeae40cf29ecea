//! One go over the bytes at hand: what is whole is read, what is broken is noted, and the next document found.

use super::bounds::{Brackets, Broken, Resume, characters, onward};
use super::cursor::{Cursor, Lines, Stop};
use super::quick::Quick;
use super::stream::{Between, Triage};
use crate::error::{Code, Error, Position};
use crate::json::Strictness;
use crate::result::Reading;

/// One go over the bytes at hand.
pub(super) struct Pass<'b, 's> {
    bytes: &'b [u8],
    is_last: bool,
    /// The valid text that the cursor is in, and where it starts.
    text: &'b str,
    text_start: usize,
    cursor: Cursor<'b>,
    quick: Quick<'b>,
    /// The lines before the text.
    lines: Lines,
    /// The place in the source that was last asked for, by its offset and that of its line: the next one is behind it.
    told: (usize, usize, Position),
    /// The end of the line that was last looked for.
    line_end: usize,
    triage: &'s mut Triage,
}

impl<'b, 's> Pass<'b, 's> {
    pub(super) fn new(bytes: &'b [u8], is_last: bool, triage: &'s mut Triage) -> Self {
        let told = (0, 0, triage.at);
        let mut pass = Self {
            bytes,
            is_last,
            text: "",
            text_start: 0,
            cursor: Cursor::new(""),
            quick: Quick::default(),
            lines: Lines::default(),
            told,
            line_end: 0,
            triage,
        };
        pass.start_text(0);
        pass
    }

    /// Reads on from here: the text up to what is no UTF-8.
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

    fn at(&self) -> usize {
        self.text_start + self.cursor.at
    }

    /// The lines before the cursor, by offsets of the bytes.
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

    /// The position in the source of a byte, behind these lines.
    fn position(&mut self, lines: Lines, at: usize) -> Position {
        let line = self.triage.at.line + lines.count;
        let (mut from, start, Position { mut column, .. }) = self.told;
        if start != lines.start || at < from {
            from = lines.start;
            column = if lines.count == 0 {
                self.triage.at.column
            } else {
                1
            };
        }
        let columns = self.bytes.get(from..at).map_or(0, characters);
        let column = u32::try_from(columns)
            .unwrap_or(u32::MAX)
            .saturating_add(column);
        let position = Position { line, column };
        self.told = (at, lines.start, position);
        position
    }

    /// Goes on at this byte, which is not before the cursor.
    fn go_on(&mut self, at: usize) {
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

    /// Reads all that is whole. Gives the offset of the rest, and its position.
    pub(super) fn read(mut self) -> (usize, Position) {
        const MARK: char = '\u{feff}';
        if self.triage.offset == 0 && self.text.starts_with(MARK) {
            self.cursor.at = MARK.len_utf8();
        }
        if self.find_again() {
            while self.step() {}
        }
        let at = self.at();
        (at, self.position(self.lines_before(), at))
    }

    /// Whether there is something to be read: behind a document that was too long, or at once.
    fn find_again(&mut self) -> bool {
        let Some(mut brackets) = self.triage.lost.take() else {
            return true;
        };
        let at = self.at();
        let resume = onward(self.bytes, at, at, &mut brackets, self.triage.indent);
        if let Some(resume) = resume {
            self.resume(resume);
        } else {
            self.triage.lost = Some(brackets);
            self.go_on(self.bytes.len());
        }
        resume.is_some()
    }

    /// Takes the next step. Whether it could.
    fn step(&mut self) -> bool {
        self.pass_blanks();
        let Some(byte) = self.bytes.get(self.at()) else {
            if self.is_last && self.triage.between != Between::Documents {
                self.triage.between = Between::Documents;
                self.note(Code::JsonSyntax, self.at(), false);
            }
            return false;
        };
        let is_strict = self.triage.strictness == Strictness::Strict;
        let (passes, next, is_fault) = match (self.triage.between, byte) {
            (Between::Documents, b'[') => (true, Between::ArrayStart, false),
            // The separator of RFC 7464 goes before each document.
            (Between::Documents, 0x1E) | (Between::ArrayStart | Between::ArrayItem, b']') => {
                (true, Between::Documents, false)
            }
            (Between::Documents, b',') | (Between::ArrayComma, b']') => {
                (true, Between::Documents, is_strict)
            }
            (Between::ArrayItem, b',') => (true, Between::ArrayComma, false),
            (Between::ArrayItem, _) => (false, Between::ArrayComma, true),
            _ => return self.document(),
        };
        if is_fault {
            self.note(Code::JsonSyntax, self.at(), false);
        }
        self.triage.between = next;
        if passes {
            self.cursor.at += 1;
            self.triage.indent = None;
        }
        true
    }

    fn pass_blanks(&mut self) {
        let (from, lines) = (self.cursor.at, self.cursor.lines.count);
        // Where there is nothing else, the cursor is at the end of the text.
        let _ = self.cursor.peek();
        let Cursor {
            at, lines: passed, ..
        } = self.cursor;
        self.triage.indent = if passed.count > lines {
            Some(at - passed.start)
        } else {
            self.triage.indent.map(|indent| indent + at - from)
        };
    }

    /// Notes a fault that stands here.
    fn note(&mut self, code: Code, at: usize, is_document: bool) {
        let position = self.position(self.lines_before(), at);
        let offset = self.triage.offset + at as u64;
        self.triage
            .report
            .add_error(code, offset, position, is_document);
    }

    fn add(&mut self, reading: &Reading<'_>, start: usize, end: usize) {
        let offset = self.triage.offset + start as u64;
        self.triage
            .report
            .add(&reading.process, offset, end - start);
        self.resume(Resume::Behind(end));
    }

    /// Goes on behind a document, or at the next one.
    fn resume(&mut self, resume: Resume) {
        let is_array = self.triage.between != Between::Documents;
        let (at, between) = match resume {
            Resume::Behind(at) => (at, Between::ArrayItem),
            Resume::At(at) => (at, Between::ArrayComma),
        };
        self.go_on(at);
        if is_array {
            self.triage.between = between;
        }
        // What starts a line as the broken document did is indented as that was.
        if matches!(resume, Resume::Behind(_)) {
            self.triage.indent = None;
        }
    }

    /// Reads the document that starts here. Whether it is done with.
    fn document(&mut self) -> bool {
        let start = self.at();
        let before = self.cursor;
        let Self {
            quick,
            cursor,
            triage,
            ..
        } = self;
        match quick.read(cursor) {
            Ok(process) => {
                triage.note_lines(cursor.lines.count == before.lines.count);
                let length = cursor.at - before.at;
                let offset = triage.offset + start as u64;
                triage.report.add(process, offset, length);
                triage.indent = None;
                if triage.between != Between::Documents {
                    triage.between = Between::ArrayItem;
                }
                return true;
            }
            Err(stop) => {
                *cursor = before;
                let is_cut_off = self.text_start + self.text.len() == self.bytes.len();
                let is_long = self.bytes.len() - start > self.triage.limits.json_bytes;
                if stop == Stop::End && is_cut_off && !self.is_last && !is_long {
                    return false;
                }
            }
        }
        self.document_strictly(start)
    }

    /// The same by the strict reader, which has the last word.
    fn document_strictly(&mut self, start: usize) -> bool {
        let mut rest = self.bytes.get(start..).unwrap_or_default();
        // Where each document has its line, one that is cut off must not take the next one along.
        if self.triage.lines == Some(true) && self.triage.indent.is_some() {
            match self.end_of_line(start) {
                Some(end) => {
                    return self.line(start, self.bytes.get(start..end).unwrap_or_default());
                }
                None if !self.is_last && rest.len() <= self.triage.limits.json_bytes => {
                    return false;
                }
                None => rest = rest.trim_ascii_end(),
            }
        }
        let limits = self.triage.limits;
        let mut brackets = Brackets::default();
        let mut window = 0;
        // What is broken at its start must not cost as much as all that is at hand.
        let (end, read, whole) = loop {
            let from = window;
            window = (window * 4).max(WINDOW).min(rest.len());
            let more = rest.get(from..window).unwrap_or_default();
            let end = brackets.end(more).map(|end| from + end);
            let whole = rest.get(..end.unwrap_or(window)).unwrap_or_default();
            let read = Reading::from_bytes(whole, &limits, self.triage.strictness);
            let is_all = end.is_some() || window == rest.len();
            match read {
                Ok(_) if !is_all => {}
                Err(error) if !is_all && is_torn(&error, whole) => {}
                _ => break (end, read, whole),
            }
        };
        let error = match read {
            Ok(reading) if end.is_some() || self.is_last => {
                self.add(&reading, start, start + whole.len());
                return true;
            }
            // More of it may come.
            Ok(_) => return false,
            Err(error) => error,
        };
        let is_over = self.is_last || rest.len() > limits.json_bytes;
        if end.is_none() && !is_over && is_torn(&error, whole) {
            return false;
        }
        let is_malformed = matches!(error.code(), Code::JsonSyntax | Code::JsonEncoding);
        let fault = start + fault(&error, whole);
        let broken = Broken {
            bytes: self.bytes,
            start,
            fault,
            indent: self.triage.indent,
        };
        let resume = match end {
            Some(end) if !is_malformed => Some(Resume::Behind(start + end)),
            _ if is_malformed => broken.resume(),
            _ => onward(
                self.bytes,
                start,
                start + window,
                &mut brackets,
                broken.indent,
            ),
        };
        if resume.is_none() && is_malformed && !is_over {
            return false;
        }
        self.note_error(&error, start, fault);
        if let Some(resume) = resume {
            self.resume(resume);
            return true;
        }
        // Where it ends is to be found out from what comes; in the last bytes nothing does.
        if self.is_last {
            self.triage.between = Between::Documents;
        } else {
            self.triage.lost = Some(brackets);
        }
        self.go_on(self.bytes.len());
        false
    }

    /// The end of the line that this byte is in, without its line feed.
    fn end_of_line(&mut self, start: usize) -> Option<usize> {
        if self.line_end <= start {
            let rest = self.bytes.get(start..).unwrap_or_default();
            let length = rest.iter().position(|byte| *byte == b'\n');
            self.line_end = start + length.unwrap_or(rest.len());
        }
        (self.line_end < self.bytes.len()).then_some(self.line_end)
    }

    /// Reads the line that starts here, which is a document, and in an array the comma behind it.
    fn line(&mut self, start: usize, line: &[u8]) -> bool {
        let line = line.trim_ascii_end();
        let is_array = self.triage.between != Between::Documents;
        let end = Brackets::default().end(line).unwrap_or(line.len());
        let document = line.get(..end).unwrap_or_default();
        let limits = self.triage.limits;
        match Reading::from_bytes(document, &limits, self.triage.strictness) {
            Ok(reading) => self.add(&reading, start, start + end),
            Err(error) => {
                self.note_error(&error, start, start + fault(&error, document));
                // What is behind a broken document on its line belongs to it, but for what the array needs.
                let behind = start + line.len();
                self.resume(match line.last() {
                    Some(b']') if is_array && end < line.len() => Resume::Behind(behind - 1),
                    Some(b',') => Resume::At(behind),
                    _ => Resume::Behind(behind),
                });
            }
        }
        true
    }

    /// Notes what is wrong with the document that starts here.
    fn note_error(&mut self, error: &Error, start: usize, fault: usize) {
        let from = self.position(self.lines_before(), start);
        let within = error.position().unwrap_or(Position { line: 1, column: 1 });
        let at = Position {
            line: from.line + within.line - 1,
            column: match within.line {
                1 => from.column + within.column - 1,
                _ => within.column,
            },
        };
        let offset = self.triage.offset + fault as u64;
        self.triage.report.add_error(error.code(), offset, at, true);
    }
}

/// Bytes of a document that are looked at first.
const WINDOW: usize = 512;

/// Bytes of the longest character, which is a pair of escapes: one that is cut off is not wrong yet.
const LONGEST_CHARACTER: usize = 12;

/// Whether an error may be due to bytes that end before the document does.
fn is_torn(error: &Error, bytes: &[u8]) -> bool {
    fault(error, bytes) + LONGEST_CHARACTER > bytes.len()
}

/// The offset in these bytes of what an error is about.
fn fault(error: &Error, bytes: &[u8]) -> usize {
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
        .filter(|(_, byte)| **byte & 0xC0 != 0x80);
    let column = starts.map(|(index, _)| index).nth(column as usize - 1);
    start + column.unwrap_or(rest.len())
}
