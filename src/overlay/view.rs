//! Which part of the picture is seen, and how large.

use serde::Serialize;

use crate::drawing::{CanvasPoint, CanvasRect, CanvasSize};

/// Zoom and pan: a point at `p` when the whole picture is seen is at `p * scale + (x, y)` on the canvas.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct View {
    /// From 1, where the whole picture is seen, to 16.
    pub scale: f64,
    /// Towards the right, in CSS pixels.
    pub x: f64,
    /// Downwards, in CSS pixels.
    pub y: f64,
}

impl Default for View {
    fn default() -> Self {
        Self::WHOLE
    }
}

impl View {
    /// The whole picture.
    pub const WHOLE: Self = Self {
        scale: 1.0,
        x: 0.0,
        y: 0.0,
    };
    /// A box of 16 × 12 on a small canvas fills it then.
    pub const MAX_SCALE: f64 = 16.0;
    /// What is zoomed to takes this part of the canvas.
    const FILLED: f64 = 0.6;

    /// Whether all three are numbers and the scale is one.
    #[must_use]
    pub fn is_usable(self) -> bool {
        self.scale > 0.0 && [self.scale, self.x, self.y].iter().all(|n| n.is_finite())
    }

    /// Where a rectangle of the whole view is in this one.
    #[must_use]
    pub fn of(self, rect: CanvasRect) -> CanvasRect {
        CanvasRect {
            x: rect.x * self.scale + self.x,
            y: rect.y * self.scale + self.y,
            width: rect.width * self.scale,
            height: rect.height * self.scale,
        }
    }

    /// The nearest view without a gap beside the picture that need not be. `whole` is where the picture lies in the
    /// view of all of it.
    #[must_use]
    pub fn clamped(self, whole: CanvasRect, frame: CanvasSize) -> Self {
        let scale = self.scale.clamp(1.0, Self::MAX_SCALE);
        let along = |at: f64, start: f64, length: f64, room: f64| {
            let (start, length) = (start * scale, length * scale);
            if length <= room {
                (room - length) / 2.0 - start
            } else {
                at.max(room - length - start).min(-start)
            }
        };
        Self {
            scale,
            x: along(self.x, whole.x, whole.width, frame.width),
            y: along(self.y, whole.y, whole.height, frame.height),
        }
    }

    /// Larger by a factor, with what is at a point staying there.
    #[must_use]
    pub fn zoomed(self, factor: f64, point: CanvasPoint) -> Self {
        let scale = (self.scale * factor).clamp(1.0, Self::MAX_SCALE);
        let factor = scale / self.scale;
        Self {
            scale,
            x: point.x - (point.x - self.x) * factor,
            y: point.y - (point.y - self.y) * factor,
        }
    }

    /// The view with this rectangle of the whole view in its middle, most of it taken.
    #[must_use]
    pub fn onto(rect: CanvasRect, frame: CanvasSize) -> Self {
        let fitting = (frame.width / rect.width).min(frame.height / rect.height);
        let scale = (fitting * Self::FILLED).clamp(1.0, Self::MAX_SCALE);
        Self::around(rect.center(), scale, frame)
    }

    /// The view with this point of the whole view in its middle.
    #[must_use]
    pub fn around(point: CanvasPoint, scale: f64, frame: CanvasSize) -> Self {
        Self {
            scale,
            x: frame.width / 2.0 - point.x * scale,
            y: frame.height / 2.0 - point.y * scale,
        }
    }

    /// The point of the whole view that is in the middle of the canvas.
    #[must_use]
    pub fn center(self, frame: CanvasSize) -> CanvasPoint {
        CanvasPoint {
            x: (frame.width / 2.0 - self.x) / self.scale,
            y: (frame.height / 2.0 - self.y) / self.scale,
        }
    }

    /// A view on the way to another, from 0 to 1: what is seen changes at an even pace, slower towards the end.
    #[must_use]
    pub fn towards(self, other: Self, progress: f64) -> Self {
        let left = 1.0 - progress.clamp(0.0, 1.0);
        let done = 1.0 - left * left * left;
        let mix = |from: f64, to: f64| from + (to - from) * done;
        // The part of the whole view that is seen starts at -x / scale and is 1 / scale wide.
        let scale = 1.0 / mix(1.0 / self.scale, 1.0 / other.scale);
        Self {
            scale,
            x: mix(self.x / self.scale, other.x / other.scale) * scale,
            y: mix(self.y / self.scale, other.y / other.scale) * scale,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: CanvasSize = CanvasSize {
        width: 320.0,
        height: 225.0,
    };
    const WHOLE: CanvasRect = CanvasRect {
        x: 0.0,
        y: 12.5,
        width: 320.0,
        height: 200.0,
    };

    fn close(a: View, b: View) -> bool {
        [(a.scale, b.scale), (a.x, b.x), (a.y, b.y)]
            .iter()
            .all(|(a, b)| (a - b).abs() < 1e-9)
    }

    #[test]
    fn zooming_keeps_the_point_where_it_is() {
        let point = CanvasPoint { x: 80.0, y: 100.0 };
        let view = View::WHOLE.zoomed(4.0, point);
        let seen = view.of(CanvasRect {
            x: point.x,
            y: point.y,
            ..WHOLE
        });
        assert_eq!((seen.x, seen.y), (point.x, point.y));
        assert!(close(view.zoomed(0.25, point), View::WHOLE));
    }

    #[test]
    fn there_is_no_gap_that_need_not_be() {
        let far = View {
            scale: 2.0,
            x: 500.0,
            y: -9_000.0,
        };
        let seen = far.clamped(WHOLE, FRAME).of(WHOLE);
        assert_eq!((seen.x, seen.bottom()), (0.0, FRAME.height));
        let tiny = View { scale: 0.1, ..far };
        assert_eq!(tiny.clamped(WHOLE, FRAME), View::WHOLE);
    }

    #[test]
    fn a_box_is_brought_into_the_middle() {
        let target = CanvasRect {
            x: 100.0,
            y: 50.0,
            width: 20.0,
            height: 5.0,
        };
        let seen = View::onto(target, FRAME).of(target);
        assert_eq!(
            seen.center(),
            CanvasPoint {
                x: FRAME.width / 2.0,
                y: FRAME.height / 2.0
            }
        );
        assert!((seen.width - 0.6 * FRAME.width).abs() < 1e-9);
    }

    #[test]
    fn the_way_starts_and_ends_where_it_should() {
        let end = View {
            scale: 8.0,
            x: -300.0,
            y: -200.0,
        };
        assert!(close(View::WHOLE.towards(end, 0.0), View::WHOLE));
        assert!(close(View::WHOLE.towards(end, 1.0), end));
        let scales: Vec<_> = (0..=10)
            .map(|step| View::WHOLE.towards(end, f64::from(step) / 10.0).scale)
            .collect();
        assert!(scales.is_sorted(), "{scales:?}");
    }
}
