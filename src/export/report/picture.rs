//! Checks that an SVG file was made by `Overlay.toSVG()`: it may contain only the elements and attributes that the
//! library writes, in the same syntax. Such a file cannot run scripts, load anything, or show what the library would
//! not draw.

use crate::overlay::{
    Adjustments, BRIGHTNESS, CONTRAST, INVERTED, PICTURE_HEIGHT, PICTURE_WIDTH, REDACTION, ROTATED,
    Redaction, Rotation,
};

/// The metadata that `Overlay.toSVG()` writes into a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Drawn {
    /// The redaction of the picture.
    pub(super) redaction: Redaction,
    /// Width and height of the picture's own file, in pixels; `None` without a picture.
    pub(super) natural_size: Option<(u32, u32)>,
    /// The adjustments of the picture.
    pub(super) adjustments: Adjustments,
}

const ELEMENTS: [&str; 6] = ["svg", "g", "path", "rect", "text", "image"];

const ATTRIBUTES: [&str; 29] = [
    "xmlns",
    "width",
    "height",
    "viewBox",
    "font-family",
    "font-weight",
    "font-size",
    "direction",
    REDACTION,
    PICTURE_WIDTH,
    PICTURE_HEIGHT,
    BRIGHTNESS,
    CONTRAST,
    INVERTED,
    ROTATED,
    "fill",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "d",
    "x",
    "y",
    "rx",
    "text-anchor",
    "dominant-baseline",
    "textLength",
    "lengthAdjust",
    "preserveAspectRatio",
    "href",
];

const NAMESPACE: &str = "http://www.w3.org/2000/svg";

/// The metadata of the file; `None` if `Overlay.toSVG()` did not make it.
pub(super) fn drawn_by_us(svg: &str) -> Option<Drawn> {
    let mut rest = svg.strip_suffix("</svg>\n")?;
    let mut open: Vec<&str> = Vec::new();
    let mut drawn = None;
    loop {
        let (text, after) = rest.split_once('<').unwrap_or((rest, ""));
        // Text is allowed only inside `text` elements; elsewhere only line breaks.
        if open.last() != Some(&"text") && !text.bytes().all(|byte| byte == b'\n') {
            return None;
        }
        if after.is_empty() {
            break;
        }
        if let Some(after) = after.strip_prefix('/') {
            let (name, after) = after.split_once('>')?;
            if open.pop()? != name {
                return None;
            }
            rest = after;
            continue;
        }
        let (element, mut attributes) = name_before(after, &[' ', '>'])?;
        if !ELEMENTS.contains(&element) || (element == "svg") != drawn.is_none() {
            return None;
        }
        let mut tag = Tag::default();
        while let Some(next) = attributes.strip_prefix(' ') {
            let (name, next) = next.split_once('=')?;
            let quote = next
                .chars()
                .next()
                .filter(|quote| matches!(quote, '"' | '\''))?;
            let (value, next) = next.get(1..)?.split_once(quote)?;
            if !ATTRIBUTES.contains(&name) || value.contains('<') {
                return None;
            }
            tag.note(name, value)?;
            attributes = next;
        }
        if let Some(after) = attributes.strip_prefix("/>") {
            rest = after;
        } else {
            open.push(element);
            rest = attributes.strip_prefix('>')?;
        }
        if element == "svg" {
            drawn = Some(tag.drawn()?);
        }
    }
    drawn.filter(|_| open == ["svg"])
}

/// The attributes of one tag.
#[derive(Default)]
struct Tag {
    is_of_namespace: bool,
    redaction: Option<Redaction>,
    width: Option<u32>,
    height: Option<u32>,
    adjustments: Adjustments,
}

impl Tag {
    /// Reads an attribute; `None` if it could load something, or has an invalid value.
    fn note(&mut self, name: &str, value: &str) -> Option<()> {
        match name {
            "xmlns" => self.is_of_namespace = value == NAMESPACE,
            REDACTION => self.redaction = Some(Redaction::named(value)?),
            PICTURE_WIDTH => self.width = Some(value.parse().ok()?),
            PICTURE_HEIGHT => self.height = Some(value.parse().ok()?),
            BRIGHTNESS => self.adjustments.brightness = value.parse().ok()?,
            CONTRAST => self.adjustments.contrast = value.parse().ok()?,
            INVERTED => self.adjustments.inverted = value == "true",
            ROTATED => {
                self.adjustments.rotation =
                    Rotation::from_degrees(value.parse::<u16>().ok()?.into())?;
            }
            "href" => {
                let data = value.strip_prefix("data:image/")?;
                let (_, base64) = ["png", "jpeg", "webp"].into_iter().find_map(|kind| {
                    Some((kind, data.strip_prefix(kind)?.strip_prefix(";base64,")?))
                })?;
                let is_base64 = base64
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'='));
                return is_base64.then_some(());
            }
            // A paint that is not a colour could refer to a URL.
            "fill" | "stroke" if value != "none" && !value.starts_with('#') => return None,
            _ => {}
        }
        Some(())
    }

    /// The metadata in the attributes of the root element.
    fn drawn(&self) -> Option<Drawn> {
        Some(Drawn {
            redaction: self.redaction.filter(|_| self.is_of_namespace)?,
            natural_size: self.width.zip(self.height),
            adjustments: self.adjustments,
        })
    }
}

/// Splits a text at the first of the characters `ends`, which stays in the second part.
fn name_before<'t>(text: &'t str, ends: &[char]) -> Option<(&'t str, &'t str)> {
    let end = text.find(|c| ends.contains(&c))?;
    text.split_at_checked(end)
}
