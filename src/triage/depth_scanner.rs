//! Finds the end of a JSON value by looking only at brackets and quotation marks.

/// Scans a JSON value, in any number of pieces, for its end.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct DepthScanner {
    depth: usize,
    in_string: bool,
    is_escaped: bool,
    has_started: bool,
}

impl DepthScanner {
    /// A scanner that starts inside an object, between two members.
    pub(super) const fn in_object() -> Self {
        Self {
            depth: 1,
            in_string: false,
            is_escaped: false,
            has_started: true,
        }
    }

    /// Scans the next bytes. Returns the offset after the value; `None` if the value continues after these bytes.
    pub(super) fn end(&mut self, bytes: &[u8]) -> Option<usize> {
        for (at, byte) in bytes.iter().enumerate() {
            if self.in_string {
                match byte {
                    _ if self.is_escaped => self.is_escaped = false,
                    b'\\' => self.is_escaped = true,
                    b'"' => self.in_string = false,
                    _ => {}
                }
            } else {
                match byte {
                    b'"' => self.in_string = true,
                    b'{' | b'[' => self.depth += 1,
                    // Invalid text counts as ended where another value may start.
                    b'}' | b']' | b',' | b' ' | b'\t' | b'\r' | b'\n' if self.depth == 0 => {
                        return Some(if self.has_started { at } else { at + 1 });
                    }
                    b'}' | b']' => self.depth -= 1,
                    _ => {}
                }
            }
            self.has_started = true;
            if self.depth == 0 && !self.in_string && matches!(byte, b'}' | b']' | b'"') {
                return Some(at + 1);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_end_of_a_value_in_any_pieces() {
        for (text, end) in [
            ("{}x", Some(2)),
            (r#"{"a":"}"} "#, Some(9)),
            (r#"{"a":"\"}"}"#, Some(11)),
            (r#"[{"a":[1]},2],"#, Some(13)),
            (r#""a,b",1"#, Some(5)),
            ("null,1", Some(4)),
            ("nul", None),
            ("{", None),
            (r#"{"a":"}"#, None),
            ("}{", Some(1)),
        ] {
            assert_eq!(DepthScanner::default().end(text.as_bytes()), end, "{text}");
            // Scanning byte by byte gives the same result.
            let mut scanner = DepthScanner::default();
            let slow = text
                .bytes()
                .enumerate()
                .find_map(|(at, byte)| Some(at + scanner.end(&[byte])?));
            assert_eq!(slow, end, "{text}");
        }
    }
}
