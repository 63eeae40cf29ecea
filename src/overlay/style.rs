//! How things look: every colour, width and distance of the overlay, in CSS pixels.

use super::color::Color;
use super::feature::FeatureState;

/// The font of all text on the canvas. Labels keep their size whatever the picture's.
pub const FONT: &str = "600 13px system-ui, -apple-system, \"Segoe UI\", Roboto, sans-serif";

/// Found, not found, unknown: the sign that says it without colour.
pub const GLYPHS: [&str; 3] = ["✓", "✕", "?"];

/// Height of a label or marker, its border included.
pub(super) const TAG_HEIGHT: f64 = 22.0;
/// Between a tag's edge and its text, the border included.
pub(super) const TAG_PADDING: f64 = 7.0;
/// Between a label's glyph and its name.
pub(super) const GLYPH_GAP: f64 = 5.0;
/// Corners of a tag.
pub(super) const TAG_RADIUS: f64 = 5.0;
/// Width of the black line around a tag, and of the white one inside it.
pub(super) const TAG_BORDER: f64 = 1.0;
/// Between a box and a label that touches its stroke.
pub(super) const TAG_DISTANCE: f64 = 6.0;
/// What a tag keeps free around other features' boxes and around other tags.
pub(super) const CLEARANCE: f64 = 3.0;
/// Between one ring of places for a label that had to move away and the next.
pub(super) const RING_STEP: f64 = 14.0;
/// How many rings are tried: the longest leader line is their product with the step.
pub(super) const RINGS: u32 = 14;
/// Around a box, where a pointer still counts as on it.
pub(super) const GRACE: f64 = 2.0;
/// Width of a box's coloured line.
pub(super) const LINE: f64 = 2.0;
/// The same for a box that is hovered or selected.
pub(super) const LINE_EMPHASISED: f64 = 4.0;
/// Width of the white lines on both sides of the coloured one, and of the black lines on both sides of these.
pub(super) const HALO: f64 = 1.0;
/// Width of the white core of a leader line.
pub(super) const LEADER: f64 = 1.0;

/// How a feature of one state is drawn. The states differ in glyph and dash, not only in colour.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Look {
    /// Of the box's line and the label's ground. Blue, vermilion and orange stay apart for colour-blind eyes.
    pub color: Color,
    /// Lengths of line and gap; `None` for a solid line.
    pub dash: Option<[f64; 2]>,
    /// Before the label's name.
    pub glyph: &'static str,
}

impl Look {
    /// The look of a state.
    #[must_use]
    pub const fn of(state: FeatureState) -> Self {
        let [found, not_found, unknown] = GLYPHS;
        match state {
            FeatureState::Found => Self {
                color: Color::new(0x0b, 0x62, 0xd6),
                dash: None,
                glyph: found,
            },
            FeatureState::NotFound => Self {
                color: Color::new(0xb8, 0x36, 0x0b),
                dash: Some([3.0, 3.0]),
                glyph: not_found,
            },
            FeatureState::Unknown => Self {
                color: Color::new(0xff, 0xa3, 0x1a),
                dash: Some([9.0, 5.0]),
                glyph: unknown,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STATES: [FeatureState; 3] = [
        FeatureState::Found,
        FeatureState::NotFound,
        FeatureState::Unknown,
    ];

    #[test]
    fn label_ink_is_readable() {
        for state in STATES {
            let ground = Look::of(state).color;
            assert!(ground.contrast(ground.ink()) >= 4.5, "{state:?}");
        }
    }

    #[test]
    fn states_differ_without_colour() {
        for (i, a) in STATES.map(Look::of).iter().enumerate() {
            for b in STATES.map(Look::of).iter().skip(i + 1) {
                assert_ne!(a.glyph, b.glyph);
                assert_ne!(a.dash, b.dash);
            }
        }
    }
}
