//! The explanation that JavaScript receives, as plain data. `None` becomes `null`.

use std::borrow::Cow;

use super::contradictions::ContradictionCode;
use crate::common::named::named_enum;
use crate::common::wire::wire;
use crate::json::Value;
use crate::media::MediaType;
use crate::result::{BoundingBox, PictureRole, WarningCode};
use crate::rules::capture::{ConfigCode, Severity};
use crate::rules::{FieldName, Outcome, Retry};

wire! {
    /// What a result says, what the documented rules conclude from it, and why.
    pub struct Explanation<'a> {
        /// UUID of the process.
        pub process_id: Option<Cow<'a, str>>,
        /// `signicatvideoid` in the documented results.
        pub provider: Option<Cow<'a, str>>,
        /// `substantial`, `substantialFullyAuto`, `high`, or one without a documented rule.
        pub process_type: Option<Cow<'a, str>>,
        /// As the result gives it: ISO 8601, UTC.
        pub created_at: Option<Cow<'a, str>>,
        /// As the result gives it: ISO 8601, UTC.
        pub updated_at: Option<Cow<'a, str>>,
        /// Seconds from `createdAt` to `updatedAt`.
        pub duration_seconds: Option<f64>,
        /// The events of the process in order of time; events without a readable time come last.
        pub timeline: Vec<TimelineRow<'a>>,
        /// As reported; empty when the result gives none.
        pub status: Cow<'a, str>,
        /// Whether the reported status is final.
        #[serde(rename = "final")]
        pub is_final: bool,
        /// The status that the documented rules give for the data; null where they do not decide it.
        pub derived_status: Option<Outcome>,
        /// Whether the derived status is the reported one.
        pub agreement: Agreement,
        /// BCP 47 tag of the language that the texts are in.
        pub language: Cow<'a, str>,
        /// The result in one or two sentences, for staff.
        pub headline: String,
        /// As reported; only `high` passes.
        pub similarity_score: Option<Cow<'a, str>>,
        /// The field of that name next to the security checks, or in `finalResult`.
        pub liveness_detected: Option<bool>,
        /// The conditions: first those that decided, then those that would also prevent acceptance, then those that do
        /// not count.
        pub reasons: Vec<Reason<'a>>,
        /// Every documented check, and every other check in the result.
        pub checks: Vec<CheckRow<'a>>,
        /// The document's visual features, in the order of the result.
        pub features: Vec<FeatureRow<'a>>,
        /// The fields about the person and the document, with the value of each source.
        pub fields: Vec<FieldRow<'a>>,
        /// The person's numbers checked by the country's public rules, then the check digits of the machine-readable
        /// zone given in the options.
        pub numbers: Vec<NumberRow<'a>>,
        /// The agent's verification, without its fields and reasons.
        pub manual_approval: Option<ManualApprovalRow<'a>>,
        /// The pictures that the service has of the process; null if the result does not list them.
        pub depictions: Option<Vec<PictureRole>>,
        /// Pictures inside the JSON text, in base64. Raw files contain them.
        pub pictures: Vec<PictureRow<'a>>,
        /// Where the result contradicts itself.
        pub contradictions: Vec<Contradiction<'a>>,
        /// For each better status, in order up to accepted: all the changes that the documented rules need together.
        pub counterfactual: Vec<CounterfactualStep<'a>>,
        /// Warnings about single fields.
        pub warnings: Vec<WarningRow<'a>>,
        /// Pointers of members that the library does not read.
        pub unrecognised: Vec<Cow<'a, str>>,
    }

    /// An event with its time.
    pub struct TimelineRow<'a> {
        /// The event.
        pub event: TimelineEvent,
        /// As the result gives it; a number of milliseconds is converted to ISO 8601.
        pub at: Cow<'a, str>,
        /// Seconds since the previous row; null in the first row, and if either time is unreadable.
        pub seconds_since: Option<f64>,
    }

    /// One condition that affects the status, or that one might expect to affect it.
    pub struct Reason<'a> {
        /// The kind of condition. New codes may be added: show unknown ones by their texts.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "ReasonCode | (string & {})"))]
        pub code: ReasonCode,
        /// The subject: the name of the check or feature, the type of the agent's reason, or the error's code.
        pub subject: Option<Cow<'a, str>>,
        /// The effect on the status.
        pub effect: Effect,
        /// Whether a new attempt can give another result.
        pub retry: Retry,
        /// For staff: what happened, as a sentence without a full stop.
        pub title: Cow<'a, str>,
        /// For staff: what the result says.
        pub why: Cow<'a, str>,
        /// For staff: what to do.
        pub remedy: Cow<'a, str>,
        /// For the person. It never mentions a sign of fraud. Null if there is nothing to tell.
        pub subject_text: Option<Cow<'a, str>>,
        /// The places in the result that show the condition.
        pub evidence: Vec<Evidence<'a>>,
    }

    /// A place in the result and its value.
    pub struct Evidence<'a> {
        /// RFC 6901 pointer into the input.
        pub pointer: Cow<'a, str>,
        /// The value there.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "unknown"))]
        pub value: Value<'a>,
        /// 1-based; null when the input was an object.
        pub line: Option<u32>,
        /// 1-based, in characters; null when the input was an object.
        pub column: Option<u32>,
        /// Index into `features`, if the evidence is a feature.
        pub feature: Option<usize>,
    }

    /// A security check.
    pub struct CheckRow<'a> {
        /// The check's name, for example `nonExpired`.
        pub name: Cow<'a, str>,
        /// An absent check did not fail: which checks a result has depends on the document.
        pub state: CheckState,
        /// The check's label.
        pub label: Cow<'a, str>,
        /// RFC 6901 pointer into the input; null if the check is absent.
        pub pointer: Option<Cow<'a, str>>,
    }

    /// A visual feature of the document.
    pub struct FeatureRow<'a> {
        /// Index in the list of the input.
        pub index: usize,
        /// The feature's name, for example `OVI 1`; empty if it has none.
        pub name: Cow<'a, str>,
        /// The feature's label.
        pub label: Cow<'a, str>,
        /// Whether it was found; null when the result does not say.
        pub found: Option<bool>,
        /// Side of the document, `data` in the documented results.
        pub side: Option<Cow<'a, str>>,
        /// The bounding box, in reference space; null if the result gives no usable one.
        pub bbox: Option<BoundingBox>,
        /// Whether the rule of the process type requires the feature.
        pub counts: bool,
        /// RFC 6901 pointer into the input.
        pub pointer: Cow<'a, str>,
    }

    /// A field about the person or the document, with the value of each source.
    pub struct FieldRow<'a> {
        /// Its name in the input.
        pub name: Cow<'a, str>,
        /// The field's label.
        pub label: Cow<'a, str>,
        /// The values, in the order of `FieldSource`.
        pub values: Vec<FieldValue<'a>>,
        /// Whether the values agree, ignoring differences in spelling.
        pub agreement: FieldAgreement,
    }

    /// A field's value in one source.
    pub struct FieldValue<'a> {
        /// Where it comes from.
        pub source: FieldSource,
        /// As the result gives it.
        pub value: Cow<'a, str>,
        /// The name of a document type, if the options give one.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string"))]
        pub label: Option<&'a str>,
        /// RFC 6901 pointer into the input; empty for the caller's expected value, which is not in the input.
        pub pointer: Cow<'a, str>,
    }

    /// A number checked by a public rule. This is never a verdict: a misread number also fails the check.
    pub struct NumberRow<'a> {
        /// The field that holds the number.
        pub field: FieldName,
        /// The id of the rule: the country's ISO 3166 alpha-3 code and the number's name, for example `PRT.NIF`, or
        /// `ICAO9303` and the part of the machine-readable zone. Empty if there is no rule.
        pub rule: &'static str,
        /// The result of the check.
        pub state: NumberState,
        /// For staff. The text never repeats the number.
        pub text: String,
        /// RFC 6901 pointer into the input; empty for the machine-readable zone, which is not in the input.
        pub pointer: Cow<'a, str>,
    }

    /// The agent's verification.
    pub struct ManualApprovalRow<'a> {
        /// The duration of the verification in seconds, as the result gives it.
        pub duration: Option<Cow<'a, str>>,
        /// As the result gives it: ISO 8601.
        pub verification_date: Option<Cow<'a, str>>,
        /// The ids of the verification, as pairs of name and value.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "[name: string, value: string][]"))]
        pub ids: Vec<(&'static str, Cow<'a, str>)>,
    }

    /// A picture inside the JSON text.
    pub struct PictureRow<'a> {
        /// What it shows.
        pub role: PictureRole,
        /// The format, detected from the first bytes; null for an unknown format.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Extract<MediaType, `image/${string}`> | null"))]
        pub media_type: Option<MediaType>,
        /// RFC 6901 pointer to its base64 text.
        pub pointer: Cow<'a, str>,
    }

    /// Two places of the result that cannot both be right.
    pub struct Contradiction<'a> {
        /// Stable code. New ones may be added.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "ContradictionCode | (string & {})"))]
        pub code: ContradictionCode,
        /// For staff.
        pub text: Cow<'a, str>,
        /// RFC 6901 pointers into the input.
        pub pointers: Vec<Cow<'a, str>>,
    }

    /// A better status, and what the documented rules need for it. This is never a promise.
    pub struct CounterfactualStep<'a> {
        /// The status that the rule would give.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Exclude<Outcome, 'failed' | 'rejected'>"))]
        pub status: Outcome,
        /// All values that would have to be different, together.
        pub changes: Vec<Change<'a>>,
    }

    /// One value that would have to be different.
    pub struct Change<'a> {
        /// RFC 6901 pointer into the input.
        pub pointer: Cow<'a, str>,
        /// The value there; null when it is missing or unreadable.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "unknown"))]
        pub from: Value<'a>,
        /// The value that the rule needs.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "unknown"))]
        pub to: Value<'a>,
        /// For staff.
        pub text: Cow<'a, str>,
    }

    /// The findings about capture requests and capture configurations.
    pub struct ConfigCheck<'a> {
        /// BCP 47 tag of the language that the texts are in.
        pub language: Cow<'a, str>,
        /// Whether no finding is an error.
        pub ok: bool,
        /// The findings, in the order of the text; at most 1,000.
        pub findings: Vec<ConfigFinding<'a>>,
    }

    /// One finding about a request.
    pub struct ConfigFinding<'a> {
        /// Stable code. New ones may be added.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "ConfigCode | (string & {})"))]
        pub code: ConfigCode,
        /// How serious the finding is.
        pub severity: Severity,
        /// What is wrong, as a sentence without a full stop.
        pub title: Cow<'a, str>,
        /// What is documented about it.
        pub why: Cow<'a, str>,
        /// What to do.
        pub remedy: Cow<'a, str>,
        /// RFC 6901 pointer into the input; empty if the finding is about the whole input.
        pub pointer: Cow<'a, str>,
        /// 1-based; null when the input was an object.
        pub line: Option<u32>,
        /// 1-based, in characters; null when the input was an object.
        pub column: Option<u32>,
    }

    /// Something is wrong with one field; the rest of the result is read.
    pub struct WarningRow<'a> {
        /// Stable code. New ones may be added.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "WarningCode | (string & {})"))]
        pub code: WarningCode,
        /// For staff.
        pub text: Cow<'a, str>,
        /// RFC 6901 pointer into the input; null if the warning is about the whole input.
        pub pointer: Option<Cow<'a, str>>,
        /// 1-based; null when the input was an object.
        pub line: Option<u32>,
        /// 1-based, in characters; null when the input was an object.
        pub column: Option<u32>,
    }
}

