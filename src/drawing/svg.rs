//! Writes a display list as SVG. The same input gives the same bytes.

use super::canvas::{CanvasRect, CanvasSize};
use super::display_list::{Anchor, Band, Image, Op, Stroke, Text};
use super::font::Font;

/// An SVG file under construction.
#[derive(Debug, Default)]
pub struct Svg(String);

impl Svg {
    /// Starts a file of this size, with all text in this font. An empty title is left out. `marks` are attributes of
    /// the root element that describe the file to programs.
    #[must_use]
    pub fn new(size: CanvasSize, font: Font, title: &str, marks: &[(&str, &str)]) -> Self {
        let mut svg = Self::default();
        svg.text("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        svg.number("width", size.width);
        svg.number("height", size.height);
        svg.text(" viewBox=\"0 0 ");
        svg.value(size.width);
        svg.text(" ");
        svg.value(size.height);
        svg.text("\" font-family='");
        svg.text(font.family);
        svg.text("' font-weight=\"");
        svg.text(font.weight);
        svg.text("\"");
        svg.number("font-size", font.size.into());
        // In a page with right-to-left text, `start` would otherwise be the right end of a text.
        svg.text(" direction=\"ltr\"");
        for (name, value) in marks {
            svg.text(" ");
            svg.text(name);
            svg.text("=\"");
            svg.escaped(value);
            svg.text("\"");
        }
        if title.is_empty() {
            svg.text(">\n");
        } else {
            svg.text(" role=\"img\">\n<title>");
            svg.escaped(title);
            svg.text("</title>\n");
        }
        svg
    }

    /// Draws the list and ends the file. `picture` is the URL of the picture; without it, the picture is left out.
    #[must_use]
    pub fn finish(mut self, list: &[Op], picture: Option<&str>) -> String {
        for op in list {
            self.op(op, picture);
        }
        self.text("</svg>\n");
        self.0
    }

    fn op(&mut self, op: &Op, picture: Option<&str>) {
        match op {
            Op::Image(image) => self.image(*image, picture),
            Op::StrokeRects { rects, stroke } => self.stroke(stroke, |svg| {
                for rect in rects {
                    svg.path(&[
                        ("M", &[rect.x, rect.y]),
                        ("h", &[rect.width]),
                        ("v", &[rect.height]),
                        ("h", &[-rect.width]),
                    ]);
                    svg.text("z");
                }
            }),
            Op::Lines { lines, stroke } => self.stroke(stroke, |svg| {
                for line in lines {
                    svg.path(&[
                        ("M", &[line.from.x, line.from.y]),
                        ("L", &[line.to.x, line.to.y]),
                    ]);
                }
            }),
            Op::FillRoundedRects {
                rects,
                radius,
                color,
            } => {
                self.text("<g fill=\"");
                self.text(&color.css());
                self.text("\">");
                for rect in rects {
                    self.text("<rect");
                    self.place(*rect);
                    if *radius > 0.0 {
                        self.number("rx", *radius);
                    }
                    self.text("/>");
                }
                self.text("</g>\n");
            }
            Op::Text(text) => self.line_of_text(text),
            // The magnifier follows the pointer and is not part of a file.
            Op::Lens { .. } => {}
        }
    }

    fn image(&mut self, image: Image, picture: Option<&str>) {
        let Some(address) = picture else { return };
        self.text("<image");
        self.place(image.rect);
        self.text(" preserveAspectRatio=\"none\" href=\"");
        self.escaped(address);
        self.text("\"/>\n");
    }

    fn stroke(&mut self, stroke: &Stroke, path: impl Fn(&mut Self)) {
        let mut data = Self::default();
        path(&mut data);
        self.text("<g fill=\"none\"");
        if let Some([line, gap]) = stroke.dash {
            self.text(" stroke-dasharray=\"");
            self.value(line);
            self.text(" ");
            self.value(gap);
            self.text("\"");
        }
        self.text(">");
        for Band { color, width } in &stroke.bands {
            self.text("<path stroke=\"");
            self.text(&color.css());
            self.text("\"");
            self.number("stroke-width", *width);
            self.text(" d=\"");
            self.text(&data.0);
            self.text("\"/>");
        }
        self.text("</g>\n");
    }

    fn line_of_text(&mut self, text: &Text) {
        self.text("<text");
        self.number("x", text.at.x);
        self.number("y", text.at.y);
        match text.anchor {
            Anchor::Start => {}
            Anchor::Middle => self.text(" text-anchor=\"middle\""),
            Anchor::End => self.text(" text-anchor=\"end\""),
        }
        self.text(" dominant-baseline=\"central\" fill=\"");
        self.text(&text.color.css());
        self.text("\"");
        if let Some(width) = text.width {
            self.number("textLength", width);
            self.text(" lengthAdjust=\"spacingAndGlyphs\"");
        }
        self.text(">");
        self.escaped(&text.text);
        self.text("</text>\n");
    }

    #[inline(never)]
    fn place(&mut self, rect: CanvasRect) {
        self.number("x", rect.x);
        self.number("y", rect.y);
        self.number("width", rect.width);
        self.number("height", rect.height);
    }

    #[inline(never)]
    fn path(&mut self, commands: &[(&str, &[f64])]) {
        for (command, numbers) in commands {
            self.text(command);
            for (i, number) in numbers.iter().enumerate() {
                if i > 0 {
                    self.text(" ");
                }
                self.value(*number);
            }
        }
    }

    #[inline(never)]
    fn number(&mut self, name: &str, value: f64) {
        self.text(" ");
        self.text(name);
        self.text("=\"");
        self.value(value);
        self.text("\"");
    }

    /// Rounds to hundredths. The standard library's float formatting would add 10 KB to the wasm.
    fn value(&mut self, value: f64) {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "casts to integers saturate"
        )]
        let hundredths = (value * 100.0).round() as i64;
        if hundredths < 0 {
            self.text("-");
        }
        let (whole, rest) = (
            hundredths.unsigned_abs() / 100,
            hundredths.unsigned_abs() % 100,
        );
        self.text(&whole.to_string());
        if rest > 0 {
            self.text(if rest < 10 { ".0" } else { "." });
            let digits = if rest.is_multiple_of(10) {
                rest / 10
            } else {
                rest
            };
            self.text(&digits.to_string());
        }
    }

    /// Not inlined: it has so many callers that the code would be ten times as large.
    #[inline(never)]
    fn text(&mut self, text: &str) {
        self.0.push_str(text);
    }

    /// Writes text of the input. Characters that XML does not allow are left out.
    fn escaped(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                '&' => self.text("&amp;"),
                '<' => self.text("&lt;"),
                '>' => self.text("&gt;"),
                '"' => self.text("&quot;"),
                '\t' | '\n' | '\r' => self.text(" "),
                '\0'..='\x1f' | '\u{fffe}' | '\u{ffff}' => {}
                character => self.0.push(character),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_hundredths() {
        for (value, text) in [
            (0.0, "0"),
            (-0.001, "0"),
            (12.0, "12"),
            (0.05, "0.05"),
            (0.5, "0.5"),
            (-1.255, "-1.25"),
            (1e300, "92233720368547758.07"),
            (f64::NAN, "0"),
        ] {
            let mut svg = Svg::default();
            svg.value(value);
            assert_eq!(svg.0, text);
        }
    }

    #[test]
    fn text_can_not_leave_its_element() {
        let mut svg = Svg::default();
        svg.escaped("</text><script>&\"\u{0}\u{1b}é\n");
        assert_eq!(svg.0, "&lt;/text&gt;&lt;script&gt;&amp;&quot;é ");
    }
}
