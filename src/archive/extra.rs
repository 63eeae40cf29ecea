//! The extra fields of records and headers: an id, a length, and data each.

use crate::common::bytes::u16_at;

/// The id of the field that holds sizes and offsets of more than four bytes.
pub(super) const ZIP64: u16 = 1;

/// The id of the field in which some writers repeat the name in UTF-8.
pub(super) const UNICODE_PATH: u16 = 0x7075;

/// The data of the first extra field with this id.
pub(super) fn field(extra: &[u8], id: u16) -> Option<&[u8]> {
    fields(extra, id).next()
}

/// The data of all extra fields with this id, up to one that is cut short.
pub(super) fn fields(extra: &[u8], id: u16) -> impl Iterator<Item = &[u8]> {
    let complete = all(extra).map_while(|field| field);
    complete.filter_map(move |(found, data)| (found == id).then_some(data))
}

/// Whether every extra field is as long as it says.
pub(super) fn is_well_formed(extra: &[u8]) -> bool {
    all(extra).all(|field| field.is_some())
}

/// Id and data of each extra field; `None` for the last one where it is cut short. Fewer bytes than an id and a length
/// need are padding.
fn all(extra: &[u8]) -> impl Iterator<Item = Option<(u16, &[u8])>> {
    let mut rest = extra;
    std::iter::from_fn(move || {
        let (id, length) = u16_at(rest, 0).zip(u16_at(rest, 2))?;
        let end = 4 + usize::from(length);
        let data = rest.get(4..end);
        rest = rest.get(end..).unwrap_or_default();
        Some(data.map(|data| (id, data)))
    })
}
