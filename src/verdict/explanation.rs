//! The explanation: what crosses to JavaScript, as plain data. `None` is `null`.

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
    /// What a result says, what the documented rules make of it, and why.
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
        /// What happened when, in order of time; events without a readable time come last.
        pub timeline: Vec<TimelineRow<'a>>,
        /// As reported; empty when the result gives none.
        pub status: Cow<'a, str>,
        /// Whether the reported status is one that does not change any more.
        #[serde(rename = "final")]
        pub is_final: bool,
        /// What the documented rules give for the data; null where they cannot say.
        pub derived_status: Option<Outcome>,
        /// Whether that is the reported status.
        pub agreement: Agreement,
        /// BCP 47 tag of the language that the texts are in.
        pub language: Cow<'a, str>,
        /// The result in a sentence or two, for staff.
        pub headline: String,
        /// As reported; only `high` passes.
        pub similarity_score: Option<Cow<'a, str>>,
        /// The field of that name beside the security checks, or in `finalResult`.
        pub liveness_detected: Option<bool>,
        /// What decided, what else would prevent acceptance, and what does not count, in this order.
        pub reasons: Vec<Reason<'a>>,
        /// Every documented check and every other one that the result has.
        pub checks: Vec<CheckRow<'a>>,
        /// The document's visual features, in the order of the result.
        pub features: Vec<FeatureRow<'a>>,
        /// What was read about the person and the document, by source.
        pub fields: Vec<FieldRow<'a>>,
        /// The numbers of the person by the public rules of the country, then the check digits of the machine-readable zone
        /// that the options give.
        pub numbers: Vec<NumberRow<'a>>,
        /// The agent's verification, apart from the fields and the reasons.
        pub manual_approval: Option<ManualApprovalRow<'a>>,
        /// The pictures that the service has of the process; null when the result does not list them.
        pub depictions: Option<Vec<PictureRole>>,
        /// Pictures inside the text, in base64: raw files carry them.
        pub pictures: Vec<PictureRow<'a>>,
        /// Where the result contradicts itself.
        pub contradictions: Vec<Contradiction<'a>>,
        /// The steps up to accepted: for each better status, all the changes that the documented rules need, together.
        pub counterfactual: Vec<CounterfactualStep<'a>>,
        /// What is wrong with single fields.
        pub warnings: Vec<WarningRow<'a>>,
        /// Pointers of keys that nothing here reads.
        pub unrecognised: Vec<Cow<'a, str>>,
    }

    /// Something that happened at a time.
    pub struct TimelineRow<'a> {
        /// What happened.
        pub event: TimelineEvent,
        /// As the result gives it; a number of milliseconds is written in ISO 8601.
        pub at: Cow<'a, str>,
        /// Seconds since the row before; null in the first, and where either time can't be read.
        pub seconds_since: Option<f64>,
    }

    /// One condition that bears on the status, or might be thought to.
    pub struct Reason<'a> {
        /// What it is. More codes may come: treat unknown ones by their texts.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "ReasonCode | (string & {})"))]
        pub code: ReasonCode,
        /// What it is about: the check, the feature, the type of the agent's reason, the error's code.
        pub subject: Option<Cow<'a, str>>,
        /// What it does to the status.
        pub effect: Effect,
        /// Whether a new attempt can give another result.
        pub retry: Retry,
        /// For staff: a sentence without a full stop.
        pub title: Cow<'a, str>,
        /// For staff: what the result says.
        pub why: Cow<'a, str>,
        /// For staff: what to do.
        pub remedy: Cow<'a, str>,
        /// Safe to show to the person: it never mentions a sign of fraud. Null when there is nothing to say.
        pub subject_text: Option<Cow<'a, str>>,
        /// The places in the result that show it.
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
        /// Index into `features`, when it is about one.
        pub feature: Option<usize>,
    }

    /// A security check.
    pub struct CheckRow<'a> {
        /// Its name, `nonExpired` for one.
        pub name: Cow<'a, str>,
        /// Absent is not failed: which checks appear depends on the document.
        pub state: CheckState,
        /// Its name in words.
        pub label: Cow<'a, str>,
        /// RFC 6901 pointer into the input; null when it is absent.
        pub pointer: Option<Cow<'a, str>>,
    }

    /// A visual feature of the document.
    pub struct FeatureRow<'a> {
        /// Index in the list of the input.
        pub index: usize,
        /// Its name, `OVI 1` for one; empty when it has none.
        pub name: Cow<'a, str>,
        /// Its name in words.
        pub label: Cow<'a, str>,
        /// Whether it was found; null when the result does not say.
        pub found: Option<bool>,
        /// Side of the document, `data` in the documented results.
        pub side: Option<Cow<'a, str>>,
        /// Where it is, in reference space; null when the result gives no usable place.
        pub bbox: Option<BoundingBox>,
        /// Whether the rule of this process type asks for it.
        pub counts: bool,
        /// RFC 6901 pointer into the input.
        pub pointer: Cow<'a, str>,
    }

    /// A field about the person or the document, from each source that has it.
    pub struct FieldRow<'a> {
        /// Its name in the input.
        pub name: Cow<'a, str>,
        /// Its name in words.
        pub label: Cow<'a, str>,
        /// The values, in the order of `FieldSource`.
        pub values: Vec<FieldValue<'a>>,
        /// Whether the values are the same, written one way or another.
        pub agreement: FieldAgreement,
    }

    /// A field's value in one source.
    pub struct FieldValue<'a> {
        /// Where it comes from.
        pub source: FieldSource,
        /// As the result gives it.
        pub value: Cow<'a, str>,
        /// The value in words: for a document type, where the options say what it is called.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string"))]
        pub label: Option<&'a str>,
        /// RFC 6901 pointer into the input; empty for the value that the caller expects, which is not in it.
        pub pointer: Cow<'a, str>,
    }

    /// A number, and what a public rule says of it. Never a verdict: a number that was read wrongly does not fit either.
    pub struct NumberRow<'a> {
        /// The field that it is in.
        pub field: FieldName,
        /// The rule: the country's code in ISO 3166 alpha-3 and the number's name, `PRT.NIF` for one, or `ICAO9303` and the
        /// part of a machine-readable zone; empty where there is none.
        pub rule: &'static str,
        /// What it says.
        pub state: NumberState,
        /// For staff. It never repeats the number.
        pub text: String,
        /// RFC 6901 pointer into the input; empty for the machine-readable zone, which is not in it.
        pub pointer: Cow<'a, str>,
    }

    /// The agent's verification.
    pub struct ManualApprovalRow<'a> {
        /// How long it took in seconds, as the result gives it.
        pub duration: Option<Cow<'a, str>>,
        /// As the result gives it: ISO 8601.
        pub verification_date: Option<Cow<'a, str>>,
        /// The ids beside it, as pairs of name and value.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "[name: string, value: string][]"))]
        pub ids: Vec<(&'static str, Cow<'a, str>)>,
    }

    /// A picture inside the text.
    pub struct PictureRow<'a> {
        /// What it shows.
        pub role: PictureRole,
        /// The format, by the first bytes; null when it is none that is known.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Extract<MediaType, `image/${string}`> | null"))]
        pub media_type: Option<MediaType>,
        /// RFC 6901 pointer to its base64 text.
        pub pointer: Cow<'a, str>,
    }

    /// Two places of the result that cannot both be right.
    pub struct Contradiction<'a> {
        /// Stable code. More may come.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "ContradictionCode | (string & {})"))]
        pub code: ContradictionCode,
        /// For staff.
        pub text: Cow<'a, str>,
        /// RFC 6901 pointers into the input.
        pub pointers: Vec<Cow<'a, str>>,
    }

    /// A better status, and what the documented rules need for it. Never a promise.
    pub struct CounterfactualStep<'a> {
        /// The status that the rule would give.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Exclude<Outcome, 'failed' | 'rejected'>"))]
        pub status: Outcome,
        /// All that would have to be different, together.
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

    /// What is to be said about capture requests and capture configurations.
    pub struct ConfigCheck<'a> {
        /// BCP 47 tag of the language that the texts are in.
        pub language: Cow<'a, str>,
        /// Whether no finding is an error.
        pub ok: bool,
        /// What was found, in the order of the text; 1,000 at most.
        pub findings: Vec<ConfigFinding<'a>>,
    }

    /// One thing to be said about a request.
    pub struct ConfigFinding<'a> {
        /// Stable code. More may come.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "ConfigCode | (string & {})"))]
        pub code: ConfigCode,
        /// How bad it is.
        pub severity: Severity,
        /// A sentence without a full stop.
        pub title: Cow<'a, str>,
        /// What is documented about it.
        pub why: Cow<'a, str>,
        /// What to do.
        pub remedy: Cow<'a, str>,
        /// RFC 6901 pointer into the input; empty when it is about the whole.
        pub pointer: Cow<'a, str>,
        /// 1-based; null when the input was an object.
        pub line: Option<u32>,
        /// 1-based, in characters; null when the input was an object.
        pub column: Option<u32>,
    }

    /// What is wrong with one field; the rest is read.
    pub struct WarningRow<'a> {
        /// Stable code. More may come.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "WarningCode | (string & {})"))]
        pub code: WarningCode,
        /// For staff.
        pub text: Cow<'a, str>,
        /// RFC 6901 pointer into the input; null when it is about the whole.
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
        /// They do.
        Agrees = "agrees",
        /// They give another one.
        Disagrees = "disagrees",
        /// They cannot say.
        NotDerivable = "not-derivable",
    }
}

