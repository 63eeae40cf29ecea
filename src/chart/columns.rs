//! Stacked columns over time.

use super::axis::ticks;
use super::sheet::{GAP, LINE_HEIGHT, MARGIN, Sheet, fitting, horizontal, length, vertical};
use super::spec::ChartSpec;
use super::stack::{amount, scale, scaled_room, stacked, sums};
use super::words::numbers;
use crate::drawing::{Anchor, CanvasPoint, CanvasRect};

/// The least width of a column and the gap after it: where they would be narrower, neighbours are added up.
const NARROWEST: f64 = 4.0;
/// The largest width of a column.
const WIDEST: f64 = 48.0;
/// Between two labels of columns.
const LABEL_GAP: f64 = 12.0;
/// Between a label and the edge of the chart.
const EDGE: f64 = 3.0;
/// Between two lines of the grid, at least.
const GRID: f64 = 30.0;
/// Length of the mark between a column and its label.
const TICK: f64 = 4.0;
/// Below this there is nothing to see in a chart.
const SMALLEST: f64 = 40.0;
/// Days are added up in whole weeks.
const WEEK: usize = 7;

/// Draws them from `top` on downwards.
pub(super) fn draw(sheet: &mut Sheet, top: f64) {
    let spec = sheet.spec;
    let bottom = (spec.height - MARGIN / 2.0 - LINE_HEIGHT - TICK).floor();
    // Half of the uppermost number stands above its line.
    let series = spec.series.len();
    let room = scaled_room((bottom - top - LINE_HEIGHT / 2.0).floor(), series);
    let right = (spec.width - MARGIN).floor();
    let most = fitting(room, GRID) as u64;
    // Numbers at the axis take from the columns' room, and how large they are depends on that: the second time is near.
    let first = Plan::new(sheet, right - MARGIN, most);
    let plan = Plan::new(sheet, right - first.axis, most);
    let left = plan.axis;
    if room < SMALLEST || right - left < SMALLEST {
        return;
    }
    let scale = scale(plan.top(), room);
    draw_grid(sheet, &plan, (left, right, bottom), scale);
    let slot = (right - left) / length(plan.groups.len().max(1));
    let column = (slot - (slot / 4.0).max(1.0)).floor().clamp(1.0, WIDEST);
    let middle = |i: usize| left + (length(i) + 0.5) * slot;
    let mut rects = vec![Vec::new(); series];
    for (i, group) in plan.groups.iter().enumerate() {
        let x = (middle(i) - column / 2.0).round();
        for part in stacked(&group.values, scale) {
            if let Some(rects) = rects.get_mut(part.series) {
                rects.push(CanvasRect {
                    x,
                    y: bottom - part.end,
                    width: column,
                    height: part.end - part.start,
                });
            }
        }
    }
    sheet.fill_series(rects);
    let base = vec![horizontal(left, right, bottom + 0.5)];
    sheet.lines(base, sheet.palette.soft);
    draw_names(sheet, &plan.groups, slot, bottom, &middle);
}

/// What stands where along the axes.
struct Plan<'a> {
    groups: Vec<Group<'a>>,
    ticks: Vec<u64>,
    /// The ticks, as they are written.
    numbers: Vec<String>,
    /// Where the columns begin.
    axis: f64,
}

impl<'a> Plan<'a> {
    /// For columns with this much room, and at most so many ticks.
    fn new(sheet: &Sheet<'a>, room: f64, most: u64) -> Self {
        let groups = groups_of(sheet.spec, room);
        let tops = groups.iter().map(|group| group.values.iter().sum());
        let ticks = ticks(tops.max().unwrap_or(0), most);
        let numbers = numbers(&ticks);
        let axis = (MARGIN + sheet.widest(&numbers, sheet.spec.width) + GAP).ceil();
        Self {
            groups,
            ticks,
            numbers,
            axis,
        }
    }

    fn top(&self) -> u64 {
        self.ticks.last().copied().unwrap_or(0)
    }
}

