//! The orientation in EXIF data: the one thing of it that a picture can't be shown rightly without.

use super::bytes::{big_u16_at, big_u32_at, slice, u16_at, u32_at};

const ORIENTATION: u16 = 0x0112;

/// Entries of a directory that are looked at: cameras write some twenty.
const MOST_ENTRIES: u16 = 512;

/// The orientation, 1 to 8, in a TIFF structure.
pub(super) fn orientation(tiff: &[u8]) -> Option<u8> {
    let is_big = match slice(tiff, 0, 4)? {
        b"MM\0*" => true,
        b"II*\0" => false,
        _ => return None,
    };
    let short = |at| {
        if is_big {
            big_u16_at(tiff, at)
        } else {
            u16_at(tiff, at)
        }
    };
    let long = |at| {
        if is_big {
            big_u32_at(tiff, at)
        } else {
            u32_at(tiff, at)
        }
    };
    let directory = usize::try_from(long(4)?).ok()?;
    let count = short(directory)?.min(MOST_ENTRIES);
    let entries = (0..usize::from(count)).map(|index| directory.checked_add(2 + 12 * index));
    let entry = entries
        .flatten()
        .find(|at| short(*at) == Some(ORIENTATION))?;
    let value = u8::try_from(short(entry.checked_add(8)?)?).ok()?;
    (1..=8).contains(&value).then_some(value)
}
