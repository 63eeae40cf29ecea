//! The tree of a JSON text.

use std::borrow::Cow;

use serde::{Serialize, Serializer};

use super::{number, write};

/// One value and the byte offset where it starts.
#[derive(Debug, Clone, PartialEq)]
pub struct Node<'a> {
    /// Byte offset of the value's first character.
    pub offset: usize,
    /// The value.
    pub value: Value<'a>,
}

/// A JSON value. Strings and numbers borrow from the text if possible.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number, as written.
    Number(&'a str),
    /// A string, unescaped.
    String(Cow<'a, str>),
    /// An array.
    Array(Vec<Node<'a>>),
    /// An object's members in the order of the text, including those with a repeated key.
    Object(Vec<Member<'a>>),
    /// Dots in place of a value, in a text read tolerantly.
    Elided,
}

/// One member of an object.
#[derive(Debug, Clone, PartialEq)]
pub struct Member<'a> {
    /// The key, unescaped.
    pub key: Cow<'a, str>,
    /// Byte offset of the key's opening quote.
    pub key_offset: usize,
    /// The value.
    pub node: Node<'a>,
}

/// A text that was parsed.
#[derive(Debug, Clone, PartialEq)]
pub struct Document<'a> {
    /// The value of the whole text.
    pub root: Node<'a>,
    /// Repeated keys, in the order of their objects.
    pub duplicates: Vec<Duplicate>,
    /// The repairs, in the order of the arrays and objects that contain them.
    pub repairs: Vec<Repair>,
}

impl Document<'_> {
    /// Makes all offsets count from `base` instead of 0.
    pub fn shift(&mut self, base: usize) {
        self.root.shift(base);
        for duplicate in &mut self.duplicates {
            duplicate.object_offset += base;
            duplicate.key_offset += base;
        }
        for repair in &mut self.repairs {
            repair.offset += base;
            repair.container += base;
        }
    }

    /// The first repeated key in the object at `offset`.
    pub fn duplicate_in(&self, offset: usize) -> Option<Duplicate> {
        let first = self
            .duplicates
            .partition_point(|duplicate| duplicate.object_offset < offset);
        let duplicate = self.duplicates.get(first).copied();
        duplicate.filter(|duplicate| duplicate.object_offset == offset)
    }

    /// Whether data was left out of the array or object at `offset`.
    pub fn is_elided(&self, offset: usize) -> bool {
        let first = self
            .repairs
            .partition_point(|repair| repair.container < offset);
        let own = self.repairs.iter().skip(first);
        own.take_while(|repair| repair.container == offset)
            .any(|repair| repair.kind == RepairKind::Elision)
    }
}

impl Node<'_> {
    /// Recursion is bounded by the limit `json_depth`.
    fn shift(&mut self, base: usize) {
        self.offset += base;
        match &mut self.value {
            Value::Array(items) => items.iter_mut().for_each(|item| item.shift(base)),
            Value::Object(members) => {
                for member in members {
                    member.key_offset += base;
                    member.node.shift(base);
                }
            }
            _ => {}
        }
    }
}

/// The kinds of repairs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RepairKind {
    /// A trailing comma.
    TrailingComma,
    /// A comment in the style of `//` or `/* */`.
    Comment,
    /// Dots in place of data.
    Elision,
}

/// Text that is not JSON and was skipped. Offsets remain those of the text as given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Repair {
    /// What was repaired.
    pub kind: RepairKind,
    /// Byte offset where it starts.
    pub offset: usize,
    /// Byte offset of the array or object that contains it, or 0.
    pub container: usize,
}

/// The second of two equal keys in an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Duplicate {
    /// Byte offset of the object.
    pub object_offset: usize,
    /// Byte offset of the second key.
    pub key_offset: usize,
}

impl Duplicate {
    pub(super) const fn place(self) -> (usize, usize) {
        (self.object_offset, self.key_offset)
    }
}

impl Repair {
    pub(super) const fn place(self) -> (usize, usize) {
        (self.container, self.offset)
    }
}

impl Value<'_> {
    /// A number's value; `None` for other types. Numbers out of range become infinite.
    pub fn as_f64(&self) -> Option<f64> {
        match self {
            Self::Number(text) => Some(number::value(text)),
            _ => None,
        }
    }
}

/// Writes JSON again, through [`to_json`](super::to_json): numbers as written, `null` for those beyond the range of a
/// JavaScript number. Of repeated keys the last one counts, as in `JSON.parse`.
impl Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null | Self::Elided => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Number(text) => match number::value(text) {
                0.0 => serializer.serialize_i64(0),
                value if value.is_finite() => {
                    serializer.serialize_newtype_struct(write::VERBATIM_NUMBER, text)
                }
                _ => serializer.serialize_unit(),
            },
            Self::String(text) => serializer.serialize_str(text),
            Self::Array(items) => serializer.collect_seq(items.iter().map(|node| &node.value)),
            Self::Object(members) => serializer.collect_map(
                members
                    .iter()
                    .map(|member| (&member.key, &member.node.value)),
            ),
        }
    }
}

/// A value that does not come from a text. Its offset is 0.
impl<'a> From<Value<'a>> for Node<'a> {
    fn from(value: Value<'a>) -> Self {
        Self { offset: 0, value }
    }
}
