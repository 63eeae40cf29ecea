//! Writes a report as a single HTML file without scripts and without references to other files.

use super::block::{
    Report, ReportBlock, ReportSpanKind, ReportTable, ReportTableGroup, ReportText,
};
use super::digest::InputDigest;
use super::sha256::Sha256Stream;
use crate::error::Error;
use crate::json::to_json;

/// The style sheet. `wasm-pack.toml` assigns the static of this name to the part of the wasm that makes reports.
static REPORT_STYLE: [u8; include_bytes!("style.css").len()] = *include_bytes!("style.css");

/// The start of the file, up to the tag of its language.
const START: &str = "<!DOCTYPE html>\n<html lang=\"";
/// The element that names the program which made the file.
const MADE_WITH: &str = "\n<meta name=\"generator\" content=\"videoid-lens ";
/// The element with the digests of the inputs in machine-readable form.
const DIGESTS: &str = "\n<meta name=\"videoid-lens-inputs\" content=\"";
/// The heading of the table of digests.
pub(super) const INPUTS: &str = "<h2 id=\"inputs\">";

/// Languages written from right to left.
const RIGHT_TO_LEFT: [&str; 9] = ["ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"];

/// The style sheet of a report, for an element with the class `report`. Returns a copy, because no other static may
/// point into the one that belongs to the report part of the wasm.
pub fn stylesheet() -> String {
    String::from_utf8_lossy(&REPORT_STYLE).into_owned()
}

/// The maximum number of characters of the process id in the margin of a page. A UUID has 36.
const MAX_ID: usize = 72;

/// The rules for printed pages: margins that contain the process id and the page number.
pub fn page_style(process_id: &str) -> String {
    let mut style = String::from("@page{margin:16mm 15mm 20mm;@bottom-left{content:\"");
    for character in process_id.chars().take(MAX_ID) {
        // All other characters are escaped, because they may have a meaning in a CSS string.
        if character.is_ascii_alphanumeric() || character == '-' {
            style.push(character);
        } else {
            style.push('\\');
            style.push_str(&hexadecimal(character.into()));
            style.push(' ');
        }
    }
    style.push_str("\";font:8pt system-ui,sans-serif;color:#555}");
    style.push_str("@bottom-right{content:counter(page) \" / \" counter(pages);");
    style.push_str("font:8pt system-ui,sans-serif;color:#555}}");
    style
}

fn hexadecimal(number: u32) -> String {
    let digits = (0..6).rev().map(|digit| number >> (4 * digit) & 15);
    digits
        .filter_map(|digit| char::from_digit(digit, 16))
        .collect()
}

impl Report {
    /// The report as a single HTML file. The same report gives the same bytes.
    ///
    /// # Errors
    /// `INTERNAL` if the digests cannot be written as JSON.
    pub fn to_html(&self) -> Result<String, Error> {
        let mut style = stylesheet();
        style.push_str(&page_style(&self.process_id));
        let mut file = Html {
            text: String::with_capacity(32 << 10),
            is_explained_elsewhere: self.explained_in != self.language,
            explained_in: &self.explained_in,
        };
        file.raw(START);
        file.escaped(&self.language);
        file.raw("\" dir=\"");
        let language = self.language.split('-').next().unwrap_or_default();
        file.raw(if RIGHT_TO_LEFT.contains(&language) {
            "rtl"
        } else {
            "ltr"
        });
        file.raw("\">\n<head>\n<meta charset=\"utf-8\">\n<title>");
        file.escaped(&self.title.plain());
        if !self.process_id.is_empty() {
            file.raw(" · ");
            file.escaped(&ReportText::code(self.process_id.as_str()).plain());
        }
        file.raw(
            "</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
        );
        file.raw(MADE_WITH);
        file.escaped(self.generator.rsplit(' ').next().unwrap_or_default());
        file.raw("\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src 'sha256-");
        file.raw(&base64(&Sha256Stream::of(style.as_bytes())));
        file.raw("'; base-uri 'none'; form-action 'none'\">");
        file.raw(DIGESTS);
        file.escaped(&to_json(&self.inputs)?);
        file.raw("\">\n<style>");
        file.raw(&style);
        file.raw("</style>\n</head>\n<body>\n<main class=\"report\">\n<header>\n<h1>");
        file.words(&self.title);
        file.raw("</h1>\n");
        file.blocks(&self.head);
        file.raw("</header>\n");
        for section in &self.sections {
            let id = section.section.as_str();
            file.raw("<section aria-labelledby=\"");
            file.raw(id);
            file.raw("\">\n<h2 id=\"");
            file.raw(id);
            file.raw("\">");
            file.escaped(&section.heading);
            file.raw("</h2>\n");
            file.blocks(&section.blocks);
            file.raw("</section>\n");
        }
        file.raw("</main>\n</body>\n</html>\n");
        Ok(file.text)
    }
}

