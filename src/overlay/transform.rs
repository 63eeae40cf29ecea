//! The transform from reference space to the canvas.

use super::coordinates::{ReferencePoint, ReferenceRect, ReferenceSize, SeenPoint, StoredPoint};
use super::orientation::Orientation;
use crate::drawing::{CanvasPoint, CanvasRect};

/// The conversion from reference space to the canvas: through the stored picture and the seen picture, which the canvas
/// shows in one rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Transform {
    reference: ReferenceSize,
    orientation: Orientation,
    picture: CanvasRect,
}

impl Transform {
    /// A transform for a reference space of this size, a picture turned by `orientation` in total, and the rectangle
    /// `picture` of the whole picture, which may be larger than the canvas.
    #[must_use]
    pub const fn new(
        reference: ReferenceSize,
        orientation: Orientation,
        picture: CanvasRect,
    ) -> Self {
        Self {
            reference,
            orientation,
            picture,
        }
    }

    /// Converts a rectangle of the reference space to the canvas.
    #[must_use]
    pub fn canvas_from_reference(self, rect: ReferenceRect) -> CanvasRect {
        let corner = |x: f64, y: f64| {
            let stored = self.stored_from_reference(ReferencePoint { x, y });
            self.canvas_from_seen(self.orientation.seen_from_stored(stored))
        };
        let (from, to) = (corner(rect.x, rect.y), corner(rect.right(), rect.bottom()));
        CanvasRect {
            x: from.x.min(to.x),
            y: from.y.min(to.y),
            width: (to.x - from.x).abs(),
            height: (to.y - from.y).abs(),
        }
    }

    fn stored_from_reference(self, point: ReferencePoint) -> StoredPoint {
        StoredPoint {
            across: point.x / self.reference.width,
            down: point.y / self.reference.height,
        }
    }

    fn canvas_from_seen(self, point: SeenPoint) -> CanvasPoint {
        CanvasPoint {
            x: self.picture.x + point.across * self.picture.width,
            y: self.picture.y + point.down * self.picture.height,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_box_goes_through_scale_and_origin() {
        let rect = |x, y, width, height| CanvasRect {
            x,
            y,
            width,
            height,
        };
        let reference = ReferenceSize {
            width: 640.0,
            height: 450.0,
        };
        let picture = rect(10.0, 20.0, 320.0, 225.0);
        let transform = Transform::new(reference, Orientation::default(), picture);
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
}
