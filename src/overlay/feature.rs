//! A document feature as an explanation gives it, and what may be wrong with its box.

use serde::Serialize;

use super::geometry::{ReferenceRect, Size};
use super::side;

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
            (Some(own), Some(shown)) => side::is_same(own, shown),
            _ => true,
        }
    }

    /// The box, where it is one; `Ok(None)` where the result gives none.
    ///
    /// # Errors
    /// What is wrong with it, apart from where it lies.
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
        } else if numbers.iter().any(|n| n.abs() > Size::MAX) {
            Err(BoxProblem::TooLarge)
        } else {
            Ok(Some(rect))
        }
    }
}

/// What is known of a feature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum FeatureState {
    /// It is on the document.
    Found,
    /// It was looked for in vain.
    NotFound,
    /// The result does not say.
    Unknown,
}

impl FeatureState {
    /// All of them, in the order of their values.
    pub const ALL: [Self; 3] = [Self::Found, Self::NotFound, Self::Unknown];

    /// The state of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "found" => Self::Found,
            "not-found" => Self::NotFound,
            "unknown" => Self::Unknown,
            _ => return None,
        })
    }
}

/// Why a feature has no box on the canvas although it could have one. The rest is drawn all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum BoxProblem {
    /// The feature was found, but the result does not say where.
    Missing,
    /// A member of the box is missing, no number, or infinite.
    NotFinite,
    /// Width or height is zero or negative.
    Empty,
    /// A number of the box is beyond any picture.
    TooLarge,
    /// The box lies wholly outside the reference space.
    Outside,
    /// The feature is on another side of the document than the picture.
    OtherSide,
}
