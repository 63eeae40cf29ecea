//! The layout pass: from features and sizes to every place on the canvas. All that is shown is read off its result.

use super::feature::{BoxProblem, FeatureState, OverlayFeature};
use super::geometry::{CanvasRect, CanvasSize, Size, Transform};
use super::labels::{Tag, Wanted, place};
use super::scene::TextWidths;
use super::space::ReferenceSpace;
use super::style::{GLYPH_GAP, TAG_HEIGHT, TAG_PADDING};

/// Everything in its place, in CSS pixels.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// The canvas.
    pub frame: CanvasSize,
    /// Where the picture lies on it.
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
    /// What is known of it.
    pub state: FeatureState,
    /// Why it has no place although it could have one.
    pub problem: Option<BoxProblem>,
    /// Where it is on the canvas.
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
    /// Its box, cut at the picture's edges.
    pub feature_box: CanvasRect,
    /// Its label or marker; `None` where there was no room for either.
    pub tag: Option<Tag>,
}

/// What a layout is made from.
#[derive(Debug, Clone, Copy)]
pub(super) struct LayoutInput<'a> {
    pub(super) frame: CanvasSize,
    /// Width and height of the picture: only their ratio matters.
    pub(super) shape: Size,
    pub(super) space: ReferenceSpace,
    pub(super) features: &'a [OverlayFeature],
    pub(super) side: Option<&'a str>,
    pub(super) widths: &'a TextWidths,
}

impl Layout {
    pub(super) fn new(input: &LayoutInput) -> Self {
        let picture = CanvasRect::contain(input.shape, input.frame);
        let transform = Transform::new(input.space.size(), picture);
        let places: Vec<_> = input
            .features
            .iter()
            .map(|feature| canvas_box(feature, input, transform))
            .collect();
        let wanted: Vec<_> = places
            .iter()
            .enumerate()
            .filter_map(|(i, place)| Some((i, (*place).ok()??)))
            .map(|(i, feature_box)| wanted(feature_box, input.features[i].index, input.widths, i))
            .collect();
        let mut tags = place(input.frame, &wanted).into_iter();
        let entries = input
            .features
            .iter()
            .zip(places)
            .map(|(feature, place)| Entry {
                index: feature.index,
                label: feature.text().to_owned(),
                state: feature.state(),
                problem: place.err(),
                spot: place.ok().flatten().map(|feature_box| Spot {
                    feature_box,
                    tag: tags.next().flatten(),
                }),
            })
            .collect();
        Self {
            frame: input.frame,
            picture,
            entries,
        }
    }
}

/// The feature's box on the canvas, cut at the picture's edges; `Ok(None)` where there is none to draw.
fn canvas_box(
    feature: &OverlayFeature,
    input: &LayoutInput,
    transform: Transform,
) -> Result<Option<CanvasRect>, BoxProblem> {
    let Some(rect) = feature.checked_box()? else {
        return Ok(None);
    };
    if !feature.is_on(input.side) {
        return Err(BoxProblem::OtherSide);
    }
    let rect = rect
        .clamped(input.space.width, input.space.height)
        .ok_or(BoxProblem::Outside)?;
    let shown = input.frame.width > 0.0 && input.frame.height > 0.0;
    Ok(shown.then(|| transform.canvas_from_reference(rect)))
}

fn wanted(feature_box: CanvasRect, index: u32, widths: &TextWidths, i: usize) -> Wanted {
    // A name that was not measured fits nowhere, so that its feature gets a marker.
    let name = widths.names.get(i).copied().unwrap_or(f64::INFINITY);
    let digits = f64::from((u64::from(index) + 1).ilog10() + 1);
    let size = |width: f64| CanvasSize {
        width: (width + 2.0 * TAG_PADDING).ceil().max(TAG_HEIGHT),
        height: TAG_HEIGHT,
    };
    Wanted {
        feature_box,
        label: size(widths.glyph + GLYPH_GAP + name),
        marker: size(digits * widths.digit),
    }
}
