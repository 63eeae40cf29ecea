//! Many results at once, for JavaScript: bytes in as they come, rows and counts out.

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
    /// The platform's random bytes, written straight into our memory.
    #[wasm_bindgen(js_namespace = crypto, js_name = getRandomValues)]
    fn fill_with_random(bytes: &mut [u8]);
}

/// A reader of many results, which holds nothing of those that it has read.
#[wasm_bindgen]
pub struct TriageReader {
    triage: RefCell<Triage>,
    rows: Cell<u32>,
}

#[wasm_bindgen]
impl TriageReader {
    /// A reader that is tolerant or not, as `explain` is.
    #[must_use]
    #[wasm_bindgen(constructor)]
    pub fn new(tolerant: bool) -> Self {
        // Nobody else has or will have this key.
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

    /// Results so far.
    #[wasm_bindgen(getter)]
    pub fn rows(&self) -> u32 {
        self.rows.get()
    }

    /// What all of it comes to, once the source has ended.
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

    /// The JSON of a `RowData`; nothing for a row that is not there.
    ///
    /// # Errors
    /// `INTERNAL`.
    pub fn row(&self, row: u32) -> Result<Option<String>, Error> {
        let row = self.report.row(row as usize);
        Ok(row.as_ref().map(to_json).transpose()?)
    }

    /// The rows that a filter, the JSON of a `TriageFilter`, lets through, in its order.
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

    /// These rows as CSV, with the head before the first one.
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

    /// The JSON of a list of words for the reasons, in the order of the summary.
    ///
    /// # Errors
    /// `INTERNAL`.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "the glue hands optional texts over by value"
    )]
    pub fn titles(&self, locale: Option<String>) -> Result<String, Error> {
        let locale = Locale::new(locale.as_deref());
        Ok(to_json(&self.report.titles(locale.texts()))?)
    }

    /// The JSON of a list of pairs: the code of a reason, and words for such reasons.
    ///
    /// # Errors
    /// `INTERNAL`.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "the glue hands optional texts over by value"
    )]
    #[wasm_bindgen(js_name = codeTitles)]
    pub fn code_titles(&self, locale: Option<String>) -> Result<String, Error> {
        let locale = Locale::new(locale.as_deref());
        Ok(to_json(&Report::code_titles(locale.texts()))?)
    }

    /// A column of indices by its name.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` for another name.
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

    /// When each process was created, in milliseconds since 1970; NaN where that can't be read.
    #[must_use]
    #[wasm_bindgen(js_name = createdAt)]
    pub fn created_at(&self) -> Vec<f64> {
        values(&self.report.rows().created)
    }

    /// Where each document starts in the source, in bytes.
    #[must_use]
    pub fn offset(&self) -> Vec<f64> {
        values(&self.report.rows().offset)
    }

    /// How long each document is, in bytes.
    #[must_use]
    pub fn length(&self) -> Vec<u32> {
        values(&self.report.rows().length)
    }
}

/// All values of a column, as one array.
fn values<T: Copy>(column: &Column<T>) -> Vec<T> {
    let mut values = Vec::with_capacity(column.len());
    column
        .blocks()
        .for_each(|block| values.extend_from_slice(block));
    values
}
