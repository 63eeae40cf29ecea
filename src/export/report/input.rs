//! Reads the input of a report, which JavaScript passes as JSON text.

use super::digest::{InputDigest, read_digests};
use super::picture::{Drawn, drawn_by_us};
use crate::error::{Code, Error};
use crate::json::{Argument, Data, Value, read_argument};
use crate::overlay::Redaction;
use crate::result::PictureRole;
use crate::rules::{ProcessType, Status, is_videoid};

/// A picture with its boxes.
#[derive(Debug)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ReportPicture {
    /// What it shows.
    pub role: PictureRole,
    /// The SVG from `Overlay.toSVG()`, made with at least the redaction that the report requires.
    pub svg: String,
}

/// A file in the archive.
#[derive(Debug)]
pub(super) struct ListedEntry<'v> {
    pub(super) name: &'v str,
    pub(super) kind: &'v str,
    pub(super) size: u64,
}

/// What an agent decided.
pub(super) enum Agent {
    Rejects,
    /// The verification has no reason for rejection.
    Approves,
}

/// The input of a report.
#[derive(Debug)]
pub struct ReportInput<'v> {
    pub(super) explanation: Data<'v>,
    pub(super) pictures: Vec<ReportPicture>,
    pub(super) inputs: Vec<InputDigest>,
    /// The contents of the archive; `None` if they were not given.
    pub(super) entries: Option<Vec<ListedEntry<'v>>>,
    /// Explanations of the person's other attempts.
    pub(super) attempts: Vec<Data<'v>>,
}

/// Reads the input of a report from JSON, and calls `work` with it.
///
/// # Errors
/// `INVALID_ARGUMENT` with a pointer to the wrong value; and the errors of `work`.
pub fn with_input<T>(
    json: &str,
    work: impl FnOnce(&ReportInput<'_>) -> Result<T, Error>,
) -> Result<T, Error> {
    read_argument(json, |given| work(&ReportInput::read(given)?))
}

impl<'v> ReportInput<'v> {
    fn read(given: Argument<'v>) -> Result<Self, Error> {
        let pictures = given.optional("pictures", |list| list.items(picture))?;
        let attempts = given.optional("attempts", |list| list.items(Argument::explanation))?;
        Ok(Self {
            explanation: given.required("explanation", Argument::explanation)?,
            pictures: pictures.unwrap_or_default(),
            inputs: given.optional("inputs", read_digests)?.unwrap_or_default(),
            entries: given.optional("entries", |list| list.items(entry))?,
            attempts: attempts.unwrap_or_default(),
        })
    }

    /// The documented process type, if the provider is VideoID.
    pub(super) fn process_type(&self) -> Option<&'static ProcessType> {
        let is_ours = self.explanation.text("provider").is_none_or(is_videoid);
        let name = self.explanation.text("processType");
        ProcessType::named(name?).filter(|_| is_ours)
    }

    /// Whether the process has a verdict: one that failed, was canceled or is in progress has none. `None` if the
    /// status is not a documented one.
    pub(super) fn is_decided(&self) -> Option<bool> {
        let status = self.explanation.text("status").and_then(Status::named)?;
        Some(matches!(
            status,
            Status::Accepted | Status::Rejected | Status::Inconclusive
        ))
    }

    /// The documented process type, if the process has a verdict.
    pub(super) fn decided_type(&self) -> Option<&'static ProcessType> {
        self.process_type()
            .filter(|_| self.is_decided() == Some(true))
    }

    /// What an agent decided; `None` if the result has no agent's verification.
    pub(super) fn agent(&self) -> Option<Agent> {
        let mut reasons = self.explanation.list("reasons");
        if reasons.any(|reason| reason.text("code") == Some("agent-rejected")) {
            return Some(Agent::Rejects);
        }
        let approval = self.explanation.get("manualApproval")?;
        matches!(approval.value(), Value::Object(_)).then_some(Agent::Approves)
    }

    /// BCP 47 tag of the language of the explanation's texts.
    pub fn language(&self) -> Option<&'v str> {
        self.explanation.text("language")
    }

    /// Reads the metadata that `Overlay.toSVG()` wrote into each picture.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` for a picture that `Overlay.toSVG()` did not make, or made with less than `redaction`.
    pub(super) fn drawn(&self, redaction: Redaction) -> Result<Vec<Drawn>, Error> {
        let pictures = self.pictures.iter().enumerate();
        let drawn = pictures.map(|(index, picture)| {
            drawn_by_us(&picture.svg)
                .filter(|drawn| drawn.redaction >= redaction)
                .ok_or_else(|| {
                    let error = Error::new(Code::InvalidArgument).inside("svg");
                    error.inside(&index.to_string()).inside("pictures")
                })
        });
        drawn.collect()
    }
}

fn picture(given: Argument<'_>) -> Result<ReportPicture, Error> {
    Ok(ReportPicture {
        role: given.required("role", |role| role.named(PictureRole::named))?,
        svg: given.required("svg", Argument::text)?,
    })
}

fn entry(given: Argument<'_>) -> Result<ListedEntry<'_>, Error> {
    Ok(ListedEntry {
        name: given.required("name", Argument::as_text)?,
        kind: given.required("kind", Argument::as_text)?,
        size: given.required("size", Argument::count)?,
    })
}
