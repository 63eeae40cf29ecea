//! The extra fields of records and headers: an id, a length, and data each.

use crate::common::bytes::{u16_at, u32_at, u64_at};
use crate::error::{Code, Error};

/// The id of the field that holds sizes and offsets of more than four bytes.
const ZIP64: u16 = 1;

/// The id of the field in which some writers repeat the name in UTF-8.
pub(super) const UNICODE_PATH: u16 = 0x7075;

/// The id of the field with the method of an entry that is encrypted by AES.
pub(super) const AES: u16 = 0x9901;

/// Where the zip64 field has the number of the disk, in readers that go by fixed places.
const ZIP64_DISK: usize = 24;

/// The data of the extra field with this id.
///
/// # Errors
/// `ZIP_AMBIGUOUS`: there are several, of which some readers take the first and others the last; or it is cut short,
/// and some readers read on behind the extra fields.
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

/// Whether every extra field is as long as it says.
pub(super) fn is_well_formed(extra: &[u8]) -> bool {
    all(extra).all(|(_, data)| data.is_some())
}

/// Id and data of each extra field; no data for the last one where it is cut short. Fewer bytes than an id and a length
/// need are padding.
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

/// The numbers of a header, and what the zip64 field has behind those it replaces.
pub(super) struct Zip64<'e, const N: usize> {
    /// `None` for a number that the header leaves to the field, which lacks it.
    pub(super) numbers: [Option<u64>; N],
    pub(super) rest: &'e [u8],
}

/// The numbers of a header, out of the zip64 field where they do not fit into the header: size, compressed size, and
/// the offset in a record.
///
/// # Errors
/// `ZIP_AMBIGUOUS`: the field has a number in one place for readers that take the next one, and another for those that
/// go by fixed places; or one for what the header says itself, neither the same nor zero.
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
