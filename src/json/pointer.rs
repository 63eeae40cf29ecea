//! Converts byte offsets to RFC 6901 pointers.

use std::fmt::Write as _;

use super::tree::{Node, Value};

/// The pointer of the innermost value that starts at or before `offset`.
pub fn locate(root: &Node<'_>, offset: usize) -> String {
    Locator::new(root).pointer(offset)
}

/// The value that starts at `offset`.
pub fn node_at<'d, 't>(root: &'d Node<'t>, offset: usize) -> Option<&'d Node<'t>> {
    let mut node = root;
    while node.offset != offset {
        node = match &node.value {
            Value::Array(items) => items.iter().rev().find(|item| item.offset <= offset)?,
            Value::Object(members) => {
                let mut nodes = members.iter().rev().map(|member| &member.node);
                nodes.find(|node| node.offset <= offset)?
            }
            _ => return None,
        };
    }
    Some(node)
}

/// Creates one pointer after another. Most are requested in the order of the text, so each search starts at the value
/// of the previous pointer instead of the root.
#[derive(Debug)]
pub struct Locator<'d> {
    /// The values that contain the last offset, from the root inwards.
    path: Vec<Step<'d>>,
    pointer: String,
}

#[derive(Debug)]
struct Step<'d> {
    node: &'d Node<'d>,
    /// Where the value's next sibling starts.
    end: usize,
    /// The length of the value's own pointer.
    length: usize,
}

impl<'d> Locator<'d> {
    /// Creates pointers into the document with this root.
    pub fn new(root: &'d Node<'d>) -> Self {
        let step = Step {
            node: root,
            end: usize::MAX,
            length: 0,
        };
        Self {
            path: vec![step],
            pointer: String::with_capacity(64),
        }
    }

    /// The pointer of the innermost value that starts at or before `offset`.
    pub fn pointer(&mut self, offset: usize) -> String {
        while let [_, .., last] = self.path.as_slice()
            && !(last.node.offset..last.end).contains(&offset)
        {
            self.path.pop();
        }
        if let Some(last) = self.path.last() {
            self.pointer.truncate(last.length);
        }
        while self.descend(offset) {}
        self.pointer.clone()
    }

    /// Descends one level towards `offset`. Returns false if no child contains it.
    fn descend(&mut self, offset: usize) -> bool {
        let Some(Step { node, end, .. }) = self.path.last() else {
            return false;
        };
        if node.offset >= offset {
            return false;
        }
        let (next, after) = match &node.value {
            Value::Array(items) => {
                let after = items.partition_point(|item| item.offset <= offset);
                let Some(index) = after.checked_sub(1) else {
                    return false;
                };
                // Writing to a String cannot fail.
                let _ = write!(self.pointer, "/{index}");
                (items.get(index), items.get(after))
            }
            Value::Object(members) => {
                let after = members.partition_point(|member| member.node.offset <= offset);
                let Some(member) = after.checked_sub(1).and_then(|index| members.get(index)) else {
                    return false;
                };
                push_key(&mut self.pointer, &member.key);
                (
                    Some(&member.node),
                    members.get(after).map(|member| &member.node),
                )
            }
            _ => return false,
        };
        let end = after.map_or(*end, |after| after.offset);
        let Some(node) = next else {
            return false;
        };
        self.path.push(Step {
            node,
            end,
            length: self.pointer.len(),
        });
        true
    }
}

fn push_key(pointer: &mut String, key: &str) {
    pointer.push('/');
    if !key.contains(['~', '/']) {
        pointer.push_str(key);
        return;
    }
    for character in key.chars() {
        match character {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            other => pointer.push(other),
        }
    }
}

/// The key for a token of an RFC 6901 pointer.
pub(crate) fn unescape_token(token: &str) -> String {
    let mut key = String::with_capacity(token.len());
    let mut rest = token.chars();
    while let Some(character) = rest.next() {
        key.push(match character {
            '~' => match rest.next() {
                Some('1') => '/',
                _ => '~',
            },
            other => other,
        });
    }
    key
}

#[cfg(test)]
mod tests {
    use crate::json::{Strictness, parse};
    use crate::limits::Limits;

    use super::*;

    #[test]
    fn finds_values_by_their_place_and_escapes_as_rfc_6901_says() {
        let text = r#"{"a/b~c": [1, {"": "found"}], "z": 2}"#;
        let document = parse(text, &Limits::default(), Strictness::Strict).unwrap();
        let at = |needle: &str| locate(&document.root, text.find(needle).unwrap());
        assert_eq!(at("\"found"), "/a~1b~0c/1/");
        assert_eq!(at("[1"), "/a~1b~0c");
        assert_eq!(at("1,"), "/a~1b~0c/0");
        assert_eq!(at("2"), "/z");
        assert_eq!(locate(&document.root, 0), "");
        let mut locator = Locator::new(&document.root);
        for offset in (0..text.len()).chain((0..text.len()).rev()) {
            assert_eq!(
                locator.pointer(offset),
                locate(&document.root, offset),
                "{offset}"
            );
        }
    }
}
