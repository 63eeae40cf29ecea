//! The lines of the overlay. Each has a white and a black band, so that it is visible on any picture.

use super::metrics::{HALO, LEADER};
use super::theme::FeatureStyle;
use crate::drawing::{Band, Color, Stroke};

/// The outline of a feature's box. `width` is that of its coloured line, in CSS pixels.
pub(super) fn box_stroke(style: FeatureStyle, width: f64) -> Stroke {
    Stroke {
        bands: vec![
            band(Color::BLACK, width + 4.0 * HALO),
            band(Color::WHITE, width + 2.0 * HALO),
            band(style.line, width),
        ],
        dash: style.dash,
    }
}

/// A leader line, and the edge of the magnifier.
pub(super) fn plain_stroke() -> Stroke {
    Stroke {
        bands: vec![
            band(Color::BLACK, LEADER + 2.0 * HALO),
            band(Color::WHITE, LEADER),
        ],
        dash: None,
    }
}

const fn band(color: Color, width: f64) -> Band {
    Band { color, width }
}
