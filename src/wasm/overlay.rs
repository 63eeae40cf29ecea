//! The overlay for JavaScript. The shell's class `Overlay` uses it.

use std::cell::{Cell, RefCell};

use js_sys::JsString;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::ImageBitmap;

use super::convert::json_bytes;
use super::locale::Locale;
use super::painter::{Area, Surface};
use crate::error::{Code, Error};
use crate::json::to_json;
use crate::limits::Limits;
use crate::overlay::{
    BackingStore, CanvasPoint, CanvasSize, DeviceSize, ExportNote, FONT, Redaction, RelativeView,
    Scene, UprightSize, View, read_feature_options, read_features, read_image_options,
    read_show_options, read_view,
};
use crate::result::text_of;

/// Picture, boxes and labels on one canvas.
///
/// All methods take a shared reference. The cells are never borrowed while JavaScript runs that may call the overlay
/// again.
#[wasm_bindgen]
pub struct OverlayHandle {
    surface: Surface,
    image: RefCell<Option<ImageBitmap>>,
    /// The picture with its tone curve applied, if there is a curve.
    toned: RefCell<Option<ImageBitmap>>,
    /// Whether the picture has no transparent pixels.
    is_image_opaque: Cell<bool>,
    scene: RefCell<Scene>,
}

#[wasm_bindgen]
impl OverlayHandle {
    /// An overlay for this canvas, without a size.
    ///
    /// # Errors
    /// `CANVAS_UNAVAILABLE`.
    #[wasm_bindgen(constructor)]
    pub fn new(
        #[wasm_bindgen(unchecked_param_type = "HTMLCanvasElement | OffscreenCanvas")]
        canvas: JsValue,
    ) -> Result<Self, Error> {
        let surface = Surface::new(canvas, FONT)?;
        Ok(Self {
            surface,
            image: RefCell::default(),
            toned: RefCell::default(),
            is_image_opaque: Cell::default(),
            scene: RefCell::default(),
        })
    }

    /// Sets the canvas's size in CSS pixels, the device pixels per CSS pixel, and, if the browser reports it, the
    /// canvas's size in device pixels. `draw` updates the bitmap.
    ///
    /// # Errors
    /// `LIMIT_CANVAS`, `INVALID_ARGUMENT`.
    pub fn resize(
        &self,
        width: f64,
        height: f64,
        device_pixel_ratio: f64,
        device_width: Option<f64>,
        device_height: Option<f64>,
    ) -> Result<(), Error> {
        let frame = CanvasSize { width, height };
        let exact = device_width
            .zip(device_height)
            .map(|(width, height)| DeviceSize { width, height });
        let store = BackingStore::new(frame, device_pixel_ratio, exact)?;
        self.scene.borrow_mut().resize(frame, store);
        Ok(())
    }

    /// Sets or removes the picture; `options` is the JSON of `ImageOptions`, and `is_opaque` says that the picture has
    /// no transparent pixels.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` if the value is not a picture, or is a closed bitmap.
    #[wasm_bindgen(js_name = setImage)]
    pub fn set_image(
        &self,
        #[wasm_bindgen(unchecked_param_type = "ImageBitmap | null")] image: Option<ImageBitmap>,
        options: &str,
        is_opaque: bool,
    ) -> Result<(), Error> {
        let options = read_image_options(options)?;
        let pixels = image.as_ref().map(|image| UprightSize {
            width: image.width().into(),
            height: image.height().into(),
        });
        self.scene.borrow_mut().set_picture(pixels, options)?;
        self.image.replace(image);
        self.toned.replace(None);
        self.is_image_opaque.set(is_opaque);
        Ok(())
    }

    /// Sets the features. The arguments are the JSON of a list of `OverlayFeature`, and that of `FeatureOptions`.
    ///
    /// # Errors
    /// `LIMIT_FEATURES`, `INVALID_ARGUMENT`.
    #[wasm_bindgen(js_name = setFeatures)]
    pub fn set_features(&self, features: &JsString, options: &str) -> Result<(), Error> {
        let options = read_feature_options(options)?;
        let limits = Limits::default();
        let json = json_bytes(features, &limits)?;
        let features = read_features(text_of(&json, &limits)?)?;
        self.surface.prepare_measuring();
        let mut scene = self.scene.borrow_mut();
        let widths = scene.measure(&features, |text| self.surface.width(text));
        scene.set_features(features, options, widths)
    }

