//! A spatial index: finds items near a rectangle without examining all items on the canvas.

use std::ops::RangeInclusive;

use crate::drawing::{CanvasRect, CanvasSize, Line, count_fitting};

/// Something that a label must not cover.
#[derive(Debug, Clone, Copy)]
pub(super) struct Obstacle {
    /// The index of its feature in the list of tag requests.
    pub(super) owner: usize,
    pub(super) kind: ObstacleKind,
    pub(super) rect: CanvasRect,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum ObstacleKind {
    Box,
    Tag,
    Leader(Line),
}

/// Square cells over the canvas, each with the obstacles that overlap it.
pub(super) struct Grid {
    /// The number of cells per CSS pixel.
    density: f64,
    columns: usize,
    rows: usize,
    cells: Vec<Vec<Obstacle>>,
}

/// The maximum number of cells along the longer side. A large box overlaps about the square of this number of cells.
const MAX_CELLS: f64 = 40.0;
/// The minimum cell size in CSS pixels. Smaller cells would not help, because labels are larger.
const MIN_CELL: f64 = 32.0;

impl Grid {
    pub(super) fn new(canvas: CanvasSize) -> Self {
        let cell = (canvas.width.max(canvas.height) / MAX_CELLS).max(MIN_CELL);
        let (columns, rows) = (
            count_fitting(canvas.width, cell) + 1,
            count_fitting(canvas.height, cell) + 1,
        );
        Self {
            density: 1.0 / cell,
            columns,
            rows,
            cells: vec![Vec::new(); columns * rows],
        }
    }

    pub(super) fn add(&mut self, obstacle: Obstacle) {
        let (rows, columns) = self.cells_under(obstacle.rect);
        for row in rows {
            let start = row * self.columns;
            let cells = self
                .cells
                .get_mut(start + columns.start()..=start + columns.end());
            for cell in cells.into_iter().flatten() {
                cell.push(obstacle);
            }
        }
    }

    /// Whether `predicate` is true for any obstacle in the cells under this rectangle. It may be called twice for the
    /// same obstacle.
    ///
    /// Uses plain loops for speed, because it is called for tens of thousands of positions.
    pub(super) fn any(&self, rect: CanvasRect, predicate: impl Fn(&Obstacle) -> bool) -> bool {
        let (rows, columns) = self.cells_under(rect);
        for row in rows {
            let start = row * self.columns;
            let cells = self
                .cells
                .get(start + columns.start()..=start + columns.end());
            for cell in cells.into_iter().flatten() {
                for obstacle in cell {
                    if predicate(obstacle) {
                        return true;
                    }
                }
            }
        }
        false
    }

    /// The rows and columns of the cells under a rectangle. The cells at the edges extend beyond the canvas.
    fn cells_under(&self, rect: CanvasRect) -> (RangeInclusive<usize>, RangeInclusive<usize>) {
        let span = |from: f64, to: f64, count: usize| {
            let at = |coordinate: f64| count_fitting(coordinate * self.density, 1.0).min(count - 1);
            at(from)..=at(to)
        };
        (
            span(rect.y, rect.bottom(), self.rows),
            span(rect.x, rect.right(), self.columns),
        )
    }
}
