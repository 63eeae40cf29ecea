//! Ranked bars.

use super::sheet::{GAP, MARGIN, Sheet, fitting, length, vertical};
use super::stack::{scale, scaled_room, stacked, sums};
use super::words::numbers;
use crate::drawing::{Anchor, CanvasPoint, CanvasRect};

/// From one bar to the next.
const ROW: f64 = 26.0;
/// Of a bar.
const THICKNESS: f64 = 14.0;
/// How much of the width names may take.
const NAMES: f64 = 0.5;
/// Below this there is nothing to see in a bar.
const SHORTEST: f64 = 24.0;

/// Draws as many as there is room for, from `top` on downwards.
pub(super) fn draw(sheet: &mut Sheet, top: f64) {
    let spec = sheet.spec;
    let lines = fitting(spec.height - MARGIN / 2.0 - top, ROW);
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
        stacks.push(sums(std::slice::from_ref(row), series));
        names.push(row.label.clone());
    }
    for stack in &stacks {
        totals.push(stack.iter().sum());
    }
    let longest = totals.iter().copied().max().unwrap_or(0);
    if let Some(others) = others {
        totals.push(sums(others, series).iter().sum());
        names.push(spec.others.clone());
    }
    let numbers = numbers(&totals);
    let name_room = (spec.width * NAMES).floor();
    let number_width = sheet.widest(&numbers, spec.width);
    let left = (MARGIN + sheet.widest(&names, name_room) + GAP + 2.0).ceil();
    let room = (spec.width - MARGIN - number_width - GAP - left).floor();
    let room = scaled_room(room, series);
    if room < SHORTEST || lines == 0 {
        return;
    }
    let scale = scale(longest, room);
    let mut rects = vec![Vec::new(); series];
    for (i, (name, number)) in names.iter().zip(&numbers).enumerate() {
        let y = (top + length(i) * ROW).round() + ROW / 2.0;
        let mut end = left;
        // What is not shown one by one has a number and no bar: it would be longer than those that matter.
        for part in stacks
            .get(i)
            .map(|values| stacked(values, scale))
            .unwrap_or_default()
        {
            end = left + part.end;
            if let Some(rects) = rects.get_mut(part.series) {
                rects.push(CanvasRect {
                    x: left + part.start,
                    y: y - THICKNESS / 2.0,
                    width: part.end - part.start,
                    height: THICKNESS,
                });
            }
        }
        let color = if i < stacks.len() {
            sheet.palette.ink
        } else {
            sheet.palette.soft
        };
        let at = |x: f64| CanvasPoint { x, y };
        sheet.text(name, at(MARGIN), Anchor::Start, name_room, color);
        sheet.text(number, at(end + GAP), Anchor::Start, spec.width, color);
    }
    sheet.fill_series(rects);
    let bottom = (top + length(stacks.len()) * ROW).round();
    let base = vec![vertical(left - 0.5, top.round(), bottom)];
    sheet.lines(base, sheet.palette.soft);
}