named_enum! {
    /// Whether the documented rules give the reported status.
    pub enum Agreement {
        /// They give the reported status.
        Agrees = "agrees",
        /// They give another status.
        Disagrees = "disagrees",
        /// They do not decide the status.
        NotDerivable = "not-derivable",
    }
}

named_enum! {
    /// An event of a process.
    pub enum TimelineEvent {
        /// `createdAt`.
        Created = "created",
        /// The agent's `verificationDate`.
        Verified = "verified",
        /// The date of `failReason`.
        Failed = "failed",
        /// `updatedAt`.
        Updated = "updated",
    }
}

named_enum! {
    /// What a reason is.
    pub enum ReasonCode {
        /// An error stopped the process.
        ProcessFailed = "process-failed",
        /// The process is still in progress.
        NotFinished = "not-finished",
        /// The process was canceled.
        Canceled = "canceled",
        /// No condition explains the reported status.
        Unexplained = "unexplained",
        /// The agent rejected the verification.
        AgentRejected = "agent-rejected",
        /// A security check is not valid.
        SecurityCheckFailed = "security-check-failed",
        /// The similarity score is not "high".
        SimilarityNotHigh = "similarity-not-high",
        /// A feature was not found.
        FeatureNotFound = "feature-not-found",
    }
}

named_enum! {
    /// The effect of a condition on the reported status.
    pub enum Effect {
        /// Under the rule, this condition alone gives the reported status.
        Decisive = "decisive",
        /// The condition did not decide the status, but would prevent acceptance.
        Blocking = "blocking",
        /// The rule does not consider the condition.
        NotCounted = "not-counted",
    }
}

