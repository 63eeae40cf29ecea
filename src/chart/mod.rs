//! Charts of counts: columns over time and ranked bars, as a display list. No canvas here.

mod axis;
mod bars;
mod columns;
mod legend;
mod palette;
mod read;
mod sheet;
mod spec;
mod stack;
mod words;

pub use palette::Palette;
pub use read::read_chart;
pub use sheet::FONT;
pub use spec::{ChartKind, ChartRow, ChartSeries, ChartSpec, ChartTheme, Tone};
pub use words::estimated_width;
