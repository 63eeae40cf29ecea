//! The answer of Get process into the model.

use std::borrow::Cow;

use super::json::{Document, Fault, Node, Positions, Value, decode, locate, parse, strip_mark};
use super::model::{
    BoundingBox, Check, FailReason, Feature, Features, Field, ManualApproval, Ocr, Process,
    Rejection, Source, Text,
};
use super::reader::{Reader, members, place};
use super::warning::{Warning, WarningCode};
use crate::error::{Code, Error};
use crate::limits::Limits;

/// Bounding boxes beyond this are nonsense in any reference space.
const BBOX_FARTHEST: f64 = 1e6;

/// What reading gives: the process, what is wrong with it, and what nothing here reads.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading<'t> {
    /// The text that was read, without its byte order mark: what offsets count in.
    pub text: &'t str,
    /// The validated model.
    pub process: Process<'t>,
    /// What is wrong with single fields.
    pub warnings: Vec<Warning>,
    /// Byte offsets of the values of keys that nothing here reads.
    pub unrecognised: Vec<usize>,
    /// What was read.
    document: Document<'t>,
}

impl<'t> Reading<'t> {
    /// The value of the whole text.
    pub const fn root(&self) -> &Node<'t> {
        &self.document.root
    }

    /// The RFC 6901 pointer of a place.
    pub fn pointer(&self, source: Source) -> Cow<'static, str> {
        match source {
            Source::At(offset) => locate(&self.document.root, offset).into(),
            Source::Missing(pointer) => pointer.into(),
        }
    }

    /// Reads a result from the bytes of a JSON text.
    ///
    /// # Errors
    /// As [`read`], and `JSON_ENCODING` for bytes that are not UTF-8.
    pub fn from_bytes(bytes: &'t [u8], limits: &Limits) -> Result<Self, Error> {
        if bytes.len() > limits.json_bytes {
            return Err(Error::new(Code::LimitJsonBytes).limit(limits.json_bytes));
        }
        let text = decode(bytes).map_err(|(code, position)| Error::new(code).at(Some(position)))?;
        read(text, limits)
    }
}

/// Reads a result from a JSON text.
///
/// # Errors
/// `JSON_*` for what is not strict JSON, `NOT_A_RESULT` for what is another document, `LIMIT_*` for too much of it;
/// each with its position. A field that is wrong is a warning, not an error.
pub fn read<'t>(text: &'t str, limits: &Limits) -> Result<Reading<'t>, Error> {
    let text = strip_mark(text);
    let document = parse(text, limits).map_err(|fault| fault_in(text, fault))?;
    let mut reader = Reader::new(text, *limits, &document);
    let process = reader.process(&document.root)?;
    reader.warn_of_duplicates();
    let (warnings, unrecognised) = (reader.warnings, reader.unrecognised);
    Ok(Reading {
        text,
        process,
        warnings,
        unrecognised,
        document,
    })
}

fn fault_in(text: &str, fault: Fault) -> Error {
    let error = Error::new(fault.code).at(Some(Positions::new(text).at(fault.offset)));
    match fault.limit {
        Some(limit) => error.limit(limit),
        None => error,
    }
}

impl<'d, 't> Reader<'d, 't> {
    fn process(&mut self, root: &'d Node<'t>) -> Result<Process<'t>, Error> {
        let not_a_result = |reader: &Self| reader.error(Code::NotAResult, root.offset, root.offset);
        if !matches!(root.value, Value::Object(_)) {
            return Err(not_a_result(self));
        }
        let list = self.verdict_members(root)?.unwrap_or(&[]);
        let mut process = Process::default();
        let mut recognised = false;
        for (key, value) in members(list) {
            let mut known = true;
            match key {
                "processId" => process.process_id = self.string(value)?,
                "provider" => process.provider = self.string(value)?,
                "processType" => process.process_type = self.string(value)?,
                "status" => process.status = self.string(value)?,
                "createdAt" => process.created_at = self.string(value)?,
                "updatedAt" => process.updated_at = self.string(value)?,
                "providerSpecific" => self.provider_specific(value, &mut process)?,
                "failReason" => process.fail_reason = self.fail_reason(value)?,
                _ => {
                    known = false;
                    self.unrecognised.push(value.offset);
                }
            }
            recognised |= known;
        }
        if !recognised {
            return Err(not_a_result(self));
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
        Ok(())
    }

