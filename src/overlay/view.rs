//! Zoom and pan: which part of the picture the canvas shows, and how large.

use serde::Serialize;

use super::coordinates::{FittedPoint, FittedRect, SeenPoint};
use crate::drawing::{CanvasPoint, CanvasRect, CanvasSize};

/// Zoom and pan: a point that is at `p` in fitted space is at `p * scale + (x, y)` on the canvas.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct View {
    /// The zoom factor, from 1 (the whole picture) to 16.
    pub scale: f64,
    /// Horizontal shift, in CSS pixels.
    pub x: f64,
    /// Vertical shift, in CSS pixels.
    pub y: f64,
}

/// A view that does not depend on the sizes of canvas and picture, so that two compared pictures can share it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct RelativeView {
    /// The same as in [`View`].
    pub scale: f64,
    /// The horizontal position of the canvas's middle on the picture, as a fraction of its width from the left edge.
    pub across: f64,
    /// The vertical position, as a fraction of its height from the top edge.
    pub down: f64,
}

impl RelativeView {
    /// The same part of the picture after the picture was turned by `turn`.
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
    /// The maximum scale. At this scale, a box of 16 × 12 CSS pixels fills a small canvas.
    pub const MAX_SCALE: f64 = 16.0;
    /// The fraction of the canvas that a box takes after zooming to it.
    const ZOOMED_PART: f64 = 0.6;

    /// Whether all three are finite numbers and the scale is above zero.
    #[must_use]
    pub fn is_usable(self) -> bool {
        self.scale > 0.0 && [self.scale, self.x, self.y].iter().all(|n| n.is_finite())
    }

    /// Converts a rectangle from fitted space to this view.
    #[must_use]
    pub fn canvas_from_fitted(self, rect: FittedRect) -> CanvasRect {
        CanvasRect {
            x: rect.x * self.scale + self.x,
            y: rect.y * self.scale + self.y,
            width: rect.width * self.scale,
            height: rect.height * self.scale,
        }
    }

    /// Converts a point from this view to fitted space.
    #[must_use]
    pub fn fitted_from_canvas(self, point: CanvasPoint) -> FittedPoint {
        FittedPoint {
            x: (point.x - self.x) / self.scale,
            y: (point.y - self.y) / self.scale,
        }
    }

    /// Converts a rectangle from this view to fitted space.
    #[must_use]
    pub fn fitted_from_canvas_rect(self, rect: CanvasRect) -> FittedRect {
        FittedRect {
            x: (rect.x - self.x) / self.scale,
            y: (rect.y - self.y) / self.scale,
            width: rect.width / self.scale,
            height: rect.height / self.scale,
        }
    }

    /// The nearest view with an allowed scale in which `picture` leaves as little of the canvas empty as possible.
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

    /// The view zoomed by a factor; what is at `point` stays there.
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

    /// The view zoomed to a rectangle, which is centred and takes most of the canvas.
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

    /// Converts this view of a picture whose fitted rectangle is `picture`.
    #[must_use]
    pub fn relative(self, picture: FittedRect, canvas: CanvasSize) -> RelativeView {
        let center = self.fitted_from_canvas(canvas.rect().center());
        RelativeView {
            scale: self.scale,
            across: (center.x - picture.x) / picture.width,
            down: (center.y - picture.y) / picture.height,
        }
    }

    /// Converts a relative view to one of a picture whose fitted rectangle is `picture`.
    #[must_use]
    pub fn from_relative(view: RelativeView, picture: FittedRect, canvas: CanvasSize) -> Self {
        let center = FittedPoint {
            x: picture.x + view.across * picture.width,
            y: picture.y + view.down * picture.height,
        };
        Self::centered_on(center, view.scale, canvas)
    }

    /// A view between this one (`progress` 0) and another (1). The size of the visible part of the picture changes
    /// evenly, and the movement slows down towards the end.
    #[must_use]
    pub fn interpolated(self, other: Self, progress: f64) -> Self {
        let left = 1.0 - progress.clamp(0.0, 1.0);
        let done = 1.0 - left * left * left;
        let mix = |from: f64, to: f64| from + (to - from) * done;
        // The visible part of the fitted picture starts at -x / scale, and its width is proportional to 1 / scale.
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
