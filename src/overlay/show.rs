//! What the overlay shows, and how: filters, adjustments of the picture, colours.

use super::adjustments::{Adjustments, percent_of};
use super::feature::FeatureState;
use super::orientation::Rotation;
use super::redaction::Redaction;
use super::theme::{Theme, ThemeName};
use crate::drawing::Color;
use crate::error::{Code, Error};

/// Options of `show`. Options that are left out do not change.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(
    target_arch = "wasm32",
    derive(tsify::Tsify),
    serde(rename_all = "camelCase")
)]
pub struct ShowOptions {
    /// Whether boxes and their labels are shown. Default `true`.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "boolean"))]
    pub boxes: Option<bool>,
    /// Whether labels and markers are shown. Default `true`.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "boolean"))]
    pub labels: Option<bool>,
    /// The states of the features whose boxes are shown. Default: all three.
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(optional, type = "readonly FeatureState[]")
    )]
    pub states: Option<Vec<String>>,
    /// Brightness of the picture, from 0.25 to 4, in steps of 0.01. The boxes keep their colours. Default 1: unchanged.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number"))]
    pub brightness: Option<f64>,
    /// Contrast of the picture, from 0.25 to 4, in steps of 0.01. A value above 1 makes optically variable ink easier
    /// to see. Default 1: unchanged.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number"))]
    pub contrast: Option<f64>,
    /// Whether the picture's colours are inverted, after brightness and contrast. Default `false`.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "boolean"))]
    pub invert: Option<bool>,
    /// Clockwise rotation of the picture and its boxes in degrees, after the EXIF orientation is applied. Default 0.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "0 | 90 | 180 | 270"))]
    pub rotate: Option<f64>,
    /// What is painted over in the picture, both on the canvas and in files: `none`, `photo` or `all`. Default `none`.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Redaction"))]
    pub redact: Option<String>,
    /// `light`, `dark`, or `forced` for the system's colours. Default `light`.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "ThemeName"))]
    pub theme: Option<String>,
    /// Other colours for lines and labels: opaque colours in CSS notation. The text of a label is black or white,
    /// whichever is more readable.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "StateColors"))]
    pub colors: Option<StateColors>,
}

/// Colours by state. A colour that is left out is that of the theme.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(
    target_arch = "wasm32",
    derive(tsify::Tsify),
    serde(rename_all = "camelCase")
)]
pub struct StateColors {
    /// Colour of features that were found.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string"))]
    pub found: Option<String>,
    /// Colour of features that were not found.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string"))]
    pub not_found: Option<String>,
    /// Colour of features for which the result does not say.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string"))]
    pub unknown: Option<String>,
}

/// The settings of the overlay, with a value for every option.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ShowSettings {
    /// Whether boxes and their labels are shown.
    pub boxes: bool,
    /// Whether labels and markers are shown.
    pub labels: bool,
    /// Whether the features of each state have boxes, in the order of [`FeatureState::ALL`].
    pub states: [bool; 3],
    /// The adjustments of the picture.
    pub adjustments: Adjustments,
    /// What is painted over.
    pub redaction: Redaction,
    /// The colours.
    pub theme: Theme,
}

impl Default for ShowSettings {
    fn default() -> Self {
        Self {
            boxes: true,
            labels: true,
            states: [true; 3],
            adjustments: Adjustments::default(),
            redaction: Redaction::None,
            theme: Theme::LIGHT,
        }
    }
}

impl ShowSettings {
    /// Like `states`, but all `false` while boxes are hidden.
    pub(super) fn states_with_boxes(&self) -> [bool; 3] {
        self.states.map(|state| state && self.boxes)
    }

