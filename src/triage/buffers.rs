//! What the fast reader keeps from one document to the next: its lists, so that they are not allocated again for each
//! document, and the order of the documented keys in each object.

use super::known_keys::{KnownKeys, Pattern};
use crate::result::{
    APPROVAL_MEMBERS, BBOX_MEMBERS, CHECK_MEMBERS, Check, Feature, OCR_MEMBERS, PROCESS_MEMBERS,
    PersonField, Rejection,
};
use crate::rules::{CHECKS, PERSON_FIELDS};

/// Empty lists that keep their memory, and the keys.
#[derive(Debug)]
pub(super) struct Buffers<'t> {
    pub(super) features: Vec<Feature<'t>>,
    pub(super) checks: Vec<Check<'t>>,
    /// Buffer for the fields that the automatic verification read.
    pub(super) ocr_person: Vec<PersonField<'t>>,
    /// Buffer for the fields that the agent gave.
    pub(super) approval_person: Vec<PersonField<'t>>,
    pub(super) rejections: Vec<Rejection<'t>>,
    pub(super) keys: Box<Keys>,
}

/// The documented keys of each object.
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

/// The number of fields about the person. In `ocr` and `approval`, their keys come first, in the order of
/// [`PERSON_FIELDS`], followed by the keys of [`OCR_MEMBERS`] and [`APPROVAL_MEMBERS`].
pub(super) const PERSON_COUNT: usize = PERSON_FIELDS.len();

/// The keys of one object, taken from one or two lists.
macro_rules! keys {
    ($first:expr, $second:expr) => {
        KnownKeys::new(
            const { &Pattern::keys::<{ $first.len() + $second.len() }>(&$first, &$second) },
        )
    };
    ($all:expr) => {
        keys!($all, [""; 0])
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

/// The keys of a result, and those of its member `providerSpecific`.
pub(super) const fn outer_keys() -> (KnownKeys, KnownKeys) {
    (keys!(PROCESS_MEMBERS), keys!(["ocr", "manualApproval"]))
}

impl Default for Buffers<'_> {
    fn default() -> Self {
        let keys = Keys {
            ocr: keys!(PERSON_FIELDS, OCR_MEMBERS),
            feature: keys!(["name", "side", "found", "bbox"]),
            bbox: keys!(BBOX_MEMBERS),
            checks: keys!(check_names()),
            check: keys!(CHECK_MEMBERS),
            approval: keys!(PERSON_FIELDS, APPROVAL_MEMBERS),
            rejection: keys!(["type", "message"]),
            fail_reason: keys!(["reason", "type", "date", "code"]),
        };
        Self {
            features: Vec::new(),
            checks: Vec::new(),
            ocr_person: Vec::new(),
            approval_person: Vec::new(),
            rejections: Vec::new(),
            keys: Box::new(keys),
        }
    }
}
