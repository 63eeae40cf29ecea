//! The magnifier: a round part of the picture, larger than around it.

use super::stroke::plain_stroke;
use crate::drawing::{CanvasPoint, CanvasRect, CanvasSize, Image, Op};

/// Its radius without its edge, in CSS pixels.
const RADIUS: f64 = 72.0;
/// How much larger the picture is in it than around it.
const MAGNIFICATION: f64 = 3.0;

/// The magnifier over a point of the picture.
pub(super) fn lens_op(point: CanvasPoint, picture: Image, canvas: CanvasSize) -> Op {
    let center = center(point, canvas);
    let rect = picture.rect;
    // The magnified picture is where its part under the pointer is in the middle of the magnifier.
    let magnified = CanvasRect {
        x: center.x - (point.x - rect.x) * MAGNIFICATION,
        y: center.y - (point.y - rect.y) * MAGNIFICATION,
        width: rect.width * MAGNIFICATION,
        height: rect.height * MAGNIFICATION,
    };
    Op::Lens {
        center,
        radius: RADIUS,
        image: Image {
            rect: magnified,
            ..picture
        },
        stroke: plain_stroke(),
    }
}

/// The smallest rectangle around the magnifier and its edge.
pub(super) fn lens_bounds(point: CanvasPoint, canvas: CanvasSize) -> CanvasRect {
    let CanvasPoint { x, y } = center(point, canvas);
    let middle = CanvasRect {
        x,
        y,
        width: 0.0,
        height: 0.0,
    };
    middle.inflate(RADIUS + plain_stroke().width())
}

/// Its middle: at the point, or as near as it is wholly on the canvas.
fn center(point: CanvasPoint, canvas: CanvasSize) -> CanvasPoint {
    let along = |at: f64, room: f64| at.min(room - RADIUS).max(RADIUS);
    CanvasPoint {
        x: along(point.x, canvas.width),
        y: along(point.y, canvas.height),
    }
}
