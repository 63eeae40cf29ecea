//! The extra fields of records and headers. Each has an id, a length and data.

use crate::common::bytes::{u16_at, u32_at, u64_at};
use crate::error::{Code, Error};

/// The id of the field for sizes and offsets that need more than four bytes.
const ZIP64: u16 = 1;

/// The id of the field in which some programs repeat the name in UTF-8.
pub(super) const UNICODE_PATH: u16 = 0x7075;

/// The id of the field that holds the compression method of an entry encrypted with AES.
pub(super) const AES: u16 = 0x9901;

/// The offset of the disk number in the zip64 field, for readers that use fixed offsets.
const ZIP64_DISK: usize = 24;

/// The data of the extra field with this id.
///
/// # Errors
/// `ZIP_AMBIGUOUS`: there are several, and some readers use the first, others the last; or it is cut short, and some
/// readers read past the end of the extra fields.
pub(super) fn only(extra: &[u8], id: u16) -> Result<Option<&[u8]>, Error> {
    let mut only = None;
    for (_, data) in all(extra).filter(|(found, _)| *found == id) {
        match (only, data) {
            (None, Some(data)) => only = Some(data),
            (Some(first), Some(data)) if first == data => {}
            _ => return Err(Error::new(Code::ZipAmbiguous)),
        }
    }
    Ok(only)
}

/// Whether every extra field has the length that it states.
pub(super) fn is_well_formed(extra: &[u8]) -> bool {
    all(extra).all(|(_, data)| data.is_some())
}

/// The id and data of each extra field; no data for a last field that is cut short. A rest too short for an id and a
/// length is padding.
fn all(extra: &[u8]) -> impl Iterator<Item = (u16, Option<&[u8]>)> {
    let mut rest = extra;
    std::iter::from_fn(move || {
        let (id, length) = u16_at(rest, 0).zip(u16_at(rest, 2))?;
        let end = 4 + usize::from(length);
        let data = rest.get(4..end);
        rest = rest.get(end..).unwrap_or_default();
        Some((id, data))
    })
}

/// The numbers of a header, and the part of the zip64 field after the numbers it replaces.
pub(super) struct Zip64<'e, const N: usize> {
    /// `None` for a number that the header leaves to the zip64 field, but that the field lacks.
    pub(super) numbers: [Option<u64>; N],
    pub(super) rest: &'e [u8],
}

/// The numbers of a header, taken from the zip64 field if the header marks them as too large: size, compressed size,
/// and in a record the offset.
///
/// # Errors
/// `ZIP_AMBIGUOUS`: readers that take the field's next number and readers that use fixed offsets would read different
/// numbers; or the field has a number that the header states too, and it is neither the same nor zero.
pub(super) fn zip64<const N: usize>(extra: &[u8], short: [u32; N]) -> Result<Zip64<'_, N>, Error> {
    let field = only(extra, ZIP64)?.unwrap_or_default();
    let mut rest = field;
    let numbers = short.map(|number| {
        if number != u32::MAX {
            return Some(u64::from(number));
        }
        let (long, after) = rest.split_first_chunk()?;
        rest = after;
        Some(u64::from_le_bytes(*long))
    });
    let mut pairs = short.into_iter().zip(numbers).enumerate();
    let agrees = pairs.all(|(index, (short, number))| {
        let told = u64_at(field, index * 8);
        let is_unused = short != u32::MAX && (rest.is_empty() || told == Some(0));
        told.is_none() || told == number || is_unused
    });
    if agrees && matches!(u32_at(field, ZIP64_DISK), None | Some(0)) {
        Ok(Zip64 { numbers, rest })
    } else {
        Err(Error::new(Code::ZipAmbiguous))
    }
}
