//! The codes of contradictions.

use crate::common::named::named_enum;

named_enum! {
    /// What two places of a result contradict each other in.
    pub enum ContradictionCode {
        /// The documented rules give another status than the reported one.
        StatusVsRules = "status-vs-rules",
        /// `dateOfExpiry` and the check `nonExpired` do not fit together.
        ExpiryVsCheck = "expiry-vs-check",
        /// `dateOfBirth` is after the process.
        BornAfterProcess = "born-after-process",
        /// The age by `dateOfBirth` and the check `notUnderage` do not fit together.
        AgeVsCheck = "age-vs-check",
        /// The field `livenessDetected` and the check of that name differ.
        LivenessVsCheck = "liveness-vs-check",
        /// A check is given by two of its names, which say opposite things.
        CheckVsCheck = "check-vs-check",
        /// There is a `failReason`, and the status is final and not failed.
        FailureWithoutFailed = "failure-without-failed",
        /// There is an agent's verification, and the process type has none.
        AgentVsType = "agent-vs-type",
        /// The automatic reading and the agent have different values for a field.
        OcrVsAgent = "ocr-vs-agent",
        /// The raw files of the archive and the process differ.
        ArchiveVsProcess = "archive-vs-process",
        /// The value that the caller expects and one of the result differ.
        ExpectedVsResult = "expected-vs-result",
        /// A number has the form of its public rule, and a check digit that does not fit.
        NumberVsRule = "number-vs-rule",
        /// The date of birth or the sex inside a number and the field for it differ.
        NumberVsFields = "number-vs-fields",
        /// The machine-readable zone that the caller gives and the result differ.
        MrzVsResult = "mrz-vs-result",
        /// A feature was found and has no bounding box.
        FoundWithoutBox = "found-without-box",
        /// A feature was not found and has a bounding box.
        BoxWithoutFound = "box-without-found",
        /// A bounding box has negative coordinates.
        BboxOutsideReference = "bbox-outside-reference",
        /// Two features have the same name and side.
        DuplicateFeature = "duplicate-feature",
        /// `updatedAt` is before `createdAt`.
        UpdatedBeforeCreated = "updated-before-created",
        /// The date of `failReason` is after `updatedAt`.
        FailedAfterUpdate = "failed-after-update",
        /// `verificationDate` is before `createdAt`.
        VerifiedBeforeCreated = "verified-before-created",
        /// `verificationDate` is after `updatedAt`.
        VerifiedAfterUpdate = "verified-after-update",
    }
}
