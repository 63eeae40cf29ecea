//! The comparison: what crosses to JavaScript, as plain data. `None` is `null`.

use std::borrow::Cow;

use crate::common::named::named_enum;
use crate::common::wire::wire;
use crate::rules::{FieldName, Outcome};
use crate::verdict::{Agreement, FieldAgreement, FieldSource};

wire! {
    /// Several results, in order of time and beside each other. The same results in another order give the same.
    pub struct Comparison<'a> {
        /// BCP 47 tag of the language that the texts are in.
        pub language: Cow<'a, str>,
        /// How many attempts there are, and the status of the last one.
        pub headline: String,
        /// Whether all attempts show one document.
        pub same_document: Sameness,
        /// That in a sentence, for staff.
        pub document_text: Cow<'a, str>,
        /// What it rests on, or why it is not known.
        pub document_grounds: Vec<Ground<'a>>,
        /// Whether all attempts are of one person.
        pub same_person: Sameness,
        /// That in a sentence, for staff.
        pub person_text: Cow<'a, str>,
        /// What it rests on, or why it is not known.
        pub person_grounds: Vec<Ground<'a>>,
        /// The attempts by `createdAt`; those without a readable time come last, those of one time by their content.
        pub attempts: Vec<Attempt<'a>>,
        /// What changed from each attempt to the next.
        pub changes: Vec<AttemptChanges<'a>>,
        /// Every field that some attempt has.
        pub fields: Vec<ComparedField<'a>>,
    }

    /// One result among several.
    pub struct Attempt<'a> {
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
        /// Seconds from the start of the attempt before; null in the first, and where either time can't be read.
        pub seconds_since: Option<f64>,
        /// As reported; empty when the result gives none.
        pub status: Cow<'a, str>,
        /// Whether the reported status is one that does not change any more.
        #[serde(rename = "final")]
        pub is_final: bool,
        /// What the documented rules give for the data; null where they cannot say.
        pub derived_status: Option<Outcome>,
        /// Whether that is the reported status.
        pub agreement: Agreement,
        /// The result in a sentence or two, in the language of its explanation.
        pub headline: Cow<'a, str>,
        /// As reported; only `high` passes.
        pub similarity_score: Option<Cow<'a, str>>,
        /// As reported.
        pub liveness_detected: Option<bool>,
        /// How many security checks are in each state.
        pub checks: CheckCounts,
        /// How many features of the document were found.
        pub features: FeatureCounts,
        /// How many places contradict each other.
        pub contradictions: usize,
    }

    /// How many security checks are in each state.
    #[derive(Copy, Default)]
    pub struct CheckCounts {
        /// They are valid.
        pub passed: usize,
        /// They are not valid.
        pub failed: usize,
        /// The result does not have them.
        pub absent: usize,
        /// What the result says of them is not of the documented shape.
        pub unreadable: usize,
    }

    /// How many features of the document were found.
    #[derive(Copy, Default)]
    pub struct FeatureCounts {
        /// They were found.
        pub found: usize,
        /// They were not.
        pub not_found: usize,
        /// The result does not say.
        pub unknown: usize,
    }

    /// What a field says about whether the attempts are of one document, or of one person.
    pub struct Ground<'a> {
        /// The field.
        pub field: FieldName,
        /// Its name in words.
        pub label: Cow<'a, str>,
        /// What it says.
        pub verdict: GroundVerdict,
        /// Of which attempts it says so: indices into `attempts`.
        pub attempts: Vec<usize>,
        /// For staff. It never repeats a value; `#1` is the first attempt.
        pub text: String,
    }

    /// What changed from an attempt to the next.
    pub struct AttemptChanges<'a> {
        /// Index of the earlier attempt.
        pub from: usize,
        /// Index of the later attempt.
        pub to: usize,
        /// Seconds from the start of one to the start of the other; null where either time can't be read.
        pub seconds: Option<f64>,
        /// What changed, in the order of `ChangeKind`; empty where nothing did.
        pub changes: Vec<AttemptChange<'a>>,
    }

    /// One thing that changed.
    pub struct AttemptChange<'a> {
        /// What it is about. More kinds may come.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "ChangeKind | (string & {})"))]
        pub kind: ChangeKind,
        /// The name of the check, the feature or the field; null where there is only one such thing.
        pub subject: Option<Cow<'a, str>>,
        /// Its name in words.
        pub label: Cow<'a, str>,
        /// What it was, in words or as the result gives it; null where the earlier result does not give it.
        pub was: Option<Cow<'a, str>>,
        /// What it is; null where the later result does not give it.
        pub is: Option<Cow<'a, str>>,
        /// For staff, with what it was and what it is.
        pub text: String,
    }

    /// A field in every attempt.
    pub struct ComparedField<'a> {
        /// The field.
        pub name: FieldName,
        /// Its name in words.
        pub label: Cow<'a, str>,
        /// Whether the values of all attempts are the same. What the caller expects does not count.
        pub agreement: FieldAgreement,
        /// What each attempt says, in the order of `attempts`.
        pub attempts: Vec<ComparedValues<'a>>,
    }

    /// A field in one attempt.
    pub struct ComparedValues<'a> {
        /// The values by source; empty where the attempt does not have the field.
        pub values: Vec<SourcedValue<'a>>,
        /// Whether the sources of this attempt agree; null where it does not have the field.
        pub agreement: Option<FieldAgreement>,
        /// Whether it is what the nearest earlier attempt with this field says; null where there is none to compare with.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Exclude<FieldAgreement, 'single'> | null"))]
        pub since: Option<FieldAgreement>,
        /// Index of that earlier attempt.
        pub since_attempt: Option<usize>,
    }

    /// What one source says.
    pub struct SourcedValue<'a> {
        /// Who says it.
        pub source: FieldSource,
        /// As the result gives it.
        pub value: Cow<'a, str>,
        /// The value in words, where the explanation has them.
        pub label: Option<Cow<'a, str>>,
    }
}

named_enum! {
    /// Whether all attempts are of one document, or of one person.
    pub enum Sameness {
        /// The data says so.
        Yes = "yes",
        /// The data says that they are not.
        No = "no",
        /// The data cannot say: it is missing, masked, contradicts itself, or may have been misread.
        Unknown = "unknown",
    }
}

named_enum! {
    /// What a field says.
    pub enum GroundVerdict {
        /// These attempts have one value.
        Same = "same",
        /// These attempts have one value, written otherwise.
        Equivalent = "equivalent",
        /// These attempts have different values.
        Different = "different",
        /// It says nothing: the value is missing, masked or no real one, the sources contradict each other, or what
        /// differs may have been misread.
        Unknown = "unknown",
    }
}

named_enum! {
    /// What changed.
    pub enum ChangeKind {
        /// The reported status.
        Status = "status",
        /// The status by the documented rules.
        DerivedStatus = "derived-status",
        /// The process type.
        ProcessType = "process-type",
        /// The similarity score.
        Similarity = "similarity",
        /// Whether liveness was detected.
        Liveness = "liveness",
        /// Whether anything was read at all.
        Data = "data",
        /// A security check.
        Check = "check",
        /// A feature of the document.
        Feature = "feature",
        /// A field about the document.
        Document = "document",
        /// A field about the person.
        Person = "person",
    }
}
