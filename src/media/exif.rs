//! Reads the orientation in EXIF data, the one value that a picture cannot be shown correctly without.

use crate::common::bytes::{big_u16_at, big_u32_at, slice, u16_at, u32_at};

const ORIENTATION: u16 = 0x0112;

/// TIFF's type of a number of two bytes.
const SHORT: u16 = 3;

/// The most entries of a directory that are read: cameras write some twenty.
const MAX_ENTRIES: u16 = 512;

/// The orientation, 1 to 8, in a TIFF structure.
pub(super) fn orientation(tiff: &[u8]) -> Option<u8> {
    let tiff = Tiff::new(tiff)?;
    let entry = tiff.orientations()?.next()?;
    tiff.value(entry)
}

/// Whether every browser reads the same orientation from a TIFF structure, or none: its first directory is complete and
/// gives the orientation as the standard says, or not at all.
pub(super) fn is_well_formed(tiff: &[u8]) -> bool {
    let is_whole = |tiff: &Tiff<'_>| {
        let count = tiff.short(tiff.directory)?;
        let end = tiff.directory.checked_add(2 + 12 * usize::from(count))?;
        let is_whole = tiff.directory >= 8 && count <= MAX_ENTRIES && end <= tiff.bytes.len();
        let mut entries = tiff.orientations()?;
        let Some(entry) = entries.next() else {
            return Some(is_whole);
        };
        let is_one_short = tiff.short(entry + 2) == Some(SHORT) && tiff.long(entry + 4) == Some(1);
        Some(is_whole && is_one_short && tiff.value(entry).is_some() && entries.next().is_none())
    };
    Tiff::new(tiff).and_then(|tiff| is_whole(&tiff)) == Some(true)
}

/// A TIFF structure.
struct Tiff<'a> {
    bytes: &'a [u8],
    is_big_endian: bool,
    /// Where the first directory starts.
    directory: usize,
}

impl<'a> Tiff<'a> {
    fn new(bytes: &'a [u8]) -> Option<Self> {
        let is_big_endian = match slice(bytes, 0, 4)? {
            b"MM\0*" => true,
            b"II*\0" => false,
            _ => return None,
        };
        let mut tiff = Self {
            bytes,
            is_big_endian,
            directory: 0,
        };
        tiff.directory = usize::try_from(tiff.long(4)?).ok()?;
        Some(tiff)
    }

    /// Where the entries of the first directory are that give an orientation.
    fn orientations(&self) -> Option<impl Iterator<Item = usize>> {
        let count = self.short(self.directory)?.min(MAX_ENTRIES);
        let entries =
            (0..usize::from(count)).filter_map(|index| self.directory.checked_add(2 + 12 * index));
        Some(entries.filter(|at| self.short(*at) == Some(ORIENTATION)))
    }

    /// The orientation, 1 to 8, that the entry here gives.
    fn value(&self, entry: usize) -> Option<u8> {
        let value = u8::try_from(self.short(entry.checked_add(8)?)?).ok()?;
        (1..=8).contains(&value).then_some(value)
    }

    fn short(&self, at: usize) -> Option<u16> {
        if self.is_big_endian {
            big_u16_at(self.bytes, at)
        } else {
            u16_at(self.bytes, at)
        }
    }

    fn long(&self, at: usize) -> Option<u32> {
        if self.is_big_endian {
            big_u32_at(self.bytes, at)
        } else {
            u32_at(self.bytes, at)
        }
    }
}
