//! Paints a display list on a canvas, and measures text on it. It computes no positions.

use std::f64::consts::TAU;

use js_sys::{Array, Object};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, ImageBitmap, TextMetrics};

use crate::drawing::{
    Anchor, BackingStore, CanvasPoint, CanvasRect, Color, DisplayList, Font, Image, Line, Op,
    PixelScale, Stroke, Text,
};
use crate::error::{Code, Error};

/// Where to draw.
#[derive(Clone, Copy, Default)]
pub(super) struct Area<'a> {
    /// The parts of the canvas to draw on; `None` for the whole canvas.
    pub(super) parts: Option<&'a [CanvasRect]>,
    /// Whether the list covers everything drawn before, so that the canvas need not be cleared.
    pub(super) is_overwritten: bool,
}

#[wasm_bindgen]
extern "C" {
    /// The methods of the context that are called most and cannot fail here. Catching exceptions would take time.
    #[wasm_bindgen(extends = CanvasRenderingContext2d)]
    type Context;

    #[wasm_bindgen(method, js_name = fillText)]
    fn fill_text(this: &Context, text: &str, x: f64, y: f64);

    #[wasm_bindgen(method, js_name = roundRect)]
    fn round_rect(this: &Context, x: f64, y: f64, width: f64, height: f64, radius: f64);

    #[wasm_bindgen(method, js_name = measureText)]
    fn measure_text(this: &Context, text: &str) -> TextMetrics;
}

/// A canvas, on the page or off screen, and its 2d context.
pub(super) struct Surface {
    font: Font,
    canvas: HtmlCanvasElement,
    context: Context,
}

impl Surface {
    /// Gets the canvas's 2d context, for drawings in this font.
    ///
    /// # Errors
    /// `CANVAS_UNAVAILABLE` when there is none.
    pub(super) fn new(canvas: JsValue, font: Font) -> Result<Self, Error> {
        // An OffscreenCanvas and its context have the same members as far as they are used here. The cast is unchecked,
        // because a worker has no HTMLCanvasElement, and that of another frame is a different class.
        let canvas: HtmlCanvasElement = canvas.unchecked_into();
        let context: Option<Object> = canvas.get_context("2d").ok().flatten();
        let context = context.ok_or_else(|| Error::new(Code::CanvasUnavailable))?;
        Ok(Self {
            font,
            canvas,
            context: context.unchecked_into(),
        })
    }

    /// Must be called before texts are measured if something else may have been drawn since.
    pub(super) fn prepare_measuring(&self) {
        self.context.set_font(&self.font.css());
    }

    /// The width of a text in CSS pixels.
    pub(super) fn width(&self, text: &str) -> f64 {
        self.context.measure_text(text).width()
    }

    /// The colour that a CSS text means on this canvas; `None` if it is not a colour, or not an opaque one.
    pub(super) fn resolve(&self, css: &str) -> Option<Color> {
        // An invalid colour leaves the previous one unchanged, so it is detected by trying two previous colours.
        let [first, second] = ["#000001", "#000002"].map(|before| {
            self.context.set_fill_style_str(before);
            self.context.set_fill_style_str(css);
            self.context.fill_style().as_string()
        });
        if first == second {
            hexadecimal(&first?)
        } else {
            None
        }
    }

    /// Draws the list on a canvas with this bitmap. Everything drawn before is removed.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` when the image can't be drawn, such as a closed bitmap.
    pub(super) fn paint(
        &self,
        store: BackingStore,
        area: Area<'_>,
        list: &DisplayList,
        image: Option<&ImageBitmap>,
    ) -> Result<(), Error> {
        // Setting a size clears the bitmap and allocates a new one, even if the size is the same.
        if self.is_lost(store) {
            self.canvas.set_width(store.width);
            self.canvas.set_height(store.height);
        }
        if store.is_empty() {
            return Ok(());
        }
        self.context.save();
        let painted = self.replay(store, area, list, image);
        self.context.restore();
        painted.map_err(|_| {
            // If drawing failed, the earlier content must not stay visible either.
            self.canvas.set_width(store.width);
            Error::new(Code::InvalidArgument)
        })
    }

    /// Whether the canvas's bitmap has another size, so that nothing drawn on it remains.
    pub(super) fn is_lost(&self, store: BackingStore) -> bool {
        (self.canvas.width(), self.canvas.height()) != (store.width, store.height)
    }

    fn replay(
        &self,
        store: BackingStore,
        area: Area<'_>,
        list: &DisplayList,
        image: Option<&ImageBitmap>,
    ) -> Result<(), JsValue> {
        let context = &self.context;
        let PixelScale { across, down } = store.scale;
        context.set_transform(across, 0.0, 0.0, down, 0.0, 0.0)?;
        if let Some(parts) = area.parts {
            context.begin_path();
            for part in parts {
                context.rect(part.x, part.y, part.width, part.height);
            }
            context.clip();
        }
        if !area.is_overwritten {
            let (width, height) = (f64::from(store.width), f64::from(store.height));
            context.clear_rect(0.0, 0.0, width / across, height / down);
        }
        context.set_font(&self.font.css());
        context.set_text_align("left");
        context.set_text_baseline("middle");
        let mut fill = None;
        for op in list {
            self.paint_op(op, image, &mut fill)?;
        }
        Ok(())
    }

