//! From a chart's spec to its drawing: the legend, and below it the columns or bars.

use super::canvas::{ChartCanvas, FONT};
use super::spec::{ChartKind, ChartSpec};
use super::text::estimated_width;
use super::{bars, columns, legend};
use crate::drawing::{DisplayList, Svg};

impl ChartSpec {
    /// What to draw. `width_of` gives the width of a text in [`FONT`], in CSS pixels; a text of infinite or unknown
    /// width is left out.
    #[must_use]
    pub fn display_list(&self, width_of: &dyn Fn(&str) -> f64) -> DisplayList {
        let mut canvas = ChartCanvas::new(self, width_of);
        let top = legend::draw(&mut canvas);
        match self.kind {
            ChartKind::Columns => columns::draw(&mut canvas, top),
            ChartKind::Bars => bars::draw(&mut canvas, top),
        }
        canvas.list
    }

    /// Writes it as SVG: the same input gives the same bytes. No canvas measures the texts, so their widths are
    /// estimated.
    #[must_use]
    pub fn to_svg(&self) -> String {
        let list = self.display_list(&estimated_width);
        Svg::new(self.size(), FONT, &self.title, &[]).finish(&list, None)
    }
}
