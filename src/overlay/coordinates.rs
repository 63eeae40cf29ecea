//! The coordinate spaces of the overlay, with separate types for each. A size or point of one space cannot be used in
//! another; only conversions whose names contain both spaces, such as `canvas_from_reference`, lead from one to the
//! other.
//!
//! - *Reference space*: the pixels in which the result's boxes are measured, independent of the picture's size. It
//!   covers the whole stored picture.
//! - *Stored picture*: the picture's pixels as stored in the file.
//! - *Upright picture*: the same pixels after the EXIF orientation is applied, which is how a bitmap has them.
//! - *Seen picture*: the upright picture after the user's rotation by quarter turns.
//! - *Fitted space*: CSS pixels from the canvas's top left corner, with the whole picture fitted into the canvas.
//! - *Canvas space*: CSS pixels from the canvas's top left corner, in the current view.
//! - *Device space*: pixels of the canvas's bitmap.
//!
//! The types of the last two spaces are those of all drawings, in [`crate::drawing`].

use crate::drawing::CanvasSize;

/// A size or coordinate above this value, in pixels, is treated as an error in the data.
pub(super) const MAX_COORDINATE: f64 = 1e7;

/// Whether both sides of a picture or space are above zero and at most [`MAX_COORDINATE`].
pub(super) fn is_usable_size(width: f64, height: f64) -> bool {
    let usable = |side: f64| side > 0.0 && side <= MAX_COORDINATE;
    usable(width) && usable(height)
}

/// Width and height of the space in which boxes are measured.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(rename = "Size"))]
pub struct ReferenceSize {
    /// In pixels.
    pub width: f64,
    /// In pixels.
    pub height: f64,
}

/// Width and height of a picture as stored in the file.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StoredSize {
    /// In pixels.
    pub width: f64,
    /// In pixels.
    pub height: f64,
}

/// Width and height of the upright picture, after its EXIF orientation is applied.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct UprightSize {
    /// In pixels.
    pub width: f64,
    /// In pixels.
    pub height: f64,
}

/// A point of the stored picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StoredPoint {
    /// Distance from the left edge, as a fraction of the stored width.
    pub across: f64,
    /// Distance from the top edge, as a fraction of the stored height.
    pub down: f64,
}

/// Width and height of a picture after its EXIF orientation and the user's rotation are applied.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SeenSize {
    /// In pixels.
    pub width: f64,
    /// In pixels.
    pub height: f64,
}

/// A point of the seen picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SeenPoint {
    /// Distance from the left edge, as a fraction of the seen width.
    pub across: f64,
    /// Distance from the top edge, as a fraction of the seen height.
    pub down: f64,
}

/// A point in reference space.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ReferencePoint {
    /// Distance from the left edge, in pixels.
    pub x: f64,
    /// Distance from the top edge, in pixels.
    pub y: f64,
}

/// A rectangle in reference space.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ReferenceRect {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

impl ReferenceRect {
    /// The right edge.
    #[must_use]
    pub fn right(self) -> f64 {
        self.x + self.width
    }

    /// The bottom edge.
    #[must_use]
    pub fn bottom(self) -> f64 {
        self.y + self.height
    }

    /// The part of the rectangle inside a reference space of this size; `None` if no area is inside.
    #[must_use]
    pub fn clamped(self, space: ReferenceSize) -> Option<Self> {
        let (left, top) = (self.x.max(0.0), self.y.max(0.0));
        let (right, bottom) = (
            self.right().min(space.width),
            self.bottom().min(space.height),
        );
        (right > left && bottom > top).then_some(Self {
            x: left,
            y: top,
            width: right - left,
            height: bottom - top,
        })
    }
}

/// A point in fitted space, in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FittedPoint {
    /// Distance from the left edge.
    pub x: f64,
    /// Distance from the top edge.
    pub y: f64,
}

/// A rectangle in fitted space, in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FittedRect {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

impl FittedRect {
    /// The position of a picture of this size fitted into the canvas: centred, as large as possible.
    #[must_use]
    pub fn contain(picture: SeenSize, canvas: CanvasSize) -> Self {
        let scale = (canvas.width / picture.width).min(canvas.height / picture.height);
        let (width, height) = (picture.width * scale, picture.height * scale);
        Self {
            x: (canvas.width - width) / 2.0,
            y: (canvas.height - height) / 2.0,
            width,
            height,
        }
    }

    /// The point in the middle.
    #[must_use]
    pub fn center(self) -> FittedPoint {
        FittedPoint {
            x: self.x + self.width / 2.0,
            y: self.y + self.height / 2.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_picture_is_contained_and_centred() {
        let picture = SeenSize {
            width: 200.0,
            height: 100.0,
        };
        let canvas = CanvasSize {
            width: 100.0,
            height: 100.0,
        };
        let expected = FittedRect {
            x: 0.0,
            y: 25.0,
            width: 100.0,
            height: 50.0,
        };
        assert_eq!(FittedRect::contain(picture, canvas), expected);
    }

    #[test]
    fn a_box_is_cut_at_the_space_or_dropped() {
        let outer = ReferenceRect {
            x: -10.0,
            y: 440.0,
            width: 30.0,
            height: 30.0,
        };
        let clamped = |width, height| outer.clamped(ReferenceSize { width, height });
        assert_eq!(
            clamped(640.0, 450.0),
            Some(ReferenceRect {
                x: 0.0,
                y: 440.0,
                width: 20.0,
                height: 10.0
            })
        );
        assert_eq!(clamped(640.0, 440.0), None);
    }
}
