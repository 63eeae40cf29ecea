//! Sizes: every width and distance of the overlay, in CSS pixels, and the font.

use crate::drawing::Font;

/// The font of all text on the canvas. Labels have the same size on all pictures and in all views.
pub const FONT: Font = Font {
    weight: "600",
    size: 13,
    family: "system-ui, -apple-system, \"Segoe UI\", Roboto, sans-serif",
};

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
/// Between one ring of positions for a label with a leader line and the next.
pub(super) const RING_STEP: f64 = 14.0;
/// How many rings are tried. `MAX_RINGS * RING_STEP` is about the length of the longest leader line.
pub(super) const MAX_RINGS: u32 = 14;
/// How far beside a box a pointer still hits it.
pub(super) const HIT_TOLERANCE: f64 = 2.0;
/// Width of a box's coloured line.
pub(super) const LINE: f64 = 2.0;
/// The same for a box that is hovered or selected.
pub(super) const EMPHASISED_LINE: f64 = 4.0;
/// Width of the white lines on both sides of the coloured one, and of the black lines on both sides of these.
pub(super) const HALO: f64 = 1.0;
/// Width of the white core of a leader line.
pub(super) const LEADER: f64 = 1.0;
/// Between a selected feature's label and the line around it, and the width of that line's outer part.
pub(super) const TAG_RING: f64 = 2.0;
/// Between the edge of a box and a tag inside it.
pub(super) const INSIDE_MARGIN: f64 = 3.0;
/// A label may be inside its own box where the box has so many times the label's area: then it hides little.
pub(super) const INSIDE_AREA_RATIO: f64 = 6.0;
/// How many positions with a leader line are tried for all features together. Thirty features never need as many.
pub(super) const MAX_TRIES: u32 = 25_200;
/// Height of a line of the legend.
pub(super) const LEGEND_LINE: f64 = 22.0;
/// Around the legend and between its columns.
pub(super) const LEGEND_MARGIN: f64 = 10.0;
/// A legend with more lines than this has more columns instead, even where labels must be squeezed into them.
pub(super) const MAX_LEGEND_LINES: usize = 150;
