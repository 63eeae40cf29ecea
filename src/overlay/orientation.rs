//! How a picture's stored pixels are turned before they are seen: the eight EXIF orientations.
//!
//! Programs on servers mostly do not turn a picture, so boxes are counted on the pixels as they are stored. People want to
//! see it upright. Hence the shell decodes the stored pixels and turns them (`www/src/core/picture.js`), and boxes with them.

use super::coordinates::{StoredPoint, StoredSize, UprightPoint, UprightSize};

/// An EXIF orientation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Orientation {
    /// Rows become columns, before the other two.
    transposed: bool,
    /// Left becomes right.
    mirrored: bool,
    /// Top becomes bottom.
    flipped: bool,
}

impl Orientation {
    /// The orientation of this EXIF value, from 1 to 8.
    #[must_use]
    pub const fn from_exif(value: u8) -> Option<Self> {
        let (transposed, mirrored, flipped) = match value {
            1 => (false, false, false),
            2 => (false, true, false),
            3 => (false, true, true),
            4 => (false, false, true),
            5 => (true, false, false),
            6 => (true, true, false),
            7 => (true, true, true),
            8 => (true, false, true),
            _ => return None,
        };
        Some(Self {
            transposed,
            mirrored,
            flipped,
        })
    }

    /// The size of the upright picture.
    #[must_use]
    pub const fn upright_size_from_stored(self, size: StoredSize) -> UprightSize {
        let (width, height) = self.turned(size.width, size.height);
        UprightSize { width, height }
    }

    /// The size of the stored picture.
    #[must_use]
    pub const fn stored_size_from_upright(self, size: UprightSize) -> StoredSize {
        let (width, height) = self.turned(size.width, size.height);
        StoredSize { width, height }
    }

    /// Transposed or not, there and back it is the same.
    const fn turned(self, width: f64, height: f64) -> (f64, f64) {
        if self.transposed {
            (height, width)
        } else {
            (width, height)
        }
    }

    /// Where a point of the stored picture is seen.
    #[must_use]
    pub fn upright_from_stored(self, point: StoredPoint) -> UprightPoint {
        let (across, down) = if self.transposed {
            (point.down, point.across)
        } else {
            (point.across, point.down)
        };
        UprightPoint {
            across: if self.mirrored { 1.0 - across } else { across },
            down: if self.flipped { 1.0 - down } else { down },
        }
    }
}
