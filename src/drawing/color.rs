//! Colours and their contrast by WCAG 2.2.

use std::fmt;

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

    /// The least contrast of text with its ground by WCAG 2.2, level AA.
    pub const READABLE: f64 = 4.5;

    /// The colour of these sRGB components.
    #[must_use]
    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self {
            rgb: [red, green, blue],
        }
    }

    /// Relative luminance by WCAG 2.2, from 0 (black) to 1 (white).
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

    /// Contrast ratio by WCAG 2.2, from 1 to 21.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance() + 0.05, other.luminance() + 0.05);
        if a > b { a / b } else { b / a }
    }

    /// The better readable of black and white on this ground: never under 4.58:1.
    #[must_use]
    pub fn ink(self) -> Self {
        if self.contrast(Self::WHITE) >= self.contrast(Self::BLACK) {
            Self::WHITE
        } else {
            Self::BLACK
        }
    }
}

/// `base` to the power of 2.4, for bases from 0.08 to 1. The standard library's takes any base and exponent: 1 KB.
fn power_2_4(base: f64) -> f64 {
    // Newton's way to the fifth root, which is between the base and 1: from 1 on it comes down to it.
    let root = (0..12).fold(1.0, |root, _| {
        let square = root * root;
        (4.0 * root + base / (square * square)) / 5.0
    });
    base * base * root * root
}

/// As CSS writes it: `#rrggbb`.
impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.rgb;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
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
    fn powers_as_the_library_takes_them() {
        for level in 0..=255 {
            let base = (f64::from(level) / 255.0 + 0.055) / 1.055;
            let difference = power_2_4(base) - base.powf(2.4);
            assert!(base < 0.08 || difference.abs() < 1e-12, "{base}");
        }
    }

    #[test]
    fn ink_is_readable_on_every_grey() {
        for level in 0..=255 {
            let ground = Color::new(level, level, level);
            assert!(ground.contrast(ground.ink()) >= 4.5, "on {ground}");
        }
    }

    #[test]
    fn written_as_css() {
        assert_eq!(Color::new(11, 98, 214).to_string(), "#0b62d6");
    }
}
