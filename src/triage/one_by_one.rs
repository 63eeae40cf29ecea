//! Reads documents that are separate texts, such as the rows of a table.

use super::cursor::Cursor;
use super::fast_reader::FastReader;
use crate::error::Error;
use crate::json::Strictness;
use crate::limits::Limits;
use crate::result::{Process, Reading};

/// Reads one text after another, and reuses its memory. All texts must outlive the reader.
#[derive(Debug)]
pub struct DocumentReader<'t> {
    fast_reader: FastReader<'t>,
    limits: Limits,
    strictness: Strictness,
}

impl<'t> DocumentReader<'t> {
    /// A reader with these limits.
    pub fn new(limits: Limits, strictness: Strictness) -> Self {
        Self {
            fast_reader: FastReader::default(),
            limits,
            strictness,
        }
    }

    /// Reads a text that is one document, and passes the process to `take`. If the fast reader could read the text, only
    /// the members that the verdict depends on are filled.
    ///
    /// # Errors
    /// As [`read`](crate::result::read).
    pub fn read<T>(
        &mut self,
        text: &'t str,
        take: impl FnOnce(&Process<'t>) -> T,
    ) -> Result<T, Error> {
        let mut cursor = Cursor::new(text);
        if let Ok(process) = self.fast_reader.read(&mut cursor) {
            // Skips white space. The error is ignored: if nothing else follows, the cursor is at the end of the text.
            let _ = cursor.peek();
            if cursor.at == text.len() {
                return Ok(take(process));
            }
        }
        self.read_strictly(text.as_bytes(), take)
    }

    /// Reads a text from bytes, which may not be valid UTF-8.
    ///
    /// # Errors
    /// As [`Reading::from_bytes`].
    pub fn read_bytes<T>(
        &mut self,
        bytes: &'t [u8],
        take: impl FnOnce(&Process<'t>) -> T,
    ) -> Result<T, Error> {
        match str::from_utf8(bytes) {
            Ok(text) => self.read(text, take),
            Err(_) => self.read_strictly(bytes, take),
        }
    }

    /// Reads a text that the fast reader refused, or gives the error.
    #[cold]
    #[inline(never)]
    fn read_strictly<T>(
        &self,
        bytes: &'t [u8],
        take: impl FnOnce(&Process<'t>) -> T,
    ) -> Result<T, Error> {
        let reading = Reading::from_bytes(bytes, &self.limits, self.strictness)?;
        Ok(take(&reading.process))
    }
}
