//! Reads the raw file `ocr.json`, whose structure differs from that of a process. It is not documented; its structure
//! is known from client code.

use super::model::{Field, Ocr, PersonField, Picture, PictureRole, Process, Text};
use super::names::{RAW_DOCUMENT_FIELDS, RAW_SUBJECT_FIELDS, STATUS};
use super::reader::{Reader, members, place};
use super::warning::WarningCode;
use crate::common::time;
use crate::error::Error;
use crate::json::{Member, Node, Value};
use crate::media::MediaType;
use crate::rules::DATE_FIELDS;

/// The first characters of a picture's base64 text, by format.
const MEDIA_TYPES: [(&str, MediaType); 3] = [
    ("/9j/", MediaType::Jpeg),
    ("iVBORw0KGgo", MediaType::Png),
    ("UklGR", MediaType::WebP),
];

/// Whether a text may hold a picture in base64. Only the start of each string is examined, which is faster than
/// parsing.
pub fn may_hold_pictures(text: &[u8]) -> bool {
    let mut strings = text.split(|byte| *byte == b'"');
    strings.any(|string| {
        let mut starts = MEDIA_TYPES.iter().map(|(start, _)| start.as_bytes());
        // The slash may be escaped.
        starts.any(|start| string.starts_with(start)) || string.starts_with(b"\\/9j")
    })
}

/// Converts a time in milliseconds since 1970 to ISO 8601.
fn iso<'t>(milliseconds: &Field<f64>) -> Field<Text<'t>> {
    match milliseconds {
        Field::Given(milliseconds, source) => match time::iso(*milliseconds) {
            Some(text) => Field::Given(text.into(), *source),
            None => Field::Unreadable(*source),
        },
        Field::Unreadable(source) => Field::Unreadable(*source),
        Field::Absent => Field::Absent,
    }
}

