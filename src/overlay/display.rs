//! Draws the boxes and tags of a layout as a display list.

use super::feature::FeatureState;
use super::labels::{Tag, TagKind};
use super::layout::{Entry, Layout};
use super::metrics::{
    EMPHASISED_LINE, GLYPH_GAP, HALO, LEADER, LINE, TAG_BORDER, TAG_PADDING, TAG_RADIUS, TAG_RING,
};
use super::stroke::{box_stroke, plain_stroke};
use super::theme::{STATE_STYLES, StateStyle, Theme};
use crate::drawing::{Anchor, CanvasPoint, CanvasRect, CanvasSize, Color, DisplayList, Op, Text};

/// The emphasised features, by index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Emphasis {
    pub(super) hovered: Option<u32>,
    pub(super) selected: Option<u32>,
}

impl Emphasis {
    fn is_emphasised(self, index: u32) -> bool {
        self.is_selected(index) || self.hovered == Some(index)
    }

    fn is_selected(self, index: u32) -> bool {
        self.selected == Some(index)
    }
}

/// Options for drawing the boxes and tags of a layout.
#[derive(Debug, Clone, Copy)]
pub(super) struct DrawOptions<'a> {
    pub(super) theme: &'a Theme,
    pub(super) emphasis: Emphasis,
    /// The width of the widest glyph, in CSS pixels.
    pub(super) glyph_width: f64,
    /// Only items that overlap one of these areas are drawn; `None` draws everything.
    pub(super) areas: Option<&'a [CanvasRect]>,
}

impl DrawOptions<'_> {
    fn is_in_areas(&self, rect: CanvasRect) -> bool {
        self.areas
            .is_none_or(|areas| areas.iter().any(|area| area.overlaps(rect)))
    }
}

impl Layout {
    /// Adds boxes and tags. The boxes of emphasised features are thicker and drawn above the others.
    pub(super) fn push_features(&self, list: &mut DisplayList, options: &DrawOptions) {
        for (is_emphasised, line) in [(false, LINE), (true, EMPHASISED_LINE)] {
            for &state in FeatureState::ALL {
                let stroke = box_stroke(options.theme.style(state), line);
                let rects: Vec<_> = self
                    .seen()
                    .filter(|(entry, _)| {
                        entry.state == state
                            && options.emphasis.is_emphasised(entry.index) == is_emphasised
                    })
                    .map(|(_, seen)| outline(seen.feature_box, stroke.width() / 2.0, self.canvas))
                    .filter(|rect| options.is_in_areas(rect.inflate(STROKE_EXTENT)))
                    .collect();
                if !rects.is_empty() {
                    list.push(Op::StrokeRects { rects, stroke });
                }
            }
        }
        let tags: Vec<_> = self
            .seen()
            .filter_map(|(entry, seen)| Some((entry, seen.tag?)))
            .filter(|(_, tag)| options.is_in_areas(tag_bounds(*tag)))
            .collect();
        if tags.is_empty() {
            return;
        }
        // All leader lines are drawn before the tags, so that no line crosses a label.
        let lines: Vec<_> = tags.iter().filter_map(|(_, tag)| tag.leader).collect();
        if !lines.is_empty() {
            list.push(Op::Lines {
                lines,
                stroke: plain_stroke(),
            });
        }
        push_tags(list, &tags, options);
    }

    /// The areas that change when a feature is emphasised.
    pub(super) fn areas_of(&self, index: u32) -> impl Iterator<Item = CanvasRect> {
        let seen = self.seen().filter(move |(entry, _)| entry.index == index);
        seen.flat_map(|(_, seen)| {
            let outline = seen.feature_box.inflate(STROKE_EXTENT);
            [outline].into_iter().chain(seen.tag.map(tag_bounds))
        })
    }
}

/// The distance to which the widest outline extends beyond its box, plus a pixel for antialiasing.
const STROKE_EXTENT: f64 = EMPHASISED_LINE + 4.0 * HALO + 1.0;

/// The area of a tag, including its leader line and the ring of a selected feature.
fn tag_bounds(tag: Tag) -> CanvasRect {
    let bounds = tag.rect.inflate(TAG_RING + 1.0);
    match tag.leader {
        Some(leader) => bounds.union(leader.bounds().inflate(LEADER + HALO + 1.0)),
        None => bounds,
    }
}

/// The middle line of a box's outline, whose stroke extends `half` to both sides. It runs outside the box, so that it
/// hides nothing inside. At the edge of the canvas it is moved onto the canvas, unless the box continues beyond that
/// edge.
fn outline(feature_box: CanvasRect, half: f64, canvas: CanvasSize) -> CanvasRect {
    let outer = feature_box.inflate(half);
    let start = |inner: f64, outer: f64| if inner < 0.0 { outer } else { outer.max(half) };
    let end = |inner: f64, outer: f64, room: f64| {
        if inner > room {
            outer
        } else {
            outer.min(room - half)
        }
    };
    let (x, y) = (start(feature_box.x, outer.x), start(feature_box.y, outer.y));
    let right = end(feature_box.right(), outer.right(), canvas.width);
    let bottom = end(feature_box.bottom(), outer.bottom(), canvas.height);
    CanvasRect {
        x,
        y,
        width: (right - x).max(0.0),
        height: (bottom - y).max(0.0),
    }
}

fn push_tags(list: &mut DisplayList, tags: &[(&Entry, Tag)], options: &DrawOptions) {
    let mut fill = |inset: f64, color: Color, filter: &dyn Fn(&Entry) -> bool| {
        let rects: Vec<_> = tags
            .iter()
            .filter(|(entry, _)| filter(entry))
            .map(|(_, tag)| tag.rect.inflate(-inset))
            .collect();
        if !rects.is_empty() {
            list.push(Op::FillRoundedRects {
                rects,
                radius: TAG_RADIUS - inset,
                color,
            });
        }
    };
    let is_selected = |entry: &Entry| options.emphasis.is_selected(entry.index);
    fill(-TAG_RING, Color::BLACK, &is_selected);
    fill(-TAG_RING / 2.0, Color::WHITE, &is_selected);
    fill(0.0, Color::BLACK, &|_| true);
    fill(TAG_BORDER, Color::WHITE, &|_| true);
    let styles = STATE_STYLES.map(|StateStyle { state, .. }| options.theme.style(state));
    for (style, &state) in styles.iter().zip(FeatureState::ALL) {
        fill(2.0 * TAG_BORDER, style.background, &|entry| {
            entry.state == state
        });
    }
    for (entry, tag) in tags {
        let style = &styles[entry.state as usize];
        let mut text = |offset: f64, text: &str, width: Option<f64>| {
            list.push(Op::Text(Text {
                at: CanvasPoint {
                    x: tag.rect.x + TAG_PADDING + offset,
                    y: tag.rect.center().y,
                },
                anchor: Anchor::Start,
                text: text.to_owned(),
                width,
                is_squeezed: false,
                color: style.text,
            }));
        };
        match tag.kind {
            // Two separate texts keep the glyph to the left even of a right-to-left label.
            TagKind::Label => {
                text(0.0, style.glyph, None);
                text(
                    options.glyph_width + GLYPH_GAP,
                    &entry.label,
                    Some(entry.label_width),
                );
            }
            TagKind::Marker => text(0.0, &entry.number().to_string(), None),
        }
    }
}