    /// `fill` is the current fill colour of the context, once this function has set one.
    fn paint_op(
        &self,
        op: &Op,
        image: Option<&ImageBitmap>,
        fill: &mut Option<Color>,
    ) -> Result<(), JsValue> {
        if let Op::FillRoundedRects { color, .. } | Op::Text(Text { color, .. }) = op
            && fill.replace(*color) != Some(*color)
        {
            self.context.set_fill_style_str(&color.css());
        }
        match op {
            Op::Image(how) => self.draw_image(*how, image),
            Op::StrokeRects { rects, stroke } => self.stroke_rects(rects, stroke),
            Op::Lines { lines, stroke } => self.stroke_lines(lines, stroke),
            Op::FillRoundedRects {
                rects,
                radius,
                color: _,
            } => {
                self.fill_rounded_rects(rects, *radius);
                Ok(())
            }
            Op::Text(text) => self.draw_text(text),
            Op::Lens {
                center,
                radius,
                image: how,
                stroke,
            } => self.draw_lens(*center, *radius, *how, stroke, image),
        }
    }

    fn draw_image(&self, how: Image, image: Option<&ImageBitmap>) -> Result<(), JsValue> {
        let Some(image) = image else { return Ok(()) };
        let context = &self.context;
        let CanvasRect {
            x,
            y,
            width,
            height,
        } = how.rect;
        let (cos, sin) = match how.quarter_turns {
            1 => (0.0, 1.0),
            2 => (-1.0, 0.0),
            3 => (0.0, -1.0),
            _ => {
                return context
                    .draw_image_with_image_bitmap_and_dw_and_dh(image, x, y, width, height);
            }
        };
        let center = how.rect.center();
        let (width, height) = if sin == 0.0 {
            (width, height)
        } else {
            (height, width)
        };
        context.save();
        // The centre of the rectangle becomes the origin.
        let turned = context.transform(cos, sin, -sin, cos, center.x, center.y);
        let (left, top) = (-width / 2.0, -height / 2.0);
        let drawn = turned.and_then(|()| {
            context.draw_image_with_image_bitmap_and_dw_and_dh(image, left, top, width, height)
        });
        context.restore();
        drawn
    }

    fn stroke_rects(&self, rects: &[CanvasRect], stroke: &Stroke) -> Result<(), JsValue> {
        self.with_bands(stroke, |context| {
            for rect in rects {
                context.stroke_rect(rect.x, rect.y, rect.width, rect.height);
            }
        })
    }

    fn stroke_lines(&self, lines: &[Line], stroke: &Stroke) -> Result<(), JsValue> {
        let context = &self.context;
        context.begin_path();
        for Line { from, to } in lines {
            context.move_to(from.x, from.y);
            context.line_to(to.x, to.y);
        }
        self.with_bands(stroke, CanvasRenderingContext2d::stroke)
    }

    /// Draws once for each band of the stroke.
    fn with_bands(
        &self,
        stroke: &Stroke,
        draw: impl Fn(&CanvasRenderingContext2d),
    ) -> Result<(), JsValue> {
        let context = &self.context;
        let dash: Array = stroke
            .dash
            .iter()
            .flatten()
            .map(|&length| JsValue::from(length))
            .collect();
        context.set_line_dash(&dash)?;
        for band in &stroke.bands {
            context.set_stroke_style_str(&band.color.css());
            context.set_line_width(band.width);
            draw(context);
        }
        Ok(())
    }

    fn fill_rounded_rects(&self, rects: &[CanvasRect], radius: f64) {
        let context = &self.context;
        for rect in rects {
            // Without rounded corners no path is needed, and rectangles at whole pixels have sharp edges.
            if radius > 0.0 {
                context.begin_path();
                context.round_rect(rect.x, rect.y, rect.width, rect.height, radius);
                context.fill();
            } else {
                context.fill_rect(rect.x, rect.y, rect.width, rect.height);
            }
        }
    }

    fn draw_text(&self, text: &Text) -> Result<(), JsValue> {
        let CanvasPoint { x, y } = text.at;
        let context = &self.context;
        let align = match text.anchor {
            Anchor::Start => None,
            Anchor::Middle => Some("center"),
            Anchor::End => Some("right"),
        };
        if let Some(align) = align {
            context.set_text_align(align);
        }
        let filled = match text.width {
            Some(width) if text.is_squeezed => {
                context.fill_text_with_max_width(&text.text, x, y, width)
            }
            _ => {
                context.fill_text(&text.text, x, y);
                Ok(())
            }
        };
        if align.is_some() {
            context.set_text_align("left");
        }
        filled
    }

    fn draw_lens(
        &self,
        center: CanvasPoint,
        radius: f64,
        how: Image,
        stroke: &Stroke,
        image: Option<&ImageBitmap>,
    ) -> Result<(), JsValue> {
        let context = &self.context;
        context.save();
        context.begin_path();
        context.arc(center.x, center.y, radius, 0.0, TAU)?;
        context.clip();
        let side = 2.0 * radius;
        context.clear_rect(center.x - radius, center.y - radius, side, side);
        let drawn = self.draw_image(how, image);
        context.restore();
        drawn?;
        context.begin_path();
        context.arc(center.x, center.y, radius, 0.0, TAU)?;
        self.with_bands(stroke, CanvasRenderingContext2d::stroke)
    }
}

/// Parses `#rrggbb`, the form in which a canvas returns opaque colours.
fn hexadecimal(text: &str) -> Option<Color> {
    let [b'#', digits @ ..] = text.as_bytes() else {
        return None;
    };
    let value = |digit: u8| match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    };
    let mut rgb = [0; 3];
    if digits.len() != 6 {
        return None;
    }
    for (component, pair) in rgb.iter_mut().zip(digits.chunks_exact(2)) {
        let [high, low] = pair else { return None };
        *component = value(*high)? * 16 + value(*low)?;
    }
    let [red, green, blue] = rgb;
    Some(Color::new(red, green, blue))
}
