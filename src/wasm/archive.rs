//! Archives for JavaScript. The shell brings the bytes and keeps the data of entries; nothing of an archive stays here
//! once it is open.

use js_sys::JsString;
use serde::Serialize;
use tsify::Tsify;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::convert::{Argument, Input};
use super::error::thrown;
use super::locale::Locale;
use crate::archive::{self, Budget, Checksum, Data, Entry, EntryKind, Opening};
use crate::error::{Code, Error};
use crate::limits;
use crate::result::json::{Value, strip_mark, to_json};
use crate::result::{Case, Kind, Reading, Source, Strictness, document_of, text_of};
use crate::verdict::explain;

/// How to open an archive.
#[derive(Debug, Default, Tsify)]
pub struct ArchiveOptions {
    /// Accept, with a warning, what is ambiguous but harmless: bytes before, between and after the entries, names that
    /// lead out of the archive's folder; and repair the raw files as `explain` does. Default `false`.
    #[tsify(optional, type = "boolean")]
    pub tolerant: Option<bool>,
    /// Limits other than the default ones.
    #[tsify(optional, type = "Partial<Limits>")]
    pub limits: Option<Limits>,
}

/// What is read at most. Beyond it is an error with the limit's own code.
#[derive(Debug, Default, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Limits {
    /// Entries. `LIMIT_ENTRIES`. Default 2,000.
    pub entries: f64,
    /// Bytes of the central directory. `LIMIT_DIRECTORY_BYTES`. Default 4 MiB.
    pub directory_bytes: f64,
    /// Bytes of a name. `LIMIT_NAME_BYTES`, for the entry alone. Default 1,024.
    pub name_bytes: f64,
    /// Bytes of a raw file and of any JSON. `LIMIT_ENTRY_SIZE`, `LIMIT_JSON_BYTES`. Default 16 MiB.
    pub json_bytes: f64,
    /// Nested arrays and objects. `JSON_DEPTH`. Default 64.
    pub json_depth: f64,
    /// Bytes of any entry but raw files and videos. `LIMIT_ENTRY_SIZE`. Default 64 MiB.
    pub image_bytes: f64,
    /// Width times height of a picture. `LIMIT_IMAGE_PIXELS`. Default 50,000,000.
    pub image_pixels: f64,
    /// Width or height of a picture. `LIMIT_IMAGE_PIXELS`. Default 16,384.
    pub image_side: f64,
    /// Bytes of all entries that are read, videos aside. `LIMIT_TOTAL_SIZE`. Default 512 MiB.
    pub total_bytes: f64,
    /// How many times its compressed size an entry above 1 MiB may have. `LIMIT_RATIO`. Default 1,032, deflate's own.
    pub ratio: f64,
}

/// What the options of `openArchive` say.
struct How {
    limits: limits::Limits,
    strictness: Strictness,
}

impl How {
    fn new(options: JsValue) -> Result<Self, Error> {
        let options = Argument::new(options)?;
        let mut limits = limits::Limits::default();
        if let Some(given) = options.object("limits")? {
            for (name, limit) in [
                ("entries", &mut limits.entries),
                ("directoryBytes", &mut limits.directory_bytes),
                ("nameBytes", &mut limits.name_bytes),
                ("jsonBytes", &mut limits.json_bytes),
                ("jsonDepth", &mut limits.json_depth),
                ("imageBytes", &mut limits.image_bytes),
                ("imagePixels", &mut limits.image_pixels),
                ("imageSide", &mut limits.image_side),
                ("totalBytes", &mut limits.total_bytes),
                ("ratio", &mut limits.ratio),
            ] {
                if let Some(number) = given.count(name)? {
                    *limit = number;
                }
            }
            limits.json_depth = limits.json_depth.min(limits::DEEPEST);
        }
        Ok(Self {
            limits,
            strictness: options.strictness()?,
        })
    }
}

/// An archive that is being opened. Free it, whatever becomes of it.
#[wasm_bindgen]
#[derive(Debug)]
pub struct ArchiveOpening {
    opening: Opening,
}

#[wasm_bindgen]
impl ArchiveOpening {
    /// An archive of `size` bytes.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT`.
    #[wasm_bindgen(constructor)]
    pub fn new(
        size: f64,
        #[wasm_bindgen(unchecked_optional_param_type = "ArchiveOptions")] options: JsValue,
    ) -> Result<Self, JsValue> {
        let how = How::new(options).map_err(|error| thrown(&error))?;
        let opening = Opening::new(whole(size), how.limits, how.strictness);
        Ok(Self { opening })
    }

    /// The ranges of bytes to feed next: start and end of each, one after the other.
    #[wasm_bindgen(getter)]
    pub fn wanted(&self) -> Vec<f64> {
        let ranges = self.opening.wanted().iter();
        ranges
            .flat_map(|range| [number(range.start), number(range.end)])
            .collect()
    }

    /// Takes those bytes, range after range. Gives the `ArchiveListing` as JSON text when no more are needed.
    ///
    /// # Errors
    /// `ZIP_*`, `LIMIT_*`.
    pub fn feed(&mut self, bytes: &[u8]) -> Result<Option<String>, JsValue> {
        let listing = self.opening.feed(bytes).map_err(|error| thrown(&error))?;
        Ok(listing.map(|listing| to_json(&listing).unwrap_or_default()))
    }
}

