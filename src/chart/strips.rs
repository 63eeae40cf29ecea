//! For each series a strip with columns over time.

use super::canvas::{ChartCanvas, GAP, LINE_HEIGHT, MARGIN, horizontal};
use super::columns::{MIN_ROOM, TICK_LENGTH, draw_names, groups_of, slot};
use super::stack::{scale, scaled_room, segments};
use super::text::format_numbers;
use crate::drawing::{Anchor, CanvasPoint, CanvasRect, count_fitting, count_to_f64};

/// Minimum distance from the top of one strip to the top of the next. Strips that do not fit are left out.
const MIN_STRIP: f64 = 44.0;
/// Distance between a strip's name and its highest column, and between its columns and the next strip.
const PADDING: f64 = 4.0;

/// Draws as many strips as fit.
pub(super) fn draw(canvas: &mut ChartCanvas) {
    let spec = canvas.spec;
    let top = MARGIN / 2.0;
    let bottom = (spec.height - MARGIN / 2.0 - LINE_HEIGHT - TICK_LENGTH).floor();
    let (left, right) = (MARGIN, (spec.width - MARGIN).floor());
    let strips = count_fitting(bottom - top, MIN_STRIP).min(spec.series.len());
    if strips == 0 || right - left < MIN_ROOM {
        return;
    }
    let height = ((bottom - top) / count_to_f64(strips)).floor();
    let groups = groups_of(spec, right - left);
    let (slot, column) = slot(right - left, groups.len());
    let middle = |i: usize| left + (count_to_f64(i) + 0.5) * slot;
    let mut rects = vec![Vec::new(); spec.series.len()];
    let (mut bases, mut last_base) = (Vec::new(), bottom);
    for (index, (series, rects)) in spec.series.iter().zip(&mut rects).take(strips).enumerate() {
        let y = top + count_to_f64(index) * height;
        let base = (y + height - PADDING).floor();
        let value = |values: &[u64]| values.get(index).copied().unwrap_or(0);
        let most = groups
            .iter()
            .map(|group| value(&group.values))
            .max()
            .unwrap_or(0);
        let scale = scale(most, scaled_room(base - y - LINE_HEIGHT - PADDING, 1));
        for (i, group) in groups.iter().enumerate() {
            let area = CanvasRect {
                x: left + count_to_f64(i) * slot,
                y,
                width: slot,
                height: base - y,
            };
            canvas.area(area, group.rows, Some(index));
            rects.extend(
                segments(&[value(&group.values)], scale)
                    .iter()
                    .map(|segment| CanvasRect {
                        x: (middle(i) - column / 2.0).round(),
                        y: base - segment.end,
                        width: column,
                        height: segment.end - segment.start,
                    }),
            );
        }
        bases.push(horizontal(left, right, base + 0.5));
        last_base = base;
        let line = y + LINE_HEIGHT / 2.0;
        let numbers = format_numbers(&[most]);
        let room = right - left - canvas.widest(&numbers, right - left) - GAP;
        canvas.text(
            &series.label,
            CanvasPoint { x: left, y: line },
            Anchor::Start,
            room,
            canvas.palette.text,
        );
        for number in &numbers {
            canvas.text(
                number,
                CanvasPoint { x: right, y: line },
                Anchor::End,
                right - left,
                canvas.palette.muted,
            );
        }
    }
    canvas.fill_series(rects);
    canvas.lines(bases, canvas.palette.muted);
    draw_names(canvas, &groups, slot, last_base, &middle);
}
