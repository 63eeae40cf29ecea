//! Reads a document of any kind, and the answer of Get process.

use super::model::{FailReason, Field, Process, Source};
use super::names::{REASON, SDK_CODE, SECRET_MEMBERS};
use super::reader::{Reader, members, place};
use super::reading::Kind;
use super::recognition::{Form, holds_secret, process_within};
use super::warning::WarningCode;
use crate::error::{Code, Error};
use crate::json::{Member, Node, Value};
use crate::rules::Status;

impl<'d, 't> Reader<'d, 't> {
    /// Reads a document of this kind. Without a kind, its members decide which kind it is.
    pub(super) fn document(
        &mut self,
        root: &'d Node<'t>,
        kind: Option<Kind>,
    ) -> Result<(Kind, Process<'t>), Error> {
        let Value::Object(members) = &root.value else {
            return Err(self.not_a_result(root));
        };
        let form = kind.map(Form::Kind).or_else(|| Form::of(members));
        let form = form.ok_or_else(|| self.not_a_result(root))?;
        let list = self.verdict_members(root)?.unwrap_or(&[]);
        let kind = match form {
            Form::Kind(kind) => kind,
            Form::SdkError => return Ok((Kind::Process, self.sdk_error(root, list)?)),
        };
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

    /// The error for a value that is not a result. If the value wraps a result, the error names the place of that
    /// result.
    fn not_a_result(&self, node: &'d Node<'t>) -> Error {
        match process_within(node) {
            Some(within) => self.error(Code::NotAResult, node.offset, within.offset),
            None => self.error_at(Code::NotAResult, node.offset),
        }
    }

    /// Reads the error of the web SDK, which comes without a process. The process counts as failed.
    fn sdk_error(
        &mut self,
        root: &'d Node<'t>,
        list: &'d [Member<'t>],
    ) -> Result<Process<'t>, Error> {
        let process = Process {
            status: Field::Given(Status::Failed.as_str().into(), place(root)),
            fail_reason: Field::Given(self.failure(root, list)?, place(root)),
            ..Process::default()
        };
        self.require::<()>(&Field::Absent, "/status");
        Ok(process)
    }

    fn process(
        &mut self,
        root: &'d Node<'t>,
        list: &'d [Member<'t>],
    ) -> Result<Process<'t>, Error> {
        let mut process = Process::default();
        let mut specific = false;
        let mut reason = None;
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
                REASON if matches!(value.value, Value::Object(_)) => reason = Some(value),
                REASON if value.value == Value::Null => {}
                "finalResult" => process.final_result = self.final_result(value)?,
                "depictions" => process.depictions = self.depictions(value),
                _ => self.unrecognised.push(value.offset),
            }
        }
        match reason {
            Some(reason) if process.fail_reason.is_absent() => {
                process.fail_reason = self.fail_reason(reason)?;
            }
            Some(reason) => self.unrecognised.push(reason.offset),
            None => {}
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
        if process.is_of_videoid() {
            self.require(&process.process_type, "/processType");
        }
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

    /// Reads why the process failed.
    fn fail_reason(&mut self, node: &'d Node<'t>) -> Result<Field<FailReason<'t>>, Error> {
        let Some(list) = self.verdict_members(node)? else {
            return Ok(Self::not_given(node));
        };
        Ok(Field::Given(self.failure(node, list)?, place(node)))
    }

    /// Reads an error from these members. The VideoID API gives the code in `reason`, the SDK and Assure Capture in
    /// `type`, the web SDK in `code`.
    fn failure(
        &mut self,
        node: &'d Node<'t>,
        list: &'d [Member<'t>],
    ) -> Result<FailReason<'t>, Error> {
        let mut fail_reason = FailReason::default();
        let mut code = Field::Absent;
        for (key, value) in members(list) {
            match key {
                "reason" => fail_reason.code = self.string(value)?,
                "type" if fail_reason.code.value().is_none() => {
                    fail_reason.code = self.string(value)?;
                }
                SDK_CODE => code = self.string(value)?,
                "category" => fail_reason.category = self.string(value)?,
                "date" => fail_reason.date = self.milliseconds(value),
                // Secrets are left out of the members, because evidence shows values.
                _ if SECRET_MEMBERS.contains(&key) || holds_secret(value) => {
                    self.unrecognised.push(value.offset);
                    continue;
                }
                _ => {}
            }
            let member = (value.value.clone(), place(value));
            fail_reason.members.push(member);
        }
        if fail_reason.code.is_absent() {
            fail_reason.code = code;
        }
        self.unknown_if_elided(node, &mut fail_reason.code);
        self.unknown_if_elided(node, &mut fail_reason.category);
        Ok(fail_reason)
    }
}
