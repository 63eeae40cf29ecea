//! Replays a display list onto a canvas and measures text on it. Nothing is decided here.

use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, ImageBitmap};

use crate::error::{Code, Error};
use crate::overlay::{
    BackingStore, CanvasPoint, CanvasRect, Color, FONT, GLYPHS, Op, OverlayFeature, Stroke,
    TextWidths,
};

/// A canvas, on the page or off screen, and its 2d context.
pub(super) struct Surface {
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
}

impl Surface {
    /// Takes the canvas's 2d context.
    ///
    /// # Errors
    /// `CANVAS_UNAVAILABLE` when there is none.
    pub(super) fn new(canvas: JsValue) -> Result<Self, Error> {
        // An OffscreenCanvas has the same members as far as they are used here, and so has its context. Unchecked,
        // since a worker knows no HTMLCanvasElement and another frame's is another class.
        let canvas: HtmlCanvasElement = canvas.unchecked_into();
        let context: Option<Object> = canvas.get_context("2d").ok().flatten();
        let context = context.ok_or_else(|| Error::new(Code::CanvasUnavailable))?;
        Ok(Self {
            canvas,
            context: context.unchecked_into(),
        })
    }

    /// The widths of the features' texts and of what stands beside them.
    pub(super) fn measure(&self, features: &[OverlayFeature]) -> TextWidths {
        self.context.set_font(FONT);
        let widest = |texts: &[&str]| texts.iter().map(|t| self.width(t)).fold(0.0, f64::max);
        TextWidths {
            glyph: widest(&GLYPHS),
            digit: widest(&["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]),
            names: features.iter().map(|f| self.width(f.text())).collect(),
        }
    }

    /// In CSS pixels; a text that can't be measured fits nowhere.
    fn width(&self, text: &str) -> f64 {
        let metrics = self.context.measure_text(text);
        metrics.map_or(f64::INFINITY, |metrics| metrics.width())
    }

    /// Draws the list on a canvas of this size and nothing else.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` when the image can't be drawn, such as a closed bitmap.
    pub(super) fn paint(
        &self,
        store: BackingStore,
        list: &[Op],
        image: Option<&ImageBitmap>,
    ) -> Result<(), Error> {
        // Setting a size clears the bitmap and takes a new one, even where it is the same.
        if (self.canvas.width(), self.canvas.height()) != (store.width, store.height) {
            self.canvas.set_width(store.width);
            self.canvas.set_height(store.height);
        }
        if store.is_empty() {
            return Ok(());
        }
        self.context.save();
        let painted = self.replay(store, list, image);
        self.context.restore();
        painted.map_err(|_| Error::new(Code::InvalidArgument))
    }

    fn replay(
        &self,
        store: BackingStore,
        list: &[Op],
        image: Option<&ImageBitmap>,
    ) -> Result<(), JsValue> {
        let context = &self.context;
        context.set_transform(1.0, 0.0, 0.0, 1.0, 0.0, 0.0)?;
        context.clear_rect(0.0, 0.0, store.width.into(), store.height.into());
        context.scale(store.scale, store.scale)?;
        context.set_font(FONT);
        context.set_text_align("left");
        context.set_text_baseline("middle");
        context.set_line_join("round");
        for op in list {
            self.paint_op(op, image)?;
        }
        Ok(())
    }

    fn paint_op(&self, op: &Op, image: Option<&ImageBitmap>) -> Result<(), JsValue> {
        match op {
            Op::Image { rect } => self.draw_image(*rect, image),
            Op::StrokeRect { rect, stroke } => self.stroke_path(stroke, |context| {
                context.rect(rect.x, rect.y, rect.width, rect.height);
            }),
            Op::Line { from, to, stroke } => self.stroke_path(stroke, |context| {
                context.move_to(from.x, from.y);
                context.line_to(to.x, to.y);
            }),
            Op::FillRoundedRect {
                rect,
                radius,
                color,
            } => self.fill_rounded_rect(*rect, *radius, *color),
            Op::Text { at, text, color } => self.fill_text(*at, text, *color),
        }
    }

    fn draw_image(&self, rect: CanvasRect, image: Option<&ImageBitmap>) -> Result<(), JsValue> {
        image.map_or(Ok(()), |image| {
            self.context.draw_image_with_image_bitmap_and_dw_and_dh(
                image,
                rect.x,
                rect.y,
                rect.width,
                rect.height,
            )
        })
    }

    fn stroke_path(
        &self,
        stroke: &Stroke,
        path: impl Fn(&CanvasRenderingContext2d),
    ) -> Result<(), JsValue> {
        let context = &self.context;
        let dash: Array = stroke
            .dash
            .iter()
            .flatten()
            .map(|&length| JsValue::from(length))
            .collect();
        context.set_line_dash(&dash)?;
        context.begin_path();
        path(context);
        for band in &stroke.bands {
            context.set_stroke_style_str(&band.color.to_string());
            context.set_line_width(band.width);
            context.stroke();
        }
        Ok(())
    }

    fn fill_rounded_rect(
        &self,
        rect: CanvasRect,
        radius: f64,
        color: Color,
    ) -> Result<(), JsValue> {
        let context = &self.context;
        context.set_fill_style_str(&color.to_string());
        context.begin_path();
        context.round_rect_with_f64(rect.x, rect.y, rect.width, rect.height, radius)?;
        context.fill();
        Ok(())
    }

    fn fill_text(&self, at: CanvasPoint, text: &str, color: Color) -> Result<(), JsValue> {
        self.context.set_fill_style_str(&color.to_string());
        self.context.fill_text(text, at.x, at.y)
    }
}