    /// These settings with the given options changed. `resolve` returns the colour for a CSS text, or `None` if it is
    /// not an opaque colour.
    ///
    /// # Errors
    /// [`Code::InvalidArgument`] for an unknown state, redaction, theme or colour, for brightness or contrast out of
    /// range, and for a rotation that is not a multiple of 90 degrees from 0 to 270.
    pub fn with_options(
        mut self,
        options: &ShowOptions,
        resolve: impl Fn(&str) -> Option<Color>,
    ) -> Result<Self, Error> {
        let wrong = || Error::new(Code::InvalidArgument);
        let color = |css: &str| resolve(css).ok_or_else(wrong);
        self.boxes = options.boxes.unwrap_or(self.boxes);
        self.labels = options.labels.unwrap_or(self.labels);
        if let Some(names) = &options.states {
            self.states = [false; 3];
            for name in names {
                let state = FeatureState::named(name).ok_or_else(wrong)?;
                self.states[state as usize] = true;
            }
        }
        let adjustments = &mut self.adjustments;
        if let Some(brightness) = options.brightness {
            adjustments.brightness = percent_of(brightness).ok_or_else(wrong)?;
        }
        if let Some(contrast) = options.contrast {
            adjustments.contrast = percent_of(contrast).ok_or_else(wrong)?;
        }
        adjustments.inverted = options.invert.unwrap_or(adjustments.inverted);
        if let Some(degrees) = options.rotate {
            adjustments.rotation = Rotation::from_degrees(degrees).ok_or_else(wrong)?;
        }
        if let Some(name) = &options.redact {
            self.redaction = Redaction::named(name).ok_or_else(wrong)?;
        }
        if let Some(name) = &options.theme {
            self.theme = match ThemeName::named(name).ok_or_else(wrong)? {
                ThemeName::Light => Theme::LIGHT,
                ThemeName::Dark => Theme::DARK,
                ThemeName::Forced => Theme::forced(color("CanvasText")?, color("Canvas")?),
            };
        }
        if let Some(colors) = &options.colors {
            let given = [&colors.found, &colors.not_found, &colors.unknown];
            for (own, css) in self.theme.colors.iter_mut().zip(given) {
                if let Some(css) = css {
                    *own = color(css)?;
                }
            }
        }
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(options: &ShowOptions) -> Option<ShowSettings> {
        let resolve = |css: &str| match css {
            "CanvasText" | "white" => Some(Color::WHITE),
            "Canvas" => Some(Color::BLACK),
            _ => None,
        };
        ShowSettings::default().with_options(options, resolve).ok()
    }

    #[test]
    fn nothing_changes_what_is_left_out() {
        assert_eq!(
            settings(&ShowOptions::default()),
            Some(ShowSettings::default())
        );
    }

    #[test]
    fn options_are_taken_one_by_one() {
        let options = ShowOptions {
            labels: Some(false),
            states: Some(vec!["not-found".to_owned()]),
            contrast: Some(2.0),
            rotate: Some(90.0),
            theme: Some("forced".to_owned()),
            ..ShowOptions::default()
        };
        let expected = ShowSettings {
            labels: false,
            states: [false, true, false],
            adjustments: Adjustments {
                contrast: 200,
                rotation: Rotation::from_degrees(90.0).unwrap_or_default(),
                ..Adjustments::default()
            },
            theme: Theme::forced(Color::WHITE, Color::BLACK),
            ..ShowSettings::default()
        };
        assert_eq!(settings(&options), Some(expected));
        let colors = StateColors {
            unknown: Some("white".to_owned()),
            ..StateColors::default()
        };
        let options = ShowOptions {
            colors: Some(colors),
            ..ShowOptions::default()
        };
        let theme = settings(&options).map(|settings| settings.theme.colors[2]);
        assert_eq!(theme, Some(Color::WHITE));
    }

    #[test]
    fn unknown_names_and_values_are_refused() {
        let text = |text: &str| Some(text.to_owned());
        for options in [
            ShowOptions {
                states: Some(vec!["lost".to_owned()]),
                ..ShowOptions::default()
            },
            ShowOptions {
                contrast: Some(4.5),
                ..ShowOptions::default()
            },
            ShowOptions {
                brightness: Some(0.0),
                ..ShowOptions::default()
            },
            ShowOptions {
                rotate: Some(45.0),
                ..ShowOptions::default()
            },
            ShowOptions {
                rotate: Some(360.0),
                ..ShowOptions::default()
            },
            ShowOptions {
                theme: text("sepia"),
                ..ShowOptions::default()
            },
            ShowOptions {
                colors: Some(StateColors {
                    found: text("nothing"),
                    ..StateColors::default()
                }),
                ..ShowOptions::default()
            },
        ] {
            assert_eq!(settings(&options), None, "{options:?}");
        }
    }
}
