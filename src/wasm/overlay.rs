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
    BackingStore, CanvasPoint, CanvasSize, FeatureOptions, ImageOptions, OverlayFeature, Redaction,
    ReferenceRect, Scene, ShowOptions, Size, StateColors, View,
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

    /// Takes the canvas's size in CSS pixels, the device pixels per CSS pixel, and the canvas's size in device pixels where
    /// the browser tells it; the bitmap follows in `draw`.
    ///
    /// # Errors
    /// `LIMIT_CANVAS`, `INVALID_ARGUMENT`, thrown.
    pub fn resize(
        &self,
        width: f64,
        height: f64,
        device_pixel_ratio: f64,
        device_width: Option<f64>,
        device_height: Option<f64>,
    ) -> Result<(), JsValue> {
        let frame = CanvasSize { width, height };
        let exact = device_width
            .zip(device_height)
            .map(|(width, height)| CanvasSize { width, height });
        let store =
            BackingStore::new(frame, device_pixel_ratio, exact).map_err(|error| thrown(&error))?;
        self.scene.borrow_mut().resize(frame, store);
        Ok(())
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

    /// Draws what has changed since the last call; everything where nothing or too much has.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` when the picture can't be drawn, thrown.
    pub fn draw(&self) -> Result<(), JsValue> {
        let (frame, store) = self.scene.borrow().size();
        let mut scene = self.scene.borrow_mut();
        if self.surface.is_lost(store) {
            scene.forget_drawn();
        }
        let drawing = scene.drawing();
        drop(scene);
        let image = self.image.borrow().clone();
        let areas = drawing.areas.as_deref();
        let painted = self
            .surface
            .paint(frame, store, areas, &drawing.list, image.as_ref());
        painted.map_err(|error| {
            self.scene.borrow_mut().forget_drawn();
            thrown(&error)
        })
    }

    /// The indices of the features at a point in CSS pixels of the canvas.
    #[must_use]
    #[wasm_bindgen(js_name = featuresAt)]
    pub fn features_at(&self, x: f64, y: f64) -> Vec<u32> {
        self.scene.borrow_mut().features_at(CanvasPoint { x, y })
    }

    /// The feature after the selected one among those at a point.
    #[must_use]
    #[wasm_bindgen(js_name = nextAt)]
    pub fn next_at(&self, x: f64, y: f64) -> Option<u32> {
        self.scene.borrow_mut().next_at(CanvasPoint { x, y })
    }

    /// Shows other things, or in another way.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT`, thrown.
    pub fn show(
        &self,
        #[wasm_bindgen(unchecked_param_type = "ShowOptions")] how: JsValue,
    ) -> Result<(), JsValue> {
        let shown = || {
            let options = read_show_options(how)?;
            let before = self.scene.borrow().shown();
            before.with(&options, |css| self.surface.resolve(css))
        };
        let shown = shown().map_err(|error| thrown(&error))?;
        self.scene.borrow_mut().show(shown);
        Ok(())
    }

    /// Which part of the picture is seen.
    #[must_use]
    #[wasm_bindgen(getter, unchecked_return_type = "View")]
    pub fn view(&self) -> JsValue {
        plain(&self.scene.borrow().view())
    }

    /// Shows another part of the picture.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT`, thrown.
    #[wasm_bindgen(js_name = setView)]
    pub fn set_view(&self, scale: f64, x: f64, y: f64) -> Result<(), JsValue> {
        let view = View { scale, x, y };
        let mut scene = self.scene.borrow_mut();
        scene.set_view(view).map_err(|error| thrown(&error))
    }

    /// Zooms by a factor around a point, and moves.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT`, thrown.
    #[wasm_bindgen(js_name = changeView)]
    pub fn change_view(
        &self,
        factor: f64,
        x: f64,
        y: f64,
        right: f64,
        down: f64,
    ) -> Result<(), JsValue> {
        let mut scene = self.scene.borrow_mut();
        let zoomed = scene.view().zoomed(factor, CanvasPoint { x, y });
        let view = View {
            x: zoomed.x + right,
            y: zoomed.y + down,
            ..zoomed
        };
        scene.set_view(view).map_err(|error| thrown(&error))
    }

    /// The view with this feature in its middle, or the whole picture.
    #[must_use]
    #[wasm_bindgen(js_name = viewOf, unchecked_return_type = "View | null")]
    pub fn view_of(
        &self,
        #[wasm_bindgen(unchecked_param_type = "number | null")] index: Option<u32>,
    ) -> JsValue {
        plain(&self.scene.borrow().view_of(index))
    }

    /// Goes a part of the way, from 0 to 1, from one view to another.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT`, thrown.
    pub fn glide(
        &self,
        #[wasm_bindgen(unchecked_param_type = "View")] from: JsValue,
        #[wasm_bindgen(unchecked_param_type = "View")] to: JsValue,
        progress: f64,
    ) -> Result<(), JsValue> {
        let view = || Ok(read_view(from)?.towards(read_view(to)?, progress));
        let set = |view| self.scene.borrow_mut().set_view(view);
        view().and_then(set).map_err(|error| thrown(&error))
    }

    /// Holds the magnifier over a point in CSS pixels of the canvas, or puts it away.
    pub fn magnify(&self, x: Option<f64>, y: Option<f64>) {
        let point = x.zip(y).map(|(x, y)| CanvasPoint { x, y });
        self.scene.borrow_mut().magnify(point);
    }

    /// Paints the whole picture on another canvas, for a file: with its features and legend, or alone.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT`, `LIMIT_CANVAS`, `CANVAS_UNAVAILABLE`, thrown.
    #[wasm_bindgen(js_name = paintExport)]
    pub fn paint_export(
        &self,
        #[wasm_bindgen(unchecked_param_type = "HTMLCanvasElement | OffscreenCanvas")]
        canvas: JsValue,
        redact: &str,
        features: bool,
    ) -> Result<(), JsValue> {
        let painted = || {
            let redaction = redaction(redact)?;
            let (export, scale) = {
                let scene = self.scene.borrow();
                let scale = scene.export_scale();
                let export = if features {
                    scene.export(redaction, scale)?
                } else {
                    scene.export_of_picture(redaction, scale)
                };
                (export, scale)
            };
            let store = BackingStore::new(export.size, scale, None)?;
            let image = self.image.borrow().clone();
            let surface = Surface::new(canvas)?;
            surface.paint(export.size, store, None, &export.list, image.as_ref())
        };
        painted().map_err(|error: Error| thrown(&error))
    }

    /// The whole picture with its features as SVG; `picture` is its address, if it is to be in it.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT`, thrown.
    #[wasm_bindgen(js_name = toSVG)]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "the glue hands optional texts over by value"
    )]
    pub fn to_svg(&self, redact: &str, picture: Option<String>) -> Result<String, JsValue> {
        let scene = self.scene.borrow();
        let export = redaction(redact).and_then(|redaction| scene.export(redaction, 1.0));
        let export = export.map_err(|error| thrown(&error))?;
        Ok(export.to_svg(picture.as_deref()))
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
    // A box that is none is that feature's fault, and no reason to draw nothing at all.
    let number_of = |bbox: &Argument, key| bbox.number(key).ok().flatten().unwrap_or(f64::NAN);
    let read_box = |bbox: Argument| ReferenceRect {
        x: number_of(&bbox, "x"),
        y: number_of(&bbox, "y"),
        width: number_of(&bbox, "width"),
        height: number_of(&bbox, "height"),
    };
    Ok(OverlayFeature {
        index: index as u32,
        name: feature.text("name")?.unwrap_or_default(),
        label: feature.text("label")?.unwrap_or_default(),
        found: feature.truth("found")?,
        side: feature.text("side")?,
        bbox: feature.object("bbox")?.map(read_box),
    })
}

