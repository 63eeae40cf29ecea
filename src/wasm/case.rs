//! The raw files of an archive for JavaScript: explains them, with or without their process, and reads their pictures.

use serde::Serialize;
use tsify::Tsify;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::convert::Input;
use super::options::{ArchiveOptions, ExplainOptions};
use crate::archive::Entry;
use crate::error::{Code, Error};
use crate::json::{Strictness, Value, read_argument, strip_mark, to_json};
use crate::limits::Limits;
use crate::media::decode_start;
use crate::result::{
    Case, Kind, Picture, PictureRole, Reading, Source, document_of, may_hold_pictures, text_of,
};
use crate::verdict;

/// Explains a process, the raw files of its archive, or both. `pictures` is the JSON of a list of `PictureRole`: what
/// the archive's pictures show. `options` is the JSON of `ExplainOptions`, `archive_options` the JSON of the
/// `ArchiveOptions` with which the archive was opened. If it was opened tolerantly, the files are read tolerantly
/// unless `options` say otherwise. Returns the `Explanation` as JSON text.
///
/// # Errors
/// As `explain`. An error in a raw file names the file.
#[wasm_bindgen(js_name = explainArchive)]
#[expect(
    clippy::needless_pass_by_value,
    reason = "wasm-bindgen passes optional bytes by value"
)]
pub fn explain_archive(
    #[wasm_bindgen(
        unchecked_param_type = "string | Uint8Array | ArrayBuffer | object | null | undefined"
    )]
    process: &JsValue,
    ocr: Option<Vec<u8>>,
    approval: Option<Vec<u8>>,
    pictures: &str,
    options: &str,
    archive_options: &str,
) -> Result<String, Error> {
    let mut options = ExplainOptions::read(options)?;
    let pictures = read_argument(pictures, |roles| {
        roles.items(|role| role.named(PictureRole::named))
    })?;
    let archive_options = ArchiveOptions::read(archive_options)?;
    let limits = archive_options.limits();
    let strictness = options.strictness(archive_options.strictness());
    let input = match process {
        process if process.is_undefined() || process.is_null() => None,
        process => Some(Input::new(process, &limits)?),
    };
    let process = input
        .as_ref()
        .map(|input| Reading::at_pointer(&input.bytes, options.pointer(), &limits, strictness))
        .transpose()?;
    let mut raw: Vec<Reading<'_>> = Vec::new();
    for (bytes, kind) in [(&ocr, Kind::RawOcr), (&approval, Kind::RawApproval)] {
        if let Some(bytes) = bytes {
            let before = raw.last().or(process.as_ref());
            let reading = Reading::from_archive(bytes, kind, before, &limits, strictness)?;
            raw.push(reading);
        }
    }
    let is_text = input.as_ref().is_some_and(|input| input.is_text);
    let process = process.as_ref().map(|reading| (reading, is_text));
    let known = options.known(Some(pictures));
    let case = Case::with_archive(process, &raw).knowing(&known);
    if case.files().is_empty() {
        return Err(Error::new(Code::EntryNotFound));
    }
    Ok(to_json(&verdict::explain(&case, options.locale().texts()))?)
}

/// The return value of `embeddedPictures`.
#[derive(Debug, Default, Serialize, Tsify)]
pub struct Embedded {
    /// The pictures, as entries.
    #[tsify(type = "ArchiveEntry[]")]
    pictures: Vec<Entry>,
    /// Whether the file was found to be JSON that all readers read in the same way, as `checkJson` requires.
    plain: bool,
}

/// The pictures in a raw `ocr.json` as entries: the JSON text of an `Embedded`. `options` is the JSON of
/// `ArchiveOptions`.
///
/// # Errors
/// `JSON_*`, `LIMIT_*`, `NOT_A_RESULT`.
#[wasm_bindgen(js_name = embeddedPictures)]
pub fn embedded_pictures(ocr: &[u8], options: &str) -> Result<String, Error> {
    let options = ArchiveOptions::read(options)?;
    if !may_hold_pictures(ocr) {
        return Ok(to_json(&Embedded::default())?);
    }
    let limits = options.limits();
    let reading = Reading::from_archive(ocr, Kind::RawOcr, None, &limits, options.strictness())?;
    let pictures = reading.process.pictures.iter();
    Ok(to_json(&Embedded {
        pictures: pictures
            .filter_map(|picture| entry_of(&reading, picture, &limits))
            .collect(),
        plain: reading.is_plain(),
    })?)
}

/// The base64 text of the picture with this name from `embeddedPictures`. `options` is the JSON of `ArchiveOptions`.
///
/// # Errors
/// `ENTRY_NOT_FOUND`, and those of `embeddedPictures`.
#[wasm_bindgen(js_name = embeddedPicture)]
pub fn embedded_picture(ocr: &[u8], name: &str, options: &str) -> Result<String, Error> {
    let options = ArchiveOptions::read(options)?;
    let limits = options.limits();
    let reading = Reading::from_archive(ocr, Kind::RawOcr, None, &limits, options.strictness())?;
    let mut pictures = reading.process.pictures.iter();
    let picture = pictures.find(|picture| name_of(&reading, picture.source) == name);
    let base64 = picture.and_then(|picture| base64_of(&reading, picture.source));
    let base64 = base64.ok_or_else(|| Error::new(Code::EntryNotFound))?;
    Ok(base64.to_owned())
}

/// A picture as an entry.
fn entry_of(reading: &Reading<'_>, picture: &Picture, limits: &Limits) -> Option<Entry> {
    let base64 = base64_of(reading, picture.source)?;
    let start = base64.as_bytes();
    let start = start.get(..HEAD).unwrap_or(start);
    let size = base64.trim_end_matches('=').len() as u64 * 3 / 4;
    let name = name_of(reading, picture.source);
    let mut entry = Entry::embedded(name, picture.role, size, &decode_start(start), limits);
    if size > limits.image_bytes as u64 {
        entry.problem = Some(Code::LimitEntrySize);
    }
    Some(entry)
}

/// Number of base64 characters from which a picture's size is read.
const HEAD: usize = 64 << 10;

/// The name of a picture's entry: the file name and the pointer of the picture's text.
fn name_of(reading: &Reading<'_>, source: Source) -> String {
    ["ocr.json#", &reading.pointer(source)].concat()
}

fn base64_of<'r>(reading: &'r Reading<'_>, source: Source) -> Option<&'r str> {
    match &reading.at(source)?.value {
        Value::String(text) => Some(text),
        _ => None,
    }
}

/// Checks that these bytes are JSON that all readers read in the same way; `options` is the JSON of `ArchiveOptions`.
/// Returns the repaired text if repairs were necessary.
///
/// # Errors
/// `JSON_*`, `LIMIT_*`.
#[wasm_bindgen(js_name = checkJson)]
pub fn check_json(bytes: &[u8], options: &str) -> Result<Option<String>, Error> {
    let options = ArchiveOptions::read(options)?;
    let (limits, strictness) = (options.limits(), options.strictness());
    let text = strip_mark(text_of(bytes, &limits)?);
    let document = document_of(text, &limits, strictness)?;
    if strictness == Strictness::Strict && !document.duplicates.is_empty() {
        return Err(Error::new(Code::JsonDuplicateKey));
    }
    if document.repairs.is_empty() {
        return Ok(None);
    }
    Ok(Some(to_json(&document.root.value)?))
}
