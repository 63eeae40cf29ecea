//! The evidence report for JavaScript.

use js_sys::JsString;
use wasm_bindgen::prelude::wasm_bindgen;

use super::convert::to_utf8;
use super::locale::Locale;
use crate::error::Error;
use crate::export::report::{self, ReportFormat, ReportOptions, Sha256Stream};
use crate::json::to_json;

/// Makes a report. The arguments are the JSON of a `ReportInput` and of `ReportOptions`.
///
/// # Errors
/// `INVALID_ARGUMENT`.
#[wasm_bindgen(js_name = createReport)]
pub fn create_report(input: &JsString, options: &JsString) -> Result<String, Error> {
    let options = ReportOptions::read(&to_utf8(options)?)?;
    report::with_input(&to_utf8(input)?, |input| {
        let locale = Locale::new(options.locale.as_deref().or(input.language()));
        let report = report::report(input, &options, locale.texts())?;
        Ok(match options.format {
            ReportFormat::Html => report.to_html()?,
            ReportFormat::Markdown => report.to_markdown(),
            ReportFormat::Json => to_json(&report)?,
        })
    })
}

/// Compares the digests of inputs, given as JSON, with those in a report's HTML. Returns a list of `VerifiedInput` as
/// JSON.
///
/// # Errors
/// `INVALID_ARGUMENT`.
#[wasm_bindgen(js_name = verifyReport)]
pub fn verify_report(html: &JsString, inputs: &JsString) -> Result<String, Error> {
    let verified = report::verify(&to_utf8(html)?, &to_utf8(inputs)?)?;
    Ok(to_json(&verified)?)
}

/// The style sheet of a report, for a page that builds its own nodes.
#[wasm_bindgen(js_name = reportStyle)]
pub fn report_style() -> String {
    report::stylesheet()
}

/// The rules for printed pages of a report.
#[wasm_bindgen(js_name = reportPageStyle)]
pub fn report_page_style(process_id: &str) -> String {
    report::page_style(process_id)
}

/// Computes the SHA-256 digest of bytes that arrive in pieces. Call `free()` unless `finish()` was called.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct DigestStream(Sha256Stream);

#[wasm_bindgen]
impl DigestStream {
    /// A stream without any bytes yet.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the next bytes.
    pub fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// The digest of all bytes, as hexadecimal digits.
    pub fn finish(self) -> String {
        self.0.finish()
    }
}
