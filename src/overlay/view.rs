//! Zoom and pan: which part of the picture the canvas shows, and how large.

use serde::Serialize;

use super::coordinates::{FittedPoint, FittedRect, SeenPoint};
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

/// A view without the sizes of canvas and picture: two pictures that are compared have the same one.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct RelativeView {
    /// As that of a [`View`].
    pub scale: f64,
    /// Which point of the picture is in the middle of the canvas: from its left edge, as a part of its width.
    pub across: f64,
    /// The same from its top edge, as a part of its height.
    pub down: f64,
}

impl RelativeView {
    /// The same part of the picture after it was turned by `turn`.
    pub(super) fn turned(self, turn: impl Fn(SeenPoint) -> SeenPoint) -> Self {
        let Self { across, down, .. } = self;
        let SeenPoint { across, down } = turn(SeenPoint { across, down });
        Self {
            across,
            down,
            ..self
        }
    }
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
    /// The largest scale. A box of 16 × 12 CSS pixels fills a small canvas then.
    pub const MAX_SCALE: f64 = 16.0;
    /// The part of the canvas that a box takes when it is zoomed to.
    const ZOOMED_PART: f64 = 0.6;

    /// Whether all three are finite numbers and the scale is above zero.
    #[must_use]
    pub fn is_usable(self) -> bool {
        self.scale > 0.0 && [self.scale, self.x, self.y].iter().all(|n| n.is_finite())
    }

    /// Where a rectangle of the fitted picture is in this view.
    #[must_use]
    pub fn canvas_from_fitted(self, rect: FittedRect) -> CanvasRect {
        CanvasRect {
            x: rect.x * self.scale + self.x,
            y: rect.y * self.scale + self.y,
            width: rect.width * self.scale,
            height: rect.height * self.scale,
        }
    }

    /// Where a point of this view is in the fitted picture.
    #[must_use]
    pub fn fitted_from_canvas(self, point: CanvasPoint) -> FittedPoint {
        FittedPoint {
            x: (point.x - self.x) / self.scale,
            y: (point.y - self.y) / self.scale,
        }
    }

    /// Where a rectangle of this view is in the fitted picture.
    #[must_use]
    pub fn fitted_from_canvas_rect(self, rect: CanvasRect) -> FittedRect {
        FittedRect {
            x: (rect.x - self.x) / self.scale,
            y: (rect.y - self.y) / self.scale,
            width: rect.width / self.scale,
            height: rect.height / self.scale,
        }
    }

    /// The nearest view of allowed scale in which `picture` leaves no more of the canvas empty than it must.
    #[must_use]
    pub fn clamped(self, picture: FittedRect, canvas: CanvasSize) -> Self {
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
            x: along(self.x, picture.x, picture.width, canvas.width),
            y: along(self.y, picture.y, picture.height, canvas.height),
        }
    }

    /// Larger by a factor; what is at `point` stays there.
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

    /// The view that is zoomed to a rectangle: it is in the middle and takes most of the canvas.
    #[must_use]
    pub fn zoomed_to(rect: FittedRect, canvas: CanvasSize) -> Self {
        let fitting = (canvas.width / rect.width).min(canvas.height / rect.height);
        let scale = (fitting * Self::ZOOMED_PART).clamp(1.0, Self::MAX_SCALE);
        Self::centered_on(rect.center(), scale, canvas)
    }

    /// The view with this point in the middle of the canvas.
    #[must_use]
    pub fn centered_on(point: FittedPoint, scale: f64, canvas: CanvasSize) -> Self {
        Self {
            scale,
            x: canvas.width / 2.0 - point.x * scale,
            y: canvas.height / 2.0 - point.y * scale,
        }
    }

    /// This view of a picture that is fitted into a canvas at `picture`.
    #[must_use]
    pub fn relative(self, picture: FittedRect, canvas: CanvasSize) -> RelativeView {
        let center = self.fitted_from_canvas(canvas.rect().center());
        RelativeView {
            scale: self.scale,
            across: (center.x - picture.x) / picture.width,
            down: (center.y - picture.y) / picture.height,
        }
    }

    /// The view that shows this of a picture that is fitted into a canvas at `picture`.
    #[must_use]
    pub fn from_relative(view: RelativeView, picture: FittedRect, canvas: CanvasSize) -> Self {
        let center = FittedPoint {
            x: picture.x + view.across * picture.width,
            y: picture.y + view.down * picture.height,
        };
        Self::centered_on(center, view.scale, canvas)
    }

    /// A view between this one (`progress` 0) and another (1). The seen part of the picture grows or shrinks evenly,
    /// and more slowly towards the end.
    #[must_use]
    pub fn interpolated(self, other: Self, progress: f64) -> Self {
        let left = 1.0 - progress.clamp(0.0, 1.0);
        let done = 1.0 - left * left * left;
        let mix = |from: f64, to: f64| from + (to - from) * done;
        // The seen part of the fitted picture starts at -x / scale and is 1 / scale wide.
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

    const CANVAS: CanvasSize = CanvasSize {
        width: 320.0,
        height: 225.0,
    };
    const PICTURE: FittedRect = FittedRect {
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
        let before = View::WHOLE.fitted_from_canvas(point);
        assert_eq!(view.fitted_from_canvas(point), before);
        assert!(close(view.zoomed(0.25, point), View::WHOLE));
    }

    #[test]
    fn the_picture_leaves_no_avoidable_gap() {
        let far = View {
            scale: 2.0,
            x: 500.0,
            y: -9_000.0,
        };
        let seen = far.clamped(PICTURE, CANVAS).canvas_from_fitted(PICTURE);
        assert_eq!((seen.x, seen.bottom()), (0.0, CANVAS.height));
        let tiny = View { scale: 0.1, ..far };
        assert_eq!(tiny.clamped(PICTURE, CANVAS), View::WHOLE);
    }

    #[test]
    fn a_box_is_brought_into_the_middle() {
        let target = FittedRect {
            x: 100.0,
            y: 50.0,
            width: 20.0,
            height: 5.0,
        };
        let seen = View::zoomed_to(target, CANVAS).canvas_from_fitted(target);
        assert_eq!(
            seen.center(),
            CanvasPoint {
                x: CANVAS.width / 2.0,
                y: CANVAS.height / 2.0
            }
        );
        assert!((seen.width - 0.6 * CANVAS.width).abs() < 1e-9);
    }

    #[test]
    fn an_interpolation_starts_and_ends_at_its_views() {
        let end = View {
            scale: 8.0,
            x: -300.0,
            y: -200.0,
        };
        assert!(close(View::WHOLE.interpolated(end, 0.0), View::WHOLE));
        assert!(close(View::WHOLE.interpolated(end, 1.0), end));
        let scales: Vec<_> = (0..=10)
            .map(|step| View::WHOLE.interpolated(end, f64::from(step) / 10.0).scale)
            .collect();
        assert!(scales.is_sorted(), "{scales:?}");
    }
}
