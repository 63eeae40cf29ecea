//! The raw file `ocr.json`: its own structure around what both dialects share. That the file has this structure is
//! known from client code, not documented.

use super::model::{Field, Ocr, Picture, PictureRole, Process, Text};
use super::reader::{Reader, members, place};
use crate::common::time;
use crate::error::Error;
use crate::json::{Member, Node, Value};
use crate::media::MediaType;

/// The raw file's names of the fields about the document and the person, and the documented ones.
const DOCUMENT_FIELDS: [(&str, &str); 5] = [
    ("classification", "documentType"),
    ("issuer", "issuingCountry"),
    ("expiryDate", "dateOfExpiry"),
    ("documentNumber", "documentNumber"),
    ("passportNumber", "documentNumber"),
];

const SUBJECT_FIELDS: [(&str, &str); 7] = [
    ("primaryName", "lastName"),
    ("secondaryName", "firstName"),
    ("birthDate", "dateOfBirth"),
    ("sex", "gender"),
    ("nationality", "nationality"),
    ("personalNumber", "personalIdentificationNumber"),
    ("address", "address"),
];

/// How the base64 text of a picture starts.
const MEDIA_TYPES: [(&str, MediaType); 3] = [
    ("/9j/", MediaType::Jpeg),
    ("iVBORw0KGgo", MediaType::Png),
    ("UklGR", MediaType::WebP),
];

/// Whether a text holds what may be a picture in base64. Looks at the start of each string only: quicker than reading it.
pub fn may_hold_pictures(text: &[u8]) -> bool {
    let mut strings = text.split(|byte| *byte == b'"');
    strings.any(|string| {
        let mut starts = MEDIA_TYPES.iter().map(|(start, _)| start.as_bytes());
        // A slash may be escaped.
        starts.any(|start| string.starts_with(start)) || string.starts_with(b"\\/9j")
    })
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
                _ if self.ocr_member(key, value, &mut ocr)? => {}
                _ => self.unrecognised.push(value.offset),
            }
        }
        self.ocr_left_out(root, &mut ocr);
        process.ocr = Field::Given(ocr, place(root));
        Ok(process)
    }

    /// The member `date`, in milliseconds, as the ISO 8601 that the process has.
    fn raw_date(&mut self, node: &'d Node<'t>) -> Field<Text<'t>> {
        let mut date = Field::Absent;
        for (key, value) in members(self.members(node).unwrap_or_default()) {
            if key == "date" {
                date = self.milliseconds(value);
            } else {
                self.unrecognised.push(value.offset);
            }
        }
        match date {
            Field::Given(milliseconds, source) => match time::iso(milliseconds) {
                Some(text) => Field::Given(text.into(), source),
                None => Field::Unreadable(source),
            },
            Field::Unreadable(source) => Field::Unreadable(source),
            Field::Absent => Field::Absent,
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
                "subject" => self.raw_subject(value, ocr)?,
                _ => self.raw_field(&DOCUMENT_FIELDS, key, value, ocr)?,
            }
        }
        Ok(())
    }

    fn raw_subject(&mut self, node: &'d Node<'t>, ocr: &mut Ocr<'t>) -> Result<(), Error> {
        for (key, value) in members(self.members(node).unwrap_or_default()) {
            match key {
                "photo" => self.picture(PictureRole::Portrait, value),
                _ => self.raw_field(&SUBJECT_FIELDS, key, value, ocr)?,
            }
        }
        Ok(())
    }

    /// A field by its raw name. Optional ones may be empty.
    fn raw_field(
        &mut self,
        names: &[(&str, &'static str)],
        key: &str,
        node: &'d Node<'t>,
        ocr: &mut Ocr<'t>,
    ) -> Result<(), Error> {
        match names.iter().find(|(raw, _)| *raw == key) {
            Some(_) if matches!(&node.value, Value::String(text) if text.is_empty()) => {}
            Some((_, name)) => self.person_field(name, node, &mut ocr.person)?,
            None => self.unrecognised.push(node.offset),
        }
        Ok(())
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
