//! Colours of charts. Neither they nor anything else tells series apart alone: the order does too.

use super::spec::{ChartTheme, Tone};
use crate::drawing::Color;

/// The colours of a theme. Every tone has at least 3:1 with the ground, every ink 4.5:1 (WCAG 2.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    /// Behind everything.
    pub ground: Color,
    /// Of names and numbers.
    pub ink: Color,
    /// Of what is written at axes, and of their lines.
    pub soft: Color,
    /// Of lines to compare heights by.
    pub grid: Color,
    /// By [`Tone`].
    pub tones: [Color; 5],
}

impl Palette {
    const LIGHT: Self = Self {
        ground: Color::WHITE,
        ink: Color::new(0x17, 0x1b, 0x26),
        soft: Color::new(0x55, 0x5d, 0x70),
        grid: Color::new(0xe3, 0xe7, 0xef),
        tones: [
            Color::new(0x1b, 0x6a, 0xc9),
            Color::new(0xc2, 0x41, 0x0c),
            Color::new(0xb0, 0x86, 0x00),
            Color::new(0x7a, 0x83, 0x96),
            Color::new(0x7a, 0x3f, 0xc4),
        ],
    };
    const DARK: Self = Self {
        ground: Color::new(0x19, 0x1d, 0x27),
        ink: Color::new(0xe9, 0xec, 0xf4),
        soft: Color::new(0xa5, 0xae, 0xc2),
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

    /// The colour of a series.
    #[must_use]
    pub const fn tone(&self, tone: Tone) -> Color {
        self.tones[tone as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_stands_out_from_its_ground() {
        for palette in [Palette::LIGHT, Palette::DARK] {
            for tone in palette.tones {
                assert!(tone.contrast(palette.ground) >= 3.0, "{tone}");
            }
            for ink in [palette.ink, palette.soft] {
                assert!(ink.contrast(palette.ground) >= Color::READABLE, "{ink}");
            }
        }
    }
}
