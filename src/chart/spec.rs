//! What a chart is made from.

use serde::Serialize;

use crate::common::named::named_enum;
use crate::drawing::CanvasSize;

named_enum! {
    /// What is drawn of the rows.
    pub enum ChartKind {
        /// Stacked columns from left to right, one a row; neighbours are added up where there are too many.
        Columns = "columns",
        /// Stacked bars from top to bottom, one a row; those at the end are added up where there are too many.
        Bars = "bars",
        /// Columns as above, but each series in a strip of its own with a scale of its own, one strip below the other:
        /// how each of them changes.
        Strips = "strips",
    }
}

named_enum! {
    /// Which colours a chart has.
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
    /// What a series is about, which gives its colour.
    pub enum Tone {
        /// It went well.
        Good = "good",
        /// It did not.
        Bad = "bad",
        /// Nothing is decided.
        Open = "open",
        /// None of these.
        Neutral = "neutral",
        /// What stands out.
        Accent = "accent",
    }
}

/// One of the counts that every row has.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ChartSeries {
    /// Its name in the legend.
    pub label: String,
    /// Its colour.
    pub tone: Tone,
}

/// A column or a bar.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ChartRow {
    /// Its name: a day, a reason.
    pub label: String,
    /// Its counts, one for each series, in their order.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "readonly number[]"))]
    pub values: Vec<u32>,
}

/// Where a column or a bar is in a chart, with the room around it.
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
    /// Index of its row; of several that are added up, of the first.
    pub first: usize,
    /// Index of the last of its rows.
    pub last: usize,
    /// Index of its series, in strips.
    pub series: Option<usize>,
}

/// What a chart is made from.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ChartSpec {
    /// What is drawn.
    pub kind: ChartKind,
    /// In CSS pixels.
    pub width: f64,
    /// In CSS pixels.
    pub height: f64,
    /// `light` unless given.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "ChartTheme | null"))]
    pub theme: ChartTheme,
    /// What an SVG says that it shows.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string | null"))]
    pub title: String,
    /// At most 16, the first at the bottom of columns and at the left of bars.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "readonly ChartSeries[]"))]
    pub series: Vec<ChartSeries>,
    /// In the order in which they are shown.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "readonly ChartRow[]"))]
    pub rows: Vec<ChartRow>,
    /// Of bars: the name of a last line, which has the sum of the rows that there is no room for. Without one, they are
    /// not mentioned.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string | null"))]
    pub others: String,
}

impl ChartSpec {
    /// The chart's size.
    #[must_use]
    pub const fn size(&self) -> CanvasSize {
        CanvasSize {
            width: self.width,
            height: self.height,
        }
    }
}
