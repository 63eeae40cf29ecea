//! The options of a report.

use crate::common::named::named_enum;
use crate::error::{Code, Error};
use crate::json::{Argument, read_options};
use crate::overlay::Redaction;

named_enum! {
    /// The audience of a report.
    #[derive(Default)]
    pub enum ReportAudience {
        /// Staff: the case file, with everything.
        #[default]
        File = "file",
        /// The person whose identity was verified: what was decided and how, with which of their data, and what they
        /// can do. It never contains a sign of fraud or the agent's own text.
        Person = "person",
    }
}

named_enum! {
    /// The format of a report.
    #[derive(Default)]
    pub enum ReportFormat {
        /// A single HTML file.
        #[default]
        Html = "html",
        /// Markdown, without the pictures.
        Markdown = "markdown",
        /// A `Report` as JSON.
        Json = "json",
    }
}

named_enum! {
    /// The sections of a report, in their default order. A section is left out if there is nothing to report in it, or
    /// if it is not for the report's audience.
    pub enum ReportSection {
        /// The verdict in a sentence, and what the documented rules give.
        Verdict = "verdict",
        /// What software did, and what a human decided.
        Procedure = "procedure",
        /// The documented rule in words, and what the result states about each of its conditions.
        Rule = "rule",
        /// Every reason with its evidence; for the person, what they can do.
        Reasons = "reasons",
        /// What would have to be different for a better status.
        Ladder = "ladder",
        /// The security checks.
        Checks = "checks",
        /// The features of the document.
        Features = "features",
        /// The pictures with their boxes; for the person, a list of the pictures used.
        Pictures = "pictures",
        /// The fields, with the values of all sources.
        Fields = "fields",
        /// The person's numbers checked by public rules.
        Numbers = "numbers",
        /// Where the result contradicts itself.
        Contradictions = "contradictions",
        /// The events of the process in order of time.
        Timeline = "timeline",
        /// The agent's verification.
        Agent = "agent",
        /// The quality of the evidence: features, pictures, video, validity, attempts.
        Evidence = "evidence",
        /// The contents of the archive, and the digest of each input.
        Inputs = "inputs",
        /// What was repaired while reading, and what was not read.
        Reading = "reading",
        /// The host's decision and note.
        Decision = "decision",
        /// For the person: their rights, and whom to contact.
        Contact = "contact",
        /// The versions of the program, rules and texts that made the report.
        Versions = "versions",
    }
}

/// A decision that the host made.
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

/// Options of a report.
#[derive(Debug, Default)]
#[cfg_attr(
    target_arch = "wasm32",
    derive(tsify::Tsify),
    serde(rename_all = "camelCase")
)]
pub struct ReportOptions {
    /// The audience. Default `"file"`.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "ReportAudience"))]
    pub audience: ReportAudience,
    /// The format. Default `"html"`.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "ReportFormat"))]
    pub format: ReportFormat,
    /// The sections and their order. Default: all of `REPORT_SECTIONS`. An unknown or repeated section is an
    /// `INVALID_ARGUMENT`.
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(optional, type = "readonly ReportSection[]")
    )]
    pub sections: Option<Vec<ReportSection>>,
    /// The minimum redaction of the pictures. A picture with less redaction is an `INVALID_ARGUMENT`. Default `"none"`.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Redaction"))]
    pub redact: Redaction,
    /// BCP 47 tag of the language of the report's texts. The explanation's texts stay in their language. Default: the
    /// language of the explanation.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string"))]
    pub locale: Option<String>,
    /// The title. Default: a title of the report's texts.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string"))]
    pub title: Option<String>,
    /// Whom the person can contact.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string"))]
    pub contact: Option<String>,
    /// The date until which the report is kept.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string"))]
    pub retention_until: Option<String>,
    /// Who made the report. Left out if not given.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string"))]
    pub made_by: Option<String>,
    /// When the report was made. Left out if not given; the clock is not used.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string"))]
    pub made_at: Option<String>,
    /// A note in the case file.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string"))]
    pub note: Option<String>,
    /// Your decision, shown in the case file.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "ReportDecision"))]
    pub decision: Option<ReportDecision>,
}

impl ReportOptions {
    /// Reads the options from JSON.
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

    /// The requested sections, in order.
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
