//! Reads the results of the automatic verification, as Get process and the raw file write them.

use std::borrow::Cow;

use super::model::{BoundingBox, Check, Checks, Feature, Features, Field, Ocr, Source, Text};
use super::names::{BBOX_MEMBERS, CHECK_MEMBERS};
use super::reader::{Reader, filled, is_blank, known, members, place};
use super::warning::WarningCode;
use crate::error::{Code, Error};
use crate::json::{Member, Node, Value};
use crate::rules::{PERSON_FIELDS, check_named};

impl<'d, 't> Reader<'d, 't> {
    pub(super) fn ocr(&mut self, node: &'d Node<'t>) -> Result<Field<Ocr<'t>>, Error> {
        let Some(list) = self.verdict_members(node)? else {
            return Ok(Self::not_given(node));
        };
        let mut ocr = Ocr::default();
        for (key, value) in members(list) {
            if !self.ocr_member(key, value, &mut ocr)? {
                self.unrecognised.push(value.offset);
            }
        }
        self.unknown_if_ocr_elided(node, &mut ocr);
        Ok(Field::Given(ocr, place(node)))
    }

    /// Reads one member of Get process or of the raw file. Returns false for an unknown member.
    pub(super) fn ocr_member(
        &mut self,
        key: &str,
        value: &'d Node<'t>,
        ocr: &mut Ocr<'t>,
    ) -> Result<bool, Error> {
        match key {
            "similarityScore" => {
                let score = self.string(value)?;
                self.similarity(score, value, ocr);
            }
            "livenessDetected" => ocr.liveness_detected = self.liveness(value)?,
            "features" => ocr.features = self.features(value)?,
            "securityChecks" => ocr.security_checks = self.security_checks(value)?,
            "document" => self.raw_document(value, ocr)?,
            "biometrics" => self.raw_biometrics(value, ocr)?,
            _ => match known(&PERSON_FIELDS, key) {
                Some(name) => self.person_field(name, value, &mut ocr.person)?,
                None => return Ok(false),
            },
        }
        Ok(true)
    }

    /// Marks the fields as unknown that the dots of an excerpt ("…") may stand for.
    pub(super) fn unknown_if_ocr_elided(&self, node: &Node<'t>, ocr: &mut Ocr<'t>) {
        self.unknown_if_elided(node, &mut ocr.similarity_score);
        self.unknown_if_elided(node, &mut ocr.liveness_detected);
        self.unknown_if_elided(node, &mut ocr.features);
        self.unknown_if_elided(node, &mut ocr.security_checks);
    }

    /// Sets a similarity score. Get process and the raw file have it in different places. If a text has both, they must
    /// agree.
    pub(super) fn similarity(
        &mut self,
        score: Field<Text<'t>>,
        node: &Node<'t>,
        ocr: &mut Ocr<'t>,
    ) {
        let score = filled(score);
        let agree = match (ocr.similarity_score.value(), score.value()) {
            (Some(first), Some(second)) => first.eq_ignore_ascii_case(second),
            _ => true,
        };
        if !agree {
            self.warn(WarningCode::ValueConflict, place(node));
            ocr.similarity_score = Field::Unreadable(place(node));
        } else if !score.is_absent() {
            ocr.similarity_score = score;
        }
    }

    /// Reads whether a living person was detected. The documented results have a string, `finalResult` has a boolean,
    /// and the vendor's schema has an object like that of a check.
    fn liveness(&mut self, node: &'d Node<'t>) -> Result<Field<bool>, Error> {
        if !matches!(node.value, Value::Object(_)) {
            return Ok(self.boolean_or_text(node));
        }
        Ok(match self.check(node, node)? {
            (Some(valid), source) => Field::Given(valid, source),
            (None, source) => Field::Unreadable(source),
        })
    }

    /// Reads a boolean, which may be written as a string.
    pub(super) fn boolean_or_text(&mut self, node: &Node<'t>) -> Field<bool> {
        let source = place(node);
        match &node.value {
            Value::String(text) if text == "true" => Field::Given(true, source),
            Value::String(text) if text == "false" => Field::Given(false, source),
            Value::Null => Field::Absent,
            Value::String(text) if is_blank(text) => Field::Absent,
            Value::Bool(value) => Field::Given(*value, source),
            Value::String(_) => {
                self.warn(WarningCode::ValueUndocumented, source);
                Field::Unreadable(source)
            }
            _ => {
                self.wrong_type(node);
                Field::Unreadable(source)
            }
        }
    }

    /// Reads a list of features, or the raw file's object whose keys are the names of features.
    fn features(&mut self, node: &'d Node<'t>) -> Result<Field<Features<'t>>, Error> {
        let max = self.limits().features;
        let mut features = Features {
            items: Vec::new(),
            complete: !self.is_elided(node),
        };
        if let Value::Object(_) = node.value {
            let list = self.verdict_members(node)?.unwrap_or_default();
            self.check_length(list.len(), max, Code::LimitFeatures, node)?;
            for (index, member) in list.iter().enumerate() {
                let feature = self.feature(index, &member.node)?;
                features.add(feature.map(|mut feature| {
                    if feature.name.is_empty() {
                        feature.name.clone_from(&member.key);
                    }
                    feature
                }));
            }
            return Ok(Field::Given(features, place(node)));
        }
        let Some(nodes) = self.elements(node, max, Code::LimitFeatures)? else {
            return Ok(Self::not_given(node));
        };
        for (index, element) in nodes.iter().enumerate() {
            let feature = self.feature(index, element)?;
            features.add(feature);
        }
        Ok(Field::Given(features, place(node)))
    }

    /// # Errors
    /// `too_many` if `length` is more than `max`.
    fn check_length(
        &self,
        length: usize,
        max: usize,
        too_many: Code,
        node: &Node<'t>,
    ) -> Result<(), Error> {
        if length > max {
            let error = self.error(too_many, node.offset, node.offset);
            return Err(error.limit(max));
        }
        Ok(())
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
                "found" => (feature.found, feature.source) = self.boolean(value),
                "bbox" => feature.bbox = self.bbox(value),
                _ => self.unrecognised.push(value.offset),
            }
        }
        self.unknown_if_elided(node, &mut feature.bbox);
        Ok(Some(feature))
    }

    fn bbox(&mut self, node: &'d Node<'t>) -> Field<BoundingBox> {
        let Some(list) = self.members(node) else {
            return Self::not_given(node);
        };
        let mut sides = [f64::NAN; 4];
        for (key, value) in members(list) {
            let side = BBOX_MEMBERS.iter().position(|name| *name == key);
            match side.and_then(|side| sides.get_mut(side)) {
                Some(side) => *side = value.value.as_f64().unwrap_or(f64::NAN),
                None => self.unrecognised.push(value.offset),
            }
        }
        if let Some(bbox) = BoundingBox::new(sides) {
            return Field::Given(bbox, place(node));
        }
        self.warn(WarningCode::BboxInvalid, place(node));
        Field::Unreadable(place(node))
    }

    fn security_checks(&mut self, node: &'d Node<'t>) -> Result<Field<Checks<'t>>, Error> {
        let Some(list) = self.verdict_members(node)? else {
            return Ok(Self::not_given(node));
        };
        self.check_length(list.len(), self.limits().items, Code::LimitItems, node)?;
        let mut checks = Checks {
            items: Vec::with_capacity(list.len()),
            complete: !self.is_elided(node),
        };
        for member in list {
            let (valid, source) = self.check(&member.node, node)?;
            checks.add(Check {
                name: documented_name(member),
                valid,
                source,
                opposite: None,
            });
        }
        Ok(Field::Given(checks, place(node)))
    }

    /// Reads whether a check passed, and the place of that value. Unknown where `valid` and `passed` differ.
    fn check(
        &mut self,
        node: &'d Node<'t>,
        checks: &Node<'t>,
    ) -> Result<(Option<bool>, Source), Error> {
        let Some(list) = self.verdict_members_of(node, checks)? else {
            if node.value == Value::Null {
                self.wrong_type(node);
            }
            return Ok((None, place(node)));
        };
        let mut read = None;
        for (key, value) in members(list) {
            match key {
                _ if CHECK_MEMBERS.contains(&key) => {
                    let (valid, source) = self.boolean(value);
                    if read.is_some_and(|(other, _)| other != valid) {
                        self.warn(WarningCode::ValueConflict, place(node));
                        return Ok((None, place(node)));
                    }
                    read = Some((valid, source));
                }
                "name" => {}
                _ => self.unrecognised.push(value.offset),
            }
        }
        Ok(read.unwrap_or((None, place(node))))
    }
}

impl<'t> Checks<'t> {
    /// Adds a check. A check that is given under two of its names counts once, and is unknown where the two values
    /// differ.
    fn add(&mut self, check: Check<'t>) {
        let mut items = self.items.iter_mut();
        let Some(twin) = items.find(|twin| twin.name == check.name) else {
            self.items.push(check);
            return;
        };
        if twin.valid == check.valid {
            return;
        }
        if twin.valid.is_some() && check.valid.is_some() {
            twin.opposite = Some(check.source);
        }
        twin.valid = None;
    }
}

impl<'t> Features<'t> {
    fn add(&mut self, feature: Option<Feature<'t>>) {
        match feature {
            Some(feature) => self.items.push(feature),
            None => self.complete = false,
        }
    }
}

/// The documented name of a check, or its own name if it has no documented one.
fn documented_name<'t>(member: &Member<'t>) -> Text<'t> {
    match check_named(&member.key) {
        Some(check) => Cow::Borrowed(check.name),
        None => member.key.clone(),
    }
}
