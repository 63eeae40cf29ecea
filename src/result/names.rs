//! The names of members in results, and the documented names of those that raw files call otherwise. The strict reader
//! and the fast one take from these lists.

/// The members of a process.
pub(crate) const PROCESS_MEMBERS: [&str; 10] = [
    "processId",
    "provider",
    "processType",
    STATUS,
    "createdAt",
    "updatedAt",
    "providerSpecific",
    "failReason",
    "finalResult",
    "depictions",
];

/// The only member of a process that raw files have too.
pub(super) const STATUS: &str = "status";

/// The members of the automatic verification beside the fields about the person. The last two are those of the raw file.
pub(crate) const OCR_MEMBERS: [&str; 6] = [
    "features",
    "securityChecks",
    "similarityScore",
    "livenessDetected",
    "document",
    "biometrics",
];

/// The members of the agent's verification, beside the fields about the person and the ids, that bear on the verdict.
/// All but the first two are those of the raw file.
pub(crate) const APPROVAL_MEMBERS: [&str; 6] = [
    "rejectionReasons",
    "verificationDate",
    STATUS,
    "rejection",
    "reasons",
    "subject",
];

/// The members that only the raw file of the agent's verification has.
pub(super) const RAW_APPROVAL_MEMBERS: [&str; 7] = [
    "rejectionReasons",
    "verificationDate",
    "verificationId",
    "verificationRequestId",
    "verifierId",
    "rAuthorityId",
    "rauthorityId",
];

/// The member in which the raw file of the agent's verification may have all others.
pub(super) const RAW_APPROVAL_ENVELOPE: &str = "data";

/// The member of a security check that says whether it passed: the documented name, then the raw file's.
pub(crate) const CHECK_MEMBERS: [&str; 2] = ["valid", "passed"];

/// The members of a bounding box, in the order that `BoundingBox::new` takes them.
pub(crate) const BBOX_MEMBERS: [&str; 4] = ["x", "y", "width", "height"];

/// The raw file's names of the fields about the document, and the documented ones.
pub(super) const RAW_DOCUMENT_FIELDS: [(&str, &str); 5] = [
    ("classification", "documentType"),
    ("issuer", "issuingCountry"),
    ("expiryDate", "dateOfExpiry"),
    ("documentNumber", "documentNumber"),
    ("passportNumber", "documentNumber"),
];

/// The raw file's names of the fields about the person, and the documented ones.
pub(super) const RAW_SUBJECT_FIELDS: [(&str, &str); 7] = [
    ("primaryName", "firstName"),
    ("secondaryName", "lastName"),
    ("birthDate", "dateOfBirth"),
    ("sex", "gender"),
    ("nationality", "nationality"),
    ("personalNumber", "personalIdentificationNumber"),
    ("address", "address"),
];
