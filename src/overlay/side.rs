//! Which picture shows a feature: the sides of a document and the pictures of an archive have different names.

use crate::result::PictureRole;

/// The picture of a side, by the side's or the picture's own name; `None` for names that are unknown.
pub(super) fn picture_of(side: &str) -> Option<PictureRole> {
    Some(match side {
        "data" | "front" => PictureRole::Front,
        "back" => PictureRole::Back,
        "portrait" => PictureRole::Portrait,
        "selfie" => PictureRole::Selfie,
        _ => return None,
    })
}

/// Whether all there is to see on a picture is a person's face.
pub(super) const fn is_of_a_face(picture: PictureRole) -> bool {
    matches!(picture, PictureRole::Portrait | PictureRole::Selfie)
}

/// Whether two names are of the same side.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    match (picture_of(one), picture_of(other)) {
        (None, None) => one == other,
        (one, other) => one == other,
    }
}