    fn ocr(&mut self, node: &'d Node<'t>) -> Result<Field<Ocr<'t>>, Error> {
        let Some(list) = self.verdict_members(node)? else {
            return Ok(Self::not_given(node));
        };
        let mut ocr = Ocr::default();
        for (key, value) in members(list) {
            match key {
                "similarityScore" => ocr.similarity_score = self.string(value)?,
                "livenessDetected" => ocr.liveness_detected = self.spelled_bool(value),
                "features" => ocr.features = self.features(value)?,
                "securityChecks" => ocr.security_checks = self.security_checks(value)?,
                _ if self.person_field(key, value, &mut ocr.person)? => {}
                _ => self.unrecognised.push(value.offset),
            }
        }
        Ok(Field::Given(ocr, place(node)))
    }

    /// A boolean that the documented results spell as a string.
    fn spelled_bool(&mut self, node: &'d Node<'t>) -> Field<bool> {
        let source = place(node);
        match &node.value {
            Value::String(text) if text == "true" => Field::Given(true, source),
            Value::String(text) if text == "false" => Field::Given(false, source),
            Value::Null => Field::Absent,
            Value::Bool(value) => {
                self.warn(WarningCode::FieldWrongType, source);
                Field::Given(*value, source)
            }
            Value::String(_) => {
                self.warn(WarningCode::ValueUndocumented, source);
                Field::Unreadable(source)
            }
            _ => {
                self.warn(WarningCode::FieldWrongType, source);
                Field::Unreadable(source)
            }
        }
    }

    fn features(&mut self, node: &'d Node<'t>) -> Result<Field<Features<'t>>, Error> {
        let at_most = self.limits().features;
        let Some(nodes) = self.elements(node, at_most, Code::LimitFeatures)? else {
            return Ok(Self::not_given(node));
        };
        let mut features = Features {
            items: Vec::with_capacity(nodes.len()),
            complete: true,
        };
        for (index, element) in nodes.iter().enumerate() {
            match self.feature(index, element)? {
                Some(feature) => features.items.push(feature),
                None => features.complete = false,
            }
        }
        Ok(Field::Given(features, place(node)))
    }

    fn feature(&mut self, index: usize, node: &'d Node<'t>) -> Result<Option<Feature<'t>>, Error> {
        let Some(list) = self.verdict_members(node)? else {
            return Ok(None);
        };
        let mut feature = Feature {
            index,
            name: Text::default(),
            found: None,
            side: None,
            bbox: Field::Absent,
            source: place(node),
        };
        for (key, value) in members(list) {
            match key {
                "name" => feature.name = self.text(value)?.unwrap_or_default(),
                "side" => feature.side = self.text(value)?,
                "found" => (feature.found, feature.source) = self.truth(value),
                "bbox" => feature.bbox = self.bbox(value),
                _ => self.unrecognised.push(value.offset),
            }
        }
        Ok(Some(feature))
    }

    /// The text of a string field, however it is not given.
    fn text(&mut self, node: &'d Node<'t>) -> Result<Option<Text<'t>>, Error> {
        Ok(match self.string(node)? {
            Field::Given(text, _) => Some(text),
            Field::Absent | Field::Unreadable(_) => None,
        })
    }

    /// A boolean and its place; a string that spells one is not one.
    fn truth(&mut self, node: &'d Node<'t>) -> (Option<bool>, Source) {
        let source = place(node);
        if let Value::Bool(value) = node.value {
            return (Some(value), source);
        }
        self.warn(WarningCode::FieldWrongType, source);
        (None, source)
    }

    fn bbox(&mut self, node: &'d Node<'t>) -> Field<BoundingBox> {
        let Some(list) = self.members(node) else {
            return Self::not_given(node);
        };
        let mut sides = [None; 4];
        for (key, value) in members(list) {
            let side = ["x", "y", "width", "height"]
                .iter()
                .position(|name| *name == key);
            match side.and_then(|side| sides.get_mut(side)) {
                Some(side) => *side = value.value.as_f64(),
                None => self.unrecognised.push(value.offset),
            }
        }
        if let [Some(x), Some(y), Some(width), Some(height)] = sides {
            let sane = [x, y, width, height]
                .iter()
                .all(|side| side.abs() <= BBOX_FARTHEST);
            if sane && width > 0.0 && height > 0.0 {
                let bbox = BoundingBox {
                    x,
                    y,
                    width,
                    height,
                };
                return Field::Given(bbox, place(node));
            }
        }
        self.warn(WarningCode::BboxInvalid, place(node));
        Field::Unreadable(place(node))
    }

    fn security_checks(&mut self, node: &'d Node<'t>) -> Result<Field<Vec<Check<'t>>>, Error> {
        let Some(list) = self.verdict_members(node)? else {
            return Ok(Self::not_given(node));
        };
        let at_most = self.limits().items;
        if list.len() > at_most {
            let error = self.error(Code::LimitItems, node.offset, node.offset);
            return Err(error.limit(at_most));
        }
        let mut checks = Vec::with_capacity(list.len());
        for (member, (_, value)) in list.iter().zip(members(list)) {
            let (valid, source) = self.check(value, node)?;
            checks.push(Check {
                name: member.key.clone(),
                valid,
                source,
            });
        }
        Ok(Field::Given(checks, place(node)))
    }

    fn check(
        &mut self,
        node: &'d Node<'t>,
        checks: &Node<'t>,
    ) -> Result<(Option<bool>, Source), Error> {
        let mut read = (None, place(node));
        match self.verdict_members_of(node, checks)? {
            Some(list) => {
                for (key, value) in members(list) {
                    match key {
                        "valid" => read = self.truth(value),
                        _ => self.unrecognised.push(value.offset),
                    }
                }
            }
            None if node.value == Value::Null => {
                self.warn(WarningCode::FieldWrongType, place(node));
            }
            None => {}
        }
        Ok(read)
    }

    fn manual_approval(&mut self, node: &'d Node<'t>) -> Result<Field<ManualApproval<'t>>, Error> {
        const IDS: [&str; 4] = ["videoId", "verificationId", "verifierId", "rAuthorityId"];
        let Some(list) = self.verdict_members(node)? else {
            return Ok(Self::not_given(node));
        };
        let mut approval = ManualApproval::default();
        for (key, value) in members(list) {
            match key {
                "rejectionReasons" => approval.rejection_reasons = self.rejections(value)?,
                "duration" => approval.duration = self.string(value)?,
                "verificationDate" => approval.verification_date = self.string(value)?,
                _ if self.person_field(key, value, &mut approval.person)? => {}
                _ => match IDS.into_iter().find(|id| *id == key) {
                    Some(id) => {
                        if let Some(text) = self.text(value)? {
                            approval.ids.push((id, text));
                        }
                    }
                    None => self.unrecognised.push(value.offset),
                },
            }
        }
        Ok(Field::Given(approval, place(node)))
    }

    fn rejections(&mut self, node: &'d Node<'t>) -> Result<Field<Vec<Rejection<'t>>>, Error> {
        let at_most = self.limits().items;
        let Some(nodes) = self.elements(node, at_most, Code::LimitItems)? else {
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
        Ok(Field::Given(rejections, place(node)))
    }

    /// `reason` is the VideoID API's name for the code, `type` the one of the SDK and Assure Capture.
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
            let stands = (value.value.clone(), place(value));
            fail_reason.members.push(stands);
        }
        Ok(Field::Given(fail_reason, place(node)))
    }

    fn milliseconds(&mut self, node: &'d Node<'t>) -> Field<f64> {
        match node.value.as_f64() {
            Some(date) => Field::Given(date, place(node)),
            None if node.value == Value::Null => Field::Absent,
            None => {
                self.warn(WarningCode::FieldWrongType, place(node));
                Field::Unreadable(place(node))
            }
        }
    }
}
