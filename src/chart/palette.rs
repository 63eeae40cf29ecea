//! Colours of charts. Series can be distinguished without colour too, because their order is always the same.

use super::spec::{ChartTheme, Tone};
use crate::drawing::Color;

/// The colours of a theme. The contrast with the background is at least 3:1 for tones and 4.5:1 for text colours (WCAG
/// 2.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    /// Background.
    pub background: Color,
    /// Colour of names and numbers.
    pub text: Color,
    /// Colour of axes and the texts next to them.
    pub muted: Color,
    /// Colour of the grid lines behind columns.
    pub grid: Color,
    /// Colours of series, in the order of [`Tone::ALL`].
    pub tones: [Color; 5],
}

impl Palette {
    /// The colours of [`ChartTheme::Light`].
    pub const LIGHT: Self = Self {
        background: Color::WHITE,
        text: Color::new(0x17, 0x1b, 0x26),
        muted: Color::new(0x55, 0x5d, 0x70),
        grid: Color::new(0xe3, 0xe7, 0xef),
        tones: [
            Color::new(0x1b, 0x6a, 0xc9),
            Color::new(0xc2, 0x41, 0x0c),
            Color::new(0xb0, 0x86, 0x00),
            Color::new(0x7a, 0x83, 0x96),
            Color::new(0x7a, 0x3f, 0xc4),
        ],
    };
    /// The colours of [`ChartTheme::Dark`].
    pub const DARK: Self = Self {
        background: Color::new(0x19, 0x1d, 0x27),
        text: Color::new(0xe9, 0xec, 0xf4),
        muted: Color::new(0xa5, 0xae, 0xc2),
        grid: Color::new(0x2d, 0x34, 0x43),
        tones: [
            Color::new(0x6f, 0xb1, 0xff),
            Color::new(0xff, 0x8f, 0x56),
            Color::new(0xf0, 0xcf, 0x5a),
            Color::new(0x86, 0x90, 0xa6),
            Color::new(0xc3, 0x9b, 0xff),
        ],
    };

    /// The colours of this theme.
    #[must_use]
    pub const fn of(theme: ChartTheme) -> Self {
        match theme {
            ChartTheme::Light => Self::LIGHT,
            ChartTheme::Dark => Self::DARK,
        }
    }

    /// The colour of a series with this tone.
    #[must_use]
    pub const fn tone(&self, tone: Tone) -> Color {
        self.tones[tone as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_colour_has_its_contrast_with_the_background() {
        for palette in [Palette::LIGHT, Palette::DARK] {
            for tone in palette.tones {
                assert!(tone.contrast(palette.background) >= 3.0, "{tone:?}");
            }
            for text in [palette.text, palette.muted] {
                assert!(
                    text.contrast(palette.background) >= Color::MIN_TEXT_CONTRAST,
                    "{text:?}"
                );
            }
        }
    }
}
