//! Themes: which colours the states have. Lines and glyphs say the same without them.

use super::feature::FeatureState;
use super::style::GLYPHS;
use crate::drawing::Color;

/// Colours of boxes and labels. The black and white lines around every box belong to all themes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// Of the box's line, and of the label's ground: found, not found, unknown.
    pub colors: [Color; 3],
    /// Of all labels' ground, instead.
    pub ground: Option<Color>,
    /// Of all labels' text, where it is readable on the ground; black or white otherwise.
    pub ink: Option<Color>,
}

impl Theme {
    /// Strong grounds with, mostly, white ink. Blue, vermilion and orange stay apart for colour-blind eyes.
    pub const LIGHT: Self = Self::of([
        Color::new(0x0b, 0x62, 0xd6),
        Color::new(0xb8, 0x36, 0x0b),
        Color::new(0xff, 0xa3, 0x1a),
    ]);
    /// Light grounds with black ink, for dark pages.
    pub const DARK: Self = Self::of([
        Color::new(0x8a, 0xbd, 0xff),
        Color::new(0xff, 0x9a, 0x73),
        Color::new(0xff, 0xd1, 0x66),
    ]);

    const fn of(colors: [Color; 3]) -> Self {
        Self {
            colors,
            ground: None,
            ink: None,
        }
    }

    /// The theme of forced colours: the system's for text and for what is behind it.
    #[must_use]
    pub const fn forced(text: Color, ground: Color) -> Self {
        Self {
            colors: [text; 3],
            ground: Some(ground),
            ink: Some(text),
        }
    }

    /// How features of a state look.
    #[must_use]
    pub fn look(&self, state: FeatureState) -> Look {
        /// Lengths of line and gap, by state.
        const DASHES: [Option<[f64; 2]>; 3] = [None, Some([3.0, 3.0]), Some([9.0, 5.0])];
        let place = state as usize;
        let ground = self.ground.unwrap_or(self.colors[place]);
        Look {
            line: self.colors[place],
            dash: DASHES[place],
            glyph: GLYPHS[place],
            ground,
            ink: self
                .ink
                .filter(|ink| ink.contrast(ground) >= Color::READABLE)
                .unwrap_or_else(|| ground.ink()),
        }
    }
}

impl Default for Theme {
    fn default() -> Self {
        Self::LIGHT
    }
}

/// How a feature of one state is drawn. The states differ in glyph and dash, not only in colour.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Look {
    /// Of the box.
    pub line: Color,
    /// Lengths of line and gap; `None` for a solid line.
    pub dash: Option<[f64; 2]>,
    /// Before the label's name.
    pub glyph: &'static str,
    /// Behind the label's text.
    pub ground: Color,
    /// Of the label's text.
    pub ink: Color,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_differ_without_colour() {
        let looks = FeatureState::ALL.map(|state| Theme::LIGHT.look(state));
        for (i, a) in looks.iter().enumerate() {
            for b in looks.iter().skip(i + 1) {
                assert_ne!(a.glyph, b.glyph);
                assert_ne!(a.dash, b.dash);
            }
        }
    }

    #[test]
    fn forced_ink_gives_way_where_it_can_not_be_read() {
        let grey = Color::new(0x77, 0x77, 0x77);
        let look = Theme::forced(Color::WHITE, grey).look(FeatureState::Found);
        assert_eq!((look.ground, look.ink), (grey, Color::BLACK));
        let look = Theme::forced(Color::WHITE, Color::BLACK).look(FeatureState::Found);
        assert_eq!(look.ink, Color::WHITE);
    }
}
