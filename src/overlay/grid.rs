//! A spatial index: finds what is near a rectangle without going through everything on the canvas.

use crate::drawing::{CanvasRect, CanvasSize, Line, count_fitting};

/// Something that a label has to keep away from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Obstacle {
    /// The place of its feature in the list of requests for tags.
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

/// Square cells over the canvas, each with the places in `obstacles` of those that reach into it.
pub(super) struct Grid {
    cell: f64,
    columns: usize,
    rows: usize,
    cells: Vec<Vec<usize>>,
    obstacles: Vec<Obstacle>,
}

/// Cells along the longer side at most. A large box is in about the square of this number of cells.
const MAX_CELLS: f64 = 40.0;
/// Smaller cells would gain nothing, since labels are larger. In CSS pixels.
const MIN_CELL: f64 = 32.0;

impl Grid {
    pub(super) fn new(canvas: CanvasSize) -> Self {
        let cell = (canvas.width.max(canvas.height) / MAX_CELLS).max(MIN_CELL);
        let (columns, rows) = (
            count_fitting(canvas.width, cell) + 1,
            count_fitting(canvas.height, cell) + 1,
        );
        Self {
            cell,
            columns,
            rows,
            cells: vec![Vec::new(); columns * rows],
            obstacles: Vec::new(),
        }
    }

    pub(super) fn add(&mut self, obstacle: Obstacle) {
        let place = self.obstacles.len();
        self.obstacles.push(obstacle);
        for cell in self.cells_of(obstacle.rect) {
            if let Some(cell) = self.cells.get_mut(cell) {
                cell.push(place);
            }
        }
    }

    /// Whether `predicate` is true for any obstacle in the cells under this rectangle. It may be called twice for one
    /// obstacle.
    pub(super) fn any(&self, rect: CanvasRect, predicate: impl Fn(&Obstacle) -> bool) -> bool {
        self.cells_of(rect)
            .filter_map(|cell| self.cells.get(cell))
            .flatten()
            .filter_map(|&place| self.obstacles.get(place))
            .any(predicate)
    }

    /// The cells under a rectangle; those at the edge go on beyond the canvas.
    fn cells_of(&self, rect: CanvasRect) -> impl Iterator<Item = usize> + use<> {
        let (cell, columns) = (self.cell, self.columns);
        let span = move |from: f64, to: f64, count: usize| {
            let at = |coordinate: f64| count_fitting(coordinate, cell).min(count - 1);
            at(from)..=at(to)
        };
        let across = span(rect.x, rect.right(), self.columns);
        span(rect.y, rect.bottom(), self.rows)
            .flat_map(move |row| across.clone().map(move |column| row * columns + column))
    }
}
