//! What documented objects are made of: their keys, in the order in which they are met, and the lists that are kept for them.

use super::cursor::{Cursor, KnownKeys, Name, Stop};
use crate::result::{Check, Feature, Field, PersonField, Rejection, Source, Text};
use crate::rules::{CHECKS, PERSON_FIELDS};

/// Longer lists, and more keys that nothing here reads, are left to the strict reader and its limits.
pub(super) const MOST: usize = 256;
const MOST_UNKNOWN: usize = 16;

/// Empty lists with room in them, and the keys in the order that they were met in.
#[derive(Debug)]
pub(super) struct Kit<'t> {
    pub(super) features: Vec<Feature<'t>>,
    pub(super) checks: Vec<Check<'t>>,
    pub(super) read: Vec<PersonField<'t>>,
    pub(super) checked: Vec<PersonField<'t>>,
    pub(super) rejections: Vec<Rejection<'t>>,
    pub(super) keys: Box<Keys>,
}

/// By the object that they stand in.
#[derive(Debug)]
pub(super) struct Keys {
    pub(super) ocr: KnownKeys,
    pub(super) feature: KnownKeys,
    pub(super) bbox: KnownKeys,
    pub(super) checks: KnownKeys,
    pub(super) check: KnownKeys,
    pub(super) approval: KnownKeys,
    pub(super) rejection: KnownKeys,
    pub(super) fail_reason: KnownKeys,
}

/// The fields about the person come first, in the order of [`PERSON_FIELDS`].
pub(super) const PERSONS: usize = PERSON_FIELDS.len();

/// The keys that follow those of [`PERSON_FIELDS`] in what the automatic verification read, and in what the agent gives.
const OCR: [&str; 6] = [
    "features",
    "securityChecks",
    "similarityScore",
    "livenessDetected",
    "document",
    "biometrics",
];
const APPROVAL: [&str; 2] = ["rejectionReasons", "verificationDate"];

/// The keys of one object.
macro_rules! keys {
    ($first:expr, $second:expr) => {
        KnownKeys::new(const { &Name::keys::<{ $first.len() + $second.len() }>(&$first, &$second) })
    };
    ($($name:literal)+) => {
        keys!([$($name),+], [""; 0])
    };
}

const fn check_names() -> [&'static str; CHECKS.len()] {
    let mut names = [""; CHECKS.len()];
    let mut index = 0;
    while index < CHECKS.len() {
        names[index] = CHECKS[index].name;
        index += 1;
    }
    names
}

/// The keys of a result, and those of what is specific to VideoID in it.
pub(super) const fn outer_keys() -> (KnownKeys, KnownKeys) {
    let root = keys!("processId" "provider" "processType" "status" "createdAt" "updatedAt" "providerSpecific" "failReason");
    (root, keys!("ocr" "manualApproval"))
}

impl Default for Kit<'_> {
    fn default() -> Self {
        let keys = Keys {
            ocr: keys!(PERSON_FIELDS, OCR),
            feature: keys!("name" "side" "found" "bbox"),
            bbox: keys!("x" "y" "width" "height"),
            checks: keys!(check_names(), [""; 0]),
            check: keys!("valid" "passed"),
            approval: keys!(PERSON_FIELDS, APPROVAL),
            rejection: keys!("type" "message"),
            fail_reason: keys!("reason" "type" "date"),
        };
        Self {
            features: Vec::new(),
            checks: Vec::new(),
            read: Vec::new(),
            checked: Vec::new(),
            rejections: Vec::new(),
            keys: Box::new(keys),
        }
    }
}

/// The keys that an object has had: none may stand twice where a verdict hangs on it.
#[derive(Default)]
struct Seen<'t> {
    known: u32,
    /// Documented results have none, for which nothing is allocated.
    others: Vec<&'t [u8]>,
}

impl<'t> Seen<'t> {
    #[cold]
    #[inline(never)]
    fn other(&mut self, key: &'t [u8]) -> Result<(), Stop> {
        if self.others.len() == MOST_UNKNOWN || self.others.contains(&key) {
            return Err(Stop::Odd);
        }
        self.others.push(key);
        Ok(())
    }
}

/// The place of the next value.
#[inline]
pub(super) fn place(cursor: &mut Cursor<'_>) -> Result<Source, Stop> {
    cursor.peek()?;
    Ok(Source::At(cursor.at))
}

/// The members of an object: each known key goes to `member`, which passes the value; others are passed here.
#[inline]
pub(super) fn object<'t>(
    cursor: &mut Cursor<'t>,
    keys: &mut KnownKeys,
    mut member: impl FnMut(&mut Cursor<'t>, usize) -> Result<(), Stop>,
) -> Result<(), Stop> {
    let mut seen = Seen::default();
    let mut last = cursor.start()?;
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
            return Err(Stop::Odd);
        }
        seen.known |= 1 << index;
        last = index;
        member(cursor, index)?;
    }
}

/// The items of an array.
#[inline]
pub(super) fn array<'t>(
    cursor: &mut Cursor<'t>,
    mut item: impl FnMut(&mut Cursor<'t>, usize) -> Result<(), Stop>,
) -> Result<(), Stop> {
    cursor.expect(b'[')?;
    let mut first = true;
    let mut index = 0;
    while cursor.more(b']', &mut first)? {
        if index == MOST {
            return Err(Stop::Odd);
        }
        item(cursor, index)?;
        index += 1;
    }
    Ok(())
}

/// Puts the value there that is read next, for it to be filled in its place: moving it would take as long as reading it.
pub(super) fn put<T>(field: &mut Field<T>, value: T, source: Source) -> Result<&mut T, Stop> {
    *field = Field::Given(value, source);
    match field {
        Field::Given(value, _) => Ok(value),
        _ => Err(Stop::Odd),
    }
}

/// A text that may be null.
#[inline]
pub(super) fn text<'t>(cursor: &mut Cursor<'t>, into: &mut Field<Text<'t>>) -> Result<(), Stop> {
    let source = place(cursor)?;
    if cursor.null()? {
        *into = Field::Absent;
        return Ok(());
    }
    cursor.string(put(into, Text::default(), source)?)
}

/// The same where the place does not matter.
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
