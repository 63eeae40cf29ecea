//! From a chart's spec to its drawing: the legend, and below it the columns or bars.

use super::canvas::{ChartCanvas, FONT};
use super::spec::{ChartArea, ChartKind, ChartSpec};
use super::text::estimated_width;
use super::{bars, columns, legend, strips};
use crate::drawing::{DisplayList, Svg};

impl ChartSpec {
    /// What to draw. `width_of` gives the width of a text in [`FONT`], in CSS pixels; a text of infinite or unknown
    /// width is left out.
    #[must_use]
    pub fn display_list(&self, width_of: &dyn Fn(&str) -> f64) -> DisplayList {
        self.layout(width_of).0
    }

    /// What to draw, as [`ChartSpec::display_list`] gives it, and where each column or bar is.
    #[must_use]
    pub fn layout(&self, width_of: &dyn Fn(&str) -> f64) -> (DisplayList, Vec<ChartArea>) {
        let mut canvas = ChartCanvas::new(self, width_of);
        match self.kind {
            ChartKind::Columns => {
                let top = legend::draw(&mut canvas);
                columns::draw(&mut canvas, top);
            }
            ChartKind::Bars => {
                let top = legend::draw(&mut canvas);
                bars::draw(&mut canvas, top);
            }
            ChartKind::Strips => strips::draw(&mut canvas),
        }
        (canvas.list, canvas.areas)
    }

    /// Writes it as SVG: the same input gives the same bytes. No canvas measures the texts, so their widths are
    /// estimated.
    #[must_use]
    pub fn to_svg(&self) -> String {
        let list = self.display_list(&estimated_width);
        Svg::new(self.size(), FONT, &self.title, &[]).finish(&list, None)
    }
}
