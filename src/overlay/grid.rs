//! What stands where on the canvas, for asking what is near without going through everything.

use crate::drawing::{CanvasRect, CanvasSize, Line};

/// Something that a label has to keep away from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Obstacle {
    /// The place of its feature in the list of those that want a label.
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

/// Square cells over the canvas, each with the obstacles that reach into it.
pub(super) struct Grid {
    cell: f64,
    columns: usize,
    rows: usize,
    cells: Vec<Vec<usize>>,
    obstacles: Vec<Obstacle>,
}

/// Cells along the longer side at most: what a large box costs is their square.
const MOST_CELLS: f64 = 40.0;
/// Below this there is nothing to gain, since labels are larger.
const SMALLEST_CELL: f64 = 32.0;

impl Grid {
    pub(super) fn new(frame: CanvasSize) -> Self {
        let cell = (frame.width.max(frame.height) / MOST_CELLS).max(SMALLEST_CELL);
        let (columns, rows) = (count(frame.width / cell), count(frame.height / cell));
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

    /// Whether any obstacle near the rectangle is one for which `holds` is true. One may be asked about repeatedly.
    pub(super) fn any(&self, near: CanvasRect, holds: impl Fn(&Obstacle) -> bool) -> bool {
        self.cells_of(near)
            .filter_map(|cell| self.cells.get(cell))
            .flatten()
            .filter_map(|&place| self.obstacles.get(place))
            .any(holds)
    }

    /// The cells under a rectangle; what lies beside the canvas counts to those at its edge.
    fn cells_of(&self, rect: CanvasRect) -> impl Iterator<Item = usize> + use<> {
        let (cell, columns) = (self.cell, self.columns);
        let span = move |from: f64, to: f64, most: usize| {
            let at = |coordinate: f64| count(coordinate / cell).saturating_sub(1).min(most - 1);
            at(from)..=at(to)
        };
        let across = span(rect.x, rect.right(), self.columns);
        span(rect.y, rect.bottom(), self.rows)
            .flat_map(move |row| across.clone().map(move |column| row * columns + column))
    }
}

/// How many cells it takes, at least one.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "casts to integers saturate"
)]
fn count(cells: f64) -> usize {
    cells as usize + 1
}
