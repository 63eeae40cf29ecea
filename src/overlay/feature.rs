//! A document feature as an explanation gives it, and possible problems of its box.

use super::coordinates::{MAX_COORDINATE, ReferenceRect, ReferenceSize};
use super::side::is_same_side;
use crate::common::named::named_enum;

/// The members of an entry of `explanation.features` that the overlay reads. Other members are ignored.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct OverlayFeature {
    /// The feature's index in the result's list. Hit tests and items return it.
    pub index: u32,
    /// The name in the result.
    pub name: String,
    /// The name in words.
    pub label: String,
    /// Whether it was found; `null` if the result does not say.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "boolean | null"))]
    pub found: Option<bool>,
    /// The side of the document that the feature is on.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string | null"))]
    pub side: Option<String>,
    /// Its bounding box, in reference space.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "ReferenceRect | null"))]
    pub bbox: Option<ReferenceRect>,
}

impl OverlayFeature {
    /// The state of the feature.
    #[must_use]
    pub const fn state(&self) -> FeatureState {
        match self.found {
            Some(true) => FeatureState::Found,
            Some(false) => FeatureState::NotFound,
            None => FeatureState::Unknown,
        }
    }

    /// The text of its label: the name if the host gave no label.
    #[must_use]
    pub fn text(&self) -> &str {
        if self.label.is_empty() {
            &self.name
        } else {
            &self.label
        }
    }

    /// Whether it is shown on a picture of this side. A feature or picture without a side matches every side.
    #[must_use]
    pub fn is_on(&self, side: Option<&str>) -> bool {
        match (self.side.as_deref(), side) {
            (Some(own), Some(shown)) => is_same_side(own, shown),
            _ => true,
        }
    }

    /// The box; `Ok(None)` if the result gives none for a feature that is not known to be found.
    ///
    /// # Errors
    /// A problem of the box itself. Whether it is inside the reference space and on the shown side is not checked.
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

/// Options of `setFeatures`.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(
    target_arch = "wasm32",
    derive(tsify::Tsify),
    serde(rename_all = "camelCase")
)]
pub struct FeatureOptions {
    /// The side of the document that the picture shows, or the picture's role: `front` (or `data`, which means the
    /// same), `back`, `portrait` or `selfie`. Features of other sides are listed but not drawn.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string | null"))]
    pub side: Option<String>,
    /// The size of the space in which the boxes are measured, if known; or the document format, which implies the
    /// probable size.
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(optional, type = "Size | DocumentFormat | null")
    )]
    pub reference_size: Option<ReferenceSize>,
}

named_enum! {
    /// The state of a feature.
    pub enum FeatureState {
        /// It was found on the document.
        Found = "found",
        /// It was not found on the document.
        NotFound = "not-found",
        /// The result does not say.
        Unknown = "unknown",
    }
}

named_enum! {
    /// Why a feature has no box on the canvas although it could have one. Other features are still drawn.
    pub enum BoxProblem {
        /// The feature was found, but the result does not say where.
        Missing = "missing",
        /// A member of the box is missing, not a number, or infinite.
        NotFinite = "not-finite",
        /// Width or height is zero or negative.
        Empty = "empty",
        /// A coordinate or size is larger than any picture.
        TooLarge = "too-large",
        /// The box is completely outside the reference space.
        Outside = "outside",
        /// The feature is on a side of the document that the picture does not show.
        OtherSide = "other-side",
    }
}
