//! The layout pass: from features and sizes to every place on the canvas. All that is shown is read off its result.

use super::feature::{BoxProblem, FeatureState, OverlayFeature};
use super::geometry::{Size, Transform};
use super::labels::{Tag, Wanted, place};
use super::scene::TextWidths;
use super::side::picture_of;
use super::style::{GLYPH_GAP, TAG_HEIGHT, TAG_PADDING};
use crate::drawing::{CanvasRect, CanvasSize};
use crate::result::PictureRole;

/// Everything in its place, in CSS pixels.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// The canvas.
    pub frame: CanvasSize,
    /// Where the picture lies on it, or beyond it when it is zoomed.
    pub picture: CanvasRect,
    /// One for each feature, in their order.
    pub entries: Vec<Entry>,
}

/// A feature in the layout.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The feature's index.
    pub index: u32,
    /// The text of its label.
    pub label: String,
    /// How wide it is.
    pub width: f64,
    /// What is known of it.
    pub state: FeatureState,
    /// The picture that it is on.
    pub picture: Option<PictureRole>,
    /// Why it has no place although it could have one.
    pub problem: Option<BoxProblem>,
    /// Where it is; `None` as well for what is not to be shown.
    pub spot: Option<Spot>,
}

impl Entry {
    /// The number on its marker, which is its place in the list counted from one.
    #[must_use]
    pub const fn number(&self) -> u64 {
        self.index as u64 + 1
    }
}

/// The place of a feature.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot {
    /// Its box, cut at the picture's edges. In a zoomed view it may lie beside the canvas.
    pub feature_box: CanvasRect,
    /// Whether a part of it is on the canvas.
    pub is_seen: bool,
    /// Its label or marker; `None` where there was no room for either.
    pub tag: Option<Tag>,
}

/// What a layout is made from.
#[derive(Debug, Clone, Copy)]
pub(super) struct LayoutInput<'a> {
    pub(super) frame: CanvasSize,
    pub(super) picture: CanvasRect,
    /// Of the space that boxes are counted in.
    pub(super) reference: Size,
    pub(super) transform: Transform,
    pub(super) features: &'a [OverlayFeature],
    pub(super) side: Option<&'a str>,
    pub(super) widths: &'a TextWidths,
    /// Which states have boxes.
    pub(super) states: [bool; 3],
    pub(super) tagging: Tagging,
}

/// What stands at the boxes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tagging {
    /// Labels, and markers where there is no room.
    Labels,
    /// Markers only.
    Markers,
    Nothing,
}

impl Layout {
    pub(super) fn new(input: &LayoutInput) -> Self {
        let places: Vec<_> = input
            .features
            .iter()
            .map(|feature| input.place(feature))
            .collect();
        let mut wanted = Vec::new();
        let spots: Vec<_> = places
            .iter()
            .enumerate()
            .map(|(i, place)| {
                let feature_box = (*place).ok()??;
                let seen = feature_box.shared(input.frame.rect());
                let tag = seen.map(|seen| {
                    wanted.push(input.wanted(i, seen));
                    wanted.len() - 1
                });
                Some((feature_box, tag))
            })
            .collect();
        let tags = match input.tagging {
            Tagging::Nothing => Vec::new(),
            Tagging::Labels | Tagging::Markers => place(input.frame, &wanted),
        };
        let entries = input
            .features
            .iter()
            .zip(places)
            .zip(spots)
            .enumerate()
            .map(|(i, ((feature, place), spot))| Entry {
                index: feature.index,
                label: feature.text().to_owned(),
                width: input.widths.of(i),
                state: feature.state(),
                picture: feature.side.as_deref().and_then(picture_of),
                problem: place.err(),
                spot: spot.map(|(feature_box, wanted)| Spot {
                    feature_box,
                    is_seen: wanted.is_some(),
                    tag: wanted.and_then(|i| *tags.get(i)?),
                }),
            })
            .collect();
        Self {
            frame: input.frame,
            picture: input.picture,
            entries,
        }
    }
}

impl LayoutInput<'_> {
    /// The feature's box, cut at the picture's edges; `Ok(None)` where there is none to draw.
    fn place(&self, feature: &OverlayFeature) -> Result<Option<CanvasRect>, BoxProblem> {
        let Some(rect) = feature.checked_box()? else {
            return Ok(None);
        };
        if !feature.is_on(self.side) {
            return Err(BoxProblem::OtherSide);
        }
        let rect = rect
            .clamped(self.reference.width, self.reference.height)
            .ok_or(BoxProblem::Outside)?;
        let is_shown = !self.frame.is_empty() && self.states[feature.state() as usize];
        Ok(is_shown.then(|| self.transform.canvas_from_reference(rect)))
    }

    fn wanted(&self, i: usize, feature_box: CanvasRect) -> Wanted {
        let number = self.features[i].index.saturating_add(1);
        let digits = f64::from(number.ilog10() + 1);
        let size = |width: f64| CanvasSize {
            width: (width + 2.0 * TAG_PADDING).ceil().max(TAG_HEIGHT),
            height: TAG_HEIGHT,
        };
        let label = self.widths.glyph + GLYPH_GAP + self.widths.of(i);
        Wanted {
            feature_box,
            label: (self.tagging == Tagging::Labels).then(|| size(label)),
            marker: size(digits * self.widths.digit),
        }
    }
}
