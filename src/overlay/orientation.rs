//! How a picture's stored pixels are turned for display: the eight EXIF orientations, and the user's rotation.
//!
//! Programs on servers usually ignore the orientation, so boxes are measured on the pixels as stored. People want to
//! see the picture upright. Therefore the shell decodes the stored pixels and turns them (`www/src/core/picture.js`),
//! and the overlay turns the boxes in the same way.

use super::coordinates::{SeenPoint, SeenSize, StoredPoint, StoredSize, UprightSize};

/// One of the eight ways to rotate and mirror a picture: an EXIF orientation, optionally followed by a rotation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Orientation {
    /// Rows become columns. This is applied first.
    transposed: bool,
    /// Left and right are swapped.
    mirrored: bool,
    /// Top and bottom are swapped.
    flipped: bool,
}

impl Orientation {
    /// The orientation for this EXIF value, from 1 to 8.
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

    /// Swaps width and height if transposed. The operation is its own inverse.
    const fn turned(self, width: f64, height: f64) -> (f64, f64) {
        if self.transposed {
            (height, width)
        } else {
            (width, height)
        }
    }

    /// This orientation followed by the rotation.
    #[must_use]
    pub fn rotated(self, rotation: Rotation) -> Self {
        (0..rotation.quarter_turns).fold(self, |before, _| Self {
            transposed: !before.transposed,
            mirrored: !before.flipped,
            flipped: before.mirrored,
        })
    }

    /// The position of a point of the stored picture in the seen picture.
    #[must_use]
    pub fn seen_from_stored(self, point: StoredPoint) -> SeenPoint {
        let (across, down) = if self.transposed {
            (point.down, point.across)
        } else {
            (point.across, point.down)
        };
        SeenPoint {
            across: if self.mirrored { 1.0 - across } else { across },
            down: if self.flipped { 1.0 - down } else { down },
        }
    }
}

/// The user's rotation of the upright picture, in clockwise quarter turns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rotation {
    quarter_turns: u8,
}

impl Rotation {
    /// The rotation by 0, 90, 180 or 270 degrees; `None` for any other angle.
    #[must_use]
    pub fn from_degrees(degrees: f64) -> Option<Self> {
        let quarter_turns = (0..4).find(|&turns| f64::from(turns) * 90.0 - degrees == 0.0)?;
        Some(Self { quarter_turns })
    }

    /// The angle: 0, 90, 180 or 270.
    #[must_use]
    pub const fn degrees(self) -> u16 {
        self.quarter_turns as u16 * 90
    }

    /// The number of quarter turns, from 0 to 3.
    #[must_use]
    pub const fn quarter_turns(self) -> u8 {
        self.quarter_turns
    }

    /// The rotation that leads from the other rotation to this one.
    #[must_use]
    pub const fn after(self, other: Self) -> Self {
        Self {
            quarter_turns: (4 + self.quarter_turns - other.quarter_turns) % 4,
        }
    }

    /// The size of the seen picture.
    #[must_use]
    pub const fn seen_size_from_upright(self, size: UprightSize) -> SeenSize {
        let UprightSize { width, height } = size;
        if self.quarter_turns.is_multiple_of(2) {
            SeenSize { width, height }
        } else {
            SeenSize {
                width: height,
                height: width,
            }
        }
    }

    /// The position of a point of the seen picture after this rotation.
    #[must_use]
    pub fn turned(self, point: SeenPoint) -> SeenPoint {
        (0..self.quarter_turns).fold(point, |SeenPoint { across, down }, _| SeenPoint {
            across: 1.0 - down,
            down: across,
        })
    }
}
