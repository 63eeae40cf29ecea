//! The look of the states: glyphs, dashes, and the colours of the themes. Glyphs and dashes distinguish the states
//! without colour.

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
        /// The system's colours (forced colours).
        Forced = "forced",
    }
}

/// The look of features in one state.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StateStyle {
    /// The state.
    pub state: FeatureState,
    /// The glyph before the label's text.
    pub glyph: &'static str,
    /// Lengths of dash and gap in the box's outline, in CSS pixels; `None` for a solid line.
    pub dash: Option<[f64; 2]>,
    /// Colour of the outline and of the label's background in the light theme.
    pub light: Color,
    /// The same for the dark theme.
    pub dark: Color,
}

/// The look of each state, in the order of [`FeatureState::ALL`]. Labels have mostly white text in the light theme and
/// black text in the dark theme. Blue, vermilion and orange can be distinguished by colour-blind people too.
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

/// Colours of boxes and labels. The black and white lines around boxes are the same in all themes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// Colour of the box's outline and the label's background for each state, in the order of [`FeatureState::ALL`].
    pub colors: [Color; 3],
    /// Background of every label, instead of `colors`.
    pub background: Option<Color>,
    /// Text colour of every label, if it is readable on the background. Otherwise, and for `None`, text is black or
    /// white.
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

    /// The theme for forced colours: the system's colours for text and for its background.
    #[must_use]
    pub const fn forced(text: Color, background: Color) -> Self {
        Self {
            colors: [text; 3],
            background: Some(background),
            text: Some(text),
        }
    }

    /// The look of features in a state, in this theme.
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

/// The look of features in one state and theme.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FeatureStyle {
    /// Colour of the box's outline.
    pub line: Color,
    /// Lengths of dash and gap in the outline, in CSS pixels; `None` for a solid line.
    pub dash: Option<[f64; 2]>,
    /// The glyph before the label's text.
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
