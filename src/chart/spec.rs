//! The description of a chart.

use serde::Serialize;

use crate::common::named::named_enum;
use crate::drawing::CanvasSize;

named_enum! {
    /// The kind of chart.
    pub enum ChartKind {
        /// Stacked columns from left to right, one for each row. If there are too many, neighbouring rows are added up.
        Columns = "columns",
        /// Stacked bars from top to bottom, one for each row. If there are too many, the last rows are added up.
        Bars = "bars",
        /// Columns as above, but each series in its own strip with its own scale, one below the other. This shows how
        /// each series changes.
        Strips = "strips",
    }
}

named_enum! {
    /// The colours of a chart.
    #[derive(Default)]
    pub enum ChartTheme {
        /// Dark on white.
        #[default]
        Light = "light",
        /// Light on nearly black.
        Dark = "dark",
    }
}

named_enum! {
    /// The meaning of a series, which determines its colour.
    pub enum Tone {
        /// A good outcome.
        Good = "good",
        /// A bad outcome.
        Bad = "bad",
        /// An open outcome.
        Open = "open",
        /// No particular meaning.
        Neutral = "neutral",
        /// Something to be emphasised.
        Accent = "accent",
    }
}

/// A series: one of the counts in every row.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ChartSeries {
    /// Its name in the legend.
    pub label: String,
    /// Its colour.
    pub tone: Tone,
}

/// A row, drawn as a column or bar.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ChartRow {
    /// Its name, for example a day or a reason.
    pub label: String,
    /// Its counts, one for each series, in the series' order.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "readonly number[]"))]
    pub values: Vec<u32>,
}

/// The area of a column or bar in a chart, including the space around it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ChartArea {
    /// Left edge, in CSS pixels.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// Index of its row, or of the first row if several were added up.
    pub first: usize,
    /// Index of its last row.
    pub last: usize,
    /// Index of its series, in charts with strips.
    pub series: Option<usize>,
}

/// The description of a chart.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ChartSpec {
    /// The kind of chart.
    pub kind: ChartKind,
    /// In CSS pixels.
    pub width: f64,
    /// In CSS pixels.
    pub height: f64,
    /// The theme. Default `light`.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "ChartTheme | null"))]
    pub theme: ChartTheme,
    /// The title of an SVG file.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string | null"))]
    pub title: String,
    /// The series, at most 16. The first is at the bottom of columns and at the left of bars.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "readonly ChartSeries[]"))]
    pub series: Vec<ChartSeries>,
    /// The rows, in the order in which they are shown.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "readonly ChartRow[]"))]
    pub rows: Vec<ChartRow>,
    /// For bars: the name of a last line with the sum of the rows for which there is no space. Without a name, they are
    /// not mentioned.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string | null"))]
    pub others: String,
}

impl ChartSpec {
    /// The size of the chart.
    #[must_use]
    pub const fn size(&self) -> CanvasSize {
        CanvasSize {
            width: self.width,
            height: self.height,
        }
    }
}
