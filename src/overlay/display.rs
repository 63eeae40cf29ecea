//! The display list of a layout.

use super::feature::FeatureState;
use super::labels::{Tag, TagKind};
use super::layout::{Entry, Layout, Spot};
use super::style::{
    GLYPH_GAP, HALO, LEADER, LINE, LINE_EMPHASISED, TAG_BORDER, TAG_PADDING, TAG_RADIUS, TAG_RING,
};
use super::theme::{Look, Theme};
use crate::drawing::{
    Anchor, Band, CanvasPoint, CanvasRect, CanvasSize, Color, DisplayList, Op, Stroke, Text,
};

impl Stroke {
    fn of_box(look: Look, line: f64) -> Self {
        Self {
            bands: vec![
                band(Color::BLACK, line + 4.0 * HALO),
                band(Color::WHITE, line + 2.0 * HALO),
                band(look.line, line),
            ],
            dash: look.dash,
        }
    }

    pub(super) fn plain() -> Self {
        Self {
            bands: vec![
                band(Color::BLACK, LEADER + 2.0 * HALO),
                band(Color::WHITE, LEADER),
            ],
            dash: None,
        }
    }
}

const fn band(color: Color, width: f64) -> Band {
    Band { color, width }
}

/// The features that stand out, by index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Emphasis {
    pub(super) hovered: Option<u32>,
    pub(super) selected: Option<u32>,
}

impl Emphasis {
    fn is_on(self, index: u32) -> bool {
        self.is_selected(index) || self.hovered == Some(index)
    }

    fn is_selected(self, index: u32) -> bool {
        self.selected == Some(index)
    }
}

/// How a layout is drawn.
#[derive(Debug, Clone, Copy)]
pub(super) struct Manner<'a> {
    pub(super) theme: &'a Theme,
    pub(super) emphasis: Emphasis,
    pub(super) glyph_width: f64,
    /// Only what reaches into one of these is listed.
    pub(super) areas: Option<&'a [CanvasRect]>,
}

impl Manner<'_> {
    fn reaches(&self, rect: CanvasRect) -> bool {
        self.areas
            .is_none_or(|areas| areas.iter().any(|area| area.overlaps(rect)))
    }
}

impl Layout {
    /// Adds boxes and labels, those that stand out thicker and above the others.
    pub(super) fn push_features(&self, list: &mut DisplayList, manner: &Manner) {
        let spots = || {
            let entries = self.entries.iter();
            entries.filter_map(|entry| Some((entry, entry.spot.filter(|spot| spot.is_seen)?)))
        };
        for (stands_out, line) in [(false, LINE), (true, LINE_EMPHASISED)] {
            for state in FeatureState::ALL {
                let stroke = Stroke::of_box(manner.theme.look(state), line);
                let rects: Vec<_> = spots()
                    .filter(|(entry, _)| {
                        entry.state == state && manner.emphasis.is_on(entry.index) == stands_out
                    })
                    .map(|(_, spot)| outline(spot.feature_box, stroke.width() / 2.0, self.frame))
                    .filter(|rect| manner.reaches(rect.outset(LINE_REACH)))
                    .collect();
                if !rects.is_empty() {
                    list.push(Op::StrokeRects { rects, stroke });
                }
            }
        }
        let tags: Vec<_> = spots()
            .filter_map(|(entry, spot)| Some((entry, spot.tag?)))
            .filter(|(_, tag)| manner.reaches(reach_of(*tag)))
            .collect();
        if tags.is_empty() {
            return;
        }
        // All leader lines first: none may run over a label.
        let lines: Vec<_> = tags.iter().filter_map(|(_, tag)| tag.leader).collect();
        if !lines.is_empty() {
            list.push(Op::Lines {
                lines,
                stroke: Stroke::plain(),
            });
        }
        push_tags(list, &tags, manner);
    }

    /// What looks different when the emphasis on a feature changes.
    pub(super) fn areas_of(&self, index: u32) -> impl Iterator<Item = CanvasRect> {
        let spots = self.entries.iter().filter_map(move |entry| {
            entry
                .spot
                .filter(|spot| spot.is_seen && entry.index == index)
        });
        spots.flat_map(
            |Spot {
                 feature_box, tag, ..
             }| {
                let outline = feature_box.outset(LINE_REACH);
                [outline].into_iter().chain(tag.map(reach_of))
            },
        )
    }
}

/// How far a line reaches beyond its box at most.
const LINE_REACH: f64 = LINE_EMPHASISED + 4.0 * HALO + 1.0;

/// The tag with its leader line and the ring that it may have.
fn reach_of(tag: Tag) -> CanvasRect {
    let reach = tag.rect.outset(TAG_RING + 1.0);
    match tag.leader {
        Some(leader) => reach.around(leader.bounds().outset(LEADER + HALO + 1.0)),
        None => reach,
    }
}

/// The line runs around the box, not over what is in it. At the edge of the canvas it stays on it, unless the box goes on
/// beyond that edge.
fn outline(feature_box: CanvasRect, half: f64, frame: CanvasSize) -> CanvasRect {
    let outer = feature_box.outset(half);
    let start = |inner: f64, outer: f64| if inner < 0.0 { outer } else { outer.max(half) };
    let end = |inner: f64, outer: f64, room: f64| {
        if inner > room {
            outer
        } else {
            outer.min(room - half)
        }
    };
    let (x, y) = (start(feature_box.x, outer.x), start(feature_box.y, outer.y));
    let right = end(feature_box.right(), outer.right(), frame.width);
    let bottom = end(feature_box.bottom(), outer.bottom(), frame.height);
    CanvasRect {
        x,
        y,
        width: (right - x).max(0.0),
        height: (bottom - y).max(0.0),
    }
}

fn push_tags(list: &mut DisplayList, tags: &[(&Entry, Tag)], manner: &Manner) {
    let mut fill = |inset: f64, color: Color, of: &dyn Fn(&Entry) -> bool| {
        let rects: Vec<_> = tags
            .iter()
            .filter(|(entry, _)| of(entry))
            .map(|(_, tag)| tag.rect.outset(-inset))
            .collect();
        if !rects.is_empty() {
            list.push(Op::FillRoundedRects {
                rects,
                radius: TAG_RADIUS - inset,
                color,
            });
        }
    };
    let is_selected = |entry: &Entry| manner.emphasis.is_selected(entry.index);
    fill(-TAG_RING, Color::BLACK, &is_selected);
    fill(-TAG_RING / 2.0, Color::WHITE, &is_selected);
    fill(0.0, Color::BLACK, &|_| true);
    fill(TAG_BORDER, Color::WHITE, &|_| true);
    for state in FeatureState::ALL {
        let ground = manner.theme.look(state).ground;
        fill(2.0 * TAG_BORDER, ground, &|entry| entry.state == state);
    }
    for (entry, tag) in tags {
        let look = manner.theme.look(entry.state);
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
                color: look.ink,
            }));
        };
        match tag.kind {
            // Two texts, so that the glyph stays in front of a name that is written from right to left.
            TagKind::Label => {
                text(0.0, look.glyph, None);
                text(
                    manner.glyph_width + GLYPH_GAP,
                    &entry.label,
                    Some(entry.width),
                );
            }
            TagKind::Marker => text(0.0, &entry.number().to_string(), None),
        }
    }
}
