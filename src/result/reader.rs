//! The reader's hands: opens objects, reads fields, and notes what is wrong with them.

use super::json::{Document, Member, Node, Positions, Value, locate};
use super::model::{Field, PERSON_FIELDS, PersonField, Source, Text};
use super::warning::{Warning, WarningCode};
use crate::error::{Code, Error};
use crate::limits::Limits;

/// What the reading of one text has come to so far.
pub(super) struct Reader<'d, 't> {
    text: &'t str,
    document: &'d Document<'t>,
    limits: Limits,
    pub(super) warnings: Vec<Warning>,
    pub(super) unrecognised: Vec<usize>,
}

/// Where a node stands.
pub(super) const fn place(node: &Node<'_>) -> Source {
    Source::At(node.offset)
}

/// The members of an object.
pub(super) fn members<'d, 't>(
    members: &'d [Member<'t>],
) -> impl Iterator<Item = (&'d str, &'d Node<'t>)> {
    members
        .iter()
        .map(|member| (member.key.as_ref(), &member.node))
}

impl<'d, 't> Reader<'d, 't> {
    pub(super) const fn new(text: &'t str, limits: Limits, document: &'d Document<'t>) -> Self {
        Self {
            text,
            document,
            limits,
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
            key_offset: None,
        });
    }

    /// An error at a place of the text, about the value at `about`, whose pointer is made of documented keys.
    pub(super) fn error(&self, code: Code, offset: usize, about: usize) -> Error {
        Error::new(code)
            .at(Some(Positions::new(self.text).at(offset)))
            .pointer(locate(&self.document.root, about))
    }

    /// The members of an object that bears on the verdict: a key that stands twice in it is an error, since two
    /// readers could read two verdicts.
    pub(super) fn verdict_members(
        &mut self,
        node: &'d Node<'t>,
    ) -> Result<Option<&'d [Member<'t>]>, Error> {
        self.verdict_members_of(node, node)
    }

    /// The same for an object whose own key may be anything: an error names `documented` instead.
    pub(super) fn verdict_members_of(
        &mut self,
        node: &'d Node<'t>,
        documented: &Node<'t>,
    ) -> Result<Option<&'d [Member<'t>]>, Error> {
        let duplicates = self.document.duplicates.iter();
        let twice = duplicates
            .clone()
            .find(|duplicate| duplicate.object_offset == node.offset);
        if let Some(duplicate) = twice {
            return Err(self.error(
                Code::JsonDuplicateKey,
                duplicate.key_offset,
                documented.offset,
            ));
        }
        Ok(self.members(node))
    }

    /// The members of an object; anything else is a warning, null is nothing.
    pub(super) fn members(&mut self, node: &'d Node<'t>) -> Option<&'d [Member<'t>]> {
        match &node.value {
            Value::Object(members) => Some(members),
            Value::Null => None,
            _ => {
                self.warn(WarningCode::FieldWrongType, place(node));
                None
            }
        }
    }

    /// The elements of an array; anything else is a warning, null is nothing.
    pub(super) fn elements(
        &mut self,
        node: &'d Node<'t>,
        at_most: usize,
        too_many: Code,
    ) -> Result<Option<&'d [Node<'t>]>, Error> {
        match &node.value {
            Value::Array(items) if items.len() > at_most => Err(self
                .error(too_many, node.offset, node.offset)
                .limit(at_most)),
            Value::Array(items) => Ok(Some(items)),
            Value::Null => Ok(None),
            _ => {
                self.warn(WarningCode::FieldWrongType, place(node));
                Ok(None)
            }
        }
    }

    /// A field that is unreadable or, where it is null, absent.
    pub(super) fn not_given<T>(node: &Node<'_>) -> Field<T> {
        match node.value {
            Value::Null => Field::Absent,
            _ => Field::Unreadable(place(node)),
        }
    }

    /// A text; every key it is called for is a documented one.
    pub(super) fn string(&mut self, node: &'d Node<'t>) -> Result<Field<Text<'t>>, Error> {
        match &node.value {
            Value::String(text) if text.len() > self.limits.string_bytes => {
                let error = self.error(Code::LimitStringBytes, node.offset, node.offset);
                Err(error.limit(self.limits.string_bytes))
            }
            Value::String(text) => Ok(Field::Given(text.clone(), place(node))),
            Value::Null => Ok(Field::Absent),
            _ => {
                self.warn(WarningCode::FieldWrongType, place(node));
                Ok(Field::Unreadable(place(node)))
            }
        }
    }

    /// One of the fields about the person; `None` when the key is not one of them.
    pub(super) fn person_field(
        &mut self,
        key: &str,
        node: &'d Node<'t>,
        into: &mut Vec<PersonField<'t>>,
    ) -> Result<bool, Error> {
        let Some(name) = PERSON_FIELDS.into_iter().find(|name| *name == key) else {
            return Ok(false);
        };
        if let Field::Given(value, source) = self.string(node)? {
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
    pub(super) fn warn_of_duplicates(&mut self) {
        let duplicates = self.document.duplicates.iter();
        self.warnings.extend(duplicates.map(|duplicate| Warning {
            code: WarningCode::DuplicateKey,
            source: Some(Source::At(duplicate.object_offset)),
            key_offset: Some(duplicate.key_offset),
        }));
        if self.warnings.len() > self.limits.warnings {
            self.warnings.truncate(self.limits.warnings);
            self.warnings.push(Warning {
                code: WarningCode::WarningsTruncated,
                source: None,
                key_offset: None,
            });
        }
    }
}
