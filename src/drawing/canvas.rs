//! Canvas space: CSS pixels from the top left corner of the canvas.

use serde::Serialize;

/// Width and height on the canvas, in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct CanvasSize {
    /// In CSS pixels.
    pub width: f64,
    /// In CSS pixels.
    pub height: f64,
}

impl CanvasSize {
    /// The rectangle that covers the whole canvas.
    #[must_use]
    pub const fn rect(self) -> CanvasRect {
        CanvasRect {
            x: 0.0,
            y: 0.0,
            width: self.width,
            height: self.height,
        }
    }

    /// Whether it has no area.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.width <= 0.0 || self.height <= 0.0
    }
}

/// A point on the canvas, in CSS pixels from its top left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CanvasPoint {
    /// Distance from the left edge.
    pub x: f64,
    /// Distance from the top edge.
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
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

impl CanvasRect {
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

    /// The area in square CSS pixels.
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

    /// The rectangle with each edge moved outwards by `margin`, or inwards if it is negative.
    #[must_use]
    pub fn inflate(self, margin: f64) -> Self {
        Self {
            x: self.x - margin,
            y: self.y - margin,
            width: self.width + 2.0 * margin,
            height: self.height + 2.0 * margin,
        }
    }

    /// Whether the point is inside the rectangle or on an edge.
    #[must_use]
    pub fn contains(self, point: CanvasPoint) -> bool {
        (self.x..=self.right()).contains(&point.x) && (self.y..=self.bottom()).contains(&point.y)
    }

    /// Whether the two rectangles share an area; touching edges do not count.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        let across = (self.x < other.right()) & (other.x < self.right());
        let down = (self.y < other.bottom()) & (other.y < self.bottom());
        // All four comparisons are made without branches, because layout calls this very often.
        across & down
    }

    /// Whether the whole rectangle is on a canvas of this size.
    #[must_use]
    pub fn contained_in(self, canvas: CanvasSize) -> bool {
        self.x >= 0.0
            && self.y >= 0.0
            && self.right() <= canvas.width
            && self.bottom() <= canvas.height
    }

    /// The area that both share; `None` if there is none, even if their edges touch.
    #[must_use]
    pub fn intersect(self, other: Self) -> Option<Self> {
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

    /// The smallest rectangle that contains both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        Self {
            x,
            y,
            width: self.right().max(other.right()) - x,
            height: self.bottom().max(other.bottom()) - y,
        }
    }

    /// The point of the rectangle nearest to `point`.
    #[must_use]
    pub fn nearest_point(self, point: CanvasPoint) -> CanvasPoint {
        CanvasPoint {
            x: point.x.max(self.x).min(self.right()),
            y: point.y.max(self.y).min(self.bottom()),
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
    fn touching_is_not_overlapping() {
        assert!(!rect(0.0, 0.0, 10.0, 10.0).overlaps(rect(10.0, 0.0, 10.0, 10.0)));
        assert!(rect(0.0, 0.0, 10.0, 10.0).overlaps(rect(9.0, 9.0, 10.0, 10.0)));
    }
}
