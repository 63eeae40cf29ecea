//! Straight lines.

use super::canvas::{CanvasPoint, CanvasRect};

/// A straight line on the canvas.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Line {
    /// Its start.
    pub from: CanvasPoint,
    /// Its end.
    pub to: CanvasPoint,
}

impl Line {
    /// The line that connects two rectangles that do not overlap.
    pub(crate) fn between(start: CanvasRect, end: CanvasRect) -> Self {
        let from = start.nearest_point(end.center());
        Self {
            from,
            to: end.nearest_point(from),
        }
    }

    /// The smallest rectangle that contains the line.
    pub(crate) fn bounds(self) -> CanvasRect {
        let (from, to) = (self.from, self.to);
        CanvasRect {
            x: from.x.min(to.x),
            y: from.y.min(to.y),
            width: (to.x - from.x).abs(),
            height: (to.y - from.y).abs(),
        }
    }

    /// Whether the two lines cross or touch.
    pub(crate) fn intersects(self, other: Self) -> bool {
        // The sign tells on which side of the line through `a` and `b` the point `c` is; zero means on the line.
        let side = |a: CanvasPoint, b: CanvasPoint, c: CanvasPoint| {
            (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
        };
        let separates_ends = |line: Self, other: Self| {
            side(line.from, line.to, other.from) * side(line.from, line.to, other.to) <= 0.0
        };
        separates_ends(self, other) && separates_ends(other, self)
    }

    /// Whether a part of the line is inside the rectangle. A line along an edge is not.
    pub(crate) fn crosses(self, rect: CanvasRect) -> bool {
        let across = clip_interval(self.from.x, self.to.x, rect.x, rect.right());
        let down = clip_interval(self.from.y, self.to.y, rect.y, rect.bottom());
        across.0.max(down.0).max(0.0) < across.1.min(down.1).min(1.0)
    }
}

/// The interval of parameters (0 at `from`, 1 at `to`) for which a coordinate is between `low` and `high`.
fn clip_interval(from: f64, to: f64, low: f64, high: f64) -> (f64, f64) {
    let length = to - from;
    if length == 0.0 {
        return if low < from && from < high {
            (f64::NEG_INFINITY, f64::INFINITY)
        } else {
            (f64::INFINITY, f64::NEG_INFINITY)
        };
    }
    let (enter, leave) = ((low - from) / length, (high - from) / length);
    (enter.min(leave), enter.max(leave))
}

#[cfg(test)]
mod tests {
    use super::*;

    const RECT: CanvasRect = CanvasRect {
        x: 10.0,
        y: 10.0,
        width: 20.0,
        height: 10.0,
    };

    fn crosses(from: (f64, f64), to: (f64, f64)) -> bool {
        let point = |(x, y)| CanvasPoint { x, y };
        Line {
            from: point(from),
            to: point(to),
        }
        .crosses(RECT)
    }

    #[test]
    fn lines_through_a_rectangle() {
        assert!(crosses((0.0, 0.0), (40.0, 30.0)));
        assert!(crosses((20.0, 0.0), (20.0, 30.0)));
        assert!(crosses((20.0, 15.0), (20.0, 40.0)), "from inside");
    }

    #[test]
    fn lines_that_intersect() {
        let line = |from: (f64, f64), to: (f64, f64)| Line {
            from: CanvasPoint {
                x: from.0,
                y: from.1,
            },
            to: CanvasPoint { x: to.0, y: to.1 },
        };
        let down = line((5.0, 0.0), (5.0, 10.0));
        assert!(down.intersects(line((0.0, 5.0), (10.0, 5.0))));
        assert!(down.intersects(line((5.0, 10.0), (9.0, 10.0))), "at an end");
        assert!(!down.intersects(line((6.0, 5.0), (10.0, 5.0))));
        assert!(!down.intersects(line((6.0, 0.0), (6.0, 10.0))));
    }

    #[test]
    fn lines_that_pass_touch_or_end_before() {
        assert!(!crosses((0.0, 0.0), (40.0, 0.0)));
        assert!(!crosses((0.0, 10.0), (40.0, 10.0)), "along an edge");
        assert!(!crosses((20.0, 0.0), (20.0, 10.0)), "up to an edge");
        assert!(!crosses((0.0, 0.0), (5.0, 4.0)));
    }
}
