//! The magnifier: a round area that shows a part of the picture enlarged.

use super::stroke::plain_stroke;
use crate::drawing::{CanvasPoint, CanvasRect, CanvasSize, Image, Op};

/// Its radius without the edge, in CSS pixels.
const RADIUS: f64 = 72.0;
/// The enlargement relative to the picture around it.
const MAGNIFICATION: f64 = 3.0;

/// The magnifier over a point of the picture.
pub(super) fn lens_op(point: CanvasPoint, picture: Image, canvas: CanvasSize) -> Op {
    let center = center(point, canvas);
    let rect = picture.rect;
    // The magnified picture is placed so that the point under the pointer is at the magnifier's centre.
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

/// The smallest rectangle that contains the magnifier and its edge.
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

/// The centre: the point, moved so that the whole magnifier is on the canvas.
fn center(point: CanvasPoint, canvas: CanvasSize) -> CanvasPoint {
    let along = |at: f64, room: f64| at.min(room - RADIUS).max(RADIUS);
    CanvasPoint {
        x: along(point.x, canvas.width),
        y: along(point.y, canvas.height),
    }
}
