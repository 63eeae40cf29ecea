//! Charts of counts as display lists: columns over time, strips, and ranked bars. The module needs no canvas.

mod axis;
mod bars;
mod canvas;
mod columns;
mod draw;
mod legend;
mod palette;
mod read;
mod spec;
mod stack;
mod strips;
mod text;

pub use canvas::FONT;
pub use palette::Palette;
pub use read::read_chart;
pub use spec::{ChartArea, ChartKind, ChartRow, ChartSeries, ChartSpec, ChartTheme, Tone};
pub use text::estimated_width;
