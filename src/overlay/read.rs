//! What JavaScript tells the overlay, in the JSON that it comes in. A member that is `null` or missing is not given.

use super::coordinates::{ReferenceRect, ReferenceSize};
use super::feature::{FeatureOptions, OverlayFeature};
use super::picture::ImageOptions;
use super::scene::Scene;
use super::show::{ShowOptions, StateColors};
use super::space::DocumentFormat;
use super::view::View;
use crate::error::{Code, Error};
use crate::json::Strictness;
use crate::json::{Data, Value};
use crate::limits::Limits;
use crate::result::document_of;

/// Reads a list of features. A box that is none is that feature's fault, and no reason to draw nothing at all.
///
/// # Errors
/// [`Code::LimitFeatures`], [`Code::InvalidArgument`].
pub fn read_features(json: &str) -> Result<Vec<OverlayFeature>, Error> {
    read(json, |data| {
        let features = data.as_list().ok_or_else(wrong)?;
        Scene::check_feature_count(features.len())?;
        features.map(feature).collect()
    })
}

/// Reads the options of `setImage`.
///
/// # Errors
/// [`Code::InvalidArgument`].
pub fn read_image_options(json: &str) -> Result<ImageOptions, Error> {
    read(json, |data| {
        Ok(ImageOptions {
            orientation: given(data, "orientation", number)?,
            orientation_certain: given(data, "orientationCertain", truth)?,
            natural_width: given(data, "naturalWidth", number)?,
            natural_height: given(data, "naturalHeight", number)?,
        })
    })
}

/// Reads the options of `setFeatures`.
///
/// # Errors
/// [`Code::InvalidArgument`].
pub fn read_feature_options(json: &str) -> Result<FeatureOptions, Error> {
    let size = |data: Data<'_>| {
        if let Some(document) = data.as_text() {
            return DocumentFormat::named(document).map(DocumentFormat::assumed_size);
        }
        Some(ReferenceSize {
            width: member(data, "width")?,
            height: member(data, "height")?,
        })
    };
    read(json, |data| {
        Ok(FeatureOptions {
            side: given(data, "side", text)?,
            reference_size: given(data, "referenceSize", size)?,
        })
    })
}

/// Reads the options of `show`.
///
/// # Errors
/// [`Code::InvalidArgument`].
pub fn read_show_options(json: &str) -> Result<ShowOptions, Error> {
    let texts = |data: Data<'_>| data.as_list()?.map(text).collect();
    let colors = |data: Data<'_>| {
        Some(StateColors {
            found: given(data, "found", text).ok()?,
            not_found: given(data, "notFound", text).ok()?,
            unknown: given(data, "unknown", text).ok()?,
        })
    };
    read(json, |data| {
        Ok(ShowOptions {
            boxes: given(data, "boxes", truth)?,
            labels: given(data, "labels", truth)?,
            states: given(data, "states", texts)?,
            contrast: given(data, "contrast", number)?,
            redact: given(data, "redact", text)?,
            theme: given(data, "theme", text)?,
            colors: given(data, "colors", colors)?,
        })
    })
}

/// Reads a view.
///
/// # Errors
/// [`Code::InvalidArgument`].
pub fn read_view(json: &str) -> Result<View, Error> {
    let view = |data: Data<'_>| {
        Some(View {
            scale: member(data, "scale")?,
            x: member(data, "x")?,
            y: member(data, "y")?,
        })
    };
    read(json, |data| view(data).ok_or_else(wrong))
}

/// An index is a place in a list of at most `Limits::features`, so it fits.
fn feature(data: Data<'_>) -> Result<OverlayFeature, Error> {
    let part = |bbox: Data<'_>, key: &str| member(bbox, key).unwrap_or(f64::NAN);
    let bbox = |data: Data<'_>| {
        Some(ReferenceRect {
            x: part(data, "x"),
            y: part(data, "y"),
            width: part(data, "width"),
            height: part(data, "height"),
        })
    };
    let index = data
        .count("index")
        .and_then(|index| u32::try_from(index).ok());
    Ok(OverlayFeature {
        index: index.ok_or_else(wrong)?,
        name: given(data, "name", text)?.unwrap_or_default(),
        label: given(data, "label", text)?.unwrap_or_default(),
        found: given(data, "found", truth)?,
        side: given(data, "side", text)?,
        bbox: given(data, "bbox", bbox)?,
    })
}

fn read<T>(json: &str, read: impl FnOnce(Data<'_>) -> Result<T, Error>) -> Result<T, Error> {
    let document = document_of(json, &Limits::default(), Strictness::Strict);
    let document = document.map_err(|_| wrong())?;
    match document.root.value {
        Value::Object(_) | Value::Array(_) => read(Data::of(&document)),
        _ => Err(wrong()),
    }
}

/// A member as `read` takes it.
fn given<T>(
    data: Data<'_>,
    key: &str,
    read: impl FnOnce(Data<'_>) -> Option<T>,
) -> Result<Option<T>, Error> {
    match data.get(key) {
        Some(value) if *value.value() != Value::Null => read(value).ok_or_else(wrong).map(Some),
        _ => Ok(None),
    }
}

fn member(data: Data<'_>, key: &str) -> Option<f64> {
    number(data.get(key)?)
}

fn number(data: Data<'_>) -> Option<f64> {
    data.value().as_f64()
}

fn text(data: Data<'_>) -> Option<String> {
    data.as_text().map(str::to_owned)
}

fn truth(data: Data<'_>) -> Option<bool> {
    match data.value() {
        Value::Bool(truth) => Some(*truth),
        _ => None,
    }
}

fn wrong() -> Error {
    Error::new(Code::InvalidArgument)
}

#[cfg(test)]
mod tests {
    use super::*;
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
    fn what_is_no_argument_is_refused() {
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
    fn nothing_given_is_the_default() {
        assert_eq!(read_image_options("{}").ok(), Some(ImageOptions::default()));
        let nothing = r#"{"side":null,"referenceSize":null}"#;
        assert_eq!(
            read_feature_options(nothing).ok(),
            Some(FeatureOptions::default())
        );
        assert_eq!(read_show_options("{}").ok(), Some(ShowOptions::default()));
    }
}
