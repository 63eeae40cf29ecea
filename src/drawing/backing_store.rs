//! The bitmap of a canvas: its size in device pixels for a size in CSS pixels.

use super::canvas::{CanvasRect, CanvasSize};
use crate::error::{Code, Error};

/// The longest side of a backing store that browsers can draw on, in device pixels. A larger canvas stays blank without
/// an error.
pub const MAX_CANVAS_SIDE: u32 = 16_384;
/// The largest area of a backing store that browsers can draw on, in device pixels.
pub const MAX_CANVAS_AREA: f64 = 268_435_456.0;

/// A size in device pixels as the browser measured it. It is expected to be whole, but may not be in every browser.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DeviceSize {
    /// In device pixels.
    pub width: f64,
    /// In device pixels.
    pub height: f64,
}

/// Device pixels per CSS pixel. The two scales differ slightly, because a bitmap has whole device pixels.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct PixelScale {
    /// Horizontal scale.
    pub across: f64,
    /// Vertical scale.
    pub down: f64,
}

impl PixelScale {
    /// The smallest rectangle that contains this one and whose edges lie on boundaries of device pixels.
    #[must_use]
    pub fn snap_outwards(self, rect: CanvasRect) -> CanvasRect {
        let Self { across, down } = self;
        let (left, top) = ((rect.x * across).floor(), (rect.y * down).floor());
        let right = (rect.right() * across).ceil();
        let bottom = (rect.bottom() * down).ceil();
        CanvasRect {
            x: left / across,
            y: top / down,
            width: (right - left) / across,
            height: (bottom - top) / down,
        }
    }
}

/// The size of the canvas's bitmap, and its scale.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct BackingStore {
    /// In device pixels.
    pub width: u32,
    /// In device pixels.
    pub height: u32,
    /// Device pixels per CSS pixel.
    pub scale: PixelScale,
}

impl BackingStore {
    /// The backing store of a canvas of this size. If `device_pixel_ratio` would make it too large, the scale is
    /// reduced.
    ///
    /// `measured` is the canvas's size as measured by the browser, if available. It replaces the computed size if it
    /// differs by at most a pixel: a canvas that starts between two device pixels may cover one pixel more or less than
    /// its CSS size suggests.
    ///
    /// # Errors
    /// [`Code::LimitCanvas`] if the canvas is too large even at a scale of 1 or the lower `device_pixel_ratio`;
    /// [`Code::InvalidArgument`] if a side or the ratio is negative or not finite, or the ratio is zero.
    pub fn new(
        canvas: CanvasSize,
        device_pixel_ratio: f64,
        measured: Option<DeviceSize>,
    ) -> Result<Self, Error> {
        let CanvasSize { width, height } = canvas;
        let usable = |side: f64| side.is_finite() && side >= 0.0;
        if !(usable(width) && usable(height) && usable(device_pixel_ratio))
            || device_pixel_ratio == 0.0
        {
            return Err(Error::new(Code::InvalidArgument));
        }
        let largest = (f64::from(MAX_CANVAS_SIDE) / width.max(height))
            .min((MAX_CANVAS_AREA / (width * height)).sqrt());
        if largest < device_pixel_ratio.min(1.0) {
            return Err(Error::new(Code::LimitCanvas).limit(MAX_CANVAS_SIDE as usize));
        }
        let scale = device_pixel_ratio.min(largest);
        let side = |css: f64, measured: Option<f64>| {
            let computed = css * scale;
            // A size measured before the last resize or zoom differs by more and is not used.
            let near = measured.filter(|side| (side - computed).abs() <= scale.max(1.0) + 0.5);
            device_pixels(near.unwrap_or(computed))
        };
        let device_width = side(width, measured.map(|size| size.width));
        let device_height = side(height, measured.map(|size| size.height));
        Ok(Self {
            width: device_width,
            height: device_height,
            scale: PixelScale {
                across: f64::from(device_width) / width,
                down: f64::from(device_height) / height,
            },
        })
    }

    /// Whether the bitmap has no pixels.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.width == 0 || self.height == 0
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the caller has bounded the length from 0 to MAX_CANVAS_SIDE"
)]
fn device_pixels(length: f64) -> u32 {
    length.round() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn store(width: f64, height: f64, ratio: f64) -> Result<(u32, u32), Code> {
        BackingStore::new(CanvasSize { width, height }, ratio, None)
            .map(|store| (store.width, store.height))
            .map_err(|error| error.code())
    }

    #[test]
    fn sharp_at_any_pixel_ratio() {
        assert_eq!(store(333.0, 234.5, 1.0), Ok((333, 235)));
        assert_eq!(store(333.0, 234.5, 2.0), Ok((666, 469)));
        assert_eq!(store(320.0, 225.0, 1.25), Ok((400, 281)));
        assert_eq!(store(0.0, 0.0, 2.0), Ok((0, 0)));
    }

    #[test]
    fn a_measured_size_wins_by_a_pixel() {
        let canvas = CanvasSize {
            width: 333.0,
            height: 200.0,
        };
        let store = |width, height| {
            BackingStore::new(canvas, 1.5, Some(DeviceSize { width, height }))
                .map(|store| (store.width, store.height))
                .map_err(|error| error.code())
        };
        assert_eq!(store(499.0, 301.0), Ok((499, 301)));
        assert_eq!(store(333.0, f64::NAN), Ok((500, 300)), "of another zoom");
    }

    #[test]
    fn the_scale_is_lowered_before_the_limit() {
        assert_eq!(store(10_000.0, 100.0, 3.0), Ok((16_384, 164)));
        assert_eq!(store(16_384.0, 16_384.0, 2.0), Ok((16_384, 16_384)));
        assert_eq!(store(20_000.0, 100.0, 0.5), Ok((10_000, 50)));
    }

    #[test]
    fn beyond_the_limit_is_an_error() {
        assert_eq!(store(40_000.0, 40_000.0, 1.0), Err(Code::LimitCanvas));
        assert_eq!(store(16_385.0, 1.0, 1.0), Err(Code::LimitCanvas));
        assert_eq!(store(f64::MAX, 1.0, 1.0), Err(Code::LimitCanvas));
    }

    #[test]
    fn invalid_sizes_are_errors() {
        for (width, height, ratio) in [(f64::NAN, 1.0, 1.0), (-1.0, 1.0, 1.0), (1.0, 1.0, 0.0)] {
            assert_eq!(store(width, height, ratio), Err(Code::InvalidArgument));
        }
    }
}
