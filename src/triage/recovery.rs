//! Finds where to continue after a broken document.

use super::depth_scanner::DepthScanner;

/// Where to continue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Resume {
    /// At this offset, which is after the broken document.
    After(usize),
    /// At this offset, where another document starts.
    At(usize),
}

/// Where to continue in `bytes` after a broken document that starts at `start` and whose first wrong byte is at
/// `fault`: at the fault, if an object with the same first key starts there; otherwise as in [`find_next`]. `None` if
/// these bytes end earlier. `indent` is as in [`find_next`].
pub(super) fn resume_after_fault(
    bytes: &[u8],
    start: usize,
    fault: usize,
    indent: Option<usize>,
) -> Option<Resume> {
    let own = bytes.get(start..fault).unwrap_or_default();
    let there = bytes.get(fault..).unwrap_or_default();
    if has_same_first_key(own, there) {
        return Some(Resume::At(fault));
    }
    let mut scanner = DepthScanner::default();
    if scanner.end(own).is_some() {
        return Some(Resume::After(fault));
    }
    find_next(bytes, start, fault, &mut scanner, indent)
}

/// Whether both start with the same bytes, from a brace to the first colon.
fn has_same_first_key(own: &[u8], there: &[u8]) -> bool {
    let colon = own.iter().position(|byte| *byte == b':');
    let head = colon.and_then(|colon| own.get(..colon));
    head.is_some_and(|head| head.starts_with(b"{") && there.starts_with(head))
}

/// Where to continue in `bytes`, searching from `from`: where the brackets that `scanner` has seen open are closed, or
/// at the next line that starts a document with `indent` bytes of indentation, whichever comes first. The line that
/// contains `start`, the start of the broken document, does not count. Without `indent`, no line counts.
pub(super) fn find_next(
    bytes: &[u8],
    start: usize,
    from: usize,
    scanner: &mut DepthScanner,
    indent: Option<usize>,
) -> Option<Resume> {
    let mut end = from;
    // The steps grow, so that finding a near place costs little, whatever the number of bytes.
    loop {
        let step = (2 * (end - from)).max(64);
        let at = end;
        end = bytes.len().min(end + step);
        let more = bytes.get(at..end).unwrap_or_default();
        let behind = scanner.end(more).map(|length| at + length);
        let line = indent.and_then(|indent| {
            let known = bytes.get(..end).unwrap_or_default();
            next_line(known, at.saturating_sub(indent + 1).max(start), indent)
        });
        match (line, behind) {
            (Some(line), Some(behind)) if behind <= line => return Some(Resume::After(behind)),
            (Some(line), _) => return Some(Resume::At(line)),
            (None, Some(behind)) => return Some(Resume::After(behind)),
            (None, None) if end == bytes.len() => return None,
            (None, None) => {}
        }
    }
}

/// The first brace after `from` that starts a line with this indentation.
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
    fn continues_after_broken_documents() {
        let resume =
            |text: &str, fault, indent| resume_after_fault(text.as_bytes(), 0, fault, indent);
        // A truncated line, and the next one.
        assert_eq!(
            resume("{\"a\":{\"b\":1}\n{\"a\":2}\n", 13, Some(0)),
            Some(Resume::At(13))
        );
        // A string without its closing quotation mark.
        assert_eq!(
            resume("{\"a\":\"b}\n{\"a\":2}\n", 8, Some(0)),
            Some(Resume::At(9))
        );
        // One of several documents on a line.
        assert_eq!(
            resume(r#"{"a":x},{"a":1}"#, 5, None),
            Some(Resume::After(7))
        );
        assert_eq!(
            resume(r#"{"a":{"b":1},{"a":1},"#, 13, None),
            Some(Resume::At(13))
        );
        assert_eq!(resume(r#"{"a":{"b":"#, 10, None), None);
    }
}
