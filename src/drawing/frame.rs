//! The canvas's size: CSS pixels outside, device pixels in its backing store.

use super::canvas::CanvasSize;
use crate::error::{Code, Error};

/// The longest side of a backing store that browsers draw on, in device pixels. Beyond it a canvas stays blank, without
/// an error.
pub const MAX_CANVAS_SIDE: u32 = 16_384;
/// The largest area of a backing store that browsers draw on, in device pixels.
pub const MAX_CANVAS_AREA: f64 = 268_435_456.0;

/// The size of the canvas's bitmap and its scale.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct BackingStore {
    /// In device pixels.
    pub width: u32,
    /// In device pixels.
    pub height: u32,
    /// Device pixels per CSS pixel, across and down: whole numbers of device pixels make the two differ a little.
    pub scale: (f64, f64),
}

impl BackingStore {
    /// The backing store of a canvas of this CSS size. The scale is lowered where the screen's would be too large.
    /// `exact` is the canvas's size in device pixels where the browser tells it: CSS sizes are rounded to whole pixels, and
    /// where a canvas begins between two of them, it may have one more or less than its size says.
    ///
    /// # Errors
    /// [`Code::LimitCanvas`] when the canvas is too large without scaling up; [`Code::InvalidArgument`] when a number
    /// is negative or none, or the pixel ratio zero.
    pub fn new(
        frame: CanvasSize,
        device_pixel_ratio: f64,
        exact: Option<CanvasSize>,
    ) -> Result<Self, Error> {
        let CanvasSize { width, height } = frame;
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
        let side = |css: f64, exact: Option<f64>| {
            let computed = css * scale;
            // One of an earlier size or zoom is far off.
            let near = exact.filter(|exact| (exact - computed).abs() <= scale.max(1.0) + 0.5);
            device_pixels(near.unwrap_or(computed))
        };
        let device_width = side(width, exact.map(|size| size.width));
        let device_height = side(height, exact.map(|size| size.height));
        Ok(Self {
            width: device_width,
            height: device_height,
            scale: (
                f64::from(device_width) / width,
                f64::from(device_height) / height,
            ),
        })
    }

    /// Whether there is nothing to draw on.
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
    fn the_browser_knows_better_by_a_pixel() {
        let frame = CanvasSize {
            width: 333.0,
            height: 200.0,
        };
        let store = |width, height| {
            BackingStore::new(frame, 1.5, Some(CanvasSize { width, height }))
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
    fn what_is_no_size_is_an_error() {
        for (width, height, ratio) in [(f64::NAN, 1.0, 1.0), (-1.0, 1.0, 1.0), (1.0, 1.0, 0.0)] {
            assert_eq!(store(width, height, ratio), Err(Code::InvalidArgument));
        }
    }
}
