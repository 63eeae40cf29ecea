//! RFC 6901 pointers.

use std::fmt::{self, Write as _};

use super::{Node, Value};

/// An RFC 6901 pointer under construction: a path that grows and shrinks as the reader goes down and up.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pointer(String);

impl Pointer {
    /// The whole document.
    pub fn root() -> Self {
        Self::default()
    }

    /// This pointer and a key.
    pub fn key(&self, key: &str) -> Self {
        let mut text = String::with_capacity(self.0.len() + 1 + key.len());
        text.push_str(&self.0);
        text.push('/');
        for character in key.chars() {
            match character {
                '~' => text.push_str("~0"),
                '/' => text.push_str("~1"),
                other => text.push(other),
            }
        }
        Self(text)
    }

    /// This pointer and an array index.
    pub fn index(&self, index: usize) -> Self {
        let mut text = self.0.clone();
        // Writing to a String cannot fail.
        let _ = write!(text, "/{index}");
        Self(text)
    }

    /// The pointer as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The pointer as text.
    pub fn into_string(self) -> String {
        self.0
    }
}

/// The pointer of the innermost value that starts at or before `offset`.
pub fn locate(root: &Node<'_>, offset: usize) -> Pointer {
    let mut pointer = Pointer::root();
    let mut node = root;
    loop {
        let next = match &node.value {
            Value::Array(items) => {
                let after = items.partition_point(|item| item.offset <= offset);
                after
                    .checked_sub(1)
                    .and_then(|index| Some((pointer.index(index), items.get(index)?)))
            }
            Value::Object(members) => {
                let after = members.partition_point(|member| member.node.offset <= offset);
                let member = after.checked_sub(1).and_then(|index| members.get(index));
                member.map(|member| (pointer.key(&member.key), &member.node))
            }
            _ => None,
        };
        match next {
            Some((inner, child)) if node.offset < offset => (pointer, node) = (inner, child),
            _ => return pointer,
        }
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_as_rfc_6901_says() {
        let pointer = Pointer::root().key("a/b~c").index(3).key("");
        assert_eq!(pointer.as_str(), "/a~1b~0c/3/");
    }
}
