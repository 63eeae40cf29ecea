//! The magnifier: a round part of the picture, larger than around it.

use crate::drawing::{CanvasPoint, CanvasRect, CanvasSize, Image, Op, Stroke};

/// Half of its width, without its edge.
const RADIUS: f64 = 72.0;
/// How much larger things are under it than around it.
const FACTOR: f64 = 3.0;

/// The magnifier over a point of a picture.
pub(super) fn lens(point: CanvasPoint, picture: Image, frame: CanvasSize) -> Op {
    let center = center(point, frame);
    let rect = picture.rect;
    // Where the picture would lie for its part under the pointer to be in the middle of the magnifier.
    let magnified = CanvasRect {
        x: center.x - (point.x - rect.x) * FACTOR,
        y: center.y - (point.y - rect.y) * FACTOR,
        width: rect.width * FACTOR,
        height: rect.height * FACTOR,
    };
    Op::Lens {
        center,
        radius: RADIUS,
        image: Image {
            rect: magnified,
            ..picture
        },
        stroke: Stroke::plain(),
    }
}

/// What it covers with its edge.
pub(super) fn lens_area(point: CanvasPoint, frame: CanvasSize) -> CanvasRect {
    let CanvasPoint { x, y } = center(point, frame);
    let middle = CanvasRect {
        x,
        y,
        width: 0.0,
        height: 0.0,
    };
    middle.outset(RADIUS + Stroke::plain().width())
}

/// It stays on the canvas, where there is room for it.
fn center(point: CanvasPoint, frame: CanvasSize) -> CanvasPoint {
    let along = |at: f64, room: f64| at.min(room - RADIUS).max(RADIUS);
    CanvasPoint {
        x: along(point.x, frame.width),
        y: along(point.y, frame.height),
    }
}
