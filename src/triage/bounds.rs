//! Where documents end, and where the next one starts behind a broken one.

/// How many places of text a chunk of bytes is: those that start a character.
pub(super) fn characters(bytes: &[u8]) -> usize {
    let (words, rest) = bytes.as_chunks();
    let starts = |word: u64| {
        // A byte that goes on with a character has its high bit set, and not the next one.
        let goes_on = (word >> 7) & !(word >> 6) & 0x0101_0101_0101_0101;
        8 - goes_on.count_ones() as usize
    };
    let whole: usize = words
        .iter()
        .map(|word| starts(u64::from_le_bytes(*word)))
        .sum();
    whole + rest.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

/// The end of a value by its brackets and quotes alone, taken up again where more bytes come.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Brackets {
    depth: usize,
    in_string: bool,
    is_escaped: bool,
    has_started: bool,
}

impl Brackets {
    /// The offset behind the value; `None` where it goes on beyond these bytes.
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
                    // What is no value ends where something else may start.
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

/// What is known of a broken document.
#[derive(Debug, Clone, Copy)]
pub(super) struct Broken<'b> {
    /// All the bytes there are.
    pub(super) bytes: &'b [u8],
    /// Where it starts.
    pub(super) start: usize,
    /// The first byte that is not right.
    pub(super) fault: usize,
    /// How far the line that it starts in is indented, where it is the first thing there.
    pub(super) indent: Option<usize>,
}

/// Where to go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Resume {
    /// Behind the broken document.
    Behind(usize),
    /// At the start of another one.
    At(usize),
}

impl Broken<'_> {
    /// Where to go on, by these bytes: at the next line that starts as this document did; at the fault, if there is
    /// what this document started with; behind its last bracket.
    pub(super) fn resume(self) -> Option<Resume> {
        if self.starts_again(self.fault) {
            return Some(Resume::At(self.fault));
        }
        let mut brackets = Brackets::default();
        let own = self.bytes.get(self.start..self.fault).unwrap_or_default();
        if brackets.end(own).is_some() {
            return Some(Resume::Behind(self.fault));
        }
        let Self {
            bytes,
            start,
            fault,
            indent,
        } = self;
        onward(bytes, start, fault, &mut brackets, indent)
    }

    /// Whether the bytes up to the first colon stand at `at`, too.
    fn starts_again(self, at: usize) -> bool {
        let own = self.bytes.get(self.start..self.fault).unwrap_or_default();
        let colon = own.iter().position(|byte| *byte == b':');
        let head = colon.and_then(|colon| own.get(..colon));
        let there = self.bytes.get(at..).unwrap_or_default();
        head.is_some_and(|head| head.starts_with(b"{") && there.starts_with(head))
    }
}

/// Where to go on: where the brackets close that are open at `from`, or at the next line that starts a document with
/// this indentation, whichever comes first. The line of the broken document, which starts at `start`, is not one.
pub(super) fn onward(
    bytes: &[u8],
    start: usize,
    from: usize,
    brackets: &mut Brackets,
    indent: Option<usize>,
) -> Option<Resume> {
    let mut end = from;
    // Step by step: what is near must not cost as much as all that there is.
    loop {
        let step = (2 * (end - from)).max(64);
        let at = end;
        end = bytes.len().min(end + step);
        let more = bytes.get(at..end).unwrap_or_default();
        let behind = brackets.end(more).map(|length| at + length);
        let line = indent.and_then(|indent| {
            let known = bytes.get(..end).unwrap_or_default();
            next_line(known, at.saturating_sub(indent + 1).max(start), indent)
        });
        match (line, behind) {
            (Some(line), Some(behind)) if behind <= line => return Some(Resume::Behind(behind)),
            (Some(line), _) => return Some(Resume::At(line)),
            (None, Some(behind)) => return Some(Resume::Behind(behind)),
            (None, None) if end == bytes.len() => return None,
            (None, None) => {}
        }
    }
}

/// The first brace from `from` on that starts a line with this indentation.
fn next_line(bytes: &[u8], from: usize, indent: usize) -> Option<usize> {
    let mut at = from;
    loop {
        let rest = bytes.get(at..)?;
        at += rest.iter().position(|byte| *byte == b'\n')? + 1;
        let line = bytes.get(at..)?;
        let blanks = line
            .iter()
            .take_while(|byte| matches!(byte, b' ' | b'\t'))
            .count();
        if blanks == indent && line.get(blanks) == Some(&b'{') {
            return Some(at + blanks);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_characters() {
        for text in ["", "a", "é", "漢字 and ASCII", "éééééééééééé", "😀😀😀x"]
        {
            assert_eq!(characters(text.as_bytes()), text.chars().count(), "{text}");
        }
    }

    #[test]
    fn brackets_tell_where_a_value_ends() {
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
            assert_eq!(Brackets::default().end(text.as_bytes()), end, "{text}");
            // Byte after byte, it is the same.
            let mut brackets = Brackets::default();
            let slow = text
                .bytes()
                .enumerate()
                .find_map(|(at, byte)| Some(at + brackets.end(&[byte])?));
            assert_eq!(slow, end, "{text}");
        }
    }

    #[test]
    fn goes_on_behind_broken_documents() {
        let resume = |text: &str, fault, indent| {
            let broken = Broken {
                bytes: text.as_bytes(),
                start: 0,
                fault,
                indent,
            };
            broken.resume()
        };
        // A line that is cut off, and the next.
        assert_eq!(
            resume("{\"a\":{\"b\":1}\n{\"a\":2}\n", 13, Some(0)),
            Some(Resume::At(13))
        );
        // A text without its quote.
        assert_eq!(
            resume("{\"a\":\"b}\n{\"a\":2}\n", 8, Some(0)),
            Some(Resume::At(9))
        );
        // One of many on a line.
        assert_eq!(
            resume(r#"{"a":x},{"a":1}"#, 5, None),
            Some(Resume::Behind(7))
        );
        assert_eq!(
            resume(r#"{"a":{"b":1},{"a":1},"#, 13, None),
            Some(Resume::At(13))
        );
        assert_eq!(resume(r#"{"a":{"b":"#, 10, None), None);
    }
}
