//! Reads the orientation from EXIF data. It is the only value that showing a picture requires.

use crate::common::bytes::{big_u16_at, big_u32_at, slice, u16_at, u32_at};

const ORIENTATION: u16 = 0x0112;

/// The TIFF type of a two-byte number.
const SHORT: u16 = 3;

/// The maximum number of directory entries that are read. Cameras write about twenty.
const MAX_ENTRIES: u16 = 512;

/// The orientation, 1 to 8, in a TIFF structure. As the standard requires, it must be one SHORT in the first directory.
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
