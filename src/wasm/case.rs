//! The raw files of an archive for JavaScript: explained, with or without their process, and their pictures.

use serde::Serialize;
use tsify::Tsify;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::archive::How;
use super::convert::{Argument, Input};
use super::error::thrown;
use super::locale::Locale;
use crate::archive::Entry;
use crate::error::{Code, Error};
use crate::json::Strictness;
use crate::json::{Value, strip_mark, to_json};
use crate::media::decode_start;
use crate::result::{Case, Kind, Reading, Source, document_of, may_hold_pictures, text_of};
use crate::verdict::explain;

/// Explains a process, the raw files of its archive, or both. Gives the explanation as JSON text.
///
/// # Errors
/// As `explain`; those of a raw file name it.
#[wasm_bindgen(js_name = explainArchive)]
#[expect(
    clippy::needless_pass_by_value,
    reason = "the glue hands optional bytes over by value"
)]
pub fn explain_archive(
    #[wasm_bindgen(
        unchecked_param_type = "string | Uint8Array | ArrayBuffer | object | null | undefined"
    )]
    process: &JsValue,
    ocr: Option<Vec<u8>>,
    approval: Option<Vec<u8>>,
    #[wasm_bindgen(unchecked_optional_param_type = "ExplainOptions")] how: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "ArchiveOptions")] options: JsValue,
) -> Result<String, JsValue> {
    let read = || {
        let how = Argument::new(how)?;
        let locale = Locale::new(how.text("locale")?);
        let of_archive = How::new(options)?;
        let limits = &of_archive.limits;
        // What was opened tolerantly is read so, unless the caller says otherwise.
        let strictness = match how.truth("tolerant")? {
            None => of_archive.strictness,
            Some(_) => how.strictness()?,
        };
        let input = match process {
            process if process.is_undefined() || process.is_null() => None,
            process => Some(Input::new(process, limits)?),
        };
        let process = match &input {
            Some(input) => Some(Reading::from_bytes(&input.bytes, limits, strictness)?),
            None => None,
        };
        let ocr = match &ocr {
            Some(bytes) => Some(Reading::from_archive(
                bytes,
                Kind::RawOcr,
                process.as_ref(),
                limits,
                strictness,
            )?),
            None => None,
        };
        let before = ocr.as_ref().or(process.as_ref());
        let approval = match &approval {
            Some(bytes) => Some(Reading::from_archive(
                bytes,
                Kind::RawApproval,
                before,
                limits,
                strictness,
            )?),
            None => None,
        };
        let is_text = input.as_ref().is_some_and(|input| input.is_text);
        let process = process.as_ref().map(|reading| (reading, is_text));
        let case = Case::with_archive(process, ocr.iter().chain(&approval));
        if case.files().is_empty() {
            return Err(Error::new(Code::EntryNotFound));
        }
        // Only fails for what the wire types do not hold.
        Ok(to_json(&explain(&case, locale.texts())).unwrap_or_default())
    };
    read().map_err(|error| thrown(&error))
}

/// What `embeddedPictures` gives.
#[derive(Debug, Default, Serialize, Tsify)]
pub struct Embedded {
    /// The pictures, as entries.
    #[tsify(type = "ArchiveEntry[]")]
    pictures: Vec<Entry>,
    /// Whether the file is known to be JSON that all readers read alike, as `checkJson` has it.
    plain: bool,
}

/// The pictures in a raw `ocr.json`, as entries: a JSON text of `Embedded`.
///
/// # Errors
/// `JSON_*`, `LIMIT_*`, `NOT_A_RESULT`.
#[wasm_bindgen(js_name = embeddedPictures)]
pub fn embedded_pictures(
    ocr: &[u8],
    #[wasm_bindgen(unchecked_optional_param_type = "ArchiveOptions")] options: JsValue,
) -> Result<String, JsValue> {
    let list = || {
        let how = How::new(options)?;
        if !may_hold_pictures(ocr) {
            return Ok(to_json(&Embedded::default()).unwrap_or_default());
        }
        let reading = Reading::from_archive(ocr, Kind::RawOcr, None, &how.limits, how.strictness)?;
        let pictures = reading.process.pictures.iter();
        let entries = pictures.filter_map(|picture| {
            let text = embedded(&reading, picture.source)?;
            let start = text.as_bytes();
            let start = start.get(..HEAD).unwrap_or(start);
            let name = name_of(&reading, picture.source);
            let size = text.trim_end_matches('=').len() as u64 * 3 / 4;
            let mut entry =
                Entry::embedded(name, picture.role, size, &decode_start(start), &how.limits);
            if size > how.limits.image_bytes as u64 {
                entry.problem = Some(Code::LimitEntrySize);
            }
            Some(entry)
        });
        let embedded = Embedded {
            pictures: entries.collect(),
            plain: reading.is_plain(),
        };
        Ok(to_json(&embedded).unwrap_or_default())
    };
    list().map_err(|error: Error| thrown(&error))
}

/// The base64 text of the picture with this name, of `embeddedPictures`.
///
/// # Errors
/// `ENTRY_NOT_FOUND`, and those of `embeddedPictures`.
#[wasm_bindgen(js_name = embeddedPicture)]
pub fn embedded_picture(
    ocr: &[u8],
    name: &str,
    #[wasm_bindgen(unchecked_optional_param_type = "ArchiveOptions")] options: JsValue,
) -> Result<String, JsValue> {
    let find = || {
        let how = How::new(options)?;
        let reading = Reading::from_archive(ocr, Kind::RawOcr, None, &how.limits, how.strictness)?;
        let mut pictures = reading.process.pictures.iter();
        let picture = pictures.find(|picture| name_of(&reading, picture.source) == name);
        let text = picture.and_then(|picture| embedded(&reading, picture.source));
        text.map(str::to_owned)
            .ok_or_else(|| Error::new(Code::EntryNotFound))
    };
    find().map_err(|error| thrown(&error))
}

/// Characters of base64 to tell a picture's size by.
const HEAD: usize = 64 << 10;

fn name_of(reading: &Reading<'_>, source: Source) -> String {
    ["ocr.json#", &reading.pointer(source)].concat()
}

fn embedded<'r>(reading: &'r Reading<'_>, source: Source) -> Option<&'r str> {
    match &reading.at(source)?.value {
        Value::String(text) => Some(text),
        _ => None,
    }
}

/// Checks that these bytes are JSON that all readers read alike. Gives the repaired text where it had to be repaired.
///
/// # Errors
/// `JSON_*`, `LIMIT_*`.
#[wasm_bindgen(js_name = checkJson)]
pub fn check_json(
    bytes: &[u8],
    #[wasm_bindgen(unchecked_optional_param_type = "ArchiveOptions")] options: JsValue,
) -> Result<Option<String>, JsValue> {
    let check = || {
        let How { limits, strictness } = How::new(options)?;
        let text = strip_mark(text_of(bytes, &limits)?);
        let document = document_of(text, &limits, strictness)?;
        if strictness == Strictness::Strict && !document.duplicates.is_empty() {
            return Err(Error::new(Code::JsonDuplicateKey));
        }
        let is_repaired = !document.repairs.is_empty();
        Ok(is_repaired.then(|| to_json(&document.root.value).unwrap_or_default()))
    };
    check().map_err(|error| thrown(&error))
}
