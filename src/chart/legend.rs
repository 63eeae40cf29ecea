//! The names of the series, above the chart.

use super::sheet::{GAP, LINE_HEIGHT, MARGIN, Sheet, fitting, length};
use super::words::fitted;
use crate::drawing::{Anchor, CanvasPoint, CanvasRect};

/// Width and height of a colour's sample.
const SAMPLE: f64 = 10.0;
/// Between two names.
const DISTANCE: f64 = 16.0;

/// Draws it in as many lines as it needs, up to a third of the chart. Gives where the rest of the chart begins.
pub(super) fn draw(sheet: &mut Sheet) -> f64 {
    let spec = sheet.spec;
    let right = spec.width - MARGIN;
    let room = right - MARGIN - SAMPLE - GAP;
    let lines = fitting(spec.height / 3.0, LINE_HEIGHT);
    let (mut x, mut line) = (MARGIN, 0);
    let top = |line: usize| MARGIN / 2.0 + length(line) * LINE_HEIGHT;
    for series in &spec.series {
        let (label, width) = fitted(&series.label, room, &|text| sheet.width_of(text));
        let taken = SAMPLE + GAP + width;
        if x > MARGIN && x + taken > right {
            x = MARGIN;
            line += 1;
        }
        if line >= lines || x + taken > right {
            break;
        }
        let y = top(line) + LINE_HEIGHT / 2.0;
        let sample = CanvasRect {
            x,
            y: y - SAMPLE / 2.0,
            width: SAMPLE,
            height: SAMPLE,
        };
        let at = CanvasPoint {
            x: x + SAMPLE + GAP,
            y,
        };
        sheet.fill(vec![sample], 2.0, sheet.palette.tone(series.tone));
        sheet.text(&label, at, Anchor::Start, width, sheet.palette.ink);
        x += taken + DISTANCE;
    }
    let used = if x > MARGIN { line + 1 } else { line };
    top(used.min(lines)) + MARGIN / 2.0
}