/// Whether a file is a report made by this library, judging by its first lines.
pub(super) fn is_report(html: &str) -> bool {
    html.starts_with(START) && head_of(html).contains(MADE_WITH)
}

/// The machine-readable list of inputs in a report, as JSON.
pub(super) fn inputs_of(html: &str) -> Option<String> {
    let (_, rest) = head_of(html).split_once(DIGESTS)?;
    let (escaped, _) = rest.split_once('"')?;
    let mut json = String::with_capacity(escaped.len());
    let mut rest = escaped;
    while let Some((before, after)) = rest.split_once('&') {
        json.push_str(before);
        let (name, after) = after.split_once(';')?;
        json.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            _ => return None,
        });
        rest = after;
    }
    json.push_str(rest);
    Some(json)
}

/// Everything before the style sheet. Text of the input is always escaped there.
fn head_of(html: &str) -> &str {
    html.split_once("\n<style>").map_or("", |(head, _)| head)
}

/// The rows of the table of digests, as written in a report's file.
pub(super) fn digest_rows(inputs: &[InputDigest]) -> String {
    let mut rows = Html {
        text: String::new(),
        is_explained_elsewhere: false,
        explained_in: "",
    };
    let groups: Vec<_> = inputs.iter().map(ReportTableGroup::of_digest).collect();
    rows.groups(&groups);
    rows.text
}

/// A file that is being written.
struct Html<'r> {
    text: String,
    /// Whether the explanation's texts are in another language than the report's.
    is_explained_elsewhere: bool,
    explained_in: &'r str,
}

