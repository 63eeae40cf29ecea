//! What the readers of all kinds of documents share: they open objects, read fields and add warnings about wrong
//! values.

use super::model::{Field, PersonField, Picture, Source, Text};
use super::warning::{Warning, WarningCode};
use crate::common::time::Day;
use crate::error::{Code, Error};
use crate::json::{Document, Member, Node, Positions, RepairKind, Value, locate, unescape_token};
use crate::limits::Limits;
use crate::rules::{DATE_FIELDS, NUMBER_FIELDS};

/// Reads one text and collects its warnings, pictures and unrecognised members.
pub(super) struct Reader<'d, 't> {
    text: &'t str,
    /// The offset at which this text starts in the shared numbering of all documents of a case.
    base: usize,
    document: &'d Document<'t>,
    limits: Limits,
    pub(super) warnings: Vec<Warning>,
    pub(super) unrecognised: Vec<usize>,
    pub(super) pictures: Vec<Picture>,
}

/// The place of a node.
pub(super) const fn place(node: &Node<'_>) -> Source {
    Source::At(node.offset)
}

/// Keys and values of an object's members.
pub(super) fn members<'d, 't>(
    members: &'d [Member<'t>],
) -> impl Iterator<Item = (&'d str, &'d Node<'t>)> {
    members
        .iter()
        .map(|member| (member.key.as_ref(), &member.node))
}

