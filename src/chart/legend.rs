//! The legend with the names of the series, above the chart.

use super::canvas::{ChartCanvas, GAP, LINE_HEIGHT, MARGIN};
use super::text::truncate;
use crate::drawing::{Anchor, CanvasPoint, CanvasRect, count_fitting, count_to_f64};

/// Width and height of the square in the series' colour.
const SWATCH: f64 = 10.0;
/// Distance between two names.
const DISTANCE: f64 = 16.0;

/// Draws the legend in as many lines as it needs, up to a third of the chart's height; names that do not fit are left
/// out. Returns the height at which the rest of the chart starts.
pub(super) fn draw(canvas: &mut ChartCanvas) -> f64 {
    let spec = canvas.spec;
    let right = spec.width - MARGIN;
    let room = right - MARGIN - SWATCH - GAP;
    let lines = count_fitting(spec.height / 3.0, LINE_HEIGHT);
    let (mut x, mut line) = (MARGIN, 0);
    let top = |line: usize| MARGIN / 2.0 + count_to_f64(line) * LINE_HEIGHT;
    for series in &spec.series {
        let (label, width) = truncate(&series.label, room, &|text| canvas.width_of(text));
        let taken = SWATCH + GAP + width;
        if x > MARGIN && x + taken > right {
            x = MARGIN;
            line += 1;
        }
        if line >= lines || x + taken > right {
            break;
        }
        let y = top(line) + LINE_HEIGHT / 2.0;
        let swatch = CanvasRect {
            x,
            y: y - SWATCH / 2.0,
            width: SWATCH,
            height: SWATCH,
        };
        let at = CanvasPoint {
            x: x + SWATCH + GAP,
            y,
        };
        canvas.fill(vec![swatch], 2.0, canvas.palette.tone(series.tone));
        canvas.text(&label, at, Anchor::Start, width, canvas.palette.text);
        x += taken + DISTANCE;
    }
    let used = if x > MARGIN { line + 1 } else { line };
    top(used.min(lines)) + MARGIN / 2.0
}
