//! How a report is to be.

use crate::common::named::named_enum;
use crate::error::{Code, Error};
use crate::json::{Argument, read_options};
use crate::overlay::Redaction;

named_enum! {
    /// Who reads the report.
    #[derive(Default)]
    pub enum ReportAudience {
        /// The case file: everything.
        #[default]
        File = "file",
        /// The person whose identity was verified: what was decided and how, with which of their data, and what they
        /// can do; never a sign of fraud, nor what the agent wrote.
        Person = "person",
    }
}

named_enum! {
    /// How a report is written.
    #[derive(Default)]
    pub enum ReportFormat {
        /// One HTML file.
        #[default]
        Html = "html",
        /// Markdown, without the pictures.
        Markdown = "markdown",
        /// A `Report` as JSON.
        Json = "json",
    }
}

named_enum! {
    /// A section of a report, in the order in which they come unless another is asked for. What a section has nothing to
    /// say about, and what is not for the report's audience, is left out.
    pub enum ReportSection {
        /// The verdict in a sentence, and what the documented rules say to it.
        Verdict = "verdict",
        /// What software did, and what a person decided.
        Procedure = "procedure",
        /// The documented rule in words, and what the result says about each of its conditions.
        Rule = "rule",
        /// Every reason with its evidence; for the person, what they can do.
        Reasons = "reasons",
        /// What would have to be different for a better status.
        Ladder = "ladder",
        /// The security checks.
        Checks = "checks",
        /// The features of the document.
        Features = "features",
        /// The pictures with their boxes; for the person, which pictures were used.
        Pictures = "pictures",
        /// The fields, by source.
        Fields = "fields",
        /// What public rules say of the person's numbers.
        Numbers = "numbers",
        /// Where the result contradicts itself.
        Contradictions = "contradictions",
        /// What happened when.
        Timeline = "timeline",
        /// The agent's verification.
        Agent = "agent",
        /// What the result shows about the evidence: features, pictures, video, validity, attempts.
        Evidence = "evidence",
        /// The contents of the archive, and the digest of each input.
        Inputs = "inputs",
        /// What was repaired, and what was not read.
        Reading = "reading",
        /// The decision and the note that the host handed in.
        Decision = "decision",
        /// For the person: their rights, and whom to ask.
        Contact = "contact",
        /// Which versions of the tool, the rules and the texts made the report.
        Versions = "versions",
    }
}

/// A decision of the host's.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ReportDecision {
    /// Who decided.
    pub by: String,
    /// When.
    pub at: String,
    /// What was decided.
    pub outcome: String,
    /// Why.
    pub reason: String,
}

/// How a report is to be made.
#[derive(Debug, Default)]
#[cfg_attr(
    target_arch = "wasm32",
    derive(tsify::Tsify),
    serde(rename_all = "camelCase")
)]
pub struct ReportOptions {
    /// Who reads it. Default `"file"`.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "ReportAudience"))]
    pub audience: ReportAudience,
    /// How it is written. Default `"html"`.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "ReportFormat"))]
    pub format: ReportFormat,
    /// Which sections, in which order. Default: all of `REPORT_SECTIONS`. An unknown one, and one that is there twice,
    /// is an `INVALID_ARGUMENT`.
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(optional, type = "readonly ReportSection[]")
    )]
    pub sections: Option<Vec<ReportSection>>,
    /// What has to be covered in the pictures at least. One that was made with less is an `INVALID_ARGUMENT`. Default
    /// `"none"`.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Redaction"))]
    pub redact: Redaction,
    /// BCP 47 tag of the language of the report's own words. The explanation's texts stay in the language that it has.
    /// Default: the language of the explanation.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string"))]
    pub locale: Option<String>,
    /// The title in place of our own.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string"))]
    pub title: Option<String>,
    /// Whom the person can ask.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string"))]
    pub contact: Option<String>,
    /// Until when the report is kept.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string"))]
    pub retention_until: Option<String>,
    /// Who made the report. Nobody is named unless you do.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string"))]
    pub made_by: Option<String>,
    /// When it was made. No clock is asked.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string"))]
    pub made_at: Option<String>,
    /// A note for the case file.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string"))]
    pub note: Option<String>,
    /// Your decision, for the case file.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "ReportDecision"))]
    pub decision: Option<ReportDecision>,
}

impl ReportOptions {
    /// Reads their JSON.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT`, with the pointer of the option.
    pub fn read(json: &str) -> Result<Self, Error> {
        read_options(json, |options| {
            let text = |key| options.optional(key, Argument::text);
            let audience = |audience: Argument<'_>| audience.named(ReportAudience::named);
            let format = |format: Argument<'_>| format.named(ReportFormat::named);
            let redaction = |redaction: Argument<'_>| redaction.named(Redaction::named);
            Ok(Self {
                audience: options.optional("audience", audience)?.unwrap_or_default(),
                format: options.optional("format", format)?.unwrap_or_default(),
                sections: options.optional("sections", sections)?,
                redact: options.optional("redact", redaction)?.unwrap_or_default(),
                locale: text("locale")?,
                title: text("title")?,
                contact: text("contact")?,
                retention_until: text("retentionUntil")?,
                made_by: text("madeBy")?,
                made_at: text("madeAt")?,
                note: text("note")?,
                decision: options.optional("decision", decision)?,
            })
        })
    }

    /// The sections that are asked for, in order.
    pub(super) fn sections(&self) -> &[ReportSection] {
        self.sections.as_deref().unwrap_or(ReportSection::ALL)
    }
}

fn sections(given: Argument<'_>) -> Result<Vec<ReportSection>, Error> {
    let mut known = Vec::new();
    given.items(|item| {
        let section = item.named(ReportSection::named)?;
        if known.contains(&section) {
            return Err(Error::new(Code::InvalidArgument));
        }
        known.push(section);
        Ok(())
    })?;
    Ok(known)
}

fn decision(given: Argument<'_>) -> Result<ReportDecision, Error> {
    let text = |key| given.required(key, Argument::text);
    Ok(ReportDecision {
        by: text("by")?,
        at: text("at")?,
        outcome: text("outcome")?,
        reason: text("reason")?,
    })
}
