//! Rectangles and points, each named after the space it lies in, and the one transform between the two.
//!
//! - *Reference space*: the pixels the result's boxes are counted in, whatever the picture's size.
//! - *Canvas space*: CSS pixels from the canvas's top left corner.
//! - *Backing store*: device pixels of the canvas's bitmap, for what has to end on one.

use serde::Serialize;

use super::orientation::Orientation;

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

/// Width and height on the canvas, in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct CanvasSize {
    /// In CSS pixels.
    pub width: f64,
    /// In CSS pixels.
    pub height: f64,
}

impl CanvasSize {
    /// All of the canvas.
    #[must_use]
    pub const fn rect(self) -> CanvasRect {
        CanvasRect {
            x: 0.0,
            y: 0.0,
            width: self.width,
            height: self.height,
        }
    }

    /// Whether there is nothing to see anything on.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.width <= 0.0 || self.height <= 0.0
    }
}

/// A point on the canvas, in CSS pixels from its top left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CanvasPoint {
    /// Towards the right.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

/// A rectangle on the canvas, in CSS pixels from its top left corner.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct CanvasRect {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Towards the right.
    pub width: f64,
    /// Downwards.
    pub height: f64,
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

    /// In square CSS pixels.
    #[must_use]
    pub fn area(self) -> f64 {
        self.width * self.height
    }

    /// The point in the middle.
    #[must_use]
    pub fn center(self) -> CanvasPoint {
        CanvasPoint {
            x: self.x + self.width / 2.0,
            y: self.y + self.height / 2.0,
        }
    }

    /// The rectangle with each edge moved outwards by `margin`.
    #[must_use]
    pub fn outset(self, margin: f64) -> Self {
        Self {
            x: self.x - margin,
            y: self.y - margin,
            width: self.width + 2.0 * margin,
            height: self.height + 2.0 * margin,
        }
    }

    /// The smallest rectangle around it that ends on whole pixels of a bitmap with so many to a CSS pixel, across and down.
    #[must_use]
    pub fn on_pixels(self, (across, down): (f64, f64)) -> Self {
        let (left, top) = ((self.x * across).floor(), (self.y * down).floor());
        let right = (self.right() * across).ceil();
        let bottom = (self.bottom() * down).ceil();
        Self {
            x: left / across,
            y: top / down,
            width: (right - left) / across,
            height: (bottom - top) / down,
        }
    }

    /// Whether the point lies inside or on an edge.
    #[must_use]
    pub fn contains(self, point: CanvasPoint) -> bool {
        (self.x..=self.right()).contains(&point.x) && (self.y..=self.bottom()).contains(&point.y)
    }

    /// Whether the two share an area; touching edges do not count.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }

    /// Whether the rectangle lies wholly on a canvas of this size.
    #[must_use]
    pub fn lies_in(self, frame: CanvasSize) -> bool {
        self.x >= 0.0
            && self.y >= 0.0
            && self.right() <= frame.width
            && self.bottom() <= frame.height
    }

    /// The part that both share; `None` where they touch at most.
    #[must_use]
    pub fn shared(self, other: Self) -> Option<Self> {
        self.overlaps(other).then(|| {
            let (x, y) = (self.x.max(other.x), self.y.max(other.y));
            Self {
                x,
                y,
                width: self.right().min(other.right()) - x,
                height: self.bottom().min(other.bottom()) - y,
            }
        })
    }

    /// The smallest rectangle around both.
    #[must_use]
    pub fn around(self, other: Self) -> Self {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        Self {
            x,
            y,
            width: self.right().max(other.right()) - x,
            height: self.bottom().max(other.bottom()) - y,
        }
    }

    /// The point of the rectangle that is nearest to `point`.
    #[must_use]
    pub fn nearest(self, point: CanvasPoint) -> CanvasPoint {
        CanvasPoint {
            x: point.x.max(self.x).min(self.right()),
            y: point.y.max(self.y).min(self.bottom()),
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
    fn touching_is_not_overlapping() {
        assert!(!rect(0.0, 0.0, 10.0, 10.0).overlaps(rect(10.0, 0.0, 10.0, 10.0)));
        assert!(rect(0.0, 0.0, 10.0, 10.0).overlaps(rect(9.0, 9.0, 10.0, 10.0)));
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
