//! The picture for a report: redacted where it is to be, with a legend for what its labels had no room to say.

use super::feature::OverlayFeature;
use super::labels::TagKind;
use super::layout::{Entry, Layout};
use super::scene::TextWidths;
use super::side::{is_of_a_face, picture_of};
use super::space::ReferenceSource;
use super::style::{FONT, GLYPH_GAP, LEGEND_LINE, LEGEND_LINES, LEGEND_MARGIN};
use super::theme::Theme;
use crate::common::fold::fold;
use crate::drawing::{
    Anchor, BackingStore, CanvasPoint, CanvasRect, CanvasSize, Color, DisplayList, Op, Svg, Text,
};

/// What is made unrecognisable in an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Redaction {
    /// Nothing.
    #[default]
    None,
    /// The person's photo; all of the picture where the photo's place is not known, or how the picture is turned is not
    /// certain.
    Photo,
    /// All of the picture.
    All,
}

impl Redaction {
    /// The one of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "none" => Self::None,
            "photo" => Self::Photo,
            "all" => Self::All,
            _ => return None,
        })
    }
}

/// Something to put into a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Export {
    /// Of the file, in CSS pixels.
    pub size: CanvasSize,
    /// Its bitmap, where it is to be one.
    pub store: BackingStore,
    /// What to draw.
    pub list: DisplayList,
}

impl Export {
    /// Writes it as SVG. `picture` is the address of the picture, which is left out without one: a `data:` address, for
    /// the file is to show the same wherever it goes.
    #[must_use]
    pub fn to_svg(&self, picture: Option<&str>) -> String {
        Svg::new(self.size, FONT, "").with(&self.list, picture)
    }
}

/// Of what is painted over.
const COVER: Color = Color::BLACK;
/// Of the legend's ground.
const PAPER: Color = Color::WHITE;

/// How much further than its box the photo is covered, in parts of the box's own size: a box is where a photo was found,
/// not its outline, and where the space is assumed, not even that is certain.
const fn margin(source: ReferenceSource) -> f64 {
    match source {
        ReferenceSource::Given | ReferenceSource::Natural => 0.1,
        ReferenceSource::Assumed => 0.3,
    }
}

/// Names of the feature that is the person's photo.
fn is_photo(feature: &OverlayFeature) -> bool {
    let name = fold(&feature.name);
    // Searching a string for another one would be 3 KB of wasm.
    let has = |word: &str| {
        let mut parts = name.as_bytes().windows(word.len());
        parts.any(|part| part == word.as_bytes())
    };
    ["photo", "portrait", "face"].into_iter().any(has)
}

/// What has to be painted over: the places of the photos that `place` knows, as far as they are in the picture.
pub(super) fn covers(
    redaction: Redaction,
    picture: CanvasRect,
    orientation_certain: bool,
    side: Option<&str>,
    features: &[OverlayFeature],
    source: ReferenceSource,
    place: impl Fn(&OverlayFeature) -> Option<CanvasRect>,
) -> Vec<CanvasRect> {
    if redaction == Redaction::None {
        return Vec::new();
    }
    let shown = side.and_then(picture_of);
    let is_whole = redaction == Redaction::All || !orientation_certain;
    if is_whole || shown.is_some_and(is_of_a_face) {
        return vec![picture];
    }
    let photos = || features.iter().filter(|feature| is_photo(feature));
    let places: Option<Vec<_>> = photos()
        .filter(|feature| feature.is_on(side))
        .map(place)
        .collect();
    match places {
        // That there is no photo on this side is known only from its being on another one.
        Some(places) if !places.is_empty() || photos().next().is_some() => places
            .into_iter()
            .filter_map(|place| {
                let margin = place.width.max(place.height) * margin(source);
                place.outset(margin).shared(picture)
            })
            .collect(),
        _ => vec![picture],
    }
}

/// Fills rectangles without a trace of what is under them: up to whole pixels of a bitmap of this scale.
pub(super) fn cover(rects: &[CanvasRect], scale: (f64, f64)) -> Op {
    Op::FillRoundedRects {
        rects: rects.iter().map(|rect| rect.on_pixels(scale)).collect(),
        radius: 0.0,
        color: COVER,
    }
}

/// Adds, below the picture, what is not written on it: features with a number, without a tag, or without a box. Gives the
/// height of it.
pub(super) fn push_legend(
    list: &mut DisplayList,
    layout: &Layout,
    widths: &TextWidths,
    theme: &Theme,
) -> f64 {
    let is_written = |entry: &&Entry| {
        let tag = entry.spot.and_then(|spot| spot.tag);
        tag.is_none_or(|tag| tag.kind == TagKind::Marker)
    };
    let entries: Vec<_> = layout.entries.iter().filter(is_written).collect();
    if entries.is_empty() {
        return 0.0;
    }
    let numbers = entries.iter().map(|entry| entry.number()).max();
    let number_width = numbers.map_or(0.0, |number| f64::from(number.ilog10() + 1)) * widths.digit;
    let before_name = number_width + GLYPH_GAP + widths.glyph + GLYPH_GAP;
    let widest = entries.iter().map(|entry| entry.width).fold(0.0, f64::max);
    let room = layout.frame.width - LEGEND_MARGIN;
    let columns = fitting(room, before_name + widest + LEGEND_MARGIN)
        .max(entries.len().div_ceil(LEGEND_LINES));
    let rows = entries.len().div_ceil(columns);
    let column_width = room / length(columns);
    let name_room = (column_width - LEGEND_MARGIN - before_name).max(1.0);
    let height = length(rows) * LEGEND_LINE + 2.0 * LEGEND_MARGIN;
    list.push(Op::FillRoundedRects {
        rects: vec![CanvasRect {
            x: 0.0,
            y: layout.frame.height,
            width: layout.frame.width,
            height,
        }],
        radius: 0.0,
        color: PAPER,
    });
    for (i, entry) in entries.into_iter().enumerate() {
        let x = LEGEND_MARGIN + length(i / rows) * column_width;
        let y = layout.frame.height + LEGEND_MARGIN + (length(i % rows) + 0.5) * LEGEND_LINE;
        let mut text = |offset: f64, text: &str, width: Option<f64>, is_squeezed: bool| {
            list.push(Op::Text(Text {
                at: CanvasPoint { x: x + offset, y },
                anchor: Anchor::Start,
                text: text.to_owned(),
                width,
                is_squeezed,
                color: PAPER.ink(),
            }));
        };
        text(0.0, &entry.number().to_string(), None, false);
        text(
            number_width + GLYPH_GAP,
            theme.look(entry.state).glyph,
            None,
            false,
        );
        let width = entry.width.min(name_room);
        text(before_name, &entry.label, Some(width), width < entry.width);
    }
    height
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "casts to integers saturate"
)]
fn fitting(room: f64, width: f64) -> usize {
    ((room / width) as usize).max(1)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "there are at most as many as features"
)]
fn length(count: usize) -> f64 {
    count as f64
}