named_enum! {
    /// The state of a check in the result.
    pub enum CheckState {
        /// It is valid.
        Passed = "passed",
        /// It is not valid.
        Failed = "failed",
        /// The result does not have it.
        Absent = "absent",
        /// The value is not of the documented shape.
        Unreadable = "unreadable",
    }
}

named_enum! {
    /// The source of a field's value.
    pub enum FieldSource {
        /// The automatic reading (OCR), in the process.
        Ocr = "ocr",
        /// The agent, in the process.
        Agent = "agent",
        /// `finalResult`, in the process.
        Final = "final",
        /// The automatic reading (OCR), in the archive's raw file.
        RawOcr = "raw-ocr",
        /// The agent, in the archive's raw file.
        RawAgent = "raw-agent",
        /// The value that the caller expects.
        Expected = "expected",
    }
}

named_enum! {
    /// The result of checking a number by a public rule.
    pub enum NumberState {
        /// The check digit is correct; for a rule without a check digit, the form is.
        Fits = "fits",
        /// The form is correct, but the check digit is wrong.
        DoesNotFit = "does-not-fit",
        /// No rule in this library covers a number of this form in this country.
        NoRule = "no-rule",
    }
}

named_enum! {
    /// Whether the values of a field agree.
    pub enum FieldAgreement {
        /// They agree, ignoring case, accents, apostrophes, hyphens, spaces and date formats.
        Same = "same",
        /// They agree in equivalent forms: a synonym, a transcribed letter, another order of names, or a truncated
        /// name.
        Equivalent = "equivalent",
        /// They differ.
        Different = "different",
        /// Only one source has a value.
        Single = "single",
    }
}