impl<'d, 't> Reader<'d, 't> {
    pub(super) fn raw_ocr(
        &mut self,
        root: &'d Node<'t>,
        list: &'d [Member<'t>],
    ) -> Result<Process<'t>, Error> {
        let mut process = Process::default();
        let mut ocr = Ocr::default();
        for (key, value) in members(list) {
            match key {
                "request" => process.created_at = self.raw_date(value),
                "completion" => process.updated_at = self.raw_date(value),
                STATUS => process.raw_status = self.string(value)?,
                _ if self.ocr_member(key, value, &mut ocr)? => {}
                _ => self.unrecognised.push(value.offset),
            }
        }
        self.unknown_if_ocr_elided(root, &mut ocr);
        process.ocr = Field::Given(ocr, place(root));
        Ok(process)
    }

    /// Reads the member `date`, in milliseconds since 1970, and converts it to ISO 8601 like the times of a process.
    fn raw_date(&mut self, node: &'d Node<'t>) -> Field<Text<'t>> {
        let mut date = Field::Absent;
        for (key, value) in members(self.members(node).unwrap_or_default()) {
            if key == "date" {
                date = self.milliseconds(value);
            } else {
                self.unrecognised.push(value.offset);
            }
        }
        iso(&date)
    }

    /// Reads a time: a string, or in raw files a number of milliseconds since 1970, which is converted to ISO 8601.
    pub(super) fn time(&mut self, node: &'d Node<'t>) -> Result<Field<Text<'t>>, Error> {
        match node.value {
            Value::Number(_) => Ok(iso(&self.milliseconds(node))),
            _ => self.string(node),
        }
    }

    pub(super) fn raw_document(
        &mut self,
        node: &'d Node<'t>,
        ocr: &mut Ocr<'t>,
    ) -> Result<(), Error> {
        for (key, value) in members(self.members(node).unwrap_or_default()) {
            match key {
                "front" | "scan" => self.picture(PictureRole::Front, value),
                "back" => self.picture(PictureRole::Back, value),
                "subject" => self.raw_subject(value, &mut ocr.person)?,
                _ => self.raw_field(&RAW_DOCUMENT_FIELDS, key, value, &mut ocr.person)?,
            }
        }
        Ok(())
    }

    fn raw_subject(
        &mut self,
        node: &'d Node<'t>,
        person: &mut Vec<PersonField<'t>>,
    ) -> Result<(), Error> {
        for (key, value) in members(self.members(node).unwrap_or_default()) {
            match key {
                "photo" => self.picture(PictureRole::Portrait, value),
                _ => self.raw_field(&RAW_SUBJECT_FIELDS, key, value, person)?,
            }
        }
        Ok(())
    }

    /// Reads the subject in the agent's raw file, which also has the fields about the document.
    pub(super) fn raw_approval_subject(
        &mut self,
        node: &'d Node<'t>,
        person: &mut Vec<PersonField<'t>>,
    ) -> Result<(), Error> {
        let fields = [&RAW_SUBJECT_FIELDS[..], &RAW_DOCUMENT_FIELDS].concat();
        for (key, value) in members(self.members(node).unwrap_or_default()) {
            self.raw_field(&fields, key, value, person)?;
        }
        Ok(())
    }

    /// Reads a field by its name in the raw file.
    fn raw_field(
        &mut self,
        names: &[(&str, &'static str)],
        key: &str,
        node: &'d Node<'t>,
        person: &mut Vec<PersonField<'t>>,
    ) -> Result<(), Error> {
        let Some((_, name)) = names.iter().find(|(raw, _)| *raw == key) else {
            self.unrecognised.push(node.offset);
            return Ok(());
        };
        match &node.value {
            Value::Number(_) if DATE_FIELDS.contains(name) => self.raw_day(name, node, person),
            _ => self.person_field(name, node, person)?,
        }
        Ok(())
    }

    /// Reads a day in milliseconds since 1970 and converts it to `YYYY-MM-DD`.
    fn raw_day(
        &mut self,
        name: &'static str,
        node: &'d Node<'t>,
        person: &mut Vec<PersonField<'t>>,
    ) {
        match iso(&self.milliseconds(node)) {
            Field::Given(text, source) => {
                let day = text.split('T').next().unwrap_or_default();
                let value = Text::Owned(day.to_owned());
                person.retain(|field| field.name != name);
                person.push(PersonField {
                    name,
                    value,
                    source,
                });
            }
            Field::Unreadable(source) => self.warn(WarningCode::DateInvalid, source),
            Field::Absent => {}
        }
    }

    pub(super) fn raw_biometrics(
        &mut self,
        node: &'d Node<'t>,
        ocr: &mut Ocr<'t>,
    ) -> Result<(), Error> {
        for (key, value) in members(self.verdict_members(node)?.unwrap_or_default()) {
            if key == "face" {
                self.raw_face(value, ocr)?;
            } else {
                self.unrecognised.push(value.offset);
            }
        }
        Ok(())
    }

    fn raw_face(&mut self, node: &'d Node<'t>, ocr: &mut Ocr<'t>) -> Result<(), Error> {
        for (key, value) in members(self.verdict_members(node)?.unwrap_or_default()) {
            match key {
                "image" => self.picture(PictureRole::Selfie, value),
                "similarityLevel" => {
                    let score = self.string(value)?;
                    self.similarity(score, value, ocr);
                }
                _ => self.unrecognised.push(value.offset),
            }
        }
        Ok(())
    }

    fn picture(&mut self, role: PictureRole, node: &'d Node<'t>) {
        match &node.value {
            Value::String(text) if text.is_empty() => {}
            Value::String(text) => {
                let media_type = MEDIA_TYPES
                    .iter()
                    .find(|(start, _)| text.starts_with(start));
                self.pictures.push(Picture {
                    role,
                    media_type: media_type.map(|(_, media_type)| *media_type),
                    source: place(node),
                });
            }
            Value::Null => {}
            _ => self.wrong_type(node),
        }
    }
}
