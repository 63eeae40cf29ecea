//! Reads the members that a process of any provider has: `finalResult` and the list of pictures.

use super::model::{Field, FinalResult, PictureRole, Source};
use super::reader::{Reader, filled, known, members, place};
use super::warning::WarningCode;
use crate::error::Error;
use crate::json::{Node, Value};
use crate::rules::{FieldName, PERSON_FIELDS};

impl<'d, 't> Reader<'d, 't> {
    pub(super) fn final_result(
        &mut self,
        node: &'d Node<'t>,
    ) -> Result<Field<FinalResult<'t>>, Error> {
        let Some(list) = self.members(node) else {
            return Ok(Self::not_given(node));
        };
        let mut result = FinalResult::default();
        for (key, value) in members(list) {
            let name = match key {
                "similarityScore" => {
                    result.similarity_score = filled(self.string(value)?);
                    continue;
                }
                "livenessDetected" => {
                    result.liveness_detected = self.boolean_or_text(value);
                    continue;
                }
                "placeOfBirth" => Some(FieldName::BirthPlace.as_str()),
                _ => known(&PERSON_FIELDS, key),
            };
            match name {
                Some(name) => self.person_field(name, value, &mut result.person)?,
                None => self.unrecognised.push(value.offset),
            }
        }
        Ok(Field::Given(result, place(node)))
    }

    /// Reads which pictures the service has: each once, in the order of the text.
    pub(super) fn depictions(&mut self, node: &'d Node<'t>) -> Field<Vec<(PictureRole, Source)>> {
        let items = match &node.value {
            Value::Array(items) if !self.is_elided(node) => items,
            Value::Array(_) => return Field::Unreadable(place(node)),
            _ => {
                if node.value != Value::Null {
                    self.wrong_type(node);
                }
                return Self::not_given(node);
            }
        };
        let mut roles: Vec<(PictureRole, Source)> = Vec::new();
        for item in items {
            let Value::String(text) = &item.value else {
                self.wrong_type(item);
                continue;
            };
            match PictureRole::named(text) {
                Some(role) if roles.iter().any(|(listed, _)| *listed == role) => {}
                Some(role) => roles.push((role, place(item))),
                None => self.warn(WarningCode::ValueUndocumented, place(item)),
            }
        }
        Field::Given(roles, place(node))
    }
}
