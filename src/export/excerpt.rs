//! Extracts the line of a value from a text, and determines what to underline in it.

use crate::json::unescape_token;

/// The maximum number of characters shown of a line. Some results are a single line.
const MAX_LINE: usize = 100;

/// Characters shown before the value if the line has to be cut.
const LEAD: usize = 30;

pub(super) struct Excerpt {
    pub(super) line: String,
    /// Number of characters before the underlined part.
    pub(super) before: usize,
    /// Number of characters underlined, at least one.
    pub(super) width: usize,
}

impl Excerpt {
    /// The line of the value at a 1-based line and column. `None` if the text has no such position.
    pub(super) fn of(text: &str, line: usize, column: usize) -> Option<Self> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let line = text.split('\n').nth(line.checked_sub(1)?)?;
        let line = line.strip_suffix('\r').unwrap_or(line);
        let at = column.checked_sub(1)?;
        let (start, _) = line.char_indices().nth(at)?;
        let width = value_width(line.get(start..)?);
        let indent = line.chars().take_while(|c| c.is_whitespace()).count();
        // The indentation is removed, and as much as fits is kept before the value.
        let first = indent.min(at).max(
            (at + width)
                .saturating_sub(MAX_LINE - 1)
                .min(at.saturating_sub(LEAD)),
        );
        let before = at - first;
        Some(Self {
            line: line.chars().skip(first).take(MAX_LINE).collect(),
            before,
            width: width.min(MAX_LINE - before).max(1),
        })
    }

    /// A line composed of the last key of a pointer and the value as JSON, for use without a text. `None` if the value
    /// is too long.
    pub(super) fn from_value(pointer: &str, value: &str) -> Option<Self> {
        let (_, key) = pointer.rsplit_once('/')?;
        let key = unescape_token(key);
        let before = if key.bytes().all(|byte| byte.is_ascii_digit()) {
            String::new()
        } else {
            format!("\"{key}\": ")
        };
        let width = value.chars().count();
        let line = format!("{before}{value}");
        let before = before.chars().count();
        (before + width <= MAX_LINE).then_some(Self {
            line,
            before,
            width: width.max(1),
        })
    }
}

/// The number of characters of the JSON value at the start of a text; 1 for an array or object.
fn value_width(text: &str) -> usize {
    let mut escaped = false;
    let inside = text.strip_prefix('"');
    if let Some(inside) = inside {
        let end = inside.chars().position(|character| {
            let ends = character == '"' && !escaped;
            escaped = character == '\\' && !escaped;
            ends
        });
        return end.map_or(text.chars().count(), |end| end + 2);
    }
    let plain = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
    text.chars().take_while(plain).count().max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(excerpt: Option<Excerpt>) -> String {
        let Some(excerpt) = excerpt else {
            return String::new();
        };
        let (before, width) = (" ".repeat(excerpt.before), "^".repeat(excerpt.width));
        format!("{}\n{before}{width}", excerpt.line)
    }

    #[test]
    fn underlines_the_value() {
        let text = "\u{feff}{\r\n\t \"näme\": \"a\\\"b\",\r\n \"n\": -1.5e3, \"x\": [1]}";
        assert_eq!(
            drawn(Excerpt::of(text, 2, 11)),
            "\"näme\": \"a\\\"b\",\n        ^^^^^^"
        );
        assert_eq!(
            drawn(Excerpt::of(text, 3, 7)),
            "\"n\": -1.5e3, \"x\": [1]}\n     ^^^^^^"
        );
        assert_eq!(
            drawn(Excerpt::of(text, 3, 20)),
            "\"n\": -1.5e3, \"x\": [1]}\n                  ^"
        );
        for (line, column) in [(0, 1), (1, 0), (4, 1), (1, 9)] {
            assert_eq!(drawn(Excerpt::of(text, line, column)), "");
        }
    }

    #[test]
    fn long_lines_are_cut_around_the_value() {
        let text = format!(
            "{{\"a\": \"{}\", \"b\": false, {}",
            "x".repeat(500),
            "y".repeat(500)
        );
        let column = text.find("false").unwrap() + 1;
        let excerpt = Excerpt::of(&text, 1, column).unwrap();
        assert!(excerpt.line.chars().count() <= MAX_LINE);
        let shown: String = excerpt
            .line
            .chars()
            .skip(excerpt.before)
            .take(excerpt.width)
            .collect();
        assert_eq!(shown, "false");
        let excerpt = Excerpt::of(&text, 1, 7).unwrap();
        assert_eq!(excerpt.before + excerpt.width, MAX_LINE);
    }

    #[test]
    fn makes_a_line_of_pointer_and_value() {
        assert_eq!(
            drawn(Excerpt::from_value("/a/b~1c", "false")),
            "\"b/c\": false\n       ^^^^^"
        );
        assert_eq!(drawn(Excerpt::from_value("/a/0", "1")), "1\n^");
        assert_eq!(drawn(Excerpt::from_value("", "1")), "");
        assert_eq!(drawn(Excerpt::from_value("/a", &"9".repeat(200))), "");
    }
}