fn read_image_options(how: JsValue) -> Result<ImageOptions, Error> {
    let how = Argument::new(how)?;
    Ok(ImageOptions {
        orientation: how.number("orientation")?,
        natural_width: how.number("naturalWidth")?,
        natural_height: how.number("naturalHeight")?,
    })
}

fn read_show_options(how: JsValue) -> Result<ShowOptions, Error> {
    let how = Argument::new(how)?;
    let colors = match how.object("colors")? {
        None => None,
        Some(colors) => Some(StateColors {
            found: colors.text("found")?,
            not_found: colors.text("notFound")?,
            unknown: colors.text("unknown")?,
        }),
    };
    Ok(ShowOptions {
        boxes: how.truth("boxes")?,
        labels: how.truth("labels")?,
        states: how.texts("states")?,
        contrast: how.number("contrast")?,
        theme: how.text("theme")?,
        colors,
    })
}

fn read_view(view: JsValue) -> Result<View, Error> {
    let view = Argument::new(view)?;
    Ok(View {
        scale: view.required("scale")?,
        x: view.required("x")?,
        y: view.required("y")?,
    })
}

fn redaction(name: &str) -> Result<Redaction, Error> {
    Ok(match name {
        "none" => Redaction::None,
        "photo" => Redaction::Photo,
        "all" => Redaction::All,
        _ => return Err(Error::new(Code::InvalidArgument)),
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
