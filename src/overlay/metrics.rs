//! Every width and distance in the overlay, in CSS pixels, and the font.

use crate::drawing::Font;

/// The font of all text on the canvas. Labels have the same size on all pictures and in all views.
pub const FONT: Font = Font {
    weight: "600",
    size: 13,
    family: "system-ui, -apple-system, \"Segoe UI\", Roboto, sans-serif",
};

/// Height of a label or marker, including its border.
pub(super) const TAG_HEIGHT: f64 = 22.0;
/// Distance between a tag's edge and its text, including the border.
pub(super) const TAG_PADDING: f64 = 7.0;
/// Distance between a label's glyph and its name.
pub(super) const GLYPH_GAP: f64 = 5.0;
/// Radius of a tag's corners.
pub(super) const TAG_RADIUS: f64 = 5.0;
/// Width of the black line around a tag, and of the white one inside it.
pub(super) const TAG_BORDER: f64 = 1.0;
/// Distance between a box and a label without a leader line.
pub(super) const TAG_DISTANCE: f64 = 6.0;
/// Distance that a tag keeps from other features' boxes and from other tags.
pub(super) const CLEARANCE: f64 = 3.0;
/// Distance between consecutive rings of positions for a label with a leader line.
pub(super) const RING_STEP: f64 = 14.0;
/// Number of rings that are tried. `MAX_RINGS * RING_STEP` is about the length of the longest leader line.
pub(super) const MAX_RINGS: u32 = 14;
/// Distance outside a box at which a pointer still hits it.
pub(super) const HIT_TOLERANCE: f64 = 2.0;
/// Width of a box's coloured line.
pub(super) const LINE: f64 = 2.0;
/// Width of the coloured line of a hovered or selected box.
pub(super) const EMPHASISED_LINE: f64 = 4.0;
/// Width of the white lines on both sides of the coloured one, and of the black lines outside them.
pub(super) const HALO: f64 = 1.0;
/// Width of the white middle of a leader line.
pub(super) const LEADER: f64 = 1.0;
/// Distance between a selected feature's label and the ring around it, and the width of the outer part of that ring.
pub(super) const TAG_RING: f64 = 2.0;
/// Distance between the edge of a box and a tag inside it.
pub(super) const INSIDE_MARGIN: f64 = 3.0;
/// A label may be inside its own box if the box has at least this many times the label's area, so that it hides little.
pub(super) const INSIDE_AREA_RATIO: f64 = 6.0;
/// The number of positions with a leader line tried for all features together. Thirty features never need as many.
pub(super) const MAX_TRIES: u32 = 25_200;
/// Height of a line of the legend.
pub(super) const LEGEND_LINE: f64 = 22.0;
/// Margin around the legend and between its columns.
pub(super) const LEGEND_MARGIN: f64 = 10.0;
/// If a legend would have more lines than this, it gets more columns, even if labels must be condensed to fit.
pub(super) const MAX_LEGEND_LINES: usize = 150;
