//! Widths of the overlay's texts. Only a canvas can measure them.

use super::feature::OverlayFeature;
use super::theme::STATE_STYLES;

/// Widths of texts in [`FONT`](super::FONT), in CSS pixels.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TextWidths {
    /// Of the widest glyph of a state.
    pub glyph: f64,
    /// Of the widest digit.
    pub digit: f64,
    /// Of the features' labels, in their order.
    pub labels: Vec<f64>,
}

impl TextWidths {
    /// Asks `width_of` for the width of every text that labels, markers and the legend may have.
    pub fn measure(features: &[OverlayFeature], width_of: impl Fn(&str) -> f64) -> Self {
        let widest = |texts: &[&str]| texts.iter().map(|text| width_of(text)).fold(0.0, f64::max);
        Self {
            glyph: widest(&STATE_STYLES.map(|style| style.glyph)),
            digit: widest(&["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]),
            labels: features.iter().map(|f| width_of(f.text())).collect(),
        }
    }

    /// Of the label of the feature at this place in the list. One that was not measured is infinite: it fits nowhere,
    /// so that its feature gets a marker.
    pub(super) fn label(&self, place: usize) -> f64 {
        self.labels.get(place).copied().unwrap_or(f64::INFINITY)
    }
}
