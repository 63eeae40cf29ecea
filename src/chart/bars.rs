//! Ranked horizontal bars.

use super::canvas::{ChartCanvas, GAP, MARGIN, vertical};
use super::stack::{scale, scaled_room, segments, sums_by_series};
use super::text::format_numbers;
use crate::drawing::{Anchor, CanvasPoint, CanvasRect, count_fitting, count_to_f64};

/// Distance from the top of one row to the top of the next.
const ROW_HEIGHT: f64 = 26.0;
/// Height of a bar.
const BAR_HEIGHT: f64 = 14.0;
/// The fraction of the chart's width that names may take.
const MAX_NAMES: f64 = 0.5;
/// If the bars have less space than this, none are drawn.
const MIN_ROOM: f64 = 24.0;

/// Draws as many bars as fit, from the height `top` downwards.
pub(super) fn draw(canvas: &mut ChartCanvas, top: f64) {
    let spec = canvas.spec;
    let lines = count_fitting(spec.height - MARGIN / 2.0 - top, ROW_HEIGHT);
    let shown = if spec.rows.len() <= lines || spec.others.is_empty() {
        lines.min(spec.rows.len())
    } else {
        lines.saturating_sub(1)
    };
    let (rows, others) = spec.rows.split_at_checked(shown).unwrap_or_default();
    let others = (lines > shown && !others.is_empty()).then_some(others);
    let series = spec.series.len();
    let (mut stacks, mut totals, mut names) = (Vec::new(), Vec::new(), Vec::new());
    for row in rows {
        stacks.push(sums_by_series(std::slice::from_ref(row), series));
        names.push(row.label.clone());
    }
    for stack in &stacks {
        totals.push(stack.iter().sum());
    }
    let longest = totals.iter().copied().max().unwrap_or(0);
    if let Some(others) = others {
        totals.push(sums_by_series(others, series).iter().sum());
        names.push(spec.others.clone());
    }
    let numbers = format_numbers(&totals);
    let name_room = (spec.width * MAX_NAMES).floor();
    let number_width = canvas.widest(&numbers, spec.width);
    let left = (MARGIN + canvas.widest(&names, name_room) + GAP + 2.0).ceil();
    let room = (spec.width - MARGIN - number_width - GAP - left).floor();
    let room = scaled_room(room, series);
    if room < MIN_ROOM || lines == 0 {
        return;
    }
    let scale = scale(longest, room);
    let mut rects = vec![Vec::new(); series];
    for (i, (name, number)) in names.iter().zip(&numbers).enumerate() {
        let y = (top + count_to_f64(i) * ROW_HEIGHT).round() + ROW_HEIGHT / 2.0;
        let mut end = left;
        // The sum of the other rows is written as a number without a bar, because that bar would be longer than the
        // important ones.
        for segment in stacks
            .get(i)
            .map(|values| segments(values, scale))
            .unwrap_or_default()
        {
            end = left + segment.end;
            if let Some(rects) = rects.get_mut(segment.series) {
                rects.push(CanvasRect {
                    x: left + segment.start,
                    y: y - BAR_HEIGHT / 2.0,
                    width: segment.end - segment.start,
                    height: BAR_HEIGHT,
                });
            }
        }
        if i < stacks.len() {
            let rect = CanvasRect {
                x: 0.0,
                y: y - ROW_HEIGHT / 2.0,
                width: spec.width,
                height: ROW_HEIGHT,
            };
            canvas.area(rect, [i, i], None);
        }
        let color = if i < stacks.len() {
            canvas.palette.text
        } else {
            canvas.palette.muted
        };
        let at = |x: f64| CanvasPoint { x, y };
        canvas.text(name, at(MARGIN), Anchor::Start, name_room, color);
        canvas.text(number, at(end + GAP), Anchor::Start, spec.width, color);
    }
    canvas.fill_series(rects);
    let bottom = (top + count_to_f64(stacks.len()) * ROW_HEIGHT).round();
    let base = vec![vertical(left - 0.5, top.round(), bottom)];
    canvas.lines(base, canvas.palette.muted);
}
