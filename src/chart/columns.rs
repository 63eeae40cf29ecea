//! Stacked columns over time.

use super::axis::ticks;
use super::canvas::{ChartCanvas, GAP, LINE_HEIGHT, MARGIN, horizontal, vertical};
use super::spec::ChartSpec;
use super::stack::{scale, scaled_room, segments, sums_by_series, to_f64};
use super::text::format_numbers;
use crate::drawing::{Anchor, CanvasPoint, CanvasRect, count_fitting, count_to_f64};

/// The minimum width of a column and the gap after it. If columns would be narrower, neighbouring rows are added up.
const MIN_SLOT: f64 = 4.0;
/// The maximum width of a column.
const MAX_COLUMN: f64 = 48.0;
/// Distance between two labels of columns.
const LABEL_GAP: f64 = 12.0;
/// Distance between a label and the edge of the chart.
const EDGE_GAP: f64 = 3.0;
/// Minimum distance between two lines of the grid.
const MIN_GRID_STEP: f64 = 30.0;
/// Length of the tick mark between a column and its label.
pub(super) const TICK_LENGTH: f64 = 4.0;
/// If the columns have less width or height than this, none are drawn.
pub(super) const MIN_ROOM: f64 = 40.0;
/// Days are added up in groups of whole weeks.
const WEEK: usize = 7;

/// Draws the columns from the height `top` downwards.
pub(super) fn draw(canvas: &mut ChartCanvas, top: f64) {
    let spec = canvas.spec;
    let bottom = (spec.height - MARGIN / 2.0 - LINE_HEIGHT - TICK_LENGTH).floor();
    // The upper half of the uppermost number extends above its grid line.
    let series = spec.series.len();
    let room = scaled_room((bottom - top - LINE_HEIGHT / 2.0).floor(), series);
    let right = (spec.width - MARGIN).floor();
    let max_ticks = count_fitting(room, MIN_GRID_STEP) as u64;
    // The numbers next to the axis reduce the space for the columns, and that space in turn determines the largest
    // number. A second layout is accurate enough.
    let first = ColumnLayout::new(canvas, right - MARGIN, max_ticks);
    let layout = ColumnLayout::new(canvas, right - first.left, max_ticks);
    let left = layout.left;
    if room < MIN_ROOM || right - left < MIN_ROOM {
        return;
    }
    let scale = scale(layout.top(), room);
    draw_grid(canvas, &layout, (left, right, bottom), scale);
    let (slot, column) = slot(right - left, layout.groups.len());
    let middle = |i: usize| left + (count_to_f64(i) + 0.5) * slot;
    let mut rects = vec![Vec::new(); series];
    for (i, group) in layout.groups.iter().enumerate() {
        let rect = CanvasRect {
            x: left + count_to_f64(i) * slot,
            y: top,
            width: slot,
            height: bottom - top,
        };
        canvas.area(rect, group.rows, None);
        let x = (middle(i) - column / 2.0).round();
        for segment in segments(&group.values, scale) {
            if let Some(rects) = rects.get_mut(segment.series) {
                rects.push(CanvasRect {
                    x,
                    y: bottom - segment.end,
                    width: column,
                    height: segment.end - segment.start,
                });
            }
        }
    }
    canvas.fill_series(rects);
    let base = vec![horizontal(left, right, bottom + 0.5)];
    canvas.lines(base, canvas.palette.muted);
    draw_names(canvas, &layout.groups, slot, bottom, &middle);
}

/// The width of a column with and without the gap after it, if `columns` of them share `room`.
pub(super) fn slot(room: f64, columns: usize) -> (f64, f64) {
    let slot = room / count_to_f64(columns.max(1));
    let column = slot - (slot / 4.0).max(1.0);
    (slot, column.floor().clamp(1.0, MAX_COLUMN))
}

/// The columns and the ticks of the axis.
struct ColumnLayout<'a> {
    groups: Vec<Group<'a>>,
    ticks: Vec<u64>,
    /// The ticks as text.
    numbers: Vec<String>,
    /// The x coordinate at which the columns start.
    left: f64,
}

impl<'a> ColumnLayout<'a> {
    /// The layout for columns in a space of this width, with at most `max_ticks` ticks besides 0.
    fn new(canvas: &ChartCanvas<'a>, room: f64, max_ticks: u64) -> Self {
        let groups = groups_of(canvas.spec, room);
        let tops = groups.iter().map(|group| group.values.iter().sum());
        let ticks = ticks(tops.max().unwrap_or(0), max_ticks);
        let numbers = format_numbers(&ticks);
        let left = (MARGIN + canvas.widest(&numbers, canvas.spec.width) + GAP).ceil();
        Self {
            groups,
            ticks,
            numbers,
            left,
        }
    }

    /// The count at the top of the axis.
    fn top(&self) -> u64 {
        self.ticks.last().copied().unwrap_or(0)
    }
}

/// Rows that share one column.
pub(super) struct Group<'a> {
    first: &'a str,
    last: &'a str,
    /// The indices of the first and the last row.
    pub(super) rows: [usize; 2],
    pub(super) values: Vec<u64>,
}

