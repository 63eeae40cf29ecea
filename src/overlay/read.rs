//! Reads the overlay's arguments, which JavaScript passes as JSON text.

use super::coordinates::{ReferenceRect, ReferenceSize};
use super::feature::{FeatureOptions, OverlayFeature};
use super::picture::ImageOptions;
use super::scene::Scene;
use super::show::{ShowOptions, StateColors};
use super::space::DocumentFormat;
use super::view::View;
use crate::error::Error;
use crate::json::{Argument, read_argument, read_options};

/// Reads a list of features. A feature with an unusable box is kept, with its problem; the other features are drawn.
///
/// # Errors
/// `LIMIT_FEATURES`, `INVALID_ARGUMENT`.
pub fn read_features(json: &str) -> Result<Vec<OverlayFeature>, Error> {
    read_argument(json, |features| {
        Scene::check_feature_count(features.length()?)?;
        features.items(feature)
    })
}

/// Reads the options of `setImage`.
///
/// # Errors
/// `INVALID_ARGUMENT`.
pub fn read_image_options(json: &str) -> Result<ImageOptions, Error> {
    read_options(json, |options| {
        Ok(ImageOptions {
            orientation: options.optional("orientation", Argument::number)?,
            orientation_certain: options.optional("orientationCertain", Argument::boolean)?,
            natural_width: options.optional("naturalWidth", Argument::number)?,
            natural_height: options.optional("naturalHeight", Argument::number)?,
        })
    })
}

/// Reads the options of `setFeatures`.
///
/// # Errors
/// `INVALID_ARGUMENT`.
pub fn read_feature_options(json: &str) -> Result<FeatureOptions, Error> {
    read_options(json, |options| {
        Ok(FeatureOptions {
            side: options.optional("side", Argument::text)?,
            reference_size: options.optional("referenceSize", reference_size)?,
        })
    })
}

/// Reads the options of `show`.
///
/// # Errors
/// `INVALID_ARGUMENT`.
pub fn read_show_options(json: &str) -> Result<ShowOptions, Error> {
    read_options(json, |options| {
        Ok(ShowOptions {
            boxes: options.optional("boxes", Argument::boolean)?,
            labels: options.optional("labels", Argument::boolean)?,
            states: options.optional("states", |states| states.items(Argument::text))?,
            brightness: options.optional("brightness", Argument::number)?,
            contrast: options.optional("contrast", Argument::number)?,
            invert: options.optional("invert", Argument::boolean)?,
            rotate: options.optional("rotate", Argument::number)?,
            redact: options.optional("redact", Argument::text)?,
            theme: options.optional("theme", Argument::text)?,
            colors: options.optional("colors", state_colors)?,
        })
    })
}

/// Reads a view.
///
/// # Errors
/// `INVALID_ARGUMENT`.
pub fn read_view(json: &str) -> Result<View, Error> {
    read_argument(json, |view| {
        Ok(View {
            scale: view.required("scale", Argument::number)?,
            x: view.required("x", Argument::number)?,
            y: view.required("y", Argument::number)?,
        })
    })
}

fn feature(feature: Argument<'_>) -> Result<OverlayFeature, Error> {
    let text = |key| feature.optional(key, Argument::text);
    Ok(OverlayFeature {
        index: feature.required("index", Argument::whole_number)?,
        name: text("name")?.unwrap_or_default(),
        label: text("label")?.unwrap_or_default(),
        found: feature.optional("found", Argument::boolean)?,
        side: text("side")?,
        bbox: feature.optional("bbox", |bbox| Ok(reference_rect(bbox)))?,
    })
}

/// A member that is not a number becomes NaN, which the check of the box reports.
fn reference_rect(bbox: Argument<'_>) -> ReferenceRect {
    let side = |key| bbox.required(key, Argument::number).unwrap_or(f64::NAN);
    ReferenceRect {
        x: side("x"),
        y: side("y"),
        width: side("width"),
        height: side("height"),
    }
}

/// Reads a width and height, or the name of a document format, which has a known size.
fn reference_size(size: Argument<'_>) -> Result<ReferenceSize, Error> {
    if size.as_text().is_ok() {
        return Ok(size.named(DocumentFormat::named)?.assumed_size());
    }
    Ok(ReferenceSize {
        width: size.required("width", Argument::number)?,
        height: size.required("height", Argument::number)?,
    })
}

