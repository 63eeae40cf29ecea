//! A drawing for a file: its size, its bitmap and its display list.

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
    /// The text of the line.
    pub text: String,
    /// Its width, in CSS pixels.
    pub width: f64,
}

/// Adds a line for each note below the drawing, and increases its height.
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
    /// Size of the exported picture, in CSS pixels.
    pub size: CanvasSize,
    /// The bitmap, for a raster file.
    pub store: BackingStore,
    /// What to draw.
    pub list: DisplayList,
    /// The redaction that was applied.
    pub redaction: Redaction,
    /// The adjustments of the picture.
    pub adjustments: Adjustments,
    /// Width and height of the picture's own file, in pixels as stored. `None` without a picture.
    pub natural_size: Option<(f64, f64)>,
}

/// The SVG attribute with the redaction that was applied.
pub(crate) const REDACTION: &str = "data-redact";
/// The SVG attribute with the width of the picture's own file, in pixels.
pub(crate) const PICTURE_WIDTH: &str = "data-picture-width";
/// The SVG attribute with the height of the picture's own file, in pixels.
pub(crate) const PICTURE_HEIGHT: &str = "data-picture-height";
/// The SVG attribute with the brightness adjustment, in percent.
pub(crate) const BRIGHTNESS: &str = "data-brightness";
/// The SVG attribute with the contrast adjustment, in percent.
pub(crate) const CONTRAST: &str = "data-contrast";
/// The SVG attribute that states that colours are inverted.
pub(crate) const INVERTED: &str = "data-inverted";
/// The SVG attribute with the clockwise rotation, in degrees.
pub(crate) const ROTATED: &str = "data-rotated";

impl Export {
    /// Writes the drawing as SVG. `picture` is the URL of the picture; without it, the picture is left out. It should
    /// be a `data:` URL, so that the file does not depend on other files.
    #[must_use]
    pub fn to_svg(&self, picture: Option<&str>) -> String {
        let size = self.natural_size.filter(|_| picture.is_some());
        let sides = size.map(|(width, height)| [width, height].map(whole));
        let mut marks = vec![(REDACTION, self.redaction.as_str())];
        if let Some([width, height]) = &sides {
            marks.extend([(PICTURE_WIDTH, width.as_str()), (PICTURE_HEIGHT, height)]);
        }
        // Default values are left out. Without the picture, only the rotation is written, because boxes are rotated
        // anyway.
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

/// A number of pixels, rounded.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "casts to integers saturate"
)]
fn whole(pixels: f64) -> String {
    (pixels.round() as u32).to_string()
}
