//! Reads the agent's verification, as Get process and the raw file write it. The raw file is not documented: the
//! members read here are those that client code reads from the service's message about the verification.

use super::model::{Field, ManualApproval, Rejection, Text};
use super::names::{RAW_APPROVAL_ENVELOPE, STATUS};
use super::reader::{Reader, filled, known, members, place};
use crate::error::{Code, Error};
use crate::json::{Member, Node, Value};
use crate::rules::{AgentVerdict, PERSON_FIELDS, approval_id};

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

    /// Reads the agent's verification from these members, which are at the root of the raw file.
    pub(super) fn approval_of(
        &mut self,
        node: &Node<'t>,
        list: &'d [Member<'t>],
    ) -> Result<ManualApproval<'t>, Error> {
        let mut approval = ManualApproval::default();
        for (_, value) in members(list).filter(|(key, _)| *key == STATUS) {
            approval.status = self.string(value)?;
        }
        let verdict = approval
            .status
            .value()
            .map(|status| AgentVerdict::read(status));
        let is_rejected = verdict == Some(Some(AgentVerdict::Rejected));
        for (key, value) in members(list) {
            match key {
                STATUS => {}
                "rejectionReasons" => self.add_rejections(value, &mut approval)?,
                "rejection" => self.raw_rejection(value, &mut approval)?,
                // With any other status, `reasons` may explain that status instead of a rejection.
                "reasons" if is_rejected => self.add_rejections(value, &mut approval)?,
                "subject" => self.raw_approval_subject(value, &mut approval.person)?,
                "duration" => approval.duration = self.seconds(value)?,
                "verificationDate" => approval.verification_date = filled(self.time(value)?),
                _ => {
                    if let Some(name) = known(&PERSON_FIELDS, key) {
                        self.person_field(name, value, &mut approval.person)?;
                    } else if let Some(id) = approval_id(key) {
                        self.approval_id(id, value, &mut approval)?;
                    } else {
                        self.unrecognised.push(value.offset);
                    }
                }
            }
        }
        self.unknown_if_elided(node, &mut approval.rejection_reasons);
        Ok(approval)
    }

    /// Reads an id whose key has two spellings. If both are given, it counts once.
    fn approval_id(
        &mut self,
        id: &'static str,
        node: &'d Node<'t>,
        approval: &mut ManualApproval<'t>,
    ) -> Result<(), Error> {
        if let Some(text) = self.text(node)? {
            let pair = (id, text);
            if !approval.ids.contains(&pair) {
                approval.ids.push(pair);
            }
        }
        Ok(())
    }

    /// Reads a number of seconds. Raw files write it as a JSON number.
    fn seconds(&mut self, node: &'d Node<'t>) -> Result<Field<Text<'t>>, Error> {
        match node.value {
            Value::Number(number) => Ok(Field::Given(number.into(), place(node))),
            _ => self.string(node),
        }
    }

    /// Reads the reasons in the raw file's `rejection`.
    fn raw_rejection(
        &mut self,
        node: &'d Node<'t>,
        approval: &mut ManualApproval<'t>,
    ) -> Result<(), Error> {
        for (key, value) in members(self.verdict_members(node)?.unwrap_or_default()) {
            if key == "reasons" {
                self.add_rejections(value, approval)?;
            } else {
                self.unrecognised.push(value.offset);
            }
        }
        Ok(())
    }

    /// Reads reasons for rejection and adds them to those already read from other members.
    fn add_rejections(
        &mut self,
        node: &'d Node<'t>,
        approval: &mut ManualApproval<'t>,
    ) -> Result<(), Error> {
        let added = self.rejections(node)?;
        match (&mut approval.rejection_reasons, added) {
            (Field::Given(reasons, _), Field::Given(added, _)) if !reasons.is_empty() => {
                reasons.extend(added);
            }
            // If either list is unreadable, the reasons stay unknown.
            (Field::Unreadable(_), _) | (_, Field::Absent) => {}
            (reasons, added) => *reasons = added,
        }
        Ok(())
    }

    /// The object with the members of the agent's raw file: the root, or the object in which the service's message
    /// wraps them.
    pub(super) fn raw_approval(
        &mut self,
        root: &'d Node<'t>,
        list: &'d [Member<'t>],
    ) -> Result<(&'d Node<'t>, &'d [Member<'t>]), Error> {
        let mut envelopes = list
            .iter()
            .filter(|member| member.key == RAW_APPROVAL_ENVELOPE);
        let Some(Member { node, .. }) = envelopes.next() else {
            return Ok((root, list));
        };
        let Some(inner) = self.verdict_members(node)? else {
            return Ok((root, list));
        };
        let others = list
            .iter()
            .filter(|member| member.key != RAW_APPROVAL_ENVELOPE);
        self.unrecognised
            .extend(others.map(|member| member.node.offset));
        Ok((node, inner))
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