fn state_colors(colors: Argument<'_>) -> Result<StateColors, Error> {
    Ok(StateColors {
        found: colors.optional("found", Argument::text)?,
        not_found: colors.optional("notFound", Argument::text)?,
        unknown: colors.optional("unknown", Argument::text)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Code;
    use crate::overlay::BoxProblem;

    #[test]
    fn features_with_bad_boxes_are_read() {
        let json = r#"[
            { "index": 0, "label": "Photo", "found": true, "bbox": { "x": 1, "y": 2.5, "width": 3, "height": 4e0 } },
            { "index": 1, "found": true, "side": null, "bbox": { "x": null, "y": 2, "width": 3, "height": 4 } },
            { "index": 2, "found": true, "bbox": { "x": "1", "y": 2, "width": 3, "height": 4 } },
            { "index": 3, "found": true, "bbox": [] }
        ]"#;
        let features = read_features(json).unwrap_or_default();
        let boxes: Vec<_> = features.iter().map(OverlayFeature::checked_box).collect();
        let rect = ReferenceRect {
            x: 1.0,
            y: 2.5,
            width: 3.0,
            height: 4.0,
        };
        let bad = Err(BoxProblem::NotFinite);
        assert_eq!(boxes, [Ok(Some(rect)), bad, bad, bad]);
    }

    #[test]
    fn invalid_arguments_are_refused() {
        let code = |outcome: Result<_, Error>| outcome.map_err(|error| error.code());
        let refused = Err(Code::InvalidArgument);
        for json in [
            "",
            "null",
            "7",
            "{}",
            "[1]",
            "[{}]",
            r#"[{"index":-1}]"#,
            r#"[{"index":0,"name":7}]"#,
        ] {
            assert_eq!(code(read_features(json).map(drop)), refused, "{json}");
        }
        let many = format!("[{}1]", "1,".repeat(1_000));
        assert_eq!(
            code(read_features(&many).map(drop)),
            Err(Code::LimitFeatures)
        );
        for json in [r#"{"orientation":"6"}"#, r#"{"orientationCertain":1}"#, "7"] {
            assert_eq!(code(read_image_options(json).map(drop)), refused);
        }
        for json in [
            r#"{"side":7}"#,
            r#"{"referenceSize":{"width":1}}"#,
            r#"{"referenceSize":"visa"}"#,
        ] {
            assert_eq!(code(read_feature_options(json).map(drop)), refused);
        }
        for json in [
            r#"{"states":"found"}"#,
            r#"{"states":[1]}"#,
            r#"{"colors":{"found":7}}"#,
            r#"{"boxes":1}"#,
            r#"{"invert":1}"#,
            r#"{"rotate":"90"}"#,
        ] {
            assert_eq!(code(read_show_options(json).map(drop)), refused);
        }
        assert_eq!(code(read_view(r#"{"scale":1,"x":0}"#).map(drop)), refused);
    }

    #[test]
    fn a_kind_of_document_stands_for_its_size() {
        let size = |json: &str| {
            let size = read_feature_options(json).ok()?.reference_size?;
            Some((size.width, size.height))
        };
        assert_eq!(
            size(r#"{"referenceSize":"passport"}"#),
            Some((640.0, 450.0))
        );
        assert_eq!(size(r#"{"referenceSize":"card"}"#), Some((640.0, 404.0)));
        let given = r#"{"referenceSize":{"width":800,"height":600}}"#;
        assert_eq!(size(given), Some((800.0, 600.0)));
    }

    #[test]
    fn a_refusal_says_where_the_argument_is_wrong() {
        let pointer = |error: Option<Error>| error.and_then(|error| error.data().pointer);
        let features = read_features(r#"[{"index":0},{"index":1,"found":"yes"}]"#);
        assert_eq!(pointer(features.err()).as_deref(), Some("/1/found"));
        let options = read_show_options(r#"{"states":["found",7]}"#);
        assert_eq!(pointer(options.err()).as_deref(), Some("/states/1"));
        let options = read_feature_options(r#"{"referenceSize":{"width":1}}"#);
        assert_eq!(
            pointer(options.err()).as_deref(),
            Some("/referenceSize/height")
        );
    }

    #[test]
    fn missing_options_have_defaults() {
        for json in ["", "null", "{}", r#"{"unknown":7}"#] {
            assert_eq!(read_image_options(json).ok(), Some(ImageOptions::default()));
        }
        let nothing = r#"{"side":null,"referenceSize":null}"#;
        assert_eq!(
            read_feature_options(nothing).ok(),
            Some(FeatureOptions::default())
        );
        assert_eq!(read_show_options("{}").ok(), Some(ShowOptions::default()));
    }
}