/// Rows that are one column together.
struct Group<'a> {
    first: &'a str,
    last: &'a str,
    values: Vec<u64>,
}

/// As many equal groups as there is room for, of whole weeks. The first may be smaller: the latest say more.
fn groups_of(spec: &ChartSpec, room: f64) -> Vec<Group<'_>> {
    let most = fitting(room, NARROWEST).max(1);
    let size = if spec.rows.len() <= most {
        1
    } else {
        spec.rows.len().div_ceil(most).next_multiple_of(WEEK)
    };
    let groups = spec.rows.rchunks(size).rev().filter_map(|rows| {
        Some(Group {
            first: &rows.first()?.label,
            last: &rows.last()?.label,
            values: sums(rows, spec.series.len()),
        })
    });
    groups.collect()
}

fn draw_grid(sheet: &mut Sheet, plan: &Plan, (left, right, bottom): (f64, f64, f64), scale: f64) {
    let height = |tick: u64| (amount(tick) * scale).round();
    let lines = plan.ticks.iter().skip(1);
    let lines = lines.map(|tick| horizontal(left, right, bottom - height(*tick) + 0.5));
    sheet.lines(lines.collect(), sheet.palette.grid);
    for (tick, number) in plan.ticks.iter().zip(&plan.numbers) {
        let at = CanvasPoint {
            x: left - GAP,
            y: bottom - height(*tick),
        };
        sheet.text(number, at, Anchor::End, left, sheet.palette.soft);
    }
}

/// Names as many columns as there is room for, at equal distances.
fn draw_names(
    sheet: &mut Sheet,
    groups: &[Group],
    slot: f64,
    bottom: f64,
    middle: &dyn Fn(usize) -> f64,
) {
    let room = sheet.spec.width - 2.0 * MARGIN;
    let is_grouped = groups.iter().any(|group| group.first != group.last);
    let names = |is_span: bool| -> Vec<_> {
        let names = groups.iter().map(|group| group.name(is_span));
        names.collect()
    };
    let mut texts = names(true);
    let mut widest = sheet.widest(&texts, room);
    // One span alone says less of the time than several first days do.
    if is_grouped && 2.0 * (widest + LABEL_GAP) > room {
        texts = names(false);
        widest = sheet.widest(&texts, room);
    }
    let stride = match fitting(widest + LABEL_GAP, slot) + 1 {
        // Days at a distance of weeks are the same day of the week.
        days if days > WEEK / 2 && !is_grouped => days.next_multiple_of(WEEK),
        columns => columns,
    };
    let (least, most) = (EDGE + widest / 2.0, sheet.spec.width - EDGE - widest / 2.0);
    let place = |i: usize| Some(middle(i)).filter(|x| (least..=most).contains(x));
    let first = (0..groups.len()).find(|i| place(*i).is_some());
    let (mut next, mut ticks) = (first.unwrap_or(0), Vec::new());
    for (i, text) in texts.iter().enumerate() {
        if i < next {
            continue;
        }
        next = i + stride;
        // Where all names are too wide to stand in the middle of their columns, the first stands as near as it can.
        let alone = (i == 0).then_some(middle(i).min(most).max(least));
        let Some(x) = place(i).or(alone) else {
            break;
        };
        let at = CanvasPoint {
            x,
            y: bottom + TICK + LINE_HEIGHT / 2.0,
        };
        sheet.text(text, at, Anchor::Middle, room, sheet.palette.soft);
        let tick = middle(i).floor() + 0.5;
        ticks.push(vertical(tick, bottom + 1.0, bottom + TICK));
    }
    sheet.lines(ticks, sheet.palette.soft);
}

impl Group<'_> {
    /// From its first day to its last, or the first alone.
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
    use super::super::{ChartKind, ChartRow, ChartSeries, ChartTheme, Tone};
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
                let sum = (first..end).map(u64::from).sum();
                let most = u64::from(end - first) * u64::from(u32::MAX);
                assert_eq!(group.values, [sum, most]);
                first = end;
            }
            assert_eq!(first, rows);
        }
    }
}