/// Reads an entry whose bytes in the archive these are.
///
/// # Errors
/// `ENTRY_CORRUPT`, `ZIP_SIZE_MISMATCH`, `ZIP_AMBIGUOUS`, `LIMIT_*`, `OUT_OF_MEMORY`.
#[wasm_bindgen(js_name = readEntry, unchecked_return_type = "Uint8Array<ArrayBuffer>")]
pub fn read_entry(
    bytes: &[u8],
    #[wasm_bindgen(unchecked_param_type = "ArchiveEntry")] entry: JsValue,
    spent: f64,
    #[wasm_bindgen(unchecked_optional_param_type = "ArchiveOptions")] options: JsValue,
) -> Result<Vec<u8>, JsValue> {
    let read = || {
        let (data, budget) = plan(entry, spent, options)?;
        archive::read(bytes, data, budget)
    };
    read().map_err(|error| thrown(&error))
}

/// Checks an entry that the platform inflates. Free it, unless it was finished.
#[wasm_bindgen]
#[derive(Debug)]
pub struct EntryChecksum {
    checksum: Checksum,
}

#[wasm_bindgen]
impl EntryChecksum {
    /// Nothing has come yet. `spent`: bytes of the archive's other entries that were read.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT`.
    #[wasm_bindgen(constructor)]
    pub fn new(
        #[wasm_bindgen(unchecked_param_type = "ArchiveEntry")] entry: JsValue,
        spent: f64,
        #[wasm_bindgen(unchecked_optional_param_type = "ArchiveOptions")] options: JsValue,
    ) -> Result<Self, JsValue> {
        let (data, budget) = plan(entry, spent, options).map_err(|error| thrown(&error))?;
        let checksum = Checksum::new(data, budget);
        Ok(Self { checksum })
    }

    /// Takes the next bytes.
    ///
    /// # Errors
    /// `LIMIT_*`, `ZIP_SIZE_MISMATCH`: no more are needed.
    pub fn update(&mut self, bytes: &[u8]) -> Result<(), JsValue> {
        self.checksum.update(bytes).map_err(|error| thrown(&error))
    }

    /// All bytes have come.
    ///
    /// # Errors
    /// `ZIP_SIZE_MISMATCH`, `ENTRY_CORRUPT`.
    pub fn finish(self) -> Result<(), JsValue> {
        self.checksum.finish().map_err(|error| thrown(&error))
    }
}

/// What is to be read, and how much it may come to.
fn plan(entry: JsValue, spent: f64, options: JsValue) -> Result<(Data, Budget), Error> {
    let how = How::new(options)?;
    let entry = Argument::new(entry)?;
    let kind = match entry.text("kind")?.as_deref() {
        Some("ocr") => EntryKind::Ocr,
        Some("manual-approval") => EntryKind::ManualApproval,
        Some("video") => EntryKind::Video,
        _ => EntryKind::Other,
    };
    let data = entry
        .object("data")?
        .ok_or_else(|| Error::new(Code::InvalidArgument))?;
    let count = |key| Ok::<_, Error>(whole(data.required(key)?));
    let crc = u32::try_from(count("crc")?).map_err(|_| Error::new(Code::InvalidArgument))?;
    let data = Data {
        offset: count("offset")?,
        compressed: count("compressed")?,
        deflated: data.truth("deflated")? == Some(true),
        size: count("size")?,
        crc,
    };
    let spent = usize::try_from(whole(spent)).unwrap_or(usize::MAX);
    let mut budget = Budget::new(&how.limits, Entry::most(kind, &how.limits), spent);
    if kind == EntryKind::Video {
        budget.total.0 = usize::MAX;
    }
    Ok((data, budget))
}

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
#[derive(Debug, Serialize, Tsify)]
pub struct Embedded {
    /// The pictures, as entries.
    #[tsify(type = "ArchiveEntry[]")]
    pictures: Vec<Entry>,
    /// Whether the file is JSON that all readers read alike, as `checkJson` has it.
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
        let reading = Reading::from_archive(ocr, Kind::RawOcr, None, &how.limits, how.strictness)?;
        let pictures = reading.process.pictures.iter();
        let entries = pictures.filter_map(|picture| {
            let text = embedded(&reading, picture.source)?;
            let start = text.get(..HEAD).unwrap_or(text);
            let name = name_of(&reading, picture.source);
            let size = text.trim_end_matches('=').len() as u64 * 3 / 4;
            let mut entry = Entry::embedded(name, picture.role, size, &decoded(start), &how.limits);
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

#[wasm_bindgen]
extern "C" {
    /// The platform's decoder: a character for each byte.
    #[wasm_bindgen(catch)]
    fn atob(base64: &str) -> Result<JsString, JsValue>;
}

/// The bytes that a start of a base64 text stands for; none where it is no base64.
fn decoded(start: &str) -> Vec<u8> {
    let bytes = atob(start).map(|binary| binary.iter().map(|unit| unit.to_le_bytes()[0]).collect());
    bytes.unwrap_or_default()
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

/// A count that JavaScript gives: what is below zero or no number is zero.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "casts to integers saturate"
)]
const fn whole(number: f64) -> u64 {
    number as u64
}

/// A count for JavaScript, whose numbers are exact up to 8 PiB.
#[expect(clippy::cast_precision_loss, reason = "no archive is that long")]
const fn number(whole: u64) -> f64 {
    whole as f64
}
