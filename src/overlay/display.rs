//! The display list: what the painter does, in order, with nothing left to compute.

use super::color::Color;
use super::feature::FeatureState;
use super::geometry::{CanvasPoint, CanvasRect, CanvasSize};
use super::labels::{Tag, TagKind};
use super::layout::{Entry, Layout, Spot};
use super::style::{
    GLYPH_GAP, HALO, LEADER, LINE, LINE_EMPHASISED, Look, TAG_BORDER, TAG_PADDING, TAG_RADIUS,
};

/// What to draw, first things first. All lengths in CSS pixels.
pub type DisplayList = Vec<Op>;

/// One thing to draw.
#[derive(Debug, Clone, PartialEq)]
pub enum Op {
    /// The picture.
    Image {
        /// Where.
        rect: CanvasRect,
    },
    /// The outline of a rectangle.
    StrokeRect {
        /// The middle of the line.
        rect: CanvasRect,
        /// The line.
        stroke: Stroke,
    },
    /// A straight line.
    Line {
        /// One end.
        from: CanvasPoint,
        /// The other end.
        to: CanvasPoint,
        /// The line.
        stroke: Stroke,
    },
    /// A filled rectangle with round corners.
    FillRoundedRect {
        /// Where.
        rect: CanvasRect,
        /// Of the corners.
        radius: f64,
        /// Of the inside.
        color: Color,
    },
    /// One line of text in [`FONT`](super::FONT).
    Text {
        /// The text's left end, at the middle of its height.
        at: CanvasPoint,
        /// The text.
        text: String,
        /// Of the text.
        color: Color,
    },
}

/// A line made of bands on the same path, the widest first: black and white are always side by side, so that one of
/// them stands out from any picture (4.58:1 or better).
#[derive(Debug, Clone, PartialEq)]
pub struct Stroke {
    /// Drawn one over the other.
    pub bands: Vec<Band>,
    /// Lengths of line and gap; `None` for a solid line.
    pub dash: Option<[f64; 2]>,
}

/// A band of a stroke.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    /// Of the line.
    pub color: Color,
    /// Of the line.
    pub width: f64,
}

impl Stroke {
    fn of_box(look: Look, line: f64) -> Self {
        Self {
            bands: vec![
                band(Color::BLACK, line + 4.0 * HALO),
                band(Color::WHITE, line + 2.0 * HALO),
                band(look.color, line),
            ],
            dash: look.dash,
        }
    }

    fn of_leader() -> Self {
        Self {
            bands: vec![
                band(Color::BLACK, LEADER + 2.0 * HALO),
                band(Color::WHITE, LEADER),
            ],
            dash: None,
        }
    }

    /// Width of the widest band.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.bands.first().map_or(0.0, |band| band.width)
    }
}

const fn band(color: Color, width: f64) -> Band {
    Band { color, width }
}

impl Layout {
    /// What to draw, with the features picked out by `is_emphasised` drawn thicker and above the others.
    pub fn display_list(
        &self,
        has_picture: bool,
        glyph_width: f64,
        is_emphasised: impl Fn(u32) -> bool,
    ) -> DisplayList {
        let mut list = Vec::new();
        if has_picture {
            list.push(Op::Image { rect: self.picture });
        }
        let (above, below): (Vec<_>, Vec<_>) = self
            .entries
            .iter()
            .filter_map(|entry| Some((entry, entry.spot?)))
            .partition(|(entry, _)| is_emphasised(entry.index));
        for (spots, line) in [(&below, LINE), (&above, LINE_EMPHASISED)] {
            for (entry, spot) in spots {
                list.push(stroke_box(entry.state, spot, line, self.frame));
            }
        }
        let tags = || {
            let spots = below.iter().chain(&above);
            spots.filter_map(|(entry, spot)| Some((entry, spot.tag?)))
        };
        // All leader lines first: none may run over a label.
        list.extend(
            tags()
                .filter_map(|(_, tag)| tag.leader)
                .map(|leader| Op::Line {
                    from: leader.from,
                    to: leader.to,
                    stroke: Stroke::of_leader(),
                }),
        );
        for (entry, tag) in tags() {
            push_tag(&mut list, entry, tag, glyph_width);
        }
        list
    }
}

/// The line runs around the box, not over what is in it, and stays on the canvas.
fn stroke_box(state: FeatureState, spot: &Spot, line: f64, frame: CanvasSize) -> Op {
    let stroke = Stroke::of_box(Look::of(state), line);
    let half = stroke.width() / 2.0;
    let outline = spot.feature_box.outset(half);
    let (left, top) = (outline.x.max(half), outline.y.max(half));
    let (right, bottom) = (
        outline.right().min(frame.width - half),
        outline.bottom().min(frame.height - half),
    );
    Op::StrokeRect {
        rect: CanvasRect {
            x: left,
            y: top,
            width: (right - left).max(0.0),
            height: (bottom - top).max(0.0),
        },
        stroke,
    }
}

fn push_tag(list: &mut DisplayList, entry: &Entry, tag: Tag, glyph_width: f64) {
    let look = Look::of(entry.state);
    for (inset, color) in [
        (0.0, Color::BLACK),
        (TAG_BORDER, Color::WHITE),
        (2.0 * TAG_BORDER, look.color),
    ] {
        list.push(Op::FillRoundedRect {
            rect: tag.rect.outset(-inset),
            radius: TAG_RADIUS - inset,
            color,
        });
    }
    let text = |offset: f64, text: &str| Op::Text {
        at: CanvasPoint {
            x: tag.rect.x + TAG_PADDING + offset,
            y: tag.rect.center().y,
        },
        text: text.to_owned(),
        color: look.color.ink(),
    };
    match tag.kind {
        // Two texts, so that the glyph stays in front of a name that is written from right to left.
        TagKind::Label => list.extend([
            text(0.0, look.glyph),
            text(glyph_width + GLYPH_GAP, &entry.label),
        ]),
        TagKind::Marker => list.push(text(0.0, &entry.number().to_string())),
    }
}
