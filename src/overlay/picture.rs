//! The picture under the boxes: its sizes and orientation.

use super::coordinates::{StoredSize, UprightSize, is_usable_size};
use super::orientation::Orientation;
use crate::error::{Code, Error};

/// Options of `setImage`.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
#[cfg_attr(
    target_arch = "wasm32",
    derive(tsify::Tsify),
    serde(rename_all = "camelCase")
)]
pub struct ImageOptions {
    /// EXIF orientation of the file, 1 to 8. The bitmap must be upright; the boxes are turned to match. `loadPicture()`
    /// returns both.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number | null"))]
    pub orientation: Option<f64>,
    /// Whether the bitmap is certainly turned as `orientation` says. If not, a redaction covers the whole picture.
    /// Default `true`: a host that passes its own bitmap is responsible for it. `loadPicture()` turns the picture
    /// itself, and is uncertain only if the bitmap's size differs from the size that the file states.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "boolean | null"))]
    pub orientation_certain: Option<bool>,
    /// Width of the picture in the file, if the bitmap is a reduced copy.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number | null"))]
    pub natural_width: Option<f64>,
    /// Height of the picture in the file, if the bitmap is a reduced copy.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number | null"))]
    pub natural_height: Option<f64>,
}

/// The picture of an overlay: the bitmap that is drawn, and the file from which it was decoded.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Picture {
    /// The size of the bitmap.
    pub(super) upright: UprightSize,
    /// The size of the picture in the file.
    pub(super) stored: StoredSize,
    pub(super) orientation: Orientation,
    /// Whether boxes turned by the orientation are certain to be in the right place.
    pub(super) orientation_certain: bool,
}

impl Picture {
    /// A picture with a bitmap of this size.
    ///
    /// # Errors
    /// [`Code::InvalidArgument`] if a size is not usable, or `orientation` is not a whole number from 1 to 8.
    pub(super) fn new(upright: UprightSize, options: ImageOptions) -> Result<Self, Error> {
        let wrong = || Error::new(Code::InvalidArgument);
        let orientation = match options.orientation {
            None => Orientation::default(),
            Some(value) => (1..=8)
                .find(|&exif| f64::from(exif) - value == 0.0)
                .and_then(Orientation::from_exif)
                .ok_or_else(wrong)?,
        };
        let (width, height) = natural_size(upright, options);
        if !is_usable_size(upright.width, upright.height) || !is_usable_size(width, height) {
            return Err(wrong());
        }
        // Headers state the size as stored, image elements the size as seen. The bitmap's aspect ratio tells which one
        // was given.
        let (as_stored, as_seen) = (StoredSize { width, height }, UprightSize { width, height });
        let turned = orientation.upright_size_from_stored(as_stored);
        let stored = if shape_difference(turned, upright) < shape_difference(as_seen, upright) {
            as_stored
        } else {
            orientation.stored_size_from_upright(as_seen)
        };
        let has_shape = has_shape(as_seen, upright) || has_shape(turned, upright);
        Ok(Self {
            upright,
            stored,
            orientation,
            orientation_certain: options.orientation_certain != Some(false) && has_shape,
        })
    }
}

/// The width and height that the host gave, stored or upright. A missing one is computed from the bitmap's aspect
/// ratio; if both are missing, they are those of the bitmap.
fn natural_size(upright: UprightSize, options: ImageOptions) -> (f64, f64) {
    let ratio = upright.width / upright.height;
    match (options.natural_width, options.natural_height) {
        (None, None) => (upright.width, upright.height),
        (Some(width), None) => (width, width / ratio),
        (None, Some(height)) => (height * ratio, height),
        (Some(width), Some(height)) => (width, height),
    }
}

/// Whether the bitmap has the aspect ratio of a picture of this size, up to rounding to whole pixels.
fn has_shape(size: UprightSize, bitmap: UprightSize) -> bool {
    shape_difference(size, bitmap) <= size.width + size.height
}

/// How much the aspect ratios of two sizes differ: 0 for equal ratios.
fn shape_difference(one: UprightSize, other: UprightSize) -> f64 {
    (one.width * other.height - one.height * other.width).abs()
}

#[cfg(test)]
mod tests {
    use super::*;

    const UPRIGHT: UprightSize = UprightSize {
        width: 450.0,
        height: 640.0,
    };

    fn stored_of(options: ImageOptions) -> (f64, f64) {
        let stored = Picture::new(UPRIGHT, options).map(|picture| picture.stored);
        stored.map_or((0.0, 0.0), |size| (size.width, size.height))
    }

    #[test]
    fn a_size_is_understood_as_stored_and_as_seen() {
        for (natural, stored) in [
            (None, (640.0, 450.0)),
            (Some((1280.0, 900.0)), (1280.0, 900.0)),
            (Some((900.0, 1280.0)), (1280.0, 900.0)),
        ] {
            let options = ImageOptions {
                orientation: Some(6.0),
                natural_width: natural.map(|(width, _)| width),
                natural_height: natural.map(|(_, height)| height),
                ..ImageOptions::default()
            };
            assert_eq!(stored_of(options), stored);
        }
    }

    #[test]
    fn invalid_orientations_are_refused() {
        for value in [0.0, 9.0, 1.5, f64::NAN] {
            let options = ImageOptions {
                orientation: Some(value),
                ..ImageOptions::default()
            };
            assert!(Picture::new(UPRIGHT, options).is_err());
        }
        assert_eq!(stored_of(ImageOptions::default()), (450.0, 640.0));
    }
}