/// The entry of `names` that equals the key.
pub(super) fn known(names: &[&'static str], key: &str) -> Option<&'static str> {
    names.iter().copied().find(|name| *name == key)
}

/// Whether a text is empty or consists of white space.
pub(crate) fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

/// Whether a text is a readable date, or only the fillers `<` by which a machine-readable zone says that there is none.
fn is_date(text: &str) -> bool {
    Day::read(text).is_some() || text.bytes().all(|byte| byte == b'<')
}

/// The field, or absent if its text is blank.
pub(super) fn filled(field: Field<Text<'_>>) -> Field<Text<'_>> {
    match field {
        Field::Given(text, _) if is_blank(&text) => Field::Absent,
        field => field,
    }
}

impl<'d, 't> Reader<'d, 't> {
    pub(super) const fn new(
        text: &'t str,
        base: usize,
        limits: Limits,
        document: &'d Document<'t>,
    ) -> Self {
        Self {
            text,
            base,
            document,
            limits,
            warnings: Vec::new(),
            unrecognised: Vec::new(),
            pictures: Vec::new(),
        }
    }

    pub(super) const fn limits(&self) -> &Limits {
        &self.limits
    }

    pub(super) fn warn(&mut self, code: WarningCode, source: Source) {
        self.warnings.push(Warning {
            code,
            source: Some(source),
            shown: None,
        });
    }

    /// Warns that a value is not of the documented type. Dots in place of a value have a warning of their own.
    pub(super) fn wrong_type(&mut self, node: &Node<'_>) {
        if node.value != Value::Elided {
            self.warn(WarningCode::FieldWrongType, place(node));
        }
    }

    /// Whether dots in this array or object stand for data that was left out.
    pub(super) fn is_elided(&self, node: &Node<'_>) -> bool {
        self.document.is_elided(node.offset)
    }

    /// Marks a missing field of an object as unknown instead of absent if dots in the object may stand for it.
    pub(super) fn unknown_if_elided<T>(&self, node: &Node<'_>, field: &mut Field<T>) {
        if field.is_absent() && self.is_elided(node) {
            *field = Field::Unreadable(place(node));
        }
    }

    /// An error at `offset`, with the pointer of the value at `about`. That pointer must consist of documented keys.
    pub(super) fn error(&self, code: Code, offset: usize, about: usize) -> Error {
        self.error_at(code, offset)
            .pointer(locate(&self.document.root, about))
    }

    /// An error at `offset` without a pointer.
    pub(super) fn error_at(&self, code: Code, offset: usize) -> Error {
        Error::new(code).at(Some(Positions::new(self.text).at(offset - self.base)))
    }

    /// The value at an RFC 6901 pointer.
    ///
    /// # Errors
    /// `NOT_A_RESULT` if nothing is at the pointer; `JSON_DUPLICATE_KEY` if the pointer leads through an object with a
    /// repeated key.
    pub(super) fn node_at_pointer(
        &mut self,
        root: &'d Node<'t>,
        pointer: &str,
    ) -> Result<&'d Node<'t>, Error> {
        let mut node = root;
        let mut steps = pointer.split('/');
        // The first part is the text before the first slash, which must be empty.
        let mut is_step = steps.next() == Some("");
        for step in steps {
            let next = match &node.value {
                Value::Object(_) => {
                    let key = unescape_token(step);
                    let list = self.verdict_members_of(node, root)?.unwrap_or_default();
                    let member = members(list).find(|(name, _)| *name == key);
                    member.map(|(_, node)| node)
                }
                // An index has no leading zeros.
                Value::Array(items) => {
                    let index = step.parse().ok();
                    let index = index.filter(|index: &usize| index.to_string() == step);
                    index.and_then(|index| items.get(index))
                }
                _ => None,
            };
            match next {
                Some(next) => node = next,
                None => is_step = false,
            }
        }
        if is_step {
            return Ok(node);
        }
        Err(self.error_at(Code::NotAResult, root.offset))
    }

    /// The members of an object that the verdict depends on. `None` for null; `None` and a warning for another value.
    ///
    /// # Errors
    /// `JSON_DUPLICATE_KEY` for a repeated key, from which two programs could read different verdicts.
    pub(super) fn verdict_members(
        &mut self,
        node: &'d Node<'t>,
    ) -> Result<Option<&'d [Member<'t>]>, Error> {
        self.verdict_members_of(node, node)
    }

    /// Like [`Reader::verdict_members`], for an object whose own key is not documented: an error points to
    /// `documented`, a value that contains the object.
    pub(super) fn verdict_members_of(
        &mut self,
        node: &'d Node<'t>,
        documented: &Node<'t>,
    ) -> Result<Option<&'d [Member<'t>]>, Error> {
        if let Some(duplicate) = self.document.duplicate_in(node.offset) {
            return Err(self.error(
                Code::JsonDuplicateKey,
                duplicate.key_offset,
                documented.offset,
            ));
        }
        Ok(self.members(node))
    }

    /// The members of an object. `None` for null; `None` and a warning for another value.
    pub(super) fn members(&mut self, node: &'d Node<'t>) -> Option<&'d [Member<'t>]> {
        match &node.value {
            Value::Object(members) => Some(members),
            Value::Null => None,
            _ => {
                self.wrong_type(node);
                None
            }
        }
    }

    /// The elements of an array. `None` for null; `None` and a warning for another value.
    ///
    /// # Errors
    /// `too_many` if there are more than `max` elements.
    pub(super) fn elements(
        &mut self,
        node: &'d Node<'t>,
        max: usize,
        too_many: Code,
    ) -> Result<Option<&'d [Node<'t>]>, Error> {
        match &node.value {
            Value::Array(items) if items.len() > max => {
                Err(self.error(too_many, node.offset, node.offset).limit(max))
            }
            Value::Array(items) => Ok(Some(items)),
            Value::Null => Ok(None),
            _ => {
                self.wrong_type(node);
                Ok(None)
            }
        }
    }

    /// The field for a value that is not of the documented type: absent if it is null, otherwise unreadable.
    pub(super) fn not_given<T>(node: &Node<'_>) -> Field<T> {
        match node.value {
            Value::Null => Field::Absent,
            _ => Field::Unreadable(place(node)),
        }
    }

    /// Reads a string. Its key must be a documented one, because the pointer of an error contains it.
    ///
    /// # Errors
    /// `LIMIT_STRING_BYTES`.
    pub(super) fn string(&mut self, node: &'d Node<'t>) -> Result<Field<Text<'t>>, Error> {
        match &node.value {
            Value::String(text) if text.len() > self.limits.string_bytes => {
                let error = self.error(Code::LimitStringBytes, node.offset, node.offset);
                Err(error.limit(self.limits.string_bytes))
            }
            Value::String(text) => Ok(Field::Given(text.clone(), place(node))),
            Value::Null => Ok(Field::Absent),
            _ => {
                self.wrong_type(node);
                Ok(Field::Unreadable(place(node)))
            }
        }
    }

    /// Reads a string. `None` for null; `None` and a warning for another value.
    pub(super) fn text(&mut self, node: &'d Node<'t>) -> Result<Option<Text<'t>>, Error> {
        Ok(match self.string(node)? {
            Field::Given(text, _) => Some(text),
            Field::Absent | Field::Unreadable(_) => None,
        })
    }

    /// Reads a boolean. `None` and a warning for another value, including the strings `"true"` and `"false"`.
    pub(super) fn boolean(&mut self, node: &'d Node<'t>) -> (Option<bool>, Source) {
        let source = place(node);
        if let Value::Bool(value) = node.value {
            return (Some(value), source);
        }
        self.wrong_type(node);
        (None, source)
    }

    /// Reads a time in milliseconds since 1970.
    pub(super) fn milliseconds(&mut self, node: &'d Node<'t>) -> Field<f64> {
        match node.value.as_f64() {
            Some(date) => Field::Given(date, place(node)),
            None if node.value == Value::Null => Field::Absent,
            None => {
                self.wrong_type(node);
                Field::Unreadable(place(node))
            }
        }
    }

    /// Reads a field about the person or the document, replacing an earlier one of the same name. Without a value it is
    /// absent.
    pub(super) fn person_field(
        &mut self,
        name: &'static str,
        node: &'d Node<'t>,
        into: &mut Vec<PersonField<'t>>,
    ) -> Result<(), Error> {
        let value = match &node.value {
            Value::Number(number) if NUMBER_FIELDS.contains(&name) => {
                Field::Given((*number).into(), place(node))
            }
            _ => self.string(node)?,
        };
        if let Field::Given(value, source) = value
            && !is_blank(&value)
        {
            if DATE_FIELDS.contains(&name) && !is_date(&value) {
                self.warn(WarningCode::DateInvalid, source);
            }
            into.retain(|field| field.name != name);
            into.push(PersonField {
                name,
                value,
                source,
            });
        }
        Ok(())
    }

    /// Warns of repairs to the JSON, and of repeated keys in objects that the verdict does not depend on.
    pub(super) fn warn_of_json(&mut self) {
        let repairs = self.document.repairs.iter();
        self.warnings.extend(repairs.map(|repair| Warning {
            code: match repair.kind {
                RepairKind::TrailingComma => WarningCode::TrailingComma,
                RepairKind::Comment => WarningCode::Comment,
                RepairKind::Elision => WarningCode::Elision,
            },
            source: Some(Source::At(repair.container)),
            shown: Some(repair.offset),
        }));
        let duplicates = self.document.duplicates.iter();
        self.warnings.extend(duplicates.map(|duplicate| Warning {
            code: WarningCode::DuplicateKey,
            source: Some(Source::At(duplicate.object_offset)),
            shown: Some(duplicate.key_offset),
        }));
        if self.warnings.len() > self.limits.warnings {
            self.warnings.truncate(self.limits.warnings);
            self.warnings.push(Warning {
                code: WarningCode::WarningsTruncated,
                source: None,
                shown: None,
            });
        }
    }
}
