//! Lists what an archive holds.

use serde::Serialize;

use super::directory::Record;
use super::entry::{Data, Entry, EntryKind, EntryRole, role_by_name};
use super::inflate;
use super::warning::{ArchiveWarning, ArchiveWarnings};
use crate::common::sort::sort_by;
use crate::error::{Code, Error};
use crate::limits::Limits;
use crate::media::{image_header, is_drawable};
use crate::result::PictureRole;

/// What an archive holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(target_arch = "wasm32", tsify(rename = "ArchiveListing"))]
pub struct Listing {
    /// In the order of the central directory.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "ArchiveEntry[]"))]
    pub entries: Vec<Entry>,
    /// What is unusual about it.
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
    /// What.
    pub code: ArchiveWarning,
    /// Name of the entry it is about.
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

/// The entries of these records, as far as records describe them.
///
/// # Errors
/// `ZIP_DUPLICATE_NAME` where a program could take one entry for another.
pub(super) fn entries(
    records: &[Record],
    limits: &Limits,
    warnings: &mut ArchiveWarnings,
) -> Result<Vec<Entry>, Error> {
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
        if record.is_link {
            warnings.add(ArchiveWarning::SymbolicLink, Some(index));
        }
    }
    for kind in [EntryKind::Ocr, EntryKind::ManualApproval] {
        let mut claiming = entries.iter().filter(|entry| entry.kind == kind).skip(1);
        if let Some(second) = claiming.next() {
            return Err(Error::new(Code::ZipDuplicateName).entry(&second.name));
        }
    }
    let mut order: Vec<_> = (0..records.len()).collect();
    let folded = |index: &usize| records.get(*index).map(|record| &record.name.folded);
    sort_by(&mut order, |a, b| folded(a).cmp(&folded(b)));
    for (first, second) in order.iter().zip(order.iter().skip(1)) {
        let (Some(a), Some(b)) = (records.get(*first), records.get(*second)) else {
            continue;
        };
        if a.name.folded != b.name.folded || !a.name.is_valid || !b.name.is_valid {
            continue;
        }
        // A file and a folder cannot have the same name on any disk.
        let is_same = without_slash(&a.raw_name) == without_slash(&b.raw_name);
        if is_same || entries.get(*first).is_some_and(Entry::is_raw) {
            return Err(Error::new(Code::ZipDuplicateName).entry(&b.name.shown));
        }
        warnings.add(ArchiveWarning::NameTwin, Some(*second));
    }
    Ok(entries)
}

fn without_slash(name: &[u8]) -> &[u8] {
    name.strip_suffix(b"/").unwrap_or(name)
}

/// Characters that are shown of a name beyond the limit.
const SHORT_NAME: usize = 120;

impl Entry {
    fn shorten(&mut self) {
        let end = self.name.char_indices().nth(SHORT_NAME);
        self.name
            .truncate(end.map_or(self.name.len(), |(at, _)| at));
        self.name.push('…');
    }

    /// Sets type and size by the entry's first bytes in the archive. Whether more of them would tell the picture's size.
    pub(super) fn detect_type(&mut self, record: &Record, bytes: &[u8], limits: &Limits) -> bool {
        if self.is_raw() || self.problem.is_some() {
            return false;
        }
        let role = role_by_name(&record.name.folded);
        if self.data.deflated {
            self.apply_header(role, &inflate::head(bytes, &self.data), limits)
        } else {
            self.apply_header(role, bytes, limits)
        }
    }

    /// The entry of a picture that is inside a raw file as base64, by its first bytes. It has no data of its own in the
    /// archive.
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

    /// Sets type and size by the first bytes, where they are of a picture or video. Whether the picture's size is behind
    /// them.
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

    /// The most bytes that an entry of this kind may have, once it is inflated.
    pub fn max_size(kind: EntryKind, limits: &Limits) -> usize {
        match kind {
            EntryKind::Ocr | EntryKind::ManualApproval => limits.json_bytes,
            EntryKind::Image | EntryKind::Other => limits.image_bytes,
            // A video is never in memory as a whole.
            EntryKind::Video => usize::MAX,
        }
    }
}
