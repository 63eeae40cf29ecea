//! How a picture's stored pixels are turned before they are seen: the eight EXIF orientations.
//!
//! Browsers turn a picture upright when they decode it, and some do even when told not to. Programs on servers mostly do
//! not, so boxes are counted on the pixels as they are stored. Hence it is the boxes that are turned here.

use super::geometry::Size;

/// An EXIF orientation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Orientation {
    /// Rows become columns. This comes first.
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

    /// The size of the stored picture for one that is seen upright, and the other way round.
    #[must_use]
    pub const fn turned(self, size: Size) -> Size {
        if self.transposed {
            Size {
                width: size.height,
                height: size.width,
            }
        } else {
            size
        }
    }

    /// Where a point of the stored picture is seen, both as parts of width and height.
    #[must_use]
    pub fn upright_from_stored(self, (across, down): (f64, f64)) -> (f64, f64) {
        let (across, down) = if self.transposed {
            (down, across)
        } else {
            (across, down)
        };
        (
            if self.mirrored { 1.0 - across } else { across },
            if self.flipped { 1.0 - down } else { down },
        )
    }
}
