//! Draws a chart from its spec: the legend, and below it the columns, strips or bars.

use super::canvas::{ChartCanvas, FONT};
use super::spec::{ChartArea, ChartKind, ChartSpec};
use super::text::estimated_width;
use super::{bars, columns, legend, strips};
use crate::drawing::{DisplayList, Svg};

impl ChartSpec {
    /// The display list of the chart. `width_of` returns the width of a text in [`FONT`], in CSS pixels; a text of
    /// infinite or unknown width is left out.
    #[must_use]
    pub fn display_list(&self, width_of: &dyn Fn(&str) -> f64) -> DisplayList {
        self.layout(width_of).0
    }

    /// The display list, as from [`ChartSpec::display_list`], and the area of each column or bar.
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

    /// Writes the chart as SVG. The same input gives the same bytes. The widths of texts are estimated, because no
    /// canvas is available to measure them.
    #[must_use]
    pub fn to_svg(&self) -> String {
        let list = self.display_list(&estimated_width);
        Svg::new(self.size(), FONT, &self.title, &[]).finish(&list, None)
    }
}
