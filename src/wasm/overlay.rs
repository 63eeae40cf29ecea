//! The overlay for JavaScript, as the shell's class `Overlay` uses it.

use std::cell::RefCell;

use js_sys::Array;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};
use web_sys::ImageBitmap;

use super::convert::Argument;
use super::error::thrown;
use super::painter::Surface;
use crate::error::{Code, Error};
use crate::overlay::{
    CanvasPoint, CanvasSize, FeatureOptions, ImageOptions, OverlayFeature, ReferenceRect, Scene,
    Size,
};

/// Picture, boxes and labels on one canvas.
///
/// All methods borrow it shared, and the cells are borrowed only while no JavaScript runs: reading an argument may call
/// the host's getters, and these may call the overlay again.
#[wasm_bindgen]
pub struct OverlayHandle {
    surface: Surface,
    image: RefCell<Option<ImageBitmap>>,
    scene: RefCell<Scene>,
}

#[wasm_bindgen]
impl OverlayHandle {
    /// An overlay for this canvas, still without a size.
    ///
    /// # Errors
    /// `CANVAS_UNAVAILABLE`, thrown.
    #[wasm_bindgen(constructor)]
    pub fn new(
        #[wasm_bindgen(unchecked_param_type = "HTMLCanvasElement | OffscreenCanvas")]
        canvas: JsValue,
    ) -> Result<Self, JsValue> {
        let surface = Surface::new(canvas).map_err(|error| thrown(&error))?;
        Ok(Self {
            surface,
            image: RefCell::default(),
            scene: RefCell::default(),
        })
    }

    /// Takes the canvas's size in CSS pixels and the device pixels per CSS pixel; the bitmap follows in `draw`.
    ///
    /// # Errors
    /// `LIMIT_CANVAS`, `INVALID_ARGUMENT`, thrown.
    pub fn resize(&self, width: f64, height: f64, device_pixel_ratio: f64) -> Result<(), JsValue> {
        let frame = CanvasSize { width, height };
        let mut scene = self.scene.borrow_mut();
        scene
            .resize(frame, device_pixel_ratio)
            .map_err(|error| thrown(&error))
    }

    /// Takes the picture, or none.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` for what is not a picture or a closed one, thrown.
    #[wasm_bindgen(js_name = setImage)]
    pub fn set_image(
        &self,
        #[wasm_bindgen(unchecked_param_type = "ImageBitmap | null")] image: Option<ImageBitmap>,
        #[wasm_bindgen(unchecked_optional_param_type = "ImageOptions")] how: JsValue,
    ) -> Result<(), JsValue> {
        let how = read_image_options(how).map_err(|error| thrown(&error))?;
        let pixels = image.as_ref().map(|image| Size {
            width: image.width().into(),
            height: image.height().into(),
        });
        let mut scene = self.scene.borrow_mut();
        scene
            .set_picture(pixels, how)
            .map_err(|error| thrown(&error))?;
        self.image.replace(image);
        Ok(())
    }

    /// Takes the features of an explanation.
    ///
    /// # Errors
    /// `LIMIT_FEATURES`, `INVALID_ARGUMENT`, thrown.
    #[wasm_bindgen(js_name = setFeatures)]
    pub fn set_features(
        &self,
        #[wasm_bindgen(unchecked_param_type = "readonly OverlayFeature[]")] features: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "FeatureOptions")] how: JsValue,
    ) -> Result<(), JsValue> {
        let how = read_feature_options(how).map_err(|error| thrown(&error))?;
        let features = read_features(features).map_err(|error| thrown(&error))?;
        let widths = self.surface.measure(&features);
        let mut scene = self.scene.borrow_mut();
        scene
            .set_features(features, how, widths)
            .map_err(|error| thrown(&error))
    }

    /// The space that the boxes are counted in.
    #[must_use]
    #[wasm_bindgen(getter, unchecked_return_type = "ReferenceSpace")]
    pub fn space(&self) -> JsValue {
        plain(&self.scene.borrow().space())
    }

