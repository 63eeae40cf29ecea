//! The layout pass: computes every position on the canvas from features and sizes. Everything that is shown uses its
//! result.

use super::coordinates::ReferenceSize;
use super::feature::{BoxProblem, FeatureState, OverlayFeature};
use super::labels::{Tag, TagRequest, place_tags};
use super::metrics::{GLYPH_GAP, TAG_HEIGHT, TAG_PADDING};
use super::side::picture_role_of;
use super::text_widths::TextWidths;
use super::transform::Transform;
use crate::drawing::{CanvasRect, CanvasSize};
use crate::result::PictureRole;

/// The positions of everything on the canvas.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// Size of the canvas.
    pub canvas: CanvasSize,
    /// The rectangle of the whole picture, which is larger than the canvas in a zoomed view.
    pub picture: CanvasRect,
    /// One entry for each feature, in the features' order.
    pub entries: Vec<Entry>,
}

/// A feature in the layout.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The feature's index.
    pub index: u32,
    /// The text of its label.
    pub label: String,
    /// Width of that text, in CSS pixels.
    pub label_width: f64,
    /// The state of the feature.
    pub state: FeatureState,
    /// The role of the picture that shows its side.
    pub picture: Option<PictureRole>,
    /// Why it has no box although it could have one.
    pub problem: Option<BoxProblem>,
    /// The positions of its box and tag; `None` if no box is drawn.
    pub placement: Option<Placement>,
}

impl Entry {
    /// The number on its marker: the index counted from one.
    #[must_use]
    pub const fn number(&self) -> u64 {
        self.index as u64 + 1
    }
}

/// The positions of a feature's box and tag on the canvas.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placement {
    /// The box, clipped to the picture. In a zoomed view it may be outside the canvas.
    pub feature_box: CanvasRect,
    /// Whether a part of the box is on the canvas.
    pub is_seen: bool,
    /// The label or marker; `None` if there was no space for either.
    pub tag: Option<Tag>,
}

/// The input of a layout.
#[derive(Debug, Clone, Copy)]
pub(super) struct LayoutInput<'a> {
    pub(super) canvas: CanvasSize,
    pub(super) picture: CanvasRect,
    pub(super) reference: ReferenceSize,
    pub(super) transform: Transform,
    pub(super) features: &'a [OverlayFeature],
    pub(super) side: Option<&'a str>,
    pub(super) widths: &'a TextWidths,
    /// Whether the features of each state have boxes.
    pub(super) states: [bool; 3],
    pub(super) tagging: Tagging,
}

/// Which kinds of tags features get.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tagging {
    /// Labels, or markers if there is no space for a label.
    Labels,
    /// Markers only.
    Markers,
    None,
}

impl Layout {
    pub(super) fn new(input: &LayoutInput) -> Self {
        let boxes: Vec<_> = input
            .features
            .iter()
            .map(|feature| input.box_of(feature))
            .collect();
        // Each box with the index of its request for a tag. Boxes outside the canvas have no request.
        let mut requests = Vec::new();
        let requested: Vec<_> = boxes
            .iter()
            .enumerate()
            .map(|(i, feature_box)| {
                let feature_box = (*feature_box).ok()??;
                let seen = feature_box.intersect(input.canvas.rect());
                let request = seen.map(|seen| {
                    requests.push(input.tag_request(i, seen));
                    requests.len() - 1
                });
                Some((feature_box, request))
            })
            .collect();
        let tags = match input.tagging {
            Tagging::None => Vec::new(),
            Tagging::Labels | Tagging::Markers => place_tags(input.canvas, &requests),
        };
        let entries = input
            .features
            .iter()
            .zip(boxes)
            .zip(requested)
            .enumerate()
            .map(|(i, ((feature, feature_box), requested))| Entry {
                index: feature.index,
                label: feature.text().to_owned(),
                label_width: input.widths.label(i),
                state: feature.state(),
                picture: feature.side.as_deref().and_then(picture_role_of),
                problem: feature_box.err(),
                placement: requested.map(|(feature_box, request)| Placement {
                    feature_box,
                    is_seen: request.is_some(),
                    tag: request.and_then(|i| *tags.get(i)?),
                }),
            })
            .collect();
        Self {
            canvas: input.canvas,
            picture: input.picture,
            entries,
        }
    }

    /// The features whose box is at least partly on the canvas.
    pub(super) fn seen(&self) -> impl Iterator<Item = (&Entry, Placement)> {
        let entries = self.entries.iter();
        entries.filter_map(|entry| {
            let placement = entry.placement.filter(|placement| placement.is_seen)?;
            Some((entry, placement))
        })
    }
}

impl LayoutInput<'_> {
    /// The feature's box, clipped to the picture; `Ok(None)` if there is none to draw.
    fn box_of(&self, feature: &OverlayFeature) -> Result<Option<CanvasRect>, BoxProblem> {
        let Some(rect) = feature.checked_box()? else {
            return Ok(None);
        };
        if !feature.is_on(self.side) {
            return Err(BoxProblem::OtherSide);
        }
        let rect = rect.clamped(self.reference).ok_or(BoxProblem::Outside)?;
        let is_shown = !self.canvas.is_empty() && self.states[feature.state() as usize];
        Ok(is_shown.then(|| self.transform.canvas_from_reference(rect)))
    }

    /// The sizes of the possible tags of the feature at index `place`, for the visible part of its box.
    fn tag_request(&self, place: usize, feature_box: CanvasRect) -> TagRequest {
        let number = self.features[place].index.saturating_add(1);
        let digits = f64::from(number.ilog10() + 1);
        let size = |width: f64| CanvasSize {
            width: (width + 2.0 * TAG_PADDING).ceil().max(TAG_HEIGHT),
            height: TAG_HEIGHT,
        };
        let label = self.widths.glyph + GLYPH_GAP + self.widths.label(place);
        TagRequest {
            feature_box,
            label: (self.tagging == Tagging::Labels).then(|| size(label)),
            marker: size(digits * self.widths.digit),
        }
    }
}
