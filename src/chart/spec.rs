//! What a chart is made from.

use serde::Serialize;

use super::sheet::{FONT, Sheet};
use super::words::estimated_width;
use super::{bars, columns, legend};
use crate::drawing::{CanvasSize, DisplayList, Svg};

/// What is drawn of the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum ChartKind {
    /// Stacked columns from left to right, one a row; neighbours are added up where there are too many.
    Columns,
    /// Stacked bars from top to bottom, one a row; those at the end are added up where there are too many.
    Bars,
}

/// Which colours a chart has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum ChartTheme {
    /// Dark on white.
    #[default]
    Light,
    /// Light on nearly black.
    Dark,
}

/// What a series is about, which gives its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Tone {
    /// It went well.
    Good,
    /// It did not.
    Bad,
    /// Nothing is decided.
    Open,
    /// None of these.
    Neutral,
    /// What stands out.
    Accent,
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

    /// What to draw, where texts in [`FONT`] are as wide as `width_of` says.
    #[must_use]
    pub fn drawing(&self, width_of: &dyn Fn(&str) -> f64) -> DisplayList {
        let mut sheet = Sheet::new(self, width_of);
        let top = legend::draw(&mut sheet);
        match self.kind {
            ChartKind::Columns => columns::draw(&mut sheet, top),
            ChartKind::Bars => bars::draw(&mut sheet, top),
        }
        sheet.list
    }

    /// Writes it as SVG: the same input gives the same bytes. Widths of texts are estimated, since no canvas is asked.
    #[must_use]
    pub fn to_svg(&self) -> String {
        let list = self.drawing(&estimated_width);
        Svg::new(self.size(), FONT, &self.title).with(&list, None)
    }
}
