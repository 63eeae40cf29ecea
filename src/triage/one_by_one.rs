//! Reads documents that come one by one, each in a text of its own, as the rows of a table do.

use super::cursor::Cursor;
use super::fast_reader::FastReader;
use crate::error::Error;
use crate::json::Strictness;
use crate::limits::Limits;
use crate::result::{Process, Reading};

/// Reads one text after another. All of them have to outlive the reader, which keeps its memory between them.
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

    /// Reads a text that is one document, and gives `take` what its verdict depends on: the rest of the model is empty
    /// where the text is as documented.
    ///
    /// # Errors
    /// As [`read`](crate::result::read).
    pub fn read<T>(
        &mut self,
        text: &'t str,
        take: impl FnOnce(&Process<'t>) -> T,
    ) -> Result<T, Error> {
        let mut cursor = Cursor::new(text);
        if let Ok(process) = self.fast_reader.read(&mut cursor)
            && is_blank(text, cursor.at)
        {
            return Ok(take(process));
        }
        self.read_strictly(text.as_bytes(), take)
    }

    /// Reads the bytes of a text, which may turn out not to be UTF-8.
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

    /// Reads what the fast reader leaves, and finds out what is wrong with it.
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

/// Whether nothing but white space of JSON is in the text from this offset on.
fn is_blank(text: &str, from: usize) -> bool {
    let rest = text.as_bytes().get(from..).unwrap_or_default();
    rest.iter()
        .all(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n'))
}
