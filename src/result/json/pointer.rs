//! RFC 6901 pointers, made from places when somebody asks.

use std::fmt::Write as _;

use super::{Node, Value};

/// The pointer of the innermost value that starts at or before `offset`.
pub fn locate(root: &Node<'_>, offset: usize) -> String {
    let mut pointer = String::with_capacity(64);
    let mut node = root;
    while node.offset < offset {
        let next = match &node.value {
            Value::Array(items) => {
                let after = items.partition_point(|item| item.offset <= offset);
                after.checked_sub(1).and_then(|index| {
                    // Writing to a String cannot fail.
                    let _ = write!(pointer, "/{index}");
                    items.get(index)
                })
            }
            Value::Object(members) => {
                let after = members.partition_point(|member| member.node.offset <= offset);
                let member = after.checked_sub(1).and_then(|index| members.get(index));
                member.map(|member| {
                    push_key(&mut pointer, &member.key);
                    &member.node
                })
            }
            _ => None,
        };
        match next {
            Some(child) => node = child,
            None => break,
        }
    }
    pointer
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

#[cfg(test)]
mod tests {
    use crate::limits::Limits;
    use crate::result::json::parse;

    use super::*;

    #[test]
    fn finds_values_by_their_place_and_escapes_as_rfc_6901_says() {
        let text = r#"{"a/b~c": [1, {"": "found"}], "z": 2}"#;
        let document = parse(text, &Limits::default()).unwrap();
        let at = |needle: &str| locate(&document.root, text.find(needle).unwrap());
        assert_eq!(at("\"found"), "/a~1b~0c/1/");
        assert_eq!(at("[1"), "/a~1b~0c");
        assert_eq!(at("1,"), "/a~1b~0c/0");
        assert_eq!(at("2"), "/z");
        assert_eq!(locate(&document.root, 0), "");
    }
}
