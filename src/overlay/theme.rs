//! How the states look: glyphs, dashes, and the colours of the themes. Glyph and dash tell the states apart without
//! colour.

use super::feature::FeatureState;
use crate::common::named::named_enum;
use crate::drawing::Color;

named_enum! {
    /// A set of colours for the overlay.
    pub enum ThemeName {
        /// For light pages.
        Light = "light",
        /// For dark pages.
        Dark = "dark",
        /// The system's colours.
        Forced = "forced",
    }
}

/// How features of one state look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StateStyle {
    /// The state.
    pub state: FeatureState,
    /// The sign in front of the label's text.
    pub glyph: &'static str,
    /// Lengths of line and gap of the box's outline, in CSS pixels; `None` for a solid line.
    pub dash: Option<[f64; 2]>,
    /// Of the outline and of the label's background in the light theme.
    pub light: Color,
    /// The same in the dark theme.
    pub dark: Color,
}

/// The one table of how states look, in the order of [`FeatureState::ALL`]. The light theme's labels have mostly white
/// text, the dark theme's have black. Blue, vermilion and orange differ for colour-blind eyes too.
pub const STATE_STYLES: [StateStyle; 3] = [
    StateStyle {
        state: FeatureState::Found,
        glyph: "✓",
        dash: None,
        light: Color::new(0x0b, 0x62, 0xd6),
        dark: Color::new(0x8a, 0xbd, 0xff),
    },
    StateStyle {
        state: FeatureState::NotFound,
        glyph: "✕",
        dash: Some([3.0, 3.0]),
        light: Color::new(0xb8, 0x36, 0x0b),
        dark: Color::new(0xff, 0x9a, 0x73),
    },
    StateStyle {
        state: FeatureState::Unknown,
        glyph: "?",
        dash: Some([9.0, 5.0]),
        light: Color::new(0xff, 0xa3, 0x1a),
        dark: Color::new(0xff, 0xd1, 0x66),
    },
];

/// Colours of boxes and labels. Every theme has the same black and white lines around boxes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// Of the box's outline and the label's background, in the order of [`FeatureState::ALL`].
    pub colors: [Color; 3],
    /// Of every label's background, instead of `colors`.
    pub background: Option<Color>,
    /// Of every label's text where it is readable on the background. Otherwise, and for `None`, text is black or white.
    pub text: Option<Color>,
}

impl Theme {
    /// For light pages.
    pub const LIGHT: Self = Self::of_colors([
        STATE_STYLES[0].light,
        STATE_STYLES[1].light,
        STATE_STYLES[2].light,
    ]);
    /// For dark pages.
    pub const DARK: Self = Self::of_colors([
        STATE_STYLES[0].dark,
        STATE_STYLES[1].dark,
        STATE_STYLES[2].dark,
    ]);

    const fn of_colors(colors: [Color; 3]) -> Self {
        Self {
            colors,
            background: None,
            text: None,
        }
    }

    /// The theme of forced colours: the system's colours for text and for the background of text.
    #[must_use]
    pub const fn forced(text: Color, background: Color) -> Self {
        Self {
            colors: [text; 3],
            background: Some(background),
            text: Some(text),
        }
    }

    /// How features of a state look in this theme.
    #[must_use]
    pub fn style(&self, state: FeatureState) -> FeatureStyle {
        let place = state as usize;
        let StateStyle { glyph, dash, .. } = STATE_STYLES[place];
        let background = self.background.unwrap_or(self.colors[place]);
        let is_readable = |text: &Color| text.contrast(background) >= Color::MIN_TEXT_CONTRAST;
        FeatureStyle {
            line: self.colors[place],
            dash,
            glyph,
            background,
            text: self
                .text
                .filter(is_readable)
                .unwrap_or_else(|| background.black_or_white()),
        }
    }
}

impl Default for Theme {
    fn default() -> Self {
        Self::LIGHT
    }
}

/// How features of one state look in one theme.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FeatureStyle {
    /// Colour of the box's outline.
    pub line: Color,
    /// Lengths of line and gap of the outline, in CSS pixels; `None` for a solid line.
    pub dash: Option<[f64; 2]>,
    /// The sign in front of the label's text.
    pub glyph: &'static str,
    /// Colour behind the label's text.
    pub background: Color,
    /// Colour of the label's text.
    pub text: Color,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_the_states_in_their_order() {
        assert_eq!(
            STATE_STYLES.map(|style| style.state).as_slice(),
            FeatureState::ALL
        );
    }

    #[test]
    fn states_differ_without_colour() {
        for (i, a) in STATE_STYLES.iter().enumerate() {
            for b in STATE_STYLES.iter().skip(i + 1) {
                assert_ne!(a.glyph, b.glyph);
                assert_ne!(a.dash, b.dash);
            }
        }
    }

    #[test]
    fn forced_text_gives_way_where_it_can_not_be_read() {
        let grey = Color::new(0x77, 0x77, 0x77);
        let style = Theme::forced(Color::WHITE, grey).style(FeatureState::Found);
        assert_eq!((style.background, style.text), (grey, Color::BLACK));
        let style = Theme::forced(Color::WHITE, Color::BLACK).style(FeatureState::Found);
        assert_eq!(style.text, Color::WHITE);
    }
}
