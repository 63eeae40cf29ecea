//! The picture under the boxes: its sizes, and how it is turned.

use super::geometry::Size;
use super::orientation::Orientation;
use crate::error::{Code, Error};

/// What `setImage` may be told about the picture.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
#[cfg_attr(
    target_arch = "wasm32",
    derive(tsify::Tsify),
    serde(rename_all = "camelCase")
)]
pub struct ImageOptions {
    /// EXIF orientation of the file, 1 to 8, as `entry.orientation` and `loadPicture()` give it. The bitmap is upright, as
    /// browsers decode it; the boxes are turned with it.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number | null"))]
    pub orientation: Option<f64>,
    /// Whether the bitmap is certainly turned as `orientation` says; without certainty, a redaction covers the whole picture.
    /// `true` unless given: a host that hands in a bitmap of its own vouches for it. `loadPicture()` and
    /// `entry.orientationCertain` tell.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "boolean | null"))]
    pub orientation_certain: Option<bool>,
    /// Width of the file's picture, where the bitmap is a reduced copy of it.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number | null"))]
    pub natural_width: Option<f64>,
    /// Height of the file's picture, where the bitmap is a reduced copy of it.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number | null"))]
    pub natural_height: Option<f64>,
}

/// A picture: what is drawn and what it stands for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Picture {
    /// The bitmap's own size, upright.
    pub(super) upright: Size,
    /// The size of the file's picture, as its pixels are stored.
    pub(super) stored: Size,
    pub(super) orientation: Orientation,
    /// Whether boxes, turned by it, certainly lie on what they mark.
    pub(super) orientation_certain: bool,
}

impl Picture {
    /// # Errors
    /// [`Code::InvalidArgument`] for what is no size of a picture or no orientation.
    pub(super) fn new(upright: Size, options: ImageOptions) -> Result<Self, Error> {
        let wrong = || Error::new(Code::InvalidArgument);
        let orientation = match options.orientation {
            None => Orientation::default(),
            Some(value) => (1..=8)
                .find(|&exif| f64::from(exif) - value == 0.0)
                .and_then(Orientation::from_exif)
                .ok_or_else(wrong)?,
        };
        let natural = natural(upright, options);
        if !upright.is_usable() || !natural.is_usable() {
            return Err(wrong());
        }
        Ok(Self {
            upright,
            stored: stored(natural, upright, orientation),
            orientation,
            orientation_certain: options.orientation_certain != Some(false)
                && has_shape(natural, upright, orientation),
        })
    }
}

/// The size that was given: where one side is, the other follows from the bitmap's shape.
fn natural(upright: Size, options: ImageOptions) -> Size {
    let ratio = upright.width / upright.height;
    match (options.natural_width, options.natural_height) {
        (None, None) => upright,
        (Some(width), None) => Size {
            width,
            height: width / ratio,
        },
        (None, Some(height)) => Size {
            width: height * ratio,
            height,
        },
        (Some(width), Some(height)) => Size { width, height },
    }
}

/// Headers give the size as it is stored, image elements as it is seen: the bitmap's shape tells which one this is.
fn stored(natural: Size, upright: Size, orientation: Orientation) -> Size {
    let turned = orientation.turned(natural);
    if misfit(turned, upright) < misfit(natural, upright) {
        natural
    } else {
        turned
    }
}

/// Whether the bitmap has the shape of the file's picture, as it is stored or turned, but for rounding to whole pixels.
fn has_shape(natural: Size, upright: Size, orientation: Orientation) -> bool {
    [natural, orientation.turned(natural)]
        .into_iter()
        .any(|size| misfit(size, upright) <= size.width + size.height)
}

/// How far two sizes are from being of one shape: 0 is the same.
fn misfit(size: Size, upright: Size) -> f64 {
    (size.width * upright.height - size.height * upright.width).abs()
}

#[cfg(test)]
mod tests {
    use super::*;

    const UPRIGHT: Size = Size {
        width: 450.0,
        height: 640.0,
    };

    fn stored_of(options: ImageOptions) -> (f64, f64) {
        let stored = Picture::new(UPRIGHT, options).map(|picture| picture.stored);
        stored.map_or((0.0, 0.0), |size| (size.width, size.height))
    }

    #[test]
    fn either_way_of_giving_the_size_is_understood() {
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
    fn no_orientation_is_none() {
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