named_enum! {
    /// What happened.
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
        /// The process is still under way.
        NotFinished = "not-finished",
        /// The process was canceled.
        Canceled = "canceled",
        /// No condition gives the reported status.
        Unexplained = "unexplained",
        /// The agent rejected the verification.
        AgentRejected = "agent-rejected",
        /// A security check is not valid.
        SecurityCheckFailed = "security-check-failed",
        /// The similarity score is other than high.
        SimilarityNotHigh = "similarity-not-high",
        /// A feature was not found.
        FeatureNotFound = "feature-not-found",
    }
}

named_enum! {
    /// What a condition does to the reported status.
    pub enum Effect {
        /// By the rule it alone gives the reported status.
        Decisive = "decisive",
        /// It did not decide, but it would keep the result from accepted.
        Blocking = "blocking",
        /// The rule ignores it.
        NotCounted = "not-counted",
    }
}

named_enum! {
    /// What the result says of a check.
    pub enum CheckState {
        /// It is valid.
        Passed = "passed",
        /// It is not valid.
        Failed = "failed",
        /// The result does not have it.
        Absent = "absent",
        /// What it says is not of the documented shape.
        Unreadable = "unreadable",
    }
}

named_enum! {
    /// Where a field comes from.
    pub enum FieldSource {
        /// The automatic reading, in the process.
        Ocr = "ocr",
        /// The agent, in the process.
        Agent = "agent",
        /// `finalResult`, in the process.
        Final = "final",
        /// The automatic reading, in the archive's raw file.
        RawOcr = "raw-ocr",
        /// The agent, in the archive's raw file.
        RawAgent = "raw-agent",
        /// The caller, who knows the value already.
        Expected = "expected",
    }
}

named_enum! {
    /// What a public rule says of a number.
    pub enum NumberState {
        /// The check digit is right; of a rule without one, the form.
        Fits = "fits",
        /// The form is right, and the check digit is not.
        DoesNotFit = "does-not-fit",
        /// No rule that is known here is about a number of this form in this country.
        NoRule = "no-rule",
    }
}

named_enum! {
    /// Whether the sources of a field agree.
    pub enum FieldAgreement {
        /// They do, once case, accents, apostrophes, hyphens, spaces and the dialects of dates are made equal.
        Same = "same",
        /// They do, written otherwise: in two words that mean one thing, or a letter as others.
        Equivalent = "equivalent",
        /// They do not.
        Different = "different",
        /// There is only one, or the others say that there is no value.
        Single = "single",
    }
}
