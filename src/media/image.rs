//! Reads the size and orientation of a picture from the first bytes of its file.

use super::media_type::MediaType;
use super::scan::{Outcome, Walk};

/// What the first bytes of a file show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ImageHeader {
    /// The type of the file.
    pub media_type: MediaType,
    /// Width and height of the picture in pixels as stored. `None` if these bytes do not contain them.
    pub size: Option<(u32, u32)>,
    /// EXIF orientation, 1 to 8.
    pub orientation: Option<u8>,
    /// Whether the picture's size comes after these bytes.
    pub goes_on: bool,
}

/// Reads the first bytes of a file, of any number. `None` for an unknown type of file.
pub fn image_header(head: &[u8]) -> Option<ImageHeader> {
    let media_type = MediaType::of(head)?;
    let mut walk = Walk::new();
    let mut goes_on = false;
    if media_type.is_shown_picture() {
        walk.start(media_type, head, u64::MAX);
        goes_on = walk.through(media_type, head, 0, u64::MAX) == Outcome::More;
    }
    Some(ImageHeader {
        media_type,
        size: walk.size,
        orientation: walk.orientation,
        goes_on: goes_on && walk.size.is_none(),
    })
}
