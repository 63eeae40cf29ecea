//! The legend below an exported picture, for features whose labels have no space on the picture.

use super::labels::TagKind;
use super::layout::{Entry, Layout};
use super::metrics::{GLYPH_GAP, LEGEND_LINE, LEGEND_MARGIN, MAX_LEGEND_LINES};
use super::text_widths::TextWidths;
use super::theme::Theme;
use crate::drawing::{
    Anchor, CanvasPoint, CanvasRect, Color, DisplayList, Op, Text, count_fitting, count_to_f64,
};

/// Colour of the legend's background.
const BACKGROUND: Color = Color::WHITE;

/// Adds the background of the text below a picture.
pub(super) fn push_background(list: &mut DisplayList, width: f64, top: f64, height: f64) {
    list.push(Op::FillRoundedRects {
        rects: vec![CanvasRect {
            x: 0.0,
            y: top,
            width,
            height,
        }],
        radius: 0.0,
        color: BACKGROUND,
    });
}

/// Adds the number, glyph and label of each feature that has a marker or no tag on the picture. Returns the legend's
/// height in CSS pixels, or 0 if every feature has its label.
pub(super) fn push_legend(
    list: &mut DisplayList,
    layout: &Layout,
    widths: &TextWidths,
    theme: &Theme,
) -> f64 {
    let has_no_label = |entry: &&Entry| {
        let tag = entry.placement.and_then(|placement| placement.tag);
        tag.is_none_or(|tag| tag.kind == TagKind::Marker)
    };
    let entries: Vec<_> = layout.entries.iter().filter(has_no_label).collect();
    if entries.is_empty() {
        return 0.0;
    }
    let numbers = entries.iter().map(|entry| entry.number()).max();
    let number_width = numbers.map_or(0.0, |number| f64::from(number.ilog10() + 1)) * widths.digit;
    let before_label = number_width + GLYPH_GAP + widths.glyph + GLYPH_GAP;
    let widest = entries
        .iter()
        .map(|entry| entry.label_width)
        .fold(0.0, f64::max);
    let room = layout.canvas.width - LEGEND_MARGIN;
    let columns = count_fitting(room, before_label + widest + LEGEND_MARGIN)
        .max(entries.len().div_ceil(MAX_LEGEND_LINES));
    let rows = entries.len().div_ceil(columns);
    let column_width = room / count_to_f64(columns);
    let label_room = (column_width - LEGEND_MARGIN - before_label).max(1.0);
    let height = count_to_f64(rows) * LEGEND_LINE + 2.0 * LEGEND_MARGIN;
    push_background(list, layout.canvas.width, layout.canvas.height, height);
    for (i, entry) in entries.into_iter().enumerate() {
        let x = LEGEND_MARGIN + count_to_f64(i / rows) * column_width;
        let y = layout.canvas.height + LEGEND_MARGIN + (count_to_f64(i % rows) + 0.5) * LEGEND_LINE;
        let mut text = |offset: f64, text: &str, width: Option<f64>, is_squeezed: bool| {
            list.push(Op::Text(Text {
                at: CanvasPoint { x: x + offset, y },
                anchor: Anchor::Start,
                text: text.to_owned(),
                width,
                is_squeezed,
                color: BACKGROUND.black_or_white(),
            }));
        };
        text(0.0, &entry.number().to_string(), None, false);
        text(
            number_width + GLYPH_GAP,
            theme.style(entry.state).glyph,
            None,
            false,
        );
        let width = entry.label_width.min(label_room);
        text(
            before_label,
            &entry.label,
            Some(width),
            width < entry.label_width,
        );
    }
    height
}
