//! The canvas of a chart: its display list so far, and the functions that add lines, areas and texts to it.

use super::palette::Palette;
use super::spec::{ChartArea, ChartSpec};
use super::text::truncate;
use crate::drawing::{
    Anchor, Band, CanvasPoint, CanvasRect, Color, DisplayList, Font, Line, Op, Stroke, Text,
};

/// The font of all text in charts.
pub const FONT: Font = Font {
    weight: "400",
    size: 12,
    family: "system-ui, -apple-system, \"Segoe UI\", Roboto, sans-serif",
};

/// Distance between the chart's edge and its content, in CSS pixels like all lengths here.
pub(super) const MARGIN: f64 = 12.0;
/// Height of a line of text.
pub(super) const LINE_HEIGHT: f64 = 20.0;
/// Distance between a text and the item it describes.
pub(super) const GAP: f64 = 6.0;

/// A chart that is being drawn.
pub(super) struct ChartCanvas<'a> {
    pub(super) spec: &'a ChartSpec,
    pub(super) palette: Palette,
    pub(super) list: DisplayList,
    /// The area of each column or bar.
    pub(super) areas: Vec<ChartArea>,
    width_of: &'a dyn Fn(&str) -> f64,
}

impl<'a> ChartCanvas<'a> {
    pub(super) fn new(spec: &'a ChartSpec, width_of: &'a dyn Fn(&str) -> f64) -> Self {
        let palette = Palette::of(spec.theme);
        let mut canvas = Self {
            spec,
            palette,
            list: Vec::new(),
            areas: Vec::new(),
            width_of,
        };
        canvas.fill(vec![spec.size().rect()], 0.0, palette.background);
        canvas
    }

    pub(super) fn width_of(&self, text: &str) -> f64 {
        (self.width_of)(text)
    }

    /// The width of the widest of these texts, each truncated to `room`.
    #[inline(never)]
    pub(super) fn widest(&self, texts: &[String], room: f64) -> f64 {
        let mut widest = 0.0_f64;
        for text in texts {
            widest = widest.max(truncate(text, room, self.width_of).1);
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

    /// Lines that are one CSS pixel wide. They are sharp if their coordinate is a whole number plus one half.
    #[inline(never)]
    pub(super) fn lines(&mut self, lines: Vec<Line>, color: Color) {
        if !lines.is_empty() {
            let bands = vec![Band { color, width: 1.0 }];
            let stroke = Stroke { bands, dash: None };
            self.list.push(Op::Lines { lines, stroke });
        }
    }

    /// Records the area of the column or bar of these rows.
    pub(super) fn area(&mut self, rect: CanvasRect, rows: [usize; 2], series: Option<usize>) {
        let CanvasRect {
            x,
            y,
            width,
            height,
        } = rect;
        let [first, last] = rows;
        self.areas.push(ChartArea {
            x,
            y,
            width,
            height,
            first,
            last,
            series,
        });
    }

    /// Adds a text, truncated to `room`; nothing if not even one letter fits.
    #[inline(never)]
    pub(super) fn text(
        &mut self,
        text: &str,
        at: CanvasPoint,
        anchor: Anchor,
        room: f64,
        color: Color,
    ) {
        let (text, _) = truncate(text, room, self.width_of);
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

/// A line from `x` to `right` at the height `y`.
pub(super) fn horizontal(x: f64, right: f64, y: f64) -> Line {
    Line {
        from: CanvasPoint { x, y },
        to: CanvasPoint { x: right, y },
    }
}

/// A line at `x` from `y` down to `bottom`.
pub(super) fn vertical(x: f64, y: f64, bottom: f64) -> Line {
    Line {
        from: CanvasPoint { x, y },
        to: CanvasPoint { x, y: bottom },
    }
}
