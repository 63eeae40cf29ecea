//! The comparison of attempts for JavaScript.

use js_sys::JsString;
use serde::Serialize;
use tsify::Tsify;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::convert::{Input, to_utf8};
use super::locale::Locale;
use super::options::ExplainOptions;
use crate::attempts::{self, CompareOptions};
use crate::error::Error;
use crate::json::{Strictness, to_json};
use crate::limits::Limits;
use crate::result::{Kind, Reading};

/// Compares explanations. The arguments are the JSON of a list of two to twenty explanations, and that of
/// `CompareOptions`. Returns a `Comparison` as JSON text.
///
/// # Errors
/// `INVALID_ARGUMENT`.
#[wasm_bindgen]
pub fn compare(explanations: &JsString, options: &JsString) -> Result<String, Error> {
    let options = CompareOptions::read(&to_utf8(options)?)?;
    attempts::with_explanations(&to_utf8(explanations)?, |explanations| {
        let locale = Locale::new(options.locale.as_deref().or(explanations.language()));
        Ok(to_json(&attempts::compare(explanations, locale.texts()))?)
    })
}

/// The JSON of an object with the labels that a page needs in addition to a comparison.
///
/// # Errors
/// `INTERNAL`.
#[wasm_bindgen(js_name = compareLabels)]
pub fn compare_labels(locale: &str) -> Result<String, Error> {
    let locale = Locale::new(Some(locale));
    Ok(to_json(&attempts::labels(locale.texts()))?)
}

/// The data that identifies the process of a document.
#[derive(Debug, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
#[tsify(missing_as_null)]
pub struct DocumentIdentity<'a> {
    /// The kind of document.
    #[tsify(type = "'process' | 'ocr' | 'manual-approval'")]
    kind: &'static str,
    /// UUID of the process; raw files have none.
    process_id: Option<&'a str>,
    /// When the process was created; a number of milliseconds is converted to ISO 8601.
    created_at: Option<&'a str>,
    /// When the process was last updated.
    updated_at: Option<&'a str>,
}

/// Determines the kind of document and the process of a result or raw file. `options` is the JSON of `ExplainOptions`.
/// Returns a `DocumentIdentity` as JSON text.
///
/// # Errors
/// As `explain`.
#[wasm_bindgen(js_name = documentIdentity)]
pub fn document_identity(
    #[wasm_bindgen(unchecked_param_type = "string | Uint8Array | ArrayBuffer | object")]
    input: &JsValue,
    options: &str,
) -> Result<String, Error> {
    let options = ExplainOptions::read(options)?;
    let limits = Limits::default();
    let input = Input::new(input, &limits)?;
    let strictness = options.strictness(Strictness::Strict);
    let reading = Reading::at_pointer(&input.bytes, options.pointer(), &limits, strictness)?;
    let process = &reading.process;
    Ok(to_json(&DocumentIdentity {
        kind: match reading.kind {
            Kind::Process => "process",
            Kind::RawOcr => "ocr",
            Kind::RawApproval => "manual-approval",
        },
        process_id: process.process_id.value().map(|text| &**text),
        created_at: process.created_at.value().map(|text| &**text),
        updated_at: process.updated_at.value().map(|text| &**text),
    })?)
}