    /// The JSON of the `ReferenceSpace` in which the boxes are measured.
    ///
    /// # Errors
    /// `INTERNAL`.
    #[wasm_bindgen(getter)]
    pub fn space(&self) -> Result<String, Error> {
        Ok(to_json(&self.scene.borrow().space())?)
    }

    /// Draws the areas that changed since the last call, or the whole canvas if nothing or too much has changed.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` if the picture cannot be drawn.
    pub fn draw(&self) -> Result<(), Error> {
        let mut scene = self.scene.borrow_mut();
        let store = scene.store();
        if self.surface.is_lost(store) {
            scene.forget_drawn();
        }
        let drawing = scene.drawing();
        drop(scene);
        let image = self.drawn_image();
        let area = Area {
            parts: drawing.areas.as_deref(),
            is_overwritten: drawing.is_covered && self.is_image_opaque.get(),
        };
        let painted = self
            .surface
            .paint(store, area, &drawing.list, image.as_ref());
        painted.inspect_err(|_| self.scene.borrow_mut().forget_drawn())
    }

    /// The indices of the features at a point in CSS pixels of the canvas.
    #[must_use]
    #[wasm_bindgen(js_name = featuresAt)]
    pub fn features_at(&self, x: f64, y: f64) -> Vec<u32> {
        self.scene.borrow_mut().features_at(CanvasPoint { x, y })
    }

    /// The feature after the selected one in the list of features at a point.
    #[must_use]
    #[wasm_bindgen(js_name = nextAt)]
    pub fn next_at(&self, x: f64, y: f64) -> Option<u32> {
        self.scene.borrow_mut().next_at(CanvasPoint { x, y })
    }

    /// Changes what is shown, and how; `options` is the JSON of `ShowOptions`.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT`.
    pub fn show(&self, options: &str) -> Result<(), Error> {
        let options = read_show_options(options)?;
        let before = self.scene.borrow().settings();
        let shown = before.with_options(&options, |css| self.surface.resolve(css))?;
        self.scene.borrow_mut().show(shown);
        Ok(())
    }

    /// The part of the picture that is seen: the JSON of a `View`.
    ///
    /// # Errors
    /// `INTERNAL`.
    #[wasm_bindgen(getter)]
    pub fn view(&self) -> Result<String, Error> {
        Ok(to_json(&self.scene.borrow().view())?)
    }

    /// Shows another part of the picture.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT`.
    #[wasm_bindgen(js_name = setView)]
    pub fn set_view(&self, scale: f64, x: f64, y: f64) -> Result<(), Error> {
        self.scene.borrow_mut().set_view(View { scale, x, y })
    }

    /// The part of the picture that is seen, relative to the picture's size: the JSON of a `RelativeView`.
    ///
    /// # Errors
    /// `INTERNAL`.
    #[wasm_bindgen(getter, js_name = relativeView)]
    pub fn relative_view(&self) -> Result<String, Error> {
        Ok(to_json(&self.scene.borrow().relative_view())?)
    }

    /// Shows this part of the picture, given relative to the picture's size.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT`.
    #[wasm_bindgen(js_name = setRelativeView)]
    pub fn set_relative_view(&self, scale: f64, across: f64, down: f64) -> Result<(), Error> {
        let view = RelativeView {
            scale,
            across,
            down,
        };
        self.scene.borrow_mut().set_relative_view(view)
    }

    /// Zooms by a factor around a point, and shifts the view.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT`.
    #[wasm_bindgen(js_name = changeView)]
    pub fn change_view(
        &self,
        factor: f64,
        x: f64,
        y: f64,
        right: f64,
        down: f64,
    ) -> Result<(), Error> {
        let mut scene = self.scene.borrow_mut();
        let zoomed = scene.view().zoomed(factor, CanvasPoint { x, y });
        let view = View {
            x: zoomed.x + right,
            y: zoomed.y + down,
            ..zoomed
        };
        scene.set_view(view)
    }

    /// The view zoomed to this feature, or of the whole picture: the JSON of a `View`, or `null`.
    ///
    /// # Errors
    /// `INTERNAL`.
    #[wasm_bindgen(js_name = viewOf)]
    pub fn view_of(
        &self,
        #[wasm_bindgen(unchecked_param_type = "number | null")] index: Option<u32>,
    ) -> Result<String, Error> {
        Ok(to_json(&self.scene.borrow().view_of(index))?)
    }

    /// Shows a view between two others, which are JSON. `progress` is from 0 to 1.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT`.
    pub fn glide(&self, from: &str, to: &str, progress: f64) -> Result<(), Error> {
        let view = read_view(from)?.interpolated(read_view(to)?, progress);
        self.scene.borrow_mut().set_view(view)
    }

