//! Tells which kind of document a text is, and reads the answer of Get process.

use super::model::{FailReason, Field, Process, Source};
use super::names::{OCR_MEMBERS, PROCESS_MEMBERS, RAW_APPROVAL_MEMBERS, STATUS};
use super::reader::{Reader, members, place};
use super::reading::Kind;
use super::warning::WarningCode;
use crate::error::{Code, Error};
use crate::json::{Member, Node, Value};

impl Kind {
    /// The kind of the document with these members, by the keys that only this kind has.
    fn of(list: &[Member<'_>]) -> Option<Self> {
        let has = |keys: &[&str]| {
            list.iter()
                .any(|member| keys.contains(&member.key.as_ref()))
        };
        // In raw files `status` is that of the reading: "Completed".
        let is_status = |value: &Value<'_>| !matches!(value, Value::String(text) if text.eq_ignore_ascii_case("completed"));
        let has_status = || {
            let mut status = members(list).filter(|(key, _)| *key == STATUS);
            status.any(|(_, node)| is_status(&node.value))
        };
        let has_process_member =
            members(list).any(|(key, _)| key != STATUS && PROCESS_MEMBERS.contains(&key));
        if has_process_member {
            Some(Self::Process)
        // Its own `status` is the agent's verdict.
        } else if has(&RAW_APPROVAL_MEMBERS) {
            Some(Self::RawApproval)
        } else if has_status() {
            Some(Self::Process)
        } else if has(&OCR_MEMBERS) {
            Some(Self::RawOcr)
        } else {
            list.iter()
                .any(|member| member.key == STATUS)
                .then_some(Self::Process)
        }
    }
}

impl<'d, 't> Reader<'d, 't> {
    /// Reads a document of this kind, or without one of the kind that its members show.
    pub(super) fn document(
        &mut self,
        root: &'d Node<'t>,
        kind: Option<Kind>,
    ) -> Result<(Kind, Process<'t>), Error> {
        let not_a_result = |reader: &Self| reader.error(Code::NotAResult, root.offset, root.offset);
        if !matches!(root.value, Value::Object(_)) {
            return Err(not_a_result(self));
        }
        let list = self.verdict_members(root)?.unwrap_or(&[]);
        let kind = kind
            .or_else(|| Kind::of(list))
            .ok_or_else(|| not_a_result(self))?;
        let process = match kind {
            Kind::Process => self.process(root, list)?,
            Kind::RawOcr => self.raw_ocr(root, list)?,
            Kind::RawApproval => {
                let (node, list) = self.raw_approval(root, list)?;
                let approval = self.approval_of(node, list)?;
                Process {
                    manual_approval: Field::Given(approval, place(node)),
                    ..Process::default()
                }
            }
        };
        Ok((kind, process))
    }

    fn process(
        &mut self,
        root: &'d Node<'t>,
        list: &'d [Member<'t>],
    ) -> Result<Process<'t>, Error> {
        let mut process = Process::default();
        let mut specific = false;
        for (key, value) in members(list) {
            match key {
                "processId" => process.process_id = self.string(value)?,
                "provider" => process.provider = self.string(value)?,
                "processType" => process.process_type = self.string(value)?,
                "status" => process.status = self.string(value)?,
                "createdAt" => process.created_at = self.string(value)?,
                "updatedAt" => process.updated_at = self.string(value)?,
                "providerSpecific" => {
                    specific = true;
                    self.provider_specific(value, &mut process)?;
                }
                "failReason" => process.fail_reason = self.fail_reason(value)?,
                "finalResult" => process.final_result = self.final_result(value)?,
                "depictions" => process.depictions = self.depictions(value),
                _ => self.unrecognised.push(value.offset),
            }
        }
        self.unknown_if_elided(root, &mut process.process_type);
        self.unknown_if_elided(root, &mut process.status);
        self.unknown_if_elided(root, &mut process.created_at);
        self.unknown_if_elided(root, &mut process.fail_reason);
        if !specific {
            self.unknown_if_elided(root, &mut process.ocr);
            self.unknown_if_elided(root, &mut process.manual_approval);
        }
        self.require(&process.status, "/status");
        self.require(&process.process_type, "/processType");
        Ok(process)
    }

    fn require<T>(&mut self, field: &Field<T>, pointer: &'static str) {
        if field.is_absent() {
            self.warn(WarningCode::FieldMissing, Source::Missing(pointer));
        }
    }

    fn provider_specific(
        &mut self,
        node: &'d Node<'t>,
        process: &mut Process<'t>,
    ) -> Result<(), Error> {
        let Some(list) = self.verdict_members(node)? else {
            process.ocr = Self::not_given(node);
            process.manual_approval = Self::not_given(node);
            return Ok(());
        };
        for (key, value) in members(list) {
            match key {
                "ocr" => process.ocr = self.ocr(value)?,
                "manualApproval" => process.manual_approval = self.manual_approval(value)?,
                _ => self.unrecognised.push(value.offset),
            }
        }
        self.unknown_if_elided(node, &mut process.ocr);
        self.unknown_if_elided(node, &mut process.manual_approval);
        Ok(())
    }

    /// Reads why the process failed. The code is in `reason` from the VideoID API, in `type` from the SDK and Assure
    /// Capture.
    fn fail_reason(&mut self, node: &'d Node<'t>) -> Result<Field<FailReason<'t>>, Error> {
        let Some(list) = self.verdict_members(node)? else {
            return Ok(Self::not_given(node));
        };
        let mut fail_reason = FailReason::default();
        for (key, value) in members(list) {
            match key {
                "reason" => fail_reason.code = self.string(value)?,
                "type" if fail_reason.code.value().is_none() => {
                    fail_reason.code = self.string(value)?;
                }
                "category" => fail_reason.category = self.string(value)?,
                "date" => fail_reason.date = self.milliseconds(value),
                _ => {}
            }
            let member = (value.value.clone(), place(value));
            fail_reason.members.push(member);
        }
        self.unknown_if_elided(node, &mut fail_reason.code);
        self.unknown_if_elided(node, &mut fail_reason.category);
        Ok(Field::Given(fail_reason, place(node)))
    }
}
