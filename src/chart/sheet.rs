//! What a chart is drawn on: its lists of things, and the ways to put something on them.

use super::palette::Palette;
use super::spec::ChartSpec;
use super::words::fitted;
use crate::drawing::{
    Anchor, Band, CanvasPoint, CanvasRect, Color, DisplayList, Font, Line, Op, Stroke, Text,
};

/// The font of all text in charts.
pub const FONT: Font = Font {
    weight: "400",
    size: 12,
    family: "system-ui, -apple-system, \"Segoe UI\", Roboto, sans-serif",
};

/// Around the chart.
pub(super) const MARGIN: f64 = 12.0;
/// Height of a line of text.
pub(super) const LINE_HEIGHT: f64 = 20.0;
/// Between a text and what it belongs to.
pub(super) const GAP: f64 = 6.0;

/// A chart that is being drawn.
pub(super) struct Sheet<'a> {
    pub(super) spec: &'a ChartSpec,
    pub(super) palette: Palette,
    pub(super) list: DisplayList,
    width_of: &'a dyn Fn(&str) -> f64,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(spec: &'a ChartSpec, width_of: &'a dyn Fn(&str) -> f64) -> Self {
        let palette = Palette::of(spec.theme);
        let mut sheet = Self {
            spec,
            palette,
            list: Vec::new(),
            width_of,
        };
        sheet.fill(vec![spec.size().rect()], 0.0, palette.ground);
        sheet
    }

    pub(super) fn width_of(&self, text: &str) -> f64 {
        (self.width_of)(text)
    }

    /// The width of the widest, cut to this room.
    #[inline(never)]
    pub(super) fn widest(&self, texts: &[String], room: f64) -> f64 {
        let mut widest = 0.0_f64;
        for text in texts {
            widest = widest.max(fitted(text, room, self.width_of).1);
        }
        widest
    }

    #[inline(never)]
    pub(super) fn fill(&mut self, rects: Vec<CanvasRect>, radius: f64, color: Color) {
        if !rects.is_empty() {
            self.list.push(Op::FillRoundedRects {
                rects,
                radius,
                color,
            });
        }
    }

    /// Fills the rectangles of each series in its colour.
    pub(super) fn fill_series(&mut self, rects: Vec<Vec<CanvasRect>>) {
        for (series, rects) in self.spec.series.iter().zip(rects) {
            self.fill(rects, 0.0, self.palette.tone(series.tone));
        }
    }

    /// Lines as wide as a pixel, which is hit where they are half a pixel beside whole ones.
    #[inline(never)]
    pub(super) fn lines(&mut self, lines: Vec<Line>, color: Color) {
        if !lines.is_empty() {
            let bands = vec![Band { color, width: 1.0 }];
            let stroke = Stroke { bands, dash: None };
            self.list.push(Op::Lines { lines, stroke });
        }
    }

    /// Writes a text where it is, cut to the room that there is for it.
    #[inline(never)]
    pub(super) fn text(
        &mut self,
        text: &str,
        at: CanvasPoint,
        anchor: Anchor,
        room: f64,
        color: Color,
    ) {
        let (text, _) = fitted(text, room, self.width_of);
        if !text.is_empty() {
            self.list.push(Op::Text(Text {
                at,
                anchor,
                text,
                width: None,
                is_squeezed: false,
                color,
            }));
        }
    }
}

pub(super) fn horizontal(x: f64, right: f64, y: f64) -> Line {
    Line {
        from: CanvasPoint { x, y },
        to: CanvasPoint { x: right, y },
    }
}

pub(super) fn vertical(x: f64, y: f64, bottom: f64) -> Line {
    Line {
        from: CanvasPoint { x, y },
        to: CanvasPoint { x, y: bottom },
    }
}

/// How many of this length fit.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "casts to integers saturate"
)]
pub(super) fn fitting(room: f64, length: f64) -> usize {
    (room / length) as usize
}

/// A count as a number to calculate with.
#[expect(
    clippy::cast_precision_loss,
    reason = "a chart has fewer rows and pixels than would lose any"
)]
pub(super) fn length(count: usize) -> f64 {
    count as f64
}
