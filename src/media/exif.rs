//! Reads the orientation in EXIF data, the one value that a picture cannot be shown correctly without.

use crate::common::bytes::{big_u16_at, big_u32_at, slice, u16_at, u32_at};

const ORIENTATION: u16 = 0x0112;

/// TIFF's type of a number of two bytes.
const SHORT: u16 = 3;

/// The most entries of a directory that are read: cameras write some twenty.
const MAX_ENTRIES: u16 = 512;

/// The orientation, 1 to 8, in a TIFF structure: one SHORT in the first directory, as the standard says.
pub(super) fn orientation(tiff: &[u8]) -> Option<u8> {
    let is_big_endian = match slice(tiff, 0, 4)? {
        b"MM\0*" => true,
        b"II*\0" => false,
        _ => return None,
    };
    let short = |at| {
        if is_big_endian {
            big_u16_at(tiff, at)
        } else {
            u16_at(tiff, at)
        }
    };
    let long = |at| {
        if is_big_endian {
            big_u32_at(tiff, at)
        } else {
            u32_at(tiff, at)
        }
    };
    let directory = usize::try_from(long(4)?).ok()?;
    let count = short(directory)?.min(MAX_ENTRIES);
    let entry = (0..usize::from(count))
        .filter_map(|index| directory.checked_add(2 + 12 * index))
        .find(|at| short(*at) == Some(ORIENTATION))?;
    if short(entry + 2) != Some(SHORT) || long(entry + 4) != Some(1) {
        return None;
    }
    let value = u8::try_from(short(entry + 8)?).ok()?;
    (1..=8).contains(&value).then_some(value)
}