    /// Draws everything anew.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` when the picture can't be drawn, thrown.
    pub fn draw(&self) -> Result<(), JsValue> {
        let store = self.scene.borrow().store();
        let list = self.scene.borrow_mut().display_list();
        let image = self.image.borrow().clone();
        self.surface
            .paint(store, &list, image.as_ref())
            .map_err(|error| thrown(&error))
    }

    /// The index of the feature at a point in CSS pixels of the canvas.
    #[must_use]
    #[wasm_bindgen(js_name = featureAt, unchecked_return_type = "number | null")]
    pub fn feature_at(&self, x: f64, y: f64) -> JsValue {
        let index = self.scene.borrow_mut().feature_at(CanvasPoint { x, y });
        index.map_or(JsValue::NULL, JsValue::from)
    }

    /// Emphasises the feature under the pointer in the next `draw`.
    pub fn hover(
        &self,
        #[wasm_bindgen(unchecked_param_type = "number | null")] index: Option<u32>,
    ) {
        self.scene.borrow_mut().hover(index);
    }

    /// Emphasises the chosen feature in the next `draw`.
    pub fn select(
        &self,
        #[wasm_bindgen(unchecked_param_type = "number | null")] index: Option<u32>,
    ) {
        self.scene.borrow_mut().select(index);
    }

    /// What a page lists beside the picture.
    #[must_use]
    #[wasm_bindgen(unchecked_return_type = "OverlayItem[]")]
    pub fn items(&self) -> JsValue {
        let items = self.scene.borrow_mut().items();
        plain(&items)
    }
}

fn read_features(features: &JsValue) -> Result<Vec<OverlayFeature>, Error> {
    let features = features
        .dyn_ref::<Array>()
        .ok_or_else(|| Error::new(Code::InvalidArgument))?;
    Scene::check_feature_count(features.length() as usize)?;
    features.iter().map(read_feature).collect()
}

/// An index is a place in a list of at most `Limits::features`, so it fits.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "checked to be an index"
)]
fn read_feature(feature: JsValue) -> Result<OverlayFeature, Error> {
    let feature = Argument::new(feature)?;
    let index = feature.required("index")?;
    if index.fract() != 0.0 || !(0.0..f64::from(u32::MAX)).contains(&index) {
        return Err(Error::new(Code::InvalidArgument));
    }
    let read_box = |bbox: Argument| {
        Ok(ReferenceRect {
            x: bbox.required("x")?,
            y: bbox.required("y")?,
            width: bbox.required("width")?,
            height: bbox.required("height")?,
        })
    };
    Ok(OverlayFeature {
        index: index as u32,
        name: feature.text("name")?.unwrap_or_default(),
        label: feature.text("label")?.unwrap_or_default(),
        found: feature.truth("found")?,
        side: feature.text("side")?,
        bbox: feature.object("bbox")?.map(read_box).transpose()?,
    })
}

fn read_image_options(how: JsValue) -> Result<ImageOptions, Error> {
    let how = Argument::new(how)?;
    Ok(ImageOptions {
        natural_width: how.number("naturalWidth")?,
        natural_height: how.number("naturalHeight")?,
    })
}

fn read_feature_options(how: JsValue) -> Result<FeatureOptions, Error> {
    let how = Argument::new(how)?;
    let read_size = |size: Argument| {
        Ok(Size {
            width: size.required("width")?,
            height: size.required("height")?,
        })
    };
    Ok(FeatureOptions {
        side: how.text("side")?,
        reference_size: how.object("referenceSize")?.map(read_size).transpose()?,
    })
}

/// Plain data with `null` for what is not there.
fn plain(value: &impl Serialize) -> JsValue {
    // Only fails for values without a JavaScript form, and none of these types has one.
    let plain = value.serialize(&Serializer::json_compatible());
    plain.unwrap_or(JsValue::NULL)
}
