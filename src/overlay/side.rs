//! Decides which picture shows a feature. Results name sides of a document, archives name roles of pictures.

use crate::result::PictureRole;

/// The role of the picture that shows a side, given the name of the side or role; `None` for unknown names.
pub(super) fn picture_role_of(side: &str) -> Option<PictureRole> {
    match side {
        "data" => Some(PictureRole::Front),
        role => PictureRole::named(role),
    }
}

/// Whether a picture of this role shows only a face.
pub(super) const fn shows_only_a_face(picture: PictureRole) -> bool {
    matches!(picture, PictureRole::Portrait | PictureRole::Selfie)
}

/// Whether two names stand for the same side.
pub(crate) fn is_same_side(one: &str, other: &str) -> bool {
    match (picture_role_of(one), picture_role_of(other)) {
        (None, None) => one == other,
        (one, other) => one == other,
    }
}
