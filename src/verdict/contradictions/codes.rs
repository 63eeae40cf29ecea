//! The codes of contradictions.

use crate::common::named::named_enum;

named_enum! {
    /// What two places of a result contradict each other about.
    pub enum ContradictionCode {
        /// The reported status differs from the one that the documented rules give.
        StatusVsRules = "status-vs-rules",
        /// `dateOfExpiry` contradicts the check `nonExpired`.
        ExpiryVsCheck = "expiry-vs-check",
        /// `dateOfBirth` is later than the process.
        BornAfterProcess = "born-after-process",
        /// The age calculated from `dateOfBirth` contradicts the check `notUnderage`.
        AgeVsCheck = "age-vs-check",
        /// The field `livenessDetected` contradicts the check of the same name.
        LivenessVsCheck = "liveness-vs-check",
        /// A check is given under two of its names, with opposite values.
        CheckVsCheck = "check-vs-check",
        /// There is a `failReason`, although the status is final and is not "failed".
        FailureWithoutFailed = "failure-without-failed",
        /// There is an agent's verification, although the process type has none.
        AgentVsType = "agent-vs-type",
        /// The automatic reading (OCR) and the agent have different values for a field.
        OcrVsAgent = "ocr-vs-agent",
        /// The raw files of the archive differ from the process.
        ArchiveVsProcess = "archive-vs-process",
        /// A value that the caller expects differs from that of the result.
        ExpectedVsResult = "expected-vs-result",
        /// A number has the form of its public rule, but a wrong check digit.
        NumberVsRule = "number-vs-rule",
        /// The date of birth or the sex encoded in a number differs from the field for it.
        NumberVsFields = "number-vs-fields",
        /// The machine-readable zone given by the caller differs from the result.
        MrzVsResult = "mrz-vs-result",
        /// A feature was found, but has no bounding box.
        FoundWithoutBox = "found-without-box",
        /// A feature was not found, but has a bounding box.
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
