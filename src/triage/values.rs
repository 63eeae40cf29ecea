//! Reads objects, arrays and strings for the fast reader.

use super::cursor::{Cursor, Stop};
use super::known_keys::KnownKeys;
use crate::result::{Field, Source, Text};

/// The number of items of the longest list that the fast reader handles. Longer lists are left to the strict reader and
/// its limits.
pub(super) const MAX_ITEMS: usize = 256;

/// The maximum number of unknown keys in an object that the fast reader handles.
const MAX_UNKNOWN_KEYS: usize = 16;

/// The keys of an object so far. In an object that the verdict depends on, no key may be repeated.
#[derive(Default)]
struct Seen<'t> {
    known: u32,
    /// Unknown keys. Documented results have none and allocate nothing.
    others: Vec<&'t [u8]>,
}

impl<'t> Seen<'t> {
    #[cold]
    #[inline(never)]
    fn other(&mut self, key: &'t [u8]) -> Result<(), Stop> {
        if self.others.len() == MAX_UNKNOWN_KEYS || self.others.contains(&key) {
            return Err(Stop::Fallback);
        }
        self.others.push(key);
        Ok(())
    }
}

/// Skips white space and returns the place of the next value.
#[inline]
pub(super) fn place(cursor: &mut Cursor<'_>) -> Result<Source, Stop> {
    cursor.peek()?;
    Ok(Source::At(cursor.at))
}

/// Reads an object. For each known key, calls `member` with its index to read the value; skips the values of unknown
/// keys.
#[inline]
pub(super) fn object<'t>(
    cursor: &mut Cursor<'t>,
    keys: &mut KnownKeys,
    mut member: impl FnMut(&mut Cursor<'t>, usize) -> Result<(), Stop>,
) -> Result<(), Stop> {
    let mut seen = Seen::default();
    let mut last = cursor.open_object()?;
    loop {
        let index = cursor.next_key(keys, last)?;
        if index == KnownKeys::END {
            return Ok(());
        }
        if index == keys.len() {
            seen.other(cursor.unknown)?;
            cursor.skip()?;
            last = KnownKeys::OTHER;
            continue;
        }
        if seen.known & 1 << index != 0 {
            return Err(Stop::Fallback);
        }
        seen.known |= 1 << index;
        last = index;
        member(cursor, index)?;
    }
}

/// Reads an array. For each item, calls `item` with its index to read it.
#[inline]
pub(super) fn array<'t>(
    cursor: &mut Cursor<'t>,
    mut item: impl FnMut(&mut Cursor<'t>, usize) -> Result<(), Stop>,
) -> Result<(), Stop> {
    cursor.expect(b'[')?;
    let mut first = true;
    let mut index = 0;
    while cursor.has_next(b']', &mut first)? {
        if index == MAX_ITEMS {
            return Err(Stop::Fallback);
        }
        item(cursor, index)?;
        index += 1;
    }
    Ok(())
}

/// Puts an empty value into a field and returns it to be filled in place, because moving a full one would take as long
/// as reading it.
pub(super) fn put<T>(field: &mut Field<T>, value: T, source: Source) -> Result<&mut T, Stop> {
    *field = Field::Given(value, source);
    match field {
        Field::Given(value, _) => Ok(value),
        _ => Err(Stop::Fallback),
    }
}

/// Reads a string or null into a field.
#[inline]
pub(super) fn text<'t>(cursor: &mut Cursor<'t>, into: &mut Field<Text<'t>>) -> Result<(), Stop> {
    let source = place(cursor)?;
    if cursor.null()? {
        *into = Field::Absent;
        return Ok(());
    }
    cursor.string(put(into, Text::default(), source)?)
}

/// Reads a string, a number as written, or null into a field.
pub(super) fn text_or_number<'t>(
    cursor: &mut Cursor<'t>,
    into: &mut Field<Text<'t>>,
) -> Result<(), Stop> {
    if !matches!(cursor.peek()?, b'-' | b'0'..=b'9') {
        return text(cursor, into);
    }
    let source = place(cursor)?;
    *into = Field::Given(Text::Borrowed(cursor.number()?), source);
    Ok(())
}

/// Reads a string or null, without its place.
#[inline]
pub(super) fn optional<'t>(
    cursor: &mut Cursor<'t>,
    into: &mut Option<Text<'t>>,
) -> Result<(), Stop> {
    if cursor.null()? {
        return Ok(());
    }
    cursor.string(into.get_or_insert_default())
}
