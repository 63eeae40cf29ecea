//! Colours and their contrast according to WCAG 2.2.

use std::iter::once;

/// An opaque sRGB colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Color {
    /// Red, green, blue.
    pub rgb: [u8; 3],
}

impl Color {
    /// Black.
    pub const BLACK: Self = Self::new(0, 0, 0);
    /// White.
    pub const WHITE: Self = Self::new(255, 255, 255);

    /// The minimum contrast between text and background in WCAG 2.2, level AA.
    pub const MIN_TEXT_CONTRAST: f64 = 4.5;

    /// The colour of these sRGB components.
    #[must_use]
    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self {
            rgb: [red, green, blue],
        }
    }

    /// Relative luminance as defined in WCAG 2.2, from 0 (black) to 1 (white).
    #[must_use]
    pub fn luminance(self) -> f64 {
        let [red, green, blue] = self.rgb.map(|component| {
            let value = f64::from(component) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                power_2_4((value + 0.055) / 1.055)
            }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// Contrast ratio as defined in WCAG 2.2, from 1 to 21.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance() + 0.05, other.luminance() + 0.05);
        if a > b { a / b } else { b / a }
    }

    /// Black or white, whichever contrasts more with this colour. The ratio is at least 4.58:1.
    #[must_use]
    pub fn black_or_white(self) -> Self {
        if self.contrast(Self::WHITE) >= self.contrast(Self::BLACK) {
            Self::WHITE
        } else {
            Self::BLACK
        }
    }

    /// The colour in CSS notation: `#rrggbb`.
    #[must_use]
    pub fn css(self) -> String {
        let digits = self.rgb.into_iter().flat_map(|component| {
            [component >> 4, component & 15].map(|digit| match digit {
                0..=9 => b'0' + digit,
                _ => b'a' + digit - 10,
            })
        });
        once(b'#').chain(digits).map(char::from).collect()
    }
}

/// `base` to the power of 2.4, for bases from 0.08 to 1. The standard library's `powf` would add 1 KB to the wasm.
fn power_2_4(base: f64) -> f64 {
    // The fifth root by Newton's method. It is between the base and 1, so the iteration descends to it from 1.
    let root = (0..12).fold(1.0, |root, _| {
        let square = root * root;
        (4.0 * root + base / (square * square)) / 5.0
    });
    base * base * root * root
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_contrasts() {
        assert!((Color::BLACK.contrast(Color::WHITE) - 21.0).abs() < 1e-9);
        assert!((Color::new(0x77, 0x77, 0x77).contrast(Color::WHITE) - 4.478).abs() < 1e-3);
    }

    #[test]
    fn power_2_4_agrees_with_the_standard_library() {
        for level in 0..=255 {
            let base = (f64::from(level) / 255.0 + 0.055) / 1.055;
            let difference = power_2_4(base) - base.powf(2.4);
            assert!(base < 0.08 || difference.abs() < 1e-12, "{base}");
        }
    }

    #[test]
    fn black_or_white_is_readable_on_every_grey() {
        for level in 0..=255 {
            let background = Color::new(level, level, level);
            let text = background.black_or_white();
            assert!(background.contrast(text) >= 4.5, "on {background:?}");
        }
    }

    #[test]
    fn written_as_css() {
        assert_eq!(Color::new(11, 98, 214).css(), "#0b62d6");
    }
}
