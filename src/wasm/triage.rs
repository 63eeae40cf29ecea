//! Triage of many results for JavaScript: takes the bytes as they arrive, and returns rows and counts.

use std::cell::{Cell, RefCell};

use js_sys::Uint8Array;
use wasm_bindgen::prelude::wasm_bindgen;

use super::locale::Locale;
use super::options::strictness;
use crate::error::{Code, Error};
use crate::json::to_json;
use crate::limits::Limits;
use crate::triage::{Column, Filter, Report, Triage};

#[wasm_bindgen]
extern "C" {
    /// The platform's random bytes, written directly into the wasm's memory.
    #[wasm_bindgen(js_namespace = crypto, js_name = getRandomValues)]
    fn fill_with_random(bytes: &mut [u8]);
}

/// A reader of many results. It does not keep the documents that it has read.
#[wasm_bindgen]
pub struct TriageReader {
    triage: RefCell<Triage>,
    rows: Cell<u32>,
}

#[wasm_bindgen]
impl TriageReader {
    /// A reader that is tolerant or strict, as in `explain`.
    #[must_use]
    #[wasm_bindgen(constructor)]
    pub fn new(tolerant: bool) -> Self {
        // The key is generated here and never leaves the wasm.
        let mut key = Box::<[u8; 16]>::default();
        fill_with_random(&mut key[..]);
        Self {
            triage: RefCell::new(Triage::new(Limits::default(), strictness(tolerant), key)),
            rows: Cell::default(),
        }
    }

    /// Reads the next bytes of the source.
    pub fn feed(&self, bytes: &Uint8Array) {
        let mut triage = self.triage.borrow_mut();
        bytes.copy_to(triage.room(bytes.length() as usize));
        triage.read();
        self.rows
            .set(u32::try_from(triage.rows()).unwrap_or(u32::MAX));
    }

    /// The number of results so far.
    #[wasm_bindgen(getter)]
    pub fn rows(&self) -> u32 {
        self.rows.get()
    }

    /// The rows and counts, after the source has ended.
    #[must_use]
    pub fn finish(self) -> TriageRows {
        TriageRows {
            report: self.triage.into_inner().finish(),
        }
    }
}

/// Rows and counts.
#[wasm_bindgen]
pub struct TriageRows {
    report: Report,
}

#[wasm_bindgen]
impl TriageRows {
    /// The JSON of a `Summary`.
    ///
    /// # Errors
    /// `INTERNAL`.
    pub fn summary(&self) -> Result<String, Error> {
        Ok(to_json(&self.report.summary())?)
    }

    /// The JSON of a `RowData`; nothing if there is no such row.
    ///
    /// # Errors
    /// `INTERNAL`.
    pub fn row(&self, row: u32) -> Result<Option<String>, Error> {
        let row = self.report.row(row as usize);
        Ok(row.as_ref().map(to_json).transpose()?)
    }

    /// The rows that meet a filter, given as the JSON of a `TriageFilter`, in the filter's order.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT`.
    pub fn find(&self, filter: &str) -> Result<Vec<u32>, Error> {
        Ok(self.report.find(&Filter::read(filter)?))
    }

    /// The JSON of a list of `DuplicateNumber`.
    ///
    /// # Errors
    /// `INTERNAL`.
    pub fn duplicates(&self) -> Result<String, Error> {
        Ok(to_json(&self.report.duplicates())?)
    }

    /// These rows as CSV. The header precedes the first row.
    #[must_use]
    pub fn csv(&self, from: u32, to: u32) -> String {
        self.report.csv(from as usize, to as usize)
    }

    /// The JSON of the list of days to show.
    ///
    /// # Errors
    /// `INTERNAL`.
    pub fn calendar(&self) -> Result<String, Error> {
        Ok(to_json(&self.report.calendar())?)
    }

    /// The JSON of a list of titles of the reasons, in the order of the summary.
    ///
    /// # Errors
    /// `INTERNAL`.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "wasm-bindgen passes optional texts by value"
    )]
    pub fn titles(&self, locale: Option<String>) -> Result<String, Error> {
        let locale = Locale::new(locale.as_deref());
        Ok(to_json(&self.report.titles(locale.texts()))?)
    }

    /// The JSON of a list of pairs: a reason code, and a title for such reasons.
    ///
    /// # Errors
    /// `INTERNAL`.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "wasm-bindgen passes optional texts by value"
    )]
    #[wasm_bindgen(js_name = codeTitles)]
    pub fn code_titles(&self, locale: Option<String>) -> Result<String, Error> {
        let locale = Locale::new(locale.as_deref());
        Ok(to_json(&Report::code_titles(locale.texts()))?)
    }

    /// The column of indices with this name.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` for an unknown name.
    pub fn indices(&self, column: &str) -> Result<Vec<u8>, Error> {
        let rows = self.report.rows();
        let column = match column {
            "status" => &rows.status,
            "processType" => &rows.process_type,
            "provider" => &rows.provider,
            "derived" => &rows.derived,
            "agreement" => &rows.agreement,
            _ => return Err(Error::new(Code::InvalidArgument)),
        };
        Ok(values(column))
    }

    /// When each process was created, in milliseconds since 1970; NaN if unreadable.
    #[must_use]
    #[wasm_bindgen(js_name = createdAt)]
    pub fn created_at(&self) -> Vec<f64> {
        values(&self.report.rows().created)
    }

    /// The byte offset of each document in the source.
    #[must_use]
    pub fn offset(&self) -> Vec<f64> {
        values(&self.report.rows().offset)
    }

    /// The length of each document in bytes.
    #[must_use]
    pub fn length(&self) -> Vec<u32> {
        values(&self.report.rows().length)
    }
}

/// All values of a column in one array.
fn values<T: Copy>(column: &Column<T>) -> Vec<T> {
    let mut values = Vec::with_capacity(column.len());
    column
        .blocks()
        .for_each(|block| values.extend_from_slice(block));
    values
}