    /// Shows the magnifier at a point in CSS pixels of the canvas, or hides it.
    pub fn magnify(&self, x: Option<f64>, y: Option<f64>) {
        let point = x.zip(y).map(|(x, y)| CanvasPoint { x, y });
        self.scene.borrow_mut().magnify(point);
    }

    /// The new value for each value of a colour channel; nothing if no value changes.
    #[must_use]
    #[wasm_bindgen(js_name = toneCurve)]
    pub fn tone_curve(&self) -> Option<Vec<u8>> {
        self.scene.borrow().adjustments().tone_curve()
    }

    /// Sets the picture that is drawn instead of that of `setImage`: the same picture with the tone curve applied, as a
    /// bitmap or canvas.
    #[wasm_bindgen(js_name = setToned)]
    pub fn set_toned(
        &self,
        #[wasm_bindgen(unchecked_param_type = "CanvasImageSource | undefined")] toned: Option<
            ImageBitmap,
        >,
    ) {
        self.toned.replace(toned);
        self.scene.borrow_mut().forget_drawn();
    }

    /// Paints the whole picture on another canvas, for a file: either with its features, its legend and, in this
    /// language, notes about its adjustments; or without them.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT`, `LIMIT_CANVAS`, `CANVAS_UNAVAILABLE`.
    #[wasm_bindgen(js_name = paintExport)]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "wasm-bindgen passes optional texts by value"
    )]
    pub fn paint_export(
        &self,
        #[wasm_bindgen(unchecked_param_type = "HTMLCanvasElement | OffscreenCanvas")]
        canvas: JsValue,
        redact: &str,
        features: bool,
        locale: Option<String>,
    ) -> Result<(), Error> {
        let redaction = redaction(redact)?;
        let export = if features {
            let notes = self.notes(self.image.borrow().is_some(), locale.as_deref());
            self.scene.borrow().export(redaction, &notes)?
        } else {
            self.scene.borrow().export_picture(redaction)?
        };
        let image = self.drawn_image();
        Surface::new(canvas, FONT)?.paint(
            export.store,
            Area::default(),
            &export.list,
            image.as_ref(),
        )
    }

    /// The whole picture with its features as SVG. `picture` is the URL of the picture if the file is to include it,
    /// and `locale` the language of the notes about adjustments.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT`, `LIMIT_CANVAS`.
    #[wasm_bindgen(js_name = toSVG)]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "wasm-bindgen passes optional texts by value"
    )]
    pub fn to_svg(
        &self,
        redact: &str,
        picture: Option<String>,
        locale: Option<String>,
    ) -> Result<String, Error> {
        let redaction = redaction(redact)?;
        let notes = self.notes(picture.is_some(), locale.as_deref());
        let export = self.scene.borrow().export(redaction, &notes)?;
        Ok(export.to_svg(picture.as_deref()))
    }

    /// Emphasises the feature under the pointer in the next `draw`.
    pub fn hover(
        &self,
        #[wasm_bindgen(unchecked_param_type = "number | null")] index: Option<u32>,
    ) {
        self.scene.borrow_mut().hover(index);
    }

    /// Emphasises the selected feature in the next `draw`.
    pub fn select(
        &self,
        #[wasm_bindgen(unchecked_param_type = "number | null")] index: Option<u32>,
    ) {
        self.scene.borrow_mut().select(index);
    }

    /// The items of the page's list: the JSON of a list of `OverlayItem`.
    ///
    /// # Errors
    /// `INTERNAL`.
    pub fn items(&self) -> Result<String, Error> {
        Ok(to_json(&self.scene.borrow_mut().items())?)
    }
}

impl OverlayHandle {
    fn drawn_image(&self) -> Option<ImageBitmap> {
        let toned = self.toned.borrow().clone();
        toned.or_else(|| self.image.borrow().clone())
    }

    /// The notes in an exported file about the adjustments of its picture.
    fn notes(&self, has_picture: bool, locale: Option<&str>) -> Vec<ExportNote> {
        let adjustments = self.scene.borrow().adjustments();
        let locale = Locale::new(locale);
        let texts = locale.texts();
        let words = adjustments.words(has_picture, |key| texts.get(key));
        self.surface.prepare_measuring();
        let note = |text: String| ExportNote {
            width: self.surface.width(&text),
            text,
        };
        words.into_iter().map(note).collect()
    }
}

fn redaction(name: &str) -> Result<Redaction, Error> {
    Redaction::named(name).ok_or_else(|| Error::new(Code::InvalidArgument))
}
