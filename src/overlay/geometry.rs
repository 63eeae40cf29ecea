//! Rectangles and points, each named after the space it lies in, and the one transform between the two.
//!
//! - *Reference space*: the pixels the result's boxes are counted in, whatever the picture's size.
//! - *Canvas space*: CSS pixels from the canvas's top left corner.
//! - *Backing store*: device pixels of the canvas's bitmap, for what has to end on one.

use serde::Serialize;

use super::orientation::Orientation;
use crate::drawing::{CanvasPoint, CanvasRect, CanvasSize};

/// Width and height of a picture or of the reference space, in its own pixels.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Size {
    /// In pixels.
    pub width: f64,
    /// In pixels.
    pub height: f64,
}

impl Size {
    /// Beyond this a size or a coordinate is taken for an error in the data.
    pub const MAX: f64 = 1e7;

    /// Whether both sides are numbers above zero and not absurdly large.
    #[must_use]
    pub fn is_usable(self) -> bool {
        let usable = |side: f64| side > 0.0 && side <= Self::MAX;
        usable(self.width) && usable(self.height)
    }
}

/// A rectangle in reference space.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ReferenceRect {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Towards the right.
    pub width: f64,
    /// Downwards.
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

    /// The part that lies inside a space of this size; `None` where nothing does.
    #[must_use]
    pub fn clamped(self, width: f64, height: f64) -> Option<Self> {
        let (left, top) = (self.x.max(0.0), self.y.max(0.0));
        let (right, bottom) = (self.right().min(width), self.bottom().min(height));
        (right > left && bottom > top).then_some(Self {
            x: left,
            y: top,
            width: right - left,
            height: bottom - top,
        })
    }
}

impl CanvasRect {
    /// The largest rectangle of this shape in the middle of the frame.
    #[must_use]
    pub fn contain(shape: Size, frame: CanvasSize) -> Self {
        let scale = (frame.width / shape.width).min(frame.height / shape.height);
        let (width, height) = (shape.width * scale, shape.height * scale);
        Self {
            x: (frame.width - width) / 2.0,
            y: (frame.height - height) / 2.0,
            width,
            height,
        }
    }
}

/// The one way from reference space onto the canvas: stored picture, turned upright, as it is seen in the view.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Transform {
    reference: Size,
    orientation: Orientation,
    picture: CanvasRect,
}

impl Transform {
    /// The reference space of this size covers the whole stored picture, which is seen at `picture`.
    #[must_use]
    pub const fn new(reference: Size, orientation: Orientation, picture: CanvasRect) -> Self {
        Self {
            reference,
            orientation,
            picture,
        }
    }

    /// Where a rectangle of the reference space lies on the canvas.
    #[must_use]
    pub fn canvas_from_reference(self, rect: ReferenceRect) -> CanvasRect {
        let (from, to) = (
            self.canvas_from_reference_point(rect.x, rect.y),
            self.canvas_from_reference_point(rect.right(), rect.bottom()),
        );
        CanvasRect {
            x: from.x.min(to.x),
            y: from.y.min(to.y),
            width: (to.x - from.x).abs(),
            height: (to.y - from.y).abs(),
        }
    }

    fn canvas_from_reference_point(self, x: f64, y: f64) -> CanvasPoint {
        let stored = (x / self.reference.width, y / self.reference.height);
        let (across, down) = self.orientation.upright_from_stored(stored);
        CanvasPoint {
            x: self.picture.x + across * self.picture.width,
            y: self.picture.y + down * self.picture.height,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn rect(x: f64, y: f64, width: f64, height: f64) -> CanvasRect {
        CanvasRect {
            x,
            y,
            width,
            height,
        }
    }

    #[test]
    fn the_picture_is_contained_and_centred() {
        let shape = Size {
            width: 200.0,
            height: 100.0,
        };
        let frame = CanvasSize {
            width: 100.0,
            height: 100.0,
        };
        assert_eq!(
            CanvasRect::contain(shape, frame),
            rect(0.0, 25.0, 100.0, 50.0)
        );
    }

    #[test]
    fn a_box_goes_through_scale_and_origin() {
        let reference = Size {
            width: 640.0,
            height: 450.0,
        };
        let transform = Transform::new(
            reference,
            Orientation::default(),
            rect(10.0, 20.0, 320.0, 225.0),
        );
        let photo = ReferenceRect {
            x: 32.0,
            y: 168.0,
            width: 141.0,
            height: 141.0,
        };
        assert_eq!(
            transform.canvas_from_reference(photo),
            rect(26.0, 104.0, 70.5, 70.5)
        );
    }

    #[test]
    fn a_box_is_cut_at_the_space_or_dropped() {
        let outer = ReferenceRect {
            x: -10.0,
            y: 440.0,
            width: 30.0,
            height: 30.0,
        };
        assert_eq!(
            outer.clamped(640.0, 450.0),
            Some(ReferenceRect {
                x: 0.0,
                y: 440.0,
                width: 20.0,
                height: 10.0
            })
        );
        assert_eq!(outer.clamped(640.0, 440.0), None);
    }
}
