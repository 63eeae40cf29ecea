//! Lists the contents of an archive.

use serde::Serialize;

use super::directory::{FileType, Record};
use super::entry::{Data, Entry};
use super::inflate;
use super::kind::{EntryKind, EntryRole, kind_by_name, role_by_name};
use super::warning::{ArchiveWarning, ArchiveWarnings};
use crate::common::sort::sort_by;
use crate::error::{Code, Error};
use crate::limits::Limits;
use crate::media::{image_header, is_drawable};
use crate::result::PictureRole;

/// The contents of an archive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(target_arch = "wasm32", tsify(rename = "ArchiveListing"))]
pub struct Listing {
    /// In the order of the central directory.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "ArchiveEntry[]"))]
    pub entries: Vec<Entry>,
    /// What is unusual about the archive.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "ArchiveWarningRow[]"))]
    pub warnings: Vec<WarningRow>,
}

/// One thing that is unusual about an archive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(
    target_arch = "wasm32",
    tsify(rename = "ArchiveWarningRow", missing_as_null)
)]
pub struct WarningRow {
    /// What is unusual.
    pub code: ArchiveWarning,
    /// The name of the entry that the warning is about.
    pub entry: Option<String>,
}

impl Listing {
    pub(super) fn new(entries: Vec<Entry>, warnings: &[(ArchiveWarning, Option<usize>)]) -> Self {
        let name = |index: usize| Some(entries.get(index)?.name.clone());
        let rows = warnings.iter().map(|(code, entry)| WarningRow {
            code: *code,
            entry: entry.and_then(name),
        });
        let warnings = rows.collect();
        Self { entries, warnings }
    }
}

/// Pairs of indices of entries that must be copies of each other.
pub(super) type Copies = Vec<(usize, usize)>;

/// The maximum size of an entry that is compared with another of the same name.
const MAX_COPY: u64 = 1 << 20;

/// The entries of these records, as far as the records describe them, and the pairs that must be copies of each other.
///
/// # Errors
/// `ZIP_DUPLICATE_NAME` if a program could confuse two entries.
pub(super) fn entries(
    records: &[Record],
    limits: &Limits,
    warnings: &mut ArchiveWarnings,
) -> Result<(Vec<Entry>, Copies), Error> {
    let mut entries: Vec<_> = records.iter().map(Entry::new).collect();
    for (index, (record, entry)) in records.iter().zip(&mut entries).enumerate() {
        let name = &record.name;
        let is_long = record.raw_name.len() > limits.name_bytes;
        if is_long {
            entry.problem = entry.problem.or(Some(Code::LimitNameBytes));
            entry.shorten();
        }
        if name.is_unsafe || is_long {
            warnings.add(ArchiveWarning::NameUnsafe, Some(index));
        }
        if name.leads_out && warnings.is_strict() {
            entry.problem = entry.problem.or(Some(Code::ZipFormat));
        }
        if record.file_type == FileType::Link {
            warnings.add(ArchiveWarning::SymbolicLink, Some(index));
        }
    }
    let copies = refuse_twins(records, warnings)?;
    for kind in [EntryKind::Ocr, EntryKind::ManualApproval] {
        let is_copy = |index: usize| copies.iter().any(|(_, second)| *second == index);
        // Also by a name that some system considers equal to the raw file's name.
        let is_claimed = |record: &Record| kind_by_name(&record.name.folded) == Some(kind);
        let claiming = records.iter().enumerate();
        let mut claiming =
            claiming.filter(|(index, record)| is_claimed(record) && !is_copy(*index));
        if let Some((_, second)) = claiming.nth(1) {
            return Err(Error::new(Code::ZipDuplicateName).entry(&second.name.shown));
        }
    }
    Ok((entries, copies))
}

