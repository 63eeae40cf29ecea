//! The reader's hands: opens objects, reads fields, and notes what is wrong with them.

use super::json::{Document, Duplicate, Member, Node, Pointer, Positions, Value, locate};
use super::model::{Field, PERSON_FIELDS, PersonField, Source, Text};
use super::warning::{Warning, WarningCode};
use crate::error::{Code, Error};
use crate::limits::Limits;
use crate::order::sort_by;

/// What the reading of one text has come to so far.
pub(super) struct Reader<'t> {
    text: &'t str,
    limits: Limits,
    duplicates: Vec<Duplicate>,
    pub(super) warnings: Vec<Warning>,
    pub(super) unrecognised: Vec<Pointer>,
}

/// A value that stands somewhere.
#[derive(Clone)]
pub(super) struct Placed<'n, 't> {
    pub(super) node: &'n Node<'t>,
    pub(super) pointer: Pointer,
}

impl Placed<'_, '_> {
    pub(super) fn source(&self) -> Source {
        Source {
            pointer: self.pointer.clone(),
            offset: Some(self.node.offset),
        }
    }

    pub(super) fn is_null(&self) -> bool {
        self.node.value == Value::Null
    }
}

/// The members of an object, each with its place.
pub(super) fn members<'n, 't>(
    members: &'n [Member<'t>],
    pointer: &Pointer,
) -> impl Iterator<Item = (&'n str, Placed<'n, 't>)> {
    members.iter().map(|member| {
        let placed = Placed {
            node: &member.node,
            pointer: pointer.key(&member.key),
        };
        (member.key.as_ref(), placed)
    })
}

impl<'t> Reader<'t> {
    pub(super) fn new(text: &'t str, limits: Limits, document: &Document<'_>) -> Self {
        Self {
            text,
            limits,
            duplicates: document.duplicates.clone(),
            warnings: Vec::new(),
            unrecognised: Vec::new(),
        }
    }

    pub(super) const fn limits(&self) -> &Limits {
        &self.limits
    }

    pub(super) fn warn(&mut self, code: WarningCode, source: Source) {
        self.warnings.push(Warning {
            code,
            source: Some(source),
        });
    }

    /// An error at a place of the text. The pointer must be made of documented keys.
    pub(super) fn error(&self, code: Code, offset: usize, pointer: &Pointer) -> Error {
        Error::new(code)
            .at(Some(Positions::new(self.text).at(offset)))
            .pointer(pointer.to_string())
    }

    /// The members of an object that bears on the verdict: a key that stands twice in it is an error, since two
    /// readers could read two verdicts.
    pub(super) fn verdict_members<'n>(
        &mut self,
        placed: &Placed<'n, 't>,
        documented: &Pointer,
    ) -> Result<Option<&'n [Member<'t>]>, Error> {
        let object_offset = placed.node.offset;
        let twice = self
            .duplicates
            .iter()
            .find(|duplicate| duplicate.object_offset == object_offset);
        if let Some(duplicate) = twice {
            return Err(self.error(Code::JsonDuplicateKey, duplicate.key_offset, documented));
        }
        Ok(self.members(placed))
    }

    /// The members of an object; anything else is a warning, null is nothing.
    pub(super) fn members<'n>(&mut self, placed: &Placed<'n, 't>) -> Option<&'n [Member<'t>]> {
        match &placed.node.value {
            Value::Object(members) => Some(members),
            Value::Null => None,
            _ => {
                self.warn(WarningCode::FieldWrongType, placed.source());
                None
            }
        }
    }

    /// The elements of an array; anything else is a warning, null is nothing.
    pub(super) fn elements<'n>(
        &mut self,
        placed: &Placed<'n, 't>,
        at_most: usize,
        too_many: Code,
    ) -> Result<Option<&'n [Node<'t>]>, Error> {
        match &placed.node.value {
            Value::Array(items) if items.len() > at_most => Err(self
                .error(too_many, placed.node.offset, &placed.pointer)
                .limit(at_most)),
            Value::Array(items) => Ok(Some(items)),
            Value::Null => Ok(None),
            _ => {
                self.warn(WarningCode::FieldWrongType, placed.source());
                Ok(None)
            }
        }
    }

    /// A field that is unreadable or, where it is null, absent.
    pub(super) fn not_given<T>(placed: &Placed<'_, 't>) -> Field<T> {
        if placed.is_null() {
            Field::Absent
        } else {
            Field::Unreadable(placed.source())
        }
    }

    /// A text; every key it is called for is a documented one.
    pub(super) fn string(&mut self, placed: &Placed<'_, 't>) -> Result<Field<Text<'t>>, Error> {
        match &placed.node.value {
            Value::String(text) if text.len() > self.limits.string_bytes => Err(self
                .error(Code::LimitStringBytes, placed.node.offset, &placed.pointer)
                .limit(self.limits.string_bytes)),
            Value::String(text) => Ok(Field::Given(text.clone(), placed.source())),
            Value::Null => Ok(Field::Absent),
            _ => {
                self.warn(WarningCode::FieldWrongType, placed.source());
                Ok(Field::Unreadable(placed.source()))
            }
        }
    }

    /// One of the fields about the person; `None` when the key is not one of them.
    pub(super) fn person_field(
        &mut self,
        key: &str,
        placed: &Placed<'_, 't>,
        into: &mut Vec<PersonField<'t>>,
    ) -> Result<bool, Error> {
        let Some(name) = PERSON_FIELDS.into_iter().find(|name| *name == key) else {
            return Ok(false);
        };
        if let Field::Given(value, source) = self.string(placed)? {
            into.retain(|field| field.name != name);
            into.push(PersonField {
                name,
                value,
                source,
            });
        }
        Ok(true)
    }

    /// Keys that stand twice where no verdict hangs on them.
    pub(super) fn warn_of_duplicates(&mut self, root: &Node<'_>) {
        for duplicate in std::mem::take(&mut self.duplicates) {
            let source = Source {
                pointer: locate(root, duplicate.object_offset),
                offset: Some(duplicate.key_offset),
            };
            self.warn(WarningCode::DuplicateKey, source);
        }
    }

    /// Puts the warnings and the unrecognised keys in order, which is not that of the keys in the text.
    pub(super) fn settle(&mut self) {
        sort_by(&mut self.warnings, |a, b| {
            (&a.source, a.code).cmp(&(&b.source, b.code))
        });
        if self.warnings.len() > self.limits.warnings {
            self.warnings.truncate(self.limits.warnings);
            self.warnings.push(Warning {
                code: WarningCode::WarningsTruncated,
                source: None,
            });
        }
        sort_by(&mut self.unrecognised, Pointer::cmp);
    }
}
