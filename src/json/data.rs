//! Reads members of a JSON value of a known shape. A member of an unexpected type counts as missing.

use super::tree::{Document, Value};
use super::write::{Unsupported, to_json};

/// A JSON value whose members are read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Data<'v>(&'v Value<'v>);

impl<'v> Data<'v> {
    /// The value of the whole text.
    pub(crate) fn of(document: &'v Document<'v>) -> Self {
        Self(&document.root.value)
    }

    pub(crate) const fn new(value: &'v Value<'v>) -> Self {
        Self(value)
    }

    /// Whether it is an explanation: it has two members that every explanation has and no result has.
    pub(crate) fn is_explanation(self) -> bool {
        self.text("headline").is_some() && self.text("status").is_some()
    }

    pub(crate) const fn value(self) -> &'v Value<'v> {
        self.0
    }

    /// A member of an object.
    pub(crate) fn get(self, key: &str) -> Option<Self> {
        let Value::Object(members) = self.0 else {
            return None;
        };
        let member = members.iter().find(|member| member.key == key)?;
        Some(Self(&member.node.value))
    }

    pub(crate) fn as_text(self) -> Option<&'v str> {
        match self.0 {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    /// The items of an array.
    pub(crate) fn as_list(self) -> Option<impl ExactSizeIterator<Item = Self>> {
        match self.0 {
            Value::Array(items) => Some(items.iter().map(|node| Self(&node.value))),
            _ => None,
        }
    }

    pub(crate) fn text(self, key: &str) -> Option<&'v str> {
        self.get(key)?.as_text()
    }

    pub(crate) fn list(self, key: &str) -> impl Iterator<Item = Self> {
        self.get(key).and_then(Self::as_list).into_iter().flatten()
    }

    /// A member that is a non-negative whole number, such as a line or a column.
    pub(crate) fn count(self, key: &str) -> Option<usize> {
        self.get(key)?.as_count()
    }

    pub(crate) fn as_count(self) -> Option<usize> {
        match self.0 {
            Value::Number(digits) => digits.parse().ok(),
            _ => None,
        }
    }

    /// The value as JSON text.
    pub(crate) fn json(self) -> Result<String, Unsupported> {
        to_json(self.0)
    }
}
