//! The kind of an entry and what it shows, as far as its name tells.

use crate::common::named::named_enum;
use crate::result::{Kind, PictureRole};

named_enum! {
    /// The kind of an entry.
    pub enum EntryKind {
        /// The raw file `ocr.json`.
        Ocr = "ocr",
        /// The raw file `manual_approval.json`.
        ManualApproval = "manual-approval",
        /// A picture, detected from its first bytes.
        Image = "image",
        /// A video, detected from its first bytes.
        Video = "video",
        /// Anything else.
        Other = "other",
    }
}

named_enum! {
    /// What a picture or video shows, according to its name.
    pub enum EntryRole {
        /// The document's front, or its only side.
        Front = "front",
        /// The document's back.
        Back = "back",
        /// The person's face.
        Selfie = "selfie",
        /// The photo cut out of the document.
        Portrait = "portrait",
        /// The recording of the process.
        Video = "video",
    }
}

impl From<PictureRole> for EntryRole {
    fn from(role: PictureRole) -> Self {
        match role {
            PictureRole::Front => Self::Front,
            PictureRole::Back => Self::Back,
            PictureRole::Portrait => Self::Portrait,
            PictureRole::Selfie => Self::Selfie,
        }
    }
}

/// The kind of the raw file with this name, in any folder and in upper or lower case.
pub(super) fn kind_by_name(name: &str) -> Option<EntryKind> {
    let name = name.to_ascii_lowercase();
    match Kind::of_file(name.rsplit('/').next()?)? {
        Kind::RawOcr => Some(EntryKind::Ocr),
        Kind::RawApproval => Some(EntryKind::ManualApproval),
        Kind::Process => None,
    }
}

/// The words in names, and what a picture with that word shows. If a name has two of them, the first in this list
/// counts.
const ROLES: [(&str, EntryRole); 7] = [
    ("front", EntryRole::Front),
    ("back", EntryRole::Back),
    ("selfie", EntryRole::Selfie),
    ("face", EntryRole::Selfie),
    ("portrait", EntryRole::Portrait),
    ("scan", EntryRole::Front),
    ("photo", EntryRole::Portrait),
];

/// What a picture shows, by the words of its name in upper or lower case.
pub(super) fn role_by_name(name: &str) -> Option<EntryRole> {
    let name = name.to_ascii_lowercase();
    let file = name.rsplit('/').next()?;
    let has = |word: &str| {
        file.split(|character: char| !character.is_ascii_alphabetic())
            .any(|part| part == word)
    };
    let role = ROLES.iter().find(|(word, _)| has(word));
    role.map(|(_, role)| *role)
}
