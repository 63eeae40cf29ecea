//! Reads the agent's verification.

use super::model::{Field, ManualApproval, Rejection};
use super::reader::{Reader, known, members, place};
use crate::error::{Code, Error};
use crate::json::{Member, Node};
use crate::rules::{APPROVAL_IDS, PERSON_FIELDS};

impl<'d, 't> Reader<'d, 't> {
    pub(super) fn manual_approval(
        &mut self,
        node: &'d Node<'t>,
    ) -> Result<Field<ManualApproval<'t>>, Error> {
        let Some(list) = self.verdict_members(node)? else {
            return Ok(Self::not_given(node));
        };
        let approval = self.approval_of(node, list)?;
        Ok(Field::Given(approval, place(node)))
    }

    /// Reads the agent's verification from these members, which the raw file has at its root.
    pub(super) fn approval_of(
        &mut self,
        node: &Node<'t>,
        list: &'d [Member<'t>],
    ) -> Result<ManualApproval<'t>, Error> {
        let mut approval = ManualApproval::default();
        for (key, value) in members(list) {
            match key {
                "rejectionReasons" => approval.rejection_reasons = self.rejections(value)?,
                "duration" => approval.duration = self.string(value)?,
                "verificationDate" => approval.verification_date = self.string(value)?,
                _ => {
                    if let Some(name) = known(&PERSON_FIELDS, key) {
                        self.person_field(name, value, &mut approval.person)?;
                    } else if let Some(id) = known(&APPROVAL_IDS, key) {
                        let text = self.text(value)?;
                        approval.ids.extend(text.map(|text| (id, text)));
                    } else {
                        self.unrecognised.push(value.offset);
                    }
                }
            }
        }
        self.unknown_if_elided(node, &mut approval.rejection_reasons);
        Ok(approval)
    }

    fn rejections(&mut self, node: &'d Node<'t>) -> Result<Field<Vec<Rejection<'t>>>, Error> {
        let max = self.limits().items;
        let Some(nodes) = self.elements(node, max, Code::LimitItems)? else {
            return Ok(Self::not_given(node));
        };
        let mut rejections = Vec::with_capacity(nodes.len());
        for element in nodes {
            let mut rejection = Rejection {
                kind: None,
                message: Field::Absent,
                source: place(element),
            };
            let list = self.verdict_members(element)?;
            for (key, value) in members(list.unwrap_or(&[])) {
                match key {
                    "type" => rejection.kind = self.text(value)?,
                    "message" => rejection.message = self.string(value)?,
                    _ => self.unrecognised.push(value.offset),
                }
            }
            rejections.push(rejection);
        }
        if rejections.is_empty() && self.is_elided(node) {
            return Ok(Field::Unreadable(place(node)));
        }
        Ok(Field::Given(rejections, place(node)))
    }
}