/// Warns of names that some systems consider equal, and refuses entries whose unicode paths swap their names. Returns
/// the pairs of records that are copies of each other; their bytes must be equal too.
///
/// # Errors
/// `ZIP_DUPLICATE_NAME` if most systems consider two names equal; `ZIP_AMBIGUOUS`.
fn refuse_twins(records: &[Record], warnings: &mut ArchiveWarnings) -> Result<Copies, Error> {
    let mut copies = Vec::new();
    let mut order: Vec<_> = (0..records.len()).collect();
    let folded = |index: &usize| records.get(*index).map(|record| &record.name.folded);
    sort_by(&mut order, |a, b| folded(a).cmp(&folded(b)));
    for record in records {
        let replaced = record.name.replaced.as_ref();
        let other = replaced.filter(|replaced| **replaced != record.name.folded);
        if order
            .binary_search_by(|index| folded(index).cmp(&other))
            .is_ok()
        {
            return Err(Error::new(Code::ZipAmbiguous).entry(&record.name.shown));
        }
    }
    for (first, second) in order.iter().zip(order.iter().skip(1)) {
        let (Some(a), Some(b)) = (records.get(*first), records.get(*second)) else {
            continue;
        };
        if a.name.folded != b.name.folded || a.name.folded.is_empty() {
            continue;
        }
        // No file system allows a file and a folder of the same name, and some readers end a name at a NUL.
        let is_same = without_slash(&a.name.shown) == without_slash(&b.name.shown)
            || !a.name.is_valid
            || !b.name.is_valid;
        if a.is_copy_of(b) && a.compressed <= MAX_COPY {
            copies.push((*first, *second));
        } else if is_same {
            return Err(Error::new(Code::ZipDuplicateName).entry(&b.name.shown));
        }
        warnings.add(ArchiveWarning::NameTwin, Some(*second));
    }
    Ok(copies)
}

fn without_slash(name: &str) -> &str {
    name.strip_suffix('/').unwrap_or(name)
}

/// The number of characters shown of a name that is longer than the limit.
const SHORT_NAME: usize = 120;

impl Entry {
    fn shorten(&mut self) {
        let end = self.name.char_indices().nth(SHORT_NAME);
        self.name
            .truncate(end.map_or(self.name.len(), |(at, _)| at));
        self.name.push('…');
    }

    /// Detects type and size from the entry's first bytes in the archive. Returns whether more bytes could show the
    /// picture's size.
    ///
    /// # Errors
    /// `ZIP_AMBIGUOUS` if bytes follow the deflated data: readers that do not use the directory continue with these.
    pub(super) fn detect_type(
        &mut self,
        record: &Record,
        bytes: &[u8],
        limits: &Limits,
    ) -> Result<bool, Error> {
        if self.is_raw() || self.problem.is_some() {
            return Ok(false);
        }
        let role = role_by_name(&record.name.shown);
        if !self.data.deflated {
            return Ok(self.apply_header(role, bytes, limits));
        }
        let (head, used) = inflate::head(bytes, &self.data);
        if used.is_some_and(|used| (used as u64) < self.data.compressed) {
            return Err(Error::new(Code::ZipAmbiguous).entry(&self.name));
        }
        Ok(self.apply_header(role, &head, limits))
    }

    /// The entry of a picture inside a raw file, as base64, described by its first bytes. It has no data of its own in
    /// the archive.
    pub fn embedded(
        name: String,
        role: PictureRole,
        size: u64,
        head: &[u8],
        limits: &Limits,
    ) -> Self {
        let mut entry = Self {
            name,
            kind: EntryKind::Other,
            role: None,
            media_type: None,
            size,
            width: None,
            height: None,
            orientation: None,
            problem: None,
            data: Data {
                size,
                ..Data::default()
            },
        };
        entry.apply_header(Some(role.into()), head, limits);
        entry
    }

    /// Sets type and size from the first bytes, if they are those of a picture or video. Returns whether the picture's
    /// size comes after them.
    fn apply_header(&mut self, role: Option<EntryRole>, head: &[u8], limits: &Limits) -> bool {
        let Some(header) = image_header(head) else {
            return false;
        };
        self.media_type = Some(header.media_type);
        if header.media_type.is_video() {
            self.kind = EntryKind::Video;
            self.role = Some(EntryRole::Video);
            return false;
        }
        self.kind = EntryKind::Image;
        self.role = role;
        (self.width, self.height) = header.size.unzip();
        self.orientation = header.orientation;
        if header.size.is_some_and(|size| !is_drawable(size, limits)) {
            self.problem = Some(Code::LimitImagePixels);
        }
        header.goes_on
    }

    /// The maximum inflated size of an entry of this kind.
    pub fn max_size(kind: EntryKind, limits: &Limits) -> usize {
        match kind {
            EntryKind::Ocr | EntryKind::ManualApproval => limits.json_bytes,
            EntryKind::Image | EntryKind::Other => limits.image_bytes,
            // A video is never held in memory as a whole.
            EntryKind::Video => usize::MAX,
        }
    }
}
