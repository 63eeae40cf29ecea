//! Widths of the overlay's texts, which only a canvas can measure.

use std::iter::repeat;

use super::feature::OverlayFeature;
use super::theme::STATE_STYLES;

/// Widths of texts in [`FONT`](super::FONT), in CSS pixels.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TextWidths {
    /// Width of the widest glyph; zero before anything was measured.
    pub glyph: f64,
    /// Width of the widest digit.
    pub digit: f64,
    /// Widths of the features' labels, in the features' order.
    pub labels: Vec<f64>,
}

impl TextWidths {
    /// The widths of every text that labels, markers and the legend of `features` may have. `self` holds the widths for
    /// the features `before`; these are reused, and `width_of` is called only for other texts.
    pub(super) fn measure(
        &self,
        before: &[OverlayFeature],
        features: &[OverlayFeature],
        width_of: impl Fn(&str) -> f64,
    ) -> Self {
        let widest = |known: f64, texts: &[&str]| {
            if known > 0.0 {
                return known;
            }
            texts.iter().map(|text| width_of(text)).fold(0.0, f64::max)
        };
        let known = before
            .iter()
            .zip(&self.labels)
            .map(Some)
            .chain(repeat(None));
        let label = |(feature, known): (&OverlayFeature, Option<(&OverlayFeature, &f64)>)| {
            let same = known.filter(|(before, _)| before.text() == feature.text());
            same.map_or_else(|| width_of(feature.text()), |(_, width)| *width)
        };
        Self {
            glyph: widest(self.glyph, &STATE_STYLES.map(|style| style.glyph)),
            digit: widest(
                self.digit,
                &["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"],
            ),
            labels: features.iter().zip(known).map(label).collect(),
        }
    }

    /// The width of the label of the feature at this index. A label that was not measured is infinitely wide, so that
    /// its feature gets a marker.
    pub(super) fn label(&self, place: usize) -> f64 {
        self.labels.get(place).copied().unwrap_or(f64::INFINITY)
    }
}
