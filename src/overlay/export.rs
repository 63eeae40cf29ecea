//! The picture for a file: its size, its bitmap, what to draw.

use super::adjustments::Adjustments;
use super::legend::push_background;
use super::metrics::{FONT, LEGEND_LINE, LEGEND_MARGIN};
use super::redaction::Redaction;
use crate::drawing::{
    Anchor, BackingStore, CanvasPoint, CanvasSize, Color, DisplayList, Op, Svg, Text,
};

/// A line below an exported picture.
#[derive(Debug, Clone, PartialEq)]
pub struct ExportNote {
    /// What it says.
    pub text: String,
    /// Its width, in CSS pixels.
    pub width: f64,
}

/// Adds a line for each note below what is there, and makes the drawing that much higher.
pub(super) fn push_notes(list: &mut DisplayList, size: &mut CanvasSize, notes: &[ExportNote]) {
    if notes.is_empty() {
        return;
    }
    let top = size.height;
    size.height += 2.0 * LEGEND_MARGIN;
    for _ in notes {
        size.height += LEGEND_LINE;
    }
    push_background(list, size.width, top, size.height - top);
    let room = (size.width - 2.0 * LEGEND_MARGIN).max(1.0);
    let mut y = top + LEGEND_MARGIN + LEGEND_LINE / 2.0;
    for ExportNote { text, width } in notes {
        list.push(Op::Text(Text {
            at: CanvasPoint {
                x: LEGEND_MARGIN,
                y,
            },
            anchor: Anchor::Start,
            text: text.clone(),
            width: Some(width.min(room)),
            is_squeezed: *width > room,
            color: Color::BLACK,
        }));
        y += LEGEND_LINE;
    }
}

/// A drawing for a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Export {
    /// Size of the file's picture, in CSS pixels.
    pub size: CanvasSize,
    /// Its bitmap, for a file of pixels.
    pub store: BackingStore,
    /// What to draw.
    pub list: DisplayList,
    /// What is covered.
    pub redaction: Redaction,
    /// What is changed in the picture.
    pub adjustments: Adjustments,
    /// Width and height of the picture's own file, in pixels, as stored there. `None` without a picture.
    pub natural_size: Option<(f64, f64)>,
}

/// The attribute of an SVG file that says what is covered in it.
pub(crate) const REDACTION: &str = "data-redact";
/// The attribute that says how wide the picture's own file is, in pixels.
pub(crate) const PICTURE_WIDTH: &str = "data-picture-width";
/// The attribute that says how high the picture's own file is, in pixels.
pub(crate) const PICTURE_HEIGHT: &str = "data-picture-height";
/// The attribute that says how bright the picture was made, in percent of its own brightness.
pub(crate) const BRIGHTNESS: &str = "data-brightness";
/// The attribute that says how strong its contrast was made, in percent of its own.
pub(crate) const CONTRAST: &str = "data-contrast";
/// The attribute that says that its colours were inverted.
pub(crate) const INVERTED: &str = "data-inverted";
/// The attribute that says by how many degrees it was turned clockwise.
pub(crate) const ROTATED: &str = "data-rotated";

impl Export {
    /// Writes it as SVG. `picture` is the address of the picture, which is left out where it is `None`. It should be a
    /// `data:` address, so that the file shows the same wherever it goes.
    #[must_use]
    pub fn to_svg(&self, picture: Option<&str>) -> String {
        let size = self.natural_size.filter(|_| picture.is_some());
        let sides = size.map(|(width, height)| [width, height].map(whole));
        let mut marks = vec![(REDACTION, self.redaction.as_str())];
        if let Some([width, height]) = &sides {
            marks.extend([(PICTURE_WIDTH, width.as_str()), (PICTURE_HEIGHT, height)]);
        }
        // Nothing is said of what is as it is. Without the picture, boxes are turned all the same.
        let plain = Adjustments::default();
        let rotation = self.adjustments.rotation;
        let toned = picture.map_or(plain, |_| self.adjustments);
        let [brightness, contrast, degrees] =
            [toned.brightness, toned.contrast, rotation.degrees()].map(|number| number.to_string());
        for (name, value, is_changed) in [
            (
                BRIGHTNESS,
                brightness.as_str(),
                toned.brightness != plain.brightness,
            ),
            (CONTRAST, &contrast, toned.contrast != plain.contrast),
            (INVERTED, "true", toned.inverted),
            (ROTATED, &degrees, rotation != plain.rotation),
        ] {
            if is_changed {
                marks.push((name, value));
            }
        }
        Svg::new(self.size, FONT, "", &marks).finish(&self.list, picture)
    }
}

/// A number of pixels.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "casts to integers saturate"
)]
fn whole(pixels: f64) -> String {
    (pixels.round() as u32).to_string()
}