impl Html<'_> {
    /// Not inlined: it has so many callers that the code would be ten times as large.
    #[inline(never)]
    fn raw(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Writes text of the input, inside an element or a quoted attribute.
    #[inline(never)]
    fn escaped(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                '&' => self.raw("&amp;"),
                '<' => self.raw("&lt;"),
                '>' => self.raw("&gt;"),
                '"' => self.raw("&quot;"),
                character => self.text.push(character),
            }
        }
    }

    #[inline(never)]
    fn element(&mut self, start: &str, text: &str, end: &str) {
        self.raw(start);
        self.escaped(text);
        self.raw(end);
    }

    fn words(&mut self, text: &ReportText) {
        for span in &text.0 {
            match span.kind {
                ReportSpanKind::Explained if self.is_explained_elsewhere => {
                    self.raw("<span lang=\"");
                    self.escaped(self.explained_in);
                    self.element("\">", &span.text, "</span>");
                }
                ReportSpanKind::Own | ReportSpanKind::Explained => self.escaped(&span.text),
                ReportSpanKind::Value => self.element("<bdi>", &span.text, "</bdi>"),
                ReportSpanKind::Code => self.element("<code dir=\"ltr\">", &span.text, "</code>"),
            }
        }
    }

    fn blocks(&mut self, blocks: &[ReportBlock]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &ReportBlock) {
        match block {
            ReportBlock::Paragraph { text } => self.wrapped("<p>", text, "</p>\n"),
            ReportBlock::Notice { text } => self.wrapped("<p class=\"notice\">", text, "</p>\n"),
            ReportBlock::List { items } => {
                self.raw("<ul>\n");
                for item in items {
                    self.wrapped("<li>", item, "</li>\n");
                }
                self.raw("</ul>\n");
            }
            ReportBlock::Facts { facts } => {
                self.raw("<dl>\n");
                for fact in facts {
                    self.element("<div><dt>", &fact.name, "</dt><dd>");
                    self.wrapped("", &fact.text, "</dd></div>\n");
                }
                self.raw("</dl>\n");
            }
            ReportBlock::Table(table) => self.table(table),
            ReportBlock::Picture {
                svg,
                alternative,
                caption,
                ..
            } => {
                self.element(
                    "<div class=\"picture\">\n<img alt=\"",
                    alternative,
                    "\" src=\"data:image/svg+xml,",
                );
                self.address(svg);
                // Not a `figure` element: it would become a figure without alternative text around the picture in a
                // PDF.
                self.wrapped("\">\n<p>", caption, "</p>\n</div>\n");
            }
            ReportBlock::Group { heading, blocks } => {
                self.wrapped("<div class=\"group\">\n<h3>", heading, "</h3>\n");
                self.blocks(blocks);
                self.raw("</div>\n");
            }
        }
    }

    #[inline(never)]
    fn wrapped(&mut self, start: &str, text: &ReportText, end: &str) {
        self.raw(start);
        self.words(text);
        self.raw(end);
    }

    fn table(&mut self, table: &ReportTable) {
        self.raw("<table>\n");
        if !table.caption.is_empty() {
            self.element("<caption>", &table.caption, "</caption>\n");
        }
        self.raw("<thead>\n<tr>");
        for name in &table.head {
            self.element("<th scope=\"col\">", name, "</th>");
        }
        self.raw("</tr>\n</thead>\n");
        self.groups(&table.groups);
        self.raw("</table>\n");
    }

    /// Writes one `tbody` for each group, so that no page break occurs inside a group.
    fn groups(&mut self, groups: &[ReportTableGroup]) {
        for ReportTableGroup { name, rows } in groups {
            self.raw("<tbody>\n");
            for (index, row) in rows.iter().enumerate() {
                self.raw("<tr>");
                if index == 0 && rows.len() == 1 {
                    self.wrapped("<th scope=\"row\">", name, "</th>");
                } else if index == 0 {
                    self.raw("<th scope=\"rowgroup\" rowspan=\"");
                    self.raw(&rows.len().to_string());
                    self.wrapped("\">", name, "</th>");
                }
                for cell in row {
                    self.wrapped("<td>", cell, "</td>");
                }
                self.raw("</tr>\n");
            }
            self.raw("</tbody>\n");
        }
    }

    /// Writes the content of a file as part of a `data:` URL.
    fn address(&mut self, file: &str) {
        for character in file.chars() {
            match character {
                '%' => self.raw("%25"),
                '#' => self.raw("%23"),
                '"' => self.raw("%22"),
                '<' => self.raw("%3C"),
                '>' => self.raw("%3E"),
                '&' => self.raw("%26"),
                ' ' => self.raw("%20"),
                '\n' => self.raw("%0A"),
                '\'' => self.raw("%27"),
                character => self.text.push(character),
            }
        }
    }
}

/// Encodes bytes in base64.
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digit = |index: u32| {
        DIGITS
            .get(index as usize & 63)
            .map_or('=', |digit| char::from(*digit))
    };
    let mut text = String::new();
    for piece in bytes.chunks(3) {
        let byte = |index: usize| u32::from(piece.get(index).copied().unwrap_or_default());
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for (place, shift) in [18, 12, 6, 0].into_iter().enumerate() {
            text.push(if place <= piece.len() {
                digit(bits >> shift)
            } else {
                '='
            });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{base64, page_style};

    #[test]
    fn base64_matches_rfc_4648() {
        // The examples of RFC 4648, section 10.
        for (text, encoded) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(text.as_bytes()), encoded);
        }
    }

    #[test]
    fn an_id_cannot_end_its_css_string() {
        let style = page_style("a-1\"}</style>\n\\é");
        assert!(style.contains("content:\"a-1\\000022 \\00007d \\00003c \\00002f style\\00003e \\00000a \\00005c \\0000e9 \";"), "{style}");
    }
}
