//! A document feature as an explanation gives it, and what may be wrong with its box.

use super::coordinates::{MAX_COORDINATE, ReferenceRect, ReferenceSize};
use super::side::is_same_side;
use crate::common::named::named_enum;

/// What the overlay reads of an entry of `explanation.features`; other members are ignored.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct OverlayFeature {
    /// The feature's place in the result's list: what hit test and items answer with.
    pub index: u32,
    /// As the result names it.
    pub name: String,
    /// As it is shown.
    pub label: String,
    /// `null` where the result does not say.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "boolean | null"))]
    pub found: Option<bool>,
    /// The side of the document it is on.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string | null"))]
    pub side: Option<String>,
    /// Where it was found, in reference space.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "ReferenceRect | null"))]
    pub bbox: Option<ReferenceRect>,
}

impl OverlayFeature {
    /// What is known of it.
    #[must_use]
    pub const fn state(&self) -> FeatureState {
        match self.found {
            Some(true) => FeatureState::Found,
            Some(false) => FeatureState::NotFound,
            None => FeatureState::Unknown,
        }
    }

    /// The text of its label: the name where the host gave no label.
    #[must_use]
    pub fn text(&self) -> &str {
        if self.label.is_empty() {
            &self.name
        } else {
            &self.label
        }
    }

    /// Whether it belongs on a picture of this side. A feature or a picture without a side belongs everywhere.
    #[must_use]
    pub fn is_on(&self, side: Option<&str>) -> bool {
        match (self.side.as_deref(), side) {
            (Some(own), Some(shown)) => is_same_side(own, shown),
            _ => true,
        }
    }

    /// The box; `Ok(None)` where the result gives none to a feature that was not found or of which it does not say.
    ///
    /// # Errors
    /// What is wrong with the box by itself. Whether it is in the reference space and on the shown side is not checked.
    pub fn checked_box(&self) -> Result<Option<ReferenceRect>, BoxProblem> {
        let Some(rect) = self.bbox else {
            return match self.state() {
                FeatureState::Found => Err(BoxProblem::Missing),
                FeatureState::NotFound | FeatureState::Unknown => Ok(None),
            };
        };
        let numbers = [rect.x, rect.y, rect.width, rect.height];
        if !numbers.iter().all(|n| n.is_finite()) {
            Err(BoxProblem::NotFinite)
        } else if rect.width <= 0.0 || rect.height <= 0.0 {
            Err(BoxProblem::Empty)
        } else if numbers.iter().any(|n| n.abs() > MAX_COORDINATE) {
            Err(BoxProblem::TooLarge)
        } else {
            Ok(Some(rect))
        }
    }
}

/// What `setFeatures` may be told about the features.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(
    target_arch = "wasm32",
    derive(tsify::Tsify),
    serde(rename_all = "camelCase")
)]
pub struct FeatureOptions {
    /// The side of the document that the picture shows, or the picture's role: `data` and `front` are one, `back`,
    /// `portrait`, `selfie`. Features of other sides are listed, not drawn.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string | null"))]
    pub side: Option<String>,
    /// The size of the space that the boxes are counted in, where it is known, or the kind of document, for the size
    /// that its boxes are probably counted in.
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(optional, type = "Size | DocumentFormat | null")
    )]
    pub reference_size: Option<ReferenceSize>,
}

named_enum! {
    /// What is known of a feature.
    pub enum FeatureState {
        /// It is on the document.
        Found = "found",
        /// It was looked for in vain.
        NotFound = "not-found",
        /// The result does not say.
        Unknown = "unknown",
    }
}

named_enum! {
    /// Why a feature has no box on the canvas although it could have one. The rest is drawn all the same.
    pub enum BoxProblem {
        /// The feature was found, but the result does not say where.
        Missing = "missing",
        /// A member of the box is missing, no number, or infinite.
        NotFinite = "not-finite",
        /// Width or height is zero or negative.
        Empty = "empty",
        /// A number of the box is beyond any picture.
        TooLarge = "too-large",
        /// The box lies wholly outside the reference space.
        Outside = "outside",
        /// The feature is on another side of the document than the picture.
        OtherSide = "other-side",
    }
}
