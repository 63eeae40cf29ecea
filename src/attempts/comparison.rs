//! The comparison that JavaScript receives, as plain data. `None` becomes `null`.

use std::borrow::Cow;

use crate::common::named::named_enum;
use crate::common::wire::wire;
use crate::rules::{FieldName, Outcome};
use crate::verdict::{Agreement, FieldAgreement, FieldSource};

wire! {
    /// Several results, ordered by time and compared. The order in which they were given does not matter.
    pub struct Comparison<'a> {
        /// BCP 47 tag of the language that the texts are in.
        pub language: Cow<'a, str>,
        /// The number of attempts, and the status of the last one.
        pub headline: String,
        /// Whether all attempts show the same document.
        pub same_document: Sameness,
        /// The answer in a sentence, for staff.
        pub document_text: Cow<'a, str>,
        /// The grounds for the answer, or why it is not known.
        pub document_grounds: Vec<Ground<'a>>,
        /// Whether all attempts show the same person.
        pub same_person: Sameness,
        /// The answer in a sentence, for staff.
        pub person_text: Cow<'a, str>,
        /// The grounds for the answer, or why it is not known.
        pub person_grounds: Vec<Ground<'a>>,
        /// The attempts, ordered by `createdAt`. Those without a readable time come last; those with equal times are
        /// ordered by content.
        pub attempts: Vec<Attempt<'a>>,
        /// The changes from each attempt to the next.
        pub changes: Vec<AttemptChanges<'a>>,
        /// Every field that any attempt has.
        pub fields: Vec<ComparedField<'a>>,
    }

    /// One of the results that are compared.
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
        /// Seconds since the previous attempt started; null in the first attempt, and if either time is unreadable.
        pub seconds_since: Option<f64>,
        /// As reported; empty when the result gives none.
        pub status: Cow<'a, str>,
        /// Whether the reported status is final.
        #[serde(rename = "final")]
        pub is_final: bool,
        /// The status that the documented rules give for the data; null where they do not decide it.
        pub derived_status: Option<Outcome>,
        /// Whether the derived status is the reported one.
        pub agreement: Agreement,
        /// The result in one or two sentences, in the language of its explanation.
        pub headline: Cow<'a, str>,
        /// As reported; only `high` passes.
        pub similarity_score: Option<Cow<'a, str>>,
        /// As reported.
        pub liveness_detected: Option<bool>,
        /// The number of security checks in each state.
        pub checks: CheckCounts,
        /// The number of features that were found and not found.
        pub features: FeatureCounts,
        /// The number of contradictions within the result.
        pub contradictions: usize,
    }

    /// The number of security checks in each state.
    #[derive(Copy, Default)]
    pub struct CheckCounts {
        /// Checks that are valid.
        pub passed: usize,
        /// Checks that are not valid.
        pub failed: usize,
        /// Documented checks that the result does not have.
        pub absent: usize,
        /// Checks whose value is not of the documented shape.
        pub unreadable: usize,
    }

    /// The number of features in each state.
    #[derive(Copy, Default)]
    pub struct FeatureCounts {
        /// Features that were found.
        pub found: usize,
        /// Features that were not found.
        pub not_found: usize,
        /// Features for which the result does not say.
        pub unknown: usize,
    }

    /// What a field shows about whether the attempts are of the same document, or of the same person.
    pub struct Ground<'a> {
        /// The field.
        pub field: FieldName,
        /// The field's label.
        pub label: Cow<'a, str>,
        /// What the field shows.
        pub verdict: GroundVerdict,
        /// The attempts that this is about: indices into `attempts`.
        pub attempts: Vec<usize>,
        /// For staff. The text never repeats a value; `#1` is the first attempt.
        pub text: String,
    }

    /// The changes from one attempt to the next.
    pub struct AttemptChanges<'a> {
        /// Index of the earlier attempt.
        pub from: usize,
        /// Index of the later attempt.
        pub to: usize,
        /// Seconds from the start of the earlier attempt to the start of the later one; null if either time is
        /// unreadable.
        pub seconds: Option<f64>,
        /// The changes, in the order of `ChangeKind`; empty if nothing changed.
        pub changes: Vec<AttemptChange<'a>>,
    }

    /// One change.
    pub struct AttemptChange<'a> {
        /// The kind of change. New kinds may be added.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "ChangeKind | (string & {})"))]
        pub kind: ChangeKind,
        /// The name of the check, feature or field; null for kinds that occur only once.
        pub subject: Option<Cow<'a, str>>,
        /// The label of the check, feature, field or kind.
        pub label: Cow<'a, str>,
        /// The earlier value, in words or as the result gives it; null if the earlier result does not have it.
        pub was: Option<Cow<'a, str>>,
        /// The later value; null if the later result does not have it.
        pub is: Option<Cow<'a, str>>,
        /// For staff: the change, with both values.
        pub text: String,
    }

    /// A field with its values in all attempts.
    pub struct ComparedField<'a> {
        /// The field.
        pub name: FieldName,
        /// The field's label.
        pub label: Cow<'a, str>,
        /// Whether the values of all attempts agree. The value that the caller expects is not included.
        pub agreement: FieldAgreement,
        /// The values of each attempt, in the order of `attempts`.
        pub attempts: Vec<ComparedValues<'a>>,
    }

    /// The values of a field in one attempt.
    pub struct ComparedValues<'a> {
        /// The values by source; empty if the attempt does not have the field.
        pub values: Vec<SourcedValue<'a>>,
        /// Whether the sources of this attempt agree; null if it does not have the field.
        pub agreement: Option<FieldAgreement>,
        /// Whether the value agrees with that of the nearest earlier attempt that has the field; null if there is none
        /// to compare.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "Exclude<FieldAgreement, 'single'> | null"))]
        pub since: Option<FieldAgreement>,
        /// The index of that earlier attempt.
        pub since_attempt: Option<usize>,
    }

    /// The value of one source.
    pub struct SourcedValue<'a> {
        /// The source.
        pub source: FieldSource,
        /// As the result gives it.
        pub value: Cow<'a, str>,
        /// The value in words, if the explanation has them.
        pub label: Option<Cow<'a, str>>,
    }
}

named_enum! {
    /// Whether all attempts are of the same document, or of the same person.
    pub enum Sameness {
        /// They are, according to the data.
        Yes = "yes",
        /// They are not, according to the data.
        No = "no",
        /// The data does not decide it: it is missing, masked or contradictory, or may have been misread.
        Unknown = "unknown",
    }
}

named_enum! {
    /// What a field shows.
    pub enum GroundVerdict {
        /// These attempts have the same value.
        Same = "same",
        /// These attempts have equivalent values: synonyms, transcribed letters, or names in another order.
        Equivalent = "equivalent",
        /// These attempts have different values.
        Different = "different",
        /// The field shows nothing: the value is missing, masked or not a real one, the sources contradict each other,
        /// or a difference may be a misreading.
        Unknown = "unknown",
    }
}

named_enum! {
    /// What changed.
    pub enum ChangeKind {
        /// The reported status.
        Status = "status",
        /// The status that the documented rules give.
        DerivedStatus = "derived-status",
        /// The process type.
        ProcessType = "process-type",
        /// The similarity score.
        Similarity = "similarity",
        /// Whether liveness was detected.
        Liveness = "liveness",
        /// Whether the result has any data.
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