/// Groups the rows so that the columns fit: each group has the same number of whole weeks. The first group may be
/// smaller, because the latest days matter more.
pub(super) fn groups_of(spec: &ChartSpec, room: f64) -> Vec<Group<'_>> {
    let max = count_fitting(room, MIN_SLOT).max(1);
    let size = if spec.rows.len() <= max {
        1
    } else {
        spec.rows.len().div_ceil(max).next_multiple_of(WEEK)
    };
    let mut next = 0;
    let groups = spec.rows.rchunks(size).rev().filter_map(|rows| {
        let index = next;
        next += rows.len();
        Some(Group {
            rows: [index, next - 1],
            first: &rows.first()?.label,
            last: &rows.last()?.label,
            values: sums_by_series(rows, spec.series.len()),
        })
    });
    groups.collect()
}

fn draw_grid(
    canvas: &mut ChartCanvas,
    layout: &ColumnLayout,
    (left, right, bottom): (f64, f64, f64),
    scale: f64,
) {
    let height = |tick: u64| (to_f64(tick) * scale).round();
    let lines = layout.ticks.iter().skip(1);
    let lines = lines.map(|tick| horizontal(left, right, bottom - height(*tick) + 0.5));
    canvas.lines(lines.collect(), canvas.palette.grid);
    for (tick, number) in layout.ticks.iter().zip(&layout.numbers) {
        let at = CanvasPoint {
            x: left - GAP,
            y: bottom - height(*tick),
        };
        canvas.text(number, at, Anchor::End, left, canvas.palette.muted);
    }
}

/// Writes names under as many columns as have space, at equal distances.
pub(super) fn draw_names(
    canvas: &mut ChartCanvas,
    groups: &[Group],
    slot: f64,
    bottom: f64,
    middle: &dyn Fn(usize) -> f64,
) {
    let room = canvas.spec.width - 2.0 * MARGIN;
    let is_grouped = groups.iter().any(|group| group.first != group.last);
    let names = |is_span: bool| -> Vec<_> {
        let names = groups.iter().map(|group| group.name(is_span));
        names.collect()
    };
    let mut texts = names(true);
    let mut widest = canvas.widest(&texts, room);
    // A single name with a range of days would say less about the time axis than several first days.
    if is_grouped && 2.0 * (widest + LABEL_GAP) > room {
        texts = names(false);
        widest = canvas.widest(&texts, room);
    }
    let stride = match count_fitting(widest + LABEL_GAP, slot) + 1 {
        // In steps of whole weeks, all named days are the same day of the week.
        days if days > WEEK / 2 && !is_grouped => days.next_multiple_of(WEEK),
        columns => columns,
    };
    let (min, max) = (
        EDGE_GAP + widest / 2.0,
        canvas.spec.width - EDGE_GAP - widest / 2.0,
    );
    let centered = |i: usize| Some(middle(i)).filter(|x| (min..=max).contains(x));
    let first = (0..groups.len()).find(|i| centered(*i).is_some());
    let (mut next, mut ticks) = (first.unwrap_or(0), Vec::new());
    for (i, text) in texts.iter().enumerate() {
        if i < next {
            continue;
        }
        next = i + stride;
        // If no name fits centred under its column, only the first is written, as near to its column as possible.
        let moved = (i == 0).then_some(middle(i).min(max).max(min));
        let Some(x) = centered(i).or(moved) else {
            break;
        };
        let at = CanvasPoint {
            x,
            y: bottom + TICK_LENGTH + LINE_HEIGHT / 2.0,
        };
        canvas.text(text, at, Anchor::Middle, room, canvas.palette.muted);
        let tick = middle(i).floor() + 0.5;
        ticks.push(vertical(tick, bottom + 1.0, bottom + TICK_LENGTH));
    }
    canvas.lines(ticks, canvas.palette.muted);
}

impl Group<'_> {
    /// The first to the last day, or only the first day.
    fn name(&self, is_span: bool) -> String {
        let mut name = self.first.to_owned();
        if is_span && self.first != self.last {
            name.push_str(" – ");
            name.push_str(self.last);
        }
        name
    }
}

#[cfg(test)]
mod tests {
    use super::super::spec::{ChartKind, ChartRow, ChartSeries, ChartTheme, Tone};
    use super::*;

    fn spec(rows: u32) -> ChartSpec {
        let series = ChartSeries {
            label: "Accepted".to_owned(),
            tone: Tone::Good,
        };
        let row = |i: u32| ChartRow {
            label: i.to_string(),
            values: vec![i, u32::MAX],
        };
        ChartSpec {
            kind: ChartKind::Columns,
            width: 640.0,
            height: 200.0,
            theme: ChartTheme::Light,
            title: String::new(),
            series: vec![series.clone(), series],
            rows: (0..rows).map(row).collect(),
            others: String::new(),
        }
    }

    #[test]
    fn neighbours_are_added_up_in_weeks_and_nothing_is_lost() {
        for (rows, room, columns, size) in [
            (1, 40.0, 1, 1),
            (100, 400.0, 100, 1),
            (101, 400.0, 15, 7),
            (701, 400.0, 51, 14),
            (2_000, 40.0, 10, 203),
        ] {
            let spec = spec(rows);
            let groups = groups_of(&spec, room);
            assert_eq!(groups.len(), columns, "{rows} in {room}");
            let mut first = 0;
            for group in &groups {
                let end = first + (rows - first - 1) % size + 1;
                assert_eq!(group.first, first.to_string());
                assert_eq!(group.last, (end - 1).to_string());
                assert_eq!(group.rows, [first, end - 1].map(|row| row as usize));
                let sum = (first..end).map(u64::from).sum();
                let most = u64::from(end - first) * u64::from(u32::MAX);
                assert_eq!(group.values, [sum, most]);
                first = end;
            }
            assert_eq!(first, rows);
        }
    }
}
